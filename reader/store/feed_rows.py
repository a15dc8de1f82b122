"""Feeds as the store reads them: their rows with folders and tags, in a few statements for any number."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, get_args

from reader.errors import FeedExistsError, NotFoundError
from reader.model import Feed, FeedKind, Folder
from reader.store.db import DamagedError
from reader.store.packing import unpack_folder, unpack_settings
from reader.store.rows import from_seconds, pack_ids

_SELECT = """
    SELECT id, url, kind, title, custom_title, site_url, added, fetched, error, notice, unread, total,
        settings, checked, due, failures, gone, moved_from, newest, position, given_url
    FROM feeds
"""
_FOLDERS = """
    SELECT feed_id, path FROM feed_folders WHERE feed_id IN (SELECT value FROM json_each(?))
    ORDER BY feed_id, position
"""
_TAGS = """
    SELECT feed_id, tag FROM feed_tags WHERE feed_id IN (SELECT value FROM json_each(?)) ORDER BY rowid
"""


_KINDS = frozenset(get_args(FeedKind))


def select_feeds(
    connection: sqlite3.Connection, condition: str = "", values: Sequence[str | int] = ()
) -> list[Feed]:
    """Return the feeds that a condition, written as what follows `FROM feeds`, selects."""
    rows = connection.execute(f"{_SELECT} {condition}", values).fetchall()
    ids = pack_ids([row[0] for row in rows])
    paths: dict[str, Folder] = {}  # many feeds stand in few folders
    folders: defaultdict[int, list[Folder]] = defaultdict(list)
    for feed_id, path in connection.execute(_FOLDERS, (ids,)):
        if path not in paths:
            paths[path] = unpack_folder(path)
        folders[feed_id].append(paths[path])
    tags: defaultdict[int, list[str]] = defaultdict(list)
    for feed_id, tag in connection.execute(_TAGS, (ids,)):
        tags[feed_id].append(tag)
    return [_feed(row, folders[row[0]], tags[row[0]]) for row in rows]


def select_feed(connection: sqlite3.Connection, feed_id: int) -> Feed:
    """Return one feed.

    Raises:
        NotFoundError: It is not in the library.
    """
    found = select_feeds(connection, "WHERE id = ?", (feed_id,))
    if not found:
        raise missing_feed(feed_id)
    return found[0]


def require_feed(connection: sqlite3.Connection, feed_id: int) -> None:
    """Raise `NotFoundError` unless the feed is there; inside a transaction it then stays."""
    if connection.execute("SELECT 1 FROM feeds WHERE id = ?", (feed_id,)).fetchone() is None:
        raise missing_feed(feed_id)


def require_free_address(connection: sqlite3.Connection, url: str, feed_id: int | None = None) -> None:
    """Raise `FeedExistsError` where another feed than this one has the address."""
    row = connection.execute("SELECT id FROM feeds WHERE url = ?", (url,)).fetchone()
    if row is not None and row[0] != feed_id:
        raise FeedExistsError(f"{url} is already subscribed.")


def missing_feed(feed_id: int) -> NotFoundError:
    """Return the error for a feed that is not there."""
    return NotFoundError(f"The feed {feed_id} is not in the library.")


def _feed(row: tuple[Any, ...], folders: Sequence[Folder], tags: Sequence[str]) -> Feed:
    feed_id, url, kind, title, custom_title, site_url, added, fetched, error, notice, unread, total = row[:12]
    settings, checked, due, failures, gone, moved_from, newest, position, given_url = row[12:]
    if kind not in _KINDS:
        raise DamagedError
    return Feed(
        id=feed_id,
        url=url,
        kind=kind,
        title=custom_title or title,
        site_url=site_url,
        added=from_seconds(added),
        fetched=from_seconds(fetched),
        error=error,
        notice=notice,
        unread=unread,
        total=total,
        renamed=bool(custom_title),
        folders=tuple(folders),
        tags=tuple(tags),
        settings=unpack_settings(settings),
        checked=from_seconds(checked),
        due=from_seconds(due),
        failures=failures,
        gone=bool(gone),
        moved_from=moved_from,
        newest=from_seconds(newest),
        position=position,
        given_url=given_url,
    )
