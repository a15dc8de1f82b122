"""The base of lists whose rows are read from the library page by page, as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment

from reader.model import Entry
from reader.people import Person, Said
from reader.tui.widgets.row_list import RowList

PAGE = 100
"""Rows that are read from the library at a time."""

T = TypeVar("T", Entry, Person, Said)

GONE = "(no longer in the library)"


class PagedList(RowList, Generic[T]):
    """Rows that the library knows by number."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"paged-list--name", "paged-list--dim"}
    """Parts of a row: who or what it is, and what is told of it."""

    DEFAULT_CSS = """
    PagedList > .paged-list--name { color: $foreground; text-style: bold; }
    PagedList > .paged-list--dim { color: $dim-color; }
    """

    def __init__(
        self, load: Callable[[Sequence[int]], Sequence[T]], clock: Callable[[], datetime], *, id: str
    ) -> None:
        """Make the list.

        Args:
            load: Reads rows by their numbers, without those that are gone.
            clock: Tells the time, for ages.
            id: What the widget is known by.
        """
        super().__init__(id=id)
        self._load: Callable[[Sequence[int]], Sequence[T]] = load
        self._clock = clock
        self._ids: list[int] = []
        self._cache: dict[int, T | None] = {}

    def set_ids(self, ids: Sequence[int], keep: int | None = None) -> None:
        """Show other rows; the cursor goes to the row `keep`, or to the first where that is not there."""
        self._ids = list(ids)
        self._cache.clear()
        self.set_row_count(len(self._ids), self._ids.index(keep) if keep in self._ids else 0)

    @property
    def ids(self) -> Sequence[int]:
        """The numbers of the rows in their order."""
        return self._ids

    @property
    def current(self) -> T | None:
        """The row under the cursor, or None where there is none or it is gone."""
        return self.at(self.cursor) if self._ids else None

    def at(self, row: int) -> T | None:
        """Return a row, or None if it has left the library meanwhile."""
        number = self._ids[row]
        if number not in self._cache:
            start = row - row % PAGE
            page = self._ids[start : start + PAGE]
            self._cache |= dict.fromkeys(page) | {one.id: one for one in self._load(page)}
        return self._cache[number]

    def row_segments(self, row: int, width: int) -> list[Segment]:
        """Return what is told of a row."""
        found = self.at(row)
        if found is None:
            return [self._dim(GONE)]
        return self.segments(found, width)

    def segments(self, found: T, width: int) -> list[Segment]:
        """Return what a row shows."""
        raise NotImplementedError

    def _dim(self, text: str) -> Segment:
        return Segment(text, self.get_component_rich_style("paged-list--dim", partial=True))

    def _bold(self, text: str) -> Segment:
        return Segment(text, self.get_component_rich_style("paged-list--name", partial=True))
