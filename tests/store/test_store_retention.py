"""Limits: what goes, what stays whatever the limit, and what does not come back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from reader.changes import Applied, FetchResult, Insert, Retention
from reader.errors import NotFoundError
from reader.model import View
from reader.store import Store
from tests.store.store_samples import NOW, add_feed, found, index_is_exact, insert, parsed

RESULT = FetchResult(title="")
HOUR = timedelta(hours=1)


@pytest.fixture
def ids(store: Store) -> dict[str, int]:
    """Five entries of the feed 1, `1` the newest; one of another feed, older than all."""
    other = {"other": parsed("other", hours_ago=99)}
    numbers = insert(
        store, add_feed(store).id, *(parsed(str(hours), hours_ago=hours) for hours in (4, 2, 5, 1, 3))
    )
    insert(store, add_feed(store, "another").id, *other.values())
    return numbers


def _guids(store: Store) -> str:
    return "".join(entry.guid for entry in store.entries(store.entry_ids(View("feed", 1))))


@pytest.mark.parametrize(
    ("retention", "left"),
    [
        (Retention(), "12345"),
        (Retention(keep=5), "12345"),
        (Retention(keep=9), "12345"),
        (Retention(keep=2), "12"),
        (Retention(keep=0), ""),
        (Retention(older_than=NOW - 3 * HOUR), "1235"),
        (Retention(older_than=NOW), "235"),
        (Retention(keep=3, older_than=NOW - 3 * HOUR), "123"),
        (Retention(keep=4, older_than=NOW), "23"),
    ],
)
def test_what_is_beyond_a_limit_goes(
    store: Store, ids: dict[str, int], tmp_path: Path, retention: Retention, left: str
) -> None:
    store.set_read([ids["1"], ids["4"]], True)
    removed = store.retain(1, retention)
    assert _guids(store) == left
    assert removed == sorted(ids[guid] for guid in set("12345") - set(left))
    assert store.feed(1).total == len(left)
    assert store.counts().total == len(left) + 1
    assert found(store, "title") == sorted(store.entry_ids(View()))
    assert index_is_exact(tmp_path / "library.db")


@pytest.mark.parametrize("mark", ["set_starred", "set_saved"])
def test_what_the_user_marked_stays(store: Store, ids: dict[str, int], mark: str) -> None:
    store.set_read(ids.values(), True)
    if mark == "set_starred":
        store.set_starred([ids["1"], ids["5"]], True)
    else:
        store.set_saved([ids["1"], ids["5"]])
    store.retain(1, Retention(keep=2))
    assert _guids(store) == "125"
    store.retain(1, Retention(keep=0, older_than=NOW))
    assert _guids(store) == "15"


def test_of_one_time_the_entries_stored_last_stay(store: Store) -> None:
    insert(store, add_feed(store).id, *(parsed(guid) for guid in "abc"))
    store.retain(1, Retention(keep=2))
    assert _guids(store) == "cb"


def test_what_was_removed_does_not_come_back_while_its_document_has_it(
    store: Store, ids: dict[str, int]
) -> None:
    store.retain(1, Retention(keep=2))
    assert store.known(1).removed == frozenset("345")
    again = [Insert(parsed(guid)) for guid in "3456"]
    applied = store.apply(1, again, fetched=RESULT, now=NOW, present=[*"3456"])
    assert [entry.guid for entry in store.entries(applied.new_ids)] == ["6"]
    assert store.known(1).removed == frozenset("345")
    store.apply(1, [], fetched=RESULT, now=NOW, present=[*"456"])
    assert store.known(1).removed == frozenset("45")
    store.apply(1, [], fetched=RESULT, now=NOW)
    assert store.known(1).removed == frozenset("45")
    store.apply(1, [Insert(parsed("3"))], fetched=RESULT, now=NOW, present=["3"])
    assert (_guids(store), store.known(1).removed) == ("3612", frozenset())


def test_a_document_longer_than_the_limit_is_stored_up_to_it(store: Store, tmp_path: Path) -> None:
    feed = add_feed(store)
    retention = Retention(keep=2)
    for day in range(3):
        guids = [f"{day}{letter}" for letter in "abcd"]
        applied = store.apply(
            feed.id,
            [Insert(parsed(guid, hours_ago=99 - 10 * day - place)) for place, guid in enumerate(guids)],
            fetched=RESULT,
            now=NOW,
            present=guids,
            retention=retention,
        )
        assert (applied.new, applied.updated) == (2, 0)
        assert [entry.guid for entry in store.entries(applied.new_ids)] == guids[2:]
        assert store.known(feed.id).removed == frozenset(guids[:2])
        assert (store.feed(feed.id).total, store.feed(feed.id).unread) == (2, 2)
        assert index_is_exact(tmp_path / "library.db")


def test_a_document_of_nothing_but_old_entries_adds_none(store: Store, ids: dict[str, int]) -> None:
    old = [Insert(parsed("old", hours_ago=50), read=True)]
    limit = Retention(older_than=NOW - 10 * HOUR)
    assert store.apply(1, old, fetched=RESULT, now=NOW, present=["old"], retention=limit) == Applied(0, 0)
    assert store.known(1).removed == {"old"}


def test_removed_files_may_come_back(store: Store, ids: dict[str, int]) -> None:
    store.remove_entries([ids["1"]])
    assert store.known(1).removed == frozenset()


def test_a_feed_that_is_not_there_has_no_limits(store: Store) -> None:
    with pytest.raises(NotFoundError):
        store.retain(7, Retention(keep=1))
