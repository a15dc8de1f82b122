"""When feeds are due, and which hosts are left alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from reader.changes import FetchResult
from reader.store import Store
from tests.store.store_samples import NOW, add_feed, insert, parsed

HOUR = timedelta(hours=1)


def _due(store: Store) -> list[str]:
    return [feed.title for feed in store.due_feeds(NOW)]


def test_feeds_that_were_never_fetched_are_due_first_then_those_that_wait_longest(store: Store) -> None:
    for name, hours in (("just now", 0), ("later", 1), ("long ago", -5), ("a while ago", -1)):
        feed = add_feed(store, name)
        store.apply(feed.id, [], fetched=FetchResult(title="", due=NOW + hours * HOUR), now=NOW - 9 * HOUR)
    add_feed(store, "new")
    assert _due(store) == ["new", "long ago", "a while ago", "just now"]


def test_what_is_gone_or_local_is_never_due(store: Store) -> None:
    store.add_feed("local:inbox", kind="inbox", title="inbox", now=NOW)
    feed = add_feed(store)
    assert _due(store) == ["news"]
    store.record_failure(feed.id, "It is gone.", now=NOW, due=None, gone=True)
    assert _due(store) == []


def test_a_failing_feed_is_due_when_it_was_said(store: Store) -> None:
    feed = add_feed(store)
    store.record_failure(feed.id, "No answer.", now=NOW, due=NOW + HOUR)
    assert _due(store) == []
    assert [one.id for one in store.due_feeds(NOW + HOUR)] == [feed.id]


def test_recent_times_are_those_of_the_list(store: Store) -> None:
    feed, other = add_feed(store), add_feed(store, "other")
    insert(store, other.id, parsed("x"))
    insert(store, feed.id, *(parsed(str(hours), hours_ago=hours) for hours in (3, -7, 5, 1)))
    assert store.recent_times(feed.id) == [NOW, NOW - HOUR, NOW - 3 * HOUR, NOW - 5 * HOUR]
    assert store.recent_times(feed.id, 2) == [NOW, NOW - HOUR]
    assert store.recent_times(99) == []


def test_a_hold_runs_out(store: Store) -> None:
    store.hold_host("a.example", NOW + HOUR, now=NOW)
    store.hold_host("b.example:8080", NOW + 2 * HOUR, now=NOW)
    assert store.holds(NOW) == {"a.example": NOW + HOUR, "b.example:8080": NOW + 2 * HOUR}
    assert store.holds(NOW + HOUR) == {"b.example:8080": NOW + 2 * HOUR}


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_the_longest_hold_of_a_host_counts(store: Store, order: tuple[int, int]) -> None:
    for hours in order:
        store.hold_host("a.example", NOW + hours * HOUR, now=NOW)
    assert store.holds(NOW) == {"a.example": NOW + 2 * HOUR}


def test_holds_that_are_over_are_forgotten_with_the_next_one(store: Store) -> None:
    store.hold_host("a.example", NOW + HOUR, now=NOW)
    store.hold_host("b.example", NOW + 4 * HOUR, now=NOW)
    store.hold_host("c.example", NOW + 3 * HOUR, now=NOW + HOUR)
    assert store.holds(NOW) == {"b.example": NOW + 4 * HOUR, "c.example": NOW + 3 * HOUR}
