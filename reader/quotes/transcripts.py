"""Reads who speaks from the labels of transcripts: "MAYOR HOLT: No. I was elected to finish the job."."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.model import Candidate, Paragraph, Quote, Span, Speaker
from reader.quotes.entities import Entity
from reader.quotes.lexicon import Lexicon
from reader.quotes.marks import Region
from reader.quotes.people import People
from reader.quotes.roles import is_role
from reader.quotes.tokens import Narration

_CAPITALS = re.compile(r"([A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{0,20}){0,3}): (?=\S)")
_LABEL = re.compile(r"([^\W\d_][\w.'’-]{0,24}(?: [^\W\d_][\w.'’-]{0,24}){0,3}(?=: )|[QA](?=\. ))[:.] (?=\S)")
_WORD = re.compile(r"\w")
_CONFIDENCE = 0.9
_TIMES = 2
"""How often a label recurs in a transcript, and how many labels do."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one labelled paragraph of a transcript says."""

    start: int
    end: int
    label: Span
    speaker: Speaker | None
    candidates: tuple[Candidate, ...] = ()


def quoted_labels(text: str, regions: Sequence[Region]) -> frozenset[str]:
    """Return the labels in capitals that open several quotes of a transcript in quotation marks."""
    found = (_CAPITALS.match(text, region.start, region.end) for region in regions)
    counts = Counter(label.group(1) for label in found if label)
    return frozenset(label for label, times in counts.items() if times >= _TIMES)


def quoted_label(text: str, region: Region, labels: frozenset[str]) -> Span | None:
    """Return the recurring label in capitals that opens a quote."""
    found = _CAPITALS.match(text, region.start, region.end)
    return Span(*found.span(1)) if found and found.group(1) in labels else None


def label_at(text: str, start: int, end: int, people: People, lexicon: Lexicon) -> tuple[Span, Entity] | None:
    """Return the label in capitals at the start of a range and who it names.

    Capitals and a colon also open "READ MORE: ..."; so a label counts only where its last word is the
    surname of somebody in the article.
    """
    found = _CAPITALS.match(text, start, end)
    if found is None:
        return None
    words = found.group(1).lower().split()
    entity = people.by_surname(words[-1])
    if entity is None or (entity.name.isupper() and not any(is_role(word, lexicon) for word in words)):
        return None
    return Span(found.start(1), found.end(1)), entity


def find_turns(
    narration: Narration, paragraphs: Sequence[Paragraph], regions: Sequence[Region], people: People
) -> dict[int, Turn]:
    """Return the labelled paragraphs by their indexes; one that is wholly quoted has its marks already.

    In an interview every paragraph has a label and each label recurs ("Q:", "Hill:"), or all that have one
    answer a question; elsewhere only capitals with a known surname are one.
    """
    text, lexicon = narration.text, narration.lexicon
    first_mark: dict[int, int] = {}
    for region in regions:
        first_mark.setdefault(region.paragraph, region.outer_start)
    labels = {
        index: found
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind == "text" and (found := _LABEL.match(text, paragraph.start, paragraph.end))
    }
    labels = {
        index: found
        for index, found in labels.items()
        if found.group(1).split()[0].lower() not in lexicon.not_names | lexicon.calendar
    }
    counts = Counter(found.group(1) for found in labels.values())
    recurring = {label for label, times in counts.items() if times >= _TIMES}
    is_interview = len(recurring) >= _TIMES and _alternates(labels)
    answering = recurring - {
        found.group(1)
        for index, found in labels.items()
        if index == 0 or text[paragraphs[index - 1].end - 1] != "?"
    }
    asking = _asking(text, paragraphs, labels, recurring)
    introduced = _introduced(narration, people, min(labels, default=0))
    turns: dict[int, Turn] = {}
    for index, found in labels.items():
        end = paragraphs[index].end
        is_turn = found.group(1) in (recurring if is_interview else answering)
        known = label_at(text, found.start(), end, people, lexicon)
        if first_mark.get(index) == found.end() or not (is_turn or (known and index not in first_mark)):
            continue
        is_asking = found.group(1) in asking
        turns[index] = _turn(found, end, people, introduced, is_asking=is_asking)
    if is_interview:
        turns |= _continued(paragraphs, labels, turns, asking, first_mark)
    return turns


def _continued(
    paragraphs: Sequence[Paragraph],
    labels: dict[int, re.Match[str]],
    turns: dict[int, Turn],
    asking: set[str],
    first_mark: dict[int, int],
) -> dict[int, Turn]:
    """Return the further paragraphs of answers: those without a label between an answer and the next label.

    What follows the last answer may as well be the newsroom's own words.
    """
    continued: dict[int, Turn] = {}
    for before, after in pairwise(labels):
        turn = turns.get(before)
        if turn is None or labels[before].group(1) in asking:
            continue
        for index in range(before + 1, after):
            paragraph = paragraphs[index]
            if paragraph.kind == "text" and first_mark.get(index) != paragraph.start:
                continued[index] = replace(turn, start=paragraph.start, end=paragraph.end)
    return continued


def _asking(
    text: str, paragraphs: Sequence[Paragraph], labels: dict[int, re.Match[str]], recurring: set[str]
) -> set[str]:
    """Return the labels of who asks: most of their turns end in a question mark.

    Of two letters ("Q:", "A:") it is the one with more of them, as not all that is asked is a question.
    """
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for index, found in labels.items():
        if found.group(1) in recurring:
            ends[found.group(1)].append(text[paragraphs[index].end - 1])
    shares = {label: last.count("?") / len(last) for label, last in ends.items()}
    letters = [label for label in shares if len(label) == 1]
    most = max((shares[label] for label in letters), default=0)
    most_asking = {label for label in letters if shares[label] == most > 0}
    return {label for label, share in shares.items() if 2 * share > 1} | (
        most_asking if len(most_asking) == 1 else set()
    )


def _introduced(narration: Narration, people: People, first: int) -> list[Entity]:
    """Return the people whom the paragraphs before a transcript name."""
    return [
        entity
        for entity in people.entities
        if entity.kind == "person"
        and entity.mentions
        and narration.tokens[entity.mentions[0]].paragraph < first
    ]


def _alternates(labels: dict[int, re.Match[str]]) -> bool:
    """Tell an interview, whose labels change from paragraph to paragraph, from "WATCH:" between others."""
    pairs = ((found, labels.get(index + 1)) for index, found in labels.items())
    changes = [1 for found, after in pairs if after and after.group(1) != found.group(1)]
    return len(changes) >= len(labels) / 2


def _turn(
    found: re.Match[str], end: int, people: People, introduced: Sequence[Entity], *, is_asking: bool
) -> Turn:
    """Read one turn; "A:" is the one person whom the text before names, "Q:" nobody known."""
    label = found.group(1)
    span = Span(found.start(1), found.end(1))
    if len(label) == 1 and not is_asking and len(introduced) == 1:
        return Turn(found.end(), end, span, introduced[0].speaker())
    if len(label) == 1:  # "Q:" and "A:" name nobody
        asked = None if is_asking else people.most_named()
        candidates = (Candidate(asked.name, 0.0),) if asked else ()
        return Turn(found.end(), end, span, None, candidates)
    entity = people.by_surname(label.lower().split()[-1])
    return Turn(found.end(), end, span, entity.speaker() if entity else Speaker(label))


def turn_quotes(text: str, turn: Turn, inside: Iterable[Region]) -> Iterator[Quote]:
    """Yield a turn as direct quotes: the pieces around what it quotes of others."""
    start = turn.start
    for region in inside:
        yield from _piece(text, turn, start, region.outer_start)
        start = region.outer_end
    yield from _piece(text, turn, start, turn.end)


def _piece(text: str, turn: Turn, start: int, end: int) -> Iterator[Quote]:
    found = _WORD.search(text, start, end)
    if found is None:
        return
    start = max(start, found.start() - (text[found.start() - 1] in "¿¡([$€£"))
    while text[end - 1].isspace():
        end -= 1
    confidence = _CONFIDENCE if turn.speaker else 0.0
    yield Quote(
        start, end, "direct", turn.speaker, turn.label, "", confidence,
        candidates=turn.candidates, rule="transcript",
    )  # fmt: skip
