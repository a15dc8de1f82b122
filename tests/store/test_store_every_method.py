"""Every public method against a library that is in use, read-only, damaged, none at all, gone or closed."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from reader.changes import FeedChange, FetchResult, Insert, Retention, Update
from reader.corrections import Correction
from reader.errors import StoreError
from reader.model import ListPlace, SavedSearch, View
from reader.people import OwnPerson, SamePerson
from reader.query import parse_query
from reader.store import ArchivedEntry, EntryState, QuotesOfText, Store
from reader.store.db import Database
from tests.store.store_samples import NOW, add_feed, full_text, insert, parsed, put_quotes

Call = Callable[[Store], object]

STATE = EntryState("https://news.example/feed", "a", "", "", read=True, starred=True)
SAID = QuotesOfText(1, "All of it.", [(0, 3, "direct", "", "", "All", 0.0)])
SAME = SamePerson("ada l", "", "ada lund", "", "Ada Lund")
CORRECTION = Correction(0, 3, "Eve Oh", "", NOW)
ARCHIVED = ArchivedEntry("https://news.example/feed", parsed("z"), NOW)


def _add_together(store: Store) -> None:
    with store.together():
        add_feed(store, "one")
        add_feed(store, "two")


READS: dict[str, Call] = {
    "feeds": lambda store: store.feeds(),
    "feed": lambda store: store.feed(1),
    "feed_by_url": lambda store: store.feed_by_url("https://news.example/feed"),
    "entry_ids": lambda store: store.entry_ids(View()),
    "entries": lambda store: store.entries([1]),
    "entry": lambda store: store.entry(1),
    "article": lambda store: store.article(1),
    "articles": lambda store: store.articles([1]),
    "source_of": lambda store: store.source_of([1]),
    "entry_text": lambda store: store.entry_text(1),
    "edges_before": lambda store: store.edges_before(1, 3),
    "feed_document": lambda store: store.feed_document(1),
    "details": lambda store: store.details(1),
    "versions": lambda store: store.versions(1),
    "full_text": lambda store: store.full_text(1),
    "entry_states": lambda store: list(store.entry_states()),
    "archived_entries": lambda store: list(store.archived_entries()),
    "counts": lambda store: store.counts(),
    "extent": lambda store: store.extent(),
    "known": lambda store: store.known(1),
    "closed_folders": lambda store: store.closed_folders(),
    "fetch_state": lambda store: store.fetch_state(1),
    "wanted_texts": lambda store: store.wanted_texts([1], NOW, 5),
    "due_feeds": lambda store: store.due_feeds(NOW),
    "recent_times": lambda store: store.recent_times(1),
    "holds": lambda store: store.holds(NOW),
    "search": lambda store: store.search(parse_query("all"), limit=5, now=NOW),
    "matching_ids": lambda store: store.matching_ids(parse_query("all"), now=NOW),
    "places": lambda store: store.places(parse_query("all"), 1, "All of it."),
    "languages": lambda store: store.languages(),
    "keepsakes_digest": lambda store: store.keepsakes_digest(),
    "searches": lambda store: store.searches(),
    "sort_entries": lambda store: store.sort_entries([1], "title"),
    "position": lambda store: store.position(1),
    "list_places": lambda store: store.list_places(),
    "people": lambda store: store.people(["lu"], limit=5),
    "people_named": lambda store: store.people_named("ada lund"),
    "person_ids": lambda store: store.person_ids(["lu"]),
    "people_with_ids": lambda store: store.people_with_ids([1]),
    "quotes_of": lambda store: store.quotes_of([1], limit=5),
    "quote_ids_of": lambda store: store.quote_ids_of([1]),
    "quotes_with_ids": lambda store: store.quotes_with_ids([1]),
    "best_ids": lambda store: store.best_ids(parse_query("all"), now=NOW),
    "entries_quoting": lambda store: store.entries_quoting(1),
    "person_known_as": lambda store: store.person_known_as("ada l", ""),
    "voices_of": lambda store: store.voices_of(1),
    "choices": lambda store: store.choices(),
    "corrections": lambda store: store.corrections(["All of it."]),
    "all_corrections": lambda store: store.all_corrections(),
    "entries_with_text_of": lambda store: store.entries_with_text_of(1),
    "entries_without_quotes": lambda store: store.entries_without_quotes("2", 5),
    "count_without_quotes": lambda store: store.count_without_quotes("2"),
    "analysis": lambda store: store.analysis("hash", "quotes", "1"),
}
WRITES: dict[str, Call] = {
    "add_feed": lambda store: add_feed(store, "another"),
    "together": _add_together,
    "update_feed": lambda store: store.update_feed(1, title="Mine", folders=[("World",)], tags=["daily"]),
    "remove_feed": lambda store: store.remove_feed(1),
    "set_read": lambda store: store.set_read([1], True),
    "set_starred": lambda store: store.set_starred([1], True),
    "set_saved": lambda store: store.set_saved([1]),
    "apply_states": lambda store: store.apply_states([STATE]),
    "remove_entries": lambda store: store.remove_entries([1]),
    "apply": lambda store: store.apply(1, [Insert(parsed("b"))], fetched=FetchResult(title=""), now=NOW),
    "restore_entries": lambda store: store.restore_entries(1, [ARCHIVED]),
    "retain": lambda store: store.retain(1, Retention(keep=0)),
    "record_unchanged": lambda store: store.record_unchanged(1, now=NOW, due=None, etag='"1"'),
    "record_failure": lambda store: store.record_failure(1, "No answer.", now=NOW, due=None),
    "hold_host": lambda store: store.hold_host("other.example", NOW, now=NOW),
    "apply_all": lambda store: store.apply_all([FeedChange(1, [Insert(parsed("b"))], FetchResult(""), NOW)]),
    "take_wanted_text": lambda store: store.take_wanted_text(2, NOW),
    "note_text_failure": lambda store: store.note_text_failure(2, is_final=True),
    "put_full_text": lambda store: store.put_full_text(1, full_text("All of it, again."), NOW),
    "show_full_text": lambda store: store.show_full_text(1, False),
    "put_quotes": lambda store: store.put_quotes([SAID], "2"),
    "keep_choice": lambda store: store.keep_choice(OwnPerson("ada lund", "", "mayor")),
    "drop_choice": lambda store: store.drop_choice(SAME),
    "restore_choices": lambda store: store.restore_choices([OwnPerson("ada lund", "", "mayor")]),
    "change_corrections": lambda store: store.change_corrections("All of it.", remove=[CORRECTION]),
    "restore_corrections": lambda store: store.restore_corrections([("0" * 64, CORRECTION)]),
    "add_search": lambda store: store.add_search("Later", "is:unread"),
    "put_position": lambda store: store.put_position(1, 7),
    "put_list_places": lambda store: store.put_list_places([ListPlace(View("starred"))]),
    "put_searches": lambda store: store.put_searches([SavedSearch("Later", "is:unread")]),
    "put_feed_positions": lambda store: store.put_feed_positions({1: 0}),
    "put_closed_folders": lambda store: store.put_closed_folders([("News",)]),
    "set_feed_aside": lambda store: store.set_feed_aside(1, NOW),
    "bring_feed_back": lambda store: store.bring_feed_back(2),
    "drop_set_aside": lambda store: store.drop_set_aside(NOW + timedelta(days=2)),
    "put_analysis": lambda store: store.put_analysis("hash", "quotes", "1", "other", NOW),
    "prune_analyses": lambda store: store.prune_analyses(0),
}
ALL = READS | WRITES

reads = pytest.mark.parametrize("call", READS.values(), ids=READS)
writes = pytest.mark.parametrize("call", WRITES.values(), ids=WRITES)
every = pytest.mark.parametrize("call", ALL.values(), ids=ALL)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with a little of everything."""
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        feed = store.update_feed(add_feed(store).id, folders=[("News", "Daily")], tags=["tag"])
        (entry_id,) = insert(store, feed.id, parsed("a")).values()
        changed = dataclasses.replace(parsed("a", title="Changed"), categories=("politics",))
        update = Update(entry_id, changed, keep_version=True)
        store.apply(feed.id, [update], fetched=FetchResult(title=""), now=NOW)
        store.put_full_text(entry_id, full_text("All of it."), NOW)
        new = FeedChange(feed.id, [Insert(parsed("c"))], FetchResult(title=""), NOW, wants_texts=True)
        store.apply_all([new])
        store.note_text_failure(1, is_final=True)
        put_quotes(store, entry_id, [(0, 3, "direct", "Ada Lund", "mayor", "All")])
        store.keep_choice(SAME)
        store.change_corrections("All of it.", add=[CORRECTION])
        store.hold_host("news.example", NOW + timedelta(hours=1), now=NOW)
        store.add_search("Mine", "is:starred")
        store.set_feed_aside(add_feed(store, "gone").id, NOW)
        store.put_position(entry_id, 3)
        store.put_list_places([ListPlace(View())])
        store.put_analysis("hash", "quotes", "1", "data", NOW)
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """The library, impatient, and without a connection yet."""
    with Store(Database(path, busy_timeout=0.02)) as opened:
        yield opened


@pytest.fixture
def other(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program's connection."""
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


def _dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_every_method_is_tried_here() -> None:
    public = {name for name in dir(Store) if not name.startswith("_")}
    assert public - {"open", "close", "has_written"} == set(ALL)


@every
def test_calls_work_while_nothing_is_wrong(store: Store, call: Call) -> None:
    call(store)


@writes
def test_writes_change_the_library(store: Store, path: Path, call: Call) -> None:
    before = _dump(path)
    call(store)
    assert _dump(path) != before


@writes
def test_writes_say_that_another_program_is_writing(
    store: Store, path: Path, other: sqlite3.Connection, call: Call
) -> None:
    before = _dump(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="in use by another program"):
        call(store)
    other.execute("ROLLBACK")
    assert _dump(path) == before
    call(store)


@reads
def test_reads_go_on_while_another_program_is_writing(
    store: Store, other: sqlite3.Connection, call: Call
) -> None:
    before = call(store)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM feeds")
    assert call(store) == before


@every
def test_calls_say_that_another_program_has_the_library_to_itself(
    store: Store, other: sqlite3.Connection, call: Call
) -> None:
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="in use by another program"):
        call(store)


@writes
def test_writes_say_that_the_library_is_read_only(store: Store, path: Path, call: Call) -> None:
    with store._database.reading() as connection:  # holds for whoever runs the tests, root too
        connection.execute("PRAGMA query_only = ON")
    before = _dump(path)
    with pytest.raises(StoreError, match="cannot be written; check the permissions"):
        call(store)
    assert _dump(path) == before


@reads
def test_reads_work_on_a_read_only_library(store: Store, call: Call) -> None:
    expected = call(store)
    with store._database.reading() as connection:
        connection.execute("PRAGMA query_only = ON")
    assert call(store) == expected


@every
def test_calls_say_that_the_file_is_no_library(store: Store, path: Path, call: Call) -> None:
    path.write_bytes(b"not a database " * 1_000)
    with pytest.raises(StoreError, match="is not a library"):
        call(store)


@every
def test_calls_say_that_the_library_is_damaged(store: Store, path: Path, call: Call) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xaa" * (len(whole) - 4096))  # the first page has the list of tables
    with pytest.raises(StoreError, match="is damaged"):
        call(store)


@every
def test_calls_say_that_the_file_is_gone(store: Store, path: Path, call: Call) -> None:
    path.unlink()
    with pytest.raises(StoreError, match="cannot be opened"):
        call(store)


@every
def test_calls_say_that_the_library_is_closed(store: Store, call: Call) -> None:
    store.close()
    with pytest.raises(StoreError, match="closed"):
        call(store)
