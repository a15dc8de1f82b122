"""Finds the subject of a verb of saying: before it, after it, or at the start of its sentence."""

from __future__ import annotations

from reader.quotes.inversion import Inversion
from reader.quotes.lexicon import Lexicon
from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.roles import is_role
from reader.quotes.subjects import Subjects

_MAX_RELATIVE = 14
_MAX_SKIP = 6
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
            return self._source(start, end, first)
        subject = self._cited(start, end) if self._tokens[start].lower in lexicon.citing_cues else None
        if subject is None and self._tokens[start].lower not in lexicon.transitive:
            subject = self._inverted_subject(left, first, end, start)
        if subject is not None:
            return subject, True
        if self._is_paper(left, first):
            return Mention(left, left + 1, "nominal", left), False
        subject = self._subject_before(left, first, start, shared)
        if lexicon.free_inversion and self._prefers_after(subject, first, end):
            after = self._inversion.subject(end, self._narration.sentence(start).end)
            if after is not None:
                return after, True
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
            return self._phrases.after(end, last)  # "Die Zeitung |zitiert| den Minister mit ..."
        citing = self._phrases.after(end, last)
        after = citing.end if citing else end + (end < last and self._phrases.is_determiner(end))
        if after < last and self._tokens[after].kind == "quote":  # the paper's title
            after += 1
        return self._phrases.after(after, last) if after > end else None

    def _source(self, start: int, end: int, first: int) -> tuple[Mention, bool] | None:
        """Return the source of an impersonal verb ("im Bericht |heißt es|"), else its subject."""
        lexicon = self._lexicon
        subject = self._phrases.after(end, self._narration.sentence(start).end)
        is_inverted = subject is not None and subject.kind == "pronoun"
        end = subject.end if subject is not None and is_inverted else end
        tokens, last = self._tokens, self._narration.sentence(start).end
        while end < last and tokens[end].lower in lexicon.adverbs:
            end += 1
        if end + 1 < last and tokens[end].lower in lexicon.prepositions:
            found = self._phrases.after(end + 1, last) or self._bare_source(end + 1)
            if found is not None:
                return found, True
        if start > first:
            found = self._phrases.before(start - 1, first) or self._bare_source(start - 1)
            if found is not None:
                return found, False
        return (subject, True) if subject is not None and is_inverted else None

    def _bare_source(self, index: int) -> Mention | None:
        """Return a noun whose article its preposition holds ("im |Bericht|")."""
        is_noun = self._tokens[index].kind == "cap"
        return Mention(index, index + 1, "nominal", index) if is_noun else None

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

    def _speaks_after(self, before: Mention, end: int) -> bool:
        """Tell by what the phrases are, where cases look the same ("Die Kritik wies Huber zurück")."""
        after = self._inversion.subject(end, self._narration.sentence(end - 1).end, is_near=True)
        if after is None or self._inversion.is_speaker(before):
            return False
        return self._inversion.is_speaker(after) or (before.kind == "nominal" and after.kind == "name")

    def over_auxiliaries(self, left: int, first: int) -> tuple[int, bool]:
        """Step over "has also repeatedly" to the subject's last token."""
        is_denied = False
        lexicon = self._lexicon
        for _ in range(_MAX_SKIP):
            if left < first or left in self._phrases.people.name_at:  # "|Kelly| said" is no adverb
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

    def _inverted_subject(self, left: int, first: int, end: int, index: int) -> Mention | None:
        """Return the subject of "..., said Y", which stands after a quote, a clause or nothing."""
        tokens = self._tokens
        if left >= first and not (tokens[left].kind == "quote" or tokens[left].text in (",", "—", "–")):
            return None
        hyphenated = tokens[index - 1].lower if index > first else ""
        if "-" in hyphenated and hyphenated.rpartition("-")[2] in self._lexicon.pronouns:
            return Mention(index - 1, index, "pronoun", index - 1)
        last = self._narration.sentence(index).end
        subject = self._inversion.subject(end, last)
        is_quoted = left < first or tokens[left].kind == "quote" or tokens[left - 1].kind == "quote"
        may_follow = (
            is_quoted or tokens[index].lower in self._lexicon.clausal_cues or self._follows_clause(left)
        )
        if subject is None or not may_follow:
            return None
        if tokens[left].kind == "mark" and left >= first and self._subjects.over_apposition(left, first):
            # "Lopez, the mayor, said the plan": what follows is what is said.
            is_said = self._goes_on(subject, last) or not self._may_speak(subject)
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

    def _subject_before(self, left: int, first: int, index: int, shared: Mention | None) -> Mention | None:
        if left < first:
            return None
        token, lexicon = self._tokens[left], self._lexicon
        if token.lower in lexicon.relatives:
            return self._antecedent(left, first)
        if token.lower in lexicon.conjunctions:
            return shared or self._subjects.sentence_subject(left)
        if token.text in (",", "—", "–"):
            return self._subjects.over_apposition(left, first)
        left = self._subjects.over_aside(left, first)
        left = self._skip_time(left, first)
        if left > first and self._tokens[left].lower in lexicon.object_pronouns:
            return self._subjects.sentence_subject(left)
        subject = self._phrases.before(left, first) if left >= first else None
        return self._over_open_apposition(self._over_relative(subject, first), first) if subject else None

    def _over_open_apposition(self, subject: Mention, first: int) -> Mention:
        """Return the name before a role that no comma closes: "Jo Hill, a party leader |told| us ..."."""
        lexicon, people = self._lexicon, self._phrases.people
        is_role_noun = subject.kind == "nominal" and is_role(self._tokens[subject.head].lower, lexicon)
        if not is_role_noun or subject.start - 2 < first or self._tokens[subject.start - 1].text != ",":
            return subject
        index = people.name_at.get(subject.start - 2)
        if index is None or lexicon.nouns_capitalised:
            return subject
        name, entity = people.names[index], people.entities[people.entity_of[index]]
        lead = self._tokens[name.full_start - 1] if name.full_start > first else None
        opens = lead is None or lead.kind == "quote" or name.full_start == first + 1
        if entity.kind != "person" or not opens:
            return subject
        return Mention(name.full_start, subject.end, "name", name.start)

    def _antecedent(self, relative: int, first: int) -> Mention | None:
        """Return whom a relative pronoun means, over an apposition ("Viard, retraitée, |qui| juge ...")."""
        comma = relative - 1
        if self._tokens[comma].text != ",":
            return self._phrases.before(comma, first)
        if self._lexicon.late_subjects and comma > first:
            named = self._subjects.over_apposition(comma, first)
            if named is not None and named.kind == "name":
                return named
        return self._phrases.before(comma - 1, first)

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
