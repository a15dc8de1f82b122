"""The regular expressions of a query, bounded in time: they are the user's, and some take for ever."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
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
"""How long all patterns of a query may take together, for finding texts and for marking places in them."""


class Patterns:
    """The patterns of one query.

    Args:
        patterns: As they were parsed, and for each whether articles are wanted that have it.
        clock: Seconds, from any start.
    """

    def __init__(self, patterns: Mapping[Pattern, bool], clock: Callable[[], float] = time.monotonic) -> None:
        self._patterns = patterns
        self._clock = clock
        self._left = ALL_SECONDS
        self._compiled = {
            pattern: regex.compile(pattern.source, regex.IGNORECASE | regex.MULTILINE) for pattern in patterns
        }

    def find(self, rows: Iterable[tuple[int, str]]) -> dict[Pattern, list[int]]:
        """Return for each pattern the entries with it, of those with these numbers and texts.

        Raises:
            QueryError: A pattern takes too long.
        """
        found: dict[Pattern, list[int]] = {pattern: [] for pattern in self._compiled}
        for entry_id, text in rows:
            for pattern, compiled in self._compiled.items():
                with self._timed(pattern) as seconds:
                    if compiled.search(text, timeout=seconds, concurrent=True):
                        found[pattern].append(entry_id)
        return found

    def places(self, text: str, limit: int = MATCH_LIMIT) -> list[list[Span]]:
        """Return for each pattern that is wanted where it is in a text, so many places at most.

        Raises:
            QueryError: A pattern takes too long.
        """
        places: list[list[Span]] = []
        for pattern, compiled in self._compiled.items():
            if self._patterns[pattern]:
                with self._timed(pattern) as seconds:
                    found = compiled.finditer(text, timeout=seconds, concurrent=True)
                    places.append([Span(*match.span()) for match in islice(found, limit)])
        return places

    @contextmanager
    def _timed(self, pattern: Pattern) -> Iterator[float]:
        """Tell how many seconds a pattern may take for one text, and count those that it takes."""
        if self._left <= 0:
            raise _too_long(pattern)
        started = self._clock()
        try:
            yield min(TEXT_SECONDS, self._left)
        except TimeoutError as error:
            raise _too_long(pattern) from error
        finally:
            self._left -= self._clock() - started


def _too_long(pattern: Pattern) -> QueryError:
    return QueryError(
        "This pattern takes too long; make it simpler, or add words or filters to have it read less.",
        pattern.position,
    )
