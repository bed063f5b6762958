"""HTML of a topic page, as Markdown renders it → the same page with every answer folded under its question."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bank.model import LABELS

ImageSize = Callable[[str], "tuple[int, int] | None"]

QUESTION = re.compile(r'<h2 id="(?P<id>[^"]+)">(?P<number>\d+)\.\s*(?P<text>.*?)</h2>', re.S)
SPOKEN = re.compile(r"\s*<blockquote>(?P<spoken>.*?)</blockquote>", re.S)
LABEL = re.compile("<p><strong>(?P<label>" + "|".join(map(re.escape, LABELS)) + ")</strong>")
FIGURE = re.compile(
    r'<p><img alt="(?P<alt>[^"]*)" src="(?P<src>[^"]+)"(?: title="(?P<title>[^"]*)")? ?/?></p>'
)
DISPLAY = re.compile(
    r'<p>\s*(<math display="block".*?</math>)\s*</p>|(<math display="block".*?</math>)', re.S
)
EMPTY_HEADER = re.compile(r"<th(?: [^>]*)?>\s*</th>")
MATH_HEADER = re.compile(
    r"<th(?P<attributes>[^>]*)>\s*(?P<math><math>(?:(?!</math>).)*</math>)\s*</th>", re.S
)
PRE = re.compile(r"(<pre\b.*?</pre>)", re.S)
TABLE = re.compile(r"<table>.*?</table>", re.S)
PLAIN_TOKEN = re.compile(
    r'<span class="(?!c1|cm|k|kc|kn|kd|kr|mi|mf|mh|s1|s2|sa|sd|se|si|nb|nf|nc|fm|ow)\w*">([^<]*)</span>'
)
PARTS = dict(zip(LABELS, ("trap", "next", "see", "sources"), strict=True))


@dataclass(frozen=True)
class Folded:
    """A folded page: what stands before its questions, the questions, and each answer alone (id → HTML)."""

    intro: str
    questions: str
    answers: dict[str, str]


def fold(page: str, image_size: ImageSize) -> Folded:
    """Turn each `<h2 id>` and what follows it into a closed `<details class="qa">`.

    page is the rendered Markdown, formulas already MathML; image_size gives the width and height of an image
    by its src, or None.
    """
    page = dress(page, image_size)
    headings = list(QUESTION.finditer(page))
    if not headings:
        return Folded(page, "", {})
    ids = [heading["id"] for heading in headings]
    answers: dict[str, str] = {}
    folded = []
    for place, heading in enumerate(headings):
        answer = parts(page[heading.end() : _next_start(headings, place, page)])
        answers.setdefault(heading["id"], answer)
        before = ids[place - 1] if place else ""
        after = ids[place + 1] if place + 1 < len(ids) else ""
        folded.append(
            f'<details class="qa" data-question="{heading["id"]}"><summary><h2 id="{heading["id"]}">'
            f'<span class="qa-number">{heading["number"]}.</span> <span class="qa-text">{heading["text"]}</span></h2></summary>'
            f'<div class="qa-answer">{answer}{tools(before, after)}</div></details>\n'
        )
    return Folded(page[: headings[0].start()], "".join(folded), answers)


def parts(answer: str) -> str:
    """Mark the spoken answer and wrap each labelled part in a section of its own."""
    spoken = SPOKEN.match(answer)
    opening = ""
    if spoken:
        opening = f'<div class="qa-spoken"><p class="qa-label">Коротко</p>{spoken["spoken"].strip()}</div>\n'
        answer = answer[spoken.end() :]
    labels = list(LABEL.finditer(answer))
    body = answer[: labels[0].start()] if labels else answer
    sections = [
        f'<section class="qa-{PARTS[label["label"]]}">'
        f"{answer[label.start() : _next_start(labels, place, answer)].strip()}</section>\n"
        for place, label in enumerate(labels)
    ]
    return opening + body.strip() + "\n" + "".join(sections)


def _next_start(matches: list[re.Match[str]], place: int, text: str) -> int:
    """Where the match after matches[place] begins; for the last one, the end of the text."""
    return matches[place + 1].start() if place + 1 < len(matches) else len(text)


def tools(before: str, after: str) -> str:
    """The row under an answer: copy its link, go to the question before and after it."""
    steps = "".join(
        f'<a class="qa-step" href="#{target}" rel="{rel}" title="{title}">{text}</a>'
        for target, rel, text, title in (
            (before, "prev", "← Попереднє", "Клавіша K"),
            (after, "next", "Наступне →", "Клавіша J"),
        )
        if target
    )
    return f'<div class="qa-tools"><button class="qa-copy" type="button">Скопіювати посилання</button>{steps}</div>'


def dress(page: str, image_size: ImageSize) -> str:
    """Give figures their captions and sizes, tables and long formulas their own scroll.

    No dash begins a line, and code keeps only the tokens that have a colour.
    """
    page = FIGURE.sub(lambda match: _figure(match, image_size), page)
    page = DISPLAY.sub(lambda match: f'<div class="scroll formula">{match[1] or match[2]}</div>', page)
    page = TABLE.sub(lambda match: f'<div class="scroll">{match[0]}</div>', page)
    page = MATH_HEADER.sub(_named_header, EMPTY_HEADER.sub("<td></td>", page))
    return "".join(
        PLAIN_TOKEN.sub(r"\1", piece) if piece.startswith("<pre") else piece.replace(" — ", "\u00a0— ")
        for piece in PRE.split(page)
    )


def _named_header(match: re.Match[str]) -> str:
    """A column named by a formula alone, with a name for those who hear the table."""
    name = re.sub(r"<[^>]+>", "", match["math"])
    return f'<th{match["attributes"]}><span class="unseen">{name}</span><span aria-hidden="true">{match["math"]}</span></th>'


def _figure(match: re.Match[str], image_size: ImageSize) -> str:
    size = image_size(match["src"])
    sized = f' width="{size[0]}" height="{size[1]}"' if size else ""
    caption = f"<figcaption>{match['title']}</figcaption>" if match["title"] else ""
    return f'<figure><img alt="{match["alt"]}" src="{match["src"]}"{sized} loading="lazy" decoding="async">{caption}</figure>'
