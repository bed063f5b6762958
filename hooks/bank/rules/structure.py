"""Rules of pages and questions: headings, ids, numbering, the spoken answer, labels."""

import re
from collections.abc import Iterator

from bank.fix import can_number
from bank.lock import KEBAB, LONGEST_ID, is_id
from bank.model import Bank, Finding, Question, Topic
from bank.parts import BY_LABEL, FULL, LABELLED
from bank.rules.registry import rule
from bank.topics import TOPICS

FORM = re.compile(r"\d+\. \S.*[.?»)] \{ #\S+ \}")


def each(bank: Bank) -> Iterator[tuple[Topic, Question]]:
    """Every question of the bank with its topic, repeated ids included."""
    for topic in bank.topics:
        for question in topic.questions:
            yield topic, question


@rule("B001")
def unreadable(bank: Bank) -> Iterator[Finding]:
    """Кожен файл `docs/` читається як UTF-8."""
    yield from bank.unreadable


@rule("B002")
def title(topic: Topic) -> Iterator[Finding]:
    """Сторінка теми починається із заголовка `# Назва теми`: він є в меню, у матриці та в пошуку."""
    if not topic.title:
        yield Finding(topic.path, 1, "немає заголовка «# Назва теми»; додайте його першим рядком")


@rule("B003")
def known_topic(topic: Topic) -> Iterator[Finding]:
    """Файл теми названо однією з тем банку (`TOPICS` у `hooks/bank/topics.py`): від назви залежить адреса сторінки."""
    if topic.name not in TOPICS:
        known = ", ".join(TOPICS)
        message = (
            f"теми «{topic.name}» немає серед відомих ({known}); перейменуйте файл або додайте тему до TOPICS"
        )
        yield Finding(topic.path, 1, message)


@rule("B004")
def has_questions(topic: Topic) -> Iterator[Finding]:
    """На сторінці теми є хоча б одне запитання."""
    if not topic.questions:
        yield Finding(
            topic.path,
            1,
            "немає жодного запитання «## 1. Текст? { #id }»; додайте його або приберіть файл",
        )


@rule("Q001")
def heading_form(topic: Topic) -> Iterator[Finding]:
    """Заголовок запитання має форму `## N. Текст? { #id }`: номер, крапка, текст із `?` або `.` наприкінці, явний ідентифікатор."""
    for question in topic.questions:
        if question.id and question.number and not FORM.fullmatch(question.heading):
            message = f"заголовок «{question.heading}» не має форми «N. Текст? {{ #{question.id} }}»; перевірте {'пробіли' if can_number(topic.text, question.line) else 'номер, пробіли'} й кінцевий знак"
            yield Finding(topic.path, question.line, message)
        elif question.id and not question.number:
            remedy = (
                "його додасть make fix"
                if can_number(topic.text, question.line)
                else f"запишіть «N. Текст? {{ #{question.id} }}»"
            )
            message = f"у заголовку «{question.heading}» немає номера; {remedy}"
            yield Finding(topic.path, question.line, message)


@rule("Q002")
def id_form(topic: Topic) -> Iterator[Finding]:
    """Ідентифікатор є, і це англійські слова малими літерами через дефіс (`confusion-matrix`), до 60 знаків: він назавжди стає адресою."""
    for question in topic.questions:
        if not question.id:
            message = f"запитання «{question.text}» не має ідентифікатора; допишіть у кінці заголовка {{ #англійською-через-дефіс }}"
            yield Finding(topic.path, question.line, message)
        elif not KEBAB.fullmatch(question.id):
            message = (
                f"ідентифікатор «{question.id}» — не малі латинські літери й цифри через дефіс; виправте його"
            )
            yield Finding(topic.path, question.line, message)
        elif not is_id(question.id):
            message = f"ідентифікатор «{question.id}» довший за {LONGEST_ID} знаків; скоротіть його"
            yield Finding(topic.path, question.line, message)


@rule("Q003")
def id_unique(bank: Bank) -> Iterator[Finding]:
    """Ідентифікатор неповторний у всьому банку."""
    for topic, question in each(bank):
        first_topic, first = bank.questions.get(question.id, (topic, question))
        if first is not question:
            message = f"ідентифікатор «{question.id}» уже є в {first_topic.path.as_posix()}:{first.line}; дайте одному з них інший"
            yield Finding(topic.path, question.line, message)


@rule("Q004")
def numbering(topic: Topic) -> Iterator[Finding]:
    """Запитання сторінки пронумеровано 1, 2, 3 … без пропусків і повторів."""
    for expected, question in enumerate(topic.questions, 1):
        if question.number and question.number != expected:
            remedy = (
                "make fix перенумерує сторінку"
                if can_number(topic.text, question.line)
                else f"виправте його самі: «{expected}. »"
            )
            message = f"номер {question.number}, а за порядком має бути {expected}; {remedy}"
            yield Finding(topic.path, question.line, message)


@rule("Q005")
def stray_heading(topic: Topic) -> Iterator[Finding]:
    """На сторінці теми немає інших заголовків, крім назви `#` і запитань `##`: кожен `##` — це запитання."""
    for heading in topic.headings:
        message = f"заголовок «{heading.text}» — не запитання; зробіть його абзацом або запитанням «## N. Текст? {{ #id }}»"
        yield Finding(topic.path, heading.line, message)


@rule("Q006")
def spoken_present(topic: Topic) -> Iterator[Finding]:
    """Одразу під запитанням стоїть усна відповідь — блок цитати `> …`."""
    for question in topic.questions:
        if not question.spoken:
            message = f"немає усної відповіді на «{question.text}»; одразу під заголовком додайте 1–3 речення, кожен рядок з «> »"
            yield Finding(topic.path, question.line, message)


@rule("Q008")
def label_known(topic: Topic) -> Iterator[Finding]:
    """Мітка на початку абзацу — одна з п’яти, буква в букву: `**Глибше.**`, `**Пастка.**`, `**Далі спитають.**`, `**Див. також.**`, `**Джерела.**`."""
    known = {_letters(label) for label in BY_LABEL}
    for question in topic.questions:
        for label in question.labels:
            if label.text in BY_LABEL or not (label.text[-1] in ".:!?" or _letters(label.text) in known):
                continue
            message = f"невідома мітка «**{label.text}**»; є лише " + ", ".join(
                f"«**{part.label}**»" for part in LABELLED
            )
            yield Finding(topic.path, label.line, message)


@rule("Q009")
def label_once(topic: Topic) -> Iterator[Finding]:
    """Кожна мітка стоїть у відповіді щонайбільше раз."""
    for question in topic.questions:
        first: dict[str, int] = {}
        for label in question.labels:
            if label.text in BY_LABEL and first.setdefault(label.text, label.line) != label.line:
                message = f"мітка «{label.text}» уже є в рядку {first[label.text]}; об’єднайте їх"
                yield Finding(topic.path, label.line, message)


@rule("Q010")
def label_order(topic: Topic) -> Iterator[Finding]:
    """Мітки стоять у сталому порядку: Глибше, Пастка, Далі спитають, Див. також, Джерела."""
    for question in topic.questions:
        highest = -1
        for label in question.labels:
            if label.text not in BY_LABEL:
                continue
            index = LABELLED.index(BY_LABEL[label.text])
            if index < highest:
                message = f"мітка «{label.text}» стоїть після «{LABELLED[highest].label}», а має бути перед нею; переставте частину"
                yield Finding(topic.path, label.line, message)
            highest = max(highest, index)


@rule("Q011")
def answer_present(topic: Topic) -> Iterator[Finding]:
    """Між усною відповіддю і мітками є докладна відповідь."""
    for question in topic.questions:
        if FULL.key not in question.parts:
            message = f"немає докладної відповіді на «{question.text}»; напишіть її під усною"
            yield Finding(topic.path, question.line, message)


@rule("Q029")
def label_says_something(topic: Topic) -> Iterator[Finding]:
    """Під кожною міткою щось є: порожня частина не потрібна нікому."""
    for question in topic.questions:
        for label in question.labels:
            part = BY_LABEL.get(label.text)
            if part and part.key not in question.parts:
                message = f"під міткою «{label.text}» нічого немає; допишіть або приберіть її"
                yield Finding(topic.path, label.line, message)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()
