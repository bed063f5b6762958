"""Bank and answers → the index that the browser searches: words, concepts, and the weight of each in every question."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from os.path import commonprefix

from answers.model import Answer
from bank.model import Bank
from bank.words import words
from search.concepts import Concepts, Phrase
from search.morphology import Vocabulary, vocabulary
from search.texts import Text, texts

FORMAT = 2
"""Grows when the browser's side has to change with the file."""
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
CAPITALS = DIGITS[:26]
STEPS, LEAST = 31, 0.03
"""An impact, above 0 to 1, is written as a step from 1 (LEAST and less) to STEPS, at equal ratios."""
FAINT = 0.16
"""Fainter impacts change no order worth having and are left out, """
RARE = 5
"""but for a word of so few questions,"""
TITLE = 8.0
"""and for one that weighs so much in a question that it stands in its title."""

# BM25F (Robertson, Zaragoza 2009): weight of a field, and how much its length counts.
WEIGHTS = {"question": 12.0, "terms": 3.0, "spoken": 1.5, "answer": 1.0}
LENGTH = {"question": 0.4, "terms": 0.3, "spoken": 0.3, "answer": 0.6}
SATURATION = 3.0
LINKED = (14.0, 8.0, 6.0, 5.0)
"""What being linked from a term is worth, by the position of the link: as many mentions in the answer."""

Weights = list[dict[int, float]]
"""Per lexeme or concept: question → weighted frequency, in the order of questions."""


def index(bank: Bank, answers: Mapping[str, Answer]) -> dict[str, object]:
    """The index of answers, ready for JSON; questions are numbered in the order of answers."""
    parts = texts(bank, answers)
    names = [[words(name) for name in term.names] for term in bank.terms]
    counts = Counter(chain.from_iterable(chain.from_iterable(parts)))
    counts.update(chain.from_iterable(chain.from_iterable(names)))
    vocab = vocabulary(counts)
    concepts = Concepts(names, vocab.forms)
    weights, mentions = _weights(parts, vocab, concepts, _links(bank, answers))
    endings = list({lexeme.endings: 0 for lexeme in vocab.lexemes})
    order = {text: row for row, text in enumerate(endings)}
    return {
        "format": FORMAT,
        "stop": " ".join(vocab.stop),
        "stems": _front_coded([lexeme.stem for lexeme in vocab.lexemes]),
        "endings": endings,
        "paradigms": "".join(_digits(order[lexeme.endings], 2) for lexeme in vocab.lexemes),
        "words": _postings(weights, len(parts)),
        "names": " ".join(
            sorted(_name(phrase, term) for phrase, terms in concepts.phrases.items() for term in terms)
        ),
        "concepts": _postings(mentions, len(parts)),
    }


def _weights(
    parts: Sequence[Text],
    vocab: Vocabulary,
    concepts: Concepts,
    links: Mapping[int, Mapping[int, float]],
) -> tuple[Weights, Weights]:
    """BM25F's weighted frequencies of lexemes and of concepts; what links are worth is added to those of concepts."""
    lexemes: Weights = [{} for _ in vocab.lexemes]
    mentions: Weights = [{} for _ in range(concepts.terms)]
    means = [sum(map(len, column)) / len(column) or 1.0 for column in zip(*parts, strict=True)]
    for question, part in enumerate(parts):
        used: defaultdict[int, float] = defaultdict(float)
        named: defaultdict[int, float] = defaultdict(float)
        for field, text, mean in zip(Text._fields, part, means, strict=True):
            share = WEIGHTS[field] / (1 - LENGTH[field] + LENGTH[field] * len(text) / mean)
            readings = list(filter(None, map(vocab.forms.__getitem__, text)))
            for row, count in Counter(chain.from_iterable(readings)).items():
                used[row] += share * count
            if field != "terms":
                for concept in concepts.named_in(readings):
                    named[concept] += share
        for concept, worth in links.get(question, {}).items():
            named[concept] += worth
        for table, frequencies in ((lexemes, used), (mentions, named)):
            for row, frequency in frequencies.items():
                table[row][question] = frequency
    return lexemes, mentions


def _links(bank: Bank, ids: Iterable[str]) -> dict[int, dict[int, float]]:
    """Question → terms that lead to it → what their links are worth; ids are those of the questions."""
    questions = {question_id: question for question, question_id in enumerate(ids)}
    links: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for concept, term in enumerate(bank.terms):
        for position, question_id in enumerate(term.questions):
            question = questions.get(bank.resolve(question_id))
            if question is not None:
                links[question][concept] += LINKED[min(position, len(LINKED) - 1)]
    return links


def _front_coded(texts: Sequence[str]) -> str:
    """Sorted texts, each as a capital (A = 0) that says how much of the text before it shares, and the rest."""
    coded, before = [], ""
    for text in texts:
        shared = min(len(commonprefix([before, text])), len(CAPITALS) - 1)
        coded.append(CAPITALS[shared] + text[shared:])
        before = text
    return "".join(coded)


def _name(phrase: Phrase, term: int) -> str:
    """A name of a term: three digits for each of its lexemes, `.`, two for the term."""
    return "".join(_digits(row, 3) for row in phrase) + "." + _digits(term, 2)


def _postings(weights: Weights, documents: int) -> str:
    """For each lexeme or concept its questions with their BM25 impacts as digits (gap, impact, gap, impact …), by spaces."""
    return " ".join(_posting(items, documents) for items in weights)


def _posting(weights: Mapping[int, float], documents: int) -> str:
    """The questions of one lexeme or concept, given its weights in them and the number of all questions."""
    rarest = math.log(1 + (documents + 0.5) / 1.5)
    rarity = math.log(1 + (documents - len(weights) + 0.5) / (len(weights) + 0.5)) / rarest
    rare = len(weights) <= RARE
    text, last = "", -1
    for question, weight in weights.items():
        impact = rarity * weight / (weight + SATURATION)
        if rare or impact >= FAINT or weight >= TITLE:
            step = STEPS + (STEPS - 1) * math.log(max(impact, LEAST)) / -math.log(LEAST)
            text += _gap(question - last) + DIGITS[round(step)]
            last = question
    return text


def _gap(number: int) -> str:
    """A positive number in base 32, the last digit first; all but that which ends it are shifted by 32."""
    number -= 1
    text = ""
    while number >= 32:
        text += DIGITS[32 + number % 32]
        number //= 32
    return text + DIGITS[number]


def _digits(number: int, width: int) -> str:
    """A number in base 64 of a fixed width; raises OverflowError when it is too great for that."""
    if number >= 64**width:
        raise OverflowError(f"{number} has more than {width} digits: the format of the index must grow")
    text = ""
    for _ in range(width):
        text = DIGITS[number % 64] + text
        number //= 64
    return text
