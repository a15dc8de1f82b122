"""Finds whole sentences that only their verb's mood shows to be reported, as the German Konjunktiv does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.quotes.acts import Speech
from reader.quotes.clauses import Clause, ClauseReader
from reader.quotes.tokens import Narration, Token

_MIN_WORDS = 3


class MoodReader:
    """Finds the sentences of one article that are reported by their mood."""

    def __init__(self, narration: Narration, speech: Sequence[Speech], reader: ClauseReader) -> None:
        self._narration = narration
        self._tokens = narration.tokens
        self._lexicon = narration.lexicon
        self._speech = speech
        self._starts = [act.start for act in speech]
        self._reader = reader

    def sentences(self, found: Sequence[Clause]) -> Iterator[Clause]:
        """Yield reported sentences outside the clauses already found; neighbours in a paragraph are one."""
        if not self._lexicon.reported_mood:
            return
        sentences = self._narration.sentences
        taken = {self._narration.sentence_of[clause.start] for clause in found}
        taken |= {self._narration.sentence_of[start] for start in self._starts}
        number, heard = 0, -1
        while number < len(sentences):
            last = number
            act = None if number in taken else self._running_act(number, heard)
            while act is not None and last < len(sentences) and last not in taken:
                is_same = sentences[last].paragraph == sentences[number].paragraph
                if not is_same or not self._is_reported(last, is_next=last > number or last - 1 in taken):
                    break
                last += 1
            if act is not None and last > number:
                start, heard = sentences[number].start, sentences[number].paragraph
                yield Clause(start, self._reader.trim(start, sentences[last - 1].end), act, "mood")
            number = max(last, number + 1)

    def _running_act(self, sentence: int, heard: int) -> int | None:
        """Return the act of speech that still runs at a sentence.

        It stands in the sentence's paragraph or the one before, or what it reports went on until there:
        `heard` is the paragraph of the last sentence that was reported.
        """
        first = self._narration.sentences[sentence]
        number = bisect_left(self._starts, first.start) - 1
        if number < 0 or self._speech[number].is_denied:
            return None
        place = max(heard, self._tokens[self._starts[number]].paragraph)
        return number if first.paragraph - place <= 1 else None

    def _is_reported(self, number: int, *, is_next: bool) -> bool:
        """Tell by the verb of the main clause: before the first comma, or after a clause that leads to it."""
        sentence = self._narration.sentences[number]
        tokens = self._tokens[sentence.start : sentence.end]
        if len(tokens) <= _MIN_WORDS or any(self._is_long_quote(token) for token in tokens):
            return False
        if tokens[0].lower in self._lexicon.reported_openers:
            return True
        comma = next((n for n, token in enumerate(tokens) if token.text in (",", ";", ":")), len(tokens))
        forms = self._lexicon.reported_mood | (self._lexicon.doubtful_mood if is_next else frozenset())
        main = tokens[:comma]
        opening = self._lexicon.conjunctions | self._lexicon.relatives | self._lexicon.conditions
        if tokens[0].lower in opening:
            main = tokens[comma + 1 : comma + 2]
        return any(token.text in forms for token in main) or self._has_regular_form(main)

    def _has_regular_form(self, main: Sequence[Token]) -> bool:
        """Tell "Die Zeit |dränge|": the ending of the mood on a small word right after its subject."""
        lexicon = self._lexicon
        if not lexicon.reported_suffix:
            return False
        for number, (before, token) in enumerate(pairwise(main), start=2):
            if before.lower in lexicon.conjunctions:
                return False
            is_noun = before.kind == "cap" and before.lower not in lexicon.function_words
            is_subject = is_noun or before.lower in lexicon.pronouns
            if is_subject and token.kind == "word" and token.lower not in lexicon.function_words:
                is_attribute = (
                    number < len(main) and main[number].kind == "cap"
                )  # "mit Gold |beladene| Schiffe"
                is_past = token.lower.endswith(lexicon.indicative_suffixes)
                return token.lower.endswith(lexicon.reported_suffix) and not (is_past or is_attribute)
        return False

    def _is_long_quote(self, token: Token) -> bool:
        """Tell a quote that stands for itself from a few quoted words."""
        return token.kind == "quote" and self._narration.text.count(" ", token.start, token.end) >= _MIN_WORDS
