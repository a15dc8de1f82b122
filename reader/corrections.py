"""What the user says of a quote's speaker against the engine, and how it keeps to its quote.

A correction belongs to a text and to the place of a quote in it. Another version of the engine may find the
quote with other ends, as two or with another; a correction goes with the words that it was made for. So it
does where the article's text is changed for another one, by its publisher or by its reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from reader.model import Quote, Speaker

RULE: Final = "corrected"
"""Named as the rule of a quote whose speaker the user set or took away."""


_AROUND: Final = 80
"""Characters before and after a quote by which it is known again where its words stand more than once."""


@dataclass(frozen=True, slots=True)
class Correction:
    """The speaker that the user gave a quote."""

    start: int
    """Where the quote began in its text when it was corrected."""
    end: int
    name: str
    """Empty where the user says that nobody can be named."""
    role: str
    made: datetime


def apply_corrections(quotes: Sequence[Quote], corrections: Sequence[Correction]) -> tuple[Quote, ...]:
    """Return quotes with the speakers that the user gave them; each of those keeps what was found."""
    places = place_corrections(quotes, corrections)
    aliases = {quote.speaker.name: quote.speaker.aliases for quote in quotes if quote.speaker}
    return tuple(
        _corrected(quote, places[number], aliases.get(places[number].name, ())) if number in places else quote
        for number, quote in enumerate(quotes)
    )


def place_corrections(quotes: Sequence[Quote], corrections: Sequence[Correction]) -> dict[int, Correction]:
    """Return which correction is about which quote, by the quote's index.

    It is the one for just this span, else the one that most of the quote lies in. A correction that no
    quote comes to so goes to the one that it overlaps most, unless that has another.
    """
    exact = {(one.start, one.end): one for one in corrections}
    places = {
        number: exact[quote.start, quote.end]
        for number, quote in enumerate(quotes)
        if (quote.start, quote.end) in exact
    }
    loose = [one for one in corrections if one not in places.values()]
    for number, quote in enumerate(quotes):
        if number not in places and loose:
            nearest = max(loose, key=lambda one: (_overlap(quote, one), one.made))
            if 2 * _overlap(quote, nearest) > quote.end - quote.start:
                places[number] = nearest
    for one in sorted(loose, key=lambda one: one.made, reverse=True):
        free = [number for number in range(len(quotes)) if number not in places]
        if free and one not in places.values():
            most = max(free, key=lambda number: _overlap(quotes[number], one))
            if _overlap(quotes[most], one) > 0:
                places[most] = one
    return places


def carry_corrections(corrections: Iterable[Correction], before: str, after: str) -> list[Correction]:
    """Return corrections of a text for what it was changed to, as far as the same words stand there.

    Words that stand in it several times are those with the same text around them, of several the nearest.
    """
    carried: list[Correction] = []
    for one in corrections:
        words = before[one.start : one.end]
        places = [match.start() for match in re.finditer(re.escape(words), after)] if words else []
        if places:
            start = max(places, key=lambda place: _likeness(before, one, after, place))
            carried.append(replace(one, start=start, end=start + len(words)))
    return carried


def _likeness(before: str, one: Correction, after: str, place: int) -> tuple[int, int]:
    """Return how much around a place is as it was around a correction, and how near the place is to it."""
    end = place + one.end - one.start
    left = before[max(0, one.start - _AROUND) : one.start], after[max(0, place - _AROUND) : place]
    right = before[one.end : one.end + _AROUND], after[end : end + _AROUND]
    same = _common_length(*(text[::-1] for text in left)) + _common_length(*right)
    return same, -abs(place - one.start)


def _common_length(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common."""
    differs = (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right)
    return next(differs, min(len(one), len(other)))


def _overlap(quote: Quote, correction: Correction) -> int:
    return min(quote.end, correction.end) - max(quote.start, correction.start)


def _corrected(quote: Quote, correction: Correction, aliases: tuple[str, ...]) -> Quote:
    """Return a quote as the user wants it: whom it names is certain, nobody is as when nobody was found."""
    named = Speaker(correction.name, correction.role, aliases) if correction.name else None
    return replace(
        quote,
        speaker=named,
        mention=None,
        confidence=1.0 if named else 0.0,
        candidates=(),
        rule=RULE,
        as_found=quote,
    )
