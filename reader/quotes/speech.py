"""Finds the acts of speech in the narration: a verb of saying with its subject, or "according to"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reader.quotes.acts import Speech, SpeechKind
from reader.quotes.lexicon import Lexicon
from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.sources import Sources
from reader.quotes.subjects import Subjects
from reader.quotes.tokens import Narration
from reader.quotes.verb_subjects import VerbSubjects

_MAX_ADDRESSEE = 5
"""Tokens between "is warning" and "that"."""


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
        self._sources = Sources(phrases)
        self._verb_subjects = VerbSubjects(phrases, self._subjects)
        self._closed = narration.lexicon.function_words
        self._pair_heads: defaultdict[str, set[str]] = defaultdict(set)
        for verb, particle in self._lexicon.cue_particles:
            self._pair_heads[verb].add(particle)
        lexicon = self._lexicon
        self._verbs = (
            lexicon.cues | lexicon.weak_cues | lexicon.gerunds | lexicon.incise_cues | set(self._pair_heads)
        )
        self._heads = self._verbs | self._sources.openings

    def all(self) -> Iterator[Speech]:
        previous: Speech | None = None
        for index, token in enumerate(self._tokens):
            word, joint = token.lower, "-" in token.lower
            if not joint and word not in self._heads:
                continue
            if joint:
                word = word.partition("-")[0]
            speech = self._sources.according(index) if word in self._sources.openings else None
            if speech is None and (joint or word in self._verbs):
                speech = self._verb(index, previous)
            if speech:
                yield speech
                previous = speech

    def _verb(self, index: int, previous: Speech | None) -> Speech | None:
        token, lexicon = self._tokens[index], self._lexicon
        is_inside = index > self._narration.sentence(index).start
        word, _, suffix = token.lower.partition("-")
        pronoun = suffix.rpartition("-")[2]
        is_name = token.kind == "cap" and (is_inside or token.text.isupper())
        if is_name or (suffix and pronoun not in lexicon.pronouns):
            return None
        if word in lexicon.incise_cues:
            return self._sources.incise(index)
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
            subject = self._author(self._phrases.before(left, first), index)
        if subject is None and previous is not None and previous.start >= first:
            subject = previous.subject
        subject = subject or self._subjects.sentence_subject(index)
        return Speech(index, index + 1, "gerund", subject) if subject else None

    def _author(self, subject: Mention | None, index: int) -> Mention | None:
        """Let who gives a document speak: "|Hill| released a statement saying ..."."""
        is_document = subject is not None and self._tokens[subject.head].lower in self._lexicon.documents
        author = self._subjects.sentence_subject(index) if is_document else None
        return author if author is not None and author.kind in ("name", "pronoun") else subject

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
        opens_clause = (
            follows in lexicon.that or follows in lexicon.pronouns or follows in lexicon.possessives
        )
        return word in lexicon.prepositions | lexicon.infinitives and not opens_clause

    def _finite(self, index: int, end: int, word: str, previous: Speech | None) -> Speech | None:
        lexicon = self._lexicon
        first = self._narration.sentence(index).start
        left, is_denied = self._verb_subjects.over_auxiliaries(index - 1, first)
        if left >= first and self._tokens[left].lower in lexicon.infinitives:
            return None
        is_weak = word not in lexicon.cues and end == index + 1
        if index > first and self._is_noun_use(index, word, is_weak):
            return None
        may_be_passive = word not in lexicon.passive_cues and word not in lexicon.gerunds
        if may_be_passive and self._is_passive(left + 1, index):
            return None
        kind: SpeechKind = "tell" if word in lexicon.telling else "say"
        if is_weak and self._is_joined_noun(left, first, end):
            return None
        shared = previous.subject if previous and self._shares(previous, first) else None
        found = self._verb_subjects.of(index, end, left, shared)
        if found is None or (is_weak and not self._agrees(word, found[0])):
            return None
        return Speech(index, end, kind, *found, is_weak, is_denied)

    def _shares(self, previous: Speech, first: int) -> bool:
        """Tell whether a verb of saying may share its subject with a later one of its sentence."""
        return previous.start >= first and previous.kind != "according"

    def _is_noun_use(self, index: int, word: str, is_weak: bool) -> bool:
        """Tell "the claims" from "she claims": an article or adjective right before makes a noun."""
        before = self._tokens[index - 1]
        if before.lower in self._lexicon.groups and not is_weak and self._opens_group(index - 1):
            return False  # "|one| said", "|many| argue"
        if (
            before.lower in self._lexicon.numerals
            and self._tokens[index - 2].lower in self._lexicon.attaching
        ):
            return False  # "the mother of |two| said"
        if before.lower in self._lexicon.determiners or before.lower in self._lexicon.prepositions:
            return before.kind == "word" or before.lower in self._lexicon.definite
        return is_weak and before.lower in self._lexicon.possessives

    def _agrees(self, word: str, subject: Mention) -> bool:
        """Tell "officials |state| that" from "the decomposed |state| of it": the base form is a plural."""
        lexicon = self._lexicon
        if subject.kind != "nominal" or lexicon.language != "en" or word in lexicon.invariant_cues:
            return True
        head = self._tokens[subject.head].lower
        return word + "s" not in lexicon.weak_cues or head.endswith(("s", "people")) or head in lexicon.groups

    def _opens_group(self, index: int) -> bool:
        """Tell "|Many| argue" and "she and |others| stressed" from "in |many| posts"."""
        lead = self._tokens[index - 1]
        is_first = index == self._narration.sentence(index).start
        return (
            is_first or lead.kind == "quote" or lead.text == "," or lead.lower in self._lexicon.conjunctions
        )

    def _is_joined_noun(self, left: int, first: int, end: int) -> bool:
        """Tell "federal and |state| law" from "turned and |shouted|: ..."."""
        if left < first or self._tokens[left].lower not in self._lexicon.conjunctions:
            return False
        if self._tokens[end - 1].lower.endswith(self._lexicon.past_suffix or " "):
            return False
        follows = self._tokens[end] if end < len(self._tokens) else None
        return follows is not None and follows.kind in ("word", "cap") and follows.lower not in self._closed

    def _is_passive(self, start: int, index: int) -> bool:
        """Tell whether the subject is told something instead of telling it."""
        return any(self._tokens[n].lower in self._lexicon.passives for n in range(start, index))
