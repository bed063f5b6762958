"""Bank and answers → the index that the browser searches: words, concepts, and the weight of each in every question."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from os.path import commonprefix

from answers.model import Answer
from bank.model import Bank
from bank.words import words
from search.concepts import Concepts, Key
from search.morphology import vocabulary
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
"""What being linked from a term is worth, by the place of the link: as many mentions in the answer."""

Weights = list[defaultdict[int, float]]
"""Per question: lexeme or concept → weighted frequency."""


def index(bank: Bank, answers: Mapping[str, Answer]) -> dict[str, object]:
    """The index of answers, ready for JSON; questions are numbered in the order of answers."""
    terms = bank.terms
    parts = texts(bank, answers)
    counts = Counter(chain.from_iterable(chain.from_iterable(parts)))
    counts.update(word for term in terms for name in term.names for word in words(name))
    vocab = vocabulary(counts)
    concepts = Concepts(terms, vocab.forms)
    weights, mentions = _weights(parts, vocab.forms, concepts)
    _add_links(mentions, bank, list(answers))
    endings = list({lexeme.endings: 0 for lexeme in vocab.lexemes})
    order = {text: number for number, text in enumerate(endings)}
    return {
        "format": FORMAT,
        "stop": " ".join(vocab.stop),
        "stems": _front_coded([lexeme.stem for lexeme in vocab.lexemes]),
        "endings": endings,
        "paradigms": "".join(_digits(order[lexeme.endings], 2) for lexeme in vocab.lexemes),
        "words": _postings(weights, len(vocab.lexemes)),
        "names": " ".join(
            sorted(_name(key, number) for key, found in concepts.keys.items() for number in found)
        ),
        "concepts": _postings(mentions, len(terms)),
    }


def _weights(
    parts: Sequence[Text], forms: Mapping[str, tuple[int, ...]], concepts: Concepts
) -> tuple[Weights, Weights]:
    """BM25F's weighted frequencies of lexemes and of concepts in every question."""
    words: Weights = [defaultdict(float) for _ in parts]
    mentions: Weights = [defaultdict(float) for _ in parts]
    for field, weight in WEIGHTS.items():
        texts = [getattr(part, field) for part in parts]
        mean = sum(map(len, texts)) / len(texts) or 1.0 if texts else 1.0
        for text, frequencies, named in zip(texts, words, mentions, strict=True):
            share = weight / (1 - LENGTH[field] + LENGTH[field] * len(text) / mean)
            readings = list(filter(None, map(forms.__getitem__, text)))
            for row, count in Counter(chain.from_iterable(readings)).items():
                frequencies[row] += share * count
            if field != "terms":
                for concept, count in Counter(concepts.found(readings)).items():
                    named[concept] += share * count
    return words, mentions


def _add_links(mentions: Weights, bank: Bank, ids: Sequence[str]) -> None:
    """Add to every question what the links of the terms that lead to it are worth; ids are those of the questions."""
    numbers = {question_id: number for number, question_id in enumerate(ids)}
    for concept, term in enumerate(bank.terms):
        for place, question_id in enumerate(term.questions):
            number = numbers.get(bank.resolve(question_id))
            if number is not None:
                mentions[number][concept] += LINKED[min(place, len(LINKED) - 1)]


def _front_coded(texts: Sequence[str]) -> str:
    """Sorted texts, each as a capital (A = 0) that says how much of the text before it shares, and the rest."""
    coded, before = [], ""
    for text in texts:
        shared = min(len(commonprefix([before, text])), len(CAPITALS) - 1)
        coded.append(CAPITALS[shared] + text[shared:])
        before = text
    return "".join(coded)


def _name(key: Key, term: int) -> str:
    """A name of a term: three digits for each of its lexemes, `.`, two for the term."""
    return "".join(_digits(row, 3) for row in key) + "." + _digits(term, 2)


def _postings(weights: Weights, count: int) -> str:
    """For each of count items its questions with their BM25 impacts as digits (gap, impact, gap, impact …), by spaces."""
    found: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    for number, items in enumerate(weights):
        for item, weight in items.items():
            found[item].append((number, weight))
    return " ".join(_posting(postings, len(weights)) for postings in found)


def _posting(postings: Sequence[tuple[int, float]], documents: int) -> str:
    """The questions of one item, given its weights in them and the number of all questions."""
    rarest = math.log(1 + (documents + 0.5) / 1.5)
    rarity = math.log(1 + (documents - len(postings) + 0.5) / (len(postings) + 0.5)) / rarest
    rare = len(postings) <= RARE
    text, last = [], -1
    for number, weight in postings:
        impact = rarity * weight / (weight + SATURATION)
        if rare or impact >= FAINT or weight >= TITLE:
            step = STEPS + (STEPS - 1) * math.log(max(impact, LEAST)) / -math.log(LEAST)
            text.append(_gap(number - last) + DIGITS[round(step)])
            last = number
    return "".join(text)


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
