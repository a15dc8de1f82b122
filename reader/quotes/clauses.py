"""Reads the clause that a verb of saying reports: where it ends, and whether it is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.quotes.acts import Speech
from reader.quotes.marks import Region
from reader.quotes.openings import Openings
from reader.quotes.phrases import Phrases
from reader.quotes.tokens import Narration, Token

_LONG_AFTER_ACT = 8
"""Words from which a stretch after "said" is taken for a clause even without a known verb."""
_MIN_WORDS = 3
_INNER_MARKS = frozenset({"'s", "%", "(", ")", "$", "£", "€"})
"""Marks that end no clause."""
_NEXT_ACTS = 5
_ASKED_WITHIN = 3
"""Tokens from a preposition to the question that it refers to ("|To the question| whether ...")."""
_MIN_QUOTED = 4
"""Quoted words from which a clause may be taken for them."""
_LARGE_PART = 0.4
"""Share of a clause's words from which it counts as quoted."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported clause: a range of tokens and the act of speech that reports it."""

    start: int
    end: int
    act: int
    """Index of the act of speech."""
    rule: str
    is_denied: bool = False
    """It begins with the verb that denies it."""


def is_mostly_quoted(clause: Clause, narration: Narration) -> bool:
    """Tell "er sei „zutiefst erschüttert über die Tat“": direct speech that only its verb leads in.

    Where clauses open with a comma (German) the press moves a verb or a subject out of the marks and keeps
    the rest of a statement in them.
    """
    if narration.lexicon.clause_opening != "comma" or clause.is_denied:
        return False
    quotes = [token for token in narration.tokens[clause.start : clause.end] if token.kind == "quote"]
    plain = sum(token.kind not in ("mark", "quote") for token in narration.tokens[clause.start : clause.end])
    lengths = [narration.text.count(" ", token.start, token.end) + 1 for token in quotes]
    if min(lengths, default=0) < _MIN_QUOTED:
        return False
    return sum(lengths) / (plain + sum(lengths)) >= _LARGE_PART


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
        self.openings = Openings(phrases)

    def end(self, start: int, last: int, number: int) -> int:
        """Return where a clause ends: at the sentence's end, a direct quote or the next act of speech."""
        end = last
        for act in self._speech[number + 1 : number + _NEXT_ACTS]:
            if act.start >= last:
                break
            is_bare = act.kind in ("gerund", "according") or act.first < start or self._is_shared(act)
            edge = self.over_auxiliaries(act.start, start) if is_bare else act.first
            before = self._tokens[edge - 1] if edge > start else None
            if before and (before.text in (",", ";") or self._links(before.lower)):
                end = edge
                break
        end = self._before_finding(start, end)
        quotes = (n for n in range(start + 1, end) if self._tokens[n].kind == "quote")
        end = next((n for n in quotes if self._opens_statement(n)), end)
        return self.trim(start, end)

    def _before_finding(self, start: int, end: int) -> int:
        """Return where a clause ends before who found the sentence to be so: "..., |the court ruled|"."""
        lexicon, tokens = self._lexicon, self._tokens
        comma = next((n for n in range(end - 1, start, -1) if tokens[n].text == ","), None)
        finder = self._phrases.after(comma + 1, end) if comma is not None and lexicon.finding else None
        if comma is None or finder is None or finder.end >= end:
            return end
        rest = [token for token in tokens[finder.end + 1 : end] if token.kind != "mark"]
        is_dated = all(t.lower in lexicon.times or t.lower in lexicon.prepositions for t in rest)
        return comma if tokens[finder.end].lower in lexicon.finding and is_dated else end

    def _is_shared(self, act: Speech) -> bool:
        """Tell an act that has its subject from the verb before it: "and |said|"."""
        edge = self.over_auxiliaries(act.start, act.subject.end)
        return act.subject.end < edge and self._links(self._tokens[edge - 1].lower)

    def over_auxiliaries(self, index: int, start: int) -> int:
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
        if self._tokens[index - 2].lower in self._lexicon.that:  # "said that, “Of course it is”"
            return False
        return self._tokens[index - 1].text in (":", ",") and self._narration.text[region.start].isupper()

    def is_clause(self, start: int, end: int, *, has_that: bool) -> bool:
        """Tell a clause from an object ("said a few words") and from a plain direct quote."""
        lexicon = self._lexicon
        inside = [token for token in self._tokens[start:end] if token.kind != "mark"]
        plain = [token for token in inside if token.kind != "quote" and token.lower not in lexicon.that]
        has_subject = start in self._phrases.people.name_at
        has_subject = has_subject and lexicon.clause_opening != "comma"
        if not plain or (len(inside) < _MIN_WORDS and not has_subject):
            return False
        if has_that:
            return True
        first = self._tokens[start]
        if lexicon.clause_opening == "comma":
            return first.kind != "mark" and first.lower not in lexicon.coordinators
        opens_nothing = lexicon.infinitives | lexicon.coordinators
        if first.kind == "mark" or first.lower in opens_nothing or self.openings.opens_object(start):
            return False
        if self.is_mere_lead(start, end):
            return False
        # Quoted words may hold the clause's verb, but not in "promised a “fair” review".
        has_quote = any(token.kind == "quote" for token in inside)
        is_quoted = has_quote and first.lower not in lexicon.indefinite
        may_be = lexicon.clause_opening == "that" or is_quoted
        return may_be or self._has_verb(plain) or self._has_predicate(start, end)

    def _has_predicate(self, start: int, end: int) -> bool:
        """Tell whether a small word follows a name that opens a clause: its verb ("Hill |favors| it")."""
        index = self._phrases.people.name_at.get(start)
        after = self._phrases.people.names[index].full_end if index is not None else end
        return after < end and self._tokens[after].kind == "word"

    def is_mere_lead(self, start: int, end: int) -> bool:
        """Tell a time, a place or a condition that no clause follows ("when she resigned")."""
        word = self._tokens[start].lower
        is_lead = word in self._lexicon.prepositions or word in self._lexicon.conjunctions
        is_lead = is_lead or self._is_participial(start, end)
        if self._is_asked(start, end):
            return True
        if not is_lead or word in self._lexicon.coordinators:
            return False
        if word in self._lexicon.prepositions and word not in self._lexicon.conjunctions:
            comma = next((n for n in range(start, end) if self._tokens[n].text == ","), end)
            if any(token.text in self._lexicon.reported_mood for token in self._tokens[start:comma]):
                return False  # "Seit Jahren |weise| man darauf hin", but "Auf die Frage, ob sie komme"
            # What follows a comma has a verb of its own there.
            if self._lexicon.clause_opening == "comma" and comma < end:
                start = next((n for n in range(comma + 1, end) if self._tokens[n].text == ","), end)
            return not any(self._is_predicate(n) for n in range(start, end))
        return all(token.text != "," for token in self._tokens[start:end])

    def _is_finite(self, word: str) -> bool:
        return word in self._lexicon.auxiliaries or word in self._lexicon.verbs

    def _is_asked(self, start: int, end: int) -> bool:
        """Tell "|Asked whether he would resign|, Y said: ...", which is somebody else's question."""
        first, lexicon = self._tokens[start].lower, self._lexicon
        within = self._tokens[start : min(end, start + _ASKED_WITHIN)]
        is_question = first in lexicon.prepositions and any(t.lower in lexicon.questions for t in within)
        return first in lexicon.asked or is_question

    def _is_predicate(self, index: int) -> bool:
        """Tell a finite verb from the noun in "the |end| of the hearing"."""
        lexicon, before = self._lexicon, self._tokens[index - 1].lower
        word = self._tokens[index].lower
        if word in lexicon.auxiliaries:
            return True
        determiners = (lexicon.definite, lexicon.indefinite, lexicon.possessives)
        return word in lexicon.verbs and not any(before in words for words in determiners)

    def _is_participial(self, start: int, end: int) -> bool:
        """Tell "Asked about the report" and "Speaking in Arden": a participle and no finite verb."""
        suffixes = self._lexicon.participle_suffixes
        if not suffixes or start + 1 >= end or not self._tokens[start].lower.endswith(suffixes):
            return False
        if self._tokens[start + 1].lower in self._lexicon.prepositions:
            return True
        return all(token.lower not in self._lexicon.auxiliaries for token in self._tokens[start:end])

    def _has_verb(self, tokens: Sequence[Token]) -> bool:
        """Tell whether a known verb is among the words; a long stretch has one that is not known."""
        if len(tokens) > _LONG_AFTER_ACT:
            return True
        articles = self._lexicon.definite | self._lexicon.indefinite
        leads = ["", *(token.lower for token in tokens)]
        pairs = zip(leads, tokens, strict=False)
        return any(lead not in articles and self.is_verb(token.lower) for lead, token in pairs)

    def follows_bare(self, act: Speech, start: int, end: int) -> bool:
        """Tell whether a clause without "that" may follow: after "said" any, after "added" a plain one."""
        lexicon = self._lexicon
        word = self._tokens[act.start].lower
        if lexicon.clause_opening != "bare" or (
            word in lexicon.clausal_cues and not self._is_object(word, start, end)
        ):
            return True
        return self.has_subject(start, end)

    def _is_object(self, word: str, start: int, end: int) -> bool:
        """Tell "announced |a recall of meat|" from "announced |the plant would close|"."""
        lexicon = self._lexicon
        opens = lexicon.relatives | lexicon.conjunctions | lexicon.pronouns.keys()
        if word not in lexicon.object_cues or self._tokens[start].lower in opens:
            return False
        subject = self._phrases.after(start, end)
        index = self._after_subject(subject.end, end) if subject is not None else start
        if subject is not None and self._is_past_verb(index, end):
            return False
        while index < end:
            token = self._tokens[index]
            is_pause = token.kind == "mark" and token.text not in _INNER_MARKS
            if is_pause or token.lower in lexicon.relatives or token.lower in lexicon.that:
                return True
            if token.kind == "quote" or (token.kind == "word" and self._is_finite(token.lower)):
                return False
            index += 1 + (token.lower in lexicon.infinitives)
        return True

    def _after_subject(self, index: int, end: int) -> int:
        """Step over adverbs, and over an apposition that a second comma closes."""
        if index < end and self._tokens[index].text == ",":
            index = next((n + 1 for n in range(index + 1, end) if self._tokens[n].text == ","), index)
        while index < end and self._phrases.is_adverb(index):
            index += 1
        return index

    def _is_past_verb(self, index: int, end: int) -> bool:
        """Tell "two strangers |attacked| her" from "a letter |addressed| to her"."""
        suffix, lexicon = self._lexicon.past_suffix, self._lexicon
        if not suffix or index + 1 >= end or not self._tokens[index].lower.endswith(suffix):
            return False
        after = self._tokens[index + 1].lower
        return (
            after in lexicon.determiners or after in lexicon.possessives or after in lexicon.object_pronouns
        )

    def has_subject(self, start: int, end: int) -> bool:
        """Tell whether a range opens with a phrase and its verb."""
        lexicon = self._lexicon
        subject = self._phrases.after(start, end)
        if subject is None:
            return False
        index = subject.end
        while index < end and self._tokens[index].lower in lexicon.adverbs:
            index += 1
        if index >= end:
            return False
        verb = self._tokens[index].lower
        is_past = bool(lexicon.past_suffix) and verb.endswith(lexicon.past_suffix)
        # "the attorney |offered| to", but "a photo of shoes |offered| for sale"
        is_plain = all(token.lower not in lexicon.attaching for token in self._tokens[start : subject.end])
        return verb in lexicon.auxiliaries or verb in lexicon.verbs or (is_past and is_plain)

    def is_verb(self, word: str) -> bool:
        """Tell whether a word is a finite verb, as far as that shows."""
        lexicon = self._lexicon
        is_past = bool(lexicon.past_suffix) and word.endswith(lexicon.past_suffix)
        return word in lexicon.auxiliaries or lexicon.knows_verb(word) or is_past
