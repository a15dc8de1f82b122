"""Before a query is answered: quotes are looked for. And the answer where nothing is found."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.errors import PullquoteError
from reader.session import say_error
from reader.text.sanitize import clean_line
from reader.waiting import wait_for

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import ViewKind

_KINDS: Mapping[ViewKind, str] = MappingProxyType(
    {"unread": "unread entry", "starred": "starred entry", "feed": "entry of this feed"}
)


def look_through_for(library: Library, query: str) -> None:
    """Look for quotes where that was not done yet if a query asks for any: it would miss articles otherwise.

    Raises:
        QueryError: It cannot be understood.
    """
    if library.asks_of_quotes(query):
        look_through(library)


def look_through(library: Library) -> None:
    """Look for quotes where that was not done yet; where it cannot be done, say so and go on."""
    waiting = library.articles_without_quotes()
    if not waiting:
        return
    problem = ""
    try:
        wait_for(_find_quotes(library, waiting))
    except PullquoteError as error:
        problem = f"{error} "
    left = library.articles_without_quotes()
    if left or problem:
        say_error(f"{problem}Quotes were not looked for in {left:,} articles.")


def say_nothing_found(library: Library, query: str, view: ViewKind = "all") -> None:
    """Say that a query or a view has no entries, and what to do where the library has none at all."""
    if not library.counts().total:
        first = "" if library.subscriptions() else "`pullquote add URL` subscribes to a feed, and "
        say_error(f"The library is empty: {first}`pullquote fetch` brings the articles.")
    else:
        matching = f" matches {clean_line(query, 80)!r}" if query.strip() else " is there"
        say_error(f"No {_KINDS.get(view, 'entry')}{matching}.")


async def _find_quotes(library: Library, waiting: int) -> None:
    shows_progress = sys.stderr.isatty()

    def report(done: int) -> None:
        if shows_progress:
            text = f"\r\x1b[Klooking for quotes: {done:,} of {waiting:,} articles"
            print(text, end="", file=sys.stderr, flush=True)

    report(0)
    try:
        async with library.network() as network:
            await library.index_quotes(network, limit=waiting, report=report)
    finally:
        if shows_progress:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
