"""Finds quotation marks and pairs them, in one pass over each paragraph.

Nothing here knows a language: what a mark does is decided by its shape and by the characters beside it,
because the same character opens in one convention and closes in another ("“" in English and German).
A pair never reaches past its paragraph, so that one lost mark cannot swallow an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from reader.model import Paragraph, ParagraphKind

NOT_SPOKEN: frozenset[ParagraphKind] = frozenset({"code", "table", "image"})
"""Paragraphs that are not searched: marks in code and tables mean something else, captions are no report."""

Family = Literal["double", "single", "angle", "single-angle", "corner", "white-corner", "dash"]


@dataclass(frozen=True, slots=True)
class Region:
    """One stretch of quoted text within one paragraph; outermost marks only."""

    start: int
    """First character inside the marks, white space skipped."""
    end: int
    outer_start: int
    """Start of the opening mark."""
    outer_end: int
    paragraph: int
    family: Family
    closed: bool = True
    """False where the paragraph ends before a closing mark."""
    continues: bool = False
    """It goes on with a quote that the paragraph before left open: one utterance."""


class _Mark(NamedTuple):
    start: int
    end: int
    family: Family
    bias: int
    """1 is made to open, -1 to close, 0 may do either."""


@dataclass(slots=True)
class _Open:
    """An opening mark that waits for its closing one."""

    mark: _Mark
    inside: list[tuple[_Mark, _Mark]] = field(default_factory=list)
    """Pairs of the same family found since, for the case that this mark is never closed."""


_SHAPES: dict[str, tuple[Family, int]] = {
    '"': ("double", 0), "＂": ("double", 0), "″": ("double", 0), "''": ("double", 0), "``": ("double", 1),
    "’’": ("double", -1), "‘‘": ("double", 1),
    "“": ("double", 1), "”": ("double", -1), "„": ("double", 1), "‟": ("double", 1),
    "«": ("angle", 1), "»": ("angle", -1), "‹": ("single-angle", 1), "›": ("single-angle", -1),
    "「": ("corner", 1), "」": ("corner", -1), "『": ("white-corner", 1), "』": ("white-corner", -1),
    "'": ("single", 0), "‘": ("single", 1), "’": ("single", -1), "‚": ("single", 1), "`": ("single", 1),
}  # fmt: skip
_MARK = re.compile(r"''|``|’’|‘‘|[\"＂″“”„‟«»‹›「」『』'‘’‚`]")
_OPENING = frozenset("([{<-–—‒―/¿¡“„‟«‹‘‚「『\"'`")
_CLOSING = frozenset(".,;:!?…)]}>-–—‒―/”“»›’’」』。、，！？\"'")
_FINAL = frozenset(".,;:!?…")
_NEVER_FIRST = frozenset(",;:!?)]}")
"""What no quote begins with, whatever stands before its mark ("... ‚vom Ende‘|“|, so Huber")."""
_OPEN_SINGLE = "‘"
_STRAIGHT = frozenset("\"＂″'")
_STOPS = frozenset(".!?…")
"""What a sentence ends in before the next one."""
_LEADS = frozenset(":,")
"""What leads to speech within a sentence."""
_MAX_STOP = 4
"""Characters of a sentence's end and the blanks after it."""
_LABEL = re.compile(r"[A-Z][A-Z .'’-]{1,30}:")
"""Who speaks in a line of a transcript."""
_MAX_DEPTH = 8
# Words that lose their beginning to an apostrophe: it opens nothing.
_ELISION = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|n|bout|round|cuz)(?!\w)", re.IGNORECASE)


def find_regions(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Region, ...]:
    """Return the quoted regions of a text in order; they neither nest nor cross.

    Args:
        text: The canonical text.
        paragraphs: Its blocks; those of `NOT_SPOKEN` are left alone.
    """
    regions: list[Region] = []
    left_open: Family | None = None
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind in NOT_SPOKEN:
            left_open = None
            continue
        after = paragraphs[index + 1] if index + 1 < len(paragraphs) else paragraph
        goes_on = after is not paragraph and text[after.start : after.start + 1] == _OPEN_SINGLE
        found = list(_paragraph_regions(text, paragraph, index, left_open, single_goes_on=goes_on))
        if found and left_open and _goes_on(text, paragraph, found[0], left_open):
            found[0] = replace(found[0], continues=True)
        regions += found
        last = found[-1] if found else None
        left_open = last.family if last and not last.closed and last.outer_end == paragraph.end else None
    return tuple(regions)


def _goes_on(text: str, paragraph: Paragraph, first: Region, family: Family) -> bool:
    return first.family == family and not text[paragraph.start : first.outer_start].strip()


def _paragraph_regions(
    text: str, paragraph: Paragraph, index: int, left_open: Family | None, *, single_goes_on: bool
) -> Iterator[Region]:
    marks = [
        _Mark(found.start(), found.end(), *_SHAPES[found.group()])
        for found in _MARK.finditer(text, paragraph.start, paragraph.end)
    ]
    doubles = [mark for mark in marks if mark.family != "single"]
    if doubles and doubles[0].family == left_open and _only_closes(text, doubles[0], paragraph):
        # Nothing opens before this mark: it closes what the paragraph before left open.
        doubles.insert(0, _Mark(paragraph.start, paragraph.start, doubles[0].family, 1))
    pairs = _pair_doubles(text, paragraph, doubles)
    plain = _outside([m for m in marks if m.family == "single"], pairs)
    singles = _pair_singles(text, paragraph, plain, goes_on=single_goes_on)
    for opening, closing in _outermost(pairs, singles):
        start, end = opening.end, closing.start
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            is_closed = closing.end > closing.start
            yield Region(start, end, opening.start, closing.end, index, opening.family, closed=is_closed)


def _boundaries(text: str, mark: _Mark, paragraph: Paragraph) -> tuple[bool, bool]:
    """Return whether the neighbours of a mark look like those of an opening and of a closing mark."""
    before = text[mark.start - 1] if mark.start > paragraph.start else " "
    after = text[mark.end] if mark.end < paragraph.end else " "
    opens = (before.isspace() or before in _OPENING) and not (after.isspace() or after in _NEVER_FIRST)
    closes = not before.isspace() and (after.isspace() or after in _CLOSING)
    return opens, closes


def _only_closes(text: str, mark: _Mark, paragraph: Paragraph) -> bool:
    """Tell a mark that can only close what the paragraph before left open.

    A straight one says too little for that, unless its paragraph goes on in the middle of a sentence.
    """
    is_clear = text[mark.start] not in _STRAIGHT or text[paragraph.start].islower()
    return is_clear and _boundaries(text, mark, paragraph) == (False, True)


def _is_opening(mark: _Mark, has_open: bool, opens: bool, closes: bool) -> bool:
    """Decide what a double mark does, from its shape, its neighbours and whether one is open."""
    if mark.bias > 0:
        return not (has_open and closes and not opens)
    if mark.bias < 0:
        return not has_open and opens and not closes
    return opens if opens != closes else not has_open


def _pair_doubles(text: str, paragraph: Paragraph, marks: list[_Mark]) -> list[tuple[_Mark, _Mark]]:
    pairs, stack = _nest(text, paragraph, marks, repeats=False)
    if not stack:
        return pairs
    if _is_stray(text, stack):
        return pairs + stack[0].inside
    pairs, stack = _nest(text, paragraph, marks, repeats=True)
    if stack:
        pairs += _unclosed(stack, paragraph.end)
    return pairs


def _nest(
    text: str, paragraph: Paragraph, marks: list[_Mark], *, repeats: bool
) -> tuple[list[tuple[_Mark, _Mark]], list[_Open]]:
    """Return the outermost pairs and the opening marks that nothing closes.

    Args:
        text: The canonical text.
        paragraph: The block that holds the marks.
        marks: Its marks, but for single ones.
        repeats: Whether a mark that opens after a sentence in an open quote says that the quote goes on, as
            at the start of a paragraph whose break is lost, and ends the piece before it.
    """
    pairs: list[tuple[_Mark, _Mark]] = []
    stack: list[_Open] = []
    for mark in marks:
        level = next((n for n in reversed(range(len(stack))) if stack[n].mark.family == mark.family), None)
        if _is_opening(mark, level is not None, *_boundaries(text, mark, paragraph)):
            if repeats and level is not None and _follows_sentence(text, mark):
                pairs.append((stack[level].mark, _Mark(mark.start, mark.start, mark.family, 0)))
                del stack[level:]
            if len(stack) < _MAX_DEPTH:
                stack.append(_Open(mark))
        elif level is not None:
            pair = (stack[level].mark, mark)
            del stack[level:]
            (stack[-1].inside if stack else pairs).append(pair)
    return pairs, stack


def _follows_sentence(text: str, mark: _Mark) -> bool:
    """Tell a mark that opens after the end of a sentence."""
    before = text[max(0, mark.start - _MAX_STOP) : mark.start]
    return before[-1:].isspace() and before.rstrip()[-1:] in _STOPS


def _is_stray(text: str, stack: list[_Open]) -> bool:
    """Tell a straight mark that never closes, where the quotes after it are in curly ones.

    It opens a paragraph of a text that is quoted at length, as a citation and not as speech.
    """
    opening, inside = stack[0].mark, stack[0].inside
    if _LABEL.match(text, opening.end):  # "“SMITH: They call it a ‘plan’ ..."
        return False
    is_straight = text[opening.start] in _STRAIGHT and len(stack) == 1
    return is_straight and bool(inside) and all(text[pair[0].start] not in _STRAIGHT for pair in inside)


def _unclosed(stack: list[_Open], end: int) -> list[tuple[_Mark, _Mark]]:
    """Close what a paragraph left open: at the next quote in it, or else at the paragraph's end.

    A second opening mark inside an open quote is more often the sign of a lost closing mark than a
    nested quote, once the closing mark is known to be missing.
    """
    outer = stack[0]
    later = list(outer.inside)
    for inner in stack[1:]:
        later += [(inner.mark, _Mark(end, end, inner.mark.family, 0)), *inner.inside]
    later = [pair for pair in sorted(later) if pair[0].family == outer.mark.family]
    stop = later[0][0].start if later else end
    ends = [(outer.mark, _Mark(stop, stop, outer.mark.family, 0))]
    reached = stop
    for opening, closing in later:
        if opening.start >= reached:
            ends.append((opening, closing))
            reached = closing.end
    return ends


def _outside(marks: list[_Mark], pairs: list[tuple[_Mark, _Mark]]) -> list[_Mark]:
    """Return the marks that stand in none of the pairs; both are in text order."""
    kept: list[_Mark] = []
    upcoming = iter(pairs)
    pair = next(upcoming, None)
    for mark in marks:
        while pair is not None and pair[1].end <= mark.start:
            pair = next(upcoming, None)
        if pair is None or mark.start < pair[0].start:
            kept.append(mark)
    return kept


def _pair_singles(
    text: str, paragraph: Paragraph, marks: list[_Mark], *, goes_on: bool
) -> list[tuple[_Mark, _Mark]]:
    """Pair single marks, which are apostrophes unless a likely closing one follows a likely opening one.

    With `goes_on` the next paragraph opens with one too: the last one of this paragraph may stay open. A
    quote that opens again after each of its sentences ("'It rained. 'We ran,' she said") has a pair for each
    piece once the last one closes.
    """
    pairs: list[tuple[_Mark, _Mark]] = []
    pieces: list[tuple[_Mark, _Mark]] = []
    opening: _Mark | None = None
    doubtful: _Mark | None = None
    for mark in marks:
        opens, closes = _boundaries(text, mark, paragraph)
        if opens and not closes and mark.bias >= 0 and not _ELISION.match(text, mark.end):
            if opening and _opens_again(text, opening, mark, paragraph):
                pieces.append((opening, _Mark(mark.start, mark.start, mark.family, 0)))
            else:
                pairs += [*pieces, (opening, doubtful)] if opening and doubtful else []
                pieces = []
            opening, doubtful = mark, None
        elif opening and closes:
            if _surely_closes(text, mark, paragraph):
                pairs += [*pieces, (opening, mark)]
                pieces, opening, doubtful = [], None, None
            else:
                doubtful = doubtful or mark
    if opening and goes_on and text[opening.start] == _OPEN_SINGLE and not text[opening.end].isspace():
        pairs += [*pieces, (opening, _Mark(paragraph.end, paragraph.end, opening.family, 0))]
    elif opening and doubtful:
        pairs += [*pieces, (opening, doubtful)]
    return pairs


def _opens_again(text: str, opening: _Mark, mark: _Mark, paragraph: Paragraph) -> bool:
    """Tell whether a single mark opens the next piece of a quote that another one has opened.

    An apostrophe stands within a sentence and before a small letter more often than not.
    """
    ahead = text[opening.end : opening.end + 1] + text[mark.end : mark.end + 1]
    is_spoken = opening.start == paragraph.start or _follows_sentence(text, opening)
    is_spoken = is_spoken or text[max(0, opening.start - 2) : opening.start].strip()[-1:] in _LEADS
    return is_spoken and ahead.isupper() and _follows_sentence(text, mark)


def _surely_closes(text: str, mark: _Mark, paragraph: Paragraph) -> bool:
    """Tell a closing mark from the apostrophe of a plural possessive ("the nurses' decision")."""
    before = text[mark.start - 1]
    after = text[mark.end] if mark.end < paragraph.end else "."
    return before in _FINAL or not after.isspace() or before not in "szxnSZXN"


def _outermost(
    doubles: list[tuple[_Mark, _Mark]], singles: list[tuple[_Mark, _Mark]]
) -> Iterator[tuple[_Mark, _Mark]]:
    reached = -1
    for opening, closing in sorted(doubles + singles):
        if opening.start >= reached:
            yield opening, closing
            reached = closing.end
