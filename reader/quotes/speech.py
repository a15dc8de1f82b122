"""Finds the acts of speech in the narration: a verb of saying with its subject, or "according to"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise, takewhile

from reader.quotes.acts import Speech, SpeechKind
from reader.quotes.lexicon import Lexicon
from reader.quotes.mentions import Mention
from reader.quotes.noun_forms import is_plural_noun
from reader.quotes.phrases import Phrases
from reader.quotes.sources import Sources
from reader.quotes.subjects import Subjects
from reader.quotes.tokens import Narration, Token
from reader.quotes.verb_subjects import VerbSubjects

_MAX_QUOTED = 16
"""Tokens between "quoted" and "as saying"."""
_MAX_PERFECT = 20
"""Tokens from an auxiliary to the participle that closes its clause."""
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
            lexicon.cues
            | lexicon.weak_cues
            | lexicon.gerunds
            | lexicon.weak_gerunds
            | lexicon.incise_cues
            | set(self._pair_heads)
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
        is_name = (
            token.kind == "cap" and (is_inside or token.text.isupper()) and not self._ends_headline(index)
        )
        if suffix and pronoun in lexicon.object_pronouns:
            suffix = pronoun = ""  # "respondeu-|lhe| a líder"
        if is_name or (suffix and pronoun not in lexicon.pronouns):
            return None
        if word in lexicon.incise_cues:
            return self._sources.incise(index)
        end = index + 1
        if end < len(self._tokens) and self._tokens[end].lower in self._pair_heads.get(word, ()):
            end += 1
        elif not (
            word in lexicon.cues
            or word in lexicon.weak_cues
            or word in lexicon.gerunds
            or word in lexicon.weak_gerunds
        ):
            return self._unknown_incise(index) if pronoun else None
        if pronoun:
            return Speech(index, end, "say", Mention(index, end, "pronoun", index), is_inverted=True)
        if word in lexicon.weak_gerunds or (word in lexicon.gerunds and not self._is_progressive(index)):
            return self._gerund(index, previous)
        return self._finite(index, end, word, previous)

    def _ends_headline(self, index: int) -> bool:
        """Tell "Plan Would Fail, Ann Cole |Says|", the last word of a line in capitals."""
        tokens, end = self._tokens, self._narration.sentence(index).end
        is_last = index == end - 1 or (index == end - 2 and tokens[end - 1].kind == "mark")
        return (
            is_last and tokens[index].lower in self._lexicon.clausal_cues and tokens[index - 1].kind == "cap"
        )

    def _unknown_incise(self, index: int) -> Speech | None:
        """Read "« ... », |peste-t-il|" and "« ... », |a-t-il pesté|", whatever the verb."""
        tokens = self._tokens
        after = index - 1 - (index > 0 and tokens[index - 1].text == ",")
        if after < 0 or tokens[after].kind != "quote":
            return None
        participle = index + 1 < len(tokens) and tokens[index + 1].kind == "word"
        if participle and tokens[index + 1].lower in self._lexicon.cues:
            return None  # the participle is the cue
        subject = Mention(index, index + 1, "pronoun", index)
        return Speech(index, index + 1 + participle, "say", subject, is_inverted=True)

    def _gerund(self, index: int, previous: Speech | None) -> Speech | None:
        """Give "..., saying" the subject of its sentence."""
        first = self._narration.sentence(index).start
        left = index - 1
        while left > first and self._tokens[left].lower in self._lexicon.adverbs:
            left -= 1
        if left < first or self._is_bound_gerund(left, index):
            return None
        before = self._tokens[left]
        if before.lower in self._lexicon.quoting:
            subject = self._quoted_one(left, first)
            return Speech(index, index + 1, "gerund", subject) if subject else None
        is_weak = self._tokens[index].lower in self._lexicon.weak_gerunds
        if is_weak and before.text != "," and left not in self._phrases.people.name_at:
            return None
        subject = None
        is_led = self._lexicon.late_subjects and self._tokens[index - 1].lower in self._lexicon.prepositions
        if before.kind not in ("mark", "quote") and before.lower not in self._closed and not is_led:
            subject = self._author(self._phrases.before(left, first), index)
            if subject is not None and self._is_object(subject, first):
                subject = None
        if subject is None and previous is not None and previous.start >= first:
            subject = previous.subject
        subject = subject or self._subjects.sentence_subject(index)
        return Speech(index, index + 1, "gerund", subject, is_weak=is_weak) if subject else None

    def _quoted_one(self, link: int, first: int) -> Mention | None:
        """Return whom a paper quotes: "The Post quoted |Hill| as saying", "|Hill| was quoted as saying"."""
        if link <= first:
            return None
        if self._tokens[link - 1].lower in self._lexicon.object_pronouns:
            return Mention(link - 1, link, "pronoun", link - 1)
        if self._tokens[link - 1].lower in self._lexicon.passive_cues:
            left, _ = self._verb_subjects.over_auxiliaries(link - 2, first)
            return self._phrases.before(left, first) if left >= first else None
        by = self._tokens[max(first, link - _MAX_QUOTED) : link]
        for index, (verb, agent) in enumerate(pairwise(by), start=max(first, link - _MAX_QUOTED)):
            if verb.lower in self._lexicon.passive_cues and agent.lower in self._lexicon.agents:
                left, _ = self._verb_subjects.over_auxiliaries(index - 1, first)
                quoted = self._phrases.before(left, first) if left >= first else None
                return quoted or self._subjects.sentence_subject(index)
        return self._phrases.before(link - 1, first)

    def _is_object(self, mention: Mention, first: int) -> bool:
        """Tell "Cole texted |Hill| saying ...", where who comes last is told something."""
        if mention.start <= first + 1 or mention.kind == "nominal":
            return False
        lead = self._tokens[mention.start - 1].lower
        return lead in self._lexicon.cues or lead in self._lexicon.weak_cues

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
        if word in lexicon.auxiliaries or word in lexicon.cues or word in lexicon.excluding:
            return True
        if word in lexicon.prepositions and self._tokens[left - 1].lower in lexicon.accusing:
            return True  # "is accused |of| saying that ..."
        after = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        follows = after.lower if after is not None else ""
        opens_clause = after is not None and (after.kind == "quote" or follows == ":")
        opens_clause = opens_clause or (
            follows in lexicon.that
            or follows in lexicon.pronouns
            or follows in lexicon.possessives
            or follows in lexicon.object_pronouns
        )
        return word in lexicon.prepositions | lexicon.infinitives and not opens_clause

    def _finite(self, index: int, end: int, word: str, previous: Speech | None) -> Speech | None:
        lexicon = self._lexicon
        first = self._narration.sentence(index).start
        left, is_denied = self._verb_subjects.over_auxiliaries(index - 1, first)
        left -= self._is_abbreviated(left, first)
        is_weak = word not in lexicon.cues and end == index + 1
        is_infinitive = left >= first and self._tokens[left].lower in lexicon.infinitives
        goes_on = is_infinitive and previous is not None and previous.end == left  # "went on |to say|"
        is_infinitive = is_infinitive and not goes_on
        is_noun = index > first and not goes_on and self._is_noun_use(index, word, is_weak)
        is_noun = is_noun or is_plural_noun(self._phrases, index)
        is_noun = is_noun or (is_weak and self._is_joined_noun(left, first, end))
        is_infinitive = is_infinitive or (left >= first and self._is_bare_infinitive(left, word))
        if is_infinitive or is_noun or self._is_told(word, left + 1, index, end):
            return None
        kind: SpeechKind = "tell" if word in lexicon.telling else "say"
        shared = previous.subject if previous and self._shares(previous, first) else None
        found = self._verb_subjects.of(index, end, left, shared)
        if found is None:
            agent = self._verb_subjects.agent(index, first)
            return Speech(index, end, "say", agent, is_weak=True) if agent is not None else None
        if (is_weak or word in lexicon.noun_cues) and not self._agrees(word, found[0]):
            return None
        is_weak = is_weak and not self._closes_perfect(index, first)
        is_weak = is_weak or self._lacks_particle(end, word)
        return Speech(index, end, kind, *found, is_weak, is_denied)

    def _is_bare_infinitive(self, left: int, word: str) -> bool:
        """Tell "we hear them |say| so" from "the men who saw them |said| so"."""
        lexicon, before = self._lexicon, self._tokens[left].lower
        is_object = before in lexicon.object_pronouns and before not in lexicon.pronouns
        return is_object and word + (lexicon.plural_suffix or " ") in lexicon.cues

    def _is_told(self, word: str, start: int, index: int, end: int) -> bool:
        """Tell a verb whose subject says nothing: "was told", "believed to be", "quoted Hill as saying"."""
        lexicon = self._lexicon
        if word in lexicon.passive_cues:
            return self._quotes_another(end)
        if word in lexicon.transitive and self._ends_line(index, end):
            return True
        if word in lexicon.reputing and self._precedes_being(end):
            return True
        is_passive = self._is_passive(start, index) or self._is_closing_passive(end)
        return word not in lexicon.gerunds and is_passive

    def _ends_line(self, index: int, end: int) -> bool:
        """Tell "Minister lied, inquiry |told|", where nobody who is told follows."""
        sentence = self._narration.sentence(index)
        before = self._tokens[sentence.start : index]
        return end == sentence.end and all(token.kind != "quote" for token in before[-_MAX_ADDRESSEE:])

    def _precedes_being(self, index: int) -> bool:
        """Tell "people |believed| to have left", whom others speak of."""
        if index + 1 >= len(self._tokens) or self._tokens[index].lower not in self._lexicon.infinitives:
            return False
        return self._tokens[index + 1].lower in self._lexicon.auxiliaries

    def _quotes_another(self, end: int) -> bool:
        """Tell "The Bulletin |quoted| Hill as saying": the paper itself says nothing."""
        lexicon = self._lexicon
        ahead = self._tokens[end : min(self._narration.sentence(end - 1).end, end + _MAX_QUOTED)]
        words = [token.lower for token in ahead]
        return any(one in lexicon.quoting and two in lexicon.gerunds for one, two in pairwise(words))

    def _is_abbreviated(self, dot: int, first: int) -> bool:
        """Tell the full stop of "Marlow Inc|.| said" and "the S.E.C|.| said"."""
        if dot <= first or self._tokens[dot].text != ".":
            return False
        before = self._tokens[dot - 1]
        is_short = before.lower in self._lexicon.abbreviations or "." in before.text or len(before.text) == 1
        return is_short and before.end == self._tokens[dot].start

    def _closes_perfect(self, index: int, first: int) -> bool:
        """Tell "Huber |hat| am Montag |angekündigt|" and "nachdem Huber |mitgeteilt hatte|"."""
        perfect, tokens = self._lexicon.perfect, self._tokens
        if not perfect:
            return False
        if index + 1 < len(tokens) and tokens[index + 1].lower in perfect:
            return True
        floor = max(first, index - _MAX_PERFECT)
        clause = takewhile(lambda n: tokens[n].text != ",", range(index - 1, floor - 1, -1))
        return any(tokens[n].lower in perfect for n in clause)

    def _lacks_particle(self, end: int, word: str) -> bool:
        """Tell "es |gab| Zweifel daran, ob ..." from "der Rat |gab| am Montag |bekannt|, dass ..."."""
        particles = self._lexicon.separable.get(word)
        if particles is None:
            return False
        clause = takewhile(_goes_on, self._tokens[end : end + _MAX_PERFECT])
        return all(token.lower not in particles for token in clause)

    def _is_closing_passive(self, end: int) -> bool:
        """Tell "er sei mehrfach |beschuldigt worden|", whose auxiliary follows."""
        is_final = self._lexicon.free_inversion and end < len(self._tokens)
        return is_final and self._tokens[end].lower in self._lexicon.passives

    def _shares(self, previous: Speech, first: int) -> bool:
        """Tell whether a verb of saying may share its subject with a later one of its sentence."""
        return previous.start >= first and previous.kind != "according"

    def _is_noun_use(self, index: int, word: str, is_weak: bool) -> bool:
        """Tell "the claims" from "she claims": an article or adjective right before makes a noun."""
        before = self._tokens[index - 1]
        if before.lower == "'s" and (is_weak or word.removesuffix("s") in self._lexicon.noun_cues):
            return True  # "Hill's |comments|", "Hill's |claims|", but "the rector of St Osyth's |said|"
        is_fronted = before.lower in self._lexicon.fronted_objects and before.kind == "cap"
        is_fronted = is_fronted or before.lower in self._lexicon.as_words  # "..., |según| informó el banco"
        if is_fronted or (self._lexicon.late_subjects and before.lower in self._lexicon.adverbs):
            return False  # "|Das| teilte die Polizei mit.", "..., |en| conclut l'agence"
        is_group = before.lower in self._lexicon.groups and not is_weak and self._opens_group(index - 1)
        is_counted = before.lower in self._lexicon.numerals
        if is_group or (is_counted and self._tokens[index - 2].lower in self._lexicon.attaching):
            return False  # "|one| said", "|many| argue", "the mother of |two| said"
        if self._lexicon.nouns_capitalised and before.lower in self._lexicon.pronouns:
            return index + 1 < len(self._tokens) and self._tokens[index + 1].kind == "cap"
        if before.lower in self._lexicon.determiners or before.lower in self._lexicon.prepositions:
            return before.kind == "word" or before.lower in self._lexicon.definite
        return is_weak and before.lower in self._lexicon.possessives

    def _agrees(self, word: str, subject: Mention) -> bool:
        """Tell "officials |state| that" from "the decomposed |state| of it": the base form is a plural."""
        lexicon = self._lexicon
        if subject.kind != "nominal" or lexicon.language != "en" or word in lexicon.invariant_cues:
            return True
        head = self._tokens[subject.head].lower
        is_base = word + "s" in lexicon.weak_cues or word in lexicon.noun_cues
        is_plural = head.endswith(("s", "people")) or head in lexicon.groups
        is_joined = any(
            token.lower in lexicon.coordinators for token in self._tokens[subject.start : subject.end]
        )
        return not is_base or is_plural or is_joined

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


def _goes_on(token: Token) -> bool:
    return token.kind != "quote" and token.text not in ",:;."
