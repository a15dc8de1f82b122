"""Entries and libraries for the tests of the store."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.changes import FetchResult, Insert, text_hash
from reader.model import Document, Feed, FullText, Paragraph, ParsedEntry, ScheduleHints
from reader.store import QuotesOfText, Store
from reader.store.quotes import QuoteRow
from reader.store.schema import APPLICATION_ID, MIGRATIONS
from reader.store.search_index import index_entries, index_quotes

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
RESULT = FetchResult(
    title="News of the day",
    site_url="https://news.example/",
    etag='W/"1"',
    last_modified="Sun, 01 Mar 2026 10:00:00 GMT",
    validated_url="https://cdn.example/feed",
    body_hash="ab" * 32,
    hints=ScheduleHints(60, (1, 2), (6,)),
    due=NOW + timedelta(hours=3),
    notice="Only the newest 2,000 entries were taken.",
)
"""A document without entries, with all that is remembered of one."""
ROOT = Path(__file__).resolve().parents[2]
"""Where a subprocess finds the packages."""
OLDER = ("https://older.example/feed", "Older news")
OLDER_ENTRIES = [("The harbour froze.", 0, 1), ("Fishing went on.", 1, 0), ("港の朝は静か。", 0, 0)]
"""Text, read and starred of each entry of an older library, oldest first."""


def parsed(
    guid: str, *, title: str = "A title", text: str = "A text.", hours_ago: int | None = None
) -> ParsedEntry:
    """Return an entry; without `hours_ago` it has no date."""
    return ParsedEntry(
        guid=guid,
        title=title,
        document=plain(text),
        url=f"https://news.example/{guid}",
        authors=("Ada Writer",),
        published=None if hours_ago is None else NOW - timedelta(hours=hours_ago),
        language="en",
        html=f"<p>{text}</p>",
    )


def plain(text: str) -> Document:
    """Return a document of one paragraph."""
    return Document(text, (Paragraph(0, len(text)),))


def doubt_speaker(store: Store, name: str) -> None:
    """Let it be not certain that somebody said what they are quoted with."""
    with store._database.writing() as connection:
        connection.execute("UPDATE quotes SET confidence = 0.6 WHERE speaker = ?", (name,))


def full_text(text: str) -> FullText:
    """Return a full text of one paragraph."""
    return FullText(plain(text), "careful", "https://news.example/page", "Only the beginning is free.")


def add_feed(store: Store, name: str = "news") -> Feed:
    return store.add_feed(f"https://{name}.example/feed", kind="feed", title=name, now=NOW)


def insert(store: Store, feed_id: int, *entries: ParsedEntry, now: datetime = NOW) -> dict[str, int]:
    """Store entries; returns the numbers of all entries of the feed by guid."""
    store.apply(feed_id, [Insert(entry) for entry in entries], fetched=FetchResult(title=""), now=now)
    return {guid: known.entry_id for guid, known in store.known(feed_id).entries.items()}


def put_quotes(
    store: Store, entry_id: int, quotes: Sequence[tuple[int, int, str, str, str, str]], version: str = "1"
) -> None:
    """Keep quotes of the text that an entry is read by now, all of them certain."""
    rows: list[QuoteRow] = [(*quote, 1.0) for quote in quotes]
    store.put_quotes([QuotesOfText(entry_id, store.article(entry_id).text, rows)], version)


def found(store: Store, words: str) -> list[int]:
    """Return the entries that the search index has these words of."""
    with store._database.reading() as connection:
        rows = connection.execute(
            "SELECT rowid FROM entry_index WHERE entry_index MATCH ? ORDER BY rowid", (words,)
        )
        return [entry_id for (entry_id,) in rows]


def index_is_exact(path: Path) -> bool:
    """Say whether the search index of a library is word for word what a new one would be."""
    library, copy = sqlite3.connect(path), sqlite3.connect(":memory:")
    try:
        library.backup(copy)
        kept = _indexed_words(copy)
        copy.execute("INSERT INTO entry_index (entry_index) VALUES ('delete-all')")
        copy.execute("INSERT INTO quote_index (quote_index) VALUES ('delete-all')")
        ids = [entry_id for (entry_id,) in copy.execute("SELECT id FROM entries").fetchall()]
        index_entries(copy, ids)
        for entry_id in ids:
            index_quotes(copy, entry_id)
        return kept == _indexed_words(copy)
    finally:
        library.close()
        copy.close()


def people_are_counted(path: Path) -> bool:
    """Say whether the counts of people and voices are what counting gives, and nobody is there unquoted."""
    connection = sqlite3.connect(path)
    try:
        wrong = connection.execute(
            """
            SELECT * FROM people WHERE (quotes, articles, last) <> (
                SELECT count(*), count(DISTINCT entry_id), coalesce(max(listed), 0)
                FROM voices JOIN quotes ON voice_id = voices.id JOIN entries ON entries.id = entry_id
                WHERE person_id = people.id
            ) OR quotes = 0
            UNION ALL
            SELECT id, key, scope, name, quotes, 0, 0 FROM voices
            WHERE quotes = 0 OR quotes <> (SELECT count(*) FROM quotes WHERE voice_id = voices.id)
            UNION ALL
            SELECT id, '', '', speaker, 0, 0, 0 FROM quotes WHERE (voice_id IS NULL) <> (speaker = '')
            """
        ).fetchall()
    finally:
        connection.close()
    return not wrong


def row_counts(path: Path) -> Counter[str]:
    """Return how many rows each table of a library has."""
    connection = sqlite3.connect(path)
    try:
        lines = [line for line in connection.iterdump() if line.startswith("INSERT INTO ")]
    finally:
        connection.close()
    return Counter(line.split('"')[1] for line in lines)


def dump_of(path: Path) -> str:
    """Return all that is in a library, as the hash of the statements that would make it anew."""
    connection = sqlite3.connect(path)
    try:
        return hashlib.sha256("\n".join(connection.iterdump()).encode()).hexdigest()
    finally:
        connection.close()


def write_older_library(path: Path) -> None:
    """Write a library as the first release did: a feed with a starred, a read and a new entry, and a result."""
    connection = sqlite3.connect(path, isolation_level=None)
    for step in MIGRATIONS[0]:
        assert isinstance(step, str)
        connection.execute(step)
    connection.execute(
        "INSERT INTO feeds VALUES (4, ?, 'feed', ?, '', 5, 7, '', '', 'e', 'm', 'h', 2, 3)", OLDER
    )
    for number, (text, read, starred) in enumerate(OLDER_ENTRIES, 11):
        connection.execute(
            """
            INSERT INTO entries VALUES (?, 4, ?, 'Title', '', 'Ada', '', NULL, 100, ?, 'en', ?, ?, ?)
            """,
            (number, f"guid {number}", 90 + number, read, starred, text_hash("Title", text)),
        )
        connection.execute(
            "INSERT INTO contents VALUES (?, ?, ?, '<p>')", (number, text, f"[[0,{len(text)}]]")
        )
    connection.execute("INSERT INTO analyses VALUES (1, 'hash', 'quotes', '1', 5, 'data')")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


def _indexed_words(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    words: list[tuple[object, ...]] = []
    for table in ("entry_index", "quote_index"):
        connection.execute(f"CREATE VIRTUAL TABLE temp.words_of_it USING fts5vocab(main, {table}, instance)")
        words += connection.execute("SELECT * FROM words_of_it").fetchall()
        connection.execute("DROP TABLE words_of_it")
    return words
