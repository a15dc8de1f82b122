"""Texts: links and details as they were stored, older versions, and the full text in its place."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from reader.changes import FetchResult, Update
from reader.errors import NotFoundError
from reader.model import Document, Enclosure, EntryDetails, FullText, Link, Paragraph, ParsedEntry, Version
from reader.store import Store
from tests.store.store_samples import (
    NOW,
    add_feed,
    found,
    full_text,
    index_is_exact,
    insert,
    parsed,
    plain,
    put_quotes,
    row_counts,
)

DOCUMENT = Document(
    "See the map.\n\nHarbour",
    (Paragraph(0, 12), Paragraph(14, 21, "image")),
    (Link(8, 11, "https://news.example/map"), Link(14, 21, "https://news.example/1.png", "image")),
)
FILES = (
    Enclosure("https://news.example/a.mp3", "audio/mpeg", 5, "Talk"),
    Enclosure("https://news.example/b"),
)


def _insert(store: Store, entry: ParsedEntry) -> int:
    return insert(store, add_feed(store).id, entry)[entry.guid]


def _update(
    store: Store, entry_id: int, entry: ParsedEntry, hours: int = 1, keep_version: bool = True
) -> None:
    update = Update(entry_id, entry, keep_version)
    store.apply(1, [update], fetched=FetchResult(title=""), now=NOW + timedelta(hours=hours))


def test_an_article_has_its_links(store: Store) -> None:
    entry_id = _insert(store, dataclasses.replace(parsed("a"), document=DOCUMENT))
    article = store.article(entry_id)
    assert (article.text, article.paragraphs, article.links) == (
        DOCUMENT.text,
        DOCUMENT.paragraphs,
        DOCUMENT.links,
    )
    assert article.extractor == ""
    assert store.feed_document(entry_id) == DOCUMENT
    assert store.entry_text(entry_id) == DOCUMENT.text


@pytest.mark.parametrize(
    "told",
    [
        EntryDetails(),
        EntryDetails(("Ada Writer, Jr.",)),
        EntryDetails(("Ada Writer", "Bo Carver, Sr.")),
        EntryDetails((), NOW - timedelta(days=1), "https://news.example/talk", ("news", "Häfen"), FILES),
        EntryDetails(("Ada",), enclosures=FILES),
    ],
)
def test_details_come_back_as_they_were_told(store: Store, told: EntryDetails) -> None:
    entry = dataclasses.replace(
        parsed("a"),
        authors=told.authors,
        updated=told.updated,
        comments_url=told.comments_url,
        categories=told.categories,
        enclosures=told.enclosures,
    )
    entry_id = _insert(store, entry)
    assert store.details(entry_id) == told
    _update(store, entry_id, parsed("a"))
    assert store.details(entry_id) == EntryDetails(("Ada Writer",))
    _update(store, entry_id, entry)
    assert store.details(entry_id) == told


def test_the_three_newest_older_versions_are_kept(store: Store) -> None:
    entry_id = _insert(store, parsed("a", title="Title 0", text="Text 0."))
    assert store.versions(entry_id) == ()
    for number in range(1, 6):
        _update(store, entry_id, parsed("a", title=f"Title {number}", text=f"Text {number}."), number)
    assert store.versions(entry_id) == tuple(
        Version(NOW + timedelta(hours=number + 1), f"Title {number}", plain(f"Text {number}."))
        for number in (4, 3, 2)
    )
    assert store.entry(entry_id).edited == NOW + timedelta(hours=5)
    assert store.versions(99) == ()


def test_a_change_of_facts_alone_leaves_no_version(store: Store) -> None:
    entry_id = _insert(store, parsed("a"))
    _update(store, entry_id, dataclasses.replace(parsed("a"), categories=("news",)), keep_version=False)
    assert (store.versions(entry_id), store.entry(entry_id).edited) == ((), None)


def test_a_full_text_is_read_and_searched_in_place_of_the_feeds_own(store: Store, tmp_path: Path) -> None:
    entry_id = _insert(store, parsed("a", text="Only a teaser."))
    full = FullText(DOCUMENT, "careful", "https://news.example/page", "Only the beginning is free.")
    store.put_full_text(entry_id, full, NOW)
    article = store.article(entry_id)
    assert (article.text, article.links, article.extractor) == (DOCUMENT.text, DOCUMENT.links, "careful")
    assert store.full_text(entry_id) == full
    assert store.entry_text(entry_id) == "Only a teaser."
    assert store.feed_document(entry_id) == plain("Only a teaser.")
    assert (found(store, "harbour"), found(store, "teaser")) == ([entry_id], [])
    assert index_is_exact(tmp_path / "library.db")


def test_a_full_text_can_be_put_aside_and_shown_again(store: Store, tmp_path: Path) -> None:
    entry_id = _insert(store, parsed("a", text="Only a teaser."))
    store.put_full_text(entry_id, full_text("All of it."), NOW)
    for shown, text in ((False, "Only a teaser."), (False, "Only a teaser."), (True, "All of it.")):
        store.show_full_text(entry_id, shown)
        article = store.article(entry_id)
        assert (article.text, article.extractor) == (text, "careful" if shown else "")
        assert found(store, f'"{text}"') == [entry_id]
    assert store.full_text(entry_id) == full_text("All of it.")
    assert index_is_exact(tmp_path / "library.db")


def test_another_full_text_takes_the_place_of_the_first(store: Store, tmp_path: Path) -> None:
    entry_id = _insert(store, parsed("a"))
    store.put_full_text(entry_id, full_text("The first try."), NOW)
    store.show_full_text(entry_id, False)
    store.put_full_text(entry_id, full_text("The second one."), NOW)
    assert store.article(entry_id).text == "The second one."
    assert (found(store, "try"), found(store, "second")) == ([], [entry_id])
    assert index_is_exact(tmp_path / "library.db")


def test_a_full_text_stays_shown_when_the_feed_changes_its_own(store: Store, tmp_path: Path) -> None:
    entry_id = _insert(store, parsed("a", text="Only a teaser."))
    store.put_full_text(entry_id, full_text("All of it."), NOW)
    _update(store, entry_id, parsed("a", title="New title", text="Another teaser."))
    assert (store.article(entry_id).title, store.article(entry_id).text) == ("New title", "All of it.")
    assert store.entry_text(entry_id) == "Another teaser."
    assert (found(store, "teaser"), found(store, "title : new")) == ([], [entry_id])
    store.show_full_text(entry_id, False)
    assert found(store, "another") == [entry_id]
    assert index_is_exact(tmp_path / "library.db")


def test_an_entry_without_a_full_text_has_none_to_show(store: Store) -> None:
    entry_id = _insert(store, parsed("a"))
    store.show_full_text(entry_id, True)
    assert store.full_text(entry_id) is None
    assert store.article(entry_id).extractor == ""
    calls: list[Callable[[], None]] = [
        lambda: store.put_full_text(99, full_text("text"), NOW),
        lambda: store.show_full_text(99, True),
        lambda: put_quotes(store, 99, []),
    ]
    for call in calls:
        with pytest.raises(NotFoundError, match=r"There is no article 99 in the library\."):
            call()


SAID = [(0, 3, "direct", "Ada Lund", "the mayor", "All"), (4, 6, "indirect", "", "", "of")]


def _quotes(store: Store) -> list[tuple[object, ...]]:
    with store._database.reading() as connection:
        return connection.execute(
            "SELECT start, end, kind, speaker, role, words FROM quotes ORDER BY id"
        ).fetchall()


def _found_quotes(store: Store, words: str) -> int:
    with store._database.reading() as connection:
        query = "SELECT count(*) FROM quote_index WHERE quote_index MATCH ?"
        count: int = connection.execute(query, (words,)).fetchone()[0]
        return count


def test_quotes_take_the_place_of_those_found_before(store: Store, tmp_path: Path) -> None:
    entry_id = _insert(store, parsed("a", text="All of it."))
    put_quotes(store, entry_id, SAID)
    put_quotes(store, entry_id, SAID)
    assert (_quotes(store), _found_quotes(store, "lund")) == (SAID, 1)
    put_quotes(store, entry_id, SAID[1:])
    assert (_quotes(store), _found_quotes(store, "lund")) == (SAID[1:], 0)
    put_quotes(store, entry_id, [])
    assert _quotes(store) == []
    assert index_is_exact(tmp_path / "library.db")


@pytest.mark.parametrize("shown", [False, True])
def test_quotes_of_a_text_that_is_no_longer_read_go(store: Store, tmp_path: Path, shown: bool) -> None:
    entry_id = _insert(store, parsed("a", text="Only a teaser."))
    store.put_full_text(entry_id, full_text("All of it."), NOW)
    store.show_full_text(entry_id, shown)
    put_quotes(store, entry_id, SAID)
    _update(store, entry_id, dataclasses.replace(parsed("a", text="Only a teaser."), categories=("news",)))
    assert _quotes(store) == SAID
    _update(store, entry_id, parsed("a", text="Another teaser."))
    assert _quotes(store) == (SAID if shown else [])
    put_quotes(store, entry_id, SAID)
    store.show_full_text(entry_id, shown)
    assert _quotes(store) == SAID
    store.show_full_text(entry_id, not shown)
    assert (_quotes(store), _found_quotes(store, "lund")) == ([], 0)
    put_quotes(store, entry_id, SAID)
    store.put_full_text(entry_id, full_text("All of it again."), NOW)
    assert (_quotes(store), _found_quotes(store, "lund")) == ([], 0)
    assert index_is_exact(tmp_path / "library.db")


def test_removed_entries_leave_nothing_behind(store: Store, tmp_path: Path) -> None:
    entry_id = _insert(store, dataclasses.replace(parsed("a"), categories=("news",)))
    _update(store, entry_id, parsed("a", title="New"))
    store.put_full_text(entry_id, full_text("All of it."), NOW)
    put_quotes(store, entry_id, SAID)
    store.remove_entries([entry_id])
    left = row_counts(tmp_path / "library.db")
    tables = ("entries", "contents", "details", "versions", "full_texts", "quotes")
    assert [left[table] for table in tables] == [0] * 6
    assert (found(store, "all"), _found_quotes(store, "lund")) == ([], 0)
    assert index_is_exact(tmp_path / "library.db")
