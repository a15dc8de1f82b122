"""Decides whom a mention means: names by the table, pronouns and nominals by what stands before them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace

from reader.model import Candidate, Speaker
from reader.quotes.lexicon import Gender
from reader.quotes.people import Entity, People
from reader.quotes.phrases import Mention
from reader.quotes.roles import is_role
from reader.quotes.salience import Salience, Voice
from reader.quotes.tokens import Narration

_LOOK_BACK = 40
"""Names that are tried for a pronoun; more would make long articles quadratic and change nothing."""
_RECENT = 6
_LATEST = 0.6
"""What being named last adds to a candidate's score."""
_BARE = 2
"""Tokens of a nominal that only has an article and a noun."""
_DESCRIBED = 2.9
"""Score of somebody whom the sentence before names by a role alone."""
_CLEAR = 0.75
"""Certainty of a pronoun from which a description in its place may mean the same person."""
_NEAR = 2
"""Paragraphs over which a description may point back to a person."""


class Resolver:
    """Resolves mentions in the order of the text, remembering who spoke last."""

    def __init__(self, narration: Narration, people: People) -> None:
        self._narration = narration
        self._people = people
        self._salience = Salience(narration, people)
        self._lexicon = narration.lexicon
        self._name_starts = [name.start for name in people.names]
        self._main_person = people.main_person()
        self._voices: list[Voice] = []
        self._places: list[int] = []
        self._by_role: defaultdict[str, list[Entity]] = defaultdict(list)
        for entity in people.entities:
            for role in entity.roles:
                for word in set(role.lower().replace("-", " ").split()):
                    self._by_role[word].append(entity)

    def listen(self, mention: Mention, place: int) -> Voice:
        """Return whom the subject of a cue means and remember it as a speaker; call in text order."""
        voice = self.resolve(mention, place)
        self._voices.append(voice)
        self._places.append(place)
        return voice

    def resolve(self, mention: Mention, place: int) -> Voice:
        """Return whom a mention means, given who spoke before the token `place`."""
        if mention.kind == "name":
            return self._name(mention)
        if mention.kind == "group":
            return self._group(mention)
        last = bisect_left(self._places, place)
        recent = self._voices[max(0, last - _RECENT) : last]
        if mention.kind == "pronoun":
            return self._pronoun(mention, recent)
        return self._nominal(mention, recent)

    def _name(self, mention: Mention) -> Voice:
        entity = self._people.entity_at(mention.head)
        if entity is None:
            return self._plain(mention)
        return self._of(entity, mention.head, 0.96, "name")

    def _of(
        self, entity: Entity, token: int, certainty: float, rule: str, others: tuple[Candidate, ...] = ()
    ) -> Voice:
        return Voice(entity.speaker(), entity, entity.gender, token, certainty, others, rule)

    def _group(self, mention: Mention) -> Voice:
        """Let two people who are named together speak together."""
        text = " ".join(self._narration.slice(mention.start, mention.end).split())
        return Voice(Speaker(text), None, "p", mention.head, 0.93, (), "name")

    def _plain(self, mention: Mention) -> Voice:
        """Let a nominal that stands for no known name speak as itself ("police", "a union official")."""
        tokens = self._narration.tokens
        start = mention.start
        if (
            start + 1 < mention.end
            and tokens[start].lower in self._lexicon.definite | self._lexicon.indefinite
        ):
            start += 1
        text = " ".join(self._narration.slice(start, self._name_end(start, mention)).split())
        gender = self._nominal_gender(mention)
        is_named_elsewhere = (
            gender not in ("p", "n") and tokens[mention.start].lower in self._lexicon.definite
        )
        certainty = 0.56 if is_named_elsewhere else 0.64
        return Voice(Speaker(text), None, gender, mention.head, certainty, (), "nominal")

    def _name_end(self, start: int, mention: Mention) -> int:
        """Return where a nominal's own words end: before a relative clause."""
        tokens = self._narration.tokens
        for index in range(start + 1, mention.end):
            if tokens[index].lower in self._lexicon.relatives | self._lexicon.that:
                return index
        return mention.end

    def _nominal_gender(self, mention: Mention) -> Gender | None:
        word = self._narration.tokens[mention.head].lower
        if word in self._lexicon.female_roles:
            return "f"
        if word in self._lexicon.male_roles:
            return "m"
        if word in self._lexicon.groups or (word.endswith("s") and self._lexicon.language == "en"):
            return "p"
        return None if is_role(word, self._lexicon) else "n"

    def _nominal(self, mention: Mention, recent: list[Voice]) -> Voice:
        tokens = self._narration.tokens
        if tokens[mention.start].lower not in self._lexicon.definite:
            return self._plain(mention)
        word = tokens[mention.head].lower
        entity = self._by_office(word, mention) or self._by_body(word, mention.start)
        if entity is not None:
            return self._of(entity, mention.head, 0.8, "role")
        for voice in reversed(recent):
            if voice.entity is None and tokens[voice.token].lower == word:
                return voice
        return self._described(mention, word, recent) or self._by_dominance(word, mention)

    def _by_office(self, word: str, mention: Mention) -> Entity | None:
        """Return the person whose role shares the nominal's head and most of its other words."""
        if not is_role(word, self._lexicon):
            return None
        near = [e for e in self._entities_before(mention.start) if e.kind == "person"]
        holders = [e for e in near if any(word in role.lower().split() for role in e.roles)]
        holders = holders or [e for e in self._by_role.get(word, [])[:_LOOK_BACK] if e.kind == "person"]
        if not holders:
            return None
        words = {token.lower for token in self._narration.tokens[mention.start : mention.end]}
        return max(holders, key=lambda entity: len(words & set(" ".join(entity.roles).lower().split())))

    def _described(self, mention: Mention, word: str, recent: list[Voice]) -> Voice | None:
        """Take "the 39-year-old founder" for the person the paragraph before was about, with doubt.

        A bare "the judge" describes nobody: it is somebody whom the article leaves without a name.
        """
        tokens = self._narration.tokens
        if mention.end - mention.start <= _BARE:
            return None
        aged = any("-year-old" in token.lower for token in tokens[mention.start : mention.end])
        gender = self._nominal_gender(mention)
        if not aged and (not is_role(word, self._lexicon) or gender == "p"):
            return None
        voice = self._person_before(
            mention.start, gender if gender in ("m", "f") else None, mention.head, recent
        )
        if voice.entity is None or voice.entity.kind != "person" or voice.certainty < _CLEAR:
            return None
        last = voice.entity.mentioned_before(mention.start)
        if tokens[mention.start].paragraph - tokens[last].paragraph > _NEAR:
            return None
        return replace(voice, certainty=0.6, rule="description")

    def _by_dominance(self, word: str, mention: Mention) -> Voice:
        """Take "the mayor" for whom the article is about, where nobody is said to be mayor."""
        gender = self._nominal_gender(mention)
        if word not in self._lexicon.offices or self._main_person is None:
            return self._plain(mention)
        if gender is not None and self._main_person.gender not in (None, gender):
            return self._plain(mention)
        return self._of(self._main_person, mention.head, 0.6, "description")

    def _by_body(self, word: str, before: int) -> Entity | None:
        if word not in self._lexicon.bodies and word not in self._lexicon.generic_bodies:
            return None
        bodies = [entity for entity in self._entities_before(before) if entity.kind == "body"]
        named = [entity for entity in bodies if word in entity.words]
        if named:
            return named[0]
        return bodies[0] if bodies and word in self._lexicon.generic_bodies else None

    def _entities_before(self, token: int) -> list[Entity]:
        """Return the entities named before a token, last mentioned first."""
        last = bisect_left(self._name_starts, token)
        found: dict[int, Entity] = {}
        for index in range(last - 1, max(-1, last - 1 - _LOOK_BACK), -1):
            entity = self._people.entities[self._people.entity_of[index]]
            found.setdefault(entity.id, entity)
        return list(found.values())

    def _pronoun(self, mention: Mention, recent: list[Voice]) -> Voice:
        tokens = self._narration.tokens
        word = tokens[mention.head].lower.rpartition("-")[2]
        gender = self._lexicon.pronouns.get(word)
        if gender == "p" or (gender == "n" and self._lexicon.language == "en"):
            return self._last_group(mention, gender, recent)
        return self._person_before(mention.start, gender, mention.head, recent)

    def _last_group(self, mention: Mention, gender: Gender, recent: list[Voice]) -> Voice:
        """Resolve "they" and "it" to the last speaker that is several people or a body."""
        for voice in reversed(recent[-4:]):
            if voice.gender in ("p", "n") and voice.speaker:
                return Voice(
                    voice.speaker, voice.entity, voice.gender, mention.head, 0.7, voice.candidates, "pronoun"
                )
        bodies = [e for e in self._entities_before(mention.start)[:4] if e.kind == "body"]
        if bodies and gender == "n":
            return self._of(bodies[0], mention.head, 0.5, "pronoun")
        return Voice(None, None, gender, mention.head, 0.0, (), "pronoun")

    def _person_before(self, token: int, gender: Gender | None, head: int, recent: list[Voice]) -> Voice:
        """Score the people named before a pronoun and take the best one, if any is good enough."""
        scored: list[tuple[float, int, Voice]] = []
        for entity in self._entities_before(token):
            if self._may_be_person(entity) and (gender is None or entity.gender in (None, gender)):
                score = self._salience.score(entity, token, gender, recent) + (0.0 if scored else _LATEST)
                scored.append((score, -entity.id, self._of(entity, head, 0.0, "pronoun")))
        scored += self._nameless(token, gender, head, recent)
        scored += self._by_description(token, gender, head, recent)
        scored.sort(key=lambda row: row[:2], reverse=True)
        candidates = tuple(
            Candidate(voice.speaker.name, round(score, 2)) for score, _, voice in scored[:4] if voice.speaker
        )
        if not scored:
            return Voice(None, None, gender, head, 0.0, (), "pronoun")
        margin = scored[0][0] - (scored[1][0] if len(scored) > 1 else -1.0)
        certainty = min(0.92, 0.62 + 0.15 * max(0.0, min(margin, 2.0)))
        best = scored[0][2]
        return Voice(
            best.speaker, best.entity, best.gender or gender, head, certainty, candidates[1:], "pronoun"
        )

    def _by_description(
        self, token: int, gender: Gender | None, head: int, recent: list[Voice]
    ) -> list[tuple[float, int, Voice]]:
        """Let somebody be meant whom only a role names: "The butcher is closing. |He| says ..."."""
        tokens = self._narration.tokens
        own = self._narration.sentence_of[token]
        sentence = self._narration.sentences[max(0, own - 1)]
        if sentence.paragraph != tokens[token].paragraph:
            return []
        for index in range(sentence.start + 1, min(token, sentence.end) - 1):
            if not self._is_described_subject(index):
                continue
            mention = Mention(index - 1, index + 1, "nominal", index)
            voice = self._nominal(mention, recent)
            if voice.rule == "description":  # one guess must not rest on another
                voice = self._plain(mention)
            if voice.gender in (None, gender) or gender is None:
                score = _DESCRIBED + 0.8 * (voice.gender is not None and voice.gender == gender)
                return [(score, 0, replace(voice, token=head, rule="pronoun", candidates=()))]
        return []

    def _is_described_subject(self, index: int) -> bool:
        """Tell "the butcher" before a finite verb."""
        tokens, lexicon = self._narration.tokens, self._lexicon
        if not is_role(tokens[index].lower, lexicon) or index in self._people.name_at:
            return False
        follows = tokens[index + 1].lower
        is_past = bool(lexicon.past_suffix) and follows.endswith(lexicon.past_suffix)
        is_verb = follows in lexicon.auxiliaries or follows in lexicon.verbs or is_past
        return is_verb and tokens[index - 1].lower in lexicon.definite | lexicon.indefinite

    def _may_be_person(self, entity: Entity) -> bool:
        """Pass over bodies, and over words that are capitalised only where a sentence starts."""
        if entity.kind == "other":
            return any(self._is_name_like(token) for token in entity.mentions[:4])
        return entity.kind == "person"

    def _is_name_like(self, token: int) -> bool:
        follows = self._narration.tokens[token + 1].lower if token + 1 < len(self._narration.tokens) else ""
        is_subject = follows in self._lexicon.cues or follows in self._lexicon.auxiliaries
        return is_subject or token != self._narration.sentence(token).start

    def _nameless(
        self, token: int, gender: Gender | None, head: int, recent: list[Voice]
    ) -> list[tuple[float, int, Voice]]:
        """Let the last speaker be meant again where it is a person without a name ("the woman")."""
        found = []
        for voice in recent[-1:]:
            if voice.entity is None and voice.speaker and voice.gender in (None, gender):
                paragraphs = self._narration.tokens[token].paragraph
                distance = paragraphs - self._narration.tokens[voice.token].paragraph
                score = 1.8 + 0.8 * (voice.gender == gender) - 0.5 * distance
                again = Voice(voice.speaker, None, voice.gender or gender, head, 0.0, (), "pronoun")
                found.append((score, 0, again))
        return found
