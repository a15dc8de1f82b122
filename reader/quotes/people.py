"""The table of an article's people and bodies: every mention of a name joined to whom it names."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from reader.model import Speaker
from reader.quotes.lexicon import Gender, Lexicon
from reader.quotes.lexicon.names import FEMALE_NAMES, FIRST_NAMES, MALE_NAMES
from reader.quotes.marks import Region
from reader.quotes.naming import Name, find_names
from reader.quotes.roles import is_role, role_after, role_before
from reader.quotes.runs import run_words
from reader.quotes.tokens import Narration, plain_tokens

EntityKind = Literal["person", "body", "other"]
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_MAX_FORMS = 12
_MAX_NAMESAKES = 40
_DOMINANT = 4
"""Mentions from which an article can be about a person."""
_MAX_PLACES = 2
"""Votes that prepositions of place may cast: "near Hill" is said of people too."""
_SMALL = frozenset({"of", "the", "and", "for"})


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
        return Speaker(self.name, self.roles[0] if self.roles else "", aliases)

    def mentioned_before(self, token: int) -> int:
        """Return the first token of its last mention before a token, or -1."""
        index = bisect_left(self.mentions, token)
        return self.mentions[index - 1] if index else -1

    def is_named_within(self, start: int, end: int) -> bool:
        """Tell whether a mention lies between two tokens."""
        index = bisect_left(self.mentions, start)
        return index < len(self.mentions) and self.mentions[index] < end


@dataclass(frozen=True, slots=True)
class People:
    """Everyone an article names."""

    entities: tuple[Entity, ...]
    names: tuple[Name, ...]
    entity_of: tuple[int, ...]
    """For each name its entity."""
    name_at: dict[int, int]
    """For each token of a name, and of the role before it, the name's index."""
    surnames: dict[str, Entity]
    """The first entity of each last word of a name, in lower case."""

    def by_surname(self, word: str) -> Entity | None:
        """Return the first entity whose name ends in a word."""
        return self.surnames.get(word)

    def most_named(self) -> Entity | None:
        """Return the person with the most mentions, the first of several."""
        people = [entity for entity in self.entities if entity.kind == "person"]
        return max(people, key=lambda entity: (len(entity.mentions), -entity.id)) if people else None

    def main_person(self) -> Entity | None:
        """Return the person who is named far more often than any other, if there is one."""
        people = [entity for entity in self.entities if entity.kind == "person"]
        counts = sorted((len(entity.mentions) for entity in people), reverse=True)
        if not counts or counts[0] < _DOMINANT or (len(counts) > 1 and counts[0] < 2 * counts[1]):
            return None
        return self.most_named()

    def entity_at(self, token: int) -> Entity | None:
        """Return the entity whose name or role covers a token."""
        index = self.name_at.get(token)
        return None if index is None else self.entities[self.entity_of[index]]


def find_people(narration: Narration, regions: Sequence[Region]) -> People:
    """Read all names of an article and join the ones that name the same person or body."""
    names = find_names(narration)
    table = _Table(narration, regions)
    entity_of = table.join(names)
    name_at = {token: n for n, name in enumerate(names) for token in range(name.full_start, name.end)}
    for entity in table.entities:
        _settle(entity, narration.lexicon)
    surnames = {entity.words[-1]: entity for entity in sorted(table.entities, key=_fullness)}
    return People(tuple(table.entities), tuple(names), tuple(entity_of), name_at, surnames)


def _fullness(entity: Entity) -> tuple[int, int]:
    """Sort fuller and earlier names last, so that they are what a mapping keeps."""
    return (len(entity.words), -entity.id)


class _Table:
    """Joins names: full names first, wherever they stand, then the short forms in order."""

    def __init__(self, narration: Narration, regions: Sequence[Region]) -> None:
        self.narration = narration
        self.entities: list[Entity] = []
        self._by_full: dict[tuple[str, ...], Entity] = {}
        self._by_last: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_first: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_initials: dict[str, Entity] = {}
        self._regions = regions

    def join(self, names: list[Name]) -> list[int]:
        found: dict[int, Entity] = {}
        for number, name in enumerate(names):
            words = self._words(name)
            if len(words) > 1:
                found[number] = self._full(words, self._text(name))
        self._read_quotes()
        for number, name in enumerate(names):
            entity = found.get(number) or self._short(name)
            found[number] = entity
            self._note(entity, name)
        return [found[number].id for number in range(len(names))]

    def _words(self, name: Name) -> tuple[str, ...]:
        tokens = self.narration.tokens[name.start : name.end]
        words = [token.lower for token in tokens if token.kind != "mark" and len(token.text) > 1]
        while len(words) > 1 and words[-1] in _SUFFIXES:
            words.pop()
        return tuple(words)

    def _text(self, name: Name) -> str:
        tokens = self.narration.tokens
        parts, start = [], name.start
        for index in range(name.start, name.end + 1):
            if index == name.end or tokens[index].kind == "quote":  # a nickname
                parts.append(self.narration.slice(start, index))
                start = index + 1
        return " ".join(" ".join(parts).split())

    def _full(self, words: tuple[str, ...], text: str) -> Entity:
        is_body = not self.narration.lexicon.bodies.isdisjoint(words)
        key = words if is_body else (words[0], words[-1])
        entity = self._by_full.get(key)
        if entity is None:
            entity = self._new(words, text)
            self._by_full[key] = entity
            self._index(entity, is_body)
        return entity

    def _new(self, words: tuple[str, ...], text: str) -> Entity:
        entity = Entity(len(self.entities), words, text)
        self.entities.append(entity)
        return entity

    def _index(self, entity: Entity, is_body: bool) -> None:
        initials = "".join(word[0] for word in entity.words if word not in _SMALL)
        self._by_initials.setdefault(initials, entity)
        self._by_first[entity.words[0]].append(entity)
        if not is_body:
            self._by_last[entity.words[-1]].append(entity)

    def _read_quotes(self) -> None:
        """Learn full names that only occur inside quotes."""
        text, lexicon = self.narration.text, self.narration.lexicon
        for region in self._regions:
            tokens = plain_tokens(text, region.start, region.end, region.paragraph)
            for start, end in run_words(tokens, lexicon):
                words = tuple(token.lower for token in tokens[start:end])
                if words[0] in FIRST_NAMES and end - start <= 3:
                    self._full(words, text[tokens[start].start : tokens[end - 1].end])

    def _short(self, name: Name) -> Entity:
        """Return the entity of a one-word name, a new one where no full name fits."""
        words = self._words(name) or (self.narration.tokens[name.start].lower,)
        word = words[-1]
        by_last = [e for e in self._by_last[word][:_MAX_NAMESAKES] if self._fits(e, name)]
        if by_last:
            return self._nearest(by_last, name.start)
        text = self.narration.tokens[name.start].text
        if text.isupper() and len(text) > 1 and word in self._by_initials:
            return self._by_initials[word]
        by_first = self._by_first[word][:_MAX_NAMESAKES]
        if len(by_first) == 1 or (by_first and word in FIRST_NAMES):
            return self._nearest(by_first, name.start)
        entity = self._by_full.get(words)
        if entity is None:
            entity = self._by_full[words] = self._new(words, self._text(name))
        return entity

    def _fits(self, entity: Entity, name: Name) -> bool:
        gender = self.narration.lexicon.honorifics.get(name.honorific)
        known = entity.gender or first_name_gender(entity.words[0])
        return gender is None or known is None or gender == known

    def _nearest(self, entities: list[Entity], token: int) -> Entity:
        """Return the one mentioned last before a token, or else the first of the article."""
        seen = [(entity.mentioned_before(token), -entity.id, entity) for entity in entities]
        return max(seen, key=lambda row: row[:2])[2]

    def _note(self, entity: Entity, name: Name) -> None:
        """Add what one mention says about its entity."""
        lexicon = self.narration.lexicon
        entity.mentions.append(name.start)
        if len(entity.aliases) < _MAX_FORMS:
            entity.aliases[self._text(name)] = None
        gender = lexicon.honorifics.get(name.honorific)
        role = name.role or self._apposed_role(entity, name)
        if role and role not in entity.roles and len(entity.roles) < _MAX_FORMS:
            entity.roles.append(role)
        entity.gender = entity.gender or gender or role_gender(role, lexicon)
        entity.person_votes += 2 * bool(role) + 2 * bool(name.honorific) + 2 * self._is_who(name.end)
        entity.body_votes += 2 * name.by_the
        after = self.narration.tokens[name.end].lower if name.end < len(self.narration.tokens) else ""
        if after in lexicon.reflexives:  # "Hill |himself|" is somebody, and a man
            entity.person_votes += 4
            entity.gender = entity.gender or lexicon.reflexives[after]
        if name.place_like and not self._is_possessive(name.end):
            entity.places += 1

    def _is_who(self, end: int) -> bool:
        """Tell whether a relative pronoun that follows people only stands after a name."""
        tokens = self.narration.tokens[end : end + 2]
        words = [token.lower for token in tokens if token.text != ","]
        return bool(words) and words[0] in self.narration.lexicon.person_relatives

    def _apposed_role(self, entity: Entity, name: Name) -> str:
        is_person = len(entity.words) > 1 and entity.words[0] in FIRST_NAMES
        before = role_before(self.narration, name.start, is_person=is_person)
        return before or role_after(self.narration, name.end)

    def _is_possessive(self, index: int) -> bool:
        """Tell "in |Varga's list" from "in |Arden": what belongs to a name says nothing of a place."""
        return index < len(self.narration.tokens) and self.narration.tokens[index].lower == "'s"


def _settle(entity: Entity, lexicon: Lexicon) -> None:
    """Decide what an entity is once every mention has been read."""
    words = set(entity.words)
    if entity.words[0] in FIRST_NAMES:
        entity.person_votes += 3
    if not lexicon.bodies.isdisjoint(words):
        entity.body_votes += 4
    if entity.person_votes == 0 and len(words) > 1:  # "Jo Hill" and "Mayor Park" are no places
        is_place = entity.words[-1] in lexicon.place_nouns or entity.words[0] in lexicon.place_openers
        entity.body_votes += 4 * is_place
    entity.body_votes += min(entity.places, _MAX_PLACES)
    if entity.name.isupper() and len(entity.name) > 1:
        entity.body_votes += 2
    if entity.person_votes > entity.body_votes:
        entity.kind = "person"
    elif entity.body_votes:
        entity.kind = "body"
    elif len(entity.words) in (2, 3) and not lexicon.nouns_capitalised:
        entity.kind = "person"
    if entity.kind == "body":
        entity.gender, entity.roles = "n", []
    elif entity.gender is None:
        entity.gender = first_name_gender(entity.words[0]) if len(entity.words) > 1 else None


def first_name_gender(word: str) -> Gender | None:
    """Return the gender a first name suggests."""
    first = word.split("-", maxsplit=1)[0]
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
