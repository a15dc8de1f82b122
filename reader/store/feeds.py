"""The sources in the library: their list with counts, adding, changing and removing one."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from reader.model import Feed, FeedKind, FeedSettings, Folder
from reader.store.feed_rows import require_feed, require_free_address, select_feed, select_feeds
from reader.store.packing import pack_folder, pack_settings, unpack_folder
from reader.store.rows import Part, to_seconds
from reader.store.set_aside import remove_feed
from reader.text.natural_order import natural_key

_KINDS: tuple[FeedKind, ...] = ("feed", "inbox", "opened", "samples")
"""The kinds in the order of the list."""

# What is remembered of the document at one address says nothing about that at another.
_MOVE = """
    UPDATE feeds SET url = :url, moved_from = '', etag = '', last_modified = '', validated_url = '',
        body_hash = '', error = '', notice = '', failures = 0, gone = 0, due = NULL,
        given_url = coalesce(:given_url, nullif(given_url, ''), url)
    WHERE id = :id AND url <> :url
"""


class Feeds(Part):
    """What the store knows of feeds."""

    def feeds(self) -> list[Feed]:
        """Return all sources: subscriptions, then the drop-in folder, opened files and samples.

        Those that have a place stand in it, the others behind them by title.
        """
        with self._database.snapshot() as connection:
            found = select_feeds(connection)
        return sorted(found, key=_place)

    def put_feed_positions(self, positions: Mapping[int, int]) -> None:
        """Give sources their places, and take it from all others."""
        with self._database.writing(durable=True) as connection:
            connection.execute("UPDATE feeds SET position = NULL")
            connection.executemany(
                "UPDATE feeds SET position = ? WHERE id = ?",
                ((place, feed_id) for feed_id, place in positions.items()),
            )

    def closed_folders(self) -> set[Folder]:
        """Return the folders that show nothing of what is in them."""
        with self._database.reading() as connection:
            return {unpack_folder(path) for (path,) in connection.execute("SELECT path FROM closed_folders")}

    def put_closed_folders(self, folders: Iterable[Folder]) -> None:
        """Keep which folders show nothing of what is in them."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM closed_folders")
            connection.executemany(
                "INSERT OR IGNORE INTO closed_folders (path) VALUES (?)",
                ((pack_folder(folder),) for folder in folders),
            )

    def feed(self, feed_id: int) -> Feed:
        """Return one source.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.snapshot() as connection:
            return select_feed(connection, feed_id)

    def feed_by_url(self, url: str) -> Feed | None:
        """Return the source with exactly this address, or None."""
        with self._database.snapshot() as connection:
            found = select_feeds(connection, "WHERE url = ?", (url,))
        return found[0] if found else None

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make all that this thread changes inside one durable change: all of it is kept, or nothing.

        Every other writer waits for its end, so it is for what needs no network and no user.

        Raises:
            StoreError: The library cannot be written.
        """
        with self._database.writing(durable=True):
            yield

    def add_feed(
        self,
        url: str,
        *,
        kind: FeedKind,
        title: str,
        now: datetime,
        folders: Iterable[Folder] = (),
        tags: Iterable[str] = (),
        custom_title: str = "",
        site_url: str = "",
        given_url: str = "",
    ) -> Feed:
        """Add a source without entries.

        Args:
            url: Its address.
            kind: What it is.
            title: What it is called until its document says how.
            now: When it is added.
            folders: Every folder it stands in.
            tags: What it is marked with.
            custom_title: The user's own name for it; empty: the publisher's.
            site_url: The page it belongs to, until its document says which.
            given_url: The address that the user gave, as in `Feed`.

        Raises:
            FeedExistsError: There is one with this address.
        """
        with self._database.writing(durable=True) as connection:
            require_free_address(connection, url)
            (feed_id,) = connection.execute(
                """
                INSERT INTO feeds (url, kind, title, custom_title, site_url, given_url, added)
                VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
                """,
                (url, kind, title, custom_title, site_url, given_url, to_seconds(now)),
            ).fetchone()
            _put_folders(connection, feed_id, folders)
            _put_tags(connection, feed_id, tags)
            return select_feed(connection, feed_id)

    def update_feed(
        self,
        feed_id: int,
        *,
        title: str | None = None,
        folders: Iterable[Folder] | None = None,
        tags: Iterable[str] | None = None,
        settings: FeedSettings | None = None,
        url: str | None = None,
        given_url: str | None = None,
    ) -> Feed:
        """Change what the user decides about a source; what is None stays.

        A feed whose settings or address change is due at once, so that it shows whether they work.

        Args:
            feed_id: The source.
            title: The user's own name for it; empty: back to the publisher's.
            folders: Every folder it stands in.
            tags: What it is marked with.
            settings: What is set for it alone.
            url: Its new address; entries and marks stay, and it counts as neither failed nor gone.
            given_url: The address that the user gave, as in `Feed`, where a new `url` comes with it; empty:
                that one.

        Raises:
            NotFoundError: It is not in the library.
            FeedExistsError: Another one has that address.
        """
        with self._database.writing(durable=True) as connection:
            require_feed(connection, feed_id)
            if url is not None:
                require_free_address(connection, url, feed_id)
                connection.execute(_MOVE, {"id": feed_id, "url": url, "given_url": given_url})
            if title is not None:
                connection.execute("UPDATE feeds SET custom_title = ? WHERE id = ?", (title, feed_id))
            if settings is not None:
                packed = pack_settings(settings)
                connection.execute(
                    "UPDATE feeds SET settings = ?, due = NULL WHERE id = ? AND settings <> ?",
                    (packed, feed_id, packed),
                )
            if folders is not None:
                _put_folders(connection, feed_id, folders)
            if tags is not None:
                _put_tags(connection, feed_id, tags)
            return select_feed(connection, feed_id)

    def remove_feed(self, feed_id: int) -> None:
        """Remove a source with all its entries, starred ones too, for good.

        Raises:
            NotFoundError: It is not in the library.
        """
        with self._database.writing(durable=True) as connection:
            require_feed(connection, feed_id)
            remove_feed(connection, feed_id)


def _place(feed: Feed) -> tuple[int, float, str, int]:
    position = math.inf if feed.position is None else feed.position
    return _KINDS.index(feed.kind), position, natural_key(feed.title), feed.id


def _put_folders(connection: sqlite3.Connection, feed_id: int, folders: Iterable[Folder]) -> None:
    connection.execute("DELETE FROM feed_folders WHERE feed_id = ?", (feed_id,))
    connection.executemany(
        "INSERT INTO feed_folders (feed_id, position, path) VALUES (?, ?, ?)",
        ((feed_id, place, pack_folder(folder)) for place, folder in enumerate(dict.fromkeys(folders))),
    )


def _put_tags(connection: sqlite3.Connection, feed_id: int, tags: Iterable[str]) -> None:
    connection.execute("DELETE FROM feed_tags WHERE feed_id = ?", (feed_id,))
    connection.executemany(
        "INSERT INTO feed_tags (feed_id, tag) VALUES (?, ?)", ((feed_id, tag) for tag in dict.fromkeys(tags))
    )
