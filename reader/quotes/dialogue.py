"""Finds speech that dashes open, as in Spanish and Portuguese: —Despacio —respondió Vidaurre—. Ya voy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reader.model import Paragraph
from reader.quotes.incise import pieces_around_incises
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import NOT_SPOKEN, Region

_OPENING = re.compile(r"[—–―]\s?(?=[^\W\d_]|[¿¡«\"“])")
_INNER = re.compile(r"\s[—–―](?=\w)|[—–―](?=[\s.,;:]|$)")
_WORD = re.compile(r"\w+")
_CUE_WITHIN = 4
"""Words of an attribution among which its verb stands."""


def add_dialogue(
    text: str, paragraphs: Sequence[Paragraph], regions: Sequence[Region], lexicon: Lexicon
) -> tuple[Region, ...]:
    """Return the regions with the spoken parts of paragraphs that a dash opens.

    A dash also opens items of lists; so dashes count only in an article where one of them is followed by
    an attribution. Quotation marks inside such a paragraph are nested, and left to it.
    """
    spoken = {
        index: pieces
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind not in NOT_SPOKEN and _OPENING.match(text, paragraph.start, paragraph.end)
        for pieces in [tuple(_pieces(text, paragraph, index, lexicon))]
    }
    if not any(_is_attributed(text, pieces, paragraphs[index].end) for index, pieces in spoken.items()):
        return tuple(regions)
    kept = [region for region in regions if region.paragraph not in spoken]
    return tuple(sorted([*kept, *(p for pieces in spoken.values() for p in pieces)], key=lambda r: r.start))


def _is_attributed(text: str, pieces: Sequence[Region], end: int) -> bool:
    return len(pieces) > 1 or (bool(pieces) and pieces[-1].outer_end < end)


def _pieces(text: str, paragraph: Paragraph, index: int, lexicon: Lexicon) -> Iterator[Region]:
    """Yield the spoken pieces: what an attribution between dashes leaves."""
    opening = _OPENING.match(text, paragraph.start, paragraph.end)
    if opening is None:
        return
    if lexicon.dash_incise:
        whole = Region(opening.end(), paragraph.end, opening.end(), paragraph.end, index, "dash")
        yield from pieces_around_incises(text, whole, lexicon)
        return
    marks = [found.start() for found in _INNER.finditer(text, opening.end(), paragraph.end)]
    is_speech = True
    start = opening.end()
    for after in [*marks, paragraph.end]:
        if is_speech and _opens_attribution(text, after, paragraph.end, lexicon):
            yield from _piece(text, start, after, paragraph, index)
            is_speech = False
        elif not is_speech:
            start, is_speech = after, True
    if is_speech:
        yield from _piece(text, start, paragraph.end, paragraph, index)


def _opens_attribution(text: str, dash: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb of saying follows a dash."""
    words = (found.group().lower() for found in islice(_WORD.finditer(text, dash, end), _CUE_WITHIN))
    return any(word in lexicon.cues or word in lexicon.weak_cues for word in words)


def _piece(text: str, start: int, end: int, paragraph: Paragraph, index: int) -> Iterator[Region]:
    while start < end and (text[start] in "—–―.,;:" or text[start].isspace()):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Region(start, end, start, end, index, "dash")
