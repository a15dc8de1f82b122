"""The article's text, with the summary's sentences and the quotes marked in place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.model import Article, ParagraphKind, Span
from reader.tui.keymap import bindings
from reader.tui.layout import Row, layout, row_of
from reader.tui.literal import shown

GUTTER = 2
"""Cells on the left that tell, without colour, which rows hold marks."""

_KIND_STYLES: Mapping[ParagraphKind, str] = MappingProxyType(
    {"heading": "article-view--heading", "image": "article-view--dim"}
)
"""Component classes of the kinds of paragraphs that are not shown as running text."""

MarkKind = Literal["summary", "quote"]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of the text that is shown as a summary sentence or as a quote."""

    start: int
    end: int
    kind: MarkKind


class ArticleView(ScrollView, can_focus=True):
    """Draws the text line by line, so that an article of any length costs no more than a screenful."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("pane")]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-view--summary",
        "article-view--quote",
        "article-view--target",
        "article-view--heading",
        "article-view--gutter",
        "article-view--dim",
    }
    """Sentences of the summary, quotes, the place jumped to, headings, the mark in the gutter, notes."""

    DEFAULT_CSS = """
    ArticleView { overflow-x: hidden; scrollbar-size-vertical: 1; }
    ArticleView > .article-view--summary {
        background: $summary-background;
        color: $summary-color;
        text-style: $summary-style;
    }
    ArticleView > .article-view--quote { color: $quote-color; text-style: $quote-style; }
    ArticleView > .article-view--target {
        background: $target-background;
        color: $target-color;
        text-style: $target-style;
    }
    ArticleView > .article-view--heading { text-style: bold; }
    ArticleView > .article-view--gutter { color: $speaker-color; }
    ArticleView > .article-view--dim { color: $dim-color; }
    """

    class Returned(Message):
        """The user asked to go back to where a jump came from."""

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
        self._marks: list[Mark] = []
        self._longest_mark = 0
        self._target: Span | None = None

    def show(self, article: Article | None) -> None:
        """Show another article from its beginning, without marks."""
        self._article = article
        self._marks = []
        self._target = None
        self._lay_out()
        self.scroll_to(0, 0, animate=False, force=True)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark other stretches of the same article."""
        self._marks = sorted(marks)
        self._longest_mark = max((mark.end - mark.start for mark in marks), default=0)
        self.refresh()

    @property
    def target(self) -> Span | None:
        """The stretch jumped to last."""
        return self._target

    def jump(self, start: int, end: int) -> None:
        """Bring a stretch of the text into sight and show it as the target."""
        self._target = Span(start, end)
        row = row_of(self._rows, start)
        last = row_of(self._rows, max(start, end - 1))
        top, height = self.scroll_offset.y, self.size.height
        if row < top or last >= top + height:
            self.scroll_to(0, max(0, row - max(1, height // 4)), animate=False, force=True)
        self.refresh()

    def forget_target(self) -> None:
        """Show no place as jumped to."""
        self._target = None
        self.refresh()

    def next_mark(self, step: Literal[1, -1]) -> Mark | None:
        """Return the mark after or before the target, or from the top of the screen on."""
        if not self._marks:
            return None
        starts = [mark.start for mark in self._marks]
        if self._target is not None:
            here = self._target.start
        else:
            here = self._rows[self.scroll_offset.y].start - (1 if step == 1 else 0) if self._rows else 0
        index = bisect_right(starts, here) if step == 1 else bisect_left(starts, here) - 1
        return self._marks[index] if 0 <= index < len(self._marks) else None

    @property
    def at_end(self) -> bool:
        """Whether the last line is on the screen."""
        return self.scroll_offset.y + self.size.height >= len(self._rows)

    def _lay_out(self) -> None:
        width = self.size.width
        self._width = width
        if self._article is None or width <= GUTTER:
            self._rows = []
        else:
            measure = min(width - GUTTER - 1, self._measure)
            self._rows = layout(self._article.text, self._article.paragraphs, measure)
        self.virtual_size = Size(width, len(self._rows))
        self.refresh()

    def on_resize(self) -> None:
        """Lay the text out for the new width and keep the same words on top."""
        if self.size.width == self._width:
            return
        top = self._rows[self.scroll_offset.y].start if self.scroll_offset.y < len(self._rows) else 0
        self._lay_out()
        if top:
            self.scroll_to(0, row_of(self._rows, top), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the visible part."""
        width = self.size.width
        base = self.rich_style
        index = y + self.scroll_offset.y
        if self._article is None or index >= len(self._rows):
            return Strip.blank(width, base)
        row = self._rows[index]
        segments = [self._gutter(row), Segment(row.prefix, self._style("article-view--dim"))]
        segments.extend(self._pieces(self._article.text, row))
        return Strip(segments).apply_style(base).crop_extend(0, width, base)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)

    def _marks_in(self, row: Row) -> list[Mark]:
        """Return the marks that touch a row; only those near enough to reach it are looked at."""
        if row.start == row.end:
            return []
        first = bisect_left(self._marks, Mark(row.start - self._longest_mark, 0, "quote"))
        last = bisect_left(self._marks, Mark(row.end, 0, "quote"))
        return [mark for mark in self._marks[first:last] if mark.end > row.start]

    def _gutter(self, row: Row) -> Segment:
        kinds = {mark.kind for mark in self._marks_in(row)}
        symbol = "▌ " if "summary" in kinds else "╎ " if "quote" in kinds else "  "
        return Segment(symbol, self._style("article-view--gutter"))

    def _pieces(self, text: str, row: Row) -> list[Segment]:
        """Cut a row where a mark begins or ends, and style each piece."""
        spans = [(mark.start, mark.end, f"article-view--{mark.kind}") for mark in self._marks_in(row)]
        spans.sort(
            key=lambda span: span[2] != "article-view--summary"
        )  # the quote's colour goes over the summary's
        if self._target is not None:
            spans.append((self._target.start, self._target.end, "article-view--target"))
        inside = (offset for span in spans for offset in span[:2] if row.start < offset < row.end)
        cuts = sorted({row.start, row.end, *inside})
        pieces = []
        for start, end in pairwise(cuts):
            style = self._style(_KIND_STYLES[row.kind]) if row.kind in _KIND_STYLES else Style()
            for span_start, span_end, name in spans:
                if span_start <= start and end <= span_end:
                    style += self._style(name)
            pieces.append(Segment(shown(text[start:end].replace("\n", " ")), style))
        return pieces

    def action_cursor_down(self) -> None:
        """Scroll one line down."""
        self.scroll_relative(y=1, animate=False)

    def action_cursor_up(self) -> None:
        """Scroll one line up."""
        self.scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        """Scroll one page down."""
        self.scroll_relative(y=max(1, self.size.height - 2), animate=False)

    def action_page_up(self) -> None:
        """Scroll one page up."""
        self.scroll_relative(y=-max(1, self.size.height - 2), animate=False)

    def action_first(self) -> None:
        """Scroll to the first line."""
        self.scroll_to(0, 0, animate=False)

    def action_last(self) -> None:
        """Scroll to the last line."""
        self.scroll_to(0, len(self._rows), animate=False)

    def action_open(self) -> None:
        """Go back to the summary line or quote that a jump came from."""
        self.post_message(self.Returned())
