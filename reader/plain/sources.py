"""What can be listed in the line mode: all articles, saved searches, feeds, local folders."""

from __future__ import annotations

from typing import Literal

from reader.model import Feed, View
from reader.plain.articles import show_source
from reader.plain.desk import Desk, Numbers, Source, place_of


def list_sources(desk: Desk, argument: str) -> None:
    """Say the sources with their counts, or list the articles of one."""
    rows = desk.sources = all_sources(desk)
    if argument:
        show_source(desk, rows[place_of(argument, len(rows), "source")])
        return
    desk.show(
        f"Sources: {len(rows):,}.",
        Numbers("source", "sources", len(rows), lambda place: show_source(desk, rows[place])),
        lambda places: (f"{place + 1}. {rows[place].title}: {rows[place].about}" for place in places),
    )


def all_sources(desk: Desk) -> list[Source]:
    """Return all that can be listed, in the order in which the reader shows it."""
    counts = desk.library.counts()
    found = [
        view_source(desk, "all", f"{counts.total:,}."),
        view_source(desk, "unread", f"{counts.unread:,}."),
        view_source(desk, "starred", f"{counts.starred:,}."),
    ]
    searches = desk.library.searches()
    found.extend(query_source(desk, one.name, one.query, about="a saved search.") for one in searches)
    feeds = desk.library.feeds()
    found.extend(feed_source(desk, feed) for feed in feeds if feed.kind == "feed" or feed.total)
    return found


_TITLES = {"all": "All articles", "unread": "Unread", "starred": "Starred"}


def view_source(desk: Desk, kind: Literal["all", "unread", "starred"], about: str = "") -> Source:
    """Return all articles, the unread or the starred ones as a source."""
    return Source(_TITLES[kind], lambda: desk.library.entry_ids(View(kind)), about=about)


def feed_source(desk: Desk, feed: Feed) -> Source:
    """Return the articles of a feed or a local folder as a source."""
    about = f"{feed.unread:,} unread of {feed.total:,}. {feed.error}".rstrip()
    return Source(feed.title, lambda: desk.library.entry_ids(View("feed", feed.id)), feed, about)


def query_source(desk: Desk, title: str, query: str, about: str = "") -> Source:
    """Return the articles that a query describes as a source."""
    return Source(title, lambda: desk.library.matching_ids(query), about=about)
