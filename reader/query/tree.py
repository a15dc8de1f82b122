"""What a query means: a tree of frozen nodes.

`str` of a tree is its canonical form, which parses to an equal tree. No node has an empty part, an `All` in
`All` or an `Any` in `Any`; `both`, `either` and `negation` see to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal

from reader.query.fields import FLAG_NAMES, OPERATORS

TextField = Literal["", "title", "author", "person", "quote"]
FeedField = Literal["feed", "tag", "folder"]
FlagName = Literal["unread", "read", "starred", "saved"]
HasName = Literal["quote", "fulltext"]
TimeField = Literal["newer", "older"]

QUOTE_FIELDS: Final[tuple[TextField, ...]] = ("person", "quote")
"""Where what is looked for is a quote."""

_PLAIN: Final = re.compile(r"\w+")
_AGE: Final = re.compile(r"(\d{1,4})([hdwmy])")
_DATE: Final = re.compile(r"((?:19|20)\d\d)(?:-(\d\d?))?(?:-(\d\d?))?")
_UNITS: Final = {
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
    "m": timedelta(days=30),
    "y": timedelta(days=365),
}


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or words in a row."""

    text: str
    """As it was written, blanks made single; what is no letter or digit only separates words."""
    field: TextField = ""
    """Where it is looked for; empty: in title, text and byline."""
    prefix: bool = False
    """Whether the last word may go on."""

    def __str__(self) -> str:
        reserved = not self.field and self.text in (*FLAG_NAMES, *OPERATORS)
        value = f'"{self.text}"' if reserved else _value(self.text)
        return f"{self.field}:{value}".removeprefix(":") + "*" * self.prefix


@dataclass(frozen=True, slots=True)
class Near:
    """Terms that stand close together, in any order."""

    terms: tuple[Term, ...]
    distance: int
    """Words that may stand between them."""

    def __str__(self) -> str:
        return f"NEAR({' '.join(map(str, self.terms))}, {self.distance})"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression of the `regex` package, for title or text; capitals make no difference."""

    source: str
    """As it stood between the slashes."""
    position: int = field(default=0, compare=False)
    """Where the query has it, for errors that show when it runs."""

    def __str__(self) -> str:
        return f"/{self.source}/"


@dataclass(frozen=True, slots=True)
class Flag:
    """A state of the article."""

    name: FlagName

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class OfFeed:
    """A property of the article's feed."""

    field: FeedField
    value: str

    def __str__(self) -> str:
        return f"{self.field}:{_value(self.value)}"


@dataclass(frozen=True, slots=True)
class Language:
    """The article's language."""

    code: str
    """A primary subtag in small letters."""

    def __str__(self) -> str:
        return f"lang:{self.code}"


@dataclass(frozen=True, slots=True)
class Has:
    """Something that not every article has."""

    what: HasName

    def __str__(self) -> str:
        return f"has:{self.what}"


@dataclass(frozen=True, slots=True)
class Dated:
    """The time the article is listed under, against an age or a date."""

    field: TimeField
    value: str
    """What `is_time` holds of."""

    def __str__(self) -> str:
        return f"{self.field}:{self.value}"

    def threshold(self, now: datetime) -> datetime:
        """Return the moment that divides newer from older; a date begins at midnight here, as lists show it.

        Args:
            now: What ages are counted from.

        Raises:
            OverflowError: There is no such moment: it would be before the year 1.
        """
        moment = _time(self.value)
        if isinstance(moment, timedelta):
            return now - moment
        return datetime.combine(moment, time()).astimezone()

    @property
    def day(self) -> datetime | None:
        """The time of articles of which only this date is known: its midnight in UTC; None for an age."""
        moment = _time(self.value)
        return None if isinstance(moment, timedelta) else datetime.combine(moment, time(), UTC)


@dataclass(frozen=True, slots=True)
class Not:
    """All articles but those that the part finds."""

    part: Node

    def __str__(self) -> str:
        return f"-({self.part})" if isinstance(self.part, All | Any) else f"-{self.part}"


@dataclass(frozen=True, slots=True)
class All:
    """The articles that every part finds; without parts, all there are."""

    parts: tuple[Node, ...] = ()

    def __str__(self) -> str:
        return " ".join(f"({part})" if isinstance(part, Any) else str(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Any:
    """The articles that one part at least finds."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " OR ".join(map(str, self.parts))


Node = Term | Near | Pattern | Flag | OfFeed | Language | Has | Dated | Not | All | Any


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood."""

    text: str
    """As it was written."""
    tree: Node

    @property
    def empty(self) -> bool:
        """Whether it asks for nothing, and so finds every article."""
        return self.tree == All()


def both(parts: Iterable[Node]) -> Node:
    """Return what finds the articles that all parts find."""
    return _join(All, parts)


def either(parts: Iterable[Node]) -> Node:
    """Return what finds the articles that one of the parts finds; there must be one."""
    return _join(Any, parts)


def negation(node: Node) -> Node:
    """Return what finds all other articles."""
    return node.part if isinstance(node, Not) else Not(node)


def is_time(value: str) -> bool:
    """Return whether it is an age such as `2d` or a date such as `2026-11-01`, `2026-11` or `2026`."""
    try:
        _time(value)
    except ValueError:
        return False
    return True


def walk(node: Node, *, wanted: bool = True) -> Iterator[tuple[Node, bool]]:
    """Yield every node of the tree, and whether articles are wanted with it or, below a `Not`, without."""
    yield node, wanted
    if isinstance(node, Not):
        yield from walk(node.part, wanted=not wanted)
    elif isinstance(node, All | Any):
        for part in node.parts:
            yield from walk(part, wanted=wanted)


def asks_of_quotes(node: Node) -> bool:
    """Return whether what a tree finds depends on the quotes of the articles."""
    return any(_is_of_quotes(part) for part, _ in walk(node))


def _is_of_quotes(node: Node) -> bool:
    if isinstance(node, Has):
        return node.what == "quote"
    return isinstance(node, Term) and node.field in QUOTE_FIELDS


def _join(kind: type[All] | type[Any], parts: Iterable[Node]) -> Node:
    flat: list[Node] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, kind) else (part,))
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


def _value(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else f'"{text}"'


def _time(value: str) -> timedelta | date:
    if age := _AGE.fullmatch(value):
        return int(age[1]) * _UNITS[age[2]]
    if day := _DATE.fullmatch(value):
        return date(int(day[1]), int(day[2] or 1), int(day[3] or 1))
    raise ValueError(value)
