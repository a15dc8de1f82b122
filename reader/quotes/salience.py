"""Scores how much a person is in the reader's mind where a pronoun stands, by named features."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reader.model import Candidate, Speaker
from reader.quotes.entities import Entity
from reader.quotes.lexicon import Gender
from reader.quotes.naming import Name
from reader.quotes.people import People
from reader.quotes.tokens import Narration, Token, TokenSentence

WEIGHTS: Final[dict[str, float]] = {
    "paragraphs back": -0.65,
    "hundred tokens back": -0.44,
    "mentions so far": 0.39,
    "gender agrees": 0.84,
    "person": 1.21,
    "spoke last": 1.24,
    "spoke recently": 0.52,
    "subject": 0.94,
    "subject in this paragraph": 1.01,
    "possessive": -0.52,
    "after a preposition": -0.41,
    "agent of a passive": -1.50,
    "was asked": 1.80,
    "asked": -3.50,
    "this or last sentence": 0.46,
    "subject of the last sentence": 1.33,
    "alone in the last sentence": 1.21,
    "named last": 0.67,
    "subject of this sentence": 1.00,
    "introduced": 1.50,
    "relative of another": -5.00,
}
"""What each feature adds to a score; `tests/quotes/fit_salience.py` fits the table."""

_PASSED_BY = frozenset({"agent of a passive", "asked"})
"""Features of somebody who is introduced, but hands on to somebody else."""
_BASE = -0.6
"""Sets the zero of the scores at somebody who is barely in play."""
_OPENING = 8
"""Tokens of a sentence among which a name after a comma is its subject ("The keeper, Ines Faber, ...")."""
_LIKELY = 0.5
"""How much of a person somebody is of whom only two capitals say so."""
_ASKED_WITHIN = 3
"""Tokens before a name among which "asked" makes it the one who is asked."""
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
            found["person"] = 1.0 if entity.person_votes else _LIKELY
        if spoken is not None:
            found["spoke last" if recent[-1].entity is entity else "spoke recently"] = 1.0
        if is_latest:
            found["named last"] = 1.0
        found.update(dict.fromkeys(self._of_last_mention(last, token), 1.0))
        if (
            spoken is None
            and bisect_left(entity.mentions, token) == 1
            and self._is_relative(last, token, gender)
        ):
            found["relative of another"] = 1.0
        if spoken is not None and recent[-1] is spoken and self._is_next(spoken.token, token):
            found.update(dict.fromkeys(("this or last sentence", "subject of the last sentence"), 1.0))
        return found

    def _is_relative(self, name_token: int, token: int, gender: Gender | None) -> bool:
        """Tell "survived by her daughter, |Clara|": "she" is who "her" means, until Clara acts or speaks.

        A sentence that opens with "Her daughter, Clara," is about Clara to the end of its paragraph.
        """
        name, lexicon = self._people.names[self._people.name_at[name_token]], self._lexicon
        first = self._narration.sentence(name_token).start
        noun = name.full_start - 2 if self._tokens[name.full_start - 1].text == "," else name.full_start
        if noun <= first:
            return False
        word, lead = self._tokens[noun].lower, self._tokens[noun - 1].lower
        is_kin = word in lexicon.male_roles or word in lexicon.female_roles
        if not is_kin or gender is None or lexicon.possessives.get(lead) != gender:
            return False
        is_topic = noun - 1 == first and self._tokens[name_token].paragraph == self._tokens[token].paragraph
        return lexicon.pronoun_genders and not is_topic

    def _is_next(self, token: int, later: int) -> bool:
        """Tell whether a token stands in the sentence of a later one or the one before it."""
        return self._narration.sentence_of[later] - self._narration.sentence_of[token] <= 1

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
        is_possessor = name.full_end < len(tokens) and tokens[name.full_end].lower == "'s"
        opens = self._phrase_start(name) - sentence.start <= 1
        opens = opens or (lead.text == "," and last - sentence.start < _OPENING) or self._acts(name, lead)
        if not is_possessor and opens:
            found.append("subject")
            if tokens[last].paragraph == tokens[token].paragraph:
                found.append("subject in this paragraph")
        if self._is_topic(name, sentence.start):
            return [*found, "subject", "this or last sentence"]
        if is_possessor:
            found.append("possessive")
        if name.full_end < len(tokens) and tokens[name.full_end].lower in self._lexicon.asking:
            found.append("asked")
        if is_inside and lead.lower in self._lexicon.agents:
            found.append("agent of a passive")
        elif is_inside and self._is_asked(name, sentence.start):
            found.append("was asked")
        elif is_inside and (lead.lower in self._lexicon.prepositions or lead.lower in self._lexicon.telling):
            found.append("after a preposition")
        sentences_back = self._narration.sentence_of[token] - self._narration.sentence_of[last]
        if sentences_back <= 1:
            is_alone = not is_possessor and self._is_alone(name, sentence)
            found += self._of_near_mention(name, found, sentences_back, is_alone=is_alone)
        return found

    def _of_near_mention(
        self, name: Name, others: Sequence[str], sentences_back: int, *, is_alone: bool
    ) -> Iterator[str]:
        """Yield the features of a mention in the sentence of a pronoun or the one before it."""
        yield "this or last sentence"
        is_subject = "subject" in others
        if is_subject and sentences_back == 0:
            yield "subject of this sentence"
        if (is_subject or is_alone) and _PASSED_BY.isdisjoint(others) and self._is_introduced(name):
            yield "introduced"
        if is_subject:
            yield "subject of the last sentence"
        elif is_alone:
            yield "alone in the last sentence"

    def _is_introduced(self, name: Name) -> bool:
        """Tell where somebody enters the story: named in full, for the first time or with a role."""
        entity = self._people.entities[self._people.entity_of[self._people.name_at[name.start]]]
        is_first = entity.mentions[0] == name.start or bool(name.role)
        is_full = name.end - name.start > 1 and entity.kind == "person" and entity.person_votes > 0
        return is_first and is_full

    def _is_asked(self, name: Name, first: int) -> bool:
        """Tell whom somebody asks: "Cole asked |Hill|", "Cole asked Kestrel chief |Hill|"."""
        leads = self._tokens[max(first, name.full_start - _ASKED_WITHIN) : name.full_start]
        return any(token.lower in self._lexicon.asking for token in leads)

    def _is_alone(self, name: Name, sentence: TokenSentence) -> bool:
        """Tell whether nobody else is named in the sentence of a name."""
        number = self._people.name_at[name.start]
        own = self._people.entity_of[number]
        if not self._people.entities[own].person_votes:
            return False
        for step in (-1, 1):
            near = number + step
            while (
                0 <= near < len(self._people.names)
                and sentence.start <= self._people.names[near].start < sentence.end
            ):
                entity = self._people.entities[self._people.entity_of[near]]
                if entity.id != own and entity.kind == "person" and not self._is_within(name, near):
                    return False
                near += step
        return True

    def _is_within(self, name: Name, other: int) -> bool:
        """Tell a name in the apposition of one: "Jo Hill, an aide to |Ann Cole|, ..."."""
        start = self._people.names[other].full_start
        follows = name.full_end < start and self._tokens[name.full_end].text == ","
        return follows and self._tokens[start - 1].lower in self._lexicon.prepositions

    def _is_topic(self, name: Name, first: int) -> bool:
        """Tell the name that a sentence is about: "For |Hill|, ...", "To the skipper, |Hill|, ..."."""
        start = name.full_start - (self._tokens[name.full_start - 1].lower in self._lexicon.determiners)
        is_led = start - 1 == first and self._tokens[first].lower in self._lexicon.topical
        return is_led and name.full_end < len(self._tokens) and self._tokens[name.full_end].text == ","

    def _acts(self, name: Name, lead: Token) -> bool:
        """Tell the subject of a main clause by its verb: "After the game |Hill admitted| ..."."""
        lexicon = self._lexicon
        if lead.lower in lexicon.telling:
            return False
        if lead.lower in lexicon.cues:  # "..., said |Hill|", but "Cole said |Hill| had left"
            before = self._tokens[name.full_start - 2] if name.full_start > 1 else None
            return before is None or before.kind in ("mark", "quote")
        word = lead.lower
        is_bound = word in lexicon.prepositions or word in lexicon.conjunctions or word in lexicon.that
        if name.full_end >= len(self._tokens) or is_bound:
            return False
        after = self._tokens[name.full_end].lower
        return after in lexicon.cues or after in lexicon.auxiliaries or after in lexicon.verbs

    def _phrase_start(self, name: Name) -> int:
        """Return where the phrase of a name starts, with who it belongs to: "|Hill's son Bo|"."""
        start = name.full_start
        while start > 1 and self._tokens[start - 1].lower == "'s" and start - 2 in self._people.name_at:
            start = self._people.names[self._people.name_at[start - 2]].full_start
        return start
