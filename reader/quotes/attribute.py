"""Gives each direct quote its speaker: candidates around it, a linear score, then who goes on speaking."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.model import Candidate, Quote, Span
from reader.quotes.marks import Region
from reader.quotes.people import People
from reader.quotes.phrases import Mention, Phrases
from reader.quotes.resolve import Resolver, Voice
from reader.quotes.speech import Speech
from reader.quotes.tokens import Narration
from reader.quotes.transcripts import label_at

_MAX_GAP = 12
_SUBORDINATE = 4
"""What a conjunction between quote and verb weighs, in tokens: the verb has a clause of its own."""
_ENOUGH = 0.5
_SURE_ENOUGH = 0.5
"""Confidence below which nobody is named: the reader sees candidates instead of a guess."""
_MAX_CARRY = 3
"""Paragraphs over which a speaker may go on without being named again."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks a direct quote, and why that is believed."""

    voice: Voice | None
    score: float
    rule: str
    mention: Span | None = None
    cue: str = ""


_NOBODY = Attribution(None, 0.0, "none")


class Attributor:
    """Attributes the quoted regions of one article."""

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
        self._people = people
        self._phrases = phrases
        self._speech = speech
        self._starts = [act.start for act in speech]
        self._regions = regions
        self._resolver = Resolver(narration, people)
        self.voices = [self._resolver.listen(act.subject, act.start) for act in speech]
        self.stated = [self._beside(region) for region in range(len(regions))]
        """For each region what stands beside it says."""

    def _beside(self, region: int) -> Attribution:
        """Return the best attribution that the text around a quote states, or one with no voice."""
        token = self._narration.quote_tokens[region]
        if token < 0:
            return _NOBODY
        inside = self._label_inside(self._regions[region])
        if inside is not None:
            return inside
        options = [self._after(token), self._before(token), self._label(token), self._signature(token)]
        return max(options, key=lambda option: option.score)

    def _by_act(self, number: int, score: float, rule: str) -> Attribution:
        act = self._speech[number]
        cue = self._narration.slice(act.start, act.end)
        mention = mention_span(act.subject, self._narration)
        return Attribution(self.voices[number], score, rule, mention, cue)

    def _after(self, token: int) -> Attribution:
        """Score the act of speech that follows a quote: "...", said Y."""
        sentence = self._narration.sentence(token)
        number = bisect_left(self._starts, token)
        if number == len(self._speech) or self._speech[number].last > sentence.end:
            return _NOBODY
        act = self._speech[number]
        first = act.first
        between = range(token + 1, first)
        if first <= token or any(self._tokens[n].kind == "quote" for n in between):
            return _NOBODY
        gap = sum(1 for n in between if self._tokens[n].text not in (",", "—", "–", "-"))
        if gap > _MAX_GAP or act.kind == "according":
            return _NOBODY
        final = self._tokens[token].text
        if any(self._tokens[n].lower in self._narration.lexicon.conjunctions for n in between):
            gap += _SUBORDINATE
        score = 2.2 - 0.35 * gap + (0.5 if final in ",?!" else 0.0) - (0.8 if act.kind == "gerund" else 0.0)
        return self._by_act(number, score, "after")

    def _before(self, token: int) -> Attribution:
        """Score the act of speech that leads to a quote: Y said: "..."."""
        sentence = self._narration.sentence(token)
        number = bisect_left(self._starts, token) - 1
        if number < 0:
            return _NOBODY
        act = self._speech[number]
        if act.start < sentence.start:
            return self._introduced(token, number, sentence.start)
        if act.last > token or any(self._tokens[n].kind == "quote" for n in range(act.last, token)):
            return _NOBODY
        lead = self._tokens[token - 1]
        gap = max(0, token - act.last - (lead.kind == "mark"))
        if gap > 3 * _MAX_GAP:
            return _NOBODY
        base = 2.3 if lead.text == ":" else 1.7 if gap == 0 or lead.text == "," else 1.1
        if lead.lower in self._narration.lexicon.that:
            base, gap = 1.9, 0
        per_word = 0.02 if lead.text == ":" else 0.08
        return self._by_act(number, base - per_word * gap - 0.4 * act.is_weak, "before")

    def _introduced(self, token: int, number: int, start: int) -> Attribution:
        """Score a colon that ends the paragraph before: Y said: / "..."."""
        act = self._speech[number]
        if start != token or token == 0 or self._tokens[token - 1].text != ":":
            return _NOBODY
        if act.start < self._narration.sentence(token - 1).start:
            return _NOBODY
        return self._by_act(number, 1.8, "before")

    def _label(self, token: int) -> Attribution:
        """Score a name and a colon right before a quote."""
        start = self._narration.sentence(token).start
        if token - 2 < start or self._tokens[token - 1].text != ":":
            return _NOBODY
        mention = self._phrases.before(token - 2, start)
        if mention is None or mention.kind != "name" or mention.start != start:
            return _NOBODY
        return self._by_mention(mention, 2.0, "label")

    def _label_inside(self, region: Region) -> Attribution | None:
        """Read the label of a transcript that is quoted as a whole: "SMITH: ..."."""
        narration = self._narration
        label = label_at(narration.text, region.start, region.end, self._people, narration.lexicon)
        if label is None:
            return None
        mention, entity = label
        voice = Voice(entity.speaker(), entity, entity.gender, entity.mentions[0], 0.95, (), "name")
        return Attribution(voice, 2.5, "label", mention)

    def _signature(self, token: int) -> Attribution:
        """Score a dash and a name after a quote: "..." — Lee Wong."""
        end = self._narration.sentence(token).end
        if token + 2 >= len(self._tokens) or self._tokens[token + 1].text not in ("—", "–", "-"):
            return _NOBODY
        mention = self._phrases.after(token + 2, max(end, token + 3))
        if mention is None or mention.kind != "name":
            return _NOBODY
        return self._by_mention(mention, 1.9, "signature")

    def _by_mention(self, mention: Mention, score: float, rule: str) -> Attribution:
        return Attribution(
            self._resolver.resolve(mention, mention.start),
            score,
            rule,
            mention_span(mention, self._narration),
        )

    def attribute(self, direct: Sequence[int]) -> dict[int, Attribution]:
        """Return an attribution for each of the given regions, which are in text order."""
        found: dict[int, Attribution] = {}
        by_paragraph: dict[int, list[int]] = {}
        for region in direct:
            by_paragraph.setdefault(self._regions[region].paragraph, []).append(region)
        running: Attribution | None = None
        running_token = 0
        for members in by_paragraph.values():
            found.update(self._within(members, running, running_token))
            for region in members:
                if found[region].voice is not None:
                    running, running_token = found[region], self._narration.quote_tokens[region]
        return found

    def _within(
        self, members: list[int], running: Attribution | None, running_token: int
    ) -> dict[int, Attribution]:
        """Attribute the quotes of one paragraph: each by what stands beside it, or by its neighbours."""
        found = {region: self.stated[region] for region in members if self.stated[region].score >= _ENOUGH}
        first = next(iter(found), None)
        last: Attribution | None = None
        for region in members:
            if region not in found:
                if self._regions[region].continues and running is not None:
                    found[region] = _carried(running, 0.9, "continued")
                elif last is not None:
                    found[region] = _carried(last, 0.9, "same paragraph")
                elif first is not None:
                    found[region] = _carried(found[first], 0.8, "same paragraph")
                else:
                    token = self._narration.quote_tokens[region]
                    found[region] = self._floating(token, running, running_token)
            last = found[region] if found[region].voice else last
        return found

    def _floating(self, token: int, running: Attribution | None, running_token: int) -> Attribution:
        """Attribute a quote with nobody beside it to whoever the text before is about or quotes."""
        number = bisect_left(self._starts, token) - 1
        paragraph = self._tokens[token].paragraph
        sources = [(running, running_token)] if running else []
        if number >= 0:
            sources.append((self._by_act(number, 0.0, "running"), self._speech[number].start))
        options: list[Attribution] = []
        for source, place in sources:
            distance = paragraph - self._tokens[place].paragraph
            if source.voice is not None and source.voice.speaker is not None and distance <= _MAX_CARRY:
                score = 0.85 - 0.15 * distance + 0.0001 * place / len(self._tokens)
                options.append(replace(source, score=score, rule="running", cue=""))
        options.append(self._lead_subject(token))
        return max(options, key=lambda option: option.score)

    def _lead_subject(self, token: int) -> Attribution:
        """Score the subject of the quote's own sentence, or of the one before it."""
        sentence = self._narration.sentence(token)
        inside = self._phrases.sentence_subject(token) if token > sentence.start else None
        if inside is not None:
            option = self._by_mention(inside, 0.72, "subject")
            return option if inside.kind == "nominal" or _is_person(option) else _NOBODY
        index = self._narration.sentence_of[token] - 1
        if index < 0:
            return _NOBODY
        previous = self._narration.sentences[index]
        if self._tokens[token].paragraph - previous.paragraph > 1:
            return _NOBODY
        mention = self._phrases.sentence_subject(previous.end - 1)
        if mention is None or mention.kind == "nominal":
            return _NOBODY
        option = self._by_mention(mention, 0.78, "subject")
        return option if _is_person(option) else _NOBODY


def _is_person(option: Attribution) -> bool:
    entity = option.voice.entity if option.voice else None
    return entity is not None and entity.kind == "person"


def _carried(source: Attribution, share: float, rule: str) -> Attribution:
    return Attribution(source.voice, max(_ENOUGH, source.score * share), rule, source.mention, source.cue)


_RULE_TRUST = {
    "after": 0.99, "before": 0.97, "label": 0.95, "signature": 0.9, "continued": 0.95, "same paragraph": 0.95,
    "running": 0.85, "subject": 0.7, "none": 0.0,
}  # fmt: skip


def to_quote(region: Region, attribution: Attribution) -> Quote:
    """Make the quote that the panel shows from a region and what is believed of its speaker."""
    voice = attribution.voice
    confidence = round(voice.certainty * _RULE_TRUST[attribution.rule], 2) if voice else 0.0
    speaker = voice.speaker if voice else None
    if voice is None or attribution.score < _ENOUGH or (speaker and confidence < _SURE_ENOUGH):
        return Quote(region.start, region.end, "direct", candidates=_as_candidates(voice, confidence))
    return Quote(
        start=region.start,
        end=region.end,
        kind="direct",
        speaker=speaker,
        mention=attribution.mention,
        cue=attribution.cue,
        confidence=confidence if speaker else 0.0,
        candidates=voice.candidates,
        rule=attribution.rule if voice.rule == "name" else f"{attribution.rule}, {voice.rule}",
    )


def mention_span(mention: Mention, narration: Narration) -> Span:
    """Return the characters of a mention."""
    tokens = narration.tokens
    return Span(tokens[mention.start].start, tokens[mention.end - 1].end)


def _as_candidates(voice: Voice | None, confidence: float) -> tuple[Candidate, ...]:
    if voice is None or voice.speaker is None:
        return ()
    return (Candidate(voice.speaker.name, confidence), *voice.candidates)
