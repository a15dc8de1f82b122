"""Reads what nouns say of people and bodies: offices, generic bodies, descriptions in place of a name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from reader.quotes.entities import Entity
from reader.quotes.lexicon import Gender
from reader.quotes.mentions import Mention
from reader.quotes.naming import Name
from reader.quotes.people import People
from reader.quotes.roles import is_role
from reader.quotes.tokens import Narration

_NEAR = 2
"""Paragraphs over which "the group" points back to a body."""
_LEAD = 1
"""Paragraphs after the first that may still belong to an article's lead."""
_LOOK_BACK = 40
"""Names that are tried for a noun or pronoun; more would make long articles quadratic and change nothing."""


class Descriptions:
    """Matches nouns with the people and bodies of one article."""

    def __init__(self, narration: Narration, people: People) -> None:
        self._narration = narration
        self._people = people
        self._lexicon = narration.lexicon
        self._name_starts = [name.start for name in people.names]
        self._by_role: defaultdict[str, list[Entity]] = defaultdict(list)
        for entity in people.entities:
            for word in _role_words(entity):
                self._by_role[word].append(entity)

    def name_end(self, start: int, mention: Mention) -> int:
        """Return where a nominal's own words end: before a relative clause."""
        tokens = self._narration.tokens
        for index in range(start + 1, mention.end):
            if tokens[index].lower in self._lexicon.relatives | self._lexicon.that:
                return index
        return mention.end

    def gender(self, mention: Mention) -> Gender | None:
        """Return the gender that a nominal states."""
        word = self._narration.tokens[mention.head].lower
        if word in self._lexicon.female_roles:
            return "f"
        if word in self._lexicon.male_roles:
            return "m"
        if word in self._lexicon.groups or (word.endswith("s") and self._lexicon.language == "en"):
            return "p"
        is_person = word in self._lexicon.peoples or word.endswith(self._lexicon.age_marks)
        return None if is_person or is_role(word, self._lexicon) else "n"

    def by_office(self, word: str, mention: Mention) -> Entity | None:
        """Return the person whose role shares the nominal's head and most of its other words."""
        if not is_role(word, self._lexicon):
            return None
        gender = self.gender(mention)
        near = [e for e in self.entities_before(mention.start) if self._may_be(e, gender)]
        holders = [e for e in near if self._holds(e, frozenset({word}))]
        holders = holders or [e for e in self._by_role.get(word, [])[:_LOOK_BACK] if self._may_be(e, gender)]
        if not holders:
            kin = next((roles for roles in self._lexicon.kindred_roles if word in roles), frozenset())
            kindred = [e for e in near if self._holds(e, kin)]
            holders = kindred if len(kindred) == 1 else []
        if not holders:
            return None
        words = {token.lower for token in self._narration.tokens[mention.start : mention.end]}
        return max(holders, key=lambda entity: len(words & set(" ".join(entity.roles).lower().split())))

    def by_relation(self, word: str, mention: Mention) -> Entity | None:
        """Return who is called what a possessive introduces: "his |wife|" for "his wife Ann Cole"."""
        if not is_role(word, self._lexicon):
            return None
        gender = self.gender(mention)
        near = (e for e in self.entities_before(mention.start) if self._may_be(e, gender))
        return next((e for e in near if any(role.lower().split()[-1] == word for role in e.roles)), None)

    def introduced(self, word: str, mention: Mention) -> Entity | None:
        """Return whom a lead means that names nobody yet: "A |skipper| says ... / “...,” said Ann Cole."."""
        tokens, lexicon = self._narration.tokens, self._narration.lexicon
        paragraph, gender = tokens[mention.head].paragraph, self.gender(mention)
        is_lead = paragraph <= tokens[0].paragraph + _LEAD or word in lexicon.spokespeople
        if not lexicon.spokespeople or not is_lead or gender == "p" or not is_role(word, lexicon):
            return None
        for number in range(bisect_left(self._name_starts, mention.end), len(self._people.names)):
            name, entity = self._people.names[number], self._people.entities[self._people.entity_of[number]]
            if tokens[name.start].paragraph - paragraph > _NEAR:
                return None
            if entity.kind == "person":
                is_new = entity.mentions[0] == name.start and len(entity.words) > 1
                return (
                    entity if is_new and self._may_be(entity, gender) and self._speaks(name, word) else None
                )
        return None

    def _speaks(self, name: Name, word: str) -> bool:
        """Tell a name beside a verb of saying that brings no other role than a word."""
        tokens, lexicon = self._narration.tokens, self._lexicon
        lead = tokens[name.full_start - 1].lower if name.full_start else ""
        after = tokens[name.full_end].lower if name.full_end < len(tokens) else ""
        has_other_role = name.honorific in lexicon.titles or (
            name.role and word not in name.role.lower().split()
        )
        is_inverted = lead in lexicon.cues
        return not has_other_role and (
            is_inverted or (after in lexicon.cues and word not in lexicon.spokespeople)
        )

    def _may_be(self, entity: Entity, gender: Gender | None) -> bool:
        return entity.kind == "person" and (gender not in ("m", "f") or entity.gender in (None, gender))

    def may_describe(self, word: str) -> bool:
        """Tell whether a noun may stand for a person: it is no body, and nothing that is read."""
        lexicon = self._lexicon
        is_thing = word in lexicon.bodies or word in lexicon.generic_bodies or word in lexicon.documents
        return is_role(word, lexicon) or (bool(lexicon.documents) and not is_thing)

    def is_office_alone(self, mention: Mention) -> bool:
        """Tell "the attorney general" from "the shy mechanic": words of offices alone describe nobody."""
        tokens, lexicon = self._narration.tokens, self._lexicon
        words = [token.lower for token in tokens[mention.start + 1 : mention.head]]
        return bool(words) and all(is_role(w, lexicon) or w in lexicon.role_modifiers for w in words)

    def by_body(self, word: str, before: int) -> Entity | None:
        """Return the body that a noun such as "the company" means, the one named last."""
        lexicon = self._lexicon
        if not (word in lexicon.bodies or word in lexicon.generic_bodies or word in lexicon.body_nouns):
            return None
        bodies = [entity for entity in self.entities_before(before) if entity.kind == "body"]
        named = [entity for entity in bodies if word in entity.words or word in entity.nouns]
        if named:
            return named[0]
        if word not in self._lexicon.generic_bodies:
            return None
        near = [entity for entity in self.entities_before(before) if self._may_be_body(entity, word)]
        if word not in lexicon.companies:
            near = [entity for entity in near if self._acts(entity, before)]
        return near[0] if near else None

    def _acts(self, entity: Entity, before: int) -> bool:
        """Tell whether the last mention of a body, not far before a token, opens a sentence or a clause."""
        tokens, start = self._narration.tokens, entity.mentioned_before(before)
        sentence = self._narration.sentence(start)
        if tokens[before].paragraph - sentence.paragraph > _NEAR:
            return False
        lead = start - (tokens[start - 1].lower in self._lexicon.determiners if start > sentence.start else 0)
        return lead == sentence.start or tokens[lead - 1].text == ","

    def _may_be_body(self, entity: Entity, word: str) -> bool:
        """Tell what "the company" may mean: no place, and no body of which another noun is said.

        A name of which nothing shows that it is a person's may be a body's all the same.
        """
        if entity.nouns:
            companies = self._lexicon.companies
            return word in companies and not companies.isdisjoint(entity.nouns)
        is_body = entity.kind == "body" or (entity.kind == "person" and entity.person_votes == 0)
        lexicon = self._lexicon
        is_named_so = not lexicon.bodies.isdisjoint(entity.words)
        is_place = entity.words[-1] in lexicon.place_nouns or entity.words[0] in lexicon.place_openers
        is_time = any(w in lexicon.times for w in entity.words)
        return is_body and not is_place and not is_time and (is_named_so or not entity.places)

    def entities_before(self, token: int) -> list[Entity]:
        """Return the entities named before a token, last mentioned first."""
        last = bisect_left(self._name_starts, token)
        found: dict[int, Entity] = {}
        for index in range(last - 1, max(-1, last - 1 - _LOOK_BACK), -1):
            entity = self._people.entities[self._people.entity_of[index]]
            found.setdefault(entity.id, entity)
        return list(found.values())

    def is_described_subject(self, index: int) -> bool:
        """Tell "the butcher" before a finite verb."""
        tokens, lexicon = self._narration.tokens, self._lexicon
        if not is_role(tokens[index].lower, lexicon) or index in self._people.name_at:
            return False
        follows = tokens[index + 1].lower
        is_past = bool(lexicon.past_suffix) and follows.endswith(lexicon.past_suffix)
        is_verb = follows in lexicon.auxiliaries or follows in lexicon.verbs or is_past
        return is_verb and tokens[index - 1].lower in lexicon.definite | lexicon.indefinite

    def _holds(self, entity: Entity, words: frozenset[str]) -> bool:
        """Tell whether a role of somebody has one of some words, in German at the end of a compound too."""
        roles = _role_words(entity)
        if self._lexicon.nouns_capitalised:
            return any(role.endswith(tuple(words)) for role in roles)
        return not words.isdisjoint(roles)


def _role_words(entity: Entity) -> set[str]:
    """Return the words of everything somebody is said to be."""
    words = {word for role in entity.roles for word in role.lower().replace("-", " ").split()}
    return words | {word for role in entity.roles for word in role.lower().split()} | set(entity.offices)
