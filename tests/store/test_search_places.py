"""Where in an article is what was looked for, and lists that a query narrows."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.model import View
from reader.query import parse_query
from reader.store import Store
from reader.store.search_places import LONGEST_TYPED, find_typed
from tests.store.store_samples import NOW, add_feed, insert, parsed, plain, put_quotes

TEXT = "“Keep the ferry,” said Mara Lund. The ferry\nsails at six. Olof Brandt would keep\u00a0it too — he’s sure."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.db") as opened:
        yield opened


def words_at(typed: str, text: str = TEXT) -> list[str]:
    return [text[span.start : span.end] for span in find_typed(typed, text)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ferry", ["ferry", "ferry"]),
        ("FERR", ["ferr", "ferr"]),
        ("ferry sails", ["ferry\nsails"]),
        ("keep it", ["keep\u00a0it"]),
        ('"keep', ["“Keep"]),
        ("too - he's", ["too — he’s"]),
        ("  lund  ", ["Lund"]),
        ("nowhere", []),
        ("", []),
        ("   ", []),
        ("[", []),
        ("/[fs]\\w+y/", ["ferry", "ferry"]),
        ("/", []),
        ("//", []),
    ],
)
def test_what_is_typed_is_found_anywhere(typed: str, found: list[str]) -> None:
    assert words_at(typed) == found


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("zurich", "Zürich"),
        ("ZÜRICH", "Zu\u0308rich"),
        ("αθη", "Αθήνα"),
        ("елка", "Ёлка"),
        ("都知", "東京都知事"),
    ],
)
def test_accents_and_scripts_make_no_difference(typed: str, text: str) -> None:
    assert len(words_at(typed, text)) == 1


@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 10))
@settings(max_examples=200)
def test_a_piece_of_the_text_is_found_where_it_is(text: str, start: int, length: int) -> None:
    piece = text[start : start + length]
    if not piece.strip() or (piece.strip().startswith("/") and piece.strip().endswith("/")):
        return
    assert any(span.start <= start + length and span.end >= start for span in find_typed(piece, text))


def test_too_much_to_look_for_is_one_sentence() -> None:
    with pytest.raises(QueryError, match=f"At most {LONGEST_TYPED} characters"):
        find_typed("x" * 100_000, TEXT)


def test_a_pattern_that_takes_for_ever_is_given_up() -> None:
    started = time.process_time()
    with pytest.raises(QueryError, match="takes too long"):
        find_typed("/(a|a|aa)+$/", "a" * 60 + "b")
    assert time.process_time() - started < 3  # without an end it would take longer than anybody lives


def test_the_time_to_find_grows_with_the_text_and_no_faster() -> None:
    started = time.process_time()
    assert find_typed("a a a a b", "a " * 200_000) == ()
    assert time.process_time() - started < 3  # quadratic work would take minutes


def in_article(store: Store, query: str) -> list[str]:
    feed = add_feed(store)
    (entry_id,) = insert(store, feed.id, replace(parsed("a"), document=plain(TEXT))).values()
    start = TEXT.index("Keep")
    put_quotes(store, entry_id, [(start, start + 14, "direct", "Mara Lund", "", "Keep the ferry")])
    return [TEXT[span.start : span.end] for span in store.places(parse_query(query), entry_id, TEXT)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ferry", ["ferry", "ferry"]),
        ("fer*", ["ferry", "ferry"]),
        ('"the ferry" ferry', ["the ferry", "The ferry"]),
        ("ferry -brandt", ["ferry", "ferry"]),
        ("/s\\w+s/", ["sails"]),
        ("person:lund", ["Keep the ferry"]),
        ("quote:ferry", ["ferry"]),  # not where nobody says it
        ("quote:fer* sails", ["ferry", "sails"]),
        ("person:lund quote:ferry", ["Keep the ferry"]),
        ("quote:ferry OR quote:six", ["ferry"]),
        ("sails (quote:ferry OR person:brandt)", ["ferry", "sails"]),
        ("sails -quote:brandt", ["sails"]),
        ("unread", []),
    ],
)
def test_what_a_query_wants_is_found_in_an_article(store: Store, query: str, found: list[str]) -> None:
    assert in_article(store, query) == found


def test_a_query_looks_through_a_view_only(store: Store) -> None:
    one, other = add_feed(store, "one"), add_feed(store, "other")
    ids = insert(store, one.id, parsed("a"), parsed("b")) | insert(store, other.id, parsed("c"))
    store.set_read([ids["a"]], True)
    store.set_starred([ids["c"]], True)

    def found(query: str, view: View) -> set[int]:
        return set(store.matching_ids(parse_query(query), now=NOW, within=view))

    assert found("", View("all")) == set(ids.values())
    assert found("", View("feed", one.id)) == {ids["a"], ids["b"]}
    assert found("unread", View("feed", one.id)) == {ids["b"]}
    assert found("-starred", View("unread")) == {ids["b"]}
    assert found("/./", View("starred")) == {ids["c"]}


def test_languages_are_named_by_how_many_articles_they_have(store: Store) -> None:
    feed = add_feed(store)
    tongues = {"a": "de", "b": "en", "c": "de", "d": ""}
    entries = [replace(parsed(guid), language=language) for guid, language in tongues.items()]
    insert(store, feed.id, *entries)
    assert store.languages() == ["de", "en"]


def test_a_snippet_shows_what_the_one_said_who_was_asked_for(store: Store) -> None:
    other = "“The ferry, the ferry and the ferry,”"
    lund = f"“{'What the harbour lives on is its people, and they come by boat. ' * 3}We keep the ferry,”"
    text = f"{other} said Olof Brandt. {'It rained all day long. ' * 20}{lund} said Mara Lund."
    feed = add_feed(store)
    (entry_id,) = insert(store, feed.id, replace(parsed("a"), document=plain(text))).values()
    said = {other: "Olof Brandt", lund: "Mara Lund"}
    places = [(text.index(words), words, name) for words, name in said.items()]
    put_quotes(
        store,
        entry_id,
        [(start, start + len(words), "direct", name, "", words) for start, words, name in places],
    )
    (hit,) = store.search(parse_query("person:lund quote:ferry"), limit=5, now=NOW).hits
    assert lund[:100] in hit.snippet
