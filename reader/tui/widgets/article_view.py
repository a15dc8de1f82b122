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
from textual.message import Message
from textual.strip import Strip

from reader.model import Article, ParagraphKind, Span
from reader.tui.keymap import bindings
from reader.tui.layout import Row, row_of
from reader.tui.widgets.images import ImageRow
from reader.tui.widgets.linked_text import LinkedText

_KIND_STYLES: Mapping[ParagraphKind, str] = MappingProxyType(
    {"heading": "article-view--heading", "image": "article-view--dim"}
)
"""Component classes of the kinds of paragraphs that are not shown as running text."""

MarkKind = Literal["summary", "quote", "hit"]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of the text that is shown as a summary sentence, a quote, or what a search found."""

    start: int
    end: int
    kind: MarkKind


class ArticleView(LinkedText):
    """Draws the text line by line, so that an article of any length costs no more than a screenful."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("pane")]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-view--summary",
        "article-view--quote",
        "article-view--hit",
        "article-view--target",
        "article-view--heading",
        "article-view--gutter",
        "article-view--dim",
    }
    """Sentences of the summary, quotes, what was looked for, the place jumped to, headings, the mark in the
    gutter, notes."""

    DEFAULT_CSS = """
    ArticleView > .article-view--summary {
        background: $summary-background;
        color: $summary-color;
        text-style: $summary-style;
    }
    ArticleView > .article-view--quote { color: $quote-color; text-style: $quote-style; }
    ArticleView > .article-view--hit { text-style: reverse; }
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
        super().__init__(measure=measure, id=id)
        self._marks: list[Mark] = []
        self._longest_mark = 0
        self._hits: list[Mark] = []
        self._target: Span | None = None

    def show(self, article: Article | None) -> None:
        """Show another article from its beginning, without marks."""
        self._marks = []
        self._hits = []
        self._target = None
        super().show(article)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark other stretches of the same article."""
        self._marks = sorted(marks)
        self._longest_mark = max((mark.end - mark.start for mark in marks), default=0)
        self.refresh()

    @property
    def hits(self) -> Sequence[Mark]:
        """The places that were looked for, in their order; while there are any, `next_mark` goes to these."""
        return self._hits

    @property
    def hit_number(self) -> int:
        """Which of the hits is the one jumped to, counted from 1; 0 for none."""
        place = 0 if self._target is None else bisect_left(self._hits, self._target.start, key=_start) + 1
        return place if place <= len(self._hits) else 0

    def set_hits(self, spans: Sequence[Span]) -> None:
        """Mark what was looked for; `spans` are in order and do not overlap."""
        self._hits = [Mark(span.start, span.end, "hit") for span in spans]
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

    def show_target(self, target: Span | None) -> None:
        """Show a place as jumped to, without going there."""
        self._target = target
        self.refresh()

    def forget_target(self) -> None:
        """Show no place as jumped to."""
        self.show_target(None)

    def next_mark(self, step: Literal[1, -1]) -> Mark | None:
        """Return the mark after or before the target, or from the top of the screen on."""
        marks = self._hits or self._marks
        starts = [mark.start for mark in marks]
        if self._target is not None:
            here = self._target.start
        else:
            here = self._rows[self.scroll_offset.y].start - (1 if step == 1 else 0) if self._rows else 0
        index = bisect_right(starts, here) if step == 1 else bisect_left(starts, here) - 1
        return marks[index] if 0 <= index < len(marks) else None

    def render_line(self, y: int) -> Strip:
        """Draw one line of the visible part."""
        width = self.size.width
        base = self.rich_style
        index = y + self.scroll_offset.y
        if self._article is None or index >= len(self._rows):
            return Strip.blank(width, base)
        row = self._rows[index]
        if isinstance(row, ImageRow):
            return self.image_strip(row).apply_style(base).crop_extend(0, width, base)
        segments = [Segment(row.prefix, self._style("article-view--dim")), *self._pieces(row)]
        strip = Strip([self._gutter(row), *self.in_order(row, segments)])
        return self.with_hints(strip.apply_style(base).crop_extend(0, width, base), index, width)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)

    def _marks_in(self, row: Row) -> list[Mark]:
        """Return the marks that touch a row; only those near enough to reach it are looked at."""
        if row.start == row.end:
            return []
        first = bisect_left(self._marks, row.start - self._longest_mark, key=_start)
        last = bisect_left(self._marks, row.end, key=_start)
        return [mark for mark in self._marks[first:last] if mark.end > row.start]

    def _hits_in(self, row: Row) -> list[Mark]:
        """Return the places that were looked for on a row; they do not overlap."""
        first = bisect_right(self._hits, row.start, key=_end)
        last = bisect_left(self._hits, row.end, key=_start)
        return self._hits[first:last] if row.start < row.end else []

    def _gutter(self, row: Row) -> Segment:
        kinds = {mark.kind for mark in self._marks_in(row)}
        symbol = "▌ " if "summary" in kinds else "╎ " if "quote" in kinds else "  "
        return Segment(symbol, self._style("article-view--gutter"))

    def _pieces(self, row: Row) -> list[Segment]:
        """Cut a row where a mark begins or ends, and style each piece."""
        spans = [(mark.start, mark.end, f"article-view--{mark.kind}") for mark in self._marks_in(row)]
        spans.sort(
            key=lambda span: span[2] != "article-view--summary"
        )  # the quote's colour goes over the summary's
        hits = [(hit.start, hit.end) for hit in self._hits_in(row)]
        spans.extend((*hit, "article-view--hit") for hit in hits if hit != self._target)
        if self._target is not None:
            spans.append((self._target.start, self._target.end, "article-view--target"))
        links = self.links_in(row)
        inside = (offset for span in (*spans, *links) for offset in span[:2] if row.start < offset < row.end)
        cuts = sorted({row.start, row.end, *inside})
        pieces = []
        for start, end in pairwise(cuts):
            style = self._style(_KIND_STYLES[row.kind]) if row.kind in _KIND_STYLES else Style()
            for link in links:
                if link.start <= start and end <= link.end:
                    style += self.hyperlink_style(link)
            for span_start, span_end, name in spans:
                if span_start <= start and end <= span_end:
                    style += self._style(name)
            pieces.append(Segment(self.words_of(start, end), style))
        return pieces

    def action_open(self) -> None:
        """Go back to the summary line or quote that a jump came from."""
        self.post_message(self.Returned())


def _start(mark: Mark) -> int:
    return mark.start


def _end(mark: Mark) -> int:
    return mark.end
