"""Finds which quotation marks and brackets of a paragraph belong together.

Only the sentence splitter needs this: it is quick and forgiving, because an unmatched mark must not
swallow the paragraph. What counts as a quotation for the reader is decided elsewhere.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_IN_WORD: Final = r"(?<!\w[’'](?=\w))"
_MARKS: Final = re.compile(rf"[\"“”„«»‹›「」『』（）()\[\]‘’']{_IN_WORD}")
_ASCII_MARKS: Final = re.compile(rf"[\"()\[\]']{_IN_WORD}")
"""Quotation marks and brackets, but no apostrophes inside of words."""
_CLOSES: Final = {
    '"': '"', "”": "“„”", "“": "„", "»": "«", "«": "»", "›": "‹", "’": "‘", "'": "'‘",
    "」": "「", "』": "『", "）": "（", ")": "(", "]": "[",
}  # fmt: skip
"""Which opening marks a mark can answer, over all languages: „German“, ”Swedish”, »Danish«."""
_OPENS: Final = frozenset('"“„«‹‘「『（([')
"""Marks that open unless what is around them says that they close."""
_OPENS_BY_PLACE: Final = frozenset("'”»")
"""Marks that open only where what is around them says so."""
_APOSTROPHES: Final = frozenset("'’")


class Enclosure(NamedTuple):
    """The offsets of an opening mark and of the closing mark that answers it."""

    opening: int
    closing: int


def _lean(text: str, at: int) -> int:
    """Return 1 where the characters around a mark say that it opens, -1 that it closes, else 0."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    free_before = before.isspace() or before in "([{（「“„—–-:"
    free_after = after.isspace() or after in ".,;:!?…)]}）」”—–-。、，"
    return free_before - free_after


def find_enclosures(text: str) -> list[Enclosure]:
    """Return the outermost pairs in text order; marks without a partner are left out."""
    waiting: dict[str, int] = {}
    found: list[Enclosure] = []
    for match in (_ASCII_MARKS if text.isascii() else _MARKS).finditer(text):
        at, mark = match.start(), match.group()
        lean = _lean(text, at)
        opener = next((kind for kind in _CLOSES.get(mark, "") if kind in waiting), "")
        if opener and lean < (0 if mark in _APOSTROPHES else 1):
            found.append(Enclosure(waiting.pop(opener), at))
        elif (mark in _OPENS and lean >= 0) or (mark in _OPENS_BY_PLACE and lean > 0):
            waiting[mark] = at
    found.sort()
    outermost: list[Enclosure] = []
    for pair in found:
        if not outermost or pair.opening > outermost[-1].closing:
            outermost.append(pair)
    return outermost
