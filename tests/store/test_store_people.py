"""Who is quoted: the counts are, whatever was done, what counting anew would give."""

from __future__ import annotations

import dataclasses
import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.changes import FetchResult, Update
from reader.model import ParsedEntry, View
from reader.people import voice_of
from reader.query import parse_query
from reader.store import QuotesOfText, Store
from reader.store.db import Database
from reader.store.schema import MIGRATIONS, migrate
from tests.store.store_samples import (
    NOW,
    add_feed,
    full_text,
    index_is_exact,
    insert,
    parsed,
    people_are_counted,
    put_quotes,
    write_older_library,
)

TEXT = "We will rebuild it."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A library of five entries, the first the newest."""
    with Store.open(path) as opened:
        feed = add_feed(opened)
        entries = [parsed(guid, text=TEXT, hours_ago=hours) for hours, guid in enumerate("abcde")]
        insert(opened, feed.id, *reversed(entries))
        yield opened


def said(name: str, role: str = "", words: str = "rebuild") -> tuple[int, int, str, str, str, str]:
    start = TEXT.index(words)
    return start, start + len(words), "direct", name, role, words


def quoted(store: Store, *names: tuple[str, str] | str) -> None:
    """Let one entry after the other, the newest first, quote somebody."""
    for entry_id, name in zip(store.entry_ids(View()), names, strict=False):
        put_quotes(store, entry_id, [said(name) if isinstance(name, str) else said(*name)])


def people(store: Store) -> dict[str, tuple[int, int]]:
    """Return by name how many quotes and articles people have; names of several are written once."""
    return {one.name: (one.quotes, one.articles) for one in store.people(limit=100)}


def counts_are_exact(path: Path) -> bool:
    """Say whether the counts are what counting gives, and whether everybody is with whom the rules say."""
    connection = sqlite3.connect(path)
    try:
        owners = dict(connection.execute("SELECT id, key || '|' || scope FROM people"))
        voices = connection.execute("SELECT key, scope, role, surname, person_id FROM voices").fetchall()
    finally:
        connection.close()
    return people_are_counted(path) and all(
        owners[voice[4]] == _expected_owner(voice, voices) for voice in voices
    )


Row = tuple[str, str, str, str, int]


def _expected_owner(voice: Row, voices: list[Row]) -> str:
    key, scope, role, surname, _ = voice
    full = {
        other[0] for other in voices if not other[1] and surname and other[3] == surname and other[2] == role
    }
    return f"{full.pop()}|" if scope and len(full) == 1 else f"{key}|{scope}"


def test_a_full_name_is_one_person_in_all_articles(store: Store, path: Path) -> None:
    quoted(store, ("Ana Lima", "mayor of Ulm"), "ANA LIMA", ("Dr. Ana Lima", "the mayor of Ulm"), "Ana Lima")
    (ana,) = store.people(limit=5)
    assert (ana.name, ana.roles, ana.quotes, ana.articles) == ("Ana Lima", ("mayor of Ulm",), 4, 4)
    assert ana.last == NOW
    assert counts_are_exact(path)


def test_a_bare_surname_is_joined_by_its_role_whichever_came_first(store: Store, path: Path) -> None:
    quoted(store, ("Lima", "mayor of Ulm"), ("Lima", "mayor of Ulm"), ("Lima", "analyst"), "Lima")
    assert sorted(one.quotes for one in store.people(limit=5)) == [1, 1, 2]
    quoted(store, ("Ana Lima", "the mayor of Ulm"))
    assert people(store)["Ana Lima"] == (2, 2)
    assert counts_are_exact(path)


def test_two_people_of_one_surname_and_role_leave_the_surname_alone(store: Store, path: Path) -> None:
    quoted(store, ("Ana Lima", "mayor of Ulm"), ("Lima", "mayor of Ulm"))
    assert people(store) == {"Ana Lima": (2, 2)}
    entry_ids = store.entry_ids(View())
    put_quotes(store, entry_ids[2], [said("Rui Lima", "mayor of Ulm")])
    assert people(store) == {"Ana Lima": (1, 1), "Lima": (1, 1), "Rui Lima": (1, 1)}
    store.remove_entries([entry_ids[0]])
    assert people(store) == {"Rui Lima": (2, 2)}
    assert counts_are_exact(path)


def test_who_is_meant_by_a_name(store: Store) -> None:
    quoted(store, "Ana Lima", "Rui Lima", "Ana Lima", "Lima", "Anastasia Limann")

    def named(key: str) -> list[tuple[str, int]]:
        return [(one.name, one.quotes) for one in store.people_named(key)]

    assert named("ana lima") == [("Ana Lima", 2)]
    assert named("lima") == [("Ana Lima", 2), ("Rui Lima", 1), ("Lima", 1)]
    assert named("lima rui") == [("Rui Lima", 1)]
    assert named("nobody") == named("") == []
    assert [one.name for one in store.people(["ana"], limit=5)] == ["Ana Lima", "Anastasia Limann"]
    assert [one.name for one in store.people(["lim", "an"], limit=1)] == ["Ana Lima"]


def test_what_is_only_described_is_not_listed_and_is_found_by_its_words(store: Store) -> None:
    quoted(store, "police", "a union official", "Studie", "Mara Lund", "City Council")
    assert set(people(store)) == {"Mara Lund", "City Council"}
    assert [one.name for one in store.people(["police"], limit=9)] == ["police"]


def test_what_somebody_said_the_latest_first(store: Store) -> None:
    newest, older, *_ = store.entry_ids(View())
    put_quotes(store, older, [said("Ana Lima", "mayor", "We"), said("Ana Lima"), said("Rui Lima")])
    put_quotes(store, newest, [said("Ana Lima")])
    (ana,) = store.people_named("ana lima")
    found = store.quotes_of([ana.id], limit=5)
    assert [(one.entry_id, one.start, one.role) for one in found] == [
        (newest, 8, ""),
        (older, 0, "mayor"),
        (older, 8, ""),
    ]
    for one in found:
        assert store.article(one.entry_id).text[one.start : one.end] == one.words
    first = found[0]
    assert (first.title, first.source, first.published, first.url, first.speaker, first.kind) == (
        "A title",
        "news",
        NOW,
        "https://news.example/a",
        "Ana Lima",
        "direct",
    )
    assert store.quotes_of([ana.id], limit=1) == found[:1]
    assert store.quotes_of([], limit=5) == []


def test_what_was_looked_through_is_known_also_without_quotes(store: Store) -> None:
    ids = store.entry_ids(View())
    assert (store.entries_without_quotes("2", 3), store.count_without_quotes("2")) == (ids[:3], 5)
    store.put_quotes([QuotesOfText(entry_id, TEXT, []) for entry_id in ids[:2]], "2")
    put_quotes(store, ids[2], [said("Ana Lima")], version="1")
    assert store.entries_without_quotes("2", 9) == ids[2:]
    put_quotes(store, ids[2], [said("Ana Lima")], version="2")
    assert (store.entries_without_quotes("2", 9), store.count_without_quotes("2")) == (ids[3:], 2)


def test_quotes_of_a_text_that_is_read_no_longer_are_not_kept(store: Store, path: Path) -> None:
    ids = store.entry_ids(View())
    late = [
        QuotesOfText(ids[0], "An older text.", [(*said("Ana Lima"), 1.0)]),
        QuotesOfText(99, TEXT, [(*said("Ana Lima"), 1.0)]),
    ]
    store.put_quotes(late, "1")
    assert (people(store), store.count_without_quotes("1")) == ({}, 5)
    assert _matching(store, "has:quote") == []
    assert index_is_exact(path)


def _matching(store: Store, query: str) -> list[int]:
    return store.matching_ids(parse_query(query), now=NOW)


def _update(store: Store, entry_id: int, entry: ParsedEntry) -> None:
    store.apply(1, [Update(entry_id, entry)], fetched=FetchResult(title=""), now=NOW)


def test_a_changed_text_is_found_by_nothing_that_was_said_in_it(store: Store, path: Path) -> None:
    entry_id = store.entry_ids(View())[0]
    quoted(store, ("Ana Lima", "mayor"))
    for query in ("has:quote", "person:lima", "quote:rebuild", "said:rebuild"):
        assert _matching(store, query) == [entry_id], query
    _update(store, entry_id, parsed("a", text="Nobody said a thing.", hours_ago=0))
    for query in ("has:quote", "person:lima", "quote:rebuild", "said:rebuild"):
        assert _matching(store, query) == [], query
    assert people(store) == {}
    assert entry_id in store.entries_without_quotes("1", 9)
    assert counts_are_exact(path)


def test_a_text_in_another_language_has_to_be_looked_through_again(store: Store) -> None:
    quoted(store, "Ana Lima")
    entry_id = store.entry_ids(View())[0]
    _update(store, entry_id, dataclasses.replace(parsed("a", text=TEXT, hours_ago=0), language="pt"))
    assert (people(store), store.count_without_quotes("1")) == ({}, 5)


def test_articles_come_together_without_those_that_are_gone(store: Store) -> None:
    first, second, *_ = store.entry_ids(View())
    assert store.articles([second, 99, first]) == [store.article(second), store.article(first)]


def test_quotes_of_a_library_of_the_second_version_are_kept_and_looked_for_again(path: Path) -> None:
    write_older_library(path)
    database = Database(path)
    migrate(database, MIGRATIONS[:2])
    with database.writing() as connection:
        connection.execute("INSERT INTO quotes VALUES (1, 11, 0, 3, 'direct', 'Ada Lund', '', 'The')")
        connection.execute("INSERT INTO quote_index (rowid, words, speaker) VALUES (1, 'the', 'ada lund')")
    database.close()
    with Store.open(path) as store:
        assert (_matching(store, "person:lund"), people(store)) == ([11], {})
        assert store.entries_without_quotes("1", 9) == [13, 12, 11]
        put_quotes(store, 11, [(0, 3, "direct", "Ada Lund", "", "The")])
        assert (_matching(store, "person:lund"), people(store)) == ([11], {"Ada Lund": (1, 1)})
    assert index_is_exact(path)
    assert counts_are_exact(path)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["quotes", "quotes", "quotes", "text", "date", "remove", "full", "show"]),
        st.integers(1, 5),
        st.lists(
            st.tuples(
                st.sampled_from(["Ana Lima", "Rui Lima", "Lima", "police", ""]),
                st.sampled_from(["", "mayor of Ulm", "analyst"]),
            ),
            max_size=3,
        ),
        st.booleans(),
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_the_counts_are_always_exact(steps: list[tuple[str, int, list[tuple[str, str]], bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with Store.open(path) as store:
            entries = [parsed(guid, text=TEXT, hours_ago=hours) for hours, guid in enumerate("abcde")]
            insert(store, add_feed(store).id, *entries)
            for name, entry_id, speakers, flag in steps:
                if entry_id in store.entry_ids(View()):
                    _do(store, name, entry_id, speakers, flag)
        assert counts_are_exact(path)
        assert index_is_exact(path)


def _do(store: Store, name: str, entry_id: int, speakers: list[tuple[str, str]], flag: bool) -> None:
    entry = parsed(store.entry(entry_id).guid, text=TEXT, hours_ago=entry_id)
    if name == "quotes":
        put_quotes(store, entry_id, [said(*speaker) for speaker in speakers])
    elif name == "text":
        _update(store, entry_id, parsed(entry.guid, text=f"{TEXT} {len(speakers)}"))
    elif name == "date":
        published = NOW - timedelta(hours=30 * len(speakers))
        document = dataclasses.replace(entry.document, text=store.entry_text(entry_id))
        _update(store, entry_id, dataclasses.replace(entry, published=published, document=document))
    elif name == "remove":
        store.remove_entries([entry_id])
    elif name == "full":
        store.put_full_text(entry_id, full_text("All of it."), NOW)
    else:
        store.show_full_text(entry_id, flag)


def test_the_samples_have_all_kinds_of_names() -> None:
    scopes = {
        voice_of(name, role, 1).scope
        for name, role in [("Ana Lima", ""), ("Lima", "mayor of Ulm"), ("Lima", "")]
    }
    assert scopes == {"", "mayor of ulm", "#1"}
