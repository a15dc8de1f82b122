"""Finds whom the text beside a quote names without any known verb of saying.

The list of verbs that can report speech is open ("stöhnt", "relate", "sbotta"); what shows such a one is
its place: right after a quote and its comma, with its subject right after it. Presses that keep the comma
outside the marks have this order; English has rules of its own in `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.quotes.acts import Speech
from reader.quotes.inversion import Inversion
from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.roles import can_speak, is_role
from reader.quotes.subjects import Subjects

_MAX_MARKS = 4
"""Characters of an opening mark with its blanks."""
_SURE, _LIKELY, _DOUBTFUL = 1.5, 1.4, 1.0
"""Scores of a name, of a noun for who can speak and of any other noun after a verb that is not known."""
_MAX_LEAD = 30
"""Tokens before a colon among which its only person is looked for."""
_MAX_OPENING = 2
"""Tokens of a sentence among which "same" stands."""


class Unsaid(NamedTuple):
    """Somebody who is named beside a quote."""

    mention: Mention
    score: float
    rule: str
    is_person: bool
    """It counts only where the mention is known to mean a person."""


class UnsaidReader:
    """Reads what stands beside the quotes of one article."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._narration = phrases.narration
        self._tokens = phrases.narration.tokens
        self._lexicon = phrases.narration.lexicon
        self._people = phrases.people
        self._inversion = Inversion(phrases)
        self._subjects = Subjects(phrases)
        lexicon = self._lexicon
        self._small = lexicon.auxiliaries | lexicon.object_pronouns | lexicon.adverbs

    def beside(self, token: int) -> Iterator[Unsaid]:
        """Yield who may speak the quote at a token."""
        if not self._lexicon.late_subjects:
            return
        last = self._narration.sentence(token).end
        yield from self._worded(token, last)
        yield from self._after_verb(token, last)
        yield from self._subject(token)
        yield from self._before_colon(token)

    def is_closed(self, token: int) -> bool:
        """Tell "Huber rief: „Nein!“ |Moor sagte| ...", where a new sentence follows what a colon led to."""
        tokens = self._tokens
        is_led = token > 0 and tokens[token - 1].text == ":" and self._lexicon.late_subjects
        return is_led and token + 1 < len(tokens) and tokens[token + 1].kind == "cap"

    def is_set_off(self, act: Speech) -> bool:
        """Tell "« ... », loin de la foule|, a insisté Hill|": set off by a comma it means the quote."""
        edge = act.first
        while edge and self._tokens[edge - 1].lower in self._small:
            edge -= 1
        is_romance = self._lexicon.late_subjects and self._lexicon.clause_opening == "that"
        return is_romance and act.is_inverted and edge > 0 and self._tokens[edge - 1].text == ","

    def _worded(self, token: int, last: int) -> Iterator[Unsaid]:
        """Read "Mit den Worten „...“ |wandte sich Huber ab|", whatever the verb."""
        tokens, lexicon = self._tokens, self._lexicon
        verb = token + 1 + (token + 1 < last and tokens[token + 1].text == ",")
        is_worded = token > 0 and tokens[token - 1].lower in lexicon.utterances
        if is_worded and lexicon.free_inversion and verb < last and tokens[verb].kind == "word":
            mention = self._inversion.subject(verb + 1, last)
            if mention is not None:
                yield Unsaid(mention, 1.7, "after", is_person=False)

    def _after_verb(self, token: int, last: int) -> Iterator[Unsaid]:
        """Read "«...», |remata| su vecino Tomás" and "„...“, |stöhnt| Huber"."""
        tokens, lexicon = self._tokens, self._lexicon
        if token + 1 >= last or tokens[token + 1].text != ",":
            return
        verb = token + 2
        while verb < last and tokens[verb].lower in self._small:
            verb += 1
        if verb + 1 >= last or tokens[verb].kind != "word" or self._is_known(tokens[verb].lower):
            return
        if lexicon.drops_pronouns and tokens[verb + 1].text == ".":  # "«...», |remató|."
            yield Unsaid(Mention(verb, verb + 1, "pronoun", verb), _SURE, "after", is_person=False)
        mention = self._phrases.after(self._inversion.skip_adverbs(verb + 1), last)
        if mention is not None and mention.kind != "pronoun" and not self._inversion.is_oblique(mention):
            yield from self._speaker(mention, last)

    def _speaker(self, mention: Mention, last: int) -> Iterator[Unsaid]:
        """Yield a name, or a noun with an article that means somebody who can speak."""
        tokens, lexicon = self._tokens, self._lexicon
        if mention.kind == "name":
            is_aged = mention.end + 1 < last and tokens[mention.end].text == ","
            is_aged = is_aged and tokens[mention.end + 1].kind == "number"  # "fulmine Gérard, 58 ans"
            yield Unsaid(mention, _SURE, "after", is_person=not is_aged)
            return
        head = tokens[mention.head].lower
        if can_speak(head, lexicon) and self._phrases.is_determiner(mention.start):
            yield Unsaid(mention, _LIKELY, "after", is_person=False)
        elif tokens[mention.start].lower in lexicon.definite and head not in lexicon.utterances:
            yield Unsaid(mention, _DOUBTFUL, "after", is_person=False)

    def _is_known(self, word: str) -> bool:
        """Tell a word that something else reads, or that is no verb."""
        lexicon = self._lexicon
        return word in lexicon.function_words or word in lexicon.cues or is_role(word, lexicon)

    def _subject(self, token: int) -> Iterator[Unsaid]:
        """Read "|Le chef de l'Etat| « exprime son soutien »": a sentence whose verb is quoted too."""
        first = self._narration.sentence(token).start
        opening = self._tokens[token].start
        begin = next((c for c in self._narration.text[opening : opening + _MAX_MARKS] if c.isalpha()), "")
        if token == first or self._lexicon.nouns_capitalised or not begin.islower():
            return
        mention = self._phrases.before(token - 1, first)
        if mention is not None and mention.start == first and mention.kind != "group":
            head = self._tokens[mention.head].lower
            is_person = mention.kind == "name" or not can_speak(head, self._lexicon)
            yield Unsaid(mention, 1.0, "before", is_person=is_person)

    def _before_colon(self, token: int) -> Iterator[Unsaid]:
        """Read whom a sentence names that leads to a quote: its subject, or who says the same as others.

        That is the only person in "Même colère chez |Claudine, 62 ans| : « ... »".
        """
        first = self._narration.sentence(token).start
        if not first < token <= first + _MAX_LEAD or self._tokens[token - 1].text != ":":
            return
        words = [word.lower for word in self._tokens[first:token]]
        subject = self._subjects.sentence_subject(token - 1)
        if subject is not None and subject.kind == "nominal" and self._phrases.is_determiner(subject.start):
            # Reads "|El tenista murciano| no lo oculta: «...»".
            named = self._tokens[subject.start : subject.end]
            if any(is_role(word.lower, self._lexicon) for word in named):
                yield Unsaid(subject, _LIKELY, "before", is_person=False)
        is_echo = not self._lexicon.echoes.isdisjoint(words[:_MAX_OPENING])
        if not is_echo and self._lexicon.utterances.isdisjoint(words):
            return  # but "Dura la |replica| di Anna Rossi: ..."
        numbers = {self._people.name_at[n] for n in range(first, token - 1) if n in self._people.name_at}
        persons = {
            self._people.entity_of[number]: number
            for number in numbers
            if self._people.entities[self._people.entity_of[number]].kind == "person"
        }
        if len(persons) == 1:
            yield Unsaid(self._people.mention(next(iter(persons.values()))), 1.2, "before", is_person=True)
