"""Somebody or something with a name, and what the mentions of it say it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from reader.model import Speaker
from reader.quotes.genders import gender_votes
from reader.quotes.lexicon import Gender, Lexicon
from reader.quotes.lexicon.names import FEMALE_NAMES, FIRST_NAMES, MALE_NAMES, NEUTRAL_NAMES, PLACE_NAMES
from reader.quotes.naming import Name
from reader.quotes.roles import is_role
from reader.quotes.tokens import Narration

EntityKind = Literal["person", "body", "other"]
_BRAND = re.compile(r"\A(?!(?:Ma?c|De|Di|La|Le|Van|Fitz|O)[A-Z])[A-Z]?[a-z]{1,40}[A-Z]\w*$")
"""A name with a capital inside ("TransWharf"), unless a surname begins like that ("McKay")."""
_ROMAN = re.compile(r"[IVX]+$")
_SURNAME = 1
"""Vote of a short form that is the last word of a full name, as it is with people."""
_PLAIN = 2
_MAX_PLACES = 2
"""Votes that prepositions of place may cast: "near Hill" is said of people too."""


@dataclass(slots=True)
class Entity:
    """Somebody or something with a name; built up while an article is read, then left alone."""

    id: int
    words: tuple[str, ...]
    """The fullest name, in lower case."""
    name: str
    kind: EntityKind = "other"
    gender: Gender | None = None
    roles: list[str] = field(default_factory=list)
    offices: dict[str, None] = field(default_factory=dict)
    """Roles that no words of the article name: those of titles ("Sen.") and deeds ("owns")."""
    title: str = ""
    """The title of an office or a rank as it stands before the name: "Gov.", "Sgt. 1st Class"."""
    nouns: dict[str, None] = field(default_factory=dict)
    """What sort of body it is said to be."""
    aliases: dict[str, None] = field(default_factory=dict)
    """Its short forms in order of appearance."""
    mentions: list[int] = field(default_factory=list)
    """First tokens of its mentions in the narration, in order."""
    person_votes: int = 0
    body_votes: int = 0
    places: int = 0
    """Mentions that follow a preposition of place."""

    def speaker(self) -> Speaker:
        """Return what a quote says about it."""
        aliases = tuple(alias for alias in self.aliases if alias != self.name)
        return Speaker(self.name, next(iter(self.roles), self.title), aliases)

    def mentioned_before(self, token: int) -> int:
        """Return the first token of its last mention before a token, or -1."""
        index = bisect_left(self.mentions, token)
        return self.mentions[index - 1] if index else -1

    def is_named_within(self, start: int, end: int) -> bool:
        """Tell whether a mention lies between two tokens."""
        index = bisect_left(self.mentions, start)
        return index < len(self.mentions) and self.mentions[index] < end


def settle(entity: Entity, lexicon: Lexicon) -> None:
    """Decide what an entity is once every mention has been read."""
    words = set(entity.words)
    if entity.words[0] in FIRST_NAMES and not (len(words) == 1 and entity.words[0] in PLACE_NAMES):
        entity.person_votes += 3
    if not lexicon.bodies.isdisjoint(words) and not is_plain_person(entity.words):
        entity.body_votes += 4
    if len(words) > 1 and (
        entity.person_votes <= _SURNAME or len(words) > 2
    ):  # "Jo Hill" and "Mayor Park" are no places
        last = entity.words[-1]
        ends_so = last in lexicon.place_nouns or last in lexicon.body_endings
        entity.body_votes += 4 * (ends_so or entity.words[0] in lexicon.place_openers)
    elif len(words) > 1 and entity.words[0] not in FIRST_NAMES:  # "champions Marlow United"
        entity.body_votes += 4 * (entity.words[-1] in lexicon.body_endings)
    entity.body_votes += 2 * (entity.person_votes <= _SURNAME and _has_acronym(entity.name))
    entity.body_votes += min(entity.places, _MAX_PLACES)
    entity.body_votes += 2 * (_BRAND.match(entity.name) is not None)
    if (entity.name.isupper() and len(entity.name) > 1) or "." in entity.words[-1]:  # "Marlow.com"
        entity.body_votes += 2
    if entity.person_votes > entity.body_votes:
        entity.kind = "person"
    elif entity.body_votes:
        entity.kind = "body"
    elif len(entity.words) in (2, 3) and not lexicon.nouns_capitalised:
        entity.kind = "person"
    if entity.kind == "body":
        entity.gender, entity.roles, entity.title = "n", [], ""
    elif entity.gender is None:
        entity.gender = first_name_gender(entity.words[0]) if len(entity.words) > 1 else None


def _has_acronym(name: str) -> bool:
    """Tell "|BBC| Sport" and "Punk |IPA|", but for initials that open a name ("JD Hill")."""
    if " " not in name:
        return False
    words = name.split()
    shouted = [n for n, word in enumerate(words) if len(word) > 1 + (n == 0) and word.isupper()]
    return bool(shouted) and len(shouted) < len(words) and not all(_ROMAN.match(words[n]) for n in shouted)


def is_plain_person(words: Sequence[str]) -> bool:
    """Tell "Paul White" and "Ann Church" from "Charlotte Church Board": a first name and a surname."""
    return len(words) == _PLAIN and words[0] in FIRST_NAMES and words[0] not in PLACE_NAMES


def first_name_gender(word: str) -> Gender | None:
    """Return the gender a first name suggests."""
    first = word.split("-", maxsplit=1)[0].lower()
    if first in NEUTRAL_NAMES:
        return None
    if first in MALE_NAMES:
        return "m"
    return "f" if first in FEMALE_NAMES else None


def role_gender(role: str, lexicon: Lexicon) -> Gender | None:
    """Return the gender that a role states ("chairwoman"), from its first role word."""
    for word in role.lower().split():
        plain = word.strip(".,'’")
        if is_role(plain, lexicon):
            if plain in lexicon.female_roles or plain.endswith(lexicon.female_suffixes):
                return "f"
            return "m" if plain in lexicon.male_roles or plain.endswith(lexicon.male_suffixes) else None
    return None


def read_pronouns(narration: Narration, names: Sequence[Name], named: Sequence[Entity]) -> None:
    """Give people of unknown gender the one that most pronouns after their names have."""
    if not narration.lexicon.pronoun_genders:
        return
    votes: defaultdict[int, Counter[Gender]] = defaultdict(Counter)
    for number, gender in gender_votes(narration, names).items():
        votes[named[number].id][gender] += 1
    for entity in named:
        if entity.kind != "body" and entity.gender is None and entity.id in votes:
            counts = votes[entity.id]
            if counts["m"] != counts["f"]:
                entity.gender = "m" if counts["m"] > counts["f"] else "f"
