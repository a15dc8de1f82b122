"""Scores how much a person is in the reader's mind where a pronoun stands, by named features."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from reader.model import Candidate, Speaker
from reader.quotes.lexicon import Gender
from reader.quotes.naming import Name
from reader.quotes.people import Entity, People
from reader.quotes.tokens import Narration

WEIGHTS: Final[dict[str, float]] = {
    "paragraphs back": -0.78,
    "hundred tokens back": -0.45,
    "mentions so far": 0.39,
    "gender agrees": 0.85,
    "person": 1.22,
    "spoke last": 1.32,
    "spoke recently": 0.49,
    "subject": 1.01,
    "subject in this paragraph": 1.02,
    "possessive": -0.54,
    "after a preposition": -0.40,
    "agent of a passive": -1.50,
    "this or last sentence": 0.48,
    "named last": 0.59,
}
"""What each feature adds to a score; `tests/quotes/fit_salience.py` fits the table."""

_BASE = -0.6
"""Sets the zero of the scores at somebody who is barely in play."""
_OPENING = 8
"""Tokens of a sentence among which a name after a comma is its subject ("The keeper, Ines Faber, ...")."""
_FAR_PARAGRAPHS = 6
_FAR_TOKENS = 250
_MANY_MENTIONS = 3


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


def weigh(features: dict[str, float]) -> float:
    """Return the score that features add up to."""
    return _BASE + sum(WEIGHTS[name] * value for name, value in features.items())


class Salience:
    """Describes the people of one article by what speaks for each."""

    def __init__(self, narration: Narration, people: People) -> None:
        self._narration = narration
        self._tokens = narration.tokens
        self._people = people
        self._lexicon = narration.lexicon

    def features(
        self, entity: Entity, token: int, gender: Gender | None, recent: list[Voice], *, is_latest: bool
    ) -> dict[str, float]:
        """Return what speaks for an entity, by name of the feature; features of value 0 are left out.

        Args:
            entity: The candidate; it is named before `token`.
            token: Where the pronoun stands.
            gender: What the pronoun says of the gender.
            recent: Who spoke last.
            is_latest: No other candidate is named between it and the pronoun.
        """
        last = entity.mentioned_before(token)
        spoken = next((voice for voice in reversed(recent) if voice.entity is entity), None)
        place = max(last, spoken.token if spoken else -1)
        distance = self._tokens[token].paragraph - self._tokens[place].paragraph
        found = {
            "paragraphs back": float(min(distance, _FAR_PARAGRAPHS)),
            "hundred tokens back": min(token - place, _FAR_TOKENS) / 100,
            "mentions so far": float(min(_MANY_MENTIONS, bisect_left(entity.mentions, token))),
        }
        if gender is not None and entity.gender == gender:
            found["gender agrees"] = 1.0
        if entity.kind == "person":
            found["person"] = 1.0
        if spoken is not None:
            found["spoke last" if recent[-1].entity is entity else "spoke recently"] = 1.0
        if is_latest:
            found["named last"] = 1.0
        found.update(dict.fromkeys(self._of_last_mention(last, token), 1.0))
        return found

    def of_nameless(self, voice: Voice, token: int, gender: Gender | None) -> dict[str, float]:
        """Return what speaks for the last speaker where it is somebody without a name ("a neighbour")."""
        distance = self._tokens[token].paragraph - self._tokens[voice.token].paragraph
        found = {
            "paragraphs back": float(min(distance, _FAR_PARAGRAPHS)),
            "hundred tokens back": min(token - voice.token, _FAR_TOKENS) / 100,
            "mentions so far": 0.37,
            "person": 1.22,
            "spoke last": 1.34,
            "subject": 1.00,
        }
        if gender is not None and voice.gender == gender:
            found["gender agrees"] = 1.0
        return found

    def _of_last_mention(self, last: int, token: int) -> list[str]:
        """Return the features that the last mention has by its place in its sentence."""
        tokens, found = self._tokens, []
        sentence = self._narration.sentence(last)
        name = self._people.names[self._people.name_at[last]]
        lead = tokens[name.full_start - 1]
        is_inside = name.full_start > sentence.start
        is_possessor = name.end < len(tokens) and tokens[name.end].lower == "'s"
        opens = self._phrase_start(name) - sentence.start <= 1
        if not is_possessor and (opens or (lead.text == "," and last - sentence.start < _OPENING)):
            found.append("subject")
            if tokens[last].paragraph == tokens[token].paragraph:
                found.append("subject in this paragraph")
        if is_possessor:
            found.append("possessive")
        if is_inside and lead.lower in self._lexicon.agents:
            found.append("agent of a passive")
        elif is_inside and lead.lower in self._lexicon.prepositions:
            found.append("after a preposition")
        if self._narration.sentence_of[token] - self._narration.sentence_of[last] <= 1:
            found.append("this or last sentence")
        return found

    def _phrase_start(self, name: Name) -> int:
        """Return where the phrase of a name starts, with who it belongs to: "|Hill's son Bo|"."""
        start = name.full_start
        while start > 1 and self._tokens[start - 1].lower == "'s" and start - 2 in self._people.name_at:
            start = self._people.names[self._people.name_at[start - 2]].full_start
        return start
