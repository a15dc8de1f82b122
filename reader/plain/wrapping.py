"""Cuts a line into lines that fit, between words; in scripts without blanks, between characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reader.text.cells import JOINER, cells

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60]"
)
"""Characters of two cells, beside emoji: where one stands, a line may be cut."""

_STAYS_BEHIND = frozenset({"Mn", "Me", "Mc", "Pe", "Pf", "Po"})
"""Kinds of characters that do not begin a line: marks, closing brackets and quotation marks, full stops."""


def wrapped(line: str, width: int) -> Iterator[str]:
    """Yield a line in pieces of at most `width` cells; a longer word, such as an address, stays whole."""
    current, used = "", 0
    for word in line.split(" "):
        glue = " "
        for piece in _pieces(word):
            size = cells(piece)
            if current and used + len(glue) + size > width:
                yield current
                current, used = piece, size
            elif current:
                current, used = f"{current}{glue}{piece}", used + len(glue) + size
            else:
                current, used = piece, size
            glue = ""
    yield current


def _pieces(word: str) -> list[str]:
    """Return what a word may be cut into: itself, or its characters with what must follow them."""
    if _WIDE.search(word) is None:
        return [word]
    pieces: list[str] = []
    for character in word:
        joined = character == JOINER or unicodedata.category(character) in _STAYS_BEHIND
        if pieces and (joined or pieces[-1].endswith(JOINER) or not _may_part(pieces[-1], character)):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _may_part(before: str, character: str) -> bool:
    """Say whether a line may end between two characters: where one of them is of a script without blanks."""
    opens = unicodedata.category(before[-1]) in {"Ps", "Pi"}
    return not opens and (_WIDE.match(before[-1]) is not None or _WIDE.match(character) is not None)
