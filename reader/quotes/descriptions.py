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
_LEAD_SENTENCES = 4
"""Sentences that a lead has at most, where no paragraphs show its end."""
_MAX_AHEAD = 8
"""Sentences after somebody without a name in which the name may follow."""
_MAX_DESCRIPTION = 5
"""Tokens from the article of a description to its noun."""
_MAX_BYLINE = 12
"""Tokens of the line that names an article's authors."""
_LOOK_BACK = 40
"""Names that are tried for a noun or pronoun; more would make long articles quadratic and change nothing."""


class Descriptions:
    """Matches nouns with the people and bodies of one article."""

    def __init__(self, narration: Narration, people: People) -> None:
        self._narration = narration
        self._people = people
        self._lexicon = narration.lexicon
        self._name_starts = [name.start for name in people.names]
        self._byline_end = _byline_end(narration)
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

    def has_plural_verb(self, mention: Mention) -> bool:
        """Tell "sagten |sie|" from "sagte |sie|"."""
        tokens, lexicon = self._narration.tokens, self._lexicon
        verbs = (*tokens[max(0, mention.start - 1) : mention.start], *tokens[mention.end : mention.end + 1])
        known = lexicon.cues | lexicon.weak_cues | lexicon.auxiliaries
        return any(token.lower in known and token.lower.endswith("n") for token in verbs)

    def body_gender(self, entity: Entity, token: int) -> Gender:
        """Return the grammatical gender of a body's name ("|la| Croix-Rouge"), "n" where nothing shows it."""
        index = self._people.name_at.get(token)
        if entity.kind != "body" or index is None:
            return "n"
        start = self._people.names[index].full_start
        lead = self._narration.tokens[start - 1].lower if start else ""
        return self._lexicon.article_genders.get(lead, "n")

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
        words = {token.lower for token in self._narration.tokens[mention.start : mention.end]}
        holders = [e for e in holders if not self._holds_another(e, word, words)]
        if not holders:
            return None
        return max(holders, key=lambda entity: len(words & set(" ".join(entity.roles).lower().split())))

    def _holds_another(self, entity: Entity, word: str, words: set[str]) -> bool:
        """Tell the First Minister from "the |finance| minister": offices with another field each."""
        fields = words & self._lexicon.office_fields
        if word not in self._lexicon.fielded_offices or not fields:
            return False
        held = {part for role in entity.roles if word in role.lower() for part in role.lower().split()}
        return bool(held & self._lexicon.office_fields) and not fields & held

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
        own = self._narration.sentence_of[mention.head]
        is_lead = paragraph <= tokens[0].paragraph + _LEAD and own < _LEAD_SENTENCES
        is_lead = is_lead or word in lexicon.spokespeople
        if not lexicon.spokespeople or not is_lead or gender == "p" or not is_role(word, lexicon):
            return None
        for number in range(bisect_left(self._name_starts, mention.end), len(self._people.names)):
            name, entity = self._people.names[number], self._people.entities[self._people.entity_of[number]]
            ahead = self._narration.sentence_of[name.start] - own
            if tokens[name.start].paragraph - paragraph > _NEAR or ahead > _MAX_AHEAD:
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
        """Tell whether a noun may stand for a person: it says what somebody does, or where they are from."""
        return is_role(word, self._lexicon) or word in self._lexicon.peoples

    def is_office_alone(self, mention: Mention) -> bool:
        """Tell "the attorney general" from "the shy mechanic": words of offices alone describe nobody."""
        tokens, lexicon = self._narration.tokens, self._lexicon
        words = [token.lower for token in tokens[mention.start + 1 : mention.head]]
        return bool(words) and all(is_role(w, lexicon) or w in lexicon.role_modifiers for w in words)

    def may_be_person(self, entity: Entity) -> bool:
        """Pass over bodies, authors, handles, and words with a capital only where a sentence starts."""
        if entity.mentions[-1] < self._byline_end or entity.name.startswith("@"):
            return False
        if entity.kind == "other":
            is_repeated = len(entity.mentions) > 1
            return any(self._is_name_like(n, is_repeated=is_repeated) for n in entity.mentions[:4])
        return entity.kind == "person"

    def _is_name_like(self, token: int, *, is_repeated: bool) -> bool:
        """Tell a name from a word that opens a sentence: by its place, or by the verb after it."""
        follows = self._narration.tokens[token + 1].lower if token + 1 < len(self._narration.tokens) else ""
        is_subject = follows in self._lexicon.cues or (is_repeated and follows in self._lexicon.auxiliaries)
        lead = self._narration.tokens[token - 1].lower if token else ""
        lexicon = self._lexicon
        articles = lexicon.determiners if lexicon.clause_opening == "bare" else lexicon.indefinite
        is_one_of_many = lead in articles  # "an |X-ray|", "the |Slovenian| club"
        return is_subject or (token != self._narration.sentence(token).start and not is_one_of_many)

    def may_be_described(self, entity: Entity) -> bool:
        """Tell a person, also one of whom only a surname and a verb of saying tell: "|Rhodes| says"."""
        if entity.kind != "other":
            return entity.kind == "person"
        tokens = self._narration.tokens
        return any(
            tokens[n + 1].lower in self._lexicon.cues
            for n in entity.mentions[:_LOOK_BACK]
            if n + 1 < len(tokens)
        )

    def names_body(self, mention: Mention) -> bool:
        """Tell "the Northern Press agency", which names the body itself."""
        inside = (self._people.entity_at(token) for token in range(mention.start, mention.head))
        return any(entity is not None and entity.kind == "body" for entity in inside)

    def by_body(self, word: str, before: int) -> Entity | None:
        """Return the body that a noun such as "the company" means, the one named last."""
        lexicon = self._lexicon
        if not (word in lexicon.bodies or word in lexicon.generic_bodies or word in lexicon.body_nouns):
            return None
        bodies = [entity for entity in self.entities_before(before) if entity.kind == "body"]
        named = [entity for entity in bodies if word in entity.nouns or self._is_headed(entity, word)]
        if named:
            return named[0]
        if word not in self._lexicon.generic_bodies:
            if word not in lexicon.offices_of_state:
                return None
            named = [e for e in bodies if e.name.isupper() and e.words[0] not in lexicon.broadcasters]
            acronyms = (e for e in named if not e.nouns and self._acts(e, before))
            return next(acronyms, None)  # "WRFA declined to comment. The |department| said ..."
        near = [entity for entity in self.entities_before(before) if self._may_be_body(entity, word)]
        acting = [entity for entity in near if self._acts(entity, before)]
        if not acting and word in lexicon.companies:
            acting = near
        return acting[0] if acting else None

    def _is_headed(self, entity: Entity, word: str) -> bool:
        """Tell the noun that a body's name says it is: no "state" is the State Department."""
        words, lexicon = entity.words, self._lexicon
        if word not in words:
            return False
        after = words[words.index(word) + 1 :]
        return not after or after[0] in lexicon.attaching or after[-1] not in lexicon.bodies

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
        if entity.words[0] in self._lexicon.broadcasters:
            return False
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

    def pair_before(self, token: int) -> Mention | None:
        """Return two people's names with a conjunction between them, the last such before a token."""
        tokens, names = self._narration.tokens, self._people.names
        last = bisect_left(self._name_starts, token) - 1
        for index in range(last, max(0, last - _LOOK_BACK), -1):
            second, first = names[index], names[index - 1]
            is_joined = second.full_start == first.full_end + 1
            if is_joined and tokens[first.full_end].lower in self._lexicon.joining:
                kinds = {self._people.entities[self._people.entity_of[n]].kind for n in (index - 1, index)}
                if kinds == {"person"}:
                    return Mention(first.start, second.end, "group", first.start)
        return None

    def described_subject(self, index: int, first: int) -> int | None:
        """Return where "the butcher" and "the victim's mother" begin before a finite verb at `index + 1`."""
        tokens, lexicon = self._narration.tokens, self._lexicon
        word = tokens[index].lower
        is_person = is_role(word, lexicon) or word in lexicon.peoples or word.endswith(lexicon.age_marks)
        if not is_person or index in self._people.name_at:
            return None
        aged = (
            index + 3 < len(tokens) and tokens[index + 1].text == "," and tokens[index + 2].kind == "number"
        )
        verb = index + 4 if aged and index + 4 < len(tokens) else index + 1
        verb += verb + 1 < len(tokens) and tokens[verb].lower in lexicon.adverbs  # "the man |then| left"
        follows = tokens[verb].lower
        if follows == "," and verb + 1 < len(tokens) and tokens[verb + 1].lower in lexicon.person_relatives:
            follows = tokens[verb + 1].lower  # "Its barrister, |who| asked not to be named, was ..."
        is_past = bool(lexicon.past_suffix) and follows.endswith(lexicon.past_suffix)
        is_verb = follows in lexicon.auxiliaries or follows in lexicon.verbs or is_past
        if not (is_verb or follows in lexicon.person_relatives):
            return None
        start = index - 1
        if lexicon.clause_opening == "bare":
            while start > max(first, index - _MAX_DESCRIPTION) and self._is_inner(start):
                start -= 1
        if start < first:
            return None
        lead = tokens[start].lower
        is_owned = lexicon.possessives.get(lead) in ("p", "n")  # "|My| son" and "|its| barrister"
        return start if is_owned or lead in lexicon.definite or lead in lexicon.indefinite else None

    def _is_inner(self, index: int) -> bool:
        """Tell a word that may stand between an article and its noun."""
        token = self._narration.tokens[index]
        if token.lower == "'s":
            return True
        return token.kind == "word" and token.lower not in self._lexicon.function_words

    def _holds(self, entity: Entity, words: frozenset[str]) -> bool:
        """Tell whether a role of somebody has one of some words, in German at the end of a compound too."""
        roles = _role_words(entity)
        if self._lexicon.nouns_capitalised:
            return any(role.endswith(tuple(words)) for role in roles)
        return not words.isdisjoint(roles)


def _byline_end(narration: Narration) -> int:
    """Return where "By Ann Cole and Bo Hill" or "By. Ann Cole." ends that opens an article, or 0."""
    tokens, lexicon = narration.tokens, narration.lexicon
    if len(tokens) <= _MAX_BYLINE or tokens[0].lower not in lexicon.agents:
        return 0
    end = narration.sentence(2).end
    words = (token.lower for token in tokens[1:end] if token.kind not in ("cap", "mark"))
    return end if end <= _MAX_BYLINE and all(word in lexicon.joining for word in words) else 0


def _role_words(entity: Entity) -> set[str]:
    """Return the words of everything somebody is said to be."""
    words = {word for role in entity.roles for word in role.lower().replace("-", " ").split()}
    return words | {word for role in entity.roles for word in role.lower().split()} | set(entity.offices)
