"""Everything that goes out of the library: subscriptions as OPML, and everything as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import chain

from reader.feed_groups import arranged
from reader.interchange.by_hand import by_hand_objects
from reader.interchange.lines import entry_object, feed_object, header_object, state_object
from reader.model import Feed, Subscription, Subscriptions
from reader.sources.opml import write_opml
from reader.store import Store

TITLE = "Pullquote subscriptions"


def subscriptions_of(store: Store) -> Subscriptions:
    """Return what the library is subscribed to, with its saved searches; local sources are not among it."""
    return Subscriptions(
        feeds=tuple(_subscription(feed) for feed in arranged(store.feeds()) if feed.kind == "feed"),
        searches=tuple(store.searches()),
    )


def export_opml(store: Store, now: datetime) -> str:
    """Return the subscriptions and saved searches as OPML 2.0."""
    return write_opml(subscriptions_of(store), TITLE, now)


def export_lines(store: Store, now: datetime, *, texts: bool = True) -> Iterator[str]:
    """Yield everything as JSON lines in ASCII, without line breaks; memory stays small.

    Args:
        store: The library.
        now: The time, for the header.
        texts: Whether all entries are written with their texts; else only which are read or starred.
    """
    entries = map(entry_object, store.archived_entries()) if texts else _states(store)
    searches = ({"type": "search", "name": search.name, "query": search.query} for search in store.searches())
    feeds = map(feed_object, store.feeds())
    for line in chain([header_object(now)], feeds, searches, by_hand_objects(store), entries):
        yield json.dumps(line, separators=(",", ":"))


def _states(store: Store) -> Iterator[dict[str, object]]:
    return (state_object(state) for state in store.entry_states() if state.read or state.starred)


def _subscription(feed: Feed) -> Subscription:
    title = "" if feed.title == feed.url else feed.title
    return Subscription(feed.url, title, feed.site_url, feed.folders, feed.tags)
