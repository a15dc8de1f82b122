"""How much sentences of several articles have in common, by their weighted content words.

Rare words count more (inverse sentence frequency), and everything runs over lists of where each word stands,
so that hundreds of articles are compared without comparing every pair of sentences.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from reader.summary.telling import Candidate

_ALIKE: Final = 0.2
"""Likeness of two sentences from which on they count as telling of the same event."""
_SPREAD: Final = 100
"""In how many sentences a word may stand and still link two of them to one event."""


class Likeness:
    """Compares the candidates of one summary; they are named by their number."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._candidates = candidates
        self._places: dict[str, list[int]] = {}
        for number, one in enumerate(candidates):
            for word in one.content:
                self._places.setdefault(word, []).append(number)
        self._weights = {
            word: math.log(1 + len(candidates) / len(found)) for word, found in self._places.items()
        }
        self._sizes = [sum(self._weights[word] for word in one.content) or 1.0 for one in candidates]

    def support(self, number: int) -> float:
        """Return how many other articles tell the like of a sentence, each counted by its likest sentence."""
        best: dict[int, float] = {}
        for other, weight in self._shared(number, _SPREAD).items():
            article = self._candidates[other].telling.article
            alike = weight / math.sqrt(self._sizes[number] * self._sizes[other])
            if alike >= _ALIKE and alike > best.get(article, 0.0):
                best[article] = alike
        best.pop(self._candidates[number].telling.article, None)
        return sum(best.values())

    def overlaps(self, number: int) -> dict[int, float]:
        """Return how much of the sentences of other articles is told by this one, from 0 to 1."""
        article = self._candidates[number].telling.article
        return {
            other: weight / self._sizes[other]
            for other, weight in self._shared(number, len(self._candidates)).items()
            if self._candidates[other].telling.article != article
        }

    def _shared(self, number: int, spread: int) -> dict[int, float]:
        """Return the weight of the words that each sentence shares with this one."""
        shared: dict[int, float] = {}
        for word in self._candidates[number].content:
            found = self._places[word]
            if len(found) <= spread:
                weight = self._weights[word]
                for other in found:
                    shared[other] = shared.get(other, 0.0) + weight
        return shared
