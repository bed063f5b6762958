"""What the templates of `theme/` are given: the bank, the addresses, and a few filters. Everything shown is escaped."""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

import assets
import paths
from answers.model import Answer
from answers.widgets import uses
from bank.days import day_in_words
from bank.model import Bank
from bank.news import latest, news, updated
from bank.parts import PARTS
from bank.plural import plural
from bank.start import route
from bank.topics import BEYOND, LEVELS, TOPICS
from bank.widgets import WIDGETS
from cards import HEIGHT, WIDTH, cards
from previews import description

POLICY = (
    "default-src 'self'; script-src 'self'{scripts}; style-src 'self'{styles}; style-src-attr 'unsafe-inline'; "
    "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'"
)


def prepare(
    environment: Environment,
    site_name: str,
    bank: Bank,
    answers: Mapping[str, Answer],
    leads: Mapping[str, str],
    *,
    serving: bool,
) -> None:
    """Make an environment escape what it shows, and give it what every template may use.

    leads maps a level to the sentence that its page begins with; serving says that the author is watching, so that costly
    exports are missing.
    """
    environment.autoescape = True
    environment.globals.update(
        site_name=site_name,
        bank=bank,
        answers=answers,
        leads=leads,
        serving=serving,
        levels=LEVELS,
        topics=TOPICS,
        beyond=BEYOND,
        parts=PARTS,
        paths=paths,
        preview_text=description,
        route=route,
        cards=cards(bank, answers, site_name),
        card_size=(WIDTH, HEIGHT),
        news=news,
        updated=updated,
        latest=latest,
        widgets=WIDGETS,
        widget_uses=uses,
    )
    environment.filters.update(
        plural=plural,
        policy=policy,
        style=style,
        script_json=script_json,
        unescape=html.unescape,
        day=day_in_words,
        file_size=file_size,
    )


def policy(scripts: Iterable[str], styles: str = "") -> Markup:
    """The Content-Security-Policy of a page: its own files, and exactly these inline scripts and styles."""
    hashes = "".join(map(_source, scripts))
    return Markup(POLICY.format(scripts=hashes, styles=_source(styles) if styles else ""))


def _source(inline: str) -> str:
    return f" 'sha256-{base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()}'"


@pass_context
def style(context: Context, name: str) -> Markup:
    """A style sheet of `theme/assets/`, by its path there, as it stands in a page: files that it names are found from the page."""
    loader = context.environment.loader
    assert loader
    source, _, _ = loader.get_source(context.environment, f"assets/{name}")
    base = paths.base(context["base_url"])
    return Markup(assets.for_readers(name, source).replace('url("../', f'url("{base}assets/'))


def script_json(data: Mapping[str, Any]) -> Markup:
    """JSON that cannot end the script element that holds it."""
    return Markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"))


def file_size(size: int) -> str:
    """Bytes as readers know them: «640 КБ», «1,2 МБ»."""
    if size < 999_500:
        return f"{max(1, round(size / 1000))}\u00a0КБ"
    return f"{size / 1e6:.1f}\u00a0МБ".replace(".", ",")
