"""What a query that is being typed may go on with: the names of the language, and the library's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reader.errors import QueryError
from reader.query.fields import FIELDS, FLAG_NAMES, FLAGS, HAS, OPERATORS
from reader.query.grammar import parse_query
from reader.text.matching import matching

MOST_CHOICES: Final = 50
"""Choices that are offered; to choose from more, a letter is typed."""
AGES: Final = ("1d", "2d", "1w", "1m", "1y")
SHORTEST_BEGINNING: Final = 3
"""Letters of a word from which on it is looked for as a beginning: one of two letters has most articles."""

_FIELD: Final = re.compile(r"([a-z]{1,40}):")
_PLAIN: Final = re.compile(r"\w[\w.-]*")
_LAST_WORD: Final = re.compile(rf"\w{{{SHORTEST_BEGINNING}}}\Z")
_HELP: Final = {form.name: form.help for form in (*FIELDS, *FLAGS)}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What can be asked for by name in one library."""

    feeds: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    """Paths, with `/` between their parts."""
    languages: tuple[str, ...] = ()
    """Codes, that of most articles first."""
    people: tuple[str, ...] = ()
    """Who is quoted, most often first."""

    def values(self, field: str) -> tuple[str, ...]:
        """Return what may stand after a field's colon; nothing for a field that takes any words."""
        return {
            "feed": self.feeds,
            "tag": self.tags,
            "folder": self.folders,
            "lang": self.languages,
            "person": self.people,
            "has": HAS,
            "newer": AGES,
            "older": AGES,
        }.get(field, ())


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to go on."""

    text: str
    """What is shown: a name of the language with its colon, or a value."""
    written: str
    """What stands in the query when it was chosen, up to where one types on."""
    help: str = ""
    """One sentence, for the names of the language."""


@dataclass(frozen=True, slots=True)
class Completion:
    """The ways to go on at one place of a query."""

    start: int
    """Where what is being typed begins; up to `end` it is replaced by the choice."""
    end: int
    choices: tuple[Choice, ...]

    def applied(self, text: str, choice: Choice) -> tuple[str, int]:
        """Return the query with a choice in it, and where one types on."""
        return f"{text[: self.start]}{choice.written}{text[self.end :]}", self.start + len(choice.written)


def complete(text: str, position: int, vocabulary: Vocabulary) -> Completion:
    """Return how a query may go on at a place: in a value, in a name, or with any name between words."""
    start = _start_of_part(text, position)
    typed = text[start:position]
    field = _FIELD.match(typed)
    if field:
        values = vocabulary.values(field[1])
        found = matching(typed[field.end() :].lstrip('"'), values)
        choices = [Choice(value, f"{field[0]}{_quoted(value)} ") for value in found if '"' not in value]
    else:
        forms = [form for form in (*FIELDS, *FLAGS) if form.name.startswith(typed)]
        choices = [_name_choice(form.name, takes_value=bool(form.takes)) for form in forms]
    return Completion(start, position, tuple(choices[:MOST_CHOICES]))


def as_typed(text: str) -> str:
    """Return a query that is still being typed with its last word as the beginning of a word."""
    word = text.rsplit(maxsplit=1)[-1].lstrip("-(") if text.strip() else ""
    if not _LAST_WORD.search(text[-SHORTEST_BEGINNING:]) or word in FLAG_NAMES or word in OPERATORS:
        return text
    try:
        parse_query(f"{text}*")
    except QueryError:
        return text
    return f"{text}*"


def _name_choice(name: str, *, takes_value: bool) -> Choice:
    if takes_value:
        return Choice(f"{name}:", f"{name}:", _HELP[name])
    return Choice(name, f"{name} ", _HELP[name])


def _start_of_part(text: str, position: int) -> int:
    """Return where the word, or the field with its value, begins that is being typed."""
    start, quoted = 0, False
    for at, sign in enumerate(text[:position]):
        quoted ^= sign == '"'
        if not quoted and (sign.isspace() or sign == "("):
            start = at + 1
    while start < position and text[start] == "-":
        start += 1
    return start


def _quoted(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else f'"{value}"'
