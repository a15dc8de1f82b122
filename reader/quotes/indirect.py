"""Finds reported clauses: "Y said that ...", "..., Y said" and "according to Y, ..."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.quotes.acts import Speech
from reader.quotes.clauses import Clause, ClauseReader
from reader.quotes.denials import denies_quote, with_denials
from reader.quotes.fronts import closes_reason, over_aside, over_dateline, over_relative, shows_mood
from reader.quotes.halves import Halves
from reader.quotes.marks import Region
from reader.quotes.mood import MoodReader
from reader.quotes.phrases import Phrases
from reader.quotes.roles import is_role, role_after
from reader.quotes.things import leads_title
from reader.quotes.tokens import Narration, TokenSentence

_MIN_WORDS = 3
_MIN_HALF = 4
"""Words of one half of a clause around its source; a shorter one ("Zunächst ist") says nothing alone."""
_MAX_PLACE = 5
"""Words of a time or place before an attribution that are no half of what is said ("In some cases")."""
_LONG_BEFORE_ACT = 5
"""Words from which a stretch before "Y said" is taken for a clause even without a known verb."""
_MAX_APPOSITION = 16
_MAX_CLAUSE = 40
"""Tokens between a colon and the source after what it leads to."""
_MAX_PARTICIPLE = 8
"""Tokens of what may stand between a source and its comma."""
_OVERLAP_WINDOW = 4
"""Clauses kept last among which one that overlaps can be: an act of speech yields two at most."""
_COMPARING = frozenset({"than"})


class ClauseFinder:
    """Finds the reported clauses of one article."""

    def __init__(
        self, narration: Narration, phrases: Phrases, speech: Sequence[Speech], regions: Sequence[Region]
    ) -> None:
        self._narration = narration
        self._tokens = narration.tokens
        self._lexicon = narration.lexicon
        self._speech = speech
        self._regions = regions
        self._starts = [act.start for act in speech]
        self._reader = ClauseReader(narration, phrases, speech, regions)
        self._halves = Halves(narration, self._reader)
        self._mood = MoodReader(narration, speech, self._reader)

    def all(self) -> list[Clause]:
        """Return the clauses in text order; where two would overlap, the one found first stays."""
        kept: list[Clause] = []
        for number, act in enumerate(self._speech):
            if act.is_denied or self._is_embedded(act):
                continue
            for clause in with_denials(self._narration, self._reader, act, self._clauses(number, act)):
                if all(
                    clause.start >= other.end or clause.end <= other.start
                    for other in kept[-_OVERLAP_WINDOW:]
                ):
                    kept.append(clause)
        kept += self._mood.sentences(kept)
        return sorted(kept, key=lambda clause: clause.start)

    def _is_embedded(self, act: Speech) -> bool:
        """Tell an act that only qualifies another clause: "more than Y says", "the one Y says is there"."""
        follows = self._tokens[act.last].lower if act.last < len(self._tokens) else ""
        lead = self._tokens[act.first - 1].lower if act.first else ""
        # "says is" has no subject left, "says it's" has one.
        is_bare = self._lexicon.clause_opening == "bare" and act.kind != "according"
        has_no_subject = is_bare and follows in self._lexicon.auxiliaries and "'" not in follows
        is_condition = lead in self._lexicon.conditions and act.kind != "according"
        return lead in _COMPARING or has_no_subject or is_condition

    def _clauses(self, number: int, act: Speech) -> Iterator[Clause]:
        if act.kind == "according":
            yield from self._according(number, act)
            return
        aside = self._aside(number, act)
        forward = aside if aside is not None else self._forward(number, act)
        if forward is not None:
            yield forward
        elif act.kind != "gerund" and not act.is_weak:
            is_romance = self._lexicon.late_subjects and self._lexicon.clause_opening == "that"
            if is_romance and not act.is_inverted:
                return  # "Un mois après l'orage, un feu s'est |déclaré|"
            before = self._sentence_before(number, act)
            yield from [before] if before is not None else self._post_posed(number, act)

    def _aside(self, number: int, act: Speech) -> Clause | None:
        """Read "As Y noted, ..." and "..., as Y noted on Monday"."""
        sentence, lead = self._narration.sentence(act.start), act.first - 1
        is_led = lead >= sentence.start and self._tokens[lead].lower in self._lexicon.quoting
        if not is_led or act.is_weak or act.kind == "gerund":
            return None
        stop = self._reader.openings.over_circumstances(act, sentence.end)
        if stop < sentence.end and self._tokens[stop].kind != "mark":
            return None
        if lead > sentence.start:
            start, end = sentence.start, self._reader.trim(sentence.start, lead)
            fits = self._tokens[lead - 1].text == "," and self._stands_alone(start, end, is_sure=True)
        else:
            start, end = stop + 1, self._reader.end(stop + 1, sentence.end, number)
            fits = stop < sentence.end and self._tokens[stop].text == "," and end - start >= _MIN_WORDS
        return Clause(start, end, number, "clause, said") if fits else None

    def _forward(self, number: int, act: Speech) -> Clause | None:
        """Read "Y told Z on Monday that ..."."""
        last = self._narration.sentence(act.start).end
        is_bound = act.is_inverted and (not self._lexicon.free_inversion or self._follows_quote(act))
        is_incise = self._tokens[act.start].lower in self._lexicon.incise_cues  # "..., |so| Huber, der ..."
        start = None if is_bound or is_incise else self._reader.openings.begin(act, last)
        if start is None or start >= last:
            return None
        has_that = self._tokens[start].lower in self._lexicon.that
        end = self._reader.end(start, last, number)
        if denies_quote(self._narration, act, start, end):
            return Clause(start, end, number, "said that" if has_that else "said")
        has_pronoun = self._tokens[start].lower in self._lexicon.pronouns
        is_told = not act.is_weak or has_pronoun or shows_mood(self._narration, start, end)
        may_be_bare = is_told and self._lexicon.clause_opening != "that"
        if not has_that and not (may_be_bare and self._reader.follows_bare(act, start, end)):
            return None
        gives_reason = self._tokens[start].lower in self._lexicon.reasons
        gives_reason = gives_reason or (not has_that and closes_reason(self._narration, act.start))
        if gives_reason and not shows_mood(self._narration, start, end):
            return None  # "Er wurde gewarnt, |weil| Gefahr bestand"
        if not self._reader.is_clause(start, end, has_that=has_that and not act.is_weak):
            return None
        return Clause(start, end, number, "said that" if has_that else "said")

    def _follows_quote(self, act: Speech) -> bool:
        """Tell whether an act of speech attributes the quote right before it."""
        before = act.first - 1
        before -= before > 0 and self._tokens[before].lower in self._lexicon.clitics
        before -= before >= 0 and self._tokens[before].text == ","
        return before >= 0 and self._tokens[before].kind == "quote"

    def _post_posed(self, number: int, act: Speech) -> Iterator[Clause]:
        """Read "..., Y said on Monday" and what goes on after it ("..., she said, that ...")."""
        sentence = self._narration.sentence(act.start)
        start, first = over_dateline(self._narration, sentence), act.first
        if self._lexicon.late_subjects:  # "Der Rat wies das zurück: |Die Zahlen seien alt|, sagte Huber"
            near = range(first - 1, max(start, first - _MAX_CLAUSE), -1)
            start = next((n + 1 for n in near if self._tokens[n].text == ":"), start)
        if act.is_inverted and self._lexicon.late_subjects:  # "..., |ha| annunciato il ministro"
            first = self._reader.over_auxiliaries(first, start)
        lead = self._tokens[first - 1].lower if first > start else ""
        first -= lead in self._lexicon.as_words or lead in self._lexicon.perfect
        if (
            first <= start + 1
            or not self._ends_act(act, sentence.end)
            or not self._closes_clause(start, first)
        ):
            return
        rest = self._halves.rest(number, act, sentence.end)
        end = self._reader.trim(start, first)
        if (
            end - 2 >= start
            and self._tokens[end - 1].kind == "quote"
            and self._tokens[end - 2].kind == "mark"
        ):
            return
        is_sure = act.subject.kind in ("name", "pronoun")
        is_begun = rest and self._begins_clause(start, end) and self._tokens[first - 1].kind != "quote"
        if self._stands_alone(start, end, is_sure=is_sure) or is_begun:
            yield Clause(start, end, number, "clause, said")
            rest = rest or self._halves.loose(number, act, first, sentence.end)
        if rest:
            yield rest

    def _sentence_before(self, number: int, act: Speech) -> Clause | None:
        """Read the sentence that "|Das| teilte die Polizei am Abend mit." reports."""
        own = self._narration.sentence_of[act.start]
        first = self._narration.sentences[own].start
        opens = self._tokens[first].lower in self._lexicon.fronted_objects and act.start == first + 1
        if own == 0 or not (opens and act.is_inverted):
            return None
        before = self._narration.sentences[own - 1]
        is_same = before.paragraph == self._tokens[first].paragraph
        start, end = over_dateline(self._narration, before), self._reader.trim(before.start, before.end)
        may_be = is_same and end - start >= _MIN_HALF and not self._has_act(start, end)
        if not may_be or any(token.kind == "quote" for token in self._tokens[start:end]):
            return None
        return Clause(start, end, number, "clause, said")

    def _closes_clause(self, start: int, first: int) -> bool:
        """Tell whether a clause can end before token `first`: at a comma, or at quoted words within it."""
        before = self._tokens[first - 1]
        if before.kind == "quote":
            lead = self._tokens[first - 2]
            is_title = leads_title(lead, self._lexicon)
            return first - 2 >= start and lead.kind in ("word", "cap", "number") and not is_title
        return before.text in (",", "—", "–")

    def _begins_clause(self, start: int, end: int) -> bool:
        """Tell the beginning of an interrupted clause ("The cost, she said, is ...") from a time or place."""
        opens = end > start and self._tokens[start].kind in ("word", "cap", "number")
        is_lead = self._tokens[start].lower in self._lexicon.prepositions - self._lexicon.subordinating
        is_lead = is_lead and end - start <= _MAX_PLACE and self._reader.is_mere_lead(start, end)
        return opens and not (is_lead and self._lexicon.clause_opening == "bare")

    def _ends_act(self, act: Speech, last: int) -> bool:
        """Tell whether nothing but a place or a time follows the act of speech."""
        index = self._reader.openings.after_addressee(act, last)
        if index >= last or act.is_inverted:
            return True
        if self._reader.openings.opens_infinitive(index, last):
            return False
        token, lexicon = self._tokens[index], self._lexicon
        follows = token.lower in lexicon.prepositions or token.lower in lexicon.times
        return follows or token.kind == "mark" or token.lower in lexicon.adverbs

    def _stands_alone(self, start: int, end: int, *, is_sure: bool) -> bool:
        """Tell whether a stretch before "Y said" is a statement of its own.

        With a name or a pronoun for its subject the verb is surely one of saying ("kritisierte |die Lage").
        """
        tokens = self._tokens[start:end]
        if not tokens or (tokens[0].kind == "quote" and self._is_statement(start)):
            return False
        if self._reader.is_mere_lead(start, end) or self._has_act(start, end):
            return False
        if self._is_office(start, end) or self._is_source(start, end):
            return False
        if tokens[0].lower in self._lexicon.as_words and self._lexicon.clause_opening == "comma":
            return False  # "Wie aus dem Papier hervorgeht, ..."
        words = [token for token in tokens if token.kind != "mark"]
        has_verb = any(self._reader.is_verb(token.lower) or token.kind == "quote" for token in words)
        has_verb = has_verb or (self._lexicon.clause_opening != "bare" and is_sure)
        return len(words) >= _MIN_WORDS and (has_verb or len(words) > _LONG_BEFORE_ACT)

    def _is_office(self, start: int, end: int) -> bool:
        """Tell "|Chair of the Marlow Trust|, Ann Cole, said", which only leads to a name."""
        lexicon, tokens = self._lexicon, self._tokens
        opens = end - start > _MIN_WORDS and is_role(tokens[start].lower, lexicon)
        is_led = opens and lexicon.clause_opening == "bare" and tokens[start + 1].lower in lexicon.attaching
        return is_led and all(token.lower not in lexicon.auxiliaries for token in tokens[start:end])

    def _is_source(self, start: int, end: int) -> bool:
        """Tell "|However, according to Hill|, Cole asked ...", which leads to what Hill says."""
        acts = self._speech[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        sources = (act for act in acts if act.kind == "according")
        return any(self._is_fronted(start, act.start) and act.last >= end for act in sources)

    def _is_statement(self, index: int) -> bool:
        """Tell whether a quote that opens a sentence stands for itself, by its capital and its comma."""
        region = self._regions[self._narration.region_of[index]]
        after = self._tokens[index + 1].text if index + 1 < len(self._tokens) else ""
        text = self._narration.text
        return after == "," or (text[region.start].isupper() and text[region.end - 1] in ",?!.")

    def _has_act(self, start: int, end: int) -> bool:
        """Tell whether another act of speech stands within a range."""
        acts = self._speech[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        plain = (act for act in acts if not (act.is_weak or act.is_denied or act.kind == "according"))
        return any(act.first >= start and act.last <= end for act in plain)

    def _over_apposition(self, comma: int, last: int) -> int:
        """Return where the clause begins in "According to Y|, a spokeswoman for Z, the plant will close"."""
        if role_after(self._narration, comma):
            ahead = range(comma + 2, min(last - _MIN_WORDS, comma + _MAX_APPOSITION))
            closing = next((n for n in ahead if self._tokens[n].text == ","), None)
            if closing is not None:
                return closing + 1
        return comma + 1

    def _around(self, number: int, act: Speech, sentence: TokenSentence) -> Iterator[Clause]:
        """Read both halves of "Der Weg soll | laut Stadtrat | im Mai fertig sein"."""
        lexicon = self._lexicon
        opening = lexicon.that | lexicon.conjunctions | lexicon.relatives
        commas = (n + 1 for n in range(act.first, sentence.start, -1) if self._tokens[n].text == ",")
        start = next((n for n in commas if self._tokens[n].lower in opening), sentence.start)
        for begin, stop in ((start, act.first), (act.last, self._reader.end(act.last, sentence.end, number))):
            end = self._reader.trim(begin, stop)
            is_open = begin < end and self._tokens[begin].lower in lexicon.conditions
            if end - begin >= _MIN_HALF and not is_open:  # "|Ob das stimmt|, ist laut Rat offen"
                yield Clause(begin, end, number, "according to")

    def _is_fronted(self, start: int, source: int) -> bool:
        """Tell "|However,| according to Y, ..." and "..., |but| according to Y, ..."."""
        lexicon = self._lexicon
        if lexicon.clause_opening != "bare" or self._tokens[source - 1].lower in lexicon.coordinators:
            return lexicon.clause_opening == "bare"
        leads = self._tokens[start:source]
        return all(
            t.text == "," or t.lower in lexicon.adverbs or t.lower in lexicon.conjunctions for t in leads
        )

    def _according(self, number: int, act: Speech) -> Iterator[Clause]:
        """Read "According to Y, ..." at the start of a sentence, and "..., according to Y" after it."""
        sentence = self._narration.sentence(act.start)
        if number + 1 < len(self._speech) and self._speech[number + 1].start == act.last:
            return  # "Wie der Sender |unter Berufung auf Helfer| meldete, ..."
        before, after = self._speech[number - 1], self._tokens[act.last + 1 : act.last + 2]
        if number and before.last + 1 == act.start and after and after[0].kind == "quote":
            return  # "Hill said, according to the Gazette, “...”": Hill is who says it
        if act.first == sentence.start + 1 and self._tokens[sentence.start].kind == "quote":
            return  # "...," according to papers signed by Hill
        if act.start - sentence.start <= 1 or self._is_fronted(sentence.start, act.start):
            comma = self._reader.openings.source_end(act.last, sentence.end)
            has_comma = comma < sentence.end and self._tokens[comma].text == ","
            start = self._over_apposition(comma, sentence.end) if has_comma else comma
            if has_comma and self._lexicon.clause_opening == "comma":
                start = over_relative(self._narration, start, sentence.end)
            if has_comma and self._lexicon.clause_opening == "that":
                start = over_aside(self._narration, start, sentence.end)
            if start + 1 < sentence.end and self._tokens[start + 1].text == ",":
                start += 2 * (self._tokens[start].lower in self._lexicon.adverbs)
            end = self._reader.end(start, sentence.end, number)
        else:
            start = sentence.start
            if self._tokens[start].kind == "quote" and self._is_statement(start):
                return
            goes_on = act.last < sentence.end and self._tokens[act.last].kind in ("word", "cap", "number")
            is_bare = self._lexicon.clause_opening == "bare"
            if goes_on and not is_bare and self._tokens[act.first - 1].text != ",":
                yield from self._around(number, act, sentence)
                return
            end = self._reader.trim(start, act.first)
            if self._lexicon.late_subjects and self._reader.is_mere_lead(start, end):
                return
        if end - start >= _MIN_WORDS and any(token.kind != "quote" for token in self._tokens[start:end]):
            yield Clause(start, end, number, "according to")
