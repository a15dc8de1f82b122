"""Finds who speaks where the verb has an empty subject: "im Bericht |heißt es|", "darin |steht|"."""

from __future__ import annotations

from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases

_LOOK_BACK, _MAX_BACK = 2, 80
"""Sentences, and tokens, among which the document stands that an adverb means."""
_MAX_OPENING = 24
"""Tokens from a sentence's start to the verb whose source may open it."""


class Impersonal:
    """Finds the sources of impersonal verbs in one article."""

    def __init__(self, phrases: Phrases) -> None:
        self._narration = phrases.narration
        self._tokens = phrases.narration.tokens
        self._lexicon = phrases.narration.lexicon
        self._phrases = phrases

    def source(self, start: int, end: int, first: int) -> tuple[Mention, bool] | None:
        """Return the source of an impersonal verb and whether it follows the verb, else its subject."""
        lexicon, tokens = self._lexicon, self._tokens
        last = self._narration.sentence(start).end
        subject = self._phrases.after(end, last)
        is_inverted = subject is not None and subject.kind == "pronoun"
        end = subject.end if subject is not None and is_inverted else end
        is_meant = start > first and tokens[start - 1].lower in lexicon.anaphors
        while end < last and tokens[end].lower in lexicon.adverbs:
            is_meant = is_meant or tokens[end].lower in lexicon.anaphors
            end += 1
        while (
            end + 1 < last
            and tokens[end].lower in lexicon.prepositions
            and tokens[end + 1].lower in lexicon.times
        ):
            end += 2  # "hieß es |am Montag| aus dem Ministerium"
        if end + 1 < last and tokens[end].lower in lexicon.prepositions:
            found = self._phrases.after(end + 1, last) or self._bare(end + 1)
            if found is not None and tokens[found.head].lower not in lexicon.not_sources | lexicon.times:
                return found, True
        document = self._document_before(first) if is_meant else None
        if document is not None:
            return document, False
        opening = self._opening(first, start)
        if opening is not None:
            return opening, False
        if start > first:
            found = self._phrases.before(start - 1, first) or self._bare(start - 1)
            if found is not None:
                return found, False
        return (subject, True) if subject is not None and is_inverted else None

    def _opening(self, first: int, verb: int) -> Mention | None:
        """Return the source that opens the sentence: "In |einer Erklärung des Amts| in Ulm heißt es"."""
        tokens, lexicon = self._tokens, self._lexicon
        if not first + 1 < verb <= first + _MAX_OPENING or tokens[first].lower not in lexicon.prepositions:
            return None
        if any(tokens[index].kind in ("mark", "quote") for index in range(first, verb)):
            return None
        found = self._phrases.after(first + 1, verb) or self._bare(first + 1)
        return found if found is not None and found.kind == "nominal" else None

    def _bare(self, index: int) -> Mention | None:
        """Return a noun whose article its preposition holds ("im |Bericht|")."""
        token = self._tokens[index]
        lexicon = self._lexicon
        is_no_source = token.lower in lexicon.function_words | lexicon.times | lexicon.not_sources
        is_noun = token.kind == "cap" and not is_no_source
        return Mention(index, index + 1, "nominal", index) if is_noun else None

    def _document_before(self, first: int) -> Mention | None:
        """Return the document of the sentences before: "gab |eine Stellungnahme| ab. Darin heißt es"."""
        number, endings = self._narration.sentence_of[first], tuple(self._lexicon.documents)
        floor = self._narration.sentences[max(0, number - _LOOK_BACK)].start
        for index in range(first - 1, max(floor, first - _MAX_BACK) - 1, -1):
            token = self._tokens[index]
            if token.kind in ("word", "cap") and token.lower.endswith(endings):
                before = self._phrases.before(index, self._narration.sentence(index).start)
                start = before.start if before is not None else index
                whole = self._phrases.after(start, self._narration.sentence(index).end)
                return Mention(start, whole.end if whole is not None else index + 1, "nominal", index)
        return None
