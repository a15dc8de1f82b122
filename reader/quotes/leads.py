"""Reads what leads to a quote without a verb of saying: a name and a colon, "in Hill's words"."""

from __future__ import annotations

from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.roles import can_speak
from reader.quotes.subjects import Subjects


class Leads:
    """Finds who is named before the quotes of one article."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._narration = phrases.narration
        self._tokens = phrases.narration.tokens
        self._lexicon = phrases.narration.lexicon
        self._people = phrases.people
        self._subjects = Subjects(phrases)

    def label(self, token: int) -> Mention | None:
        """Return the name before a colon that is all of the quote's sentence: "|Ann Cole|: ..."."""
        start = self._narration.sentence(token).start
        if token - 2 < start or self._tokens[token - 1].text != ":":
            return None
        last, aside = token - 2, self._subjects.over_aside(token - 2, start)
        if self._lexicon.free_inversion:  # "Huber |wörtlich|: ...", "|Dazu| Huber: ..."
            adverbs = self._lexicon.adverbs
            while last > start and self._tokens[last].lower in adverbs:
                last -= 1
            while start < last and self._tokens[start].lower in adverbs:
                start += 1
        last = aside if last == token - 2 else last
        mention = self._phrases.before(last, start)
        if mention is None or mention.kind == "pronoun" or mention.start != start:
            return None
        return None if mention.kind == "nominal" and not self._is_speaker(mention) else mention

    def _is_speaker(self, mention: Mention) -> bool:
        """Tell "|Die Opposition|: ..." from "|Das Ergebnis|: ..."."""
        lexicon, head = self._lexicon, self._tokens[mention.head].lower
        return lexicon.late_subjects and can_speak(head, lexicon)

    def colon(self, token: int) -> Mention | None:
        """Return the subject of a sentence that ends in a colon before a quote."""
        sentence = self._narration.sentence(token)
        if token - 2 < sentence.start or self._tokens[token - 1].text != ":":
            return None
        mention = self._subjects.sentence_subject(token - 1)
        return None if mention is None or mention.kind == "nominal" else mention

    def is_label(self, mention: Mention, colon: int) -> bool:
        """Tell "|Hill|, at a rally in Ohio: ...", where no verb stands between a name and the colon."""
        entity = self._people.entity_at(mention.head)
        is_body = entity is not None and entity.kind == "body"
        between = self._tokens[mention.end : colon]
        if mention.kind != "name" or is_body or not between or between[0].text != ",":
            return False
        return not any(token.kind == "quote" or self._is_verb(token.lower) for token in between)

    def _is_verb(self, word: str) -> bool:
        return word in self._lexicon.auxiliaries or self._lexicon.knows_verb(word)

    def words(self, token: int) -> Mention | None:
        """Return the phrase "Hill's words" in "In |Hill's words|, ..."."""
        first = self._narration.sentence(token).start
        if token - 3 < first or self._tokens[token - 1].text != ",":
            return None
        mention = self._phrases.before(token - 2, first)
        if mention is None or self._tokens[mention.head].lower not in self._lexicon.utterances:
            return None
        lead = self._tokens[mention.start - 1].lower if mention.start > first else ""
        return mention if lead in self._lexicon.places else None
