"""Reads what nouns say of people and bodies: offices, generic bodies, descriptions in place of a name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from reader.quotes.lexicon import Gender
from reader.quotes.mentions import Mention
from reader.quotes.people import Entity, People
from reader.quotes.roles import is_role
from reader.quotes.tokens import Narration

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
            for role in entity.roles:
                for word in set(role.lower().replace("-", " ").split()):
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
        return None if is_role(word, self._lexicon) else "n"

    def by_office(self, word: str, mention: Mention) -> Entity | None:
        """Return the person whose role shares the nominal's head and most of its other words."""
        if not is_role(word, self._lexicon):
            return None
        near = [e for e in self.entities_before(mention.start) if e.kind == "person"]
        holders = [e for e in near if self._holds(e, frozenset({word}))]
        holders = holders or [e for e in self._by_role.get(word, [])[:_LOOK_BACK] if e.kind == "person"]
        if not holders:
            kin = next((roles for roles in self._lexicon.kindred_roles if word in roles), frozenset())
            kindred = [e for e in near if self._holds(e, kin)]
            holders = kindred if len(kindred) == 1 else []
        if not holders:
            return None
        words = {token.lower for token in self._narration.tokens[mention.start : mention.end]}
        return max(holders, key=lambda entity: len(words & set(" ".join(entity.roles).lower().split())))

    def may_describe(self, word: str) -> bool:
        """Tell whether a noun may stand for a person: it is no body, and nothing that is read."""
        lexicon = self._lexicon
        is_thing = word in lexicon.bodies or word in lexicon.generic_bodies or word in lexicon.documents
        return is_role(word, lexicon) or (bool(lexicon.documents) and not is_thing)

    def by_body(self, word: str, before: int) -> Entity | None:
        """Return the body that a noun such as "the company" means, the one named last."""
        if word not in self._lexicon.bodies and word not in self._lexicon.generic_bodies:
            return None
        bodies = [entity for entity in self.entities_before(before) if entity.kind == "body"]
        named = [entity for entity in bodies if word in entity.words]
        if named:
            return named[0]
        if word not in self._lexicon.generic_bodies:
            return None
        # A name of which nothing shows that it is a person's may be a body's all the same.
        near = self.entities_before(before)
        return next(
            (e for e in near if e.kind == "body" or (e.kind == "person" and e.person_votes == 0)), None
        )

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
        roles = {word for role in entity.roles for word in role.lower().split()}
        if self._lexicon.nouns_capitalised:
            return any(role.endswith(tuple(words)) for role in roles)
        return not words.isdisjoint(roles)
