"""The plain copy of what cannot be fetched again: an export of the subscriptions, and of what was starred."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain, islice

from reader.interchange import fields
from reader.interchange.by_hand import by_hand_objects
from reader.interchange.lines import entry_object, feed_object, header_object
from reader.store import KnownSource, Sources, Store

_DIGEST = "digest"
_NUMBER = "id"
"""The number of a feed, by which its articles are given back to it where only it is lost."""


def kept_lines(store: Store, now: datetime, digest: str) -> Iterator[str]:
    """Yield the copy as lines that `import_stream` takes; its header says what it is a copy of.

    Starred and saved articles are in it with their texts: their feeds may no longer have them.
    """
    header = {**header_object(now), _DIGEST: digest}
    searches = ({"type": "search", "name": search.name, "query": search.query} for search in store.searches())
    feeds = ({**feed_object(feed), _NUMBER: feed.id} for feed in store.feeds())
    entries = map(entry_object, store.archived_entries(only_kept=True))
    for one in chain([header], feeds, searches, by_hand_objects(store), entries):
        yield json.dumps(one, separators=(",", ":")) + "\n"


def sources_in(lines: Iterable[bytes]) -> Sources:
    """Return the sources that a copy has, by their numbers; they come first in it."""
    found = {}
    for line in islice(lines, 1, None):
        data = fields.parsed(line)
        number = fields.number(data, _NUMBER, 1, 2**53)
        address = fields.text(data, "url")
        if data.get("type") != "feed":
            break
        if number is not None and address:
            given = fields.url(data, "given_url")
            found[number] = KnownSource(address, fields.line(data, "kind"), fields.line(data, "title"), given)
    return found


def digest_in(header: bytes) -> str:
    """Return what the first line of a copy says that it is a copy of; empty where it is none."""
    return fields.text(fields.parsed(header), _DIGEST)
