"""The pane of sources: views, searches, folders that open and close, feeds, tags and local files."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events

from reader.model import Folder, View
from reader.tui.cells import fitted
from reader.tui.literal import TITLE_LIMIT, shown
from reader.tui.source_rows import Source, in_sight
from reader.tui.widgets.row_list import RowList

MARK = 2
"""Cells of the mark before a source, and of the blank behind it: without one it is read as a letter."""
INDENT = 2
"""Cells for each folder that a row stands in."""
DEEPEST = 4
"""Folders that are indented; what lies deeper stands under them, as the pane is narrow."""
OPEN, CLOSED = "▾ ", "▸ "


class SourceList(RowList):
    """Shows the sources; opening one fills the list of entries, a closed folder opens first."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "source-list--count",
        "source-list--failing",
        "source-list--unwell",
        "source-list--quiet",
    }
    """Parts of a row: the count, the marks of a failing feed and of others that are not well, a source
    without unread entries."""

    DEFAULT_CSS = """
    SourceList > .source-list--count { color: $speaker-color; }
    SourceList > .source-list--failing { color: $text-error; text-style: bold; }
    SourceList > .source-list--unwell { color: $text-warning; text-style: bold; }
    SourceList > .source-list--quiet { color: $read-color; }
    """

    class Folded(RowList.RowMessage):
        """A folder was opened or closed."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._all: list[Source] = []
        self._in_sight: list[Source] = []
        self.closed: frozenset[Folder] = frozenset()
        """The folders that show nothing of what is in them."""

    def set_sources(self, rows: Sequence[Source]) -> None:
        """Show other rows, with the cursor on the source it was on."""
        self._all = list(rows)
        self._show_rows(self.source)

    def set_closed(self, folders: Collection[Folder]) -> None:
        """Say which folders are closed."""
        self.closed = frozenset(folders)
        self._show_rows(self.source)

    def _show_rows(self, current: Source | None) -> None:
        """Take the rows that are in sight, with the cursor on one, or on the folder that hides it."""
        self._in_sight = in_sight(self._all, self.closed)
        self.set_row_count(len(self._in_sight), 0 if current is None else self._place_of(current))

    def _place_of(self, current: Source) -> int:
        known = {(row.view, row.place, row.kind): index for index, row in enumerate(self._in_sight)}
        place = known.get((current.view, current.place, current.kind))
        if place is not None:
            return place
        folders = {row.group: index for index, row in enumerate(self._in_sight) if row.group}
        around = (current.place[:depth] for depth in range(len(current.place), 0, -1))
        hiding = next((folders[folder] for folder in around if folder in folders), None)
        return min(self.cursor, len(self._in_sight) - 1) if hiding is None else hiding

    @property
    def rows(self) -> Sequence[Source]:
        """The sources from top to bottom, also those in closed folders."""
        return self._all

    @property
    def source(self) -> Source | None:
        """The source under the cursor."""
        return self._in_sight[self.cursor] if self._in_sight else None

    def select(self, view: View) -> None:
        """Put the cursor on a source, or on the closed folder it is in; says nothing of it to anybody."""
        if self.source is None or self.source.view != view:
            row = next((row for row in self._all if row.view == view), None)
            if row is not None:
                self.set_row_count(len(self._in_sight), self._place_of(row))

    def fold(self, folder: Folder, *, closed: bool) -> None:
        """Close or open a folder."""
        self.set_closed(self.closed | {folder} if closed else self.closed - {folder})
        self.post_message(self.Folded(self, self.cursor))

    def go_out(self) -> bool:
        """Close the folder under the cursor, or go to the one around it; returns whether there is any."""
        source = self.source
        if source is not None and source.group is not None and source.group not in self.closed:
            self.fold(source.group, closed=True)
            return True
        if source is None or not source.place:
            return False
        self.cursor = next(index for index, row in enumerate(self._in_sight) if row.group == source.place)
        return True

    def action_open(self) -> None:
        """Open a closed folder, or ask for the row under the cursor."""
        source = self.source
        if source is not None and source.group in self.closed and source.group is not None:
            self.fold(source.group, closed=False)
        else:
            super().action_open()

    def on_click(self, event: events.Click) -> None:
        """Open or close a folder where its sign is clicked; a click elsewhere is as on any list."""
        offset = event.get_content_offset(self)
        row = -1 if offset is None else offset.y + self.scroll_offset.y
        if offset is None or not 0 <= row < len(self._in_sight):
            return
        source = self._in_sight[row]
        if source.group is not None and offset.x < MARK + _indent(source) + len(OPEN):
            event.prevent_default()
            self.cursor = row
            self.fold(source.group, closed=source.group not in self.closed)

    def row_segments(self, row: int, width: int) -> list[Segment]:
        """Return mark, title and count."""
        source = self._in_sight[row]
        number = source.count
        count = f" {number} " if number else " "
        is_closed = source.group in self.closed
        # What an open folder has to say its feeds say themselves.
        mark = source.mark if source.kind != "folder" or is_closed else ""
        sign = "" if source.group is None else CLOSED if is_closed else OPEN
        before = " " * _indent(source) + sign
        room = max(1, width - MARK - cell_len(before) - cell_len(count))
        mark_style = "source-list--failing" if source.is_failing else "source-list--unwell"
        title_style = Style() if number else self.get_component_rich_style("source-list--quiet", partial=True)
        return [
            Segment(mark.ljust(MARK), self.get_component_rich_style(mark_style, partial=True)),
            Segment(before, title_style),
            Segment(fitted(shown(source.title[:TITLE_LIMIT]), room), title_style),
            Segment(count, self.get_component_rich_style("source-list--count", partial=True)),
        ]


def _indent(source: Source) -> int:
    return INDENT * min(len(source.place), DEEPEST)
