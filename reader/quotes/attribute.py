"""Gives each direct quote its speaker: what stands beside it, or else who goes on speaking."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Candidate, Quote
from reader.quotes.acts import Speech
from reader.quotes.clauses import Clause
from reader.quotes.confidence import SURE_ENOUGH, confidence
from reader.quotes.evidence import NOBODY, Attribution, Evidence
from reader.quotes.marks import Region
from reader.quotes.phrases import Phrases
from reader.quotes.salience import Voice
from reader.quotes.subjects import Subjects
from reader.quotes.tokens import TokenSentence

_ENOUGH = 0.5
_STATED = 1.5
"""Score from which the text beside a quote leaves no doubt that somebody speaks."""
_SETTLED = 2.0
"""Score of what a reported clause around a quote states."""
_LOOK_BACK = 8
"""Acts of speech that are tried for one that is surely meant."""
_MOOD_WITHIN = 40
"""Tokens before a quote among which a verb shows the mood of what is reported."""
_NEARBY = 4
"""Quotes before and after one among which another of its sentence is looked for."""
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
        self._phrases = phrases
        self._subjects = Subjects(phrases)
        self._speech = speech
        self._starts = [act.start for act in speech]
        self._regions = regions
        self.stated = [evidence.beside(region) for region in range(len(regions))]
        """For each region what stands beside it says."""

    def is_stated(self, region: int) -> bool:
        """Tell whether the text beside a quote says who speaks."""
        stated = self.stated[region]
        return stated.score >= _STATED and stated.voice is not None and stated.voice.speaker is not None

    def is_reported(self, region: int) -> bool:
        """Tell whether somebody speaks in a quote's sentence, by a verb of saying or by its mood."""
        sentence = self._narration.sentence(self._narration.quote_tokens[region])
        if bisect_left(self._starts, sentence.start) < bisect_left(self._starts, sentence.end):
            return True
        mood = self._narration.lexicon.reported_mood | self._narration.lexicon.doubtful_mood
        return any(token.text in mood for token in self._tokens[sentence.start : sentence.end])

    def settle(self, clause: Clause) -> None:
        """Let the quotes in a clause be said by whoever the clause is reported of."""
        for token in range(clause.start, clause.end):
            region = self._narration.region_of.get(token)
            if region is not None and self.stated[region].score < _SETTLED:
                self.stated[region] = self._evidence.by_act(clause.act, _SETTLED, clause.rule)

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
                turn = self._turn(region, members)
                if self._regions[region].continues and running is not None:
                    found[region] = _carried(running, 0.9, "continued")
                elif turn is not None:
                    found[region] = turn
                elif (own := self._act_before(region) or self._embedded(region)) is not None:
                    found[region] = own
                elif self._is_detached(region, found):
                    found[region] = self._by_own_sentence(self._narration.quote_tokens[region])
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

    def _turn(self, region: int, members: Sequence[int]) -> Attribution | None:
        """Attribute a quote after a sentence on somebody else: "...," he said. Y disagreed. "..."."""
        token = self._narration.quote_tokens[region]
        own = self._narration.sentence(token)
        sentence = self._narration.sentences[max(0, self._narration.sentence_of[token] - 1)]
        place = bisect_left(members, region)
        before = self._narration.quote_tokens[members[place - 1]] if place else -1
        goes_on = own.start == token or self._is_free_report(own, token)
        is_between = before < sentence.start and sentence.end == own.start and goes_on
        if not is_between or sentence.paragraph != self._tokens[token].paragraph:
            return None
        number = self._last_act(sentence.end)
        if number is not None and self._starts[number] >= sentence.start:
            return self._evidence.by_act(number, 0.85, "running")
        mention = self._subjects.sentence_subject(sentence.end - 1)
        if mention is None or mention.kind != "name":
            return None
        option = self._evidence.by_mention(mention, 0.78, "subject")
        return option if option.names_person else None

    def _is_free_report(self, sentence: TokenSentence, token: int) -> bool:
        """Tell "Huber reagierte empört. Er |werde| „um jede Stelle kämpfen“", with no verb of saying."""
        lexicon = self._narration.lexicon
        first, last = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        mood = lexicon.reported_mood | lexicon.doubtful_mood
        words = self._tokens[max(sentence.start, token - _MOOD_WITHIN) : token]
        return first == last and any(word.text in mood for word in words)

    def _act_before(self, region: int) -> Attribution | None:
        """Read who speaks in a long sentence ("Sie warf dem Amt vor, ... diese „...“ zu beschließen")."""
        token = self._narration.quote_tokens[region]
        number = bisect_left(self._starts, token) - 1
        if not self._narration.lexicon.late_subjects or number < 0:
            return None
        is_own = self._starts[number] >= self._narration.sentence(token).start
        return self._evidence.by_act(number, _ENOUGH, "running") if is_own else None

    def _embedded(self, region: int) -> Attribution | None:
        """Read whose words a clause of the narration quotes: "Judge Hill ordered him to “...”"."""
        token = self._narration.quote_tokens[region]
        sentence = self._narration.sentence(token)
        if token == sentence.start or self._tokens[token - 1].kind != "word":
            return None
        if any(n.kind == "quote" for n in self._tokens[sentence.start : token]):
            return None
        late = self._narration.lexicon.late_subjects
        option = self._lead_subject(token) if late else self._own_subject(token)
        return option if option is not None and option.names_person else None

    def _is_detached(self, region: int, found: dict[int, Attribution]) -> bool:
        """Tell words within a sentence that quotes nobody else: no speaker goes on into them.

        Reads "The museum bills itself as “...”", which whoever spoke before has not said.
        """
        token = self._narration.quote_tokens[region]
        first = self._narration.sentence(token).start
        if token == first or self._narration.lexicon.late_subjects:
            return False
        lead = self._tokens[token - 1]
        if lead.text != "," and lead.kind in ("mark", "quote"):
            return False
        sentence = self._narration.sentence_of[token]
        near = {sentence, sentence - 1} if self._is_led_in(first, token) else {sentence}
        others = (n for n in range(region - _NEARBY, region + _NEARBY + 1) if n != region and n in found)
        spoken = (self._narration.quote_tokens[n] for n in others if found[n].voice is not None)
        return all(self._narration.sentence_of[other] not in near for other in spoken)

    def _is_led_in(self, first: int, token: int) -> bool:
        """Tell "With so many in the hall, “...”", where a statement follows a circumstance."""
        lexicon = self._narration.lexicon
        first += self._tokens[first].lower in lexicon.coordinators
        opens = self._tokens[first].lower in lexicon.prepositions | lexicon.conjunctions
        return opens and self._tokens[token - 1].text == ","

    def _by_own_sentence(self, token: int) -> Attribution:
        """Attribute a detached quote to whom its sentence names: "As |Hill| put it, the paper is “...”"."""
        number = self._last_act(token)
        if number is not None and self._starts[number] >= self._narration.sentence(token).start:
            return self._evidence.by_act(number, _ENOUGH, "running")
        return self._own_subject(token) or NOBODY

    def _floating(self, token: int, running: Attribution | None, running_token: int) -> Attribution:
        """Attribute a quote with nobody beside it to whoever the text before is about or quotes."""
        number = self._last_act(token)
        paragraph = self._tokens[token].paragraph
        sources = [(running, running_token)] if running else []
        if number is not None:
            sources.append((self._evidence.by_act(number, 0.0, "running"), self._starts[number]))
        options: list[Attribution] = []
        for source, place in sources:
            distance = paragraph - self._tokens[place].paragraph
            if source.voice is not None and source.voice.speaker is not None and distance <= _MAX_CARRY:
                score = 0.85 - 0.15 * distance + 0.0001 * place / len(self._tokens)
                options.append(replace(source, score=score, rule="running", cue=""))
        options.append(self._lead_subject(token))
        return max(options, key=lambda option: option.score)

    def _last_act(self, token: int) -> int | None:
        """Return the last act before a token that is surely one of speech, and not part of what is reported.

        Beside quoted words in the same sentence a verb need not be one of saying: "Y called it a “...”".
        """
        own = self._narration.sentence_of[min(token, len(self._tokens) - 1)]
        last = bisect_left(self._starts, token) - 1
        for number in range(last, max(-1, last - _LOOK_BACK), -1):
            act = self._speech[number]
            is_sure = not act.is_weak or self._narration.sentence_of[act.start] == own
            if is_sure and not act.is_denied and not self._is_inside(number):
                return number
        return None

    def _is_inside(self, number: int) -> bool:
        """Tell an act within another one of its sentence: "Y said |the vote shows| ..."."""
        act, sentence = self._speech[number], self._narration.sentence(self._starts[number])
        if number == 0 or self._starts[number - 1] < sentence.start:
            return False
        lead = self._tokens[act.first - 1]
        is_free = lead.kind in ("mark", "quote") or lead.lower in self._narration.lexicon.conjunctions
        return act.kind == "according" or not is_free

    def _own_subject(self, token: int) -> Attribution | None:
        """Score the subject of the sentence that a quote stands in, if it has one before the quote."""
        sentence = self._narration.sentence(token)
        inside = self._subjects.sentence_subject(token) if token > sentence.start else None
        if inside is None:
            return None
        is_embedded = self._tokens[token - 1].kind in ("word", "cap", "number")
        option = self._evidence.by_mention(inside, 0.72, "embedded" if is_embedded else "subject")
        may_speak = is_embedded and inside.kind == "name" and inside.start == sentence.start
        is_meant = inside.kind == "nominal" or option.names_person or may_speak
        is_apart = is_embedded and self._is_subordinate(inside.end, token)
        return option if is_meant and not is_apart else NOBODY

    def _lead_subject(self, token: int) -> Attribution:
        """Score the subject of the quote's own sentence, or of the one before it."""
        sentence, own = self._narration.sentence(token), self._own_subject(token)
        if own is not None:
            return own
        index = self._narration.sentence_of[token] - 1
        if index < 0:
            return NOBODY
        previous = self._narration.sentences[index]
        if self._tokens[token].paragraph - previous.paragraph > 1:
            return NOBODY
        number = self._last_act(previous.end)
        if number is not None and self._starts[number] >= previous.start:
            option = self._evidence.by_act(number, 0.78, "subject")
            return option if option.may_be_person else NOBODY
        mention = self._subjects.sentence_subject(previous.end - 1)
        if mention is None or mention.kind == "nominal":
            return self._topic(previous) if token == sentence.start else NOBODY
        option = self._evidence.by_mention(mention, 0.78, "subject")
        return option if option.names_person else NOBODY

    def _is_subordinate(self, start: int, token: int) -> bool:
        """Tell quoted words in a clause of its own: "Hill was fined |because| her car was “...”"."""
        lexicon = self._narration.lexicon
        if lexicon.late_subjects:
            return False
        linking = (lexicon.conjunctions - lexicon.coordinators) | lexicon.subordinating
        linking -= lexicon.object_openers  # "described it |as| a “...”"
        return any(one.lower in linking for one in self._tokens[start:token])

    def _topic(self, sentence: TokenSentence) -> Attribution:
        """Score the person whom a sentence opens with as its topic: "For |Y|, the choice was clear. "..."."""
        people, lexicon = self._phrases.people, self._narration.lexicon
        first = sentence.start
        is_led = self._tokens[first].lower in lexicon.topical
        start = first + is_led
        start += start < sentence.end and self._phrases.is_determiner(start)
        number = people.name_at.get(start)
        if number is None:
            return NOBODY
        end = people.names[number].full_end
        follows = self._tokens[end].lower if end < sentence.end else ""
        if not (follows == "," if is_led else follows == "'s"):
            return NOBODY
        option = self._evidence.by_mention(people.mention(number), 0.74, "named")
        return option if option.names_person else NOBODY


def _carried(source: Attribution, share: float, rule: str) -> Attribution:
    return Attribution(source.voice, max(_ENOUGH, source.score * share), rule, source.mention, source.cue)


def to_quote(region: Region, attribution: Attribution) -> Quote:
    """Make the quote that the panel shows from a region and what is believed of its speaker."""
    voice = attribution.voice
    sure = confidence(attribution.rule, voice.certainty) if voice else 0.0
    speaker = voice.speaker if voice else None
    if voice is None or attribution.score < _ENOUGH:
        return Quote(region.start, region.end, "direct", candidates=as_candidates(voice, sure))
    if sure < SURE_ENOUGH:  # whose words they are stays open, but not where the text says so
        return Quote(
            start=region.start,
            end=region.end,
            kind="direct",
            mention=attribution.mention,
            cue=attribution.cue,
            candidates=as_candidates(voice, sure),
            rule=_rule(attribution, voice),
        )
    return Quote(
        start=region.start,
        end=region.end,
        kind="direct",
        speaker=speaker,
        mention=attribution.mention,
        cue=attribution.cue,
        confidence=sure if speaker else 0.0,
        candidates=voice.candidates,
        rule=_rule(attribution, voice),
    )


def _rule(attribution: Attribution, voice: Voice) -> str:
    """Return what joins quote and mention, and how the mention was resolved where it is no name."""
    return attribution.rule if voice.rule == "name" else f"{attribution.rule}, {voice.rule}"


def as_candidates(voice: Voice | None, sure: float) -> tuple[Candidate, ...]:
    """Return who may have spoken where nobody is named: the voice itself first, then its rivals."""
    if voice is None or voice.speaker is None:
        return ()
    return (Candidate(voice.speaker.name, sure), *voice.candidates)
