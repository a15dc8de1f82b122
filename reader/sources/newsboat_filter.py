"""newsboat's filter language, translated into the query language of the reader.

    expression = one [ ("and" | "or") expression ]        both of one rank, grouped from the right
    one        = "(" expression ")" | attribute operator value
    value      = "…" | number | number ":" number

Described in newsboat's manual, chapter "Filter Language". Only what means the same is translated: a
translation that finds other articles would be worse than none. Patterns (`=~`) are translated where they
are words, in their beginnings, or a choice of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NoReturn

from reader.errors import QueryError

MAX_FILTER = 2_000
"""Characters; so many are no filter that somebody wrote."""

MAX_DEPTH = 15
"""Brackets inside each other, and changes between `and` and `or`."""

_MOST_DAYS = 9_999

_TOKEN = re.compile(
    r"(?<!\s)\s*+(?:\"(?P<string>(?>(?:[^\"\\]++|\\.)*))\""
    r"|(?P<number>-?\d{1,9}(?::-?\d{1,9})?)"
    r"|(?P<name>[A-Za-z_][\w.]*+)"
    r"|(?P<sign>=~|==|=|!~|!=|!\#|<=|>=|<|>|\#|\(|\)))",
    re.ASCII | re.DOTALL,
)
_OPERATORS = frozenset({"=~", "==", "=", "!~", "!=", "!#", "<=", ">=", "<", ">", "#", "between"})
_OPPOSITE = MappingProxyType({"!=": "=", "!~": "=~", "!#": "#"})

_NOT_PLAIN = re.compile(r"[\\^$*+?{}()|\[\]]")
_WORD_ENDS = re.compile(r"\\[b<>]")
_ESCAPED = re.compile(r"\\([^A-Za-z0-9<>])")
_BETWEEN_DOTS = re.compile(r"^(?:\.\*)+|(?:\.\*)+$")

_Kind = Literal["term", "all", "any"]


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the translation."""

    text: str
    kind: _Kind = "term"

    def inside(self, kind: _Kind) -> str:
        """Return it as it is written as a part of another: `OR` needs brackets inside the rest."""
        return f"({self.text})" if self.kind == "any" and kind == "all" else self.text


def translate_filter(expression: str) -> str:
    """Return a filter expression as a query.

    Raises:
        QueryError: It is none, or there is no query that means the same.
    """
    if len(expression) > MAX_FILTER:
        raise QueryError(f"its expression is longer than {MAX_FILTER} characters.", MAX_FILTER)
    return _Parser(expression).parse()


class _Parser:
    """Reads one expression; `_at` is the next character."""

    def __init__(self, text: str) -> None:
        self._text = text.rstrip()
        self._at = 0

    def parse(self) -> str:
        part = self._expression(0)
        if self._at < len(self._text):
            self._fail("or the end")
        return part.text

    def _expression(self, depth: int) -> _Part:
        if depth > MAX_DEPTH:
            raise QueryError("its expression has too many parts inside each other.", self._at)
        first = self._one(depth)
        before = self._at
        logical = self._take("name") if self._at < len(self._text) else ""
        if logical not in {"and", "or"}:
            self._at = before
            return first
        return _joined("all" if logical == "and" else "any", first, self._expression(depth + 1))

    def _one(self, depth: int) -> _Part:
        if self._take("sign") == "(":
            inside = self._expression(depth + 1)
            if self._take("sign") != ")":
                self._fail("a closing bracket")
            return inside
        position = self._at
        attribute = self._take("name") or self._fail("an attribute")
        operator = self._take("sign") or self._take("name")
        if operator not in _OPERATORS:
            self._fail("an operator")
        string = self._take("string")
        value = string if string is not None else self._take("number") or self._fail("a value")
        return _condition(attribute, operator, value.replace('\\"', '"'), position)

    def _take(self, kind: str) -> str | None:
        """Pass the next token if it is of this kind, and return it."""
        found = _TOKEN.match(self._text, self._at)
        if found is None or found[kind] is None:
            return None
        self._at = found.end()
        return found[kind]

    def _fail(self, wanted: str) -> NoReturn:
        raise QueryError(f"its expression needs {wanted} at character {self._at + 1}.", self._at)


def _joined(kind: _Kind, first: _Part, second: _Part) -> _Part:
    sign = " " if kind == "all" else " OR "
    return _Part(sign.join((first.inside(kind), second.inside(kind))), kind)


def _condition(attribute: str, operator: str, value: str, position: int) -> _Part:
    make = _ATTRIBUTES.get(attribute)
    positive = _OPPOSITE.get(operator, "=" if operator == "==" else operator)
    part = make(positive, value) if make else None
    if part is None:
        raise QueryError(f'there is nothing here like newsboat\'s "{attribute} {operator} …".', position)
    if operator not in _OPPOSITE:
        return part
    return _Part(f"-{part.text}" if part.kind == "term" else f"-({part.text})")


def _unread(operator: str, value: str) -> _Part | None:
    flag = {"yes": "unread", "no": "read"}.get(value)
    return _Part(flag) if flag and operator == "=" else None


def _age(operator: str, value: str) -> _Part | None:
    """Translate an age, which newsboat counts in whole days that have passed."""
    low, _, high = value.partition(":")
    if not re.fullmatch(r"-?\d+(?::-?\d+)?", value) or bool(high) != (operator == "between"):
        return None
    first, last = sorted((int(low), int(high or low)))
    bounds: Mapping[str, tuple[int | None, int | None]] = {
        "<": (None, first),
        "<=": (None, first + 1),
        ">": (first + 1, None),
        ">=": (first, None),
        "=": (first, last + 1),
        "between": (first, last + 1),
    }
    return _days(*bounds[operator]) if operator in bounds else None


def _days(oldest: int | None, newest: int | None) -> _Part | None:
    """Return what finds articles of at least `oldest` and less than `newest` days."""
    if newest is not None and newest <= 0:
        return None
    parts = []
    if oldest is not None and (oldest > 0 or newest is None):
        parts.append(f"older:{min(max(oldest, 0), _MOST_DAYS)}d")
    if newest is not None:
        parts.append(f"newer:{min(newest, _MOST_DAYS)}d")
    return _Part(" ".join(parts), "all" if len(parts) > 1 else "term")


def _words_in(field: str) -> Callable[[str, str], _Part | None]:
    """Return what translates the text of a field: a pattern by its words, a value as words in a row."""

    def translate(operator: str, value: str) -> _Part | None:
        if operator == "=":
            return _term(field, value, "")
        return _choice(field, value, "*") if operator == "=~" else None

    return translate


def _feed(operator: str, value: str) -> _Part | None:
    """Translate what is asked of a feed's title or address; `feed:` finds a part of either as well."""
    if operator == "=":
        return _term("feed:", value, "")
    return _choice("feed:", value, "") if operator == "=~" else None


def _tag(operator: str, value: str) -> _Part | None:
    from reader.sources.subscribing import clean_tag

    return _term("tag:", clean_tag(value), "") if operator == "#" else None


def _choice(field: str, pattern: str, star: str) -> _Part | None:
    """Translate a pattern that is a choice of words; None for any other."""
    if pattern.startswith("(") and pattern.endswith(")"):
        pattern = pattern[1:-1]
    parts = [_plain(field, one, star) for one in pattern.split("|")]
    terms = [part.text for part in parts if part is not None]
    if len(terms) < len(parts):
        return None
    return _Part(" OR ".join(terms), "any" if len(terms) > 1 else "term")


def _plain(field: str, pattern: str, star: str) -> _Part | None:
    """Translate a pattern without signs other than ends of words; a dot is taken for itself."""
    words = _BETWEEN_DOTS.sub("", pattern)
    ends = bool(re.search(r"\\[b>]$", words))
    words = _WORD_ENDS.sub("", words)
    bare = _ESCAPED.sub("", words)
    if _NOT_PLAIN.search(bare):
        return None
    return _term(field, _ESCAPED.sub(r"\1", words), "" if ends else star)


def _term(field: str, words: str, star: str) -> _Part | None:
    """Return a term in quotes; None where there is nothing to look for."""
    text = " ".join(words.replace('"', " ").replace("*", " ").split())
    last = re.split(r"[\W_]", text)[-1]
    if not any(map(str.isalnum, text)):
        return None
    return _Part(f'{field}"{text}"{star if len(last) > 1 else ""}')


_ATTRIBUTES: Mapping[str, Callable[[str, str], _Part | None]] = MappingProxyType(
    {
        "unread": _unread,
        "age": _age,
        "title": _words_in("title:"),
        "author": _words_in("author:"),
        "content": _words_in(""),
        "feedtitle": _feed,
        "rssurl": _feed,
        "tags": _tag,
    }
)
