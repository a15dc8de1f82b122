"""The pane of sources: smart views, feeds and local folders with their unread counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from reader.model import Feed, View
from reader.tui.literal import TITLE_LIMIT, shown
from reader.tui.widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class Source:
    """One row of the pane."""

    view: View
    title: str
    unread: int
    total: int
    error: str = ""
    """Why its last refresh failed, one sentence, or empty."""


def sources(feeds: Sequence[Feed], starred: int) -> list[Source]:
    """Return the rows: smart views first, then the feeds, then the local folders that hold anything."""
    unread = sum(feed.unread for feed in feeds)
    rows = [
        Source(View("all"), "All articles", unread, sum(feed.total for feed in feeds)),
        Source(View("unread"), "Unread", unread, unread),
        Source(View("starred"), "Starred", 0, starred),
    ]
    rows.extend(
        Source(View("feed", feed.id), _short(feed.title or feed.url), feed.unread, feed.total, feed.error)
        for feed in feeds
        if feed.kind == "feed" or feed.total
    )
    return rows


def _short(title: str) -> str:
    """Return an address that stands for a title without what all addresses begin with."""
    return title.removeprefix("https://").removeprefix("http://").removeprefix("www.")


class SourceList(RowList):
    """Shows the sources; opening one fills the list of entries."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "source-list--count",
        "source-list--failing",
        "source-list--quiet",
    }
    """Parts of a row: the count, the mark of a failing feed, a source without unread entries."""

    DEFAULT_CSS = """
    SourceList > .source-list--count { color: $speaker-color; }
    SourceList > .source-list--failing { color: $text-error; text-style: bold; }
    SourceList > .source-list--quiet { color: $read-color; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._sources: list[Source] = []

    def set_sources(self, rows: Sequence[Source]) -> None:
        """Show other rows, with the cursor on the source it was on."""
        current = self.source
        self._sources = list(rows)
        cursor = next((n for n, row in enumerate(rows) if current and row.view == current.view), 0)
        self.set_row_count(len(self._sources), cursor)

    @property
    def rows(self) -> Sequence[Source]:
        """The sources from top to bottom."""
        return self._sources

    @property
    def source(self) -> Source | None:
        """The source under the cursor."""
        return self._sources[self.cursor] if self._sources else None

    def select(self, view: View) -> None:
        """Put the cursor on a source, if it is there."""
        for index, row in enumerate(self._sources):
            if row.view == view:
                self.cursor = index

    def row_segments(self, row: int, width: int) -> list[Segment]:
        """Return mark, title and count."""
        source = self._sources[row]
        number = source.total if source.view.kind == "starred" else source.unread
        count = f" {number} " if number else " "
        mark = "!" if source.error else " "
        room = max(1, width - 1 - cell_len(count))
        title_style = Style() if number else self.get_component_rich_style("source-list--quiet", partial=True)
        return [
            Segment(mark, self.get_component_rich_style("source-list--failing", partial=True)),
            Segment(set_cell_size(shown(source.title[:TITLE_LIMIT]), room), title_style),
            Segment(count, self.get_component_rich_style("source-list--count", partial=True)),
        ]
