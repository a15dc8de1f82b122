"""The table of an article's people and bodies: every mention of a name joined to whom it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.quotes.entities import (
    Entity,
    first_name_gender,
    is_plain_person,
    read_pronouns,
    role_gender,
    settle,
)
from reader.quotes.lexicon.names import FIRST_NAMES, PLACE_NAMES
from reader.quotes.marks import Region
from reader.quotes.mentions import Mention
from reader.quotes.naming import Name, find_names
from reader.quotes.roles import (
    body_noun,
    deed_after,
    has_age,
    is_entitled,
    kin_surname,
    role_after,
    role_before,
)
from reader.quotes.runs import run_words
from reader.quotes.tokens import Narration, plain_tokens

_TWO_CAPITALS = re.compile(r"[A-ZÀ-ž]\S{0,40}\s[A-ZÀ-ž]")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_MAX_FORMS = 12
_MAX_NAMESAKES = 40
_PLAIN = 2
"""Words of a first name with a surname."""
_SURNAME = 1
"""What a surname alone says for a person ("Cole" after "Ann Cole")."""
_DOMINANT = 4
"""Mentions from which an article can be about a person."""
_SMALL = frozenset({"of", "the", "and", "for"})


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

    def mention(self, number: int) -> Mention:
        """Return the mention that a name is, with its roles."""
        name = self.names[number]
        return Mention(name.full_start, name.full_end, "name", name.start)

    def entity_at(self, token: int) -> Entity | None:
        """Return the entity whose name or role covers a token."""
        index = self.name_at.get(token)
        return None if index is None else self.entities[self.entity_of[index]]


def find_people(narration: Narration, regions: Sequence[Region]) -> People:
    """Read all names of an article and join the ones that name the same person or body."""
    names = find_names(narration)
    table = _Table(narration, regions)
    entity_of = table.join(names)
    name_at = {token: n for n, name in enumerate(names) for token in range(name.full_start, name.full_end)}
    for entity in table.entities:
        settle(entity, narration.lexicon)
    read_pronouns(narration, names, [table.entities[number] for number in entity_of])
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
        lexicon = self.narration.lexicon
        forms = [self._words(name) for name in names]
        known = {words for words in forms if len(words) == _PLAIN and is_plain_person(words)}
        for number, (name, words) in enumerate(zip(names, forms, strict=True)):
            if len(words) < _PLAIN or (len(words) == _PLAIN and words[0] in lexicon.particles):
                continue  # "Di Maio" is the short form of "Angelo Di Maio"
            is_led = len(words) > _PLAIN and not lexicon.body_endings.isdisjoint(words[:-_PLAIN])
            if is_led and words[-_PLAIN:] in known:  # "Getty Images |Ann Cole|"
                found[number] = self._full(words[-_PLAIN:], " ".join(self._text(name).split()[-_PLAIN:]))
            else:
                found[number] = self._full(words, self._text(name))
        found.update(self._couples(names, forms))
        self._read_quotes()
        for number, name in enumerate(names):
            entity = found.get(number) or self._short(name)
            found[number] = entity
            self._note(entity, name)
        return [found[number].id for number in range(len(names))]

    def _couples(self, names: Sequence[Name], forms: Sequence[tuple[str, ...]]) -> dict[int, Entity]:
        """Return the first of two people who share a surname: "|Derek| and Pat Henderson"."""
        tokens, lexicon = self.narration.tokens, self.narration.lexicon
        found: dict[int, Entity] = {}
        for number, (name, after) in enumerate(pairwise(names)):
            (*first, _), second = (*forms[number], ""), forms[number + 1]
            is_joined = after.full_start == name.full_end + 1 == after.start
            is_joined = is_joined and tokens[name.full_end].lower in lexicon.joining
            is_pair = len(first) == 1 and first[0] in FIRST_NAMES and first[0] not in PLACE_NAMES
            if is_joined and is_pair and is_plain_person(second) and len(second) == _PLAIN:
                surname = tokens[after.end - 1].text
                found[number] = self._full((first[0], second[-1]), f"{tokens[name.start].text} {surname}")
        return found

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
        is_body = not self.narration.lexicon.bodies.isdisjoint(words) and not is_plain_person(words)
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
            if not _TWO_CAPITALS.search(text, region.start, region.end):
                continue
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
        by_last = self._of_gender(by_last, name) or by_last
        if by_last:
            nearest = self._nearest(by_last, name.start)
            nearest.person_votes = nearest.person_votes or _SURNAME
            return nearest
        text = self.narration.tokens[name.start].text
        if text.isupper() and len(text) > 1 and word.lower() in self._by_initials:
            self._by_initials[word.lower()].body_votes += 3
            return self._by_initials[word.lower()]
        by_first = self._by_first[word][:_MAX_NAMESAKES]
        kin = kin_surname(self.narration, name.full_start)
        if kin is not None:
            by_first = [one for one in by_first if one.words[-1] == kin]
        if len(by_first) == 1 or (by_first and word in FIRST_NAMES):
            return self._nearest(by_first, name.start)
        entity = self._by_full.get(words)
        if entity is None:
            entity = self._by_full[words] = self._new(words, self._text(name))
            if word in FIRST_NAMES:
                self._by_first[word].append(entity)
        return entity

    def _fits(self, entity: Entity, name: Name) -> bool:
        gender = self.narration.lexicon.honorifics.get(name.honorific)
        known = entity.gender or first_name_gender(entity.words[0])
        return gender is None or known is None or gender == known

    def _of_gender(self, entities: list[Entity], name: Name) -> list[Entity]:
        """Return those whose first name has the gender of a title: "Mr Henderson" of Derek and Pat."""
        gender = self.narration.lexicon.honorifics.get(name.honorific)
        if gender is None:
            return []
        return [e for e in entities if (e.gender or first_name_gender(e.words[0])) == gender]

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
        if name.honorific in lexicon.titles and not entity.title:
            entity.title = self._title(name)
        role = self._role(entity, name)
        if role and role not in entity.roles and len(entity.roles) < _MAX_FORMS:
            entity.roles.append(role)
        entity.gender = entity.gender or gender or role_gender(role, lexicon)
        is_who = self._is_who(name.full_end) and not self._is_attribute(name)
        entity.person_votes += 2 * bool(role) + 2 * bool(name.honorific) + 2 * is_who
        entity.body_votes += 2 * (name.by_the and not self._is_attributive(name))
        after = (
            self.narration.tokens[name.full_end].lower if name.full_end < len(self.narration.tokens) else ""
        )
        if after in lexicon.reflexives:  # "Hill |himself|" is somebody, and a man
            entity.person_votes += 4
            entity.gender = entity.gender or lexicon.reflexives[after]
        entity.body_votes += 3 * (not role and is_entitled(self.narration, name.full_start))
        entity.person_votes += 2 * has_age(self.narration, name.full_end)
        if name.place_like and not self._is_possessive(name.full_end):
            entity.places += 1

    def _role(self, entity: Entity, name: Name) -> str:
        """Return a person's role, and note the roles and nouns that show no role in words."""
        lexicon = self.narration.lexicon
        noun = body_noun(self.narration, name.full_start, name.full_end) or self._noun_in(name.role)
        if noun and entity.words[0] not in FIRST_NAMES and not name.honorific:
            entity.nouns[noun] = None
            entity.body_votes += 2
            return ""
        titles = lexicon.titles.get(name.honorific, "").split()
        deed = deed_after(self.narration, name.full_end)
        entity.offices.update(dict.fromkeys([*titles, *([deed] if deed else [])]))
        if name.role and name.full_end > name.end:  # "Hill |KC|, a former judge"
            return self._apposed_role(entity, name) or name.role
        return name.role or self._apposed_role(entity, name)

    def _title(self, name: Name) -> str:
        """Return the title of an office as it is written before a name: "Gov.", "Sgt. 1st Class"."""
        tokens = self.narration.tokens
        start = name.start - 1
        while start > name.full_start and tokens[start].lower != name.honorific:
            start -= 1
        return " ".join(self.narration.slice(start, name.start).split())

    def _noun_in(self, role: str) -> str:
        """Return the noun of "software |maker| Kestrel", which is no role of a person."""
        noun = role.lower().rpartition(" ")[2]
        return noun if noun in self.narration.lexicon.body_nouns else ""

    def _is_attribute(self, name: Name) -> bool:
        """Tell "a baker from |Eastern Moor|, who ...": the clause belongs to what the name is joined to."""
        lead = self.narration.tokens[name.full_start - 1].lower if name.full_start else ""
        return not name.role and lead in self.narration.lexicon.attaching

    def _is_attributive(self, name: Name) -> bool:
        """Tell "the |Hill| campaign", whose article is the noun's, from "the |Gazette| reported"."""
        tokens, lexicon = self.narration.tokens, self.narration.lexicon
        after = tokens[name.full_end] if name.full_end < len(tokens) else None
        if after is None or after.kind != "word" or after.paragraph != tokens[name.start].paragraph:
            return False
        return not lexicon.knows_verb(after.lower) and after.lower not in lexicon.function_words

    def _is_who(self, end: int) -> bool:
        """Tell whether a relative pronoun that follows people only stands after a name."""
        tokens = self.narration.tokens[end : end + 2]
        words = [token.lower for token in tokens if token.text != ","]
        return bool(words) and words[0] in self.narration.lexicon.person_relatives

    def _apposed_role(self, entity: Entity, name: Name) -> str:
        is_person = len(entity.words) > 1 and entity.words[0] in FIRST_NAMES
        follows = self.narration.tokens[name.full_end : name.full_end + 1]
        is_open = any(token.lower in self.narration.lexicon.cues for token in follows)
        # "The mayor, Jo Hill said, ..." is about somebody else.
        before = "" if is_open else role_before(self.narration, name.start, is_person=is_person)
        if before or (name.place_like and not is_person):  # "in |Leeds|, the miner said"
            return before
        return role_after(self.narration, name.full_end)

    def _is_possessive(self, index: int) -> bool:
        """Tell "in |Varga's list" from "in |Arden": what belongs to a name says nothing of a place."""
        return index < len(self.narration.tokens) and self.narration.tokens[index].lower == "'s"
