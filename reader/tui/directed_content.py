"""Text from right to left in Textual's own widgets: dialogs, panels, labels, titles of borders, fields.

Textual breaks text into lines and draws these from left to right, whatever stands in them. All of it comes
through three methods of Textual, which are wrapped here: a wrapper around each widget would miss the next
one. The methods are private; Textual is pinned, and a test fails when they move.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from itertools import groupby
from typing import Any

from rich.segment import Segment
from textual.content import Content, _FormattedLine
from textual.strip import Strip
from textual.style import Style
from textual.widgets import Input

from reader.text.direction import has_right_to_left, is_right_to_left
from reader.tui.right_to_left import glyphs, laid_out
from reader.tui.text_order import TextOrder, order_in_force


@cache
def direct_contents() -> None:
    """Let Textual draw text from right to left as it is read, from now on."""
    Content._wrap_and_format = _directing(Content._wrap_and_format)  # type: ignore[method-assign]
    Content.render_segments = _laying_out(Content.render_segments)  # type: ignore[method-assign]
    Input.render_line = _directing_field(Input.render_line)  # type: ignore[assignment, method-assign]


class BrokenParagraph(Content):
    """One paragraph that was broken into lines already; what begins it gives all of them their direction."""


class DirectedLine(_FormattedLine):
    """A line of a paragraph, drawn in the order of its characters' levels."""

    def __init__(self, line: _FormattedLine, line_levels: bytes, *, rtl: bool, order: TextOrder) -> None:
        super().__init__(
            line.get_style,
            line.content,
            line.width,
            line.x,
            line.y,
            line.align,
            line.line_end,
            line.link_style,
        )
        self._levels = line_levels
        self._rtl = rtl
        self._order = order

    def to_strip(self, style: Style) -> tuple[list[Segment], int]:
        """Return the line from left to right, each piece with the place that it has in the text."""
        styles: list[Style] = []
        beginnings: set[int] = set()
        for text, text_style in self.content.render(style, end="", parse_style=self.get_style):
            beginnings.add(len(styles))
            styles.extend([style + text_style] * len(text))
        line = glyphs(self.plain, self._levels, rtl=self._rtl, order=self._order, apart=beginnings)
        segments = [
            Segment(one.drawn, styles[one.start].rich_style_with_offset(self.x + one.start, self.y))
            for one in line
        ]
        cells = sum(one.cells for one in line)
        left, right = self._margins(cells)
        blank = style.background_style.rich_style
        margins = (Segment(" " * left, blank), *segments, Segment(" " * right, blank))
        return [segment for segment in margins if segment.text], left + cells + right

    def _margins(self, cells: int) -> tuple[int, int]:
        """Return the blanks to the left and to the right; text from right to left begins at the right."""
        free = max(0, self.width - cells)
        if self.align == "center":
            return free // 2, free - free // 2
        return (free, 0) if self._rtl or self.align in ("end", "right") else (0, 0)


def _directing(wrap: Callable[..., list[_FormattedLine]]) -> Callable[..., list[_FormattedLine]]:
    """Return a method that breaks text into lines which are drawn in their order."""

    @wraps(wrap)
    def wrap_directed(self: Content, *args: Any, **options: Any) -> list[_FormattedLine]:
        lines = wrap(self, *args, **options)
        order = order_in_force() if has_right_to_left(self.plain) else "terminal"
        if order == "terminal":
            return lines
        if isinstance(self, BrokenParagraph):
            return _directed(lines, order)
        directed: list[_FormattedLine] = []
        for _, paragraph in groupby(lines, key=lambda line: line.y):
            directed.extend(_directed(list(paragraph), order))
        return directed

    return wrap_directed


def _directed(lines: list[_FormattedLine], order: TextOrder) -> list[_FormattedLine]:
    """Return the lines of one paragraph with their levels, which come from all of it."""
    text = " ".join(line.plain for line in lines)
    if not has_right_to_left(text):
        return lines

    from reader.text.bidi import levels

    rtl = is_right_to_left(text)
    all_levels = levels(text, rtl=rtl)
    directed: list[_FormattedLine] = []
    start = 0
    for line in lines:
        end = start + len(line.plain)
        directed.append(DirectedLine(line, all_levels[start:end], rtl=rtl, order=order))
        start = end + 1
    return directed


def _laying_out(render: Callable[..., list[Segment]]) -> Callable[..., list[Segment]]:
    """Return a method that makes one line, as the titles in borders are, in its order."""

    @wraps(render)
    def render_laid_out(self: Content, *args: Any, **options: Any) -> list[Segment]:
        return list(laid_out(render(self, *args, **options)))

    return render_laid_out


def _directing_field(render: Callable[[Input, int], Strip]) -> Callable[[Input, int], Strip]:
    """Return a method that draws what is typed, with the cursor on its character."""

    @wraps(render)
    def render_directed(self: Input, y: int) -> Strip:
        strip = render(self, y)
        return Strip(laid_out(list(strip)), strip.cell_length) if has_right_to_left(strip.text) else strip

    return render_directed
