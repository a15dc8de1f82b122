"""Columns that hold more than one value: they come back as they were, or the library is called damaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.changes import FetchResult, Update
from reader.errors import StoreError
from reader.model import (
    Enclosure,
    EntryDetails,
    FeedSettings,
    Link,
    Paragraph,
    ParsedEntry,
    ScheduleHints,
)
from reader.store import Store
from reader.store.packing import (
    pack_details,
    pack_folder,
    pack_hints,
    pack_links,
    pack_paragraphs,
    pack_settings,
    unpack_details,
    unpack_folder,
    unpack_hints,
    unpack_links,
    unpack_paragraphs,
    unpack_settings,
)
from tests.store.store_samples import NOW, add_feed, full_text, insert, parsed, plain

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_NUMBERS = st.integers(0, 2**53)
_PARAGRAPHS = st.builds(
    Paragraph,
    _NUMBERS,
    _NUMBERS,
    st.sampled_from(["text", "heading", "item", "quote", "code", "table", "image"]),
)
_LINKS = st.builds(Link, _NUMBERS, _NUMBERS, _TEXTS, st.sampled_from(["link", "image"]))
_SETTINGS = st.builds(
    FeedSettings,
    st.none() | _NUMBERS,
    st.lists(st.tuples(_TEXTS, _TEXTS), max_size=3).map(tuple),
    st.booleans(),
    st.none() | _NUMBERS,
    _TEXTS,
)
_HINTS = st.builds(
    ScheduleHints, _NUMBERS, st.lists(_NUMBERS).map(tuple), st.lists(_NUMBERS, max_size=7).map(tuple)
)
_FILES = st.builds(Enclosure, _TEXTS, _TEXTS, st.none() | _NUMBERS, _TEXTS)
_NAMES = st.lists(_TEXTS, max_size=3).map(tuple)
_DETAILS = st.builds(
    EntryDetails,
    st.lists(_TEXTS.filter(bool), max_size=3).map(tuple),
    st.none() | st.just(NOW),
    _TEXTS,
    _NAMES,
    st.lists(_FILES, max_size=3).map(tuple),
)


@settings(max_examples=50, deadline=None)
@given(
    paragraphs=st.lists(_PARAGRAPHS).map(tuple),
    links=st.lists(_LINKS).map(tuple),
    of_feed=_SETTINGS,
    hints=_HINTS,
    folder=_NAMES,
    details=_DETAILS,
)
def test_what_is_packed_comes_back(
    *,
    paragraphs: tuple[Paragraph, ...],
    links: tuple[Link, ...],
    of_feed: FeedSettings,
    hints: ScheduleHints,
    folder: tuple[str, ...],
    details: EntryDetails,
) -> None:
    assert unpack_paragraphs(pack_paragraphs(paragraphs)) == paragraphs
    assert unpack_links(pack_links(links)) == links
    assert unpack_settings(pack_settings(of_feed)) == of_feed
    assert unpack_hints(pack_hints(hints)) == hints
    assert unpack_folder(pack_folder(folder)) == folder
    entry = ParsedEntry(
        "guid",
        "title",
        plain("text"),
        authors=details.authors,
        comments_url=details.comments_url,
        categories=details.categories,
        enclosures=details.enclosures,
    )
    assert unpack_details(pack_details(entry), entry.author, details.updated) == details


def test_what_is_not_told_takes_no_room() -> None:
    assert pack_details(parsed("a")) == ""
    assert (pack_settings(FeedSettings()), pack_hints(ScheduleHints())) == ("{}", "{}")


NOT_JSON = ["", "[[0,5", "[[0,\ufffd]]", "[" * 100_000]
NOT_SPANS = [*NOT_JSON, "7", "{}7", '{"a":1}', "[5]", "[[0]]", '[["0",5]]', "[[0,5.5]]", "[[true,5]]", "null"]
NOT_LINKS = [*NOT_SPANS, "[[0,5]]", "[[0,5,6]]", '[[0,5,"u","lonk"]]']
NOT_PARAGRAPHS = [*NOT_SPANS, '[[0,5,"texu"]]', "[[0,5,[]]]"]
NOT_SETTINGS = [
    *NOT_JSON,
    "[]",
    "7",
    '{"keep":"5"}',
    '{"keep":true}',
    '{"headers":[["a"]]}',
    '{"headers":7}',
    '{"headers":[["a",5]]}',
    '{"full_text":1}',
    '{"credentials":null}',
]
NOT_HINTS = [*NOT_JSON, "[]", '{"skip_hours":7}', '{"skip_days":["1"]}', '{"interval_minutes":null}']
NOT_DETAILS = [
    "[[0,5",
    "[]",
    '{"authors":7}',
    '{"authors":[7]}',
    '{"categories":[null]}',
    '{"comments_url":5}',
    '{"enclosures":[["u"]]}',
    '{"enclosures":[["u","t","5",""]]}',
]
NOT_FOLDERS = [*NOT_JSON, "7", "[7]", "null"]
NOT_TIMES = ["'soon'", "999999999999999", "1e300", "x'00'"]

DAMAGE: list[tuple[str, list[str], Callable[[Store], object]]] = [
    ("UPDATE contents SET paragraphs = ?", NOT_PARAGRAPHS, lambda store: store.feed_document(1)),
    ("UPDATE contents SET links = ?", NOT_LINKS, lambda store: store.feed_document(1)),
    ("UPDATE full_texts SET paragraphs = ?", NOT_PARAGRAPHS, lambda store: store.article(1)),
    ("UPDATE full_texts SET links = ?", NOT_LINKS, lambda store: store.article(1)),
    ("UPDATE full_texts SET paragraphs = ?", NOT_PARAGRAPHS, lambda store: store.full_text(1)),
    ("UPDATE versions SET paragraphs = ?", NOT_PARAGRAPHS, lambda store: store.versions(1)),
    ("INSERT OR REPLACE INTO details VALUES (1, ?)", NOT_DETAILS, lambda store: store.details(1)),
    ("UPDATE feeds SET settings = ?", NOT_SETTINGS, lambda store: store.feeds()),
    ("UPDATE feeds SET settings = ?", NOT_SETTINGS, lambda store: store.update_feed(1, tags=["tag"])),
    ("UPDATE feeds SET hints = ?", NOT_HINTS, lambda store: store.fetch_state(1)),
    ("UPDATE feed_folders SET path = ?", NOT_FOLDERS, lambda store: store.feed(1)),
    ("UPDATE feeds SET kind = ?", ["fees"], lambda store: store.feeds()),
    ("UPDATE feeds SET due = ?", NOT_TIMES, lambda store: store.feeds()),
    ("UPDATE entries SET published = ?", NOT_TIMES, lambda store: store.entries([1])),
    ("UPDATE entries SET updated = ?", NOT_TIMES, lambda store: store.details(1)),
    ("UPDATE versions SET replaced = ?", NOT_TIMES, lambda store: store.versions(1)),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        feed = store.update_feed(add_feed(store).id, folders=[("News",)])
        (entry_id,) = insert(store, feed.id, parsed("a")).values()
        update = Update(entry_id, parsed("a", text="Changed."), keep_version=True)
        store.apply(feed.id, [update], fetched=FetchResult(title=""), now=NOW + timedelta(hours=1))
        store.put_full_text(entry_id, full_text("All of it."), NOW)
    return path


@pytest.mark.parametrize(("statement", "values", "call"), DAMAGE)
def test_a_damaged_value_is_called_so(
    path: Path, statement: str, values: list[str], call: Callable[[Store], object]
) -> None:
    with Store.open(path) as store:
        call(store)
        other = sqlite3.connect(path, isolation_level=None)
        for value in values:
            other.execute(statement, (value,))
            with pytest.raises(StoreError, match="is damaged; quit all readers"):
                call(store)
        other.close()
