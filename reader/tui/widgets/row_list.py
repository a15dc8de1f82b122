"""A list with as many lines to each row that draws only what is on the screen.

Textual's own lists measure every row they hold: 16 s for 100,000 rows, 225 ms to mark one of 10,000 read.
A line-API list costs the same for any number of rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.text.direction import has_right_to_left
from reader.tui.keymap import bindings
from reader.tui.right_to_left import laid_out


class RunningText(list[Segment]):
    """A line of a row that is one text in several styles; the pieces of other lines are columns."""


def _in_order(pieces: list[Segment], width: int) -> Sequence[Segment]:
    """Return a line with what runs from right to left in the order in which it is drawn."""
    if not has_right_to_left("".join(piece.text for piece in pieces)):
        return pieces
    if isinstance(pieces, RunningText):  # cut where reading ends, not where drawing does
        return laid_out(list(Strip(pieces).crop(0, width)), width=width)
    return [drawn for piece in pieces for drawn in laid_out([piece])]


class RowList(ScrollView, can_focus=True):
    """Base of the list of sources and the list of entries: a cursor over any number of rows.

    A subclass says how many rows there are (`set_row_count`) and what a row shows: `row_segments`, or
    `row_lines` where a row has several lines.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("pane")]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row-list--cursor", "row-list--cursor-blurred"}
    """The row under the cursor, while the list has the focus and while it has not."""

    DEFAULT_CSS = """
    RowList { overflow-x: hidden; scrollbar-size-vertical: 1; }
    RowList > .row-list--cursor {
        background: $block-cursor-background;
        color: $block-cursor-foreground;
        text-style: $block-cursor-text-style;
    }
    RowList > .row-list--cursor-blurred {
        background: $block-cursor-blurred-background;
        color: $block-cursor-blurred-foreground;
        text-style: $block-cursor-blurred-text-style;
    }
    """

    lines_per_row = 1
    """Lines that each row takes."""

    cursor: reactive[int] = reactive(0, repaint=False, init=False)
    """Index of the row under the cursor; 0 in an empty list."""

    class RowMessage(Message):
        """Base of the messages about one row."""

        def __init__(self, rows: RowList, row: int) -> None:
            self.rows = rows
            self.row = row
            super().__init__()

        @property
        def control(self) -> RowList:
            """The list it is about."""
            return self.rows

    class Highlighted(RowMessage):
        """The cursor came to a row."""

    class Opened(RowMessage):
        """The user asked for a row: Enter, or a click on it."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._row_count = 0

    def set_row_count(self, count: int, cursor: int = 0, *, in_place: bool = False) -> None:
        """Say how many rows there are now and which one the cursor is on, and draw them anew.

        Args:
            count: How many.
            cursor: The row under the cursor.
            in_place: Whether that row stays on the line of the screen where the cursor was.
        """
        line = self.cursor * self.lines_per_row - self.scroll_offset.y
        is_in_sight = -self.lines_per_row < line < self.size.height
        self._row_count = count
        self.virtual_size = Size(self.size.width, count * self.lines_per_row)
        self.set_reactive(RowList.cursor, max(0, min(cursor, count - 1)))
        if in_place and self.is_mounted:
            top = self.cursor * self.lines_per_row - line
            self.scroll_to(y=top, animate=False, force=True, immediate=True)
        if is_in_sight or not in_place:  # or else the wheel has gone elsewhere, which is where one looks
            self._show_cursor()
        self.refresh()

    def row_segments(self, row: int, width: int) -> list[Segment]:
        """Return what a row shows; it is cut or filled to `width` cells."""
        raise NotImplementedError

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        """Return what each line of a row shows."""
        return [self.row_segments(row, width)]

    def render_line(self, y: int) -> Strip:
        """Draw one line of the visible part."""
        row, line = divmod(y + self.scroll_offset.y, self.lines_per_row)
        width = self.size.width
        base = self.rich_style
        if row >= self._row_count:
            return Strip.blank(width, base)
        pieces = _in_order(self.row_lines(row, width)[line], width)
        strip = Strip(pieces).adjust_cell_length(width, Style()).apply_style(base)
        if row == self.cursor:
            name = "row-list--cursor" if self.has_focus else "row-list--cursor-blurred"
            cursor_style = self.get_component_rich_style(name)
            strip = Strip([Segment(text, (style or base) + cursor_style) for text, style, _ in strip])
        return strip.crop_extend(0, width, base)

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row that exists."""
        return max(0, min(cursor, self._row_count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Draw the two rows that changed and tell who listens."""
        self.refresh_row(old)
        self.refresh_row(new)
        self._show_cursor()
        self.post_message(self.Highlighted(self, new))

    def refresh_row(self, row: int) -> None:
        """Draw one row again if it is visible."""
        self.refresh(self._region(row).translate((0, -self.scroll_offset.y)))

    def _region(self, row: int) -> Region:
        return Region(0, row * self.lines_per_row, max(1, self.size.width), self.lines_per_row)

    def _show_cursor(self) -> None:
        """Scroll no further than the cursor needs, to where a row begins: half a row says little."""
        if not self.is_mounted or not self.size.height:
            return
        lines, top = self.lines_per_row, self.scroll_offset.y
        first, most = self.cursor * lines, self.size.height // lines * lines
        if first < top or first + lines > top + self.size.height:
            y = first if first < top else max(0, first + lines - max(lines, most))
            self.scroll_to(y=y, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Keep the rows as wide as the widget, and the cursor in sight."""
        self.virtual_size = Size(self.size.width, self._row_count * self.lines_per_row)
        self._show_cursor()

    def on_focus(self) -> None:
        """Draw the cursor as that of the active pane."""
        self.refresh_row(self.cursor)

    def on_blur(self) -> None:
        """Draw the cursor as that of an inactive pane."""
        self.refresh_row(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Do to the row that was clicked what a click does here."""
        offset = event.get_content_offset(self)
        if offset is None:  # the border was clicked
            return
        row = (offset.y + self.scroll_offset.y) // self.lines_per_row
        if row < self._row_count:
            self.cursor = row
            self.click_row(row)

    def click_row(self, row: int) -> None:
        """Open the row that was clicked, on which the cursor is now."""
        self.post_message(self.Opened(self, row))

    def action_cursor_down(self) -> None:
        """Go one row down."""
        self.cursor += 1

    def action_cursor_up(self) -> None:
        """Go one row up."""
        self.cursor -= 1

    def action_page_down(self) -> None:
        """Go one page down."""
        self.cursor += self._page

    def action_page_up(self) -> None:
        """Go one page up."""
        self.cursor -= self._page

    @property
    def _page(self) -> int:
        return max(1, self.size.height // self.lines_per_row - 1)

    def action_first(self) -> None:
        """Go to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last row."""
        self.cursor = self._row_count - 1

    def action_open(self) -> None:
        """Ask for the row under the cursor."""
        if self._row_count:
            self.post_message(self.Opened(self, self.cursor))
