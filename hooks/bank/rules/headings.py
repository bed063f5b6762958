"""Rules of lost questions and labels: a line that looks like one and is none."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from bank.blocks import Block, blocks, is_heading, is_table
from bank.glossary import PAGE
from bank.headings import parts
from bank.model import Bank, Document, Finding, Question, Topic
from bank.parts import BY_LABEL
from bank.rules.registry import rule
from bank.rules.shorten import short

MARKS = re.compile(
    r"[\s>*+_.)\u00ad\u200b-\u200f\u2060\ufeff\d-]{0,20}(?P<signs>#{1,6})[ \t]*(?P<number>\d)?"
)
ID = re.compile(r"\{[ :]*#[^{}]*\}[ #*|]*\Z")
WRONG_NUMBER = re.compile(r"(?:№[ \t]*)?\d{1,4}[):]|№")
BRACED = re.compile(r"\{[^{}]*\}")
ONLY_ID = re.compile(r"\{ ?#[^\s{}]+ ?\}")
WORDS = "|".join(re.escape(label.rstrip(".")) for label in BY_LABEL)
LABEL_BEGINS = frozenset(label[0] for label in BY_LABEL)
LABEL_LIKE = re.compile(
    rf" {{0,3}}[*_]{{0,3}} ?(?P<words>{WORDS})(?: ?[*_]{{0,3}} ?[.:][*_ ]{{0,4}}| ?[*_]{{1,3}})"
)
UNSEEN = frozenset(" \t|>\u00a0")
"""Beginnings of a line (code is blanked) that the bank reads as no heading, whatever stands below."""
RESERVED = frozenset({"content", "keys-title", "offline", "search-list", "site-nav", "start", "term-card"})
"""Ids that the templates and scripts of `theme/` give to parts of every page."""
RESERVED_PREFIX = "search-option-"


def looks_like_question(line: str) -> bool:
    """Whether a line (code and formulas blanked) is meant as a question: marks of a heading and a number, or an id."""
    if "#" not in line:
        return False
    marks = MARKS.match(line)
    return bool(marks and len(marks["signs"]) == 2 or ID.search(line.rstrip()))


@rule("Q012")
def question_not_lost(document: Document) -> Iterator[Finding]:
    """Рядок, схожий на запитання, ним і є: `##` стоїть на самому початку рядка, не в списку, цитаті чи таблиці."""
    for block in blocks(document):
        if "#" not in block.shown or ("\n" not in block.text and block.shown[0] == "#"):
            continue
        table = is_table(block)
        for index, line in enumerate(block.lines):
            if "#" not in line.shown or not looks_like_question(line.shown):
                continue
            if not is_heading(line):
                message = f"«{short(line.text)}» не стане запитанням; «##» має бути на самому початку рядка, без пробілів і знаків перед ним"
                yield Finding(document.path, line.number, message)
            elif table and index and not _before_table(block, index):
                message = f"«{short(line.text)}» стане рядком таблиці; поставте перед ним порожній рядок"
                yield Finding(document.path, line.number, message)


def _before_table(block: Block, index: int) -> bool:
    return all(is_heading(line) for line in block.lines[: index + 1])


@rule("Q013")
def number_form(topic: Topic) -> Iterator[Finding]:
    """Після номера запитання стоїть крапка: `## 3.`, а не `## 3)` чи `## №3`."""
    for question in topic.questions:
        if not question.number and WRONG_NUMBER.match(question.text):
            message = (
                f"номер у «{short(question.text)}» не читається; запишіть його числом із крапкою: «## 1. …»"
            )
            yield Finding(topic.path, question.line, message)


@rule("Q014")
def label_begins_paragraph(topic: Topic) -> Iterator[Finding]:
    """Мітка починає власний абзац без відступу, жирним і з крапкою всередині: `**Пастка.** …`, а перед нею порожній рядок."""
    known = {label.line for question in topic.questions for label in question.labels}
    for block in blocks(topic):
        if "**" not in block.shown and block.shown[:8].lstrip(" *_")[:1] not in LABEL_BEGINS:
            continue
        for index, line in enumerate(block.lines):
            fault = None
            if "**" in line.shown and (index or line.number not in known):
                fault = next((text for text in BY_LABEL if f"**{text}**" in line.shown), None)
                remedy = "поставте перед нею порожній рядок і приберіть відступ, знаки списку чи цитати"
            if not fault and not index and line.number not in known:
                match = LABEL_LIKE.match(line.shown)
                if match and match[0].strip() not in (match["words"], f"**{match['words']}.**"):
                    fault = f"{match['words']}."
                    remedy = f"запишіть її так: **{fault}**"
            if fault:
                message = f"«{short(line.text)}» не стане міткою «{fault}»; {remedy}"
                yield Finding(topic.path, line.number, message)


@rule("Q015")
def id_not_reserved(bank: Bank) -> Iterator[Finding]:
    """Ідентифікатор заголовка неповторний на сторінці і не збігається з тими, які вже має кожна сторінка (`content`, `site-nav`)."""
    for document in bank.documents:
        terms = {term.line for term in bank.terms} if document.path.name == PAGE else set()
        first: dict[str, int] = {}
        for line, heading_id in _ids(document):
            if heading_id in RESERVED or heading_id.startswith(RESERVED_PREFIX):
                message = f"ідентифікатор «{heading_id}» уже має частина самої сторінки; дайте інший"
                yield Finding(document.path, line, message)
            elif first.setdefault(heading_id, line) != line and not (
                line in terms and first[heading_id] in terms
            ):
                message = (
                    f"ідентифікатор «{heading_id}» уже має заголовок у рядку {first[heading_id]}; дайте інший"
                )
                yield Finding(document.path, line, message)


def _ids(document: Document) -> Iterator[tuple[int, str]]:
    """Lines and ids of headings; on topic pages repeated ids have a rule of their own."""
    if isinstance(document, Topic):
        yield from {question.id: (question.line, question.id) for question in document.questions}.values()
    else:
        for block in blocks(document):
            if "#" in block.shown:
                for line in block.lines:
                    if is_heading(line) and (heading_id := parts(line.shown.lstrip("#"))[2]):
                        yield line.number, heading_id


@rule("Q016")
def question_once(bank: Bank) -> Iterator[Finding]:
    """На сторінці теми немає двох запитань з однаковим текстом."""
    for topic, question, first_topic, first in _repeated(bank):
        if topic is first_topic:
            message = f"запитання «{question.text}» уже є в рядку {first.line}; об’єднайте їх або розрізніть текстом"
            yield Finding(topic.path, question.line, message)


@rule("Q017", warning=True)
def question_once_in_bank(bank: Bank) -> Iterator[Finding]:
    """Запитання з тим самим текстом на іншій сторінці, найпевніше, повтор."""
    for topic, question, first_topic, first in _repeated(bank):
        if topic is not first_topic:
            message = f"таке саме запитання «{question.text}» уже є в {first_topic.path.as_posix()}:{first.line}; залиште одне або розрізніть"
            yield Finding(topic.path, question.line, message)


def _repeated(bank: Bank) -> Iterator[tuple[Topic, Question, Topic, Question]]:
    """Each question whose text stands in the bank before, with the first of them; on its own page, if there is one."""
    seen: dict[str, list[tuple[Topic, Question]]] = defaultdict(list)
    for topic in bank.topics:
        for question in topic.questions:
            text = re.sub(r"[\W_]+", "", question.text).casefold()
            if text:
                before = seen[text]
                own = next(
                    (earlier for earlier in before if earlier[0] is topic), before[0] if before else None
                )
                if own:
                    yield topic, question, *own
                before.append((topic, question))


@rule("Q020")
def no_underlined_heading(document: Document) -> Iterator[Finding]:
    """Під абзацом немає рядка з самих `-` чи `=`: він робить з абзацу заголовок; риску ставлять між порожніми рядками."""
    for block in blocks(document):
        if block.shown[0] not in UNSEEN or not ("\n-" in block.shown or "\n=" in block.shown):
            continue
        for above, line in pairwise(block.lines):
            marks = line.shown.rstrip()
            if marks and above.shown[0] in UNSEEN and set(marks) in ({"-"}, {"="}):
                message = f"«{short(above.text)}» стане заголовком через рядок під ним; відділіть його порожнім рядком"
                yield Finding(document.path, line.number, message)


@rule("Q018")
def only_id_in_heading(document: Document) -> Iterator[Finding]:
    """У заголовку одна пара фігурних дужок — ідентифікатор: `{ #id }`; інші слова в дужках зникнуть зі сторінки."""
    for block in blocks(document):
        if "{" not in block.shown:
            continue
        for line in block.lines:
            if not (is_heading(line) and "{" in line.shown):
                continue
            braced = BRACED.findall(line.shown)
            wrong = next((attributes for attributes in braced if not ONLY_ID.fullmatch(attributes)), None)
            if wrong is None and len(braced) > 1:
                wrong = braced[0]
            if wrong:
                message = f"«{wrong}» у заголовку; залиште лише ідентифікатор {{ #id }}, інші дужки візьміть у зворотні лапки"
                yield Finding(document.path, line.number, message)


@rule("Q019", warning=True)
def no_bold_heading(topic: Topic) -> Iterator[Finding]:
    """Абзац з одного жирного рядка схожий на заголовок; краще почніть абзац реченням."""
    labels = {
        label.line for question in topic.questions for label in question.labels if label.text in BY_LABEL
    }
    for block in blocks(topic):
        if block.shown[:2] not in ("**", "__"):
            continue
        text = block.shown.rstrip()
        if (
            len(text) > 4
            and "\n" not in text
            and text[-2:] == text[:2]
            and text.count(text[:2]) == 2
            and block.line not in labels
        ):
            message = f"абзац «{short(block.text)}» — лише жирний рядок; скажіть це першим реченням абзацу"
            yield Finding(topic.path, block.line, message)
