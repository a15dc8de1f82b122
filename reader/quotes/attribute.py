"""Gives each direct quote its speaker: what stands beside it, or else who goes on speaking."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Candidate, Quote
from reader.quotes.acts import Speech
from reader.quotes.confidence import SURE_ENOUGH, confidence
from reader.quotes.evidence import NOBODY, Attribution, Evidence
from reader.quotes.marks import Region
from reader.quotes.phrases import Phrases
from reader.quotes.salience import Voice
from reader.quotes.subjects import Subjects

_ENOUGH = 0.5
_STATED = 1.5
"""Score from which the text beside a quote leaves no doubt that somebody speaks."""
_MAX_CARRY = 3
"""Paragraphs over which a speaker may go on without being named again."""


class Attributor:
    """Attributes the quoted regions of one article."""

    def __init__(
        self, evidence: Evidence, phrases: Phrases, speech: Sequence[Speech], regions: Sequence[Region]
    ) -> None:
        self._evidence = evidence
        self._narration = phrases.narration
        self._tokens = phrases.narration.tokens
        self._subjects = Subjects(phrases)
        self._starts = [act.start for act in speech]
        self._regions = regions
        self.stated = [evidence.beside(region) for region in range(len(regions))]
        """For each region what stands beside it says."""

    def is_stated(self, region: int) -> bool:
        """Tell whether the text beside a quote says who speaks."""
        stated = self.stated[region]
        return stated.score >= _STATED and stated.voice is not None and stated.voice.speaker is not None

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
            self._hand_back(members[0], found)
            for region in members:
                if found[region].voice is not None:
                    running, running_token = found[region], self._narration.quote_tokens[region]
        return found

    def _hand_back(self, region: int, found: dict[int, Attribution]) -> None:
        """Give the earlier paragraphs of one utterance the speaker that only a later one names."""
        if self.stated[region].score < _ENOUGH:
            return
        while self._regions[region].continues and region - 1 in found:
            region -= 1
            if self.stated[region].score >= _ENOUGH:
                break
            found[region] = _carried(found[region + 1], 0.9, "continued")

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
                elif self._regions[region].family == "dash":
                    found[region] = NOBODY  # the next line of a dialogue is somebody else's
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
            sources.append((self._evidence.by_act(number, 0.0, "running"), self._starts[number]))
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
        inside = self._subjects.sentence_subject(token) if token > sentence.start else None
        if inside is not None:
            is_embedded = self._tokens[token - 1].kind in ("word", "cap", "number")
            option = self._evidence.by_mention(inside, 0.72, "embedded" if is_embedded else "subject")
            return option if inside.kind == "nominal" or option.names_person else NOBODY
        index = self._narration.sentence_of[token] - 1
        if index < 0:
            return NOBODY
        previous = self._narration.sentences[index]
        if self._tokens[token].paragraph - previous.paragraph > 1:
            return NOBODY
        mention = self._subjects.sentence_subject(previous.end - 1)
        if mention is None or mention.kind == "nominal":
            return NOBODY
        option = self._evidence.by_mention(mention, 0.78, "subject")
        return option if option.names_person else NOBODY


def _carried(source: Attribution, share: float, rule: str) -> Attribution:
    return Attribution(source.voice, max(_ENOUGH, source.score * share), rule, source.mention, source.cue)


def to_quote(region: Region, attribution: Attribution) -> Quote:
    """Make the quote that the panel shows from a region and what is believed of its speaker."""
    voice = attribution.voice
    sure = confidence(attribution.rule, voice.certainty) if voice else 0.0
    speaker = voice.speaker if voice else None
    if voice is None or attribution.score < _ENOUGH or (speaker and sure < SURE_ENOUGH):
        return Quote(region.start, region.end, "direct", candidates=as_candidates(voice, sure))
    return Quote(
        start=region.start,
        end=region.end,
        kind="direct",
        speaker=speaker,
        mention=attribution.mention,
        cue=attribution.cue,
        confidence=sure if speaker else 0.0,
        candidates=voice.candidates,
        rule=attribution.rule if voice.rule == "name" else f"{attribution.rule}, {voice.rule}",
    )


def as_candidates(voice: Voice | None, sure: float) -> tuple[Candidate, ...]:
    """Return who may have spoken where nobody is named: the voice itself first, then its rivals."""
    if voice is None or voice.speaker is None:
        return ()
    return (Candidate(voice.speaker.name, sure), *voice.candidates)
