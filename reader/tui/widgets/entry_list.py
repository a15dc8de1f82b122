"""The pane of entries: one line each or two, with what is selected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip

from reader.config import RowLines
from reader.model import Entry
from reader.tui.cells import fitted
from reader.tui.literal import TITLE_LIMIT, literal_line, shown
from reader.tui.row_words import age, in_two, minutes
from reader.tui.widgets.paged_list import PagedList

ONE_LINE_WIDTH = 80
"""From how many cells on a title has room enough beside the source, the minutes and the age."""
SOURCE_WIDTH = 60
MINUTES_WIDTH = 64
"""From how many cells on a row of one line shows the source, and the time the article takes."""
INDENT = 4
"""Cells of the marks before a title."""


@dataclass(frozen=True, slots=True)
class _Range:
    """A range that is being selected."""

    start: int
    """The entry it began at."""
    before: frozenset[int]
    """What was selected already."""


class EntryList(PagedList[Entry]):
    """Shows entries: whether selected, unread mark, star, title, source, minutes to read, age.

    A narrow list has the last three on a line of their own, below the title. Where that line has nobody to
    name, a long title goes on there, and below a short one are the first words of what the article says.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "entry-list--unread",
        "entry-list--read",
        "entry-list--star",
        "entry-list--source",
        "entry-list--selected",
    }
    """Parts of a row: the title of an unread and of a read entry, the star, source, minutes and age, the
    mark of a selected one."""

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
        rows: RowLines = "auto",
        id: str,
    ) -> None:
        """Make the list.

        Args:
            load: Reads entries by their numbers, without those that are gone; raises `PullquoteError`.
            clock: Tells the time, for ages.
            rows: Lines that an article takes.
            id: What the widget is known by.
        """
        super().__init__(load, clock, id=id)
        self._rows = rows
        self._on_one_line = rows == "one"
        self.lines_per_row = self._lines()
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

    # Lines

    def on_resize(self) -> None:
        """Give each row as many lines as it needs at the new width."""
        if self._rows == "auto":
            self._on_one_line = self.size.width >= ONE_LINE_WIDTH
            self._set_lines()

    def _lines(self) -> int:
        """Return how many lines a row takes."""
        return 1 if self._on_one_line else 2

    def _set_lines(self) -> None:
        """Give each row the lines it takes, with the cursor near the line of the screen where it is."""
        lines = self._lines()
        if lines == self.lines_per_row:
            return
        line = self.cursor * self.lines_per_row - self.scroll_offset.y
        self.lines_per_row = lines
        self.set_row_count(len(self.ids), self.cursor)
        top = max(0, self.cursor - line // lines) * lines
        self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line; an empty list says that it is, as nothing at all looks like a fault."""
        if self._ids or y:
            return super().render_line(y)
        words = "Nothing matches." if self._query else "No articles here."
        line = Segment(f"{' ' * INDENT}{words}", self._style("source"))
        return Strip([line]).adjust_cell_length(self.size.width).apply_style(self.rich_style)

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        """Return the title with all that is told of it beside it, or below it."""
        entry = self.at(row)
        if self._on_one_line:
            return [[self._dim(self.why_missing(row))] if entry is None else self.segments(entry, width)]
        if entry is None:
            return [[self._dim(self.why_missing(row))], []]
        room = width - INDENT - 1
        title, below = shown(entry.title[:TITLE_LIMIT]), shown(self._whose(entry)[:TITLE_LIMIT])
        style = self._style("source")
        if not below and cell_len(title) > room:
            title, below = in_two(title, room)
            style = self._title_style(entry)
        elif not below:
            below = self.lead_of(entry.id)
        return [self._title(entry, title, room), self._below(entry, Segment(below, style), width)]

    def lead_of(self, entry_id: int) -> str:
        """Return what an article says first; nothing where that is not known, or is shown elsewhere."""
        return ""

    def _whose(self, entry: Entry) -> str:
        """Return the source, or in the list of one source the author."""
        return entry.feed_title if self._with_source else entry.author

    def segments(self, found: Entry, width: int) -> list[Segment]:
        """Return marks, title, source, minutes to read and age on one line."""
        source = self._source_column(found, width)
        facts = f"{minutes(found):>7}" if width >= MINUTES_WIDTH else ""
        facts += f"{self._age(found):>4} "
        room = max(4, width - INDENT - 1 - cell_len(source) - len(facts))
        title = self._title(found, shown(found.title[:TITLE_LIMIT]), room)
        dim = self._style("source")
        return [*title, Segment(f" {source}", dim), Segment(facts, dim)]

    def _title(self, entry: Entry, title: str, room: int) -> list[Segment]:
        return [
            Segment("✓" if entry.id in self._selected else " ", self._style("selected")),
            Segment(" " if entry.read else "●", self._style("unread")),
            Segment("★ " if entry.starred else "  ", self._style("star")),
            Segment(fitted(title, room), self._title_style(entry)),
        ]

    def _title_style(self, entry: Entry) -> Style:
        return self._style("read" if entry.read else "unread")

    def _below(self, entry: Entry, first: Segment, width: int) -> list[Segment]:
        """Return the second line: what it begins with, minutes and age."""
        facts = f" {minutes(entry)} {self._age(entry):>3} "
        room = max(0, width - INDENT - len(facts))
        return [
            Segment(" " * INDENT),
            Segment(fitted(first.text, room), first.style),
            Segment(facts, self._style("source")),
        ]

    def _age(self, entry: Entry) -> str:
        """Return how old an entry is; nothing where nobody says when it was published."""
        return "" if entry.published is None else age(entry.published, self._clock())

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"entry-list--{part}", partial=True)

    def _source_column(self, entry: Entry, width: int) -> str:
        if not self._with_source or width < SOURCE_WIDTH:
            return ""
        return fitted(shown(entry.feed_title[:TITLE_LIMIT]), min(20, width // 4)) + " "
