"""Sources: their list, their counts, adding and removing."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FeedExistsError, NotFoundError
from reader.model import Feed, FeedKind, View
from reader.store import Counts, Store
from tests.store.store_samples import NOW, add_feed, insert, parsed


def test_an_added_feed_is_given_back_as_it_was_added(store: Store) -> None:
    feed = store.add_feed("https://news.example/feed", kind="feed", title="News", now=NOW)
    assert feed == Feed(feed.id, "https://news.example/feed", "feed", "News", added=NOW)
    assert store.feed(feed.id) == feed
    assert store.feed_by_url(feed.url) == feed
    assert store.feed_by_url("https://news.example/other") is None


def test_the_list_has_subscriptions_by_title_first_then_local_sources(store: Store) -> None:
    sources: list[tuple[FeedKind, str]] = [
        ("samples", "A"),
        ("opened", "B"),
        ("inbox", "C"),
        ("feed", "zebra"),
        ("feed", "Émile"),
        ("feed", "Apple"),
        ("feed", "banana"),
        ("feed", "Feed 10"),
        ("feed", "Feed 9"),
    ]
    for kind, title in sources:
        store.add_feed(f"url:{title}", kind=kind, title=title, now=NOW)
    listed = [feed.title for feed in store.feeds()]
    assert listed == ["Apple", "banana", "Émile", "Feed 9", "Feed 10", "zebra", "C", "B", "A"]


def test_an_address_is_subscribed_once(store: Store) -> None:
    feed = add_feed(store)
    with pytest.raises(FeedExistsError, match=r"^https://news\.example/feed is already subscribed\.$"):
        add_feed(store)
    assert store.feeds() == [feed]


def test_removing_a_feed_removes_its_entries_and_no_others(store: Store) -> None:
    gone, kept = add_feed(store, "gone"), add_feed(store, "kept")
    gone_ids = insert(store, gone.id, parsed("a"), parsed("b"))
    kept_ids = insert(store, kept.id, parsed("a"))
    store.set_starred(gone_ids.values(), True)
    store.remove_feed(gone.id)
    assert [feed.id for feed in store.feeds()] == [kept.id]
    assert store.entry_ids(View()) == list(kept_ids.values())
    assert store.counts() == Counts(total=1, unread=1, starred=0)
    with pytest.raises(NotFoundError):
        store.article(gone_ids["a"])


def test_a_number_is_never_used_again(store: Store) -> None:
    feed = add_feed(store)
    (entry_id,) = insert(store, feed.id, parsed("a")).values()
    store.remove_feed(feed.id)
    again = add_feed(store)
    (new_id,) = insert(store, again.id, parsed("a")).values()
    assert again.id > feed.id
    assert new_id > entry_id


def test_a_feed_that_is_not_there(store: Store) -> None:
    for call in (store.feed, store.remove_feed, store.fetch_state):
        with pytest.raises(NotFoundError, match=r"The feed 7 is not in the library\."):
            call(7)


_ACTS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "read", "unread", "star", "unstar", "remove", "remove feed"]),
        st.integers(0, 1),
        st.sets(st.integers(1, 12), max_size=6),
    ),
    max_size=12,
)


@settings(max_examples=30, deadline=None)
@given(_ACTS)
def test_counts_are_those_of_the_lists_whatever_was_done(acts: list[tuple[str, int, set[int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder, "library.db")) as store:
        feeds = [add_feed(store, "a").id, add_feed(store, "b").id]
        for name, which, numbers in acts:
            _act(store, name, feeds[which], numbers)
        unread, starred = set(store.entry_ids(View("unread"))), store.entry_ids(View("starred"))
        for feed in store.feeds():
            own = store.entry_ids(View("feed", feed.id))
            assert (feed.total, feed.unread) == (len(own), len(unread.intersection(own)))
        assert store.counts() == Counts(len(store.entry_ids(View())), len(unread), len(starred))


def _act(store: Store, name: str, feed_id: int, numbers: set[int]) -> None:
    if name == "remove feed":
        if any(feed.id == feed_id for feed in store.feeds()):
            store.remove_feed(feed_id)
    elif name == "insert":
        if any(feed.id == feed_id for feed in store.feeds()):
            insert(store, feed_id, *(parsed(str(number)) for number in sorted(numbers)))
    elif name == "remove":
        store.remove_entries(numbers)
    elif name in ("read", "unread"):
        store.set_read(numbers, name == "read")
    else:
        store.set_starred(numbers, name == "star")
