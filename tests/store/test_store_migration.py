"""A library of an older release: everything in it is kept, and can be searched."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.changes import FetchResult, FetchState, Insert, Known, KnownEntry, text_hash
from reader.model import Article, EntryDetails, Feed, Paragraph, View
from reader.store import Counts, Store
from reader.store.schema import MIGRATIONS
from tests.store.store_samples import (
    NOW,
    OLDER,
    OLDER_ENTRIES,
    found,
    index_is_exact,
    parsed,
    write_older_library,
)


def _at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    write_older_library(path)
    return path


def test_everything_in_an_older_library_is_kept(path: Path) -> None:
    with Store.open(path) as store:
        assert store.feeds() == [
            Feed(
                4,
                *OLDER[:1],
                "feed",
                OLDER[1],
                added=_at(5),
                fetched=_at(7),
                checked=_at(7),
                unread=2,
                total=3,
                newest=_at(103),
            )
        ]
        assert store.fetch_state(4) == FetchState("e", "m", "", "h")
        assert store.counts() == Counts(total=3, unread=2, starred=1)
        assert store.entry_ids(View()) == [13, 12, 11]
        assert store.entry_ids(View("unread")) == [13, 11]
        assert store.entry_ids(View("starred")) == [11]
        for number, (text, _, _) in enumerate(OLDER_ENTRIES, 11):
            paragraphs = (Paragraph(0, len(text)),)
            assert store.article(number) == Article(
                "Title", text, paragraphs, "en", OLDER[1], "Ada", entry_id=number
            )
            assert store.details(number) == EntryDetails(("Ada",))
            assert store.entry(number).edited is None
        assert store.analysis("hash", "quotes", "1") == "data"
        assert store.known(4) == Known(
            {
                f"guid {number}": KnownEntry(number, f"guid {number}", "", "Title", text_hash("Title", text))
                for number, (text, _, _) in enumerate(OLDER_ENTRIES, 11)
            }
        )


def test_what_an_older_library_holds_can_be_found(path: Path) -> None:
    with Store.open(path) as store:
        assert [found(store, words) for words in ("title", "froze", "FISH*", "author : ada", "静か")] == [
            [11, 12, 13],
            [11],
            [12],
            [11, 12, 13],
            [13],
        ]
    assert index_is_exact(path)


def test_an_older_library_goes_on_as_a_new_one(path: Path) -> None:
    with Store.open(path) as store:
        applied = store.apply(4, [Insert(parsed("new"))], fetched=FetchResult(title="Now"), now=NOW)
        assert applied.new_ids == (14,)
        store.remove_feed(4)
        assert (store.entry_ids(View()), found(store, "title")) == ([], [])
    assert index_is_exact(path)


def test_a_library_has_the_same_tables_however_it_came_to_be(path: Path, tmp_path: Path) -> None:
    Store.open(path).close()
    Store.open(tmp_path / "new.db").close()
    assert _schema(path) == _schema(tmp_path / "new.db")


def test_the_first_migration_is_as_it_was_released() -> None:
    """A library of the first release has these tables; what leads there is never edited."""
    assert text_hash("", repr(MIGRATIONS[0])) == (
        "1483a645f21d3d6943ec34bed3192060f7a54d5668938fc98ebaf603043978bf"
    )


def _schema(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY name"
    ).fetchall()
    connection.close()
    return rows
