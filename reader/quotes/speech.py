"""Finds the acts of speech in the narration: a verb of saying with its subject, or "according to"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reader.quotes.lexicon import Lexicon
from reader.quotes.phrases import Mention, Phrases
from reader.quotes.subjects import Subjects
from reader.quotes.tokens import Narration

SpeechKind = Literal["say", "tell", "gerund", "according"]
_MAX_RELATIVE = 14
_MAX_SKIP = 6
_MAX_ADDRESSEE = 5
"""Tokens between "is warning" and "that"."""
_MAX_FRAME = 20
"""Tokens between the subject and a verb at the end of its clause."""


@dataclass(frozen=True, slots=True)
class Speech:
    """One act of speech that the narration reports."""

    start: int
    """First token of the cue."""
    end: int
    kind: SpeechKind
    subject: Mention
    is_inverted: bool = False
    """The subject follows the verb."""
    is_weak: bool = False
    """The verb alone does not prove speech; it counts beside quotation marks."""
    is_denied: bool = False
    """It did not happen, or only may."""

    @property
    def first(self) -> int:
        """First token of cue and subject together."""
        return min(self.start, self.subject.start)

    @property
    def last(self) -> int:
        """One past the last token of cue and subject together."""
        return max(self.end, self.subject.end)


def find_speech(narration: Narration, phrases: Phrases) -> list[Speech]:
    """Return all acts of speech in order of their cues."""
    return list(_Finder(narration, phrases).all())


class _Finder:
    def __init__(self, narration: Narration, phrases: Phrases) -> None:
        self._narration = narration
        self._tokens = narration.tokens
        self._lexicon: Lexicon = narration.lexicon
        self._phrases = phrases
        self._subjects = Subjects(phrases)
        self._closed = narration.lexicon.function_words
        self._pair_heads: defaultdict[str, set[str]] = defaultdict(set)
        for verb, particle in self._lexicon.cue_particles:
            self._pair_heads[verb].add(particle)

    def all(self) -> Iterator[Speech]:
        previous: Speech | None = None
        for index, token in enumerate(self._tokens):
            if token.kind in ("mark", "quote", "number"):
                continue
            speech = self._according(index) or self._verb(index, previous)
            if speech:
                yield speech
                previous = speech

    def _according(self, index: int) -> Speech | None:
        for phrase in self._lexicon.according:
            end = index + len(phrase)
            if tuple(token.lower for token in self._tokens[index:end]) == phrase:
                last = self._narration.sentence(index).end
                start = end + (end < last and self._tokens[end].lower in self._lexicon.attaching)
                subject = self._phrases.after(end, last) or self._phrases.after(start, last)
                if subject is not None:
                    return Speech(index, end, "according", self._with_relative(subject, last))
        if self._tokens[index].lower in self._lexicon.according_after:
            first = self._narration.sentence(index).start
            subject = self._phrases.before(index - 1, first) if index > first else None
            return Speech(index, index + 1, "according", subject) if subject else None
        return None

    def _with_relative(self, subject: Mention, last: int) -> Mention:
        """Extend "internal sources |who spoke with the New York Post" over its relative clause."""
        end = subject.end
        if end < last and self._tokens[end].lower in self._lexicon.relatives | self._lexicon.that:
            while end < last and not (self._tokens[end].kind == "mark" and self._tokens[end].text in ",.;:)"):
                end += 1
        return Mention(subject.start, end, subject.kind, subject.head)

    def _verb(self, index: int, previous: Speech | None) -> Speech | None:
        token, lexicon = self._tokens[index], self._lexicon
        is_inside = index > self._narration.sentence(index).start
        if token.kind == "cap" and (is_inside or token.text.isupper()):
            return None
        word, _, suffix = token.lower.partition("-")
        pronoun = suffix.rpartition("-")[2]
        if suffix and pronoun not in lexicon.pronouns:
            return None
        end = index + 1
        if end < len(self._tokens) and self._tokens[end].lower in self._pair_heads.get(word, ()):
            end += 1
        elif not (word in lexicon.cues or word in lexicon.weak_cues or word in lexicon.gerunds):
            return None
        if pronoun:
            return Speech(index, end, "say", Mention(index, end, "pronoun", index), is_inverted=True)
        if word in lexicon.gerunds and not self._is_progressive(index):
            return self._gerund(index, previous)
        return self._finite(index, end, word, previous)

    def _gerund(self, index: int, previous: Speech | None) -> Speech | None:
        """Give "..., saying" the subject of its sentence."""
        first = self._narration.sentence(index).start
        left = index - 1
        while left > first and self._tokens[left].lower in self._lexicon.adverbs:
            left -= 1
        if left < first or self._is_bound_gerund(left, index):
            return None
        before = self._tokens[left]
        subject = None
        if before.kind not in ("mark", "quote") and before.lower not in self._closed:
            subject = self._phrases.before(left, first)
        if subject is None and previous is not None and previous.start >= first:
            subject = previous.subject
        subject = subject or self._subjects.sentence_subject(index)
        return Speech(index, index + 1, "gerund", subject) if subject else None

    def _is_progressive(self, index: int) -> bool:
        """Tell "is |warning| voters that ...": a form of to be before, a conjunction soon after."""
        before = self._tokens[index - 1].lower if index else ""
        ahead = (token.lower for token in self._tokens[index + 1 : index + _MAX_ADDRESSEE])
        return before in self._lexicon.passives and any(word in self._lexicon.that for word in ahead)

    def _is_bound_gerund(self, left: int, index: int) -> bool:
        """Tell a gerund that something governs ("is writing", "suggests adding") from "..., saying"."""
        lexicon = self._lexicon
        word = self._tokens[left].lower
        if word in lexicon.auxiliaries or word in lexicon.cues:
            return True
        follows = self._tokens[index + 1].lower if index + 1 < len(self._tokens) else ""
        return word in lexicon.prepositions | lexicon.infinitives and follows not in lexicon.that

    def _finite(self, index: int, end: int, word: str, previous: Speech | None) -> Speech | None:
        lexicon = self._lexicon
        first = self._narration.sentence(index).start
        left, is_denied = self._skip_auxiliaries(index - 1, first)
        if left >= first and self._tokens[left].lower in lexicon.infinitives:
            return None
        is_weak = word not in lexicon.cues
        if index > first and self._is_noun_use(index, word, is_weak):
            return None
        may_be_passive = word not in lexicon.passive_cues and word not in lexicon.gerunds
        if may_be_passive and self._is_passive(left + 1, index):
            return None
        kind: SpeechKind = "tell" if word in lexicon.telling else "say"
        subject = None
        if word not in lexicon.transitive:
            subject = self._inverted_subject(left, first, end, index)
        if subject is not None:
            return Speech(index, end, kind, subject, True, is_weak, is_denied)
        subject = self._subject_before(left, first, index, previous)
        if lexicon.free_inversion and self._prefers_after(subject, first, end):
            after = self._phrases.after(self._skip_adverbs(end), self._narration.sentence(index).end)
            if after is not None:
                return Speech(index, end, kind, after, True, is_weak, is_denied)
            subject = self._verb_final_subject(index, first)
        return Speech(index, end, kind, subject, False, is_weak, is_denied) if subject else None

    def _verb_final_subject(self, index: int, first: int) -> Mention | None:
        """Return the subject of a verb that closes its clause ("Rice |hatte| in Kiew |erklärt|, ...")."""
        start = index
        while start > first and self._tokens[start - 1].text != "," and index - start < _MAX_FRAME:
            start -= 1
        auxiliary = next(
            (n for n in range(start, index) if self._tokens[n].lower in self._lexicon.auxiliaries), None
        )
        if auxiliary is not None:
            before = self._phrases.before(auxiliary - 1, start) if auxiliary > start else None
            return before or self._phrases.after(auxiliary + 1, index)
        is_opened = self._tokens[start].lower in self._lexicon.relatives | self._lexicon.conjunctions
        return self._phrases.after(start + is_opened, index)

    def _prefers_after(self, before: Mention | None, first: int, end: int) -> bool:
        """Tell whether the subject follows a verb that may stand before it ("In Berlin sagte Huber: ...")."""
        if before is None:
            return True
        people = self._phrases.people
        subject, speaker = people.entity_at(before.head), people.entity_at(end)
        if subject and speaker and subject.kind == "body" and speaker.kind == "person":
            return True  # "Der Zeitung Bote sagte Huber: ..."
        lead = self._tokens[before.start - 1].lower if before.start > first else ""
        if before.kind != "nominal" and lead not in self._lexicon.prepositions:
            return False
        follows = self._tokens[end] if end < len(self._tokens) else None
        is_pronoun = follows is not None and follows.lower in self._lexicon.pronouns
        return is_pronoun or end in self._phrases.people.name_at or lead in self._lexicon.prepositions

    def _is_noun_use(self, index: int, word: str, is_weak: bool) -> bool:
        """Tell "the claims" from "she claims": an article or adjective right before makes a noun."""
        before = self._tokens[index - 1]
        if before.lower in self._lexicon.determiners or before.lower in self._lexicon.prepositions:
            return before.kind == "word" or before.lower in self._lexicon.definite
        return is_weak and before.lower in self._lexicon.possessives

    def _is_passive(self, start: int, index: int) -> bool:
        """Tell whether the subject is told something instead of telling it."""
        return any(self._tokens[n].lower in self._lexicon.passives for n in range(start, index))

    def _skip_auxiliaries(self, left: int, first: int) -> tuple[int, bool]:
        """Step over "has also repeatedly" to the subject's last token."""
        is_denied = False
        lexicon = self._lexicon
        for _ in range(_MAX_SKIP):
            if left < first:
                break
            word = self._tokens[left].lower
            is_adverb = word in lexicon.adverbs or (
                bool(lexicon.adverb_suffix) and len(word) > 4 and word.endswith(lexicon.adverb_suffix)
            )
            is_particle = word == "t" or "-t-" in word
            is_open = word in lexicon.groups or not (word in lexicon.auxiliaries or is_adverb or is_particle)
            if is_open and word not in lexicon.negations:
                break
            is_denied = is_denied or word in lexicon.negations or word in lexicon.modals
            left -= 1
        return left, is_denied

    def _skip_adverbs(self, index: int) -> int:
        while index < len(self._tokens) and self._tokens[index].lower in self._lexicon.adverbs:
            index += 1
        return index

    def _inverted_subject(self, left: int, first: int, end: int, index: int) -> Mention | None:
        """Return the subject of "..., said Y", which stands after a quote, a clause or nothing."""
        tokens = self._tokens
        if left >= first and not (tokens[left].kind == "quote" or tokens[left].text in (",", "—", "–")):
            return None
        hyphenated = tokens[index - 1].lower if index > first else ""
        if "-" in hyphenated and hyphenated.rpartition("-")[2] in self._lexicon.pronouns:
            return Mention(index - 1, index, "pronoun", index - 1)
        last = self._narration.sentence(index).end
        subject = self._phrases.after(end, last)
        is_quoted = left < first or tokens[left].kind == "quote" or tokens[left - 1].kind == "quote"
        if subject is None or (not is_quoted and tokens[index].lower not in self._lexicon.clausal_cues):
            return None
        if tokens[left].text == "," and left >= first and self._subjects.over_apposition(left, first):
            # "Lopez, the mayor, said the plan": what follows is what is said.
            return None if self._goes_on(subject, last) else subject
        return subject

    def _goes_on(self, subject: Mention, last: int) -> bool:
        """Tell whether a verb follows a phrase: it is then the subject of a clause of its own."""
        for index in range(subject.end, min(last, subject.end + _MAX_SKIP)):
            token = self._tokens[index]
            if token.kind in ("mark", "quote"):
                return False
            if token.lower in self._lexicon.auxiliaries or token.lower in self._lexicon.verbs:
                return True
            suffix = self._lexicon.past_suffix
            if suffix and token.lower.endswith(suffix) and token.kind == "word":
                return True
        return False

    def _subject_before(self, left: int, first: int, index: int, previous: Speech | None) -> Mention | None:
        if left < first:
            return None
        token, lexicon = self._tokens[left], self._lexicon
        if token.lower in lexicon.relatives:
            return self._phrases.before(left - 1 - (self._tokens[left - 1].text == ","), first)
        if token.lower in lexicon.conjunctions:
            same = previous is not None and previous.start >= first and previous.kind != "according"
            return previous.subject if same and previous else self._subjects.sentence_subject(left)
        if token.text in (",", "—", "–"):
            return self._subjects.over_apposition(left, first)
        if token.text == ")":
            left = next((n - 1 for n in range(left, first, -1) if self._tokens[n].text == "("), left)
        left = self._skip_time(left, first)
        if left > first and self._tokens[left].lower in lexicon.object_pronouns:
            return self._subjects.sentence_subject(left)
        subject = self._phrases.before(left, first) if left >= first else None
        return self._over_relative(subject, first) if subject else None

    def _skip_time(self, left: int, first: int) -> int:
        """Step over "on Tuesday" between subject and verb."""
        skipped = left
        while skipped > first and self._tokens[skipped].lower in self._lexicon.times:
            skipped -= 1
            word = self._tokens[skipped].lower
            if word in self._lexicon.prepositions or word in self._lexicon.definite or word == "last":
                skipped -= 1
        return skipped

    def _over_relative(self, subject: Mention, first: int) -> Mention:
        """Return the phrase before "who" where the subject found lies in a relative clause."""
        if subject.kind == "name" and subject.start - 1 >= first:
            before = self._tokens[subject.start - 1]
            if before.kind == "mark" or before.lower in self._lexicon.that:
                return subject
        for index in range(subject.start - 1, max(first, subject.start - _MAX_RELATIVE), -1):
            token = self._tokens[index]
            if token.kind in ("mark", "quote") or token.lower in self._lexicon.conjunctions:
                return subject
            if token.lower in self._lexicon.person_relatives:
                return self._phrases.before(index - 1, first) or subject
        return subject
