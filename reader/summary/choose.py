"""Puts scored sentences in an order in which each next one adds something new.

Greedy maximal marginal relevance (Carbonell and Goldstein 1998): the next line is the one whose score, less
what of it the lines before already say, is highest. As each step only adds a line, every shorter summary is
contained in every longer one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

OVERLAP_WEIGHT: Final = 1.5
"""What a sentence loses whose content words have all been said by one line before it."""
REPETITION_WEIGHT: Final = 6.0
"""What it loses on top for the share beyond `REPETITION_FROM`: two tellings of the same fact."""
REPETITION_FROM: Final = 0.4
_CANDIDATES: Final = 200
"""How many of the best sentences are compared with each other; the rest follow by their scores."""


def redundancy(overlap: float) -> float:
    """Return what an overlap with the lines before, from 0 to 1, does to a score; never above 0."""
    return -OVERLAP_WEIGHT * overlap - REPETITION_WEIGHT * max(0.0, overlap - REPETITION_FROM)


def _overlaps(
    chosen: int, postings: Mapping[str, Sequence[int]], bags: Sequence[Mapping[str, int]]
) -> dict[int, float]:
    """Return how much of other sentences the chosen one already says, from 0 to 1."""
    shared = Counter(other for word in bags[chosen] for other in postings[word])
    size = len(bags[chosen])
    return {other: count / (min(size, len(bags[other])) + 1) for other, count in shared.items()}


def order_by_novelty(
    scores: Sequence[float], bags: Sequence[Mapping[str, int]]
) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Return the indexes, best first, and for each sentence what redundancy cost it when it was taken."""
    by_score = sorted(range(len(scores)), key=lambda index: (-scores[index], index))
    open_ones = by_score[:_CANDIDATES]
    postings: dict[str, list[int]] = {}
    for index in open_ones:
        for word in bags[index]:
            postings.setdefault(word, []).append(index)
    said = [0.0] * len(scores)
    order: list[int] = []
    while open_ones:
        best = max(open_ones, key=lambda index: (scores[index] + redundancy(said[index]), -index))
        open_ones.remove(best)
        order.append(best)
        waiting = set(open_ones)
        for other, overlap in _overlaps(best, postings, bags).items():
            if other in waiting:
                said[other] = max(said[other], overlap)
    return (*order, *by_score[_CANDIDATES:]), tuple(map(redundancy, said))
