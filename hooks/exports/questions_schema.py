"""`questions.schema.json`: what programs may rely on in `questions.json`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import paths
from bank.topics import LEVELS, TOPICS
from exports.site import Site

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def export(site: Site) -> Iterator[tuple[str, bytes]]:
    """A JSON Schema, named by its own absolute address."""
    schema = {"$schema": DRAFT, "$id": paths.absolute(paths.BANK_SCHEMA, site.address), **_bank()}
    yield paths.BANK_SCHEMA, (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _bank() -> dict[str, Any]:
    return {
        "title": "Запитання зі співбесід з машинного навчання з відповідями",
        **_record(
            {
                "$schema": {"type": "string"},
                "questions": {
                    "type": "array",
                    "description": "За рівнями, темами й порядком на сторінці.",
                    "items": _record(QUESTION),
                },
            }
        ),
    }


def _record(properties: Mapping[str, Any]) -> dict[str, Any]:
    """An object that has all of these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _text(description: str, **more: Any) -> dict[str, Any]:
    return {"type": "string", "description": description, "minLength": 1, **more}


def _html(description: str) -> dict[str, Any]:
    return {"type": "string", "description": description, "contentMediaType": "text/html"}


LINKS = "Формули — MathML, посилання всередині сайту — відносні до `url`."
QUESTION = {
    "id": _text("Назавжди стала назва запитання.", pattern="^[a-z0-9]+(-[a-z0-9]+)*$"),
    "level": {"enum": list(LEVELS), "description": "Рівень, як він стоїть в адресі."},
    "level_name": {"enum": list(LEVELS.values()), "description": "Рівень, як його бачить читач."},
    "topic": {"enum": list(TOPICS), "description": "Тема, як вона стоїть в адресі."},
    "topic_title": _text("Заголовок сторінки теми."),
    "number": {"type": "integer", "minimum": 1, "description": "Порядок на сторінці; змінюється."},
    "question": _text("Запитання, звичайний текст."),
    "spoken": _text("Усна відповідь, звичайний текст."),
    "answer_html": _html(f"Уся відповідь. {LINKS}"),
    "followups": {
        "type": "array",
        "description": "Що спитають далі.",
        "items": _record(
            {
                "question": _text("Запитання, звичайний текст."),
                "answer_html": _html(f"Відповідь; порожня, якщо її не дано. {LINKS}"),
            }
        ),
    },
    "url": _text("Адреса на сторінці теми.", format="uri"),
    "short_url": _text("Постійна коротка адреса.", format="uri"),
}
