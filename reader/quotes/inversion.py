"""Finds the subject that follows its verb: over adverbs, an addressee, a time or a place between the two."""

from __future__ import annotations

from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.roles import can_speak

_MAX_ADVERB = 4
_MAX_CIRCUMSTANCES = 4
"""Phrases between a verb and the subject after it."""


class Inversion:
    """Finds subjects after verbs in one article."""

    def __init__(self, phrases: Phrases) -> None:
        self._narration = phrases.narration
        self._tokens = phrases.narration.tokens
        self._lexicon = phrases.narration.lexicon
        self._phrases = phrases

    def subject(self, end: int, last: int, *, is_near: bool = False) -> Mention | None:
        """Return the phrase after a verb that may be its subject.

        Reads "sagte |dem Sender| ein Sprecher" and "a déclaré |lundi à l'AFP| une voisine"; with `is_near`
        only an addressee may stand between.
        """
        index = self.skip_adverbs(end)
        for _ in range(_MAX_CIRCUMSTANCES):
            subject = self._phrases.after(index, last)
            if subject is not None and not self.is_oblique(subject):
                return subject
            if not self._lexicon.late_subjects:
                return None
            if subject is None and index < last and self._is_object_pronoun(index):
                index = self.skip_adverbs(index + 1)
                continue
            if is_near and subject is None:
                return None
            after = subject.end if subject is not None else self._over_circumstance(index, last)
            if after == index:
                return None
            index = self.skip_adverbs(after)
        return None

    def _is_object_pronoun(self, index: int) -> bool:
        """Tell "so beschrieb |ihn| Huber" from "sagte |ihr| Anwalt"."""
        word = self._tokens[index].lower
        return word in self._lexicon.object_pronouns and word not in self._lexicon.possessives

    def _over_circumstance(self, index: int, last: int) -> int:
        """Return the token after a time, or after a preposition with its phrase."""
        lexicon, start = self._lexicon, index
        index += index + 1 < last and self._phrases.is_determiner(index)
        times = index
        while index < last and (self._tokens[index].lower in lexicon.times or self._is_number(index)):
            index += 1
        if index > times:
            return index
        if start + 1 >= last or self._tokens[start].lower not in lexicon.prepositions:
            return start
        phrase = self._phrases.after(start + 1, last)
        if phrase is None:
            return self._phrases.nouns_end(start + 1, last)
        leads = self._tokens[start + 1 : phrase.head]
        is_agency = phrase.kind == "name" and any(t.text.isupper() and len(t.text) > 1 for t in leads)
        return phrase.head if is_agency else phrase.end  # "a précisé à l'AFP |Anne Roux|"

    def _is_number(self, index: int) -> bool:
        return self._tokens[index].kind == "number"

    def skip_adverbs(self, index: int) -> int:
        """Return the token after adverbs, of one word or of several ("de son côté")."""
        while index < len(self._tokens):
            if self._tokens[index].lower in self._lexicon.adverbs and not self._opens_noun(index):
                index += 1
                continue
            words = tuple(token.lower for token in self._tokens[index : index + _MAX_ADVERB])
            phrase = next((p for p in self._lexicon.adverb_phrases if words[: len(p)] == p), None)
            if phrase is None:
                break
            index += len(phrase)
        return index

    def _opens_noun(self, index: int) -> bool:
        """Tell "|ein| Sprecher" from the particle of "räumte er |ein|"."""
        is_article = (
            self._lexicon.nouns_capitalised and self._tokens[index].lower in self._lexicon.determiners
        )
        return is_article and index + 1 < len(self._tokens) and self._tokens[index + 1].kind == "cap"

    def is_oblique(self, mention: Mention) -> bool:
        """Tell by its article that a phrase is no subject ("|Der Zeitung| sagte Huber, ...")."""
        if not self._lexicon.oblique or mention.kind == "pronoun":
            return False
        article, head = self._article(mention), self._tokens[mention.head].lower
        if article in self._lexicon.oblique:
            return True
        return article == "der" and head.endswith(self._lexicon.feminine_suffixes)

    def _article(self, mention: Mention) -> str:
        """Return the article of a phrase, over adjectives that stand before its name."""
        index = mention.start
        closed = self._lexicon.function_words
        while index and not self._phrases.is_determiner(index):
            before = self._tokens[index - 1]
            is_adjective = before.kind == "word" and before.lower not in closed
            if mention.start - index > _MAX_ADVERB or not (
                is_adjective or self._phrases.is_determiner(index - 1)
            ):
                break
            index -= 1
        return self._tokens[index].lower

    def is_speaker(self, mention: Mention) -> bool:
        """Tell a phrase that can speak ("|Die Partei| nannte Huber ...") from what is spoken of."""
        entity = self._phrases.people.entity_at(mention.head)
        if entity is not None and entity.kind != "other":
            return True
        head = self._tokens[mention.head].lower
        return can_speak(head, self._lexicon)
