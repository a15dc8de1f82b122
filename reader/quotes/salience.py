"""Scores how much a person is in the reader's mind where a pronoun stands."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from reader.model import Candidate, Speaker
from reader.quotes.lexicon import Gender
from reader.quotes.people import Entity, People
from reader.quotes.tokens import Narration

_OPENING = 8
"""Tokens of a sentence among which a name after a comma is its subject ("The keeper, Ines Faber, ...")."""
_AGENT = 1.5
"""What being the agent of a passive takes away: in "Asked by Strand, she said" somebody else speaks."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Whom a mention means, as far as that is known."""

    speaker: Speaker | None
    entity: Entity | None
    gender: Gender | None
    token: int
    """Where in the narration it was mentioned."""
    certainty: float
    candidates: tuple[Candidate, ...] = ()
    rule: str = ""


class Salience:
    """Scores the people of one article."""

    def __init__(self, narration: Narration, people: People) -> None:
        self._narration = narration
        self._people = people
        self._lexicon = narration.lexicon

    def score(self, entity: Entity, token: int, gender: Gender | None, recent: list[Voice]) -> float:
        """Add up what speaks for an entity: nearness, subjecthood, speech, frequency, known gender."""
        tokens = self._narration.tokens
        last = entity.mentioned_before(token)
        spoken = next((v for v in reversed(recent) if v.entity is entity), None)
        place = max(last, spoken.token if spoken else -1)
        distance = tokens[token].paragraph - tokens[place].paragraph
        score = -0.5 * min(distance, 6) - 0.004 * min(token - place, 250)
        score += 0.3 * min(3, bisect_left(entity.mentions, token))
        score += 0.8 if gender is not None and entity.gender == gender else 0.0
        score += 0.6 if entity.kind == "person" else -0.6
        if spoken is not None:
            score += 1.2 if recent[-1].entity is entity else 0.6
        return score + self._subject_bonus(last, token)

    def _subject_bonus(self, last: int, token: int) -> float:
        tokens = self._narration.tokens
        sentence = self._narration.sentence(last)
        bonus = 0.0
        name = self._people.names[self._people.name_at[last]]
        is_apposed = (
            self._narration.tokens[name.full_start - 1].text == "," and last - sentence.start < _OPENING
        )
        if name.full_start - sentence.start <= 1 or is_apposed:
            bonus += 0.9
            bonus += 1.0 if tokens[last].paragraph == tokens[token].paragraph else 0.0
        if name.end < len(tokens) and tokens[name.end].lower == "'s":
            bonus -= 0.5
        if tokens[name.full_start - 1].lower in self._lexicon.agents and name.full_start > sentence.start:
            bonus -= _AGENT
        if self._narration.sentence_of[token] - self._narration.sentence_of[last] <= 1:
            bonus += 0.4
        return bonus
