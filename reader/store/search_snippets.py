"""The piece of a text that shows best why a search found it: a slice of the text, with its matches marked."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reader.model import Span

TEXT_LIMIT: Final = 100_000
"""Characters of a text that are looked at: the time a long one takes stays bounded."""
MATCH_LIMIT: Final = 100
"""Matches of one term that are looked at."""
MIN_LENGTH: Final = 120
MAX_LENGTH: Final = 200
"""Characters of a snippet, where the text has so many."""
_LEAD: Final = 60
"""Characters in front of the first match at most, where no sentence begins there."""

_SENTENCE_END: Final = re.compile(r"\n|[.!?…]['\"”’»)\]]?(?=\s)|[。！？]")
_BLANK: Final = re.compile(r"\s+")

_Match = tuple[int, int, int]
"""Start, end, and which term of the query it is of."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A slice of a text."""

    text: str
    start: int
    """Where the slice begins."""
    marks: tuple[Span, ...]
    """The matches, as ranges of the slice that do not touch each other."""


def find_places(
    pattern: re.Pattern[str], text: str, limit: int = MATCH_LIMIT, within: Span | None = None
) -> list[Span]:
    """Return where the first matches of a pattern are, in the whole text or in a range of it."""
    start, end = within or (0, len(text))
    return [Span(*found.span()) for found in islice(pattern.finditer(text, start, end), limit)]


def merged(places: Iterable[Sequence[Span]]) -> tuple[Span, ...]:
    """Return the places of all terms in the order of the text; those that touch each other become one."""
    spans: list[Span] = []
    for span in sorted(span for of_term in places for span in of_term if span.start < span.end):
        if spans and span.start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return tuple(spans)


def cut_snippet(text: str, places: Sequence[Sequence[Span]]) -> Snippet:
    """Return the slice with the most terms, then the most matches; without any, how the text begins.

    A short text is taken as a whole; else the slice begins and ends at a sentence or a word, where the text
    has blanks.

    Args:
        text: The article's text, or as much of it as is looked at.
        places: For each term of the query where it is.
    """
    matches = sorted(
        (*span, term) for term, spans in enumerate(places) for span in spans if span.start < len(text)
    )
    first, last = _best_cluster(matches) if matches else (0, 0)
    start = 0 if len(text) <= MAX_LENGTH else _start(text, first)
    end = _end(text, start, min(last, start + MAX_LENGTH))
    snippet = text[start:end].rstrip()
    return Snippet(snippet, start, _marks(matches, start, start + len(snippet)))


def _best_cluster(matches: Sequence[_Match]) -> tuple[int, int]:
    """Return from where to where the best of the groups of matches goes that fit into a snippet."""
    best = (0, 0)
    place = matches[0][:2]
    fitting: deque[_Match] = deque()
    terms: Counter[int] = Counter()
    for match in matches:
        fitting.append(match)
        terms[match[2]] += 1
        while len(fitting) > 1 and match[1] - fitting[0][0] > MAX_LENGTH - _LEAD:
            _, _, term = fitting.popleft()
            terms[term] -= 1
            if not terms[term]:
                del terms[term]
        if (len(terms), len(fitting)) > best:
            best, place = (len(terms), len(fitting)), (fitting[0][0], match[1])
    return place


def _start(text: str, first: int) -> int:
    """Return where a snippet begins whose first match is there: at a sentence, or else at a word."""
    earliest = max(0, first - _LEAD)
    before = text[earliest:first]
    boundary = _SENTENCE_END.search(before) or (_BLANK.search(before) if earliest else None)
    start = earliest + boundary.end() if boundary else earliest
    while start < first and (text[start].isspace() or _is_mark(text[start])):
        start += 1
    return start


def _end(text: str, start: int, last: int) -> int:
    """Return where a snippet ends that begins at `start` and holds a match that ends at `last`."""
    limit = start + MAX_LENGTH
    if limit >= len(text):
        return len(text)
    while _is_mark(text[limit]) and limit > last:
        limit -= 1
    earliest = max(last, start + MIN_LENGTH)
    after = text[earliest : limit + 1]
    for boundary in (_SENTENCE_END, _BLANK):
        ends = [found for found in boundary.finditer(after) if earliest + found.end() <= limit + 1]
        if ends:
            found = ends[-1]
            return earliest + (found.start() if boundary is _BLANK else found.end())
    return limit


def _is_mark(character: str) -> bool:
    """Return whether it belongs to the character before it."""
    return unicodedata.category(character).startswith("M")


def _marks(matches: Iterable[_Match], start: int, end: int) -> tuple[Span, ...]:
    """Return the matches in a slice, as ranges of it."""
    return merged([[Span(max(first, start) - start, min(last, end) - start) for first, last, _ in matches]])
