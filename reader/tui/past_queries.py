"""What was looked for since the reader was started, to be looked for again."""

from __future__ import annotations

MOST = 100
"""Queries that are remembered."""


class PastQueries:
    """The queries of a session, each once, and the place in them while one walks back."""

    def __init__(self) -> None:
        self._past: list[str] = []

    @property
    def last(self) -> str:
        """The query before, or empty."""
        return self._past[-1] if self._past else ""

    def add(self, query: str) -> None:
        """Remember a query as the last one."""
        if query.strip():
            self._past = [*(one for one in self._past if one != query), query][-MOST:]

    def walk(self) -> Walk:
        """Begin to walk through the queries, from the one being typed."""
        return Walk(self._past)


class Walk:
    """One walk from the query being typed back through the past ones, and forth again."""

    def __init__(self, past: list[str]) -> None:
        self._past = past
        self._place = len(past)
        self._draft = ""

    def older(self, current: str) -> str:
        """Return the query before the one that stands there, or that one."""
        if self._place == len(self._past):
            self._draft = current
        if self._place:
            self._place -= 1
        return self._here if self._past else current

    def newer(self, current: str) -> str:
        """Return the query after the one that stands there, at the end the one that was being typed."""
        if self._place == len(self._past):
            return current
        self._place += 1
        return self._here

    @property
    def _here(self) -> str:
        return self._past[self._place] if self._place < len(self._past) else self._draft
