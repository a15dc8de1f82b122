"""Finds the subject that stands before its verb, over adverbs, times, appositions and clauses."""

from __future__ import annotations

from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.roles import is_role
from reader.quotes.subjects import Subjects

_CLAUSE_MARKS = frozenset(",;:—–-.")
_MAX_RELATIVE = 14
_MAX_SKIP = 6
_MIN_ADVERB = 4
"""Letters that an adverb has more than, with its ending."""


class PrecedingSubjects:
    """Finds subjects before their verbs in one article."""

    def __init__(self, phrases: Phrases, subjects: Subjects) -> None:
        self._tokens = phrases.narration.tokens
        self._lexicon = phrases.narration.lexicon
        self._phrases = phrases
        self._subjects = subjects

    def before(self, left: int, first: int, shared: Mention | None) -> Mention | None:
        """Return the subject that ends at a token or before it.

        Args:
            left: Last token before the verb and its auxiliaries.
            first: First token of the sentence.
            shared: Subject of the verb of saying before it in the sentence, which a conjunction shares.
        """
        if left < first:
            return None
        token, lexicon = self._tokens[left], self._lexicon
        if token.lower in lexicon.relatives:
            return self._antecedent(left, first)
        if token.lower in lexicon.conjunctions or (token.lower in lexicon.infinitives and shared):
            return shared or self._subjects.sentence_subject(left)  # "Hill went on |to| say"
        if token.text in (",", "—", "–"):
            is_inserted = self._is_inserted(left - 1, first)  # "the mayor, |however|, said"
            return (
                self._phrase(left - 3, first) if is_inserted else self._subjects.over_apposition(left, first)
            )
        if token.lower in lexicon.that and left > first:
            return self._document(left - 1, first)
        return self._phrase(left, first)

    def _document(self, left: int, first: int) -> Mention | None:
        """Return what is written in "a statement |that| said"."""
        written = self._phrases.before(self._skip_time(left, first), first)
        is_written = written is not None and self._tokens[written.head].lower in self._lexicon.documents
        return written if is_written else None

    def _phrase(self, left: int, first: int) -> Mention | None:
        """Return the phrase right before a verb, or the one that it is part of."""
        left = self._subjects.over_aside(left, first)
        before = self._skip_time(left, first)
        left = before if before == left else self.over_auxiliaries(before, first)[0]
        is_acronym = self._tokens[left].text.isupper()  # "the |US| warned"
        if left > first and self._tokens[left].lower in self._lexicon.object_pronouns and not is_acronym:
            return self._subjects.sentence_subject(left)
        subject = self._phrases.before(left, first) if left >= first else None
        far = self._far_subject(subject, left, first)
        if far is not None:
            return self._over_open_apposition(far, first)
        if subject is None:
            return None
        return self._over_open_apposition(self._over_relative(subject, first), first)

    def over_auxiliaries(self, left: int, first: int) -> tuple[int, bool]:
        """Step over "has also repeatedly" to the subject's last token."""
        is_denied = False
        lexicon = self._lexicon
        for _ in range(_MAX_SKIP):
            if left < first or left in self._phrases.people.name_at:  # "|Kelly| said" is no adverb
                break
            word = self._tokens[left].lower
            is_adverb = word in lexicon.adverbs or word in lexicon.reflexives or self._is_adverb(left)
            is_particle = word == "t" or "-t-" in word or self._is_floating(left, first)
            is_open = (word in lexicon.groups and not is_particle) or not (
                word in lexicon.auxiliaries or is_adverb or is_particle
            )
            if is_open and word not in lexicon.negations:
                break
            is_denied = is_denied or word in lexicon.negations or word in lexicon.modals
            left -= 1
        return left, is_denied

    def _is_adverb(self, index: int) -> bool:
        """Tell "|repeatedly| said" from "the |family| said" by its ending."""
        token, lexicon = self._tokens[index], self._lexicon
        word = token.lower
        if not lexicon.adverb_suffix or not word.endswith(lexicon.adverb_suffix) or token.kind == "cap":
            return False
        is_noun = word in lexicon.role_modifiers or word in lexicon.bodies or word in lexicon.roles
        return len(word) > _MIN_ADVERB and not is_noun

    def _is_floating(self, index: int, first: int) -> bool:
        """Tell "they |both| said" and "we |all| know" from "|both| said"."""
        is_after_pronoun = index > first and self._tokens[index - 1].lower in self._lexicon.pronouns
        return is_after_pronoun and self._tokens[index].lower in self._lexicon.determiners

    def _is_inserted(self, index: int, first: int) -> bool:
        """Tell an adverb between two commas."""
        is_framed = index - 2 >= first and self._tokens[index - 1].text == ","
        return is_framed and self._tokens[index].lower in self._lexicon.adverbs

    def _far_subject(self, near: Mention | None, left: int, first: int) -> Mention | None:
        """Return the first phrase of a clause where the last one is only part of it.

        Reads "|a guard| present during the attack told ..." and "|experts| on trade and arms said ...".
        """
        lexicon, tokens = self._lexicon, self._tokens
        if lexicon.clause_opening != "bare" or left < first or (near is not None and near.kind == "pronoun"):
            return None
        is_joined = near is not None and near.kind == "nominal" and self._is_joined(near.start - 1)
        if near is not None and not is_joined and not self._is_attribute(near.start - 1):
            return None
        start = left
        while start > first and not self._opens_clause(start - 1):
            start -= 1
        while start < left and tokens[start].lower in lexicon.adverbs | lexicon.coordinators:
            start += 1
        far = self._phrases.after(start, left + 1)
        if far is None or tokens[start].lower in lexicon.prepositions:
            return None
        has_attribute = any(token.lower in lexicon.attaching for token in tokens[far.start : far.end])
        if is_joined and not has_attribute:
            return None
        if far.end > left:
            return far
        lead = tokens[far.end].lower
        is_linked = lead in lexicon.prepositions or lead in lexicon.postnominal
        is_linked = is_linked or lead in lexicon.coordinators or lead.endswith(lexicon.participle_suffixes)
        between = (token.lower for token in tokens[far.end : left + 1])
        return far if is_linked and not any(self._is_finite(word) for word in between) else None

    def _is_finite(self, word: str) -> bool:
        lexicon = self._lexicon
        return word in lexicon.auxiliaries or word in lexicon.verbs or word in lexicon.cues

    def _is_joined(self, index: int) -> bool:
        """Tell "experts on grain |and| trade" from "|and| trade" in a list of subjects."""
        return self._tokens[index].lower in self._lexicon.joining

    def _is_attribute(self, lead: int) -> bool:
        """Tell by what leads to a phrase that it is part of another one."""
        token, lexicon = self._tokens[lead], self._lexicon
        is_preposition = token.kind == "word" and token.lower in lexicon.prepositions
        return is_preposition and token.lower not in lexicon.subordinating

    def _opens_clause(self, index: int) -> bool:
        """Tell what a clause may follow: punctuation, quoted words, a conjunction."""
        token, lexicon = self._tokens[index], self._lexicon
        if token.kind == "mark":
            return token.text in _CLAUSE_MARKS
        is_linking = token.lower in lexicon.conjunctions and token.lower not in lexicon.coordinators
        return token.kind == "quote" or is_linking or token.lower in lexicon.that

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
        return self._phrases.before(self._skip_time(comma - 1, first), first)

    def _skip_time(self, left: int, first: int) -> int:
        """Step over "on Tuesday" between subject and verb."""
        skipped = left
        while skipped > first and self._tokens[skipped].lower in self._lexicon.times:
            skipped -= 1
            word = self._tokens[skipped].lower
            if word in self._lexicon.prepositions or word in self._lexicon.definite or word == "last":
                skipped -= 1
        return skipped

    def _those(self, index: int, first: int) -> Mention | None:
        """Return "|Those| who were there"."""
        lexicon, word = self._lexicon, self._tokens[index].lower
        is_some = index >= first and word in lexicon.determiners - lexicon.definite - lexicon.indefinite
        return Mention(index, index + 1, "nominal", index) if is_some else None

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
                return self._phrases.before(index - 1, first) or self._those(index - 1, first) or subject
        return subject
