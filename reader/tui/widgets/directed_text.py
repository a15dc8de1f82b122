"""The article's text where it runs from right to left: which character stands where on a row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rich.segment import Segment

from reader.model import Article, Paragraph
from reader.text.direction import has_right_to_left
from reader.tui.layout import Row
from reader.tui.literal import shown
from reader.tui.right_to_left import Glyph, glyphs, laid_out
from reader.tui.text_order import order_in_force
from reader.tui.widgets.text_scroll import TextScroll


class DirectedText(TextScroll):
    """Base of the article's pane: draws rows in the order of their characters and finds these again."""

    def __init__(self, *, measure: int, id: str) -> None:
        super().__init__(measure=measure, id=id)
        self._levels: dict[int, bytes] = {}

    def show(self, article: Article | None) -> None:
        """Show another article from its beginning."""
        self._levels.clear()
        super().show(article)

    def words_of(self, start: int, end: int) -> str:
        """Return a part of a row as it is shown."""
        return shown(self._article.text[start:end].replace("\n", " ")) if self._article is not None else ""

    def in_order(self, row: Row, segments: Sequence[Segment]) -> Sequence[Segment]:
        """Return the pieces of a row, its prefix first, as they are drawn."""
        if not row.rtl and not any(has_right_to_left(segment.text) for segment in segments):
            return segments
        return laid_out(segments, rtl=row.rtl, line_levels=self._levels_of(row), width=self.text_width)

    def offset_at(self, row: Row, cell: int) -> int | None:
        """Return the character of the text that is drawn in a cell of a row; None where there is none."""
        for left, one in self._placed(row):
            if left <= cell < left + one.cells and one.start >= len(row.prefix):
                return row.start + one.start - len(row.prefix)
        return None

    def cell_of_label(self, row: Row, offset: int, label: int) -> int:
        """Return where a label of so many cells begins that lies on a character and what is read after it."""
        wanted = offset - row.start + len(row.prefix)
        right = 0
        for left, one in self._placed(row):
            right = left + one.cells
            if one.start <= wanted < one.end:
                return max(0, right - label) if one.is_turned else left
        return max(0, self._free(row) - label) if row.rtl else right

    def _placed(self, row: Row) -> Iterator[tuple[int, Glyph]]:
        """Yield the characters of a row from left to right, each with the cell that it begins in."""
        line = self._glyphs_of(row)
        left = self._free(row)
        for one in line:
            yield left, one
            left += one.cells

    def _free(self, row: Row) -> int:
        """Return how many cells are empty to the left of a row."""
        if not row.rtl or order_in_force() == "terminal":
            return 0
        return max(0, self.text_width - sum(one.cells for one in self._glyphs_of(row)))

    def _glyphs_of(self, row: Row) -> list[Glyph]:
        text = row.prefix + self.words_of(row.start, row.end)
        return glyphs(text, self._levels_of(row), rtl=row.rtl, order=order_in_force())

    def _levels_of(self, row: Row) -> bytes:
        """Return the levels of a row's characters, prefix included, from all of its paragraph."""
        from reader.text.bidi import levels

        if self._article is None:
            return b""
        text, paragraphs = self._article.text, self._article.paragraphs
        paragraph = paragraphs[bisect_right(paragraphs, row.start, key=_start) - 1]
        if paragraph.start not in self._levels:
            whole = text[paragraph.start : paragraph.end].replace("\n", " ")
            self._levels[paragraph.start] = levels(whole, rtl=row.rtl)
        inside = slice(row.start - paragraph.start, row.end - paragraph.start)
        return levels(row.prefix, rtl=row.rtl) + self._levels[paragraph.start][inside]


def _start(paragraph: Paragraph) -> int:
    return paragraph.start
