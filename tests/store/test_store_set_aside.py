"""Removing a source so that it can be brought back, with all that hangs on it."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from reader.changes import FetchResult, Insert, Update
from reader.errors import NotFoundError
from reader.model import FeedSettings, Folder, View
from reader.query import parse_query
from reader.store import Store
from reader.store.set_aside import MOVED
from tests.store.store_samples import LATER, NOW, add_feed, full_text, insert, parsed, put_quotes

MADE_AGAIN = {"quotes", "wanted_texts"}
"""Tables of what is found in texts again."""


@pytest.fixture
def connection(store: Store, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Another program's view of the library."""
    with closing(sqlite3.connect(tmp_path / "library.db")) as opened:
        yield opened


@pytest.fixture
def rich(store: Store) -> int:
    """A feed with a little of everything, beside another one; returns its number."""
    other = add_feed(store, "other")
    insert(store, other.id, parsed("o", title="Of the other"))
    feed = store.update_feed(
        add_feed(store).id,
        title="Mine",
        folders=[("World", "Daily"), ()],
        tags=["zebra", "apple"],
        settings=FeedSettings(interval_minutes=30),
    )
    ids = insert(
        store, feed.id, *(parsed(guid, title=f"Ferry {guid}", text=f"Words {guid}.") for guid in "abc")
    )
    changed = dataclasses.replace(parsed("a", title="Ferry a, changed"), categories=("politics",))
    store.apply(
        feed.id, [Update(ids["a"], changed, keep_version=True)], fetched=FetchResult(title=""), now=NOW
    )
    store.put_full_text(ids["b"], full_text("All of the harbour."), NOW)
    put_quotes(store, ids["c"], [(0, 5, "direct", "Ada Lund", "mayor", "Words")])
    store.set_read([ids["a"]], True)
    store.set_starred([ids["b"]], True)
    store.put_position(ids["c"], 3)
    return feed.id


def _all_of(store: Store, feed_id: int) -> list[object]:
    ids = store.entry_ids(View("feed", feed_id))
    return [
        store.feeds(),
        store.entries(ids),
        [store.article(entry_id) for entry_id in ids],
        [store.versions(entry_id) for entry_id in ids],
        [store.details(entry_id) for entry_id in ids],
        [store.position(entry_id) for entry_id in ids],
        store.known(feed_id),
        store.fetch_state(feed_id),
        store.matching_ids(parse_query("ferry OR harbour"), now=NOW),
        store.counts(),
    ]


def test_a_feed_comes_back_as_it_was(store: Store, rich: int) -> None:
    before = _all_of(store, rich)
    store.set_feed_aside(rich, NOW)
    add_feed(store, "added in between")
    (between,) = (feed for feed in store.feeds() if feed.title == "added in between")
    store.remove_feed(between.id)
    store.bring_feed_back(rich)
    assert _all_of(store, rich) == before


def test_a_removed_feed_is_nowhere(store: Store, rich: int) -> None:
    store.set_feed_aside(rich, NOW)
    assert [feed.title for feed in store.feeds()] == ["other"]
    assert store.counts().total == 1
    assert store.matching_ids(parse_query("ferry OR harbour"), now=NOW) == []
    assert store.people([], limit=5) == []
    assert [state.title for state in store.entry_states()] == ["Of the other"]
    assert len(list(store.archived_entries())) == 1
    with pytest.raises(NotFoundError):
        store.feed(rich)


def test_quotes_are_looked_for_again(store: Store, rich: int) -> None:
    store.set_feed_aside(rich, NOW)
    store.bring_feed_back(rich)
    assert store.people([], limit=5) == []
    assert store.count_without_quotes("1") == 4


def test_it_is_gone_for_good_a_day_later(store: Store, rich: int, connection: sqlite3.Connection) -> None:
    store.set_feed_aside(rich, NOW)
    store.drop_set_aside(NOW + timedelta(hours=23))
    assert _rows_aside(connection)["entries"] == 3
    store.drop_set_aside(NOW + timedelta(hours=24))
    assert set(_rows_aside(connection).values()) == {0}
    with pytest.raises(NotFoundError):
        store.bring_feed_back(rich)


def test_nothing_is_kept_twice(store: Store, rich: int, connection: sqlite3.Connection) -> None:
    for _ in range(2):
        store.set_feed_aside(rich, NOW)
        store.bring_feed_back(rich)
    assert set(_rows_aside(connection).values()) == {0}


def test_a_feed_that_was_added_anew_gives_way_and_loses_nothing(store: Store, rich: int) -> None:
    url = store.feed(rich).url
    store.set_feed_aside(rich, NOW)
    anew = store.add_feed(url, kind="feed", title="Anew", now=LATER)
    store.apply(
        anew.id,
        [Insert(parsed("a")), Insert(parsed("d", title="News"))],
        fetched=FetchResult(title=""),
        now=LATER,
    )
    store.bring_feed_back(rich)
    assert [feed.title for feed in store.feeds()] == ["Mine", "other"]
    titles = {entry.title for entry in store.entries(store.entry_ids(View("feed", rich)))}
    assert titles == {"Ferry a, changed", "Ferry b", "Ferry c", "News"}
    assert store.feed(rich).total == 4
    assert store.matching_ids(parse_query("news"), now=NOW) != []


def test_every_table_of_feeds_and_entries_moves_with_all_its_columns(
    store: Store, connection: sqlite3.Connection
) -> None:
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    owned = {
        name
        for name in tables
        for row in connection.execute(f"PRAGMA foreign_key_list({name})")
        if row[2] in {"feeds", "entries"}
    }
    assert owned | {"feeds"} == {table.name for table in MOVED} | MADE_AGAIN
    for table in MOVED:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
        mirrored = [row[1] for row in connection.execute(f"PRAGMA table_info(aside_{table.name})")]
        assert mirrored == (table.columns.split(", ") if table.columns else columns)


def test_places_hold_and_the_others_follow_by_title(store: Store) -> None:
    ids = {name: add_feed(store, name).id for name in ("c", "a", "b", "d")}
    assert [feed.title for feed in store.feeds()] == ["a", "b", "c", "d"]
    store.put_feed_positions({ids["d"]: 0, ids["b"]: 1})
    assert [feed.title for feed in store.feeds()] == ["d", "b", "a", "c"]
    assert [feed.position for feed in store.feeds()] == [0, 1, None, None]
    store.put_feed_positions({})
    assert [feed.title for feed in store.feeds()] == ["a", "b", "c", "d"]


def test_entries_are_listed_by_folder_and_by_tag(store: Store) -> None:
    places: dict[str, list[Folder]] = {
        "top": [("News",)],
        "below": [("News", "Daily")],
        "alike": [("Newspapers",)],
        "both": [("Other",), ("News", 'A "b" [c], %')],
    }
    for name, folders in places.items():
        feed = store.update_feed(add_feed(store, name).id, folders=folders, tags=[name])
        insert(store, feed.id, parsed(name, title=name))

    def listed(view: View) -> set[str]:
        found = store.entry_ids(view)
        assert sorted(store.matching_ids(parse_query(""), now=NOW, within=view)) == sorted(found)
        return {entry.title for entry in store.entries(found)}

    assert listed(View("folder", folder=("News",))) == {"top", "below", "both"}
    assert listed(View("folder", folder=("News", 'A "b" [c], %'))) == {"both"}
    assert listed(View("tag", tag="alike")) == {"alike"}
    assert listed(View("tag")) == set(places)


def test_closed_folders_are_kept(store: Store) -> None:
    store.put_closed_folders([("A", "B"), ("",), ("A",), ("A",)])
    assert store.closed_folders() == {("A", "B"), ("",), ("A",)}
    store.put_closed_folders([])
    assert store.closed_folders() == set()


def _rows_aside(connection: sqlite3.Connection) -> dict[str, int]:
    return {
        table.name: len(connection.execute(f"SELECT 1 FROM aside_{table.name}").fetchall())  # noqa: S608
        for table in MOVED
    }
