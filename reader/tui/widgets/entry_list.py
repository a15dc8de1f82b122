"""The pane of entries: one line each, read from the library page by page as they come into sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from reader.model import Entry
from reader.tui.literal import TITLE_LIMIT, shown
from reader.tui.widgets.row_list import RowList

PAGE = 100
"""Rows that are read from the library at a time."""


def age(then: datetime, now: datetime) -> str:
    """Return how long ago something was, in at most four characters: `now`, `5m`, `3h`, `2d`, `6w`, `1y`."""
    minutes = int((now - then).total_seconds() // 60)
    if minutes < 1:
        return "now"
    if minutes < 60:
        return f"{minutes}m"
    hours = minutes // 60
    if hours < 24:
        return f"{hours}h"
    days = hours // 24
    if days < 14:
        return f"{days}d"
    return f"{days // 7}w" if days < 365 else f"{days // 365}y"


class EntryList(RowList):
    """Shows entries: unread mark, star, title, source, age."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entry-list--unread",
        "entry-list--read",
        "entry-list--star",
        "entry-list--source",
    }
    """Parts of a row: the title of an unread and of a read entry, the star, source and age."""

    DEFAULT_CSS = """
    EntryList > .entry-list--unread { color: $unread-color; text-style: bold; }
    EntryList > .entry-list--read { color: $read-color; }
    EntryList > .entry-list--star { color: $star-color; }
    EntryList > .entry-list--source { color: $dim-color; }
    """

    def __init__(
        self,
        load: Callable[[Sequence[int]], Sequence[Entry]],
        clock: Callable[[], datetime],
        *,
        id: str,
    ) -> None:
        super().__init__(id=id)
        self._load = load
        self._clock = clock
        self._ids: list[int] = []
        self._index: dict[int, int] = {}
        self._cache: dict[int, Entry] = {}
        self._with_source = True

    @property
    def ids(self) -> Sequence[int]:
        """The numbers of the entries in list order."""
        return self._ids

    def set_ids(self, ids: Sequence[int], *, with_source: bool, keep: int | None = None) -> None:
        """Show other entries; the cursor stays on the entry `keep`, and that where it is on the screen."""
        self._ids = list(ids)
        self._index = {entry_id: row for row, entry_id in enumerate(self._ids)}
        self._cache.clear()
        self._with_source = with_source
        cursor = self._index.get(keep, min(self.cursor, len(self._ids) - 1)) if keep is not None else 0
        self.set_row_count(len(self._ids), cursor, in_place=keep is not None)

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self.entry_at(self.cursor) if self._ids else None

    def entry_at(self, row: int) -> Entry | None:
        """Return the entry of a row, or None if it has left the library meanwhile."""
        entry_id = self._ids[row]
        if entry_id not in self._cache:
            start = row - row % PAGE
            self._cache.update((entry.id, entry) for entry in self._load(self._ids[start : start + PAGE]))
        return self._cache.get(entry_id)

    def seen(self, ids: Iterable[int]) -> list[int]:
        """Return those of the entries that were read from the library; the others are when they are drawn."""
        wanted = set(ids)
        return [entry_id for entry_id in self._cache if entry_id in wanted]

    def change(self, ids: Iterable[int], **values: bool) -> None:
        """Show other marks of entries where they stand, before the library has them."""
        self.update([replace(self._cache[entry_id], **values) for entry_id in self.seen(ids)])  # type: ignore[arg-type]

    def update(self, entries: Sequence[Entry]) -> None:
        """Show the new state of some entries where they stand."""
        for entry in entries:
            row = self._index.get(entry.id)
            if row is not None:
                self._cache[entry.id] = entry
                self.refresh_row(row)

    def row_segments(self, row: int, width: int) -> list[Segment]:
        """Return marks, title, source and age."""
        entry = self.entry_at(row)
        if entry is None:
            return [Segment("   (no longer in the library)", Style(dim=True))]
        when = f"{age(entry.published or entry.first_seen, self._clock()):>4} "
        source = self._source_column(entry, width)
        room = max(4, width - 4 - cell_len(when) - cell_len(source))
        dim = self.get_component_rich_style("entry-list--source", partial=True)
        name = "entry-list--read" if entry.read else "entry-list--unread"
        return [
            Segment(
                " " if entry.read else "●", self.get_component_rich_style("entry-list--unread", partial=True)
            ),
            Segment(
                "★ " if entry.starred else "  ",
                self.get_component_rich_style("entry-list--star", partial=True),
            ),
            Segment(
                set_cell_size(shown(entry.title[:TITLE_LIMIT]), room),
                self.get_component_rich_style(name, partial=True),
            ),
            Segment(" "),
            Segment(source, dim),
            Segment(when, dim),
        ]

    def _source_column(self, entry: Entry, width: int) -> str:
        if not self._with_source or width < 60:
            return ""
        return set_cell_size(shown(entry.feed_title[:TITLE_LIMIT]), min(20, width // 4)) + " "
