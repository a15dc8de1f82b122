"""How a query that is being typed may go on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.query import joined, parse_query
from reader.query.completion import AGES, Vocabulary, as_typed, complete
from reader.query.fields import FIELDS, FLAGS

WORDS = Vocabulary(
    feeds=("Harbour News", "harbour-radio", 'The "Quoted"'),
    tags=("science", "sport"),
    folders=("news", "news/europe"),
    languages=("en", "de"),
    people=("Mara Lund", "Olof Brandt"),
)


def choices(text: str, position: int | None = None) -> list[str]:
    found = complete(text, len(text) if position is None else position, WORDS)
    return [choice.text for choice in found.choices]


def taken(text: str, number: int = 0) -> str:
    completion = complete(text, len(text), WORDS)
    written, position = completion.applied(text, completion.choices[number])
    assert position == len(written)
    return written


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("fe", ["feed:"]),
        ("un", ["unread"]),
        ("bridge ta", ["tag:"]),
        ("bridge -ta", ["tag:"]),
        ("(ta", ["tag:"]),
        ("feed:har", ["Harbour News", "harbour-radio"]),
        ("feed:radio", ["harbour-radio"]),
        ('feed:"harbour n', ["Harbour News"]),
        ("folder:EU", ["news/europe"]),
        ("tag:", ["science", "sport"]),
        ("lang:", ["en", "de"]),
        ("person:br", ["Olof Brandt"]),
        ("has:", ["quote", "fulltext"]),
        ("newer:", list(AGES)),
        ("title:any", []),
        ("nothing", []),
        ('"in a phrase fe', []),
    ],
)
def test_what_is_offered(text: str, offered: list[str]) -> None:
    assert choices(text) == offered


def test_between_words_all_names_are_offered() -> None:
    assert len(choices("")) == len(choices("bridge ")) == len(FIELDS) + len(FLAGS)


def test_a_feed_whose_title_no_query_can_name_is_not_offered() -> None:
    assert 'The "Quoted"' not in choices("feed:")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("bridge fe", "bridge feed:"),
        ("bridge -un", "bridge -unread "),
        ("feed:har", 'feed:"Harbour News" '),
        ('x feed:"harbour n', 'x feed:"Harbour News" '),
        ("tag:sc", "tag:science "),
        ("folder:news/", 'folder:"news/europe" '),
    ],
)
def test_what_is_chosen_stands_in_the_query(text: str, written: str) -> None:
    assert taken(text) == written


def test_what_stands_after_the_cursor_stays() -> None:
    completion = complete("fe bridge", 2, WORDS)
    assert completion.applied("fe bridge", completion.choices[0]) == ("feed: bridge", 5)


@given(st.text(alphabet='feed:tag"-( )ou/', max_size=30), st.integers(0, 30))
@settings(max_examples=200)
def test_any_text_can_be_completed_at_any_place(text: str, position: int) -> None:
    position = min(position, len(text))
    completion = complete(text, position, WORDS)
    assert 0 <= completion.start <= completion.end == position


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("brid", "brid*"),
        ("old brid", "old brid*"),
        ("old ", "old "),
        ("b", "b"),
        ("br", "br"),
        ("bri", "bri*"),
        ("unread", "unread"),
        ("-(starred", "-(starred"),
        ("a OR", "a OR"),
        ('"city council"', '"city council"'),
        ('"city coun', '"city coun'),
        ("title:brid", "title:brid*"),
        ("feed:lwn", "feed:lwn*"),
        ("", ""),
        ("   ", "   "),
        ("/dea", "/dea"),
    ],
)
def test_the_word_that_is_being_typed_may_go_on(text: str, meant: str) -> None:
    assert as_typed(text) == meant


@given(st.text(max_size=40))
@settings(max_examples=200)
def test_what_is_understood_stays_so_while_it_is_typed(text: str) -> None:
    try:
        parse_query(text)
    except QueryError:
        return
    parse_query(as_typed(text))


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("", "a", "a"),
        ("a", "", "a"),
        ("", "", ""),
        ("unread", "a b", "unread a b"),
        ("unread", "a OR b", "unread (a OR b)"),
        ("a OR b", "c OR d", "(a OR b) (c OR d)"),
    ],
)
def test_two_queries_are_joined(first: str, second: str, text: str) -> None:
    query = joined(first, second)
    assert query.text == text
    assert parse_query(text).tree == query.tree
