"""The thin edge to MkDocs: the only file that imports it, and no logic of its own."""

from __future__ import annotations

import gc
import logging
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

import assets
import navigation
import paths
import templates
import written
from answers import faults
from answers.compare import compare_topic
from answers.figures import published
from answers.glossary import definitions, entries, questions
from answers.page import lead, read_page
from answers.split import split
from bank import glossary
from bank.model import Problem, Topic
from bank.page_templates import TAKE, template_of
from bank.rules import check
from bank.rules.files import DATA
from bank.topics import LEVELS
from beside import beside
from exports import COSTLY, EXPORTS, LAST, ClaimError, Export, Site, collect
from state import State

log = logging.getLogger("mkdocs.hooks.bank")

LOCK = "questions.lock"
EPOCH = re.compile(r"\d{1,11}")
UNUSED_THEME_FILES = re.compile(r"assets/(?:javascripts/|stylesheets/|images/|_markdown)|exports/")

state = State()


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether the author is watching: then problems warn and do not stop."""
    # With its own 700 Python spends a twelfth of a build looking for cycles, for the same memory.
    gc.set_threshold(50_000)
    state.serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read the bank; while the author is writing, a warning is no reason to stop, and each is told once."""
    root = Path(config.config_file_path or "mkdocs.yml").parent
    lock = Path(os.path.relpath(root / LOCK))
    state.start(Path(os.path.relpath(config.docs_dir)), lock)
    if not EPOCH.fullmatch(os.environ.get("SOURCE_DATE_EPOCH", "")):
        os.environ["SOURCE_DATE_EPOCH"] = "0"  # no date is known: the sitemap has none
    if state.serving:
        _forgive_warnings()
        links = config.validation.links
        links.not_found = links.anchors = config.validation.nav.omitted_files = (
            logging.DEBUG
        )  # rules tell of these
        for path in (lock, state.bank.changes.path):
            if path.exists():
                config.watch.append(str(path.resolve().parent / path.name))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
    """Whatever a rebuild stumbles over, the server goes on: MkDocs would let the browser wait until it is mended."""

    def rebuild() -> None:
        try:
            builder()
        except Exception as error:  # also what hooks cannot foresee, such as a half-typed mkdocs.yml
            reason = " ".join(str(error).split())
            log.warning(f"сайт перебудовано не весь: {reason}; виправте, і він оновиться")

    server.builder = rebuild


def on_pre_build(config: MkDocsConfig) -> None:
    """Refuse to publish a broken bank; report all of its problems at once."""
    problems = check(state.bank, state.kept)
    if config.nav:
        pages = {file.relative_to(config.docs_dir).as_posix() for file in Path(config.docs_dir).rglob("*.md")}
        config.nav = navigation.existing(config.nav, pages)
    state.reported = {problem.path for problem in problems if not problem.warning}
    _report(problems)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out data of the bank and what the theme brings in vain; readers get the site's own scripts and styles bare."""
    for file in list(files):
        unused = UNUSED_THEME_FILES.match(file.dest_uri) and not Path(config.docs_dir, file.src_uri).exists()
        if unused or file.src_uri in DATA:
            files.remove(file)
        elif not state.serving and assets.is_own(file.dest_uri):
            file.content_string = assets.for_readers(file.dest_uri, file.content_string)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """The text that the bank has read; of a file that is no UTF-8, what can be read of it."""
    name = page.file.src_uri
    if name not in state.documents:
        state.documents[name] = faults.readable(Path(os.path.relpath(config.docs_dir), name))
    return state.documents[name].text


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Topic pages have a template of their own; front matter that is no text is left out; while serving, only what is new is rendered."""
    page.meta = {key: value for key, value in page.meta.items() if isinstance(value, str)}
    document = state.documents[page.file.src_uri]
    template = template_of(document, page.file.src_uri)
    if isinstance(document, Topic):
        page.meta["template"] = template
    elif page.meta.get("template") != template:
        page.meta.pop("template", None)  # a rule tells of it
    if not state.serving:
        return markdown
    extensions = str(config.markdown_extensions), str(config.mdx_configs)
    return state.renderings.ask(page, markdown, extensions, frozenset(files.src_uris))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Take the text of the page as a tree; what it shows must be what the bank holds."""
    name = page.file.src_uri
    if state.serving:
        html = state.renderings.answer(page, html)
    document = state.documents[name]
    tree, differences = read_page(document, html, page.url)
    state.differences += differences
    if isinstance(document, Topic):
        shown = split(tree)
        state.differences += compare_topic(document, shown)
        state.shown[name] = shown.answers
        for answer in shown.answers:
            if state.bank.questions.get(answer.id, (None,))[0] is document:  # of an id used twice, the first
                state.answers.setdefault(answer.id, answer)
        state.texts[name] = shown.intro
    else:
        state.texts[name] = tuple(tree)
    if name == glossary.PAGE:
        state.definitions, state.asked = definitions(tree), questions(tree)
        state.texts[name] = entries(tree)
    page.markdown = ""  # read: MkDocs would keep it to the end
    return ""


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """All answers are known: refuse what differs from the bank, and give the templates what they need.

    What differs in a file with mistakes that were told follows from them.
    """
    _report(sorted(problem for problem in state.differences if problem.path not in state.reported))
    state.bank.forget()
    order = [question_id for question_id in state.bank.questions if question_id in state.answers]
    state.answers = {question_id: state.answers[question_id] for question_id in order}
    leads = {level: lead(state.texts.get(f"{level}/index.md", ())) for level in LEVELS}
    templates.prepare(env, config.site_name, state.bank, state.answers, leads, serving=state.serving)
    state.environment = env
    state.taken = frozenset(file.dest_uri for file in files)
    state.costly = dict if state.serving else beside(lambda: _write(config, COSTLY))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> None:
    """The text of the page as the site shows it; topic pages get their answers too."""
    writer = state.writer(page.url)
    page.content = Markup(writer.write(state.texts.get(page.file.src_uri, ())))
    context["writer"] = writer
    topic = state.documents[page.file.src_uri]
    if isinstance(topic, Topic):
        shown = state.shown.get(page.file.src_uri, ())
        bodies = {answer.id: state.bodies.get(answer.id) or state.body(answer, writer) for answer in shown}
        context.update(topic=topic, shown=shown, bodies=bodies)
        if not state.serving:
            state.bodies |= bodies
    if page.meta.get("template") == TAKE:
        context["sizes"] = _exported(config)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files beside the pages, unless a page has asked for them; then those that are made of all that is written."""
    _exported(config)
    _write(config, () if state.serving else LAST)


def _exported(config: MkDocsConfig) -> Mapping[str, int]:
    """Path below the root → bytes, of the files beside the pages; they are written once a build."""
    if not state.sizes:
        state.sizes = _write(config, EXPORTS)
        costly = state.costly()
        if twice := state.sizes.keys() & costly.keys():
            raise PluginError(f"exports: файл «{min(twice)}» створюють дві частини сайту: змініть адресу")
        state.sizes |= costly
    return state.sizes


def _write(config: MkDocsConfig, exports: tuple[Export, ...]) -> dict[str, int]:
    try:
        made = collect(_site(config), exports, {*state.taken, *state.sizes})
        return written.write(Path(config.site_dir), made)
    except ClaimError as error:
        raise PluginError(str(error)) from None


def _site(config: MkDocsConfig) -> Site:
    return Site(
        config.site_name,
        paths.base(config.site_url or ""),
        state.bank,
        state.answers,
        state.definitions,
        state.asked,
        state.html,
        state.render,
        state.writer,
        lambda path: published(path, (config.docs_dir, *config.theme.dirs)),
        state.image_size,
        lambda: written.files(Path(config.site_dir)),
    )


def _report(problems: list[Problem]) -> None:
    """Show warnings; warn of mistakes while the author is watching, else end the build with all of them."""
    for problem in problems:
        if problem.warning:
            log.info(str(problem))
        elif state.serving:
            log.warning(str(problem))
    mistakes = [str(problem) for problem in problems if not problem.warning]
    if mistakes and not state.serving:
        report = "\n".join(mistakes)
        raise PluginError(f"банк запитань має проблеми ({len(mistakes)}):\n{report}")


def _forgive_warnings() -> None:
    """Take away the counter with which strict mode ends a build; `on_config` is the first hook after it is set."""
    logger = logging.getLogger("mkdocs")
    for handler in [h for h in logger.handlers if isinstance(h, CountHandler)]:
        logger.removeHandler(handler)
