"""The pane of entries: one line each, with what is selected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.content import Content

from reader.model import Entry
from reader.text.reading_time import reading_minutes
from reader.tui.literal import TITLE_LIMIT, literal_line, shown
from reader.tui.widgets.paged_list import PagedList

SOURCE_WIDTH = 60
MINUTES_WIDTH = 64
"""From how many cells on a row has room for the source and for the time the article takes."""


@dataclass(frozen=True, slots=True)
class _Range:
    """A range that is being selected."""

    start: int
    """The entry it began at."""
    before: frozenset[int]
    """What was selected already."""


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


class EntryList(PagedList[Entry]):
    """Shows entries: whether selected, unread mark, star, title, source, minutes to read, age."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entry-list--unread",
        "entry-list--read",
        "entry-list--star",
        "entry-list--source",
        "entry-list--selected",
    }
    """Parts of a row: the title of an unread and of a read entry, the star, source and age, the mark of a
    selected one."""

    DEFAULT_CSS = """
    EntryList > .entry-list--unread { color: $unread-color; text-style: bold; }
    EntryList > .entry-list--read { color: $read-color; }
    EntryList > .entry-list--star { color: $star-color; }
    EntryList > .entry-list--source { color: $dim-color; }
    EntryList > .entry-list--selected { color: $speaker-color; text-style: bold; }
    """

    def __init__(
        self,
        load: Callable[[Sequence[int]], Sequence[Entry]],
        clock: Callable[[], datetime],
        *,
        id: str,
    ) -> None:
        super().__init__(load, clock, id=id)
        self._index: dict[int, int] = {}
        self._query = ""
        self._with_source = True
        self._selected: set[int] = set()
        self._range: _Range | None = None

    def holds(self, entry_id: int) -> bool:
        """Return whether an entry is in the list."""
        return entry_id in self._index

    def set_ids(
        self,
        ids: Sequence[int],
        keep: int | None = None,
        *,
        at: int | None = None,
        with_source: bool = True,
        query: str = "",
    ) -> None:
        """Show other entries.

        Args:
            ids: The entries.
            keep: The entry that the cursor stays on, and that where it is on the screen.
            at: The entry that the cursor begins at, where none stays.
            with_source: Whether they are of several sources, which the rows then tell.
            query: What found them, for the border.
        """
        self._ids = list(ids)
        self._index = {entry_id: row for row, entry_id in enumerate(self._ids)}
        self._cache.clear()
        self._with_source = with_source
        self._query = query
        cursor = self._index.get(at, 0) if at is not None else 0
        if keep is not None:
            cursor = self._index.get(keep, min(self.cursor, len(self._ids) - 1))
        self._select(self._selected.intersection(self._index))
        if self._range is not None and self._range.start not in self._index:
            self._range = None
        self._tell_in_border()
        self.set_row_count(len(self._ids), cursor, in_place=keep is not None)

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self.current

    def seen(self, ids: Iterable[int]) -> list[int]:
        """Return those of the entries that were read from the library; the others are when they are drawn."""
        wanted = set(ids)
        return [
            entry_id for entry_id, entry in self._cache.items() if entry is not None and entry_id in wanted
        ]

    def change(self, ids: Iterable[int], **values: bool) -> None:
        """Show other marks of entries where they stand, before the library has them."""
        seen = (self._cache[entry_id] for entry_id in self.seen(ids))
        self.update([replace(entry, **values) for entry in seen if entry is not None])  # type: ignore[arg-type]

    def update(self, entries: Sequence[Entry]) -> None:
        """Show the new state of some entries where they stand."""
        for entry in entries:
            row = self._index.get(entry.id)
            if row is not None:
                self._cache[entry.id] = entry
                self.refresh_row(row)

    # Selecting

    @property
    def selected(self) -> list[int]:
        """The entries that were selected, in list order."""
        return [entry_id for entry_id in self._ids if entry_id in self._selected] if self._selected else []

    def take_selected(self) -> list[int]:
        """Return the entries that were selected, which ends the selection.

        What is out of sight must not be acted upon a second time by mistake.
        """
        selected = self.selected
        self.clear_selection()
        return selected

    def toggle_selected(self) -> None:
        """Select the entry under the cursor or not any more, and go on to the next."""
        if self._ids:
            self._range = None
            self._select(self._selected ^ {self._ids[self.cursor]})
            self.cursor += 1

    def toggle_range(self) -> bool:
        """Begin a range at the cursor, which moving extends, or end it; returns whether one began."""
        if self._range is None and self._ids:
            self._range = _Range(self._ids[self.cursor], frozenset(self._selected))
            self._select_range(self._range)
            return True
        self._range = None
        return False

    def clear_selection(self) -> bool:
        """Select nothing; returns whether anything was selected."""
        was_selected = bool(self._selected)
        self._range = None
        self._select(set())
        return was_selected

    def watch_cursor(self, old: int, new: int) -> None:
        """Extend the range to where the cursor came."""
        if self._range is not None:
            self._select_range(self._range)
        super().watch_cursor(old, new)

    def _select_range(self, chosen: _Range) -> None:
        first, last = sorted((self._index[chosen.start], self.cursor))
        self._select({*chosen.before, *self._ids[first : last + 1]})

    def _select(self, ids: set[int]) -> None:
        if ids != self._selected:
            self._selected = ids
            self._tell_in_border()
            self.refresh()

    def _tell_in_border(self) -> None:
        """Tell below the list how many entries are selected, and what found the list."""
        selected = f"{len(self._selected):,} selected" if self._selected else ""
        self.border_subtitle = Content(" · ").join(map(literal_line, filter(None, (selected, self._query))))

    def segments(self, found: Entry, width: int) -> list[Segment]:
        """Return marks, title, source, minutes to read and age."""
        entry = found
        when = f"{age(entry.published or entry.first_seen, self._clock()):>4} "
        minutes = _minutes_column(entry, width)
        source = self._source_column(entry, width)
        room = max(4, width - 5 - cell_len(when) - cell_len(minutes) - cell_len(source))
        title = set_cell_size(shown(entry.title[:TITLE_LIMIT]), room)
        return [
            Segment("✓" if entry.id in self._selected else " ", self._style("selected")),
            Segment(" " if entry.read else "●", self._style("unread")),
            Segment("★ " if entry.starred else "  ", self._style("star")),
            Segment(title, self._style("read" if entry.read else "unread")),
            Segment(f" {source}{minutes}{when}", self._style("source")),
        ]

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"entry-list--{part}", partial=True)

    def _source_column(self, entry: Entry, width: int) -> str:
        if not self._with_source or width < SOURCE_WIDTH:
            return ""
        return set_cell_size(shown(entry.feed_title[:TITLE_LIMIT]), min(20, width // 4)) + " "


def _minutes_column(entry: Entry, width: int) -> str:
    if width < MINUTES_WIDTH:
        return ""
    minutes = reading_minutes(entry.reading_seconds)
    return f"{minutes:>3} min" if minutes else " " * 7
