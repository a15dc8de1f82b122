"""Reads what the text beside a quote says of its speaker: candidates with a linear score each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Span, Speaker
from reader.quotes.acts import Speech
from reader.quotes.confidence import RESOLVED
from reader.quotes.leads import Leads
from reader.quotes.marks import Region
from reader.quotes.mentions import Mention
from reader.quotes.people import People
from reader.quotes.phrases import Phrases
from reader.quotes.replies import is_narrated, replier
from reader.quotes.resolve import Resolver
from reader.quotes.salience import Voice
from reader.quotes.signatures import Signatures
from reader.quotes.tokens import DASHES, Narration, plain_tokens
from reader.quotes.transcripts import label_at, quoted_label, quoted_labels
from reader.quotes.unsaid import Unsaid, UnsaidReader

_MAX_GAP = 12
_SUBORDINATE = 4
"""What a conjunction between quote and verb weighs, in tokens: the verb has a clause of its own."""
_SWALLOWED = 0.8
"""Certainty of an attribution that stands inside its quote, whose closing mark is lost."""
_SET_OFF = 1.2
"""Least score of an attribution after a comma, whatever stands between it and its quote."""
_AGENT_WITHIN = 6
"""Tokens after the auxiliary of a passive among which its agent is named."""
_PAUSES = frozenset(",?!")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks a direct quote, and why that is believed."""

    voice: Voice | None
    score: float
    rule: str
    mention: Span | None = None
    cue: str = ""

    @property
    def names_person(self) -> bool:
        """Whether the speaker is known to be a person."""
        entity = self.voice.entity if self.voice else None
        return entity is not None and entity.kind == "person"

    @property
    def may_be_person(self) -> bool:
        """Whether the speaker may be a person, named or not."""
        voice = self.voice
        return self.names_person or (voice is not None and voice.entity is None and voice.gender != "n")


NOBODY = Attribution(None, 0.0, "none")
"""What is known of a quote with nothing beside it."""


class Evidence:
    """What one article states of the speakers of its quoted regions."""

    def __init__(
        self,
        narration: Narration,
        people: People,
        phrases: Phrases,
        speech: Sequence[Speech],
        regions: Sequence[Region],
    ) -> None:
        self._narration = narration
        self._tokens = narration.tokens
        self._lexicon = narration.lexicon
        self._people = people
        self._phrases = phrases
        self._speech = speech
        self._starts = [act.start for act in speech]
        self._regions = regions
        self._reader = UnsaidReader(phrases)
        self._signatures = Signatures(phrases)
        self._leads = Leads(phrases)
        self._labels = quoted_labels(narration.text, regions)
        self._resolver = Resolver(narration, people)
        self._loose = frozenset({",", "—", "–", "-"}) | self._lexicon.incise_cues
        if self._lexicon.late_subjects:  # "« ... », |lui a ensuite| répondu Hill", "„...“, |wie| Hill sagte"
            self._loose |= self._lexicon.auxiliaries | self._lexicon.adverbs | self._lexicon.as_words
        self.voices = [self._resolver.listen(act.subject, act.start) for act in speech]
        """For each act of speech whom its subject means."""

    def beside(self, region: int) -> Attribution:
        """Return the best attribution that the text around a quote states, or one with no voice."""
        token = self._narration.quote_tokens[region]
        if token < 0:
            return NOBODY
        inside = self._label_inside(self._regions[region], token) or self._swallowed(
            self._regions[region], token
        )
        if inside is not None:
            return inside
        options = [
            self._after(token),
            self._before(token),
            self._label(token),
            self._colon(token),
            self._in_words(token),
            self._signature(token),
            self._reply(token),
            self._next_sentence(token),
            *map(self._unsaid, self._reader.beside(token)),
            self._unknown_verb(token),
            self._unread_subject(token),
        ]
        return max(options, key=lambda option: option.score)

    def by_act(self, number: int, score: float, rule: str) -> Attribution:
        """Return the attribution that an act of speech makes."""
        act = self._speech[number]
        cue = self._narration.slice(act.start, act.end)
        mention = mention_span(act.subject, self._narration)
        return Attribution(self.voices[number], score, rule, mention, cue)

    def _after(self, token: int) -> Attribution:
        """Score the act of speech that follows a quote: "...", said Y."""
        sentence = self._narration.sentence(token)
        number = bisect_left(self._starts, token)
        if number == len(self._speech) or self._speech[number].last > sentence.end:
            return NOBODY
        act = self._speech[number]
        first = act.first
        if act.subject.end <= token and act.start == token + 1 and self._lexicon.late_subjects:
            return self.by_act(number, 1.9, "before")  # "Huber hatte von „...“ |gesprochen|"
        between: Sequence[int] = range(token + 1, first)
        if (
            first <= token
            or self._reader.is_closed(token)
            or any(self._tokens[n].kind == "quote" for n in between)
        ):
            return NOBODY
        between = [n for n in between if self._tokens[n].lower not in self._loose]
        gap = len(between)
        is_apart = self._tokens[token + 1].kind == "mark"
        is_embedded = token > sentence.start and self._tokens[token - 1].kind == "word"
        is_subordinate = any(self._tokens[n].lower in self._lexicon.conjunctions for n in between)
        if (
            gap > (0 if act.kind == "according" else _MAX_GAP)
            # "Die Auslosung des „Pokals der Meister“ |in Ulm| ergab ..."
            or (gap and self._lexicon.clause_opening == "comma" and not is_apart)
            # "She called it “...” and the mayor |warned| ..."
            or (is_subordinate and is_embedded)
        ):
            return NOBODY
        final = self._tokens[token].text
        gap += _SUBORDINATE * is_subordinate
        score = 2.2 - 0.35 * gap + (0.5 if final in ",?!" else 0.0) - (0.8 if act.kind == "gerund" else 0.0)
        if self._reader.is_set_off(act):
            score = max(score, _SET_OFF)
        return self.by_act(number, score, "after")

    def _unknown_verb(self, token: int) -> Attribution:
        """Score a person right after a quote that ends in a comma, whatever the verb: "...," Y |mouthed."""
        last = self._narration.sentence(token).end
        if self._tokens[token].text not in _PAUSES or token + 2 >= last:
            return NOBODY
        mention = self._phrases.after(token + 1, last)
        if mention is None and self._may_be_verb(token + 1):
            mention = self._phrases.after(token + 2, last)
            follows = self._tokens[mention.end] if mention and mention.end < last else None
            if follows is None or follows.kind != "mark":
                return NOBODY
        if mention is None or mention.kind == "nominal" or mention.end >= last:
            return NOBODY
        if self._tokens[mention.end].lower in self._lexicon.passives:
            return self._agent(mention.end, last)
        option = self.by_mention(mention, 1.0, "after")
        return option if mention.kind == "pronoun" or option.names_person else NOBODY

    def _agent(self, auxiliary: int, last: int) -> Attribution:
        """Score who acts where somebody is told a quote: "...," Z |was told by Y|; nobody where none does."""
        ahead = range(auxiliary + 1, min(last, auxiliary + _AGENT_WITHIN))
        by = next((n for n in ahead if self._tokens[n].lower in self._lexicon.agents), None)
        mention = self._phrases.after(by + 1, last) if by is not None else None
        nobody = Attribution(None, 1.6, "after")
        return nobody if mention is None else self.by_mention(mention, 1.6, "after")

    def _reply(self, token: int) -> Attribution:
        """Score what a noun for the quote says of it: "...," came the reply from Y; "..." was Y's answer."""
        if is_narrated(self._phrases, token):
            return Attribution(None, 1.6, "after")
        mention = replier(self._phrases, token)
        return self.by_mention(mention, 1.9, "after") if mention is not None else NOBODY

    def _next_sentence(self, token: int) -> Attribution:
        """Score a sentence after a quote that only says whose it is: "„...“ |Das sagte Huber am Montag.|"."""
        start = self._narration.sentence(token).end
        if start != token + 1 or start >= len(self._tokens):
            return NOBODY
        number = bisect_left(self._starts, start)
        if number == len(self._speech) or not self._speech[number].is_inverted:
            return NOBODY
        is_fronted = self._tokens[start].lower in self._lexicon.fronted_objects
        is_meant = self._speech[number].start == start + is_fronted
        is_meant = is_meant and (is_fronted or self._tokens[start].lower in self._lexicon.incise_cues)
        return self.by_act(number, 1.9, "after") if is_meant else NOBODY

    def _unsaid(self, found: Unsaid) -> Attribution:
        option = self.by_mention(found.mention, found.score, found.rule)
        return option if option.names_person or not found.is_person else NOBODY

    def _unread_subject(self, token: int) -> Attribution:
        """Keep a quote from its neighbour's speaker where its own verb has a subject that was not read."""
        lexicon, last = self._narration.lexicon, self._narration.sentence(token).end
        index = token + 1
        if not lexicon.late_subjects or index >= last or self._tokens[index].text != ",":
            return NOBODY
        index += 1
        while index < last and self._tokens[index].lower in lexicon.auxiliaries | lexicon.adverbs:
            index += 1
        is_verb = index < last and self._tokens[index].lower in lexicon.cues
        return Attribution(None, 1.6, "after") if is_verb else NOBODY

    def _may_be_verb(self, index: int) -> bool:
        token, lexicon = self._tokens[index], self._narration.lexicon
        return token.kind == "word" and token.lower not in lexicon.function_words

    def _before(self, token: int) -> Attribution:
        """Score the act of speech that leads to a quote: Y said: "..."."""
        sentence = self._narration.sentence(token)
        number = bisect_left(self._starts, token) - 1
        if number < 0:
            return NOBODY
        number -= self._is_aside(number, sentence.start)
        act = self._speech[number]
        if act.start < sentence.start:
            return self._introduced(token, number, sentence.start)
        if act.last > token or any(self._tokens[n].kind == "quote" for n in range(act.last, token)):
            return NOBODY
        lead = self._tokens[token - 1]
        gap = max(0, token - act.last - (lead.kind == "mark"))
        if gap > 3 * _MAX_GAP:
            return NOBODY
        base = 2.3 if lead.text == ":" else 1.7 if gap == 0 or lead.text == "," else 1.1
        if lead.lower in self._narration.lexicon.that:
            base, gap = 1.9, 0
        if lead.lower in self._lexicon.quoting:  # "described the plan as “...”"
            gap = 0
        per_word = 0.02 if lead.text == ":" else 0.08
        is_answer = gap == 0 and lead.text == "," and self._tokens[act.start].lower in self._lexicon.calling
        return self.by_act(
            number, base - per_word * gap - (0.2 if is_answer else 0.4) * act.is_weak, "before"
        )

    def _is_aside(self, number: int, first: int) -> bool:
        """Tell who only passes a report on: "Hill added, |according to the Gazette|, “...”"."""
        act, before = self._speech[number], self._speech[number - 1]
        if number == 0 or act.kind != "according" or before.start < first or before.is_weak:
            return False
        return act.start == before.last + 1 and self._tokens[before.last].text == ","

    def _introduced(self, token: int, number: int, start: int) -> Attribution:
        """Score a colon that ends the paragraph before: Y said: / "..."."""
        act = self._speech[number]
        if start != token or token == 0 or self._tokens[token - 1].text != ":":
            return NOBODY
        if act.start < self._narration.sentence(token - 1).start:
            return NOBODY
        return self.by_act(number, 1.8, "before")

    def _label(self, token: int) -> Attribution:
        """Score a name and a colon right before a quote."""
        mention = self._leads.label(token)
        return self.by_mention(mention, 2.0, "label") if mention is not None else NOBODY

    def _colon(self, token: int) -> Attribution:
        """Score the subject of a sentence that leads to a quote by a colon, whatever its verb."""
        mention = self._leads.colon(token)
        option = self.by_mention(mention, 1.6, "before") if mention is not None else NOBODY
        is_label = mention is not None and self._leads.is_label(mention, token - 1)
        return option if option.names_person or is_label else NOBODY

    def _in_words(self, token: int) -> Attribution:
        """Score whose words they are said to be: "In |Hill's| words, ..."."""
        mention = self._leads.words(token)
        option = self.by_mention(mention, 1.7, "before") if mention is not None else NOBODY
        return option if option.names_person else NOBODY

    def _label_inside(self, region: Region, token: int) -> Attribution | None:
        """Read the label of a transcript that is quoted as a whole: "SMITH: ..."."""
        narration = self._narration
        label = label_at(narration.text, region.start, region.end, self._people, narration.lexicon)
        if label is not None:
            mention, entity = label
            voice = Voice(
                entity.speaker(), entity, entity.gender, entity.mentions[0], RESOLVED["name"], (), "name"
            )
            return Attribution(voice, 2.5, "label", mention)
        span = quoted_label(narration.text, region, self._labels)
        if span is None:
            return None
        name = narration.text[span.start : span.end]
        return Attribution(
            Voice(Speaker(name), None, None, token, RESOLVED["name"], (), "name"), 2.5, "label", span
        )

    def _swallowed(self, region: Region, token: int) -> Attribution | None:
        """Read the attribution that a quote without its closing mark swallows: “We go, said Ann Cole."""
        if region.closed:
            return None
        narration = self._narration
        tokens = plain_tokens(narration.text, region.start, region.end, region.paragraph)
        for index in range(1, len(tokens) - 1):
            if tokens[index].lower not in narration.lexicon.cues or tokens[index - 1].text != ",":
                continue
            end = index + 1
            while end < len(tokens) and tokens[end].kind == "cap":
                end += 1
            entity = self._people.by_surname(tokens[end - 1].lower)
            if entity is not None:
                voice = Voice(entity.speaker(), entity, entity.gender, token, _SWALLOWED, (), "name")
                span = Span(tokens[index + 1].start, tokens[end - 1].end)
                return Attribution(voice, 1.6, "after", span, tokens[index].text)
        return None

    def _signature(self, token: int) -> Attribution:
        """Score a name that stands after a quote without a verb."""
        mention = self._signatures.after(token)
        if mention is None:
            return NOBODY
        is_dashed = self._tokens[token + 1].text in DASHES  # anything else also follows titles
        option = self.by_mention(mention, 1.9 if is_dashed else 1.2, "signature")
        return option if option.names_person else NOBODY

    def by_mention(self, mention: Mention, score: float, rule: str) -> Attribution:
        """Return the attribution to whom a mention means."""
        return Attribution(
            self._resolver.resolve(mention, mention.start),
            score,
            rule,
            mention_span(mention, self._narration),
        )


def mention_span(mention: Mention, narration: Narration) -> Span:
    """Return the characters of a mention."""
    tokens = narration.tokens
    return Span(tokens[mention.start].start, tokens[mention.end - 1].end)
