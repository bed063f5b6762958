"""The thin edge to MkDocs: the only file that imports it, and no logic of its own."""

from __future__ import annotations

import base64
import hashlib
import logging
import os
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from bank import formulas, publish
from bank.fold import fold
from bank.model import LEVELS, TOPICS, Bank
from bank.parse import load
from bank.plain import plain, plural
from bank.rules import check
from search.index import search_files

log = logging.getLogger("mkdocs.hooks.bank")

LOCK = "questions.lock"
UNUSED_THEME_FILES = re.compile(r"assets/(?:javascripts/|stylesheets/|images/|_markdown)")


class State:
    """What one build knows; made anew by every on_config, so that `serve` never sees the build before."""

    bank: Bank
    answers: dict[str, str]
    serving = False


state = State()


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether the author is watching: then problems warn and do not stop."""
    state.serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read the bank; while the author is writing, a warning is no reason to stop."""
    root = Path(config.config_file_path or "mkdocs.yml").parent
    lock = Path(os.path.relpath(root / LOCK))
    state.bank = load(Path(os.path.relpath(config.docs_dir)), lock)
    state.answers = {}
    if state.serving:
        _forgive_warnings()
        config.watch.append(str(lock.resolve().parent / LOCK))


def on_pre_build(config: MkDocsConfig) -> None:
    """Refuse to publish a broken bank; report all of its problems at once."""
    problems = check(state.bank)
    if not problems:
        return
    if state.serving:
        for problem in problems:
            log.warning(str(problem))
        return
    report = "\n".join(map(str, problems))
    raise PluginError(f"банк запитань має проблеми ({len(problems)}):\n{report}")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what the theme brings and this site does not use: its script bundle, styles and source maps."""
    for file in list(files):
        if UNUSED_THEME_FILES.match(file.dest_uri) and not Path(config.docs_dir, file.src_uri).exists():
            files.remove(file)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the templates the bank and the few filters they need."""
    env.globals.update(bank=state.bank, levels=LEVELS, topics=TOPICS)
    env.filters.update(plain=plain, plural=plural, csp=_csp_hash)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> None:
    """Formulas to MathML; on topic pages, fold the answers."""
    content = formulas.render(page.content or "")
    topic = next((t for t in state.bank.topics if f"{t.key}.md" == page.file.src_uri), None)
    context["topic"] = topic
    if topic:
        folder = Path(page.file.abs_dest_path).parent
        folded = fold(
            content, lambda src: _svg_size(Path(config.docs_dir), Path(config.site_dir), folder / src)
        )
        state.answers.update(folded.answers)
        context["intro"] = folded.intro
        content = folded.questions
    page.content = content


def on_post_build(config: MkDocsConfig) -> None:
    """Write the short addresses, the bank as JSON and the index of the search."""
    site_url = (config.site_url or "/").rstrip("/") + "/"
    outputs = publish.short_pages(state.bank, config.site_name, site_url)
    outputs |= search_files(state.bank)
    outputs["questions.json"] = publish.bank_json(state.bank, state.answers, site_url)
    for name, text in outputs.items():
        path = Path(config.site_dir, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _forgive_warnings() -> None:
    """Take away the counter with which strict mode ends a build; `on_config` is the first hook after it is set."""
    logger = logging.getLogger("mkdocs")
    for handler in [h for h in logger.handlers if isinstance(h, CountHandler)]:
        logger.removeHandler(handler)


def _svg_size(docs: Path, site: Path, image: Path) -> tuple[int, int] | None:
    """Width and height of an SVG of the docs by its path in the site, from its viewBox."""
    source = docs / os.path.relpath(image, site)
    box = (
        re.search(r'viewBox="0 0 (\d+) (\d+)"', source.read_text("utf-8"))
        if source.suffix == ".svg"
        else None
    )
    return (int(box[1]), int(box[2])) if box else None


def _csp_hash(script: str) -> str:
    """The source expression that lets a Content-Security-Policy run exactly this inline script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
