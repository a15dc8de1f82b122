"""Paragraphs of plain text: where they begin and end, and what kind each is.

Plain text marks paragraphs in three ways: with a blank line, with every line break, or with blank lines
while its lines are wrapped at a fixed width. The last two look alike; what tells them apart is that a
wrapped line ends where the next word would no longer have fitted, and seldom at the end of a sentence.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from reader.model import Document, Paragraph, ParagraphKind
from reader.text.blocks import Block, join_blocks
from reader.text.patterns import repeated
from reader.text.sanitize import clean_text

MIN_WRAP, MAX_WRAP = 32, 120
"""Cells; nobody wraps articles at widths outside of these."""

MAX_HEADING = 90
"""Cells; a longer line without a full stop is taken for text."""

MAX_STACKED = 4
"""So many short lines in a row may be headings (title, subtitle, name, date); more are a list or verse."""

FULL = 0.85
"""A line is full from this share of the width: some programs balance the lines of a paragraph."""

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[-*+•·◦▪‣]\s+")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]\s+")
_QUOTE_SIGN = re.compile(r">[>\s]*+")
_RULE = re.compile(repeated(r"[-=_*~#+.·•—–─━]\s*+", least=3))
_BLANKS = re.compile(r" {2,}")
_CLOSERS = "\"'”’»›)]}」』）】"
_SENTENCE_ENDS = tuple(".!?…。！？।؟۔")
_PAUSES = tuple(":;,：；、，")
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]")
"""Characters of scripts that are written without blanks, and their punctuation."""


class _Line(NamedTuple):
    """One line that is not blank."""

    start: int
    end: int
    text: str
    """Without the white space around it and without its marker."""
    raw_width: int
    """Cells from the left margin to its last character."""
    kind: ParagraphKind = "text"
    """What its marker says."""


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text as it is, covering everything but white space.

    The text is split at blank lines, and at single line breaks too unless the lines look wrapped at a
    fixed width.
    """
    return tuple(Paragraph(lines[0].start, lines[-1].end, kind) for kind, lines in _blocks(text))


def plain_document(text: str) -> Document:
    """Return the canonical text of plain text: lines joined again, a blank line between blocks.

    List markers, quote signs and lines that only draw a rule are left out; the kind of a paragraph says
    what they said.
    """
    return join_blocks(
        Block(kind, join_lines(line.text for line in lines))
        for kind, lines in _blocks(clean_text(text))
        if not _RULE.fullmatch(lines[0].text)
    )


def join_lines(lines: Iterable[str]) -> str:
    """Return wrapped lines as one, with single blanks.

    No blank is put between characters of a script without blanks, nor after a hyphen inside a word.
    """
    joined: list[str] = []
    for line in lines:
        if joined and line and joined[-1]:
            joined.append(glue(joined[-1], line))
        joined.append(line)
    return _BLANKS.sub(" ", "".join(joined))


def glue(before: str, after: str) -> str:
    """Return what joins two lines that are not empty: a blank, or nothing where none is written."""
    hyphenated = before[-1] == "-" and before[-2:-1].isalnum() and after[0].isalnum()
    unspaced = _UNSPACED.match(before[-1]) and _UNSPACED.match(after[0])
    return "" if hyphenated or unspaced else " "


def _blocks(text: str) -> list[tuple[ParagraphKind, list[_Line]]]:
    """Return the lines of each paragraph with its kind."""
    chunks = _chunks(text)
    common = _common_width(chunks)
    groups: list[list[_Line]] = []
    for chunk in chunks:
        width = common or (_width(chunk) if _looks_wrapped(chunk) else 0)
        groups.append([chunk[0]])
        for before, line in pairwise(chunk):
            if _continues(before, line, width):
                groups[-1].append(line)
            else:
                groups.append([line])
    return _with_headings(groups)


def _chunks(text: str) -> list[list[_Line]]:
    """Return the lines that are not blank, grouped by the blank lines between them."""
    chunks: list[list[_Line]] = []
    for line in _lines(text):
        if chunks and text.count("\n", chunks[-1][-1].end, line.start) == 1:
            chunks[-1].append(line)
        else:
            chunks.append([line])
    return chunks


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    numbered: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        stripped = match[0].strip()
        if not stripped:
            continue
        indent = len(match[0]) - len(match[0].lstrip())
        start = match.start() + indent
        line = _Line(start, start + len(stripped), stripped, indent + _cells(stripped))
        if number := _NUMBER.match(stripped):
            numbered.append((len(lines), int(number[1])))
        lines.append(_marked(line))
    for index in _counted(numbered):
        lines[index] = _without_marker(lines[index], _NUMBER, "item")
    return lines


def _marked(line: _Line) -> _Line:
    if _RULE.fullmatch(line.text):
        return line
    if _BULLET.match(line.text):
        return _without_marker(line, _BULLET, "item")
    return _without_marker(line, _QUOTE_SIGN, "quote") if line.text[0] == ">" else line


def _without_marker(line: _Line, marker: re.Pattern[str], kind: ParagraphKind) -> _Line:
    return line._replace(text=marker.sub("", line.text, count=1), kind=kind)


def _counted(numbered: Sequence[tuple[int, int]]) -> list[int]:
    """Return which numbered lines are items: those that count on, unlike a date ("1. Mai")."""
    follows = [after == before + 1 for (_, before), (_, after) in pairwise(numbered)]
    return [
        index
        for (index, _), counted_before, counted_after in zip(
            numbered, [False, *follows], [*follows, False], strict=False
        )
        if counted_before or counted_after
    ]


def _cells(text: str) -> int:
    """Return the width of a text in terminal cells; beyond the limit for wrapping a rough one."""
    if text.isascii() or len(text) > MAX_WRAP:
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _width(lines: Sequence[_Line]) -> int:
    return max(line.raw_width for line in lines)


def _common_width(chunks: Sequence[Sequence[_Line]]) -> int:
    """Return the width at which the whole text is wrapped, or 0 where it is not."""
    several = [chunk for chunk in chunks if len(chunk) > 1]
    wrapped = [chunk for chunk in several if _looks_wrapped(chunk)]
    return max(map(_width, wrapped)) if wrapped and 2 * len(wrapped) >= len(several) else 0


def _looks_wrapped(chunk: Sequence[_Line]) -> bool:
    """Tell whether most lines are full and many end inside a sentence."""
    width = _width(chunk)
    breaks = [(before, line) for before, line in pairwise(chunk) if line.kind != "item"]
    if not breaks or not MIN_WRAP <= width <= MAX_WRAP:
        return False
    full = sum(_is_full(before, line, width) for before, line in breaks)
    inside = sum(not _ends_sentence(before.text) for before, _ in breaks)
    return full >= 0.7 * len(breaks) and inside >= 0.4 * len(breaks)


def _is_full(before: _Line, line: _Line, width: int) -> bool:
    """Tell whether the first word of the next line would no longer have fitted."""
    if not before.text or not line.text:
        return False
    unspaced = _UNSPACED.match(line.text)
    word = 2 if unspaced else 1 + _cells(line.text.split(None, 1)[0])
    return before.raw_width + word > FULL * width


def _continues(before: _Line, line: _Line, width: int) -> bool:
    """Tell whether a line belongs to the paragraph of the line before it; `width` 0: nothing is wrapped."""
    same_kind = line.kind == before.kind or (before.kind == "item" and line.kind == "text")
    if not width or line.kind == "item" or not same_kind or not before.text or not line.text:
        return False
    if _RULE.fullmatch(before.text) or _RULE.fullmatch(line.text):
        return False
    return _is_full(before, line, width) or (line.text[0].islower() and not _ends_sentence(before.text))


def _ends_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)


def _with_headings(groups: Sequence[list[_Line]]) -> list[tuple[ParagraphKind, list[_Line]]]:
    """Mark short lines without a full stop that something follows."""
    blocks: list[tuple[ParagraphKind, list[_Line]]] = []
    for short, run in groupby(groups, key=_looks_like_heading):
        members = list(run)
        at_end = len(blocks) + len(members) == len(groups)
        headings = short and not at_end and len(members) <= MAX_STACKED
        blocks.extend(("heading" if headings else lines[0].kind, lines) for lines in members)
    return blocks


def _looks_like_heading(lines: Sequence[_Line]) -> bool:
    line = lines[0]
    return (
        len(lines) == 1
        and line.kind == "text"
        and line.raw_width <= MAX_HEADING
        and any(map(str.isalpha, line.text))
        and not line.text[0].islower()
        and not _ends_sentence(line.text)
        and not line.text.endswith(_PAUSES)
    )
