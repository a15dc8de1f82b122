"""Entries: the order of lists, rows and texts as they were stored, marks that can be taken back."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import NotFoundError
from reader.model import Article, Document, Entry, Paragraph, ParsedEntry, View
from reader.store import Store
from tests.store.store_samples import NOW, add_feed, insert, parsed


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One library for all examples of a property."""
    with Store.open(tmp_path_factory.mktemp("shared") / "library.db") as opened:
        add_feed(opened)
        yield opened


def _guids(store: Store, view: View) -> list[str]:
    return [entry.guid for entry in store.entries(store.entry_ids(view))]


def test_an_entry_comes_back_as_it_was_stored(store: Store) -> None:
    feed = add_feed(store)
    given_entry = ParsedEntry(
        guid="tag:news.example,2026:1",
        title="Council votes",
        document=Document("Heading\n\nText.", (Paragraph(0, 7, "heading"), Paragraph(9, 14))),
        url="https://news.example/1",
        authors=("Ada Writer",),
        published=NOW - timedelta(days=2),
        language="en",
        html="<h2>Heading</h2><p>Text.</p>",
    )
    entry_id = insert(store, feed.id, given_entry)[given_entry.guid]
    assert store.entry(entry_id) == Entry(
        id=entry_id,
        feed_id=feed.id,
        feed_title="news",
        guid=given_entry.guid,
        title=given_entry.title,
        url=given_entry.url,
        author=given_entry.author,
        published=given_entry.published,
        first_seen=NOW,
        read=False,
        starred=False,
        reading_seconds=1,
        source="news",
        language="en",
    )
    assert store.article(entry_id) == Article(
        title=given_entry.title,
        text=given_entry.document.text,
        paragraphs=given_entry.document.paragraphs,
        language="en",
        source="news",
        author=given_entry.author,
        published=given_entry.published,
        url=given_entry.url,
        entry_id=entry_id,
    )


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
_GUIDS = itertools.count()


@settings(max_examples=60, deadline=None)
@given(
    _TEXT,
    _TEXT,
    _TEXT,
    st.none() | st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC)),
)
def test_any_text_and_date_come_back(
    shared: Store, title: str, text: str, author: str, published: datetime | None
) -> None:
    whole_seconds = published and published.replace(microsecond=0)
    guid = f"{next(_GUIDS)}{title}"
    entry = ParsedEntry(guid, title, Document(text, ()), authors=(author,), published=published)
    entry_id = insert(shared, 1, entry)[guid]
    article = shared.article(entry_id)
    assert (article.title, article.text, article.author) == (title, text, author)
    assert article.published == whole_seconds
    assert shared.entry(entry_id).guid == guid


def test_nul_long_titles_and_long_texts_come_back(store: Store) -> None:
    feed = add_feed(store)
    entry = parsed("a\0b", title="T\0" * 5_000, text="Ein Satz\0. " * 100_000)
    article = store.article(insert(store, feed.id, entry)["a\0b"])
    assert (article.title, article.text) == (entry.title, entry.document.text)


def test_lists_are_newest_first_by_publication_or_first_sight(store: Store) -> None:
    feed = add_feed(store)
    insert(
        store,
        feed.id,
        parsed("old", hours_ago=48),
        parsed("undated"),
        parsed("recent", hours_ago=1),
        parsed("undated too"),
    )
    insert(store, feed.id, parsed("seen later"), now=NOW + timedelta(hours=1))
    expected = ["seen later", "undated too", "undated", "recent", "old"]
    assert _guids(store, View()) == expected
    assert _guids(store, View("unread")) == expected
    assert _guids(store, View("feed", feed.id)) == expected


def test_a_future_date_does_not_stay_on_top(store: Store) -> None:
    feed = add_feed(store)
    insert(store, feed.id, parsed("from the future", hours_ago=-24 * 365))
    insert(store, feed.id, parsed("next day"), now=NOW + timedelta(days=1))
    assert _guids(store, View()) == ["next day", "from the future"]
    ids = {known.guid: known.entry_id for known in store.known(feed.id).entries.values()}
    assert store.entry(ids["from the future"]).published == NOW + timedelta(days=365)


def test_views_hold_what_they_say(store: Store) -> None:
    first, second = add_feed(store, "first"), add_feed(store, "second")
    ids = insert(store, first.id, parsed("a", hours_ago=1), parsed("b", hours_ago=2))
    insert(store, second.id, parsed("c", hours_ago=3))
    store.set_read([ids["a"]], True)
    store.set_starred([ids["b"]], True)
    views = [View(), View("unread"), View("starred"), View("feed", second.id), View("feed", 99)]
    assert [_guids(store, view) for view in views] == [["a", "b", "c"], ["b", "c"], ["b"], ["c"], []]


@pytest.mark.parametrize("view", [View("feed"), View("all", 1)])
def test_a_view_that_cannot_be_is_a_mistake(store: Store, view: View) -> None:
    with pytest.raises(ValueError, match="names a feed"):
        store.entry_ids(view)


def test_rows_come_in_the_order_asked_for_without_the_missing(store: Store) -> None:
    ids = insert(store, add_feed(store).id, parsed("a"), parsed("b"), parsed("c"))
    asked = [ids["b"], 4_711, ids["c"], -1, ids["a"]]
    assert [entry.guid for entry in store.entries(asked)] == ["b", "c", "a"]
    assert store.entries([]) == []


def test_more_rows_than_sqlite_has_variables(store: Store) -> None:
    ids = insert(store, add_feed(store).id, parsed("a"), parsed("b"))
    asked = [*range(100, 40_000), ids["b"], *range(40_000, 70_000), ids["a"]]
    assert [entry.guid for entry in store.entries(asked)] == ["b", "a"]
    assert store.set_read(asked, True) == sorted(ids.values())


def test_an_entry_that_is_not_there(store: Store) -> None:
    for call in (store.entry, store.article, store.entry_text, store.feed_document, store.details):
        with pytest.raises(NotFoundError, match=r"There is no article 7 in the library\."):
            call(7)


def test_an_entry_goes_by_the_users_name_of_its_feed(store: Store) -> None:
    feed = add_feed(store)
    entry_id = insert(store, feed.id, parsed("a"))["a"]
    store.update_feed(feed.id, title="Mine")
    assert (store.entry(entry_id).feed_title, store.article(entry_id).source) == ("Mine", "Mine")
    store.update_feed(feed.id, title="")
    assert (store.entry(entry_id).feed_title, store.article(entry_id).source) == ("news", "news")


@pytest.mark.parametrize("flag", ["read", "starred"])
def test_marking_tells_what_changed_so_that_it_can_be_undone(store: Store, flag: str) -> None:
    mark = store.set_read if flag == "read" else store.set_starred
    ids = insert(store, add_feed(store).id, parsed("a"), parsed("b"), parsed("c"))
    before = mark([ids["b"]], True)
    changed = mark([ids["c"], ids["b"], ids["a"], ids["a"], 99], True)
    assert (before, changed) == ([ids["b"]], [ids["a"], ids["c"]])
    assert mark(ids.values(), True) == []
    assert mark(changed, False) == changed
    assert [getattr(store.entry(ids[guid]), flag) for guid in "abc"] == [False, True, False]
    other = "starred" if flag == "read" else "read"
    assert not any(getattr(store.entry(entry_id), other) for entry_id in ids.values())


def test_removing_entries_spares_the_starred_and_the_saved(store: Store, tmp_path: Path) -> None:
    feed = add_feed(store)
    ids = insert(store, feed.id, parsed("a"), parsed("b"), parsed("c"), parsed("d"))
    store.set_starred([ids["b"]], True)
    store.set_saved([ids["d"]])
    assert store.remove_entries([ids["a"], ids["b"], ids["d"], 99]) == [ids["a"]]
    assert _guids(store, View()) == ["d", "c", "b"]
    store.set_starred([ids["b"]], False)
    assert store.remove_entries([ids["b"]]) == [ids["b"]]
    other = sqlite3.connect(tmp_path / "library.db")
    left = other.execute("SELECT entry_id FROM contents ORDER BY entry_id").fetchall()
    assert left == [(ids["c"],), (ids["d"],)]
    other.close()


_INDEXES = {
    View(): "entries_listed",
    View("unread"): "entries_unread",
    View("starred"): "entries_starred",
    View("feed", 1): "entries_of_feed",
}


@pytest.mark.parametrize("analysed", ["never", "while empty", "now"])
def test_lists_walk_an_index_whatever_statistics_there_are(tmp_path: Path, analysed: str) -> None:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        _analyse(path, analysed == "while empty")
        feed = add_feed(store)
        insert(store, feed.id, *(parsed(str(n), hours_ago=n * 37 % 9_000) for n in range(20_000)))
        _analyse(path, analysed == "now")
    with Store.open(path) as store:
        for view, index in _INDEXES.items():
            assert len(store.entry_ids(view)) == (0 if view.kind == "starred" else 20_000)
            (step,) = _plan(store, view)
            assert f"USING COVERING INDEX {index}" in step


def _plan(store: Store, view: View) -> list[str]:
    """Return the steps of the statement that a list runs; one of them would be the sorting, if it sorted."""
    ran: list[str] = []
    with store._database.reading() as connection:
        connection.set_trace_callback(ran.append)
        store.entry_ids(view)
        connection.set_trace_callback(None)
        return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {ran[0]}")]


def _analyse(path: Path, wanted: bool) -> None:
    if wanted:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("ANALYZE")
        connection.close()
