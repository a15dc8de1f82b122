"""How a line is drawn whose text runs from right to left: each character in its place, with its own style.

The text itself stays in the order in which it is read, for copying, searching and citing; only what goes to
the terminal is turned round, after it was broken into lines.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.text.direction import has_right_to_left, is_right_to_left
from reader.tui.layout import clusters
from reader.tui.text_order import TextOrder, order_in_force


class Glyph(NamedTuple):
    """A character as people see it, with its marks, in its place on a line."""

    drawn: str
    """What is sent to the terminal."""
    start: int
    """Its first character in the text of the line, as it is read."""
    end: int
    """Where the next one begins there."""
    cells: int
    level: int
    """Even: what is read after it stands to its right; odd: to its left (UAX #9)."""

    @property
    def is_turned(self) -> bool:
        """Whether it is read from right to left."""
        return self.level % 2 == 1


def glyphs(
    text: str, line_levels: bytes, *, rtl: bool, order: TextOrder, apart: Collection[int] = ()
) -> list[Glyph]:
    """Return the characters of a line from left to right.

    Args:
        text: What is read on the line.
        line_levels: The level of each character of it, from its whole paragraph.
        rtl: Whether the paragraph runs from right to left.
        order: Who turns what round.
        apart: Where other styles begin; what is on the two sides is not drawn as one.
    """
    from reader.text.bidi import mirrored, visual_order
    from reader.text.joining import joined

    if order == "terminal":
        line_levels, rtl = bytes(len(text)), False
    shapes: Sequence[str] = joined(text, apart) if order == "reader" else text
    line: list[Glyph] = []
    last = min(len(text.rstrip(" ")), len(line_levels))  # blanks at the end go with the paragraph (L1)
    for start, end, cells in clusters(text, 0, len(text)):
        drawn = "".join(shapes[start:end])
        if not shapes[start] and line:  # an alef that its lam was drawn with
            before = line[-1]
            line[-1] = before._replace(drawn=before.drawn + drawn, end=end)
            continue
        level = line_levels[start] if start < last else int(rtl)
        if level % 2 and drawn:
            drawn = mirrored(drawn[0]) + drawn[1:]
        line.append(Glyph(drawn, start, end, cells, level))
    ordered = [line[index] for index in visual_order([one.level for one in line])]
    return _words_as_read(ordered, text) if order == "words" else ordered


def _words_as_read(line: Iterable[Glyph], text: str) -> list[Glyph]:
    """Turn the letters of each word back: a terminal that shapes whole words turns them round itself."""
    found: list[Glyph] = []
    for is_word, run in groupby(line, key=lambda one: one.is_turned and text[one.start].isalpha()):
        word = list(run)
        found.extend(reversed(word) if is_word else word)
    return found


def laid_out(
    segments: Sequence[Segment],
    *,
    rtl: bool | None = None,
    line_levels: bytes | None = None,
    width: int = 0,
    order: TextOrder | None = None,
) -> Sequence[Segment]:
    """Return the pieces of a line, or of a column of it, as they are drawn; those of other text as they are.

    Args:
        segments: The pieces, in the order in which they are read.
        rtl: Whether they belong to a paragraph from right to left; None: they are the whole paragraph.
        line_levels: The levels of their characters, where they are not the whole paragraph.
        width: How wide a line is, for text that begins at its right edge.
        order: Who turns what round; None: as the app has it.
    """
    text = "".join(segment.text for segment in segments)
    if not (rtl or has_right_to_left(text)):
        return segments
    order = order or order_in_force()
    if order == "terminal":
        return segments

    from reader.text.bidi import levels

    rtl = is_right_to_left(text) if rtl is None else rtl
    if line_levels is None:
        line_levels = levels(text, rtl=rtl)
    styles = [segment.style for segment in segments for _ in segment.text]
    line = glyphs(text, line_levels, rtl=rtl, order=order, apart=_beginnings(segments))
    pieces = [
        Segment("".join(one.drawn for one in run), style)
        for style, run in groupby(line, key=lambda one: styles[one.start])
    ]
    missing = max(cell_len(text), width if rtl else 0) - sum(one.cells for one in line)
    if missing > 0:
        pieces.insert(0 if rtl else len(pieces), Segment(" " * missing, Style.null()))
    return pieces


def _beginnings(segments: Sequence[Segment]) -> set[int]:
    """Return where in the text each piece begins."""
    found, place = set(), 0
    for segment in segments:
        found.add(place)
        place += len(segment.text)
    return found
