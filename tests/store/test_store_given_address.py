"""The address that the user gave for a feed: remembered wherever its server leads to."""

from __future__ import annotations

import dataclasses
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.changes import Insert
from reader.config import Config
from reader.library import Library
from reader.model import Feed
from reader.paths import folders
from reader.store import KnownSource, Store, repair_library
from reader.store.db import Database
from reader.store.schema import MIGRATIONS, migrate
from tests.conftest import NOW
from tests.store.store_samples import LATER, RESULT, parsed, write_older_library

GIVEN = "https://news.example/feed"
FIRST = "https://first.example/feed"
SECOND = "https://second.example/feed"


@pytest.fixture
def library() -> Iterator[Library]:
    library = Library.open(folders(os.environ), Config(), lambda: NOW)
    yield library
    library.close()


def led_to(store: Store, feed: Feed, *addresses: str) -> Feed:
    """Let the server of a feed lead to addresses, one after the other, for good."""
    for address in addresses:
        store.record_unchanged(feed.id, now=LATER, due=None, moved_to=address)
    return store.feed(feed.id)


def test_a_new_feed_is_where_the_user_said(store: Store, feed: Feed) -> None:
    assert (feed.given_url, feed.user_url) == ("", GIVEN)


def test_a_redirect_is_not_what_the_user_gave(store: Store, feed: Feed) -> None:
    result = dataclasses.replace(RESULT, moved_to=FIRST)
    store.apply(feed.id, [], fetched=result, now=LATER)
    assert (store.feed(feed.id).url, store.feed(feed.id).user_url) == (FIRST, GIVEN)


def test_neither_is_the_one_after_it(store: Store, feed: Feed) -> None:
    moved = led_to(store, feed, FIRST, SECOND)
    assert (moved.url, moved.moved_from, moved.user_url) == (SECOND, FIRST, GIVEN)


def test_an_address_that_is_mended_is_not_what_the_user_gave(store: Store, feed: Feed) -> None:
    assert store.update_feed(feed.id, url=FIRST).user_url == GIVEN


def test_what_the_user_edits_is_given_and_taken_back(library: Library) -> None:
    store = library._store
    feed = led_to(store, library.add_feed(GIVEN), FIRST)
    assert library.edit_feed(feed.id, address=SECOND).user_url == SECOND
    library.undo()
    assert (store.feed(feed.id).url, store.feed(feed.id).user_url) == (FIRST, GIVEN)


def test_an_address_that_stays_in_an_edit_is_not_given_by_it(library: Library) -> None:
    feed = led_to(library._store, library.add_feed(GIVEN), FIRST)
    assert library.edit_feed(feed.id, address=FIRST, title="Mine").user_url == GIVEN


def test_a_removed_feed_comes_back_with_it(store: Store, feed: Feed) -> None:
    moved = led_to(store, feed, FIRST)
    store.set_feed_aside(feed.id, NOW)
    store.bring_feed_back(feed.id)
    assert store.feed(feed.id) == moved


def test_the_plain_copy_is_written_anew_for_it(store: Store, feed: Feed) -> None:
    digests = [store.keepsakes_digest()]
    led_to(store, feed, FIRST)
    digests.append(store.keepsakes_digest())
    store.update_feed(feed.id, url=GIVEN, given_url="")
    digests.append(store.keepsakes_digest())
    assert digests[0] != digests[1]
    assert digests[0] == digests[2]


def test_a_feed_whose_row_is_lost_gets_it_from_the_plain_copy(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        feed = store.add_feed(FIRST, kind="feed", title="", given_url=GIVEN, now=NOW)
        store.apply(feed.id, [Insert(parsed("a"))], fetched=RESULT, now=NOW)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM feeds")
        connection.commit()
    assert repair_library(path, NOW, sources={feed.id: KnownSource(FIRST, "feed", "", GIVEN)})
    with Store.open(path) as store:
        assert (store.feed(feed.id).url, store.feed(feed.id).user_url) == (FIRST, GIVEN)


def test_of_an_older_library_the_address_before_the_last_move_is_known(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    write_older_library(path)
    database = Database(path)
    migrate(database, MIGRATIONS[:4])
    with database.writing() as connection:
        connection.execute("UPDATE feeds SET moved_from = ?", (GIVEN,))
        (feed_id,) = connection.execute("SELECT id FROM feeds").fetchone()
    database.close()
    with Store.open(path) as store:
        assert store.feed(feed_id).user_url == GIVEN
