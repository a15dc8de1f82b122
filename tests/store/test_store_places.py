"""Where the user stopped, and how long texts take: kept with the entries, and gone with them."""

from __future__ import annotations

import dataclasses
import sqlite3
from pathlib import Path

from reader.changes import FetchResult, Update
from reader.model import ListPlace, View
from reader.store import Store
from reader.store.places import KEPT_LISTS
from tests.store.store_samples import NOW, add_feed, full_text, insert, parsed, plain, write_older_library

MINUTE = " ".join(["word"] * 230)


def seconds(store: Store, entry_id: int) -> int:
    return store.entry(entry_id).reading_seconds


def test_a_position_is_kept_until_it_is_forgotten_or_its_entry_goes(store: Store) -> None:
    first, second = insert(store, add_feed(store).id, parsed("a"), parsed("b")).values()
    store.put_position(first, 40)
    store.put_position(second, 50)
    store.put_position(first, 41)
    assert (store.position(first), store.position(second)) == (41, 50)
    store.put_position(first, 0)
    store.remove_entries([second])
    store.put_position(second, 60)
    assert (store.position(first), store.position(second)) == (0, 0)


def test_places_in_lists_come_back_the_last_one_first(store: Store) -> None:
    places = [
        ListPlace(View("all"), "longest", 7),
        ListPlace(View("feed", 3)),
        ListPlace(View("folder", folder=("World", "North")), "unread"),
        ListPlace(View("query", query='"a phrase" unread'), "title", None),
    ]
    store.put_list_places(places)
    assert store.list_places() == places[::-1]
    store.put_list_places([ListPlace(View("feed", 3), "oldest", 9)])
    assert store.list_places() == [ListPlace(View("feed", 3), "oldest", 9), *places[:1:-1], places[0]]


def test_only_so_many_lists_are_kept(store: Store) -> None:
    store.put_list_places([ListPlace(View("query", query=f"word{n}")) for n in range(KEPT_LISTS + 5)])
    kept = [place.view.query for place in store.list_places()]
    assert len(kept) == KEPT_LISTS
    assert kept[0] == f"word{KEPT_LISTS + 4}"


def test_what_a_later_release_kept_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        store.put_list_places([ListPlace(View("starred"))])
        with store._database.writing() as connection:
            for number, view in enumerate(('{"kind": "mood"}', '{"kind": "all", "mood": 1}', "no json", "7")):
                connection.execute("INSERT INTO lists VALUES (?, 'newest', 1, ?)", (view, 90 + number))
            connection.execute("INSERT INTO lists VALUES ('{}', 'by mood', 1, 99)")
        assert store.list_places() == [ListPlace(View("starred"))]


def test_the_time_is_that_of_the_text_that_is_read(store: Store) -> None:
    feed = add_feed(store)
    (entry_id,) = insert(store, feed.id, parsed("a", text=MINUTE)).values()
    assert seconds(store, entry_id) == 60
    store.put_full_text(entry_id, full_text(f"{MINUTE} {MINUTE}"), NOW)
    assert seconds(store, entry_id) == 120
    changed = dataclasses.replace(parsed("a"), document=plain(f"{MINUTE} {MINUTE} {MINUTE}"))
    store.apply(feed.id, [Update(entry_id, changed)], fetched=FetchResult(title=""), now=NOW)
    assert seconds(store, entry_id) == 120
    store.show_full_text(entry_id, False)
    assert seconds(store, entry_id) == 180


def test_an_older_library_is_measured_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    write_older_library(path)
    with Store.open(path) as store:
        assert [seconds(store, entry_id) for entry_id in (11, 12, 13)] == [1, 1, 2]
        assert store.sort_entries([11, 12, 13], "longest") == [13, 12, 11]


def test_titles_are_sorted_as_people_do(store: Store) -> None:
    titles = ["“Zebra”", "Éclair", "apple", "Banana", "zoo", "42 days", "東京"]
    added = insert(store, add_feed(store).id, *(parsed(title, title=title) for title in titles))
    found = store.sort_entries(list(added.values()), "title")
    assert [entry.title for entry in store.entries(found)] == [
        *("42 days", "apple", "Banana", "Éclair", "“Zebra”", "zoo", "東京"),
    ]


def test_no_text_is_measured_twice(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        insert(store, add_feed(store).id, parsed("a", text=MINUTE))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE entries SET reading_seconds = 5")
    connection.close()
    with Store.open(path) as store:
        assert seconds(store, store.entry_ids(View())[0]) == 5
