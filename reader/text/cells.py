"""How wide a text is in a terminal, whose cells some letters take two of and others none."""

from __future__ import annotations

import unicodedata

JOINER = "\u200d"
"""Joins emoji to one sign; it takes no cell."""


def cells(text: str) -> int:
    """Return the width of a text in the cells of a terminal."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of_character, text))


def fitted(text: str, width: int) -> str:
    """Return a text in just so many cells, cut or filled with blanks."""
    used = 0
    for place, character in enumerate(text):
        wide = _cells_of_character(character)
        if used + wide > width:
            return text[:place] + " " * (width - used)
        used += wide
    return text + " " * (width - used)


def _cells_of_character(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"} or character == JOINER:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
