"""Decides whom a mention means: names by the table, pronouns and nominals by what stands before them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from reader.model import Candidate, Speaker
from reader.quotes.confidence import RESOLVED, pronoun_certainty
from reader.quotes.descriptions import Descriptions
from reader.quotes.entities import Entity
from reader.quotes.lexicon import Gender
from reader.quotes.mentions import Mention
from reader.quotes.people import People
from reader.quotes.roles import is_body
from reader.quotes.salience import Salience, Voice, weigh
from reader.quotes.tokens import Narration

_RECENT = 6
_BARE = 2
"""Tokens of a nominal that only has an article and a noun."""
_DESCRIBED = 2.9
"""Score of somebody whom the sentence before names by a role alone."""
_CLEAR = pronoun_certainty(0.9)
"""Certainty of a pronoun from which a description in its place may mean the same person."""
_LIKELY = pronoun_certainty(0.2)
"""The same for "the Spaniard" and "the 39-year-old", which only ever stand for somebody's name."""
_GROUP_MARGIN = 0.5
"""What "they" has over other readings where several people spoke last."""
_BODY_CERTAINTY = 0.55
"""Certainty of "it" where a body was named and none has spoken."""
_MARKS = "\"'“”„‟«»‹›‘’‚`"
_ADDRESSED = 6
"""Tokens after a subject among which a name is somebody else's: in "he told Hill" he is not Hill."""
_TOLD_OF = 2.0
"""What a sentence on them that opens with "He" adds to it, and so does whose they are ("|My| son")."""
_NEAR_SENTENCES = 4
"""Sentences over which "he" may go on with somebody without a name."""
_NEAR = 2
"""Paragraphs over which a description may point back to a person."""


class Resolver:
    """Resolves mentions in the order of the text, remembering who spoke last."""

    def __init__(self, narration: Narration, people: People) -> None:
        self._narration = narration
        self._people = people
        self._salience = Salience(narration, people)
        self._lexicon = narration.lexicon
        self._descriptions = Descriptions(narration, people)
        self._main_person = people.main_person()
        self._voices: list[Voice] = []
        self._places: list[int] = []

    def listen(self, mention: Mention, place: int) -> Voice:
        """Return whom the subject of a cue means and remember it as a speaker; call in text order."""
        voice = self.resolve(mention, place)
        self._voices.append(voice)
        self._places.append(place)
        return voice

    def recent(self, place: int) -> list[Voice]:
        """Return who spoke last before a token, the last one last."""
        last = bisect_left(self._places, place)
        return self._voices[max(0, last - _RECENT) : last]

    def resolve(self, mention: Mention, place: int) -> Voice:
        """Return whom a mention means, given who spoke before the token `place`."""
        if mention.kind == "name":
            return self._name(mention)
        if mention.kind == "group":
            return self._group(mention)
        recent = self.recent(place)
        if mention.kind == "pronoun":
            return self._pronoun(mention, recent)
        return self._nominal(mention, recent)

    def _name(self, mention: Mention) -> Voice:
        entity = self._people.entity_at(mention.head)
        if entity is None:
            return self._plain(mention)
        return self._of(entity, mention.head, RESOLVED["name"], "name")

    def _of(
        self, entity: Entity, token: int, certainty: float, rule: str, others: tuple[Candidate, ...] = ()
    ) -> Voice:
        return Voice(entity.speaker(), entity, entity.gender, token, certainty, others, rule)

    def _group(self, mention: Mention) -> Voice:
        """Let two people who are named together speak together."""
        text = " ".join(self._narration.slice(mention.start, mention.end).split())
        return Voice(Speaker(text), None, "p", mention.head, RESOLVED["name"], (), "name")

    def _plain(self, mention: Mention) -> Voice:
        """Let a nominal that stands for no known name speak as itself ("police", "a union official")."""
        tokens = self._narration.tokens
        start = mention.start
        if (
            start + 1 < mention.end
            and mention.head > start
            and tokens[start + 1].lower not in self._lexicon.source_pronouns
            and tokens[start].lower in self._lexicon.definite | self._lexicon.indefinite
        ):
            start += 1
        text = " ".join(self._narration.slice(start, self._descriptions.name_end(start, mention)).split())
        if tokens[mention.head].kind == "quote":  # "according to “Night Desk”"
            return Voice(
                Speaker(text.strip(_MARKS).strip()), None, "n", mention.head, RESOLVED["name"], (), "name"
            )
        gender = self._descriptions.gender(mention)
        article = tokens[mention.start].lower
        may_speak = gender is None or is_body(tokens[mention.head].lower, self._lexicon)
        if gender in (None, "n") and may_speak and self._lexicon.article_genders:
            unknown = None if article in self._lexicon.elisions else gender
            gender = self._lexicon.article_genders.get(article, unknown)
        # "The mayor" is somebody whom the article may name; "a mayor" and "police" are nobody else.
        kind = "definite" if tokens[mention.start].lower in self._lexicon.definite else "nominal"
        return Voice(Speaker(text), None, gender, mention.head, RESOLVED[kind], (), kind)

    def _nominal(self, mention: Mention, recent: list[Voice]) -> Voice:
        tokens = self._narration.tokens
        word = tokens[mention.head].lower
        is_document = self._lexicon.nouns_capitalised and word.endswith(tuple(self._lexicon.documents))
        if word in self._lexicon.utterances or is_document:
            return self._owner(mention, recent) or self._plain(mention)
        if word in self._lexicon.latter and mention.end - mention.start == _BARE:
            return self._person_before(mention.start, self._lexicon.latter[word], mention.head, recent)
        if tokens[mention.start].lower not in self._lexicon.definite or word in self._lexicon.pairs:
            return self._undefined(mention, word)
        entity = self._descriptions.by_office(word, mention)
        if entity is None and not self._descriptions.names_body(mention):
            entity = self._descriptions.by_body(word, mention.start)
        if entity is not None:
            return self._of(entity, mention.head, RESOLVED["role"], "role")
        for voice in reversed(recent):
            if voice.entity is None and tokens[voice.token].lower == word:
                return voice
        return self._described(mention, word, recent) or self._by_dominance(word, mention)

    def _pair(self, mention: Mention) -> Voice | None:
        """Return the two people named together last: "the couple" for "Ann and Bob Cole"."""
        names = self._descriptions.pair_before(mention.start)
        if names is None:
            return None
        text = " ".join(self._narration.slice(names.start, names.end).split())
        return Voice(Speaker(text), None, "p", mention.head, RESOLVED["role"], (), "role")

    def _undefined(self, mention: Mention, word: str) -> Voice:
        """Return whom a nominal without "the" means: "his wife", "a skipper", a couple, or itself."""
        lead = self._narration.tokens[mention.start].lower
        if word in self._lexicon.pairs and lead in self._lexicon.definite:
            return self._pair(mention) or self._plain(mention)
        rule, entity = "", None
        if lead in self._lexicon.possessives:
            rule, entity = "role", self._descriptions.by_relation(word, mention)
        elif lead in self._lexicon.indefinite:
            rule, entity = "description", self._descriptions.introduced(word, mention)
        return self._of(entity, mention.head, RESOLVED[rule], rule) if entity else self._plain(mention)

    def _owner(self, mention: Mention, recent: list[Voice]) -> Voice | None:
        """Let whose message it is speak: "|Her| message is simple: ...", "|Hill's| answer: ..."."""
        start = mention.start
        index = self._people.name_at.get(start)
        if index is not None:
            end = self._people.names[index].end
            is_owner = end < mention.end and self._narration.tokens[end].lower == "'s"
            return self._name(Mention(start, end, "name", start)) if is_owner else None
        gender = self._lexicon.possessives.get(self._narration.tokens[start].lower)
        return self._person_before(start, gender, start, recent) if gender in ("m", "f") else None

    def _described(self, mention: Mention, word: str, recent: list[Voice]) -> Voice | None:
        """Take "the 39-year-old founder" for the person the paragraph before was about, with doubt.

        A bare "the judge" describes nobody: it is somebody whom the article leaves without a name.
        """
        tokens = self._narration.tokens
        words = tokens[mention.start : mention.end]
        aged = any(token.lower.endswith(self._lexicon.age_marks) for token in words)
        is_aged_noun = word.endswith(self._lexicon.age_marks)  # "der |28-Jährige|" needs no other noun
        if len(words) <= _BARE and not (is_aged_noun or word in self._lexicon.peoples):
            return None
        gender = self._descriptions.gender(mention)
        if not aged and (gender == "p" or not self._descriptions.may_describe(word)):
            return None
        is_title = tokens[mention.head].kind == "cap" and word not in self._lexicon.peoples
        is_romance = self._lexicon.late_subjects and any(token.kind == "cap" for token in words[1:])
        is_title = (is_title or is_romance) and not self._lexicon.nouns_capitalised  # "the Marlow Reporter"
        if is_title or self._descriptions.is_office_alone(mention):
            return None
        voice = self._person_before(
            mention.start, gender if gender in ("m", "f") else None, mention.head, recent
        )
        enough = _LIKELY if is_aged_noun or word in self._lexicon.peoples else _CLEAR
        if (
            voice.entity is None
            or not self._descriptions.may_be_described(voice.entity)
            or voice.certainty < enough
        ):
            return None
        last = voice.entity.mentioned_before(mention.start)
        if tokens[mention.start].paragraph - tokens[last].paragraph > _NEAR:
            return None
        return replace(voice, certainty=RESOLVED["description"], rule="description")

    def _by_dominance(self, word: str, mention: Mention) -> Voice:
        """Take "the mayor" for whom the article is about, where nobody is said to be mayor."""
        gender = self._descriptions.gender(mention)
        if word not in self._lexicon.offices or self._main_person is None:
            return self._plain(mention)
        if gender is not None and self._main_person.gender not in (None, gender):
            return self._plain(mention)
        return self._of(self._main_person, mention.head, RESOLVED["description"], "description")

    def _pronoun(self, mention: Mention, recent: list[Voice]) -> Voice:
        tokens = self._narration.tokens
        word = tokens[mention.head].lower.rpartition("-")[2]
        gender = self._lexicon.pronouns.get(word) or self._lexicon.source_pronouns.get(word)
        if word in self._lexicon.plural_pronouns and self._descriptions.has_plural_verb(mention):
            gender = "p"
        if gender in ("p", "n"):
            return self._last_group(mention, gender, recent)
        return self._person_before(mention.start, gender, mention.head, recent)

    def _last_group(self, mention: Mention, gender: Gender, recent: list[Voice]) -> Voice:
        """Resolve "they" and "it" to the last speaker that is several people or a body."""
        for voice in reversed(recent[-4:]):
            if voice.gender in ("p", "n") and voice.speaker:
                return Voice(
                    voice.speaker,
                    voice.entity,
                    voice.gender,
                    mention.head,
                    pronoun_certainty(_GROUP_MARGIN),
                    voice.candidates,
                    "pronoun",
                )
        bodies = [e for e in self._descriptions.entities_before(mention.start)[:4] if e.kind == "body"]
        if bodies and gender == "n":
            return self._of(bodies[0], mention.head, _BODY_CERTAINTY, "pronoun")
        return Voice(None, None, gender, mention.head, 0.0, (), "pronoun")

    def _person_before(self, token: int, gender: Gender | None, head: int, recent: list[Voice]) -> Voice:
        """Score the people named before a pronoun and take the best one, if any is good enough."""
        scored: list[tuple[float, int, Voice]] = []
        for entity, features in self.in_play(token, gender, recent, head):
            scored.append((weigh(features), -entity.id, self._of(entity, head, 0.0, "pronoun")))
        scored += self._nameless(token, gender, head, recent)
        scored += self._by_description(token, gender, head, recent)
        scored.sort(key=lambda row: row[:2], reverse=True)
        candidates = tuple(
            Candidate(voice.speaker.name, round(score, 2)) for score, _, voice in scored[:4] if voice.speaker
        )
        if not scored:
            return Voice(None, None, gender, head, 0.0, (), "pronoun")
        margin = scored[0][0] - (scored[1][0] if len(scored) > 1 else -1.0)
        certainty = pronoun_certainty(margin)
        best = scored[0][2]
        return Voice(
            best.speaker, best.entity, best.gender or gender, head, certainty, candidates[1:], "pronoun"
        )

    def in_play(
        self, token: int, gender: Gender | None, recent: list[Voice], head: int = 0
    ) -> list[tuple[Entity, dict[str, float]]]:
        """Return whom a pronoun at a token may mean, last mentioned first, with what speaks for each."""
        found: list[tuple[Entity, dict[str, float]]] = []
        last = min(self._narration.sentence(token).end, max(token, head) + _ADDRESSED)
        for entity in self._descriptions.entities_before(token):
            fits = gender is None or entity.gender in (None, gender)
            if fits and self._descriptions.may_be_person(entity) and not entity.is_named_within(token, last):
                features = self._salience.features(entity, token, gender, recent, is_latest=not found)
                found.append((entity, features))
        return found

    def _by_description(
        self, token: int, gender: Gender | None, head: int, recent: list[Voice]
    ) -> list[tuple[float, int, Voice]]:
        """Let somebody be meant whom only a role names: "The butcher is closing. |He| says ..."."""
        tokens = self._narration.tokens
        number = self._told_of(token, gender)
        sentence = self._narration.sentences[number]
        goes_on = self._narration.sentence_of[token] - number > 1
        if sentence.paragraph != tokens[token].paragraph:
            return []
        for index in range(sentence.start + 1, min(token, sentence.end) - 1):
            start = self._descriptions.described_subject(index, sentence.start)
            if start is None:
                continue
            mention = Mention(start, index + 1, "nominal", index)
            voice = self._nominal(mention, recent)
            if voice.rule == "description":  # one guess must not rest on another
                voice = self._plain(mention)
            if voice.gender in (None, gender) or gender is None:
                score = _DESCRIBED + 0.8 * (voice.gender is not None and voice.gender == gender)
                is_owned = self._lexicon.possessives.get(tokens[start].lower) == "p"
                score += _TOLD_OF * (goes_on or is_owned)
                return [(score, 0, replace(voice, token=head, rule="pronoun", candidates=()))]
        return []

    def _told_of(self, token: int, gender: Gender | None) -> int:
        """Return the sentence before a token's, over those that go on with "He": "My son is ten. He ..."."""
        sentences, tokens = self._narration.sentences, self._narration.tokens
        own = self._narration.sentence_of[token]
        number = max(0, own - 1)
        while number and own - number < _NEAR_SENTENCES:
            first = tokens[sentences[number].start]
            goes_on = gender is not None and self._lexicon.pronouns.get(first.lower) == gender
            if not goes_on or sentences[number - 1].paragraph != first.paragraph:
                break
            number -= 1
        return number

    def _nameless(
        self, token: int, gender: Gender | None, head: int, recent: list[Voice]
    ) -> list[tuple[float, int, Voice]]:
        """Let the last speaker be meant again where it is a person without a name ("the woman")."""
        found = []
        for voice in recent[-1:]:
            own = (
                voice.gender
                if voice.entity is None
                else self._descriptions.body_gender(voice.entity, voice.token)
            )
            if voice.speaker and own in (None, gender):
                again = Voice(voice.speaker, voice.entity, own or gender, head, 0.0, (), "pronoun")
                found.append((weigh(self._salience.of_nameless(voice, token, gender)), 0, again))
        return found
