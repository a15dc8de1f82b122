"""Where each line of an article's text begins and ends on a screen of a given width.

Rows are character ranges of the canonical text, so that a jump to an offset is a binary search and a
mark is an intersection of ranges; nothing is ever looked for by its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import split_graphemes

from reader.model import Paragraph, ParagraphKind
from reader.text.direction import is_right_to_left

_PREFIXES: dict[ParagraphKind, str] = {"item": "• ", "quote": "│ ", "code": "  ", "image": "◫ "}
_STACKED = frozenset({"item", "table"})
"""Kinds whose paragraphs follow each other without an empty row."""
_HANGING = frozenset({"item", "image"})
"""Kinds whose prefix stands on their first row only."""

_NEVER_FIRST = frozenset("、。，．：；！？」』）】〉》”’)]},.:;!?ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
"""Characters that must not begin a line (JIS X 4051 and good manners)."""

_NEVER_LAST = frozenset("「『（【〈《“‘([{")
"""Characters that must not end a line."""

_BLANKS = frozenset(" \n\u3000")
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
"""Regional indicators: two of them are a flag."""
_VOICING = frozenset("\uff9e\uff9f")
"""Marks of half-width kana, which take a cell of their own behind their letter."""

_UNEVEN = re.compile(r"[^\x00-\u02ff\u0370-\u0482\u048a-\u0556\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""Anything that may be wider or narrower than one cell; text without it is wrapped by counting."""


MAX_MARKER = 30
"""Characters of what stands before a paragraph on its line."""


@dataclass(frozen=True, slots=True)
class Row:
    """One screen line: a range of the text, or an empty line where `start == end`."""

    start: int
    end: int
    kind: ParagraphKind = "text"
    prefix: str = ""
    """What stands before the text: a bullet, a number, a bar, or blanks under them."""
    rtl: bool = False
    """Whether its paragraph runs from right to left."""


def layout(text: str, paragraphs: Sequence[Paragraph], width: int) -> list[Row]:
    """Lay the paragraphs out in rows of at most `width` cells, with an empty row between blocks."""
    rows: list[Row] = []
    for index, paragraph in enumerate(paragraphs):
        marker = _marker(text, paragraphs[index - 1].end if index else 0, paragraph.start)
        is_stacked = index > 0 and paragraph.kind in _STACKED and paragraphs[index - 1].kind == paragraph.kind
        if index and not is_stacked:
            rows.append(Row(paragraph.start, paragraph.start))
        prefix = marker or _PREFIXES.get(paragraph.kind, "")
        inner = max(8, width - len(prefix))
        rtl = paragraph.kind != "code" and is_right_to_left(text, paragraph.start, paragraph.end)
        for number, (start, end) in enumerate(_wrapped(text, paragraph, inner)):
            hangs = marker or paragraph.kind in _HANGING
            hanging = prefix if number == 0 or not hangs else " " * len(prefix)
            rows.append(Row(start, end, paragraph.kind, hanging, rtl))
    return rows


def _marker(text: str, before: int, start: int) -> str:
    """Return the bullet or number that stands in a text before a paragraph, with its indentation."""
    marker = text[before:start].rpartition("\n")[2]
    return marker if len(marker) <= MAX_MARKER else ""


def row_of(rows: Sequence[Row], offset: int) -> int:
    """Return the index of the row that shows the character at `offset`.

    The empty row before a paragraph begins at the same offset as the paragraph's first row, which wins.
    """
    return max(0, bisect_right(rows, offset, key=lambda row: row.start) - 1)


def _wrapped(text: str, paragraph: Paragraph, width: int) -> Iterator[tuple[int, int]]:
    if paragraph.kind != "code":
        yield from wrap(text, paragraph.start, paragraph.end, width)
        return
    start = paragraph.start
    while start <= paragraph.end:
        newline = text.find("\n", start, paragraph.end)
        end = newline if newline >= 0 else paragraph.end
        yield from wrap(text, start, end, width)
        start = end + 1


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Break `text[start:end]` into ranges of at most `width` cells, at blanks where there are any.

    Blanks at a break belong to no range. Between wide characters a line may break anywhere but before
    a closing mark; a word longer than the line is cut.
    """
    if _UNEVEN.search(text, start, end):
        yield from _wrap_cells(text, start, end, width)
    else:
        yield from _wrap_narrow(text, start, end, width)


def _wrap_narrow(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    while end - start > width:
        cut = max(
            text.rfind(" ", start + 1, start + width + 1), text.rfind("\n", start + 1, start + width + 1)
        )
        if cut < 0:
            yield start, start + width
            start += width
            continue
        yield start, cut
        start = cut + 1
        while start < end and text[start] in " \n":
            start += 1
    yield start, end


def _wrap_cells(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    letters = clusters(text, start, end)
    line, used, index = start, 0, 0
    break_end = break_next = -1
    while index < len(letters):
        position, _, cells = letters[index]
        character = text[position]
        if character in _BLANKS:
            break_end, break_next = position, position + 1
        elif cells == 2 and position > line and _may_break(text[position - 1], character):
            break_end = break_next = position
        if used + cells > width and position > line:
            if break_end <= line:
                break_end = break_next = position
            yield line, break_end
            line = break_next
            while line < end and text[line] in " \n":
                line += 1
            index = bisect_left(letters, line, key=lambda cluster: cluster[0])
            used, break_end = 0, -1
            continue
        used += cells
        index += 1
    if line < end or line == start:
        yield line, end


def _may_break(before: str, after: str) -> bool:
    return after not in _NEVER_FIRST and before not in _NEVER_LAST


def clusters(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Return where each character as people see it begins and ends, and how many cells it takes.

    Joined emoji, letters with their marks, and the two letters of a flag are one; they are never cut.
    """
    spans, _ = split_graphemes(text[start:end].replace("\n", " "))
    found: list[tuple[int, int, int]] = []
    is_half_flag = False
    for first, last, cells in spans:
        character = text[start + first]
        is_letter = character in _FLAG_LETTERS
        if (is_letter and is_half_flag) or (character in _VOICING and found):
            begin, _, other = found.pop()
            found.append((begin, start + last, other + cells))
        else:
            found.append((start + first, start + last, cells))
        is_half_flag = is_letter and not is_half_flag
    return found
