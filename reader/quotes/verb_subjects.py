"""Finds the subject of a verb of saying: before it, after it, or at the start of its sentence."""

from __future__ import annotations

from reader.quotes.impersonal import Impersonal
from reader.quotes.inversion import Inversion
from reader.quotes.lexicon import Lexicon
from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.preceding import PrecedingSubjects
from reader.quotes.roles import is_role
from reader.quotes.subjects import Subjects

_MAX_SKIP = 6
_MAX_COMMAS = 3
"""Commas of a clause, with those around an apposition in it."""
_MAX_OPENING = 40
"""Tokens from the subject that opens a sentence to its verb."""
_MAX_FRAME = 20
"""Tokens between the subject and a verb at the end of its clause."""


class VerbSubjects:
    """Finds the subjects of verbs in one article."""

    def __init__(self, phrases: Phrases, subjects: Subjects) -> None:
        self._narration = phrases.narration
        self._tokens = phrases.narration.tokens
        self._lexicon: Lexicon = phrases.narration.lexicon
        self._phrases = phrases
        self._subjects = subjects
        self._inversion = Inversion(phrases)
        self._preceding = PrecedingSubjects(phrases, subjects)
        self._impersonal = Impersonal(phrases)
        self._openers = self._lexicon.conjunctions - self._lexicon.coordinators

    def of(self, start: int, end: int, left: int, shared: Mention | None) -> tuple[Mention, bool] | None:
        """Return the subject of a finite verb and whether it follows the verb, if there is one.

        Args:
            start: First token of the verb.
            end: One past the verb and its particle.
            left: Last token before the verb and its auxiliaries.
            shared: Subject of the verb of saying before it in the sentence, which a conjunction shares.
        """
        lexicon = self._lexicon
        first = self._narration.sentence(start).start
        if self._tokens[start].lower in lexicon.impersonal_cues:
            return self._impersonal.source(start, end, first)
        is_incise = left > first and self._tokens[left].lower in lexicon.incise_cues
        left -= is_incise  # "..., |so| warnte ihn Huber"
        subject = self._cited(start, end) if self._tokens[start].lower in lexicon.citing_cues else None
        if subject is None and self._tokens[start].lower not in lexicon.transitive:
            subject = self._inverted_subject(left, first, end, start)
        if subject is not None:
            return subject, True
        if self._is_paper(left, first):
            return Mention(left, left + 1, "nominal", left), False
        subject = self._closing_subject(start, end, first) or self._preceding.before(left, first, shared)
        if lexicon.free_inversion and self._prefers_after(subject, first, end):
            found = self._after_or_opener(subject, start, end, first)
            if found is not None:
                return found
            subject = self._verb_final_subject(start, first) or subject
        if subject is None and lexicon.drops_pronouns and self._is_beside_quote(left, end):
            return Mention(start, end, "pronoun", start), False
        return None if subject is None else (subject, False)

    def _is_paper(self, left: int, first: int) -> bool:
        """Tell the title of who speaks: "„Der Bote“ |schreibt|, ...", "Das Blatt „Der Bote“ |meldet|"."""
        if left < first or self._tokens[left].kind != "quote" or not self._lexicon.names_in_marks:
            return False
        return left == first or self._phrases.is_titled(left, left + 1)

    def _is_beside_quote(self, left: int, end: int) -> bool:
        """Tell whether a verb stands alone after a quote ("«...», |añadió|.", "«...», |dijo| en Madrid")."""
        if end < len(self._tokens) and self._tokens[end].text == ":":
            return True
        before = left - (self._tokens[left].text == ",")
        follows = self._tokens[end] if end < len(self._tokens) else None
        dated = self._lexicon.prepositions | self._lexicon.times
        is_closed = follows is None or follows.kind == "mark" or follows.lower in dated
        return before >= 0 and self._tokens[before].kind == "quote" and is_closed

    def _cited(self, start: int, end: int) -> Mention | None:
        """Return whom a paper cites: in "..., zitiert die Zeitung |den Minister|" the minister."""
        last = self._narration.sentence(start).end
        if start > self._narration.sentence(start).start and self._tokens[start - 1].kind in ("word", "cap"):
            end = self._inversion.skip_adverbs(end)
            return self._phrases.after(end, last)  # "Die Zeitung |zitiert| dazu den Minister mit ..."
        citing = self._phrases.after(end, last)
        after = citing.end if citing else end + (end < last and self._phrases.is_determiner(end))
        if after < last and self._tokens[after].kind == "quote":  # the paper's title
            after += 1
        return self._phrases.after(after, last) if after > end else None

    def _is_passive(self, auxiliary: int, index: int) -> bool:
        """Tell "ihm |wurden| Vergehen vorgeworfen", whose subject says nothing, from "sie |wird| zitiert"."""
        lexicon = self._lexicon
        is_cited = self._tokens[index].lower in lexicon.citing_cues | lexicon.passive_cues
        return self._tokens[auxiliary].lower in lexicon.passives and not is_cited

    def _verb_final_subject(self, index: int, first: int) -> Mention | None:
        """Return the subject of a verb that closes its clause ("Rice |hatte| in Kiew |erklärt|, ...")."""
        start = index
        while start > first and self._tokens[start - 1].text != "," and index - start < _MAX_FRAME:
            start -= 1
        auxiliary = next(
            (n for n in range(start, index) if self._tokens[n].lower in self._lexicon.auxiliaries), None
        )
        if auxiliary is not None and self._is_passive(auxiliary, index):
            return None
        if auxiliary is not None:
            before = self._phrases.before(auxiliary - 1, start) if auxiliary > start else None
            return before or self._phrases.after(auxiliary + 1, index)
        is_opened = self._tokens[start].lower in self._lexicon.relatives | self._lexicon.conjunctions
        subject = self._phrases.after(start + is_opened, index)
        if subject is None and start - 1 > first and self._tokens[start].lower in self._lexicon.definite:
            return self._phrases.before(start - 2, first)  # "Huber, |der| im Rathaus betonte, ..."
        return subject

    def _closing_subject(self, index: int, end: int, first: int) -> Mention | None:
        """Return the subject of a clause that its verb closes ("indem |sie| zum Handeln aufforderte")."""
        lexicon, tokens = self._lexicon, self._tokens
        is_last = end >= len(tokens) or tokens[end].kind in ("mark", "quote")
        if not (lexicon.free_inversion and is_last):
            return None
        floor = max(first, index - _MAX_FRAME)
        starts = [n + 1 for n in range(index - 1, floor - 1, -1) if tokens[n].text == ","] or [first]
        start = starts[0]
        if tokens[start].lower not in self._openers:  # "wie der Sprecher, Jan Huber, am Montag |sagte|"
            start = next((n for n in starts[1:_MAX_COMMAS] if tokens[n].lower in lexicon.as_words), index)
        if start + 1 >= index:
            return None
        return self._phrases.after(self._inversion.skip_adverbs(start + 1), index)

    def _prefers_after(self, before: Mention | None, first: int, end: int) -> bool:
        """Tell whether the subject follows a verb that may stand before it ("In Berlin sagte Huber: ...")."""
        gender = self._lexicon.pronouns.get(self._tokens[end].lower) if end < len(self._tokens) else None
        if before is None or gender not in (None, "n"):  # "sagte er", but "nannte es"
            return True
        if self._inversion.is_oblique(before):
            return True
        people = self._phrases.people
        subject, speaker = people.entity_at(before.head), people.entity_at(end)
        if subject and speaker and subject.kind == "body" and speaker.kind == "person":
            return True  # "Der Zeitung Bote sagte Huber: ..."
        lead = self._tokens[before.start - 1].lower if before.start > first else ""
        is_free = lead not in self._lexicon.prepositions
        if is_free and self._lexicon.oblique and before.kind != "pronoun":
            return self._speaks_after(before, end)
        if is_free and before.kind != "nominal":
            return False
        return end in self._phrases.people.name_at or lead in self._lexicon.prepositions

    def agent(self, index: int, first: int) -> Mention | None:
        """Return who acts where a verb is passive: "wurde von |Huber| als „...“ bezeichnet"."""
        lexicon = self._lexicon
        if not lexicon.free_inversion or not lexicon.agents:
            return None
        floor = max(first, index - _MAX_FRAME)
        if all(token.lower not in lexicon.passives for token in self._tokens[floor:index]):
            return None
        for start in range(index - 1, floor - 1, -1):
            if self._tokens[start].lower in lexicon.agents:
                found = self._phrases.after(start + 1, index)
                return found if found is not None and self._inversion.is_speaker(found) else None
        return None

    def _after_or_opener(
        self, before: Mention | None, start: int, end: int, first: int
    ) -> tuple[Mention, bool] | None:
        """Return the phrase after a verb, but for a thing the person who opens the sentence."""
        after = self._inversion.subject(end, self._narration.sentence(start).end)
        opener = self._opener(start, first) if before is not None and self._is_thing(after) else None
        if opener is not None:
            return opener, False
        return None if after is None else (after, True)

    def _is_thing(self, mention: Mention | None) -> bool:
        is_nominal = mention is not None and mention.kind == "nominal"
        return is_nominal and mention is not None and not self._inversion.is_speaker(mention)

    def _opener(self, verb: int, first: int) -> Mention | None:
        """Return the person who opens the sentence: "|Huber| vom Institut in Ulm erläutert die Idee: ..."."""
        opener = self._subjects.sentence_subject(verb) if verb - first <= _MAX_OPENING else None
        entity = self._phrases.people.entity_at(opener.head) if opener and opener.kind == "name" else None
        return opener if entity is not None and entity.kind == "person" else None

    def _speaks_after(self, before: Mention, end: int) -> bool:
        """Tell by what the phrases are, where cases look the same ("Die Kritik wies Huber zurück")."""
        after = self._inversion.subject(end, self._narration.sentence(end - 1).end, is_near=True)
        if after is None or self._inversion.is_speaker(before):
            return False
        return self._inversion.is_speaker(after) or (before.kind == "nominal" and after.kind == "name")

    def over_auxiliaries(self, left: int, first: int) -> tuple[int, bool]:
        """Step over "has also repeatedly" to the subject's last token; tell whether the verb is denied."""
        return self._preceding.over_auxiliaries(left, first)

    def _inverted_subject(self, left: int, first: int, end: int, index: int) -> Mention | None:
        """Return the subject of "..., said Y", which stands after a quote, a clause or nothing."""
        tokens = self._tokens
        if left > first and tokens[left].lower in self._lexicon.as_words:  # "..., |según| informó el banco"
            left -= 1
        left -= left > first and tokens[left].lower in self._lexicon.clitics
        if left >= first and not (tokens[left].kind == "quote" or tokens[left].text in (",", "—", "–")):
            return None
        hyphenated = tokens[index - 1].lower if index > first else ""
        if "-" in hyphenated and hyphenated.rpartition("-")[2] in self._lexicon.pronouns:
            return Mention(index - 1, index, "pronoun", index - 1)
        last = self._narration.sentence(index).end
        if end < last and tokens[end].lower in self._lexicon.that:
            return None  # "Hill, the mayor, said |that man| had left"
        subject = self._inversion.subject(end, last)
        is_quoted = left < first or tokens[left].kind == "quote" or tokens[left - 1].kind == "quote"
        may_follow = (
            is_quoted or tokens[index].lower in self._lexicon.clausal_cues or self._follows_clause(left)
        )
        may_follow = may_follow or (subject is not None and self._closes_sentence(index, subject, last))
        if subject is None or not may_follow:
            return None
        if tokens[left].kind == "mark" and left >= first and self._subjects.over_apposition(left, first):
            # "Lopez, the mayor, said the plan": what follows is what is said.
            is_said = self._goes_on(subject, last) or not self._may_speak(subject)
            is_said = is_said or tokens[index].lower in self._lexicon.person_objects
            return None if is_said else subject
        return subject

    def _may_speak(self, mention: Mention) -> bool:
        """Tell "..., said |the mayor|" from "Lopez, the mayor, promised |a new bridge|"."""
        lexicon, word = self._lexicon, self._tokens[mention.head].lower
        known = lexicon.bodies | lexicon.groups | lexicon.documents | lexicon.peoples
        return mention.kind != "nominal" or word in known or is_role(word, lexicon)

    def _follows_clause(self, comma: int) -> bool:
        """Tell whether "..., précise l'ONG" may follow a clause: where no clause goes without its "que"."""
        lexicon = self._lexicon
        return lexicon.clause_opening == "that" and lexicon.late_subjects and self._tokens[comma].text == ","

    def _closes_sentence(self, index: int, subject: Mention, last: int) -> bool:
        """Tell "..., |noted Ann Cole|.", with nothing after a person's name."""
        entity = self._phrases.people.entity_at(subject.head)
        is_named = subject.kind == "name" and entity is not None and entity.kind == "person"
        is_last = subject.end >= last - 1 and self._tokens[last - 1].kind == "mark"
        return is_named and is_last and self._tokens[index].lower in self._lexicon.cues

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
