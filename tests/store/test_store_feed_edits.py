"""What a user decides about a feed: its name, its places, its settings, its address."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest

from reader.changes import FetchResult, FetchState, Insert
from reader.errors import FeedExistsError, NotFoundError
from reader.model import Feed, FeedSettings, View
from reader.store import Store
from tests.store.store_samples import NOW, add_feed, insert, parsed, row_counts

FOLDERS = (("World",), ("News", "Daily / weekly"), ())
TAGS = ("zebra", "Äpfel", "a tag")
SETTINGS = FeedSettings(15, (("X-Key", "env:KEY"), ("X-Key", "twice")), True, 300, "keyring")


@pytest.fixture
def feed(store: Store) -> Feed:
    add_feed(store, "another")
    return add_feed(store)


def test_a_feed_is_added_with_all_that_is_known_of_it(store: Store) -> None:
    feed = store.add_feed(
        "https://news.example/",
        kind="feed",
        title="Theirs",
        now=NOW,
        folders=(*FOLDERS, FOLDERS[0]),
        tags=(*TAGS, TAGS[0]),
        custom_title="Mine",
    )
    expected = Feed(feed.id, feed.url, "feed", "Mine", added=NOW, renamed=True, folders=FOLDERS, tags=TAGS)
    assert feed == expected
    assert store.feeds() == [expected]


def test_a_name_of_the_users_own_stays_until_it_is_taken_back(store: Store, feed: Feed) -> None:
    assert store.update_feed(feed.id, title="Mine") == dataclasses.replace(feed, title="Mine", renamed=True)
    store.apply(feed.id, [], fetched=FetchResult(title="Theirs"), now=NOW)
    assert store.feed(feed.id).title == "Mine"
    after = store.update_feed(feed.id, title="")
    assert (after.title, after.renamed) == ("Theirs", False)


def test_folders_and_tags_are_replaced_in_the_order_given(store: Store, feed: Feed) -> None:
    store.update_feed(feed.id, folders=[("Old",)], tags=["old"])
    after = store.update_feed(feed.id, folders=FOLDERS, tags=TAGS)
    assert after == dataclasses.replace(feed, folders=FOLDERS, tags=TAGS)
    assert store.update_feed(feed.id, title="") == after
    assert store.update_feed(feed.id, folders=(), tags=()) == feed


@pytest.mark.parametrize("settings", [SETTINGS, FeedSettings(keep=0), FeedSettings()])
def test_settings_come_back_as_they_were_set(store: Store, feed: Feed, settings: FeedSettings) -> None:
    assert store.update_feed(feed.id, settings=settings).settings == settings
    assert store.update_feed(feed.id, settings=FeedSettings()).settings == FeedSettings()


def test_a_feed_is_due_at_once_when_its_settings_change(store: Store, feed: Feed) -> None:
    due = NOW + timedelta(days=1)
    store.apply(feed.id, [], fetched=FetchResult(title="", due=due), now=NOW)
    assert store.update_feed(feed.id, settings=FeedSettings(), tags=TAGS, title="Mine").due == due
    assert store.update_feed(feed.id, settings=SETTINGS).due is None


def test_a_new_address_keeps_the_entries_and_forgets_the_old_document(store: Store, feed: Feed) -> None:
    ids = insert(store, feed.id, parsed("a"))
    result = FetchResult(title="", etag="e", last_modified="m", validated_url="v", body_hash="h")
    moved = dataclasses.replace(result, moved_to="https://moved.example/", due=NOW + timedelta(days=1))
    store.apply(feed.id, [], fetched=moved, now=NOW)
    store.record_failure(feed.id, "It is gone.", now=NOW, due=None, gone=True)
    after = store.update_feed(feed.id, url="https://new.example/")
    assert (after.url, after.moved_from, after.error, after.failures) == ("https://new.example/", "", "", 0)
    assert (after.gone, after.due) == (False, None)
    assert store.fetch_state(feed.id) == FetchState()
    assert store.entry_ids(View("feed", feed.id)) == list(ids.values())


def test_its_own_address_changes_nothing(store: Store, feed: Feed) -> None:
    store.apply(feed.id, [], fetched=FetchResult(title="", etag="e", due=NOW), now=NOW)
    before = store.feed(feed.id)
    assert store.update_feed(feed.id, url=feed.url) == before
    assert store.fetch_state(feed.id).etag == "e"


def test_the_address_of_another_feed_is_refused_and_nothing_changed(store: Store, feed: Feed) -> None:
    with pytest.raises(FeedExistsError, match=r"^https://another\.example/feed is already subscribed\.$"):
        store.update_feed(feed.id, url="https://another.example/feed", title="Mine", tags=TAGS)
    assert store.feed(feed.id) == feed


def test_a_feed_that_is_not_there_is_not_changed(store: Store) -> None:
    with pytest.raises(NotFoundError):
        store.update_feed(7, title="Mine")


def test_a_removed_feed_leaves_nothing_behind(store: Store, feed: Feed, tmp_path: Path) -> None:
    before = row_counts(tmp_path / "library.db")
    store.update_feed(feed.id, folders=FOLDERS, tags=TAGS)
    store.apply(feed.id, [Insert(parsed("a"))], fetched=FetchResult(title=""), now=NOW)
    store.remove_feed(feed.id)
    after = row_counts(tmp_path / "library.db")
    tables = ("feeds", "feed_folders", "feed_tags", "entries", "contents")
    assert [before[table] - after[table] for table in tables] == [1, 0, 0, 0, 0]
