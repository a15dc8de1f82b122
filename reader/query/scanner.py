"""The signs of a query: which of them belong to the language, and which are ordinary writing."""

from __future__ import annotations

import re
from typing import Final

from reader.errors import QueryError

_CLOSING: Final = {'"': '"', "“": "”", "„": "“”", "«": "»"}
"""What ends a phrase, by what begins it; only the straight quote must be closed."""
_DASHES: Final = re.compile(r"-+")
_NOT_BLANK: Final = re.compile(r"\S*")
_PATTERN_END: Final = re.compile(r"(?<!\\)(?:\\\\)*/(?=[\s)]|$)")
_UNUSABLE: Final = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
"""Controls, and halves of characters that are left of bytes in another encoding."""


class Scanner:
    """Goes through the text of a query from left to right."""

    def __init__(self, text: str) -> None:
        self._text = _UNUSABLE.sub(" ", text)
        self.at = 0
        """The next character; never beyond the end."""

    @property
    def at_end(self) -> bool:
        """Whether there is nothing more."""
        return self.at == len(self._text)

    def skip_blanks(self) -> None:
        """Go to the next character that is not white space."""
        while self._text[self.at : self.at + 1].isspace():
            self.at += 1

    def ahead(self, signs: str) -> bool:
        """Return whether just these characters come next."""
        return self._text.startswith(signs, self.at)

    def take(self, signs: str) -> bool:
        """Pass these characters if they come next; returns whether they did."""
        found = self.ahead(signs)
        if found:
            self.at += len(signs)
        return found

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return how a pattern matches here, without going on."""
        return pattern.match(self._text, self.at)

    def ahead_operator(self, name: str) -> bool:
        """Return whether an operator comes next: its name, and after it no letter."""
        after = self._text[self.at + len(name) : self.at + len(name) + 1]
        return self.ahead(name) and (not after or after.isspace() or after in "()")

    def take_operator(self, name: str) -> int | None:
        """Pass an operator; returns where it stands, or None where there is none."""
        self.skip_blanks()
        if not self.ahead_operator(name):
            return None
        self.at += len(name)
        return self.at - len(name)

    def take_minus(self) -> bool:
        """Pass a minus in front of something; returns whether there is one.

        Dashes that stand alone or several in a row are passed too and mean nothing.
        """
        dashes = self.match(_DASHES)
        if not dashes:
            return False
        self.at = dashes.end()
        return len(dashes[0]) == 1 and not self.at_end and not self._text[self.at].isspace()

    def take_value(self, ends: str) -> tuple[str, bool]:
        """Pass a phrase or a word, and a star after it.

        Brackets inside a word belong to it as far as they are balanced, so does a quote.

        Args:
            ends: What ends a word, besides a blank.

        Returns:
            The text, its blanks made single, and whether it is a phrase in quotes. A star that ends it stands
            for words that go on.

        Raises:
            QueryError: A quote is not closed.
        """
        start = self.at
        phrase = self._take_phrase()
        if phrase is None:
            inside = 0
            while not self.at_end:
                sign = self._text[self.at]
                if sign.isspace() or (sign in ends and not inside):
                    break
                inside += (sign == "(") - (sign == ")" and inside > 0)
                self.at += 1
        text = self._text[start : self.at] if phrase is None else phrase
        return " ".join(text.replace('"', " ").split()), phrase is not None

    def take_pattern(self) -> str | None:
        """Pass a regular expression between slashes; returns it, or None for a slash of ordinary writing.

        Raises:
            QueryError: It is not closed.
        """
        start = self.at + 1
        first = _NOT_BLANK.match(self._text, start)
        if not self.ahead("/") or first is None or not first[0]:
            return None
        end = _PATTERN_END.search(self._text, start + 1)
        if end is None:
            if "/" in first[0]:
                return None
            raise QueryError('This pattern has no closing "/".', self.at)
        self.at = end.end()
        return self._text[start : self.at - 1]

    def _take_phrase(self) -> str | None:
        closing = _CLOSING.get(self._text[self.at : self.at + 1])
        if closing is None:
            return None
        ends = [end for closer in closing if (end := self._text.find(closer, self.at + 1)) >= 0]
        if not ends:
            if closing == '"':
                raise QueryError("This quote is not closed.", self.at)
            return None
        phrase = self._text[self.at + 1 : min(ends)].rstrip("* ")
        self.at = min(ends) + 1
        return phrase + "*" * self.take("*")
