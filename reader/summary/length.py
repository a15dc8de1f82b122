"""How many sentences make a summary of so many words, or of such a share of its article.

A summary is a slice of one ranking, so these only say how long the slice is: whole sentences, most
important first, until the next one would be too much.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from reader.model import Ranking
from reader.text.words import UNSPACED

_WORD: Final = re.compile(rf"[\uac00-\ud7a3]+|[{UNSPACED}]|[^\W{UNSPACED}][^\s{UNSPACED}]*")
"""A word, a Korean one included, or one character of a script without blanks."""


def count_words(text: str) -> int:
    """Return how many words a text has, as a word processor counts them.

    A character of a script that puts no blanks between words counts as one.
    """
    return sum(1 for _ in _WORD.finditer(text))


def length_within(sizes: Iterable[int], budget: float) -> int:
    """Return how many of the first sizes fit into a budget together; at least 1 where there is a size.

    A summary without a sentence says nothing, so the first one always counts.
    """
    length, total = 0, 0
    for size in sizes:
        total += size
        if total > budget and length:
            break
        length += 1
    return length


def length_for_words(ranking: Ranking, text: str, words: int) -> int:
    """Return the length of the longest summary of at most so many words."""
    return length_within(_sizes(ranking, text), words)


def length_for_percent(ranking: Ranking, text: str, percent: float) -> int:
    """Return the length of the longest summary with at most this share of the words.

    The whole are the words of all sentences that a summary may show.
    """
    return length_within(_sizes(ranking, text), total_words(ranking, text) * percent / 100)


def total_words(ranking: Ranking, text: str) -> int:
    """Return how many words all sentences have that a summary may show."""
    return sum(_sizes(ranking, text))


def _sizes(ranking: Ranking, text: str) -> Iterable[int]:
    """Give the words of each sentence, most important first."""
    for index in ranking.order:
        sentence = ranking.sentences[index]
        yield count_words(text[sentence.start : sentence.end])
