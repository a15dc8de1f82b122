"""What a refresh stores: a document whole or not at all, and what is remembered of it."""

from __future__ import annotations

import dataclasses
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from reader.changes import (
    Applied,
    FetchResult,
    FetchState,
    Insert,
    Intent,
    Known,
    KnownEntry,
    Update,
    facts_hash,
    text_hash,
)
from reader.errors import NotFoundError
from reader.model import Document, Feed, Paragraph, View
from reader.store import Store
from tests.store.store_samples import LATER, NOW, RESULT, add_feed, insert, parsed


def test_a_document_is_stored_with_what_is_remembered_of_it(store: Store, feed: Feed) -> None:
    assert store.fetch_state(feed.id) == FetchState()
    applied = store.apply(feed.id, [Insert(parsed("a")), Insert(parsed("b"))], fetched=RESULT, now=NOW)
    ids = {guid: one.entry_id for guid, one in store.known(feed.id).entries.items()}
    assert applied == Applied(new=2, updated=0, new_ids=(ids["a"], ids["b"]))
    assert store.fetch_state(feed.id) == FetchState(
        RESULT.etag, RESULT.last_modified, RESULT.validated_url, RESULT.body_hash, RESULT.hints
    )
    assert store.feed(feed.id) == dataclasses.replace(
        feed,
        title="News of the day",
        site_url="https://news.example/",
        fetched=NOW,
        checked=NOW,
        due=RESULT.due,
        notice=RESULT.notice,
        unread=2,
        total=2,
        newest=NOW,
    )


def test_a_document_without_a_title_leaves_the_feed_its_own(store: Store, feed: Feed) -> None:
    store.apply(feed.id, [], fetched=RESULT, now=NOW)
    store.apply(feed.id, [], fetched=FetchResult(title=""), now=LATER)
    after = store.feed(feed.id)
    assert (after.title, after.site_url) == ("News of the day", "https://news.example/")
    assert (after.notice, after.fetched) == ("", LATER)
    assert store.fetch_state(feed.id) == FetchState()


def test_known_entries_are_found_by_guid(store: Store, feed: Feed) -> None:
    other = add_feed(store, "other")
    ids = insert(store, feed.id, parsed("a", title="One", text="Text."))
    insert(store, other.id, parsed("a"), parsed("b"))
    entry = parsed("a", title="One", text="Text.")
    text = text_hash("One", "Text.")
    known = KnownEntry(ids["a"], "a", entry.url, "One", text, facts_hash(entry), entry.published)
    assert store.known(feed.id) == Known({"a": known}, fetched=True)
    assert store.known(add_feed(store, "third").id) == Known(fetched=False)
    with pytest.raises(NotFoundError):
        store.known(99)


def test_an_updated_entry_is_replaced_and_stays_as_it_was_marked(store: Store, feed: Feed) -> None:
    entry_id = insert(store, feed.id, parsed("a", hours_ago=5))["a"]
    store.set_read([entry_id], True)
    store.set_starred([entry_id], True)
    changed = dataclasses.replace(
        parsed("new guid", title="Corrected", hours_ago=2),
        document=Document("Corrected text.", (Paragraph(0, 15, "quote"),)),
        language="de",
        authors=("Somebody",),
        url="https://news.example/moved",
    )
    assert store.apply(feed.id, [Update(entry_id, changed)], fetched=RESULT, now=LATER) == Applied(0, 1)
    entry, article = store.entry(entry_id), store.article(entry_id)
    assert (entry.guid, entry.title, entry.url, entry.author) == (
        "new guid",
        "Corrected",
        "https://news.example/moved",
        "Somebody",
    )
    assert (entry.read, entry.starred, entry.first_seen) == (True, True, NOW)
    assert entry.published == NOW - timedelta(hours=2)
    assert (article.text, article.paragraphs, article.language) == (
        "Corrected text.",
        (Paragraph(0, 15, "quote"),),
        "de",
    )
    assert store.known(feed.id).entries["new guid"].text_hash == text_hash("Corrected", "Corrected text.")


def test_a_new_date_moves_an_entry_in_the_list_but_not_past_its_first_sight(store: Store, feed: Feed) -> None:
    ids = insert(store, feed.id, parsed("a", hours_ago=5), parsed("b", hours_ago=3))
    insert(store, feed.id, parsed("c"), now=LATER)
    assert store.entry_ids(View())[1:] == [ids["b"], ids["a"]]
    store.apply(feed.id, [Update(ids["a"], parsed("a", hours_ago=-99))], fetched=RESULT, now=LATER)
    assert store.entry_ids(View())[1:] == [ids["a"], ids["b"]]


def test_a_document_is_stored_whole_or_not_at_all(store: Store, feed: Feed) -> None:
    broken = dataclasses.replace(parsed("b"), authors=("\ud800",))  # not what sources give: SQLite refuses it
    with pytest.raises(UnicodeEncodeError):
        store.apply(feed.id, [Insert(parsed("a")), Insert(broken)], fetched=RESULT, now=NOW)
    assert store.entry_ids(View()) == []
    assert store.feed(feed.id) == feed


def test_what_another_process_stored_in_the_meantime_is_left(store: Store, feed: Feed) -> None:
    ids = insert(store, feed.id, parsed("a", title="Theirs"), parsed("b"), parsed("c"))
    other_feed = add_feed(store, "other")
    foreign = insert(store, other_feed.id, parsed("x", title="Elsewhere"))["x"]
    store.remove_entries([ids["c"]])
    intents: list[Intent] = [
        Insert(parsed("a", title="Ours")),  # is there already
        Update(ids["b"], parsed("a", title="Taken")),  # that identifier is another entry's now
        Update(ids["c"], parsed("c", title="Gone")),  # was removed
        Update(foreign, parsed("x", title="Wrong feed")),
        Insert(parsed("d")),
    ]
    assert store.apply(feed.id, intents, fetched=RESULT, now=LATER).new == 1
    titles = {entry.guid: entry.title for entry in store.entries(store.entry_ids(View("feed", feed.id)))}
    assert titles == {"a": "Theirs", "b": "A title", "d": "A title"}
    assert store.entry(foreign).title == "Elsewhere"


def test_every_entry_has_a_text(store: Store, feed: Feed, tmp_path: Path) -> None:
    insert(store, feed.id, parsed("a"), parsed("b"))
    insert(store, feed.id, parsed("a"), parsed("c"))
    connection = sqlite3.connect(tmp_path / "library.db")
    assert connection.execute("SELECT entry_id FROM contents").fetchall() == [
        (known.entry_id,) for known in store.known(feed.id).entries.values()
    ]
    connection.close()


def test_the_number_of_entries_that_are_new_and_updated_is_told(store: Store, feed: Feed) -> None:
    ids = insert(store, feed.id, parsed("a"), parsed("b"))
    intents: list[Intent] = [
        Insert(parsed("c")),
        Update(ids["b"], parsed("b", title="Changed")),
        Insert(parsed("c", title="Twice in one document")),
        Insert(parsed("d")),
    ]
    applied = store.apply(feed.id, intents, fetched=RESULT, now=LATER)
    assert (applied.new, applied.updated) == (2, 1)
    assert [entry.guid for entry in store.entries(applied.new_ids)] == ["c", "d"]
    assert store.article(applied.new_ids[0]).title == "A title"


def test_an_entry_may_be_read_from_the_start(store: Store, feed: Feed) -> None:
    intents = [Insert(parsed("old"), read=True), Insert(parsed("new"))]
    old, new = store.apply(feed.id, intents, fetched=RESULT, now=NOW).new_ids
    assert store.entry_ids(View("unread")) == [new]
    assert (store.feed(feed.id).unread, store.feed(feed.id).total) == (1, 2)
    assert store.entry(old).read


def test_a_rewritten_entry_may_be_unread_again(store: Store, feed: Feed) -> None:
    ids = insert(store, feed.id, parsed("a"), parsed("b"))
    store.set_read(ids.values(), True)
    store.set_starred(ids.values(), True)
    intents = [
        Update(ids["a"], parsed("a", text="All new."), unread=True),
        Update(ids["b"], parsed("b", text="A text!")),
    ]
    store.apply(feed.id, intents, fetched=RESULT, now=LATER)
    assert store.entry_ids(View("unread")) == [ids["a"]]
    assert store.feed(feed.id).unread == 1
    assert len(store.entry_ids(View("starred"))) == 2


def test_the_newest_time_of_a_feed_follows_its_entries(store: Store, feed: Feed) -> None:
    assert store.feed(feed.id).newest is None
    ids = insert(store, feed.id, parsed("a", hours_ago=5), parsed("b", hours_ago=3))
    assert store.feed(feed.id).newest == NOW - timedelta(hours=3)
    store.remove_entries([ids["b"]])
    assert store.feed(feed.id).newest == NOW - timedelta(hours=5)


def test_a_feed_that_was_removed_meanwhile_takes_nothing(store: Store, feed: Feed) -> None:
    store.remove_feed(feed.id)
    for call in (
        lambda: store.apply(feed.id, [Insert(parsed("a"))], fetched=RESULT, now=NOW),
        lambda: store.record_unchanged(feed.id, now=NOW, due=None),
        lambda: store.record_failure(feed.id, "late", now=NOW, due=None),
    ):
        with pytest.raises(NotFoundError):
            call()
    assert (store.feeds(), store.entry_ids(View())) == ([], [])
