"""Takes attributions out of French quotes, where the press leaves them inside the marks.

In « Nous partirons, a déclaré la maire, Claire Morel. Demain. » the quoted words are two pieces with the
attribution between them; once the region is cut there, the rest of the engine reads it like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Region
from reader.quotes.roles import is_role

_OPENING = re.compile(
    r"[,?!…]\s(?:(?:a|ont|avait|s[’']est|s[’']était)(?:-(?:t-)?\w{2,5})?\s)?(?:s[’'])?(\w{3,20})(?:-(?:t-)?(\w{2,5}))?\b"
)
_PRONOUN = re.compile(r"-(?:t-)?(?:il|elle|ils|elles|on)\b")
_NAME = re.compile(r"\s(?:[\w’'-]{1,30}\s){0,7}[A-ZÀ-Ý][\w’'-]{1,30}(?:\s[A-ZÀ-Ý][\w’'-]{1,30}){0,3}(?=,)")
"""A name before a comma, with the role that may lead up to it."""
_NOMINAL = re.compile(
    r"\s(?:(?:le|la|les|un|une|son|sa|leur)\s|l[’'])(?:[\w’'-]{1,30}\s){0,5}[\w’'-]{1,30}(?=,)"
)
"""A noun with its article before a comma."""
_WORD = re.compile(r"\w+(?:-\w+)*")
_ROLE_WITHIN = 4
"""Words of an apposition among which its role stands."""
_END = re.compile(r"[.!?…](?=\s|$)")
_MAX_INCISE = 240
"""Characters from an attribution's comma to its end; beyond that it was none."""


def cut_incises(text: str, regions: Sequence[Region], lexicon: Lexicon) -> tuple[Region, ...]:
    """Return the regions with every attribution inside one cut out of it."""
    return tuple(piece for region in regions for piece in pieces_around_incises(text, region, lexicon))


def pieces_around_incises(text: str, region: Region, lexicon: Lexicon) -> Iterator[Region]:
    """Yield what the attributions inside a region leave of it."""
    start, outer_start = region.start, region.outer_start
    position = region.start
    while (opening := _OPENING.search(text, position, region.end)) is not None:
        position = opening.end(1)
        if not _is_cue(text, opening, lexicon):
            continue
        end = _incise_end(text, opening, region.end, lexicon)
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


def _is_cue(text: str, opening: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell a verb of saying; one that only asks follows a question mark."""
    verb = opening.group(1).lower()
    return verb in lexicon.cues or (text[opening.start()] in "?!" and verb in lexicon.weak_cues)


def _incise_end(text: str, opening: re.Match[str], limit: int, lexicon: Lexicon) -> int | None:
    """Return where an attribution ends: after its pronoun's or name's comma, or with its sentence."""
    pronoun = _PRONOUN.search(text, opening.start(), opening.end())
    name = _NAME.match(text, opening.end())
    end = opening.end() if pronoun else name.end() if name else None
    nominal = _NOMINAL.match(text, opening.end())
    goes_on = nominal is not None and text[nominal.end() + 1 : nominal.end() + 3].strip().islower()
    if end is None and nominal and goes_on and _is_apposition(text, nominal.start(), nominal.end(), lexicon):
        return nominal.end() + 1
    stop = _END.search(text, opening.end(), min(limit, opening.end() + _MAX_INCISE))
    last = stop.end() if stop is not None else limit
    if end is not None and text[end : end + 1] == "," and text[end + 1 : end + 3].strip().islower():
        if pronoun or not _is_apposition(text, end + 1, last, lexicon):
            return end + 1
        comma = text.find(",", end + 1, last)
        return comma + 1 if comma >= 0 else last
    if stop is not None:
        return stop.end()
    return limit if limit - opening.end() < _MAX_INCISE else None


def _is_apposition(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell "explique Jean Vidal|, maire de Valmont|, ..." from words of the quote that go on."""
    words = (found.group().lower() for found in islice(_WORD.finditer(text, start, end), _ROLE_WITHIN))
    return any(is_role(word, lexicon) for word in words)
