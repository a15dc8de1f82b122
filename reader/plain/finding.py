"""Searching in the line mode: articles by words or by the query language."""

from __future__ import annotations

from reader.errors import PullquoteError
from reader.export.fields import one_line
from reader.plain.articles import show_articles, show_source, take_list
from reader.plain.desk import Desk, Source
from reader.plain.refreshing import look_for_quotes
from reader.plain.sources import query_source
from reader.text.sanitize import clean_line

HITS = 200
"""Articles that a search lists at most."""


def search(desk: Desk, argument: str) -> None:
    """List the articles that match best, with the words around the matches."""
    if not argument:
        raise PullquoteError("Say what to look for, such as: search ferry council.")
    _look_for_what_it_asks(desk, argument)
    result = desk.library.search(argument, HITS)
    ids = [hit.entry_id for hit in result.hits]
    take_list(desk, Source(f"Found for {argument}", lambda: ids), ids)
    show_articles(desk, snippets={hit.entry_id: one_line(hit.snippet) for hit in result.hits})
    if result.notice:
        desk.say(result.notice)


def filter_articles(desk: Desk, argument: str) -> None:
    """List the articles that a query describes, newest first."""
    if not argument:
        raise PullquoteError("Say which articles, such as: filter unread newer:2d.")
    _look_for_what_it_asks(desk, argument)
    show_source(desk, query_source(desk, argument, argument))


def keep_search(desk: Desk, argument: str) -> None:
    """Keep a query under a name, to be listed among the sources."""
    name, colon, query = (part.strip() for part in argument.partition(":"))
    if not (name and colon and query):
        raise PullquoteError("Say a name, a colon and a query, such as: keep search Ferries: title:ferry.")
    desk.library.keep_search(clean_line(name, 200), query)
    desk.say(f"{name} is among the sources.")


def _look_for_what_it_asks(desk: Desk, query: str) -> None:
    """Look for quotes where that was not done yet if a query asks for any: it would miss some otherwise."""
    if desk.library.asks_of_quotes(query):
        look_for_quotes(desk)
