"""The regular expressions of a query, bounded in time: they are the user's, and some take for ever."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Final

import regex

from reader.errors import QueryError
from reader.model import Span
from reader.query.tree import Pattern
from reader.store.search_snippets import MATCH_LIMIT

TEXT_SECONDS: Final = 0.2
"""How long a pattern may take for one text."""
ALL_SECONDS: Final = 2.0
"""How long all patterns of a query may take together."""


class Patterns:
    """The patterns of one query.

    Args:
        patterns: As they were parsed, and for each whether articles are wanted that have it.
    """

    def __init__(self, patterns: Mapping[Pattern, bool]) -> None:
        self._patterns = patterns
        self._compiled = {
            pattern: regex.compile(pattern.source, regex.IGNORECASE | regex.MULTILINE) for pattern in patterns
        }

    def find(self, rows: Iterable[tuple[int, str]]) -> dict[Pattern, list[int]]:
        """Return for each pattern the entries with it, of those with these numbers and texts.

        Raises:
            QueryError: A pattern takes too long.
        """
        ends = time.monotonic() + ALL_SECONDS
        found: dict[Pattern, list[int]] = {pattern: [] for pattern in self._compiled}
        for entry_id, text in rows:
            for pattern, compiled in self._compiled.items():
                seconds = min(TEXT_SECONDS, ends - time.monotonic())
                try:
                    if seconds <= 0:
                        raise TimeoutError
                    if compiled.search(text, timeout=seconds):
                        found[pattern].append(entry_id)
                except TimeoutError as error:
                    raise _too_long(pattern) from error
        return found

    def places(self, text: str) -> list[list[Span]]:
        """Return for each pattern that is wanted where it is in a text.

        Raises:
            QueryError: A pattern takes too long.
        """
        places: list[list[Span]] = []
        for pattern, compiled in self._compiled.items():
            if self._patterns[pattern]:
                found = compiled.finditer(text, timeout=TEXT_SECONDS)
                try:
                    places.append([Span(*match.span()) for match in islice(found, MATCH_LIMIT)])
                except TimeoutError as error:
                    raise _too_long(pattern) from error
        return places


def _too_long(pattern: Pattern) -> QueryError:
    return QueryError(
        "This pattern takes too long; make it simpler, or add words or filters to have it read less.",
        pattern.position,
    )
