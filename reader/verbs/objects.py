"""Entries as JSON objects: one shape, whatever verb prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import Entry, SearchHit


class Objects:
    """Makes them, with what the library knows of their feeds.

    Args:
        library: Where the entries are.
    """

    def __init__(self, library: Library) -> None:
        self._addresses = {feed.id: feed.url for feed in library.subscriptions()}

    def entry(self, entry: Entry) -> dict[str, object]:
        """Return an entry's object; `feed_url` is null where it is in no subscription."""
        from reader.export import about_object

        return {
            "id": entry.id,
            **about_object(entry),
            "feed": entry.feed_title,
            "feed_url": self._addresses.get(entry.feed_id),
            "first_seen": entry.first_seen.isoformat(),
            "read": entry.read,
            "starred": entry.starred,
            "saved": entry.saved,
        }

    def hit(self, entry: Entry, hit: SearchHit) -> dict[str, object]:
        """Return the object of an entry that a search found, with the words around the matches."""
        return {
            **self.entry(entry),
            "snippet": hit.snippet,
            "start": hit.start,
            "end": hit.start + len(hit.snippet),
            "marks": [[hit.start + mark.start, hit.start + mark.end] for mark in hit.marks],
        }
