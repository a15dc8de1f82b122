"""The list of what a search found: two lines each, the second with the words around the matches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from rich.cells import cell_len, get_character_cell_size
from rich.segment import Segment
from rich.style import Style

from reader.model import Entry, SearchHit, Span
from reader.tui.cells import clipped, fitted
from reader.tui.literal import TITLE_LIMIT, shown
from reader.tui.row_words import age
from reader.tui.widgets.row_list import RowList, RunningText


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that a search found, and why."""

    entry: Entry
    found: SearchHit

    @property
    def place(self) -> Span | None:
        """Where in the article the first match of the snippet is; None where the text has none."""
        if not self.found.marks:
            return None
        start, end = self.found.marks[0]
        return Span(self.found.start + start, self.found.start + end)


class HitList(RowList):
    """Shows what was found: unread mark, title, source and age above the snippet."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "hit-list--unread",
        "hit-list--read",
        "hit-list--source",
        "hit-list--snippet",
        "hit-list--match",
    }
    """Parts of a row: the title of an unread and of a read entry, source and age, the snippet, its
    matches."""

    DEFAULT_CSS = """
    HitList > .hit-list--unread { color: $unread-color; text-style: bold; }
    HitList > .hit-list--read { color: $read-color; }
    HitList > .hit-list--source { color: $dim-color; }
    HitList > .hit-list--snippet { color: $read-color; }
    HitList > .hit-list--match { text-style: bold underline; }
    """

    lines_per_row = 2

    def __init__(self, clock: Callable[[], datetime], *, id: str) -> None:
        super().__init__(id=id)
        self._clock = clock
        self._hits: list[Hit] = []

    @property
    def hits(self) -> Sequence[Hit]:
        """What is shown, the best first."""
        return self._hits

    @property
    def hit(self) -> Hit | None:
        """The hit under the cursor."""
        return self._hits[self.cursor] if self._hits else None

    def show(self, hits: Sequence[Hit], entry_id: int | None = None) -> None:
        """Show other hits, with the cursor on the first one, or on an entry that is among them."""
        self._hits = list(hits)
        cursor = next((row for row, hit in enumerate(hits) if hit.entry.id == entry_id), 0)
        self.set_row_count(len(hits), cursor)

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        """Return title, source and age, and below them the snippet."""
        hit = self._hits[row]
        return [self._title_line(hit.entry, width), self._snippet_line(hit.found, width)]

    def _title_line(self, entry: Entry, width: int) -> list[Segment]:
        when = f"{age(entry.published, self._clock()):>4} " if entry.published is not None else " "
        source = clipped(shown(entry.feed_title[:TITLE_LIMIT]), width // 4)
        room = max(4, width - 3 - cell_len(source) - cell_len(when))
        dim = self._style("source")
        return [
            Segment("  " if entry.read else "● ", self._style("unread")),
            Segment(
                fitted(shown(entry.title[:TITLE_LIMIT]), room),
                self._style("read" if entry.read else "unread"),
            ),
            Segment(f" {source}", dim),
            Segment(when, dim),
        ]

    def _snippet_line(self, found: SearchHit, width: int) -> list[Segment]:
        text = found.snippet.replace("\n", " ")
        first = found.marks[0] if found.marks else Span(0, 0)
        start = _first_shown(text, first, width - 4)
        text = text[:start] + clipped(text[start:], width - 4)
        base, match = self._style("snippet"), self._style("match")
        segments = [Segment("  …" if start else "  ", base)]
        for mark in found.marks:
            begin, end = max(mark.start, start), max(mark.end, start)
            segments.append(Segment(shown(text[start:begin]), base))
            segments.append(Segment(shown(text[begin:end]), base + match))
            start = end
        return RunningText([*segments, Segment(shown(text[start:]), base)])

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"hit-list--{part}", partial=True)


def _first_shown(text: str, first: Span, room: int) -> int:
    """Return from which character on a snippet is shown so that its first match is in sight."""
    if cell_len(text[: first.end]) <= room:
        return 0
    start, cells = first.start, 0
    while start > 0 and cells < room // 3:
        start -= 1
        cells += get_character_cell_size(text[start])
    return start
