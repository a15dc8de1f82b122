"""Joins lines that break within a sentence, as texts have them whose links stood on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import Paragraph, ParagraphKind
from reader.quotes.lexicon import Lexicon

_PROSE: frozenset[ParagraphKind] = frozenset({"text", "heading"})
_ENDS = frozenset(".!?…:;\"'”’»)]}")
_CLOSING = frozenset("\"'”’»")
_GOES_ON = frozenset(",.;:!?)]}”’»")
_MAX_WORD = 20
_LAST_WORD = re.compile(rf"\w{{1,{_MAX_WORD}}}$")


def join_broken_lines(text: str, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> tuple[Paragraph, ...]:
    """Return the paragraphs with those joined that one line break parts within a sentence."""
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        before = joined[-1] if joined else None
        if before is not None and _is_broken(text, before, paragraph, lexicon):
            joined[-1] = Paragraph(before.start, paragraph.end, "text")
        else:
            joined.append(paragraph)
    return tuple(joined)


def _is_broken(text: str, before: Paragraph, after: Paragraph, lexicon: Lexicon) -> bool:
    """Tell "Ann Cole has |/ denied / that ..." and "..., said |/ Ann Cole" from a line that ends."""
    is_prose = before.kind in _PROSE and after.kind in _PROSE
    if not is_prose or before.end == before.start or text.count("\n", before.end, after.start) != 1:
        return False
    first = text[after.start]
    if text[before.end - 1] in _ENDS:
        return text[before.end - 1] in _CLOSING and first.islower()  # "...,” |/ said Ann Cole"
    if first.islower() or first in _GOES_ON:
        return True
    word = _LAST_WORD.search(text, max(before.start, before.end - _MAX_WORD), before.end)
    last = word.group() if word else ""
    return last.islower() and (last in lexicon.cues or last in lexicon.function_words)
