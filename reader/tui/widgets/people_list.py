"""Lists of people and of what one of them said: one line each."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from reader.export.fields import doubts
from reader.people import Person, Said
from reader.tui.cells import fitted
from reader.tui.literal import TITLE_LIMIT, shown
from reader.tui.row_words import age
from reader.tui.widgets.paged_list import PagedList
from reader.wording import day

_COUNTS = f"{'quotes':>7} {'articles':>8} {'last':>4}  "
PEOPLE_HEADING = f"{_COUNTS}name, and what articles call it"
"""Stands above the list of people."""

_DATE_CELLS = 10


class PeopleList(PagedList[Person]):
    """Shows people: number of quotes and of articles, when the last was, name and roles."""

    _is_filled = False

    def set_ids(self, ids: Sequence[int], keep: int | None = None) -> None:
        """Show other people."""
        self._is_filled = True
        super().set_ids(ids, keep)

    def render_line(self, y: int) -> Strip:
        """Draw one line; an empty list says that it is, as nothing at all looks like a fault."""
        if self._ids or y or not self._is_filled:
            return super().render_line(y)
        line = self._dim(" Nobody found.")
        return Strip([line]).adjust_cell_length(self.size.width).apply_style(self.rich_style)

    def segments(self, found: Person, width: int) -> list[Segment]:
        """Return the counts, the name and what articles call the person."""
        last = age(found.last, self._clock())
        roles = "; ".join(shown(role) for role in found.roles)
        return [
            self._dim(f"{found.quotes:>7,} {found.articles:>8,} {last:>4}  "),
            self._bold(shown(found.name[:TITLE_LIMIT])),
            self._dim(f", {roles[:TITLE_LIMIT]}" if roles else ""),
        ]


class SaidList(PagedList[Said]):
    """Shows what somebody said: when, the words, and in which source; with a mark where that is in doubt."""

    def segments(self, found: Said, width: int) -> list[Segment]:
        """Return the date, whether it is in doubt, the beginning of the words, and the source."""
        when = f"{day(found.published):<{_DATE_CELLS}}  {'? ' if doubts(found.confidence) else ''}"
        source = "" if width < 50 else f" {fitted(shown(found.source[:TITLE_LIMIT]), min(20, width // 4))}"
        words = shown(found.words[:TITLE_LIMIT])
        said = f"“{words}”" if found.kind == "direct" else words
        room = max(4, width - cell_len(when) - cell_len(source))
        return [self._dim(when), Segment(fitted(said, room)), self._dim(source)]
