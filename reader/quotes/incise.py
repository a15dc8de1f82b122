"""Takes attributions out of French quotes, where the press leaves them inside the marks.

In « Nous partirons, a déclaré la maire, Claire Morel. Demain. » the quoted words are two pieces with the
attribution between them; once the region is cut there, the rest of the engine reads it like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Region

_OPENING = re.compile(r"[,?!…]\s(?:(?:a|ont|avait)(?:-t-\w{2,5})?\s)?(\w{3,20})(?:-(?:t-)?(\w{2,5}))?\b")
_PRONOUN = re.compile(r"-(?:t-)?(?:il|elle|ils|elles|on)\b")
_NAME = re.compile(r"\s(?:[A-ZÀ-Ý][\w’'-]{1,30}\s?){1,4}(?=,)")
_END = re.compile(r"[.!?…](?=\s|$)")
_MAX_INCISE = 240
"""Characters from an attribution's comma to its end; beyond that it was none."""


def cut_incises(text: str, regions: Sequence[Region], lexicon: Lexicon) -> tuple[Region, ...]:
    """Return the regions with every attribution inside one cut out of it."""
    return tuple(piece for region in regions for piece in _pieces(text, region, lexicon))


def _pieces(text: str, region: Region, lexicon: Lexicon) -> Iterator[Region]:
    start, outer_start = region.start, region.outer_start
    position = region.start
    while (opening := _OPENING.search(text, position, region.end)) is not None:
        position = opening.end(1)
        if opening.group(1).lower() not in lexicon.cues:
            continue
        end = _incise_end(text, opening, region.end)
        if end is None or opening.start() <= start:
            continue
        # A question mark belongs to what is said, a comma only parts it from its attribution.
        stop = opening.start() + (text[opening.start()] != ",")
        yield replace(region, start=start, end=stop, outer_start=outer_start, outer_end=stop)
        start = end
        while start < region.end and text[start].isspace():
            start += 1
        outer_start = position = start
    if start < region.end:
        yield replace(region, start=start, outer_start=outer_start)


def _incise_end(text: str, opening: re.Match[str], limit: int) -> int | None:
    """Return where an attribution ends: after its pronoun's or name's comma, or with its sentence."""
    pronoun = _PRONOUN.search(text, opening.start(), opening.end())
    name = _NAME.match(text, opening.end())
    end = opening.end() if pronoun else name.end() if name else None
    if end is not None and text[end : end + 1] == "," and text[end + 1 : end + 3].strip().islower():
        return end + 1
    stop = _END.search(text, opening.end(), min(limit, opening.end() + _MAX_INCISE))
    if stop is not None:
        return stop.end()
    return limit if limit - opening.end() < _MAX_INCISE else None
