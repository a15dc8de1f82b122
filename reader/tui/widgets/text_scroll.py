"""A text in rows: what of it is at the top, how far one has read, and the keys that scroll it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView

from reader.model import Article
from reader.tui.layout import Row, layout, row_of

GUTTER = 2
"""Cells to the left of the text."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is in a text."""

    article: Article | None
    anchor: int
    """The character at the top."""
    is_finished: bool
    """Whether the end was in sight: reading begins anew another time."""


class TextScroll(ScrollView, can_focus=True):
    """Base of the article's pane: lays the text out and keeps the same words on top, whatever the width.

    The place is an offset in the text and moves with the reader alone: with the number of a row, or with an
    offset taken anew after each change of the width, the text would creep.
    """

    DEFAULT_CSS = """
    TextScroll {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        border-title-align: right;
        border-title-color: $dim-color;
    }
    """

    class EndReached(Message):
        """A key led to the last line."""

    def __init__(self, *, measure: int, id: str) -> None:
        """Make an empty view.

        Args:
            measure: The widest the text is set, in cells; longer lines are hard to read.
            id: The widget's id.

        """
        super().__init__(id=id)
        self._measure = measure
        self._article: Article | None = None
        self._rows: list[Row] = []
        self._width = 0
        self._anchor = 0
        self._came_at = 0
        self._is_placing = False
        self._is_finished = False
        self._progress = ""

    def show(self, article: Article | None) -> None:
        """Show another article from its beginning."""
        self._article = article
        self._lay_out()
        self.go_to(0)

    def go_to(self, offset: int) -> None:
        """Begin reading with the line that shows a character of the text."""
        length = len(self._article.text) if self._article is not None else 0
        self._anchor = self._came_at = min(offset, length)
        self._is_finished = False
        self._scroll_to_anchor()

    @property
    def stopped(self) -> int:
        """Where reading goes on another time: the text at the top; the beginning for one read to its end."""
        return 0 if self._is_finished else self._anchor

    @property
    def place(self) -> Place:
        """Where one is, to come back to."""
        return Place(self._article, self._anchor, self._is_finished)

    def return_to(self, place: Place) -> None:
        """Scroll back to where one was, unless another text is shown by now."""
        if place.article is self._article:
            self._anchor, self._is_finished = place.anchor, place.is_finished
            self._scroll_to_anchor()

    @property
    def is_moved(self) -> bool:
        """Whether reading goes on elsewhere than where the article came."""
        return self.stopped != self._came_at

    @property
    def at_end(self) -> bool:
        """Whether the last line is on the screen."""
        return self.scroll_offset.y + self.size.height >= len(self._rows)

    @property
    def text_width(self) -> int:
        """Cells that a line of the text may take."""
        return min(self.size.width - GUTTER - 1, self._measure)

    def _lay_out(self) -> None:
        width = self.size.width
        self._width = width
        if self._article is None or width <= GUTTER:
            self._rows = []
        else:
            self._rows = self._make_rows(self._article, self.text_width)
        self._is_placing = True  # a shorter text scrolls by itself; that is not the reader's doing
        self.virtual_size = Size(width, len(self._rows))
        self._is_placing = False
        self.refresh()

    def _make_rows(self, article: Article, measure: int) -> list[Row]:
        return layout(article.text, article.paragraphs, measure)

    def _scroll_to_anchor(self) -> None:
        self._is_placing = True
        row = row_of(self._rows, self._anchor) if self._anchor else 0
        self.scroll_to(0, row, animate=False, force=True)
        self._is_placing = False
        self._show_progress()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Know what text is at the top, whatever scrolled to it."""
        super().watch_scroll_y(old_value, new_value)
        if not self._is_placing and self._rows:
            self._anchor = self._rows[min(self.scroll_offset.y, len(self._rows) - 1)].start
            self._is_finished = self.at_end
        self._show_progress()

    def _show_progress(self) -> None:
        """Say in the border how far one has read; nothing where all is on the screen."""
        total = len(self._rows)
        seen = min(self.scroll_offset.y + self.size.height, total)
        progress = f"{100 * seen // total} %" if self.size.height < total else ""
        if progress != self._progress:  # another title draws the whole text anew
            self._progress = progress
            self.border_title = Content(progress)

    def on_resize(self) -> None:
        """Lay the text out for the new width and keep the same words on top."""
        if self.size.width != self._width:
            self._lay_out()
        self._scroll_to_anchor()

    def _read_on(self, lines: int) -> None:
        """Scroll as a key does, and tell when that led to the end; a wheel only looks."""
        self.scroll_relative(y=lines, animate=False)
        if self.at_end:
            self.post_message(self.EndReached())

    def action_cursor_down(self) -> None:
        """Scroll one line down."""
        self._read_on(1)

    def action_cursor_up(self) -> None:
        """Scroll one line up."""
        self.scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """Scroll one page down."""
        self._read_on(max(1, self.size.height - 2))

    def action_page_up(self) -> None:
        """Scroll one page up."""
        self.scroll_relative(y=-max(1, self.size.height - 2), animate=False)

    def action_first(self) -> None:
        """Scroll to the first line."""
        self.scroll_to(0, 0, animate=False)

    def action_last(self) -> None:
        """Scroll to the last line."""
        self._read_on(len(self._rows))
