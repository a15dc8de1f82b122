"""Reads the second half of a clause that its attribution interrupts: "The cost, she said, |is ...|"."""

from __future__ import annotations

from reader.quotes.acts import Speech
from reader.quotes.clauses import Clause, ClauseReader
from reader.quotes.tokens import Narration

_MIN_WORDS = 3


class Halves:
    """Reads second halves in one article."""

    def __init__(self, narration: Narration, reader: ClauseReader) -> None:
        self._tokens = narration.tokens
        self._lexicon = narration.lexicon
        self._reader = reader

    def rest(self, number: int, act: Speech, last: int) -> Clause | None:
        """Return the second half of a clause that its attribution interrupts."""
        comma = self._reader.openings.over_circumstances(act, last)
        if comma >= last or self._tokens[comma].text != ",":
            return None
        start = comma + 1
        if start < last and self._may_skip_coordinator(start, last):
            start += self._tokens[start].lower in self._lexicon.coordinators
        end = self._reader.end(start, last, number)
        if end <= start or self._tokens[start].kind == "quote":
            return None
        has_that = self._tokens[start].lower in self._lexicon.that
        if has_that and self._is_relative(act):
            return None
        may_be_bare = self._lexicon.clause_opening == "bare" and not act.is_inverted
        mood = self._lexicon.reported_mood | self._lexicon.doubtful_mood
        fits = any(token.text in mood for token in self._tokens[start:end])
        if has_that or (may_be_bare and not fits):
            fits = self._reader.is_clause(start, end, has_that=has_that)
        return Clause(start, end, number, "clause, said") if fits else None

    def loose(self, number: int, act: Speech, first: int, last: int) -> Clause | None:
        """Return the second half of a parenthesis that is no clause: "She can, she says, |in part|"."""
        if not self._is_parenthesis(act, first, last):
            return None
        start, end = act.last + 1, self._reader.end(act.last + 1, last, number)
        return Clause(start, end, number, "clause, said") if end - start >= _MIN_WORDS else None

    def _is_parenthesis(self, act: Speech, first: int, last: int) -> bool:
        """Tell "She can manage|, she says,| one word in four", whose halves mean less alone."""
        is_bare = self._lexicon.clause_opening == "bare" and not act.is_inverted
        if not is_bare or self._tokens[first - 1].text != "," or act.last + 1 >= last:
            return False
        follows = self._tokens[act.last + 1]
        is_set_off = self._tokens[act.last].text == "," and follows.kind in ("word", "cap", "number")
        opens_other = self._lexicon.coordinators | self._lexicon.conjunctions | self._lexicon.gerunds
        opens_other |= self._lexicon.weak_gerunds | self._lexicon.that | self._lexicon.relatives
        is_other = follows.lower in opens_other or follows.lower in self._lexicon.possessives
        is_other = is_other or follows.lower.endswith(self._lexicon.participle_suffixes)
        return is_set_off and not is_other

    def _may_skip_coordinator(self, start: int, last: int) -> bool:
        """Tell "..., he said, |but| one man ran" from "..., he said, |and| left"."""
        if self._lexicon.reported_mood:
            return True
        return self._lexicon.clause_opening == "bare" and self._reader.has_subject(start + 1, last)

    def _is_relative(self, act: Speech) -> bool:
        """Tell "..., dijo Ana Ruiz, |que| pidió ...", where the conjunction is a relative pronoun too."""
        is_named = act.is_inverted and act.subject.kind != "pronoun"
        return self._lexicon.clause_opening == "that" and is_named
