"""The grammar: from the text of a query to its tree, or to one sentence and the character it is about.

    either  = both { "OR" both }
    both    = negated { [ "AND" ] negated }
    negated = { "NOT" | "-" } single
    single  = "(" either ")" | "NEAR(" value… [ "," number ] ")" | "/" pattern "/"
            | field ":" value | flag | value
    value   = ( word | phrase ) [ "*" ]

Where the signs of the language can be told from those of ordinary writing, they are: a bracket, a quote or a
minus inside a word (`f(x)`, `55"`, `e-mail`), a slash between blanks, a colon in an address or a time, a
bullet `1)`. Such a word is searched as the words it consists of, in a row. Words without a letter or digit
are left out. So a headline can be pasted and finds its article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NoReturn, TypeVar

from reader.errors import QueryError
from reader.query.fields import FIELDS, HAS
from reader.query.scanner import Scanner
from reader.query.tree import (
    All,
    Dated,
    FeedField,
    Flag,
    Has,
    Language,
    Near,
    Node,
    OfFeed,
    Pattern,
    Query,
    Term,
    TextField,
    TimeField,
    both,
    either,
    is_time,
    negation,
)
from reader.text.words import UNSPACED

MAX_CHARACTERS: Final = 2_000
MAX_TERMS: Final = 64
MAX_DEPTH: Final = 20
"""Brackets in brackets."""
MAX_DISTANCE: Final = 1_000
DEFAULT_DISTANCE: Final = 10
"""Words between those of `NEAR` at most, where it does not say."""
MAX_UNROLLED: Final = 1_000_000
"""A pattern's length times its counts (`{3,50}`), all multiplied: `regex` unrolls counts in counts, at
70 bytes each."""

_FLAGS: Final = {flag.name: flag for flag in (Flag("unread"), Flag("read"), Flag("starred"), Flag("saved"))}
_TEXT_FIELDS: Final[Mapping[str, TextField]] = {
    "title": "title",
    "author": "author",
    "person": "person",
    "quote": "quote",
    "said": "quote",
}
_FEED_FIELDS: Final[Mapping[str, FeedField]] = {"feed": "feed", "tag": "tag", "folder": "folder"}
_TIME_FIELDS: Final[Mapping[str, TimeField]] = {"newer": "newer", "older": "older"}
_HAS: Final = {has.what: has for has in (Has("quote"), Has("fulltext"))}
_TAKES: Final = {form.name: form.takes.replace("`", "") for form in FIELDS}

_FIELD: Final = re.compile(r"([a-z]{1,40}):")
_SEEMS_FIELD: Final = re.compile(r'([a-z]{1,40}):(?:"|[^\W_])')
_DISTANCE: Final = re.compile(r",\s*(\d{1,4})\s*\)")
_ONE_LETTER: Final = re.compile(rf"(?<![^\W_])[^\W_{UNSPACED}]\Z")
_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]\w+)*$")
_COUNT: Final = re.compile(r"\{(\d*)(?:,(\d*))?\}")


def parse_query(text: str) -> Query:
    """Return what a query means; an empty one finds everything.

    Raises:
        QueryError: It cannot be understood.
    """
    if len(text) > MAX_CHARACTERS:
        raise QueryError(f"A query has at most {MAX_CHARACTERS:,} characters.", MAX_CHARACTERS)
    return Query(text, _Parser(Scanner(text)).parse())


_N = TypeVar("_N")


class _Parser:
    """Reads one query; every method takes what it is named after, None where that means nothing."""

    def __init__(self, scanner: Scanner) -> None:
        self._scanner = scanner
        self._depth = 0
        self._terms = 0

    def parse(self) -> Node:
        self._scanner.skip_blanks()
        start = self._scanner.at
        if self._scanner.at_end:
            return All()
        node = self._either()
        if not self._scanner.at_end:
            raise QueryError("This bracket closes none that was opened.", self._scanner.at)
        if node is None:
            raise QueryError("There is no letter or digit to look for.", start)
        return node

    def _either(self) -> Node | None:
        parts = [self._both()]
        while (position := self._scanner.take_operator("OR")) is not None:
            parts.append(self._both())
            if None in parts:
                _lacks_side("OR", position)
        found = [part for part in parts if part is not None]
        return either(found) if found else None

    def _both(self) -> Node | None:
        parts: list[Node] = []
        waiting: int | None = None
        while not self._part_ends():
            if (position := self._scanner.take_operator("AND")) is not None:
                if not parts or waiting is not None:
                    _lacks_side("AND", position)
                waiting = position
            elif (part := self._negated()) is not None:
                parts.append(part)
                waiting = None
        if waiting is not None:
            _lacks_side("AND", waiting)
        return both(parts) if parts else None

    def _negated(self) -> Node | None:
        negative = False
        last: int | None = None
        while (operator := self._scanner.take_operator("NOT")) is not None or self._scanner.take_minus():
            negative = not negative
            last = last if operator is None else operator
        node = None if self._part_ends() else self._single()
        if node is None and last is not None:
            raise QueryError('NOT needs something after it; to look for the word, write "NOT".', last)
        return negation(node) if negative and node is not None else node

    def _part_ends(self) -> bool:
        self._scanner.skip_blanks()
        return self._scanner.at_end or self._scanner.ahead(")") or self._scanner.ahead_operator("OR")

    def _single(self) -> Node | None:
        start = self._scanner.at
        if self._scanner.take("("):
            return self._group(start)
        if self._scanner.take("NEAR("):
            return self._near(start)
        if (source := self._scanner.take_pattern()) is not None:
            _check_pattern(source, start + 1)
            return self._counted(Pattern(source, start), start)
        field = self._scanner.match(_FIELD)
        if field and field[1] in _TAKES:
            return self._field(field[1])
        if self._scanner.match(_SEEMS_FIELD) and field:
            _unknown(field[1], start)
        value, quoted = self._value()
        if value in _FLAGS and not quoted:
            return self._counted(_FLAGS[value], start)
        return self._term(value, start)

    def _group(self, opener: int) -> Node | None:
        if self._depth == MAX_DEPTH:
            raise QueryError(f"There are more than {MAX_DEPTH} brackets in each other.", opener)
        self._depth += 1
        node = self._either()
        self._depth -= 1
        if not self._scanner.take(")"):
            raise QueryError("This bracket is not closed.", opener)
        return node

    def _near(self, opener: int) -> Node | None:
        terms: list[Term] = []
        distance: int | None = None
        while distance is None:
            self._scanner.skip_blanks()
            start = self._scanner.at
            if self._scanner.at_end:
                raise QueryError("The bracket of NEAR is not closed.", opener)
            if end := self._scanner.match(_DISTANCE):
                self._scanner.at = end.end()
                distance = min(int(end[1]), MAX_DISTANCE)
            elif self._scanner.take(")"):
                distance = DEFAULT_DISTANCE
            elif not self._scanner.take(","):
                term = self._term(self._scanner.take_value(",)")[0], start)
                terms += [] if term is None else [term]
        if len(terms) < 2:
            return terms[0] if terms else None
        return Near(tuple(terms), distance)

    def _field(self, name: str) -> Node:
        start = self._scanner.at
        self._scanner.take(f"{name}:")
        written, _ = self._value()
        if name in _TEXT_FIELDS:
            node: Node | None = self._term(written, start, _TEXT_FIELDS[name])
        else:
            node = self._counted(_property(name, written.rstrip("* "), start), start)
        if node is None:
            raise QueryError(
                f'{name}: needs {_TAKES[name]} right after the colon; to look for the word, write "{name}".',
                start,
            )
        return node

    def _value(self) -> tuple[str, bool]:
        return self._scanner.take_value(")" if self._depth else "")

    def _term(self, value: str, position: int, field: TextField = "") -> Term | None:
        text = value.rstrip("* ")
        if not any(map(str.isalnum, text)):
            return None
        prefix = value.endswith("*")
        if prefix and _ONE_LETTER.search(text):
            raise QueryError("At least two letters stand before a *.", position)
        return self._counted(Term(text, field, prefix), position)

    def _counted(self, node: _N, position: int) -> _N:
        self._terms += 1
        if self._terms > MAX_TERMS:
            raise QueryError(f"A query has at most {MAX_TERMS} words and other terms.", position)
        return node


def _property(name: str, value: str, position: int) -> Node | None:
    """Return what a field with such a value means where it is not one of text; None where the value is."""
    if not any(map(str.isalnum, value)):
        return None
    if name in _FEED_FIELDS:
        return OfFeed(_FEED_FIELDS[name], value)
    if name == "lang":
        return _language(value, position)
    if name == "has":
        if value not in _HAS:
            raise QueryError(f"has: takes {' or '.join(HAS)}, not {value}.", position)
        return _HAS[value]
    if not is_time(value):
        raise QueryError(
            f"{name}: takes an age such as 12h, 2d, 1w, 3m, 1y or a date such as 2026-11-01, not {value}.",
            position,
        )
    return Dated(_TIME_FIELDS[name], value)


def _language(value: str, position: int) -> Language:
    code = _LANGUAGE.match(value)
    if not code:
        raise QueryError(f"lang: takes a language's code such as de, not {value}.", position)
    return Language(code[1].lower())


def _lacks_side(operator: str, position: int) -> NoReturn:
    raise QueryError(
        f'{operator} needs something on both sides; to look for the word, write "{operator}".', position
    )


def _unknown(name: str, position: int) -> NoReturn:
    from difflib import get_close_matches

    nearest = get_close_matches(name, _TAKES, n=1)
    known = f"did you mean {nearest[0]}:?" if nearest else f"there are {', '.join(_TAKES)}."
    raise QueryError(
        f"There is no field {name}: {known} To look for the words, put them in double quotes.", position
    )


def _check_pattern(source: str, position: int) -> None:
    """Raise `QueryError` for a pattern that is none, or that takes too much memory to be made."""
    import regex

    unrolled = len(source)
    for count in _COUNT.finditer(source):
        unrolled *= max(1, *(int(number or 0) for number in count.groups()))
        if unrolled > MAX_UNROLLED:
            raise QueryError("The counts of this pattern are too high.", position + count.start())
    try:
        regex.compile(source, regex.IGNORECASE | regex.MULTILINE)
    except regex.error as error:
        problem, _, _ = str(error).partition(" at position ")
        at = min(getattr(error, "pos", None) or 0, len(source))  # the stubs of `regex` do not know `pos`
        raise QueryError(f"This pattern is not understood: {problem}.", position + at) from error
    except (RecursionError, ValueError) as error:
        raise QueryError("This pattern is not understood.", position) from error
