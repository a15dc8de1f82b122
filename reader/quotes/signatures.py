"""Reads who signs a quote: a name after it without a verb, behind a dash, in brackets or on a line below."""

from __future__ import annotations

from reader.quotes.mentions import Mention
from reader.quotes.phrases import Phrases
from reader.quotes.tokens import TokenSentence

_OPENING = frozenset("—–-~([")
_FULL_STOPS = frozenset(".!?…")
_MAX_LINE = 14
"""Tokens of a line that only says who somebody is."""


class Signatures:
    """Finds the signatures of one article."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._narration = phrases.narration
        self._tokens = phrases.narration.tokens
        self._lexicon = phrases.narration.lexicon
        self._stand_below = self._first_line_is_below()

    def after(self, token: int) -> Mention | None:
        """Return the name that signs the quote at a token, if one does.

        Reads "..." — Lee Wong, "..." (Lee Wong) and "..." Lee Wong, 34, baker, also on a line of its own.
        """
        start = token + 1
        while start < len(self._tokens) and self._tokens[start].text in _OPENING:
            start += 1
        if start == len(self._tokens):
            return None
        sentence = self._narration.sentence(start)
        mention = self._phrases.after(start, sentence.end)
        if mention is None or mention.kind != "name" or self._is_acronym(mention):
            return None
        if start > token + 1:
            return None if self._goes_on(mention.end, sentence.end) else mention
        is_below = self._tokens[start].paragraph != self._tokens[token].paragraph
        fits = self._is_line(sentence) if is_below else not self._has_verb(mention.end, sentence.end)
        is_apart = start == sentence.start and self._tokens[token].text in _FULL_STOPS
        return mention if fits and is_apart and (self._stand_below or not is_below) else None

    def _goes_on(self, index: int, last: int) -> bool:
        """Tell "(|Hill| declares that ...", which is a sentence, from "(|Hill|, CNN)"."""
        follows = self._tokens[index] if index < last else None
        return follows is not None and follows.kind == "word" and self._has_verb(index, last)

    def _is_acronym(self, mention: Mention) -> bool:
        """Tell the short form of a thing in "“Prevention of Terrorist Acts” |(POTA)|"."""
        text = self._tokens[mention.head].text
        return mention.end - mention.start == 1 and len(text) > 1 and text[:2].isupper()

    def _is_line(self, sentence: TokenSentence) -> bool:
        """Tell "Lee Wong, baker" on a line of its own."""
        start, end = sentence.start, sentence.end
        if start not in self._phrases.people.name_at or end - start > _MAX_LINE:
            return False
        is_whole = end == len(self._tokens) or self._tokens[end].paragraph != sentence.paragraph
        is_whole = is_whole and (start == 0 or self._tokens[start - 1].paragraph != sentence.paragraph)
        return is_whole and self._tokens[end - 1].text not in _FULL_STOPS and not self._has_verb(start, end)

    def _has_verb(self, start: int, end: int) -> bool:
        lexicon = self._lexicon
        suffix = lexicon.past_suffix or " "
        inside = self._tokens[start:end]
        if lexicon.late_subjects:  # any small word may be a verb that no list knows
            plain = lexicon.function_words | lexicon.roles | lexicon.role_modifiers
            return any(t.kind == "quote" or (t.kind == "word" and t.lower not in plain) for t in inside)
        return any(t.kind == "quote" or self._is_verb(t.lower) or t.lower.endswith(suffix) for t in inside)

    def _is_verb(self, word: str) -> bool:
        return word in self._lexicon.auxiliaries or self._lexicon.knows_verb(word)

    def _first_line_is_below(self) -> bool:
        """Tell whether names on lines of their own follow their quotes: the first of them does."""
        for sentence in self._narration.sentences:
            if self._is_line(sentence):
                return sentence.start > 0 and self._tokens[sentence.start - 1].kind == "quote"
        return False
