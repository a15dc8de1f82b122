"""Reads who speaks from the labels of transcripts: "MAYOR HOLT: No. I was elected to finish the job."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import Paragraph, Quote, Span
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Region
from reader.quotes.people import Entity, People
from reader.quotes.roles import is_role

_LABEL = re.compile(r"([A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{0,20}){0,3}): (?=\S)")
_CONFIDENCE = 0.9


def label_at(text: str, start: int, end: int, people: People, lexicon: Lexicon) -> tuple[Span, Entity] | None:
    """Return the label at the start of a range and who it names.

    Capitals and a colon also open "READ MORE: ..."; so a label counts only where its last word is the
    surname of somebody in the article.
    """
    found = _LABEL.match(text, start, end)
    if found is None:
        return None
    words = found.group(1).lower().split()
    entity = people.by_surname(words[-1])
    if entity is None or (entity.name.isupper() and not any(is_role(word, lexicon) for word in words)):
        return None
    return Span(found.start(1), found.end(1)), entity


def find_turns(
    text: str, paragraphs: Sequence[Paragraph], regions: Sequence[Region], people: People, lexicon: Lexicon
) -> list[Quote]:
    """Return the labelled paragraphs that hold no quotation marks as direct quotes."""
    marked = {region.paragraph for region in regions}
    turns: list[Quote] = []
    for index, paragraph in enumerate(paragraphs):
        if index in marked or paragraph.kind == "code":
            continue
        label = label_at(text, paragraph.start, paragraph.end, people, lexicon)
        if label is not None:
            span, entity = label
            start = span.end + 2
            turns.append(
                Quote(
                    start, paragraph.end, "direct", entity.speaker(), span, "", _CONFIDENCE, rule="transcript"
                )
            )
    return turns
