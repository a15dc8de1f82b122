"""Puts scored sentences in an order in which each next one adds something new and can be understood.

Greedy maximal marginal relevance (Carbonell and Goldstein 1998): the next line is the one whose score, less
what of it the lines before already say, is highest. A sentence that leans on another one comes only after
it. As each step only adds a line, every shorter summary is contained in every longer one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Final

OVERLAP_WEIGHT: Final = 1.5
"""What a sentence loses whose content words have all been said by one line before it."""
REPETITION_WEIGHT: Final = 40.0
"""What it loses on top for the share beyond `REPETITION_FROM`: two tellings of the same fact."""
REPETITION_FROM: Final = 0.4
DANGLING: Final = -1.0
"""What a sentence loses that leans on something the article does not say."""
_CANDIDATES: Final = 200
"""How many of the best sentences are compared with each other; the rest follow by their scores."""


def redundancy(overlap: float) -> float:
    """Return what an overlap with the lines before, from 0 to 1, does to a score; never above 0."""
    return -OVERLAP_WEIGHT * overlap - REPETITION_WEIGHT * max(0.0, overlap - REPETITION_FROM)


def _bit_sets(sets: Sequence[frozenset[str]], members: Sequence[int]) -> dict[int, int]:
    """Return for each member the words that it shares with another one, as the bits of a number.

    How many words two of them have in common is then a matter of one operation on two numbers.
    """
    spread = Counter(chain.from_iterable([sets[member] for member in members]))
    bits = {word: bit for bit, (word, count) in enumerate(spread.items()) if count > 1}
    found: dict[int, int] = {}
    for member in members:
        flags = bytearray(len(spread) // 8 + 1)
        for bit in [bits[word] for word in sets[member] if word in bits]:
            flags[bit >> 3] |= 1 << (bit & 7)
        found[member] = int.from_bytes(flags, "little")
    return found


class _Choice:
    """The state of choosing: what is taken already and what the others are worth after it."""

    def __init__(
        self,
        scores: Sequence[float],
        sets: Sequence[frozenset[str]],
        leaning: Sequence[int | None],
    ) -> None:
        self._sets = sets
        self._sizes = list(map(len, sets))
        self._leaning = leaning
        self._base = [
            score if antecedent is not None else score + DANGLING
            for score, antecedent in zip(scores, leaning, strict=True)
        ]
        self._worth = self._base.copy()
        """What each sentence by itself would add now."""
        self.costs = [0.0] * len(scores)
        """What redundancy costs each sentence."""
        self._repeated = [0.0] * len(scores)
        """How much of each sentence the line says that says most of it."""
        self.order: list[int] = []
        self._taken: set[int] = set()
        self._open: list[int] = []
        """The candidates that are not taken yet, in text order."""
        self._waiting: set[int] = set()
        """Those of them that lean on another one which is open too."""

    def choose_among(self, candidates: Sequence[int]) -> None:
        """Take sentences, and those that they lean on, in the order of what each adds to the ones before."""
        self._open = sorted({member for index in candidates for member in self._needed(index)})
        self._waiting = {index for index in self._open if self._leaning[index] not in (index, None)}
        bit_sets = _bit_sets(self._sets, self._open)
        while self._open:
            first = self._needed(self._best())[-1]
            self._open.remove(first)
            self._take(first)
            if self._waiting:
                self._waiting = {index for index in self._waiting if self._leaning[index] != first}
            self._lower_what_repeats(first, bit_sets)

    def take_rest(self, by_score: Sequence[int]) -> None:
        """Take what did not take part, best first, each after what it leans on."""
        for index in by_score:
            if index not in self._taken:
                for member in reversed(self._needed(index)):
                    self._take(member)

    def _take(self, index: int) -> None:
        self._taken.add(index)
        self.order.append(index)

    def _needed(self, index: int) -> list[int]:
        """Return a sentence and those not yet taken that it leans on, itself first."""
        needed = [index]
        while (antecedent := self._leaning[needed[-1]]) is not None and antecedent != needed[-1]:
            if antecedent in self._taken:
                break
            needed.append(antecedent)
        return needed

    def _best(self) -> int:
        """Return the open sentence that adds most for each line that it needs."""
        best = max(self._open, key=self._worth.__getitem__)
        if best not in self._waiting:  # what others need can only lower what they add
            return best
        values = self._worth.copy()
        for index in self._waiting:
            needed = self._needed(index)
            values[index] = min(values[index], sum([self._worth[member] for member in needed]) / len(needed))
        return max(self._open, key=values.__getitem__)

    def _lower_what_repeats(self, taken: int, bit_sets: dict[int, int]) -> None:
        """Lower what the open sentences are worth that say again what the last line says."""
        said, size, sizes, repeated = bit_sets[taken], self._sizes[taken], self._sizes, self._repeated
        for other in self._open:
            shared = (said & bit_sets[other]).bit_count()
            if shared:
                share = shared / ((size if size < sizes[other] else sizes[other]) + 1)
                if share > repeated[other]:
                    repeated[other] = share
                    self.costs[other] = redundancy(share)
                    self._worth[other] = self._base[other] + self.costs[other]


def order_by_novelty(
    scores: Sequence[float], sets: Sequence[frozenset[str]], leaning: Sequence[int | None]
) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Return the indexes, best first, and for each sentence what redundancy cost it when it was taken.

    `leaning` says for each sentence which one it leans on: itself, an earlier one, or None for one that is
    not there.
    """
    by_score = sorted(range(len(scores)), key=lambda index: (-scores[index], index))
    choice = _Choice(scores, sets, leaning)
    choice.choose_among(by_score[:_CANDIDATES])
    choice.take_rest(by_score)
    return tuple(choice.order), tuple(choice.costs)
