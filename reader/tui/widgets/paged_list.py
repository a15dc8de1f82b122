"""The base of lists whose rows are read from the library page by page, as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment

from reader.errors import PullquoteError
from reader.model import Entry
from reader.people import Person, Said
from reader.tui.messages import Notice
from reader.tui.widgets.row_list import RowList

PAGE = 100
"""Rows that are read from the library at a time."""

T = TypeVar("T", Entry, Person, Said)

GONE = "(no longer in the library)"
NOT_READ = "(cannot be read now)"

RETRY_SECONDS = 2.0
"""When rows that could not be read are asked for again: another program may have held the library."""


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
            load: Reads rows by their numbers, without those that are gone; raises `PullquoteError`.
            clock: Tells the time, for ages.
            id: What the widget is known by.
        """
        super().__init__(id=id)
        self._load: Callable[[Sequence[int]], Sequence[T]] = load
        self._clock = clock
        self._ids: list[int] = []
        self._cache: dict[int, T | None] = {}
        self._not_read: set[int] = set()
        self._problem = ""

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
            self._cache |= dict.fromkeys(page) | {one.id: one for one in self._read(page)}
        return self._cache[number]

    def _read(self, page: Sequence[int]) -> Sequence[T]:
        """Return rows; where they cannot be read, that is said once, and they are asked for again later."""
        try:
            found, problem = self._load(page), ""
        except PullquoteError as error:
            found, problem = (), str(error)
            if not self._not_read:
                self.set_timer(RETRY_SECONDS, self._read_again)
            self._not_read.update(page)
        if problem and problem != self._problem:
            self.post_message(Notice(problem, error=True))
        self._problem = problem
        return found

    def _read_again(self) -> None:
        for number in self._not_read:
            self._cache.pop(number, None)
        self._not_read.clear()
        self.refresh()

    def why_missing(self, row: int) -> str:
        """Return what stands in place of a row that there is nothing to show of."""
        return NOT_READ if self._ids[row] in self._not_read else GONE

    def row_segments(self, row: int, width: int) -> list[Segment]:
        """Return what is told of a row."""
        found = self.at(row)
        if found is None:
            return [self._dim(self.why_missing(row))]
        return self.segments(found, width)

    def segments(self, found: T, width: int) -> list[Segment]:
        """Return what a row shows."""
        raise NotImplementedError

    def _dim(self, text: str) -> Segment:
        return Segment(text, self.get_component_rich_style("paged-list--dim", partial=True))

    def _bold(self, text: str) -> Segment:
        return Segment(text, self.get_component_rich_style("paged-list--name", partial=True))
