"""LexRank and TextRank on sparse vectors: what sumy's classes of these names compute, ten times as fast.

Both take the sentences for the nodes of a graph, tie those that share words, and rank them by where a random
walk over the ties would be. The walk stops where sumy's does, so the rankings agree to rounding. A sentence
is compared with those only that share a word with it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from reader.model import Ranking, Sentence
from reader.summary.features import content_bags
from reader.summary.sampling import ranking_of_sample, sample

_THRESHOLD: Final = 0.1
"""Cosine above which two sentences are tied in LexRank (Erkan and Radev 2004)."""
_LEXRANK_CHANGE: Final = 0.1
"""LexRank's walk ends when a step changes less."""
_DAMPING: Final = 0.85
"""How often TextRank's walk follows a tie instead of jumping anywhere (Mihalcea and Tarau 2004)."""
_TEXTRANK_CHANGE: Final = 1e-4
_NO_DIVISION_BY_ZERO: Final = 1e-7
"""What is added to the sum of a sentence's ties, as in sumy."""

Ties = list[dict[int, float]]
"""For each sentence the others, or itself, that it is tied to, and how strongly; symmetric."""


def _products(rows: Sequence[Mapping[str, float]]) -> Ties:
    """Return the scalar products of all rows that share a word."""
    postings: dict[str, list[tuple[int, float]]] = {}
    for index, row in enumerate(rows):
        for word, value in row.items():
            postings.setdefault(word, []).append((index, value))
    found: Ties = []
    for row in rows:
        products: dict[int, float] = {}
        for word, value in row.items():
            for other, its in postings[word]:
                products[other] = products.get(other, 0.0) + value * its
        found.append(products)
    return found


def _step(ties: Ties, sums: Sequence[float], values: Sequence[float]) -> list[float]:
    """Return where the walk is after one step along the ties."""
    reached = [0.0] * len(values)
    for row, total, value in zip(ties, sums, values, strict=True):
        flow = value / total
        for other, tie in row.items():
            reached[other] += tie * flow
    return reached


def lexrank(counts: Sequence[Mapping[str, int]]) -> list[float]:
    """Return the rating of each sentence; empty where no two words tie anything.

    Words are weighed by term frequency and inverse sentence frequency.
    """
    spread = Counter(word for row in counts for word in row)
    rare = {word: math.log(len(counts) / (1 + count)) for word, count in spread.items()}
    rows = [{word: count / max(row.values()) * rare[word] for word, count in row.items()} for row in counts]
    norms = [math.sqrt(sum(value * value for value in row.values())) for row in rows]
    ties: Ties = [
        {
            other: 1.0
            for other, product in products.items()
            if norms[index] and norms[other] and product / (norms[index] * norms[other]) > _THRESHOLD
        }
        for index, products in enumerate(_products(rows))
    ]
    sums = [len(row) or 1 for row in ties]
    values = [1 / len(counts)] * len(counts)
    change = 1.0
    while change > _LEXRANK_CHANGE:
        reached = _step(ties, sums, values)
        norm = math.hypot(*reached)
        if not norm:
            return []
        reached = [value / norm for value in reached]
        change = math.dist(reached, values)
        values = reached
    return values


def textrank(counts: Sequence[Mapping[str, int]]) -> list[float]:
    """Return the rating of each sentence; words count as often as they stand there.

    The walk takes dozens of steps, as most sentences are tied to themselves above all, so it runs on numpy,
    which is loaded for it: ten times as fast for an article, and more for a longer text.
    """
    import numpy

    size = len(counts)
    ties = _products(counts)
    matrix = numpy.zeros((size, size))
    ends = numpy.repeat(numpy.arange(size), [len(row) for row in ties])
    matrix[ends, [other for row in ties for other in row]] = [tie for row in ties for tie in row.values()]
    lengths = numpy.array([math.log(sum(row.values())) if row else 0.0 for row in counts])
    norms = lengths[:, None] + lengths
    norms[norms == 0] = 1.0
    matrix /= norms  # symmetric up to here, so that rows and columns add up to the same
    matrix *= _DAMPING / (matrix.sum(axis=0) + _NO_DIVISION_BY_ZERO)
    values = numpy.full(size, 1 / size)
    change = 1.0
    while change > _TEXTRANK_CHANGE:
        reached = matrix.dot(values)
        reached += values.sum() * (1 - _DAMPING) / size
        step = reached - values
        change = math.sqrt(step.dot(step))
        values = reached
    return [float(value) for value in values]


_RATINGS: Final = {"lexrank": lexrank, "textrank": textrank}
METHODS: Final = tuple(_RATINGS)
"""The names that this module serves."""
_MAX_SENTENCES: Final = 400
"""Sentences that are compared with each other; where all share all their words, that is quadratic."""
_MAX_WORDS: Final = 20_000


def rank_by_ties(
    sentences: tuple[Sentence, ...],
    said: Sequence[Sequence[str]],
    content: Sequence[int],
    language: str,
    method: str,
) -> Ranking:
    """Rank the content sentences by LexRank or TextRank.

    Sentences that did not take part follow in the order of the text.
    """
    entrants = sample([len(said[index]) for index in content], _MAX_SENTENCES, _MAX_WORDS)
    bags = content_bags([said[content[place]] for place in entrants], "", language)
    ratings = _RATINGS[method](bags.counts) if any(bags.counts) else []
    rated = sorted(range(len(ratings)), key=lambda place: (-round(ratings[place], 9), place))
    return ranking_of_sample(method, sentences, content, entrants, rated)
