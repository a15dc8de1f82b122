"""Making whole what was read of a damaged library, and telling whether a library is.

Each article gets a source and a text, each row what it belongs to. Where a value is none that can have been
stored, there is what stands for nothing, and the next refresh brings again what is missing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple, get_args

from reader.model import FeedKind
from reader.store.columns import MADE_ANEW, columns_of, condition_of_wrong, tables_of
from reader.store.db import DamagedError
from reader.store.packing import (
    pack_paragraphs,
    unpack_details,
    unpack_folder,
    unpack_hints,
    unpack_links,
    unpack_paragraphs,
    unpack_settings,
)


class KnownSource(NamedTuple):
    """What is known of a source that may be lost."""

    url: str
    kind: str
    title: str
    given_url: str = ""
    """As in `Feed`."""


Sources = Mapping[int, KnownSource]
"""What is known of sources by their numbers."""

STAND_IN: Final = ("local:opened", "opened", "Opened files")
"""Address, kind and title of the source that gets the articles whose own source cannot be read."""

_STRANGE_KIND: Final = f"kind NOT IN ({', '.join(repr(kind) for kind in get_args(FeedKind))})"
_ADD_SOURCE: Final = "INSERT OR IGNORE INTO feeds"
# What a column with an object in it becomes where that cannot be read any more; None: the row goes.
_PACKED: Final[Sequence[tuple[str, str, Callable[[str], object], str | None]]] = (
    ("feeds", "settings", unpack_settings, "{}"),
    ("feeds", "hints", unpack_hints, "{}"),
    ("feed_folders", "path", unpack_folder, None),
    ("contents", "paragraphs", unpack_paragraphs, "[]"),
    ("contents", "links", unpack_links, "[]"),
    ("versions", "paragraphs", unpack_paragraphs, "[]"),
    ("full_texts", "paragraphs", unpack_paragraphs, "[]"),
    ("full_texts", "links", unpack_links, "[]"),
    ("details", "data", lambda data: unpack_details(data, "", None), ""),
)


def is_readable(connection: sqlite3.Connection) -> bool:
    """Say whether every value in a library is one that can have been stored there."""
    for table in tables_of(connection):
        wrong = " OR ".join(map(condition_of_wrong, columns_of(connection, table)))
        if connection.execute(f'SELECT 1 FROM "{table}" WHERE {wrong} LIMIT 1').fetchone():  # noqa: S608
            return False
    strange = connection.execute(f"SELECT 1 FROM feeds WHERE {_STRANGE_KIND}").fetchone()  # noqa: S608
    return strange is None and not any(_unreadable(connection, *packed[:3]) for packed in _PACKED)


def mend(new: sqlite3.Connection, sources: Sources) -> None:
    """Make what was copied whole: each entry has a source and a text, each row what it belongs to."""
    _give_sources(new, sources)
    for table in tables_of(new):
        for _, _, parent, column, *_ in new.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
            if parent not in MADE_ANEW:
                new.execute(
                    f'DELETE FROM "{table}" WHERE "{column}" NOT IN (SELECT id FROM "{parent}")'  # noqa: S608
                )
    _replace_unreadable(new)
    _give_texts(new)
    new.execute(f"UPDATE feeds SET kind = 'feed' WHERE {_STRANGE_KIND}")  # noqa: S608
    # Nothing is remembered of the documents: the next refresh brings again what is missing.
    new.execute("UPDATE feeds SET etag = '', last_modified = '', body_hash = ''")
    if "quotes_version" in {column.name for column in columns_of(new, "entries")}:
        new.execute("UPDATE entries SET quotes_version = ''")


def _give_sources(new: sqlite3.Connection, sources: Sources) -> None:
    """Give entries whose source is lost what is known of it, or another source, those that fit in there."""
    lost = "feed_id NOT IN (SELECT id FROM feeds)"
    for (number,) in new.execute(f"SELECT DISTINCT feed_id FROM entries WHERE {lost}").fetchall():  # noqa: S608
        if number in sources:
            url, kind, title, given_url = sources[number]
            values = (number, url, kind, title)
            new.execute(f"{_ADD_SOURCE} (id, url, kind, title, added) VALUES (?, ?, ?, ?, 0)", values)
            if any(column.name == "given_url" for column in columns_of(new, "feeds")):
                new.execute("UPDATE feeds SET given_url = ? WHERE id = ?", (given_url, number))
    if new.execute(f"SELECT 1 FROM entries WHERE {lost} LIMIT 1").fetchone() is None:  # noqa: S608
        return
    new.execute(f"{_ADD_SOURCE} (url, kind, title, added) VALUES (?, ?, ?, 0)", STAND_IN)
    (feed_id,) = new.execute("SELECT id FROM feeds WHERE url = ?", STAND_IN[:1]).fetchone()
    new.execute(f"UPDATE OR IGNORE entries SET feed_id = ? WHERE {lost}", (feed_id,))  # noqa: S608


def _give_texts(new: sqlite3.Connection) -> None:
    """Give entries whose text is lost an empty one, and have them fetched again."""
    lost = "id NOT IN (SELECT entry_id FROM contents)"
    has_links = "links" in {column.name for column in columns_of(new, "contents")}
    more, empty = (", links", ", '[]'") if has_links else ("", "")
    new.execute(
        f"INSERT INTO contents (entry_id, text, paragraphs{more}, html) "  # noqa: S608
        f"SELECT id, '', '[]'{empty}, '' FROM entries WHERE {lost}"
    )
    new.execute(
        "UPDATE entries SET text_hash = '' WHERE id IN (SELECT entry_id FROM contents WHERE text = '')"
    )


def _replace_unreadable(new: sqlite3.Connection) -> None:
    """Put what stands for nothing where an object cannot be read any more."""
    for table, column, unpack, instead in _PACKED:
        if column not in {one.name for one in columns_of(new, table)}:
            continue
        for value in _unreadable(new, table, column, unpack):
            if instead is None:
                new.execute(f"DELETE FROM {table} WHERE {column} = ?", (value,))  # noqa: S608
            else:
                new.execute(
                    f"UPDATE {table} SET {column} = ? WHERE {column} = ?",  # noqa: S608
                    (instead, value),
                )
        if column == "paragraphs":
            _find_paragraphs(new, table)


def _unreadable(
    new: sqlite3.Connection, table: str, column: str, unpack: Callable[[str], object]
) -> set[str]:
    found = set()
    for (value,) in new.execute(f"SELECT {column} FROM {table}"):  # noqa: S608
        try:
            unpack(value)
        except DamagedError:
            found.add(value)
    return found


def _find_paragraphs(new: sqlite3.Connection, table: str) -> None:
    """Find the paragraphs anew of texts that have none marked."""
    from reader.text.paragraphs import find_paragraphs  # here, as most starts find none

    unmarked = f"SELECT rowid, text FROM {table} WHERE paragraphs = '[]' AND text <> ''"  # noqa: S608
    for number, text in new.execute(unmarked).fetchall():
        packed = pack_paragraphs(find_paragraphs(text))
        new.execute(f"UPDATE {table} SET paragraphs = ? WHERE rowid = ?", (packed, number))  # noqa: S608
