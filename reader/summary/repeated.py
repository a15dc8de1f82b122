"""Finds what a feed says in every article: its own boilerplate, in words that no list could know.

The library hands in articles of the same feed that it had before this one. As later ones do not count, an
article's ranking stays as it is while its feed goes on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Final

LOOKED_AT: Final = 12
"""How many articles before this one are compared with it."""
_OFTEN: Final = 3
"""In how many of them a line must stand to be boilerplate; a running story repeats a line once or twice."""


def repeated_lines(text: str, others: Sequence[str]) -> frozenset[str]:
    """Return the lines of a text that stand in several other texts as well, word for word."""
    spread = Counter(chain.from_iterable(map(_lines, others)))
    return frozenset(line for line in _lines(text) if spread[line] >= _OFTEN)


def _lines(text: str) -> set[str]:
    return {line.strip() for line in text.split("\n")} - {""}
