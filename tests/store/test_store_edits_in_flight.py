"""What the user edits while a feed is being fetched holds, whatever the fetch brings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.changes import Applied, Insert
from reader.model import Feed, FeedSettings, View
from reader.store import Store
from tests.store.store_samples import LATER, NOW, RESULT, add_feed, insert, parsed

Record = Callable[[Store, Feed], Applied | None]

ENDS: dict[str, Record] = {
    "document": lambda store, feed: store.apply(
        feed.id, [Insert(parsed("late"))], fetched=RESULT, now=LATER, present=["late"], asked=feed
    ),
    "unchanged": lambda store, feed: store.record_unchanged(
        feed.id, now=LATER, due=RESULT.due, etag="late", moved_to="https://late.example/", asked=feed
    ),
    "failure": lambda store, feed: store.record_failure(
        feed.id, "No answer.", now=LATER, due=RESULT.due, gone=True, asked=feed
    ),
}
ends = pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)


@pytest.fixture
def asked(store: Store) -> Feed:
    """A feed as it was when its fetch began."""
    feed = add_feed(store)
    insert(store, feed.id, parsed("a"))
    store.apply(feed.id, [], fetched=RESULT, now=NOW)
    return store.feed(feed.id)


@ends
def test_what_came_from_an_address_of_before_is_dropped(store: Store, asked: Feed, end: Record) -> None:
    edited = store.update_feed(asked.id, url="https://edited.example/feed")
    state = store.fetch_state(asked.id)
    assert end(store, asked) in {None, Applied(0, 0)}
    assert store.feed(asked.id) == edited
    assert edited.due is None
    assert store.fetch_state(asked.id) == state
    assert len(store.entry_ids(View("feed", asked.id))) == 1


@ends
def test_a_feed_with_new_settings_stays_due(store: Store, asked: Feed, end: Record) -> None:
    store.update_feed(asked.id, settings=FeedSettings(credentials="env:NEWS"))
    end(store, asked)
    after = store.feed(asked.id)
    assert (after.due, after.checked) == (None, LATER)


@ends
def test_a_name_and_places_given_meanwhile_do_not_matter(store: Store, asked: Feed, end: Record) -> None:
    edited = store.update_feed(asked.id, title="Mine", folders=[("World",)], tags=["daily"])
    end(store, asked)
    after = store.feed(asked.id)
    assert (after.due, after.checked) == (RESULT.due, LATER)
    assert (after.title, after.folders, after.tags) == (edited.title, edited.folders, edited.tags)


def test_a_new_address_takes_the_notice_of_the_old_document_with_it(store: Store, asked: Feed) -> None:
    assert asked.notice == RESULT.notice
    assert store.update_feed(asked.id, url="https://edited.example/feed").notice == ""
