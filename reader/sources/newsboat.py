"""newsboat's `urls` file, of which a plain list of addresses, one a line, is the simplest kind.

A line is an address and tags, separated by blanks; what is in double quotes is one word, with backslashes
before quotes and backslashes in it, and a word that begins with `#` begins a comment. A tag `~Title` is the
feed's title, a tag that begins with `!` hides the feed. `query:Name:expression` is a search. What runs
commands (`exec:`, `filter:`) is never taken, and told.

Described in newsboat's manual, chapters "The urls File", "Tagging" and "Query Feeds".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.errors import QueryError
from reader.model import Subscriptions
from reader.sources.newsboat_filter import translate_filter
from reader.sources.subscribing import MAX_NAME, ListBuilder
from reader.text.sanitize import clean_line

HIDDEN = "hidden"
"""The tag of feeds that newsboat hides: `-tag:hidden` finds the others."""

_WORD = re.compile(
    r"\s*+(?:(?P<comment>#)|\"(?P<quoted>(?>(?:[^\"\\]++|\\.)*))\"?|(?P<bare>\S++))", re.DOTALL
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
_HEAD = re.compile(r"\A\s*+[\"']?(?:https?://|feed:|query:|exec:|filter:|file:)", re.IGNORECASE)


def read_urls(text: str) -> Subscriptions:
    """Read a `urls` file; lines that are not taken are in `refused`, each with the reason.

    Query feeds become saved searches where the query language of the reader can say the same.
    """
    builder = ListBuilder()
    for line in text.splitlines():
        address, *tags = _words(line) or [""]
        if address.startswith("query:"):
            _add_search(builder, address, tags)
        elif address:
            _add_feed(builder, address, tags)
    return builder.subscriptions()


def looks_like_urls(text: str) -> bool:
    """Tell whether the first line of a text that is no comment begins as one of a `urls` file."""
    lines = (line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))
    return _HEAD.match(next(lines, "")) is not None


def _words(line: str) -> list[str]:
    return list(_split(line))


def _split(line: str) -> Iterator[str]:
    at = 0
    while (found := _WORD.match(line, at)) and not found["comment"]:
        at = found.end()
        if found["bare"]:
            yield found["bare"]
        else:
            yield _ESCAPED.sub(lambda escaped: _ESCAPES.get(escaped[1], escaped[1]), found["quoted"])


def _add_feed(builder: ListBuilder, address: str, tags: list[str]) -> None:
    title = next((tag[1:] for tag in tags if tag.startswith("~")), "")
    marks: list[str] = []
    for tag in tags:
        if tag.startswith("!"):
            marks += [HIDDEN, tag[1:]]
        elif not tag.startswith("~"):
            marks.append(tag)
    builder.add(address, title=title, tags=marks)


def _add_search(builder: ListBuilder, address: str, tags: list[str]) -> None:
    _, _, rest = address.partition(":")
    name, _, expression = rest.partition(":")
    name = next((tag[1:] for tag in tags if tag.startswith("~")), name)
    try:
        builder.add_search(name, translate_filter(expression))
    except QueryError as error:
        shown = clean_line(name, MAX_NAME) or "without a name"
        builder.refuse(f"The query feed {shown} was not taken: {error}")
