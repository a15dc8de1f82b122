"""Reads the clause that a verb of saying reports: where it begins, where it ends, and whether it is one."""

from __future__ import annotations

from collections.abc import Sequence

from reader.quotes.marks import Region
from reader.quotes.phrases import Phrases
from reader.quotes.speech import Speech
from reader.quotes.tokens import Narration, Token

_MAX_LEAD = 24
"""Tokens between the verb and its clause: an addressee, a place, a date."""
_THAT_WITHIN = 9
_LONG_AFTER_ACT = 8
"""Words from which a stretch after "said" is taken for a clause even without a known verb."""
_MIN_WORDS = 3
_NEXT_ACTS = 5


class ClauseReader:
    """Reads reported clauses in one article."""

    def __init__(
        self, narration: Narration, phrases: Phrases, speech: Sequence[Speech], regions: Sequence[Region]
    ) -> None:
        self._narration = narration
        self._tokens = narration.tokens
        self._lexicon = narration.lexicon
        self._phrases = phrases
        self._speech = speech
        self._regions = regions

    def begin(self, act: Speech, last: int) -> int | None:
        """Return where the clause after a verb begins, over addressee, place and time, if it does."""
        index = self.after_addressee(act, last) if not act.is_inverted else act.last
        is_aside = act.first > 0 and self._tokens[act.first - 1].text == ","
        lead: int | None = None
        stop = min(last, act.last + _MAX_LEAD)
        while index < stop:
            token = self._tokens[index]
            if token.lower in self._lexicon.that:
                return None if lead is not None and self._is_relative(index, last) else index
            if token.lower in self._lexicon.times or token.lower in self._lexicon.adverbs:
                if lead is None and token.lower in self._lexicon.adverbs:
                    lead = index
                index += 1
            elif token.lower in self._lexicon.prepositions and self._is_place_or_time(index, stop):
                lead = index if lead is None else lead
                index = self._over_prepositional(index, last)
            elif token.text == ",":
                return self._after_comma(index, stop, lead, is_aside=is_aside)
            else:
                is_bare = self._lexicon.clause_opening == "bare" and token.kind != "mark"
                return index if is_bare else None
        return None

    def _after_comma(self, comma: int, stop: int, lead: int | None, *, is_aside: bool) -> int | None:
        """Return where the clause begins when a comma follows verb and lead."""
        if self._lexicon.clause_opening == "comma":
            return comma + 1
        if is_aside:
            return None
        if lead is not None and self._lexicon.clause_opening == "bare":
            return lead
        ahead = range(comma + 1, min(stop, comma + _THAT_WITHIN))
        return next((n for n in ahead if self._tokens[n].lower in self._lexicon.that), None)

    def after_addressee(self, act: Speech, last: int) -> int:
        """Return the token after an act of speech and whom it addresses."""
        index = act.last
        if act.kind != "tell" or index >= last:
            return index
        if self._tokens[index].lower in self._lexicon.object_pronouns:
            return index + 1
        addressee = self._phrases.after(index, last)
        return addressee.end if addressee else index

    def _is_place_or_time(self, index: int, stop: int) -> bool:
        return self._tokens[index].lower not in self._lexicon.object_openers and index + 1 < stop

    def _is_relative(self, index: int, last: int) -> bool:
        """Tell "at the meeting |that was held" from "at the meeting |that the plan was dead"."""
        return index + 1 < last and self._tokens[index + 1].lower in self._lexicon.auxiliaries

    def _over_prepositional(self, index: int, last: int) -> int:
        phrase = self._phrases.after(index + 1, last)
        end = phrase.end if phrase else self._phrases.nouns_end(index + 1, last)
        while end < last:
            token = self._tokens[end]
            is_dot = token.text == "." and self._tokens[end - 1].lower in self._lexicon.abbreviations
            if not is_dot and token.lower not in self._lexicon.times and token.kind != "number":
                break
            end += 1
        return end

    def end(self, start: int, last: int, number: int) -> int:
        """Return where a clause ends: at the sentence's end, a direct quote or the next act of speech."""
        end = last
        for act in self._speech[number + 1 : number + _NEXT_ACTS]:
            if act.start >= last:
                break
            is_bare = act.kind in ("gerund", "according") or act.first < start
            edge = self._over_auxiliaries(act.start, start) if is_bare else act.first
            before = self._tokens[edge - 1] if edge > start else None
            if before and (before.text == "," or self._links(before.lower)):
                end = edge
                break
        quotes = (n for n in range(start + 1, end) if self._tokens[n].kind == "quote")
        end = next((n for n in quotes if self._opens_statement(n)), end)
        return self.trim(start, end)

    def _over_auxiliaries(self, index: int, start: int) -> int:
        """Step back from a verb that shares its subject with the one before ("but |has also noted")."""
        lexicon = self._lexicon
        while index > start and self._tokens[index - 1].lower in lexicon.auxiliaries | lexicon.adverbs:
            index -= 1
        return index

    def _links(self, word: str) -> bool:
        return word in self._lexicon.coordinators or word in self._lexicon.concessives

    def trim(self, start: int, end: int) -> int:
        """Return the end without the punctuation and conjunctions before it."""
        while end > start:
            token = self._tokens[end - 1]
            is_loose = token.kind == "mark" and token.text not in (")", "]", "%", "'s")
            if not is_loose and not self._links(token.lower):
                break
            end -= 1
        return end

    def _opens_statement(self, index: int) -> bool:
        """Tell a whole quoted sentence from quoted words that belong to the clause."""
        region = self._regions[self._narration.region_of[index]]
        return self._tokens[index - 1].text in (":", ",") and self._narration.text[region.start].isupper()

    def is_clause(self, start: int, end: int, *, has_that: bool) -> bool:
        """Tell a clause from an object ("said a few words") and from a plain direct quote."""
        lexicon = self._lexicon
        inside = [token for token in self._tokens[start:end] if token.kind != "mark"]
        plain = [token for token in inside if token.kind != "quote" and token.lower not in lexicon.that]
        if not plain or len(inside) < _MIN_WORDS:
            return False
        if has_that:
            return True
        first = self._tokens[start]
        if lexicon.clause_opening == "comma":
            return first.kind != "mark" and first.lower not in lexicon.coordinators
        opens_object = lexicon.infinitives | lexicon.object_openers | lexicon.coordinators
        if first.kind == "mark" or first.lower in opens_object or self.is_mere_lead(start, end):
            return False
        return lexicon.clause_opening == "that" or len(plain) < len(inside) or self._has_verb(plain)

    def is_mere_lead(self, start: int, end: int) -> bool:
        """Tell a time, a place or a condition that no clause follows ("when she resigned")."""
        word = self._tokens[start].lower
        is_lead = word in self._lexicon.prepositions or word in self._lexicon.conjunctions
        is_lead = is_lead or self._is_participial(start, end)
        if not is_lead or word in self._lexicon.coordinators:
            return False
        return all(token.text != "," for token in self._tokens[start:end])

    def _is_participial(self, start: int, end: int) -> bool:
        """Tell "Asked about the report" and "Speaking in Arden": a participle and no finite verb."""
        suffixes = self._lexicon.participle_suffixes
        if not suffixes or not self._tokens[start].lower.endswith(suffixes):
            return False
        return all(token.lower not in self._lexicon.auxiliaries for token in self._tokens[start:end])

    def _has_verb(self, tokens: Sequence[Token]) -> bool:
        """Tell whether a known verb is among the words; a long stretch has one that is not known."""
        return len(tokens) > _LONG_AFTER_ACT or any(self.is_verb(token.lower) for token in tokens)

    def follows_bare(self, act: Speech, start: int, end: int) -> bool:
        """Tell whether a clause without "that" may follow: after "said" any, after "added" a plain one."""
        lexicon = self._lexicon
        if lexicon.clause_opening != "bare" or self._tokens[act.start].lower in lexicon.clausal_cues:
            return True
        subject = self._phrases.after(start, end)
        if subject is None or subject.end >= end:
            return False
        verb = self._tokens[subject.end].lower
        return verb in lexicon.auxiliaries or verb in lexicon.verbs

    def is_verb(self, word: str) -> bool:
        """Tell whether a word is a finite verb, as far as that shows."""
        lexicon = self._lexicon
        known = word in lexicon.auxiliaries or word in lexicon.verbs or word in lexicon.cues
        is_past = bool(lexicon.past_suffix) and word.endswith(lexicon.past_suffix)
        return known or is_past or word in lexicon.weak_cues
