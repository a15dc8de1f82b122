"""Whether a text runs from right to left; asked of every line that is drawn, so it costs next to nothing."""

from __future__ import annotations

import re
import unicodedata

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_STRONG = frozenset({"L", "R", "AL"})
"""The types of characters that have a direction of their own."""


def has_right_to_left(text: str) -> bool:
    """Say whether anything in a text is written from right to left; if not, it is drawn as it stands."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def is_right_to_left(text: str, start: int = 0, end: int | None = None) -> bool:
    """Say whether a paragraph runs from right to left: its first letter decides (UAX #9, P2 and P3)."""
    for place in range(start, len(text) if end is None else end):
        kind = unicodedata.bidirectional(text[place])
        if kind in _STRONG:
            return kind != "L"
    return False
