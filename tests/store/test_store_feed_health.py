"""What is remembered of a feed beside its entries: failures, validators, where it moved to."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

import pytest

from reader.changes import Insert
from reader.model import Feed
from reader.store import Store
from tests.store.store_samples import LATER, NOW, RESULT, parsed


def test_failures_are_counted_until_the_feed_answers(store: Store, feed: Feed) -> None:
    store.apply(feed.id, [Insert(parsed("a"))], fetched=RESULT, now=NOW)
    before = store.feed(feed.id)
    for hours in (1, 2):
        now = NOW + timedelta(hours=hours)
        store.record_failure(feed.id, "The server did not answer.", now=now, due=now + timedelta(hours=9))
    assert store.feed(feed.id) == dataclasses.replace(
        before,
        error="The server did not answer.",
        checked=NOW + timedelta(hours=2),
        due=NOW + timedelta(hours=11),
        failures=2,
    )
    assert store.fetch_state(feed.id).etag == RESULT.etag
    store.apply(feed.id, [], fetched=RESULT, now=LATER)
    assert store.feed(feed.id) == dataclasses.replace(before, fetched=LATER, checked=LATER)


def test_an_unchanged_document_clears_the_error_and_leaves_the_notice(store: Store, feed: Feed) -> None:
    store.apply(feed.id, [], fetched=RESULT, now=NOW)
    store.record_failure(feed.id, "The server did not answer.", now=NOW, due=None)
    store.record_unchanged(feed.id, now=LATER, due=LATER + timedelta(hours=1))
    after = store.feed(feed.id)
    assert (after.error, after.failures, after.notice) == ("", 0, RESULT.notice)
    assert (after.fetched, after.checked, after.due) == (LATER, LATER, LATER + timedelta(hours=1))


def test_a_feed_that_is_gone_is_so_until_it_answers(store: Store, feed: Feed) -> None:
    store.record_failure(feed.id, "It is gone.", now=NOW, due=None, gone=True)
    store.record_failure(feed.id, "The server did not answer.", now=LATER, due=LATER)
    assert store.feed(feed.id).gone
    store.record_unchanged(feed.id, now=LATER, due=LATER)
    assert not store.feed(feed.id).gone
    store.record_failure(feed.id, "It is gone.", now=NOW, due=None, gone=True)
    store.apply(feed.id, [], fetched=RESULT, now=LATER)
    assert not store.feed(feed.id).gone


def _validators(store: Store, feed: Feed) -> tuple[str, str, str]:
    state = store.fetch_state(feed.id)
    return state.etag, state.last_modified, state.validated_url


def test_an_unchanged_document_keeps_its_validators_unless_new_ones_came(store: Store, feed: Feed) -> None:
    store.apply(feed.id, [], fetched=RESULT, now=NOW)
    store.record_unchanged(feed.id, now=LATER, due=None, etag='"2"', validated_url=RESULT.validated_url)
    assert _validators(store, feed) == ('"2"', RESULT.last_modified, RESULT.validated_url)
    store.record_unchanged(feed.id, now=LATER, due=None, last_modified="Mon, 02 Mar 2026 10:00:00 GMT")
    assert _validators(store, feed) == ('"2"', "Mon, 02 Mar 2026 10:00:00 GMT", RESULT.validated_url)
    state = store.fetch_state(feed.id)
    assert (state.body_hash, state.hints) == (RESULT.body_hash, RESULT.hints)


def test_validators_of_another_address_take_the_place_of_both(store: Store, feed: Feed) -> None:
    store.apply(feed.id, [], fetched=RESULT, now=NOW)
    store.record_unchanged(feed.id, now=LATER, due=None, etag='"2"', validated_url="https://b.example/")
    assert _validators(store, feed) == ('"2"', "", "https://b.example/")
    store.record_unchanged(
        feed.id, now=LATER, due=None, last_modified="yesterday", validated_url="https://c.example/"
    )
    assert _validators(store, feed) == ("", "yesterday", "https://c.example/")


def _move(store: Store, feed: Feed, how: str) -> None:
    if how == "with a document":
        result = dataclasses.replace(RESULT, moved_to="https://new.example/feed")
        store.apply(feed.id, [Insert(parsed("a"))], fetched=result, now=LATER)
    else:
        store.record_unchanged(feed.id, now=LATER, due=None, moved_to="https://new.example/feed")


moves = pytest.mark.parametrize("how", ["with a document", "unchanged"])


@moves
def test_a_feed_that_moved_for_good_has_its_new_address(store: Store, feed: Feed, how: str) -> None:
    for _ in range(2):
        _move(store, feed, how)
        after = store.feed(feed.id)
        assert (after.url, after.moved_from) == ("https://new.example/feed", feed.url)
        assert "moved" not in after.notice


@moves
def test_a_feed_that_moved_to_another_one_stays_and_says_so(store: Store, feed: Feed, how: str) -> None:
    other = store.add_feed("https://new.example/feed", kind="feed", title="", now=NOW)
    store.apply(feed.id, [], fetched=RESULT, now=NOW)
    for _ in range(2):
        _move(store, feed, how)
        after = store.feed(feed.id)
        assert (after.url, after.moved_from) == (feed.url, "")
        assert after.notice == (
            f"{RESULT.notice} This feed has moved to https://new.example/feed, which is subscribed as well: "
            "remove one of the two."
        )
    assert store.feed(other.id) == other


def test_a_feed_that_follows_at_last_says_no_longer_that_it_could_not(store: Store, feed: Feed) -> None:
    other = store.add_feed("https://new.example/feed", kind="feed", title="New", now=NOW)
    _move(store, feed, "with a document")
    store.remove_feed(other.id)
    store.record_unchanged(feed.id, now=LATER, due=None, moved_to=other.url)
    after = store.feed(feed.id)
    assert (after.url, after.notice) == (other.url, RESULT.notice)
