"""Bank and answers → the files that the browser searches: words, concepts, and the weight of each in every question."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from answers.model import Answer
from bank.model import Bank
from bank.words import words
from search.coding import digits, front_coded, posting, rows_coded
from search.concepts import Concepts
from search.dictionary import Lexeme
from search.foreign import aliases, english_function_words, function_words
from search.formulas import formulas
from search.lexicon import FUNCTION_WORDS
from search.morphology import Vocabulary, vocabulary
from search.texts import Text, texts

FORMAT = 3
"""Grows when the browser's side has to change with the files."""
FAINT = 0.16
"""Fainter impacts change no order of short queries worth having and are not fetched first, """
FAINT_LATER = 0.1
"""fainter than this, none of long ones, and are left out, """
RARE = 5
"""but for a word of so few questions,"""
TITLE = 8.0
"""and for one that weighs so much in a question that it stands in its title."""

# BM25F (Robertson, Zaragoza 2009): weight of a field, and how much its length counts.
WEIGHTS = {"question": 12.0, "terms": 3.0, "spoken": 1.5, "answer": 1.0, "code": 1.0, "wordings": 10.0}
LENGTH = {"question": 0.4, "terms": 0.3, "spoken": 0.3, "answer": 0.6, "code": 0.6, "wordings": 0.3}
FIRST = frozenset({"question", "terms", "spoken"})
"""The fields whose words are fetched first."""
NAMING = frozenset({"question", "spoken", "answer"})
"""The fields in which a name of a term is a mention of it."""
SATURATION = 3.0
LINKED = (14.0, 8.0, 6.0, 5.0)
"""What being linked from a term is worth, by the position of the link: as many mentions in the answer."""


class Weights(NamedTuple):
    """Per lexeme or concept: question → weighted frequency, in the order of questions; and the questions whose words
    that are fetched first hold it."""

    frequencies: list[dict[int, float]]
    first: list[set[int]]


def index(bank: Bank, answers: Mapping[str, Answer]) -> tuple[dict[str, object], dict[str, object]]:
    """What is fetched before the first result and what after it, ready for JSON; questions are numbered in the order of answers."""
    parts = texts(bank, answers)
    names = [[words(name) for name in term.names] for term in bank.terms]
    named = set(chain.from_iterable(chain.from_iterable(names)))
    counts = Counter(chain.from_iterable(chain.from_iterable(parts)))
    counts.update(chain.from_iterable(chain.from_iterable(names)))
    vocab = vocabulary(counts, english_function_words() - named)
    concepts = Concepts(names, vocab.forms)
    weights, mentions = _weights(parts, vocab, concepts, _links(bank, answers))
    needed = {row for phrase in concepts.phrases for row in phrase}
    order = Order(vocab, needed, weights, aliases(vocab.forms))
    of_words = [_impacts(weights, row, len(parts)) for row in range(len(vocab.lexemes))]
    of_terms = [_impacts(mentions, term, len(parts)) for term in range(concepts.terms)]
    endings = list(dict.fromkeys(lexeme.endings for lexeme, _ in (*order.first, *order.later)))
    first_endings = len({lexeme.endings for lexeme, _ in order.first})
    place = {text: row for row, text in enumerate(endings)}

    def written(items: Iterable[tuple[Lexeme, object]]) -> dict[str, object]:
        lexemes = [lexeme for lexeme, _ in items]
        return {
            "stems": front_coded([lexeme.stem for lexeme in lexemes]),
            "paradigms": "".join(digits(place[lexeme.endings], 2) for lexeme in lexemes),
        }

    def later(row: int | None, lexeme: Lexeme) -> str:
        if row is None:
            return "=" + rows_coded(order.meant[lexeme])
        return posting(of_words[row].later)

    return {
        "format": FORMAT,
        "stop": " ".join(vocab.stop),
        "endings": endings[:first_endings],
        **written(order.first),
        "words": " ".join(posting(of_words[row].first) for _, row in order.first),
        "names": " ".join(
            sorted(
                rows_coded(map(order.number.__getitem__, phrase))
                + "."
                + digits(term, 2)
                + ("" if (phrase, term) in concepts.whole else "~")
                for phrase, terms in concepts.phrases.items()
                for term in terms
            )
        ),
        "concepts": " ".join(posting(of_term.first) for of_term in of_terms),
    }, {
        "format": FORMAT,
        "stop": " ".join(sorted((FUNCTION_WORDS | function_words()) - {*vocab.stop})),
        "endings": endings[first_endings:],
        **written(order.later),
        "words": " ".join(
            [
                *(posting(of_words[row].later) for _, row in order.first),
                *(later(row, lexeme) for lexeme, row in order.later),
            ]
        ),
        "concepts": " ".join(posting(of_term.later) for of_term in of_terms),
        "formulas": formulas(),
    }


class Order:
    """Which lexemes are fetched first and which later, each sorted, and the number of each: later ones follow the first."""

    def __init__(
        self,
        vocab: Vocabulary,
        needed: Container[int],
        weights: Weights,
        foreign: Mapping[Lexeme, tuple[int, ...]],
    ) -> None:
        """Takes the rows that names of terms need, and foreign words with the rows that they mean: these have none themselves."""
        rows: list[tuple[Lexeme, int]] = list(zip(vocab.lexemes, range(len(vocab.lexemes)), strict=True))
        self.first = [(lexeme, row) for lexeme, row in rows if row in needed or weights.first[row]]
        chosen = {row for _, row in self.first}
        later: list[tuple[Lexeme, int | None]] = [(lexeme, row) for lexeme, row in rows if row not in chosen]
        later += [(lexeme, None) for lexeme in foreign]
        self.later = sorted(later, key=lambda item: (item[0], item[1] is None))
        self.number = {
            row: place for place, (_, row) in enumerate((*self.first, *self.later)) if row is not None
        }
        self.meant = {lexeme: tuple(self.number[row] for row in meant) for lexeme, meant in foreign.items()}


class Impacts(NamedTuple):
    """Question → impact of a lexeme or concept: those that are fetched first, and the rest."""

    first: dict[int, float]
    later: dict[int, float]


def _weights(
    parts: Sequence[Text],
    vocab: Vocabulary,
    concepts: Concepts,
    links: Mapping[int, Mapping[int, float]],
) -> tuple[Weights, Weights]:
    """BM25F's weighted frequencies of lexemes and of concepts; what links are worth is added to those of concepts."""
    lexemes = Weights([{} for _ in vocab.lexemes], [set() for _ in vocab.lexemes])
    mentions = Weights([{} for _ in range(concepts.terms)], [set() for _ in range(concepts.terms)])
    means = [sum(map(len, column)) / len(column) or 1.0 for column in zip(*parts, strict=True)]
    for question, part in enumerate(parts):
        used: defaultdict[int, float] = defaultdict(float)
        named: defaultdict[int, float] = defaultdict(float)
        for field, text, mean in zip(Text._fields, part, means, strict=True):
            share = WEIGHTS[field] / (1 - LENGTH[field] + LENGTH[field] * len(text) / mean)
            readings = list(filter(None, map(vocab.forms.__getitem__, text)))
            for row, count in Counter(chain.from_iterable(readings)).items():
                used[row] += share * count
                if field in FIRST:
                    lexemes.first[row].add(question)
            if field in NAMING:
                for concept in concepts.named_in(readings):
                    named[concept] += share
                    if field in FIRST:
                        mentions.first[concept].add(question)
        for concept, worth in links.get(question, {}).items():
            named[concept] += worth
            mentions.first[concept].add(question)
        for table, frequencies in ((lexemes, used), (mentions, named)):
            for row, frequency in frequencies.items():
                table.frequencies[row][question] = frequency
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


def _impacts(weights: Weights, row: int, documents: int) -> Impacts:
    """The BM25 impacts of one lexeme or concept, given the number of all questions."""
    frequencies = weights.frequencies[row]
    rarest = math.log(1 + (documents + 0.5) / 1.5)
    rarity = math.log(1 + (documents - len(frequencies) + 0.5) / (len(frequencies) + 0.5)) / rarest
    rare = len(frequencies) <= RARE
    found = Impacts({}, {})
    for question, weight in frequencies.items():
        impact = rarity * weight / (weight + SATURATION)
        if rare or impact >= FAINT or weight >= TITLE:
            (found.first if question in weights.first[row] else found.later)[question] = impact
        elif impact >= FAINT_LATER:
            found.later[question] = impact
    return found
