"""Tells the months that are names ("Elizabeth May", "June Park") from the dates ("in May", "June 5")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.quotes.lexicon import Lexicon
from reader.quotes.lexicon.names import FIRST_NAMES

if TYPE_CHECKING:
    from reader.quotes.tokens import Token


def name_months(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the tokens with the capital kept in `lower` where a month is somebody's name.

    No list of a lexicon holds a word with a capital, so a month marked like that is no date and no
    auxiliary to anything that reads the tokens, and still the same name wherever it stands.
    """
    places = [
        index
        for index, token in enumerate(tokens)
        if token.kind == "cap" and token.lower in lexicon.month_names
    ]
    if not places:
        return tuple(tokens)
    reader = _Months(tokens, lexicon)
    named = {index for index in places if reader.is_first_name(index) or reader.is_surname(index)}
    known = {tokens[index].lower for index in named}
    named |= {index for index in places if tokens[index].lower in known and reader.is_alone(index)}
    return tuple(
        token._replace(lower=token.lower.capitalize()) if index in named else token
        for index, token in enumerate(tokens)
    )


class _Months:
    """Looks at the neighbours of months in one article."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._dating = lexicon.prepositions | lexicon.determiners | lexicon.times | lexicon.month_modifiers
        self._verbal = lexicon.cues | lexicon.weak_cues | lexicon.auxiliaries | lexicon.verbs

    def is_first_name(self, index: int) -> bool:
        """Tell "|June| Park owns ..." from "last June Park Street was closed"."""
        after = self._beside(index, 1)
        if after is None or after.kind != "cap" or after.start - self._tokens[index].end > 1:
            return False
        is_word = after.lower in self._lexicon.function_words or after.lower in self._lexicon.calendar
        is_known = self._tokens[index].lower.capitalize() in FIRST_NAMES
        return is_known and not is_word and not self._is_dated(index)

    def is_surname(self, index: int) -> bool:
        """Tell "Elizabeth |May|" and "Mrs. |May|" from "Elizabeth Crane, May 5"."""
        if self._is_numbered(index):
            return False
        before, wider = self._beside(index, -1), self._beside(index, -2)
        if before is not None and before.text == "." and wider is not None:
            before = wider
        if before is None or before.kind != "cap":
            return False
        is_full = wider is not None and wider.kind == "cap" and wider.lower in FIRST_NAMES
        return before.lower in FIRST_NAMES or before.lower in self._lexicon.honorifics or is_full

    def is_alone(self, index: int) -> bool:
        """Tell "|May| said" and "said |May|" where somebody of that name is known."""
        before, after = self._beside(index, -1), self._beside(index, 1)
        if self._is_dated(index) or self._is_numbered(index):
            return False
        if before is not None and before.lower in self._lexicon.cues:
            return True
        return after is not None and (after.lower == "'s" or after.lower in self._verbal)

    def _is_dated(self, index: int) -> bool:
        before = self._beside(index, -1)
        return before is not None and (before.lower in self._dating or before.kind == "number")

    def _is_numbered(self, index: int) -> bool:
        after = self._beside(index, 1)
        return after is not None and after.kind == "number"

    def _beside(self, index: int, step: int) -> Token | None:
        """Return a neighbour within the paragraph."""
        place = index + step
        if not 0 <= place < len(self._tokens):
            return None
        token = self._tokens[place]
        return token if token.paragraph == self._tokens[index].paragraph else None
