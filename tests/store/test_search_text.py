"""The two ways to find a term, in the index and in the text as it is, agree."""

from __future__ import annotations

import sqlite3
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.query.tree import Term
from reader.store.search_index import SEARCH_TABLES
from reader.store.search_text import phrase, search_form, term_pattern


def in_index(text: str, term: Term) -> bool:
    """Return whether FTS5 finds a term in a text that is its only row."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute(next(table for table in SEARCH_TABLES if "entry_index" in table))
        connection.execute("INSERT INTO entry_index (rowid, text) VALUES (1, ?)", (search_form(text),))
        found = connection.execute("SELECT 1 FROM entry_index WHERE entry_index MATCH ?", (phrase(term),))
        return found.fetchone() is not None
    finally:
        connection.close()


FOUND: list[tuple[str, str, list[str]]] = [
    ("the café of Élise", "cafe", ["café"]),
    ("cafe\u0301 and cafés", "café", ["cafe\u0301"]),
    ("Zürich, ZURICH, zürichs", "zurich", ["Zürich", "ZURICH"]),
    ("Η ΑΘΗΝΑ και η Αθήνα", "αθηνα", ["ΑΘΗΝΑ", "Αθήνα"]),
    ("Νίκος, ΝΙΚΟΣ", "νίκοσ", ["Νίκος", "ΝΙΚΟΣ"]),
    ("Ёлка и елка", "елка", ["Ёлка", "елка"]),
    ("მთავარი ᲛᲗᲐᲕᲐᲠᲘ", "მთავარი", ["მთავარი", "ᲛᲗᲐᲕᲐᲠᲘ"]),
    ("AT&T’s plan, at t", "AT&T", ["AT&T", "at t"]),
    ("C++ and c", "C++", ["C", "c"]),
    ("U.S. and us", "u.s.", ["U.S"]),
    ("snake_case it’s", "case", ["case"]),
    ("हिन्दी समाचार", "हिन्दी", ["हिन्दी"]),
    ("می\u200cخواهم بروم", "خواهم", ["خواهم"]),
    ("東京都知事は東京", "東京", ["東京", "東京"]),
    ("東京都知事", "都知事", ["都知事"]),
    ("東京都知事", "事", ["事"]),
    ("気候変動について", "気候変動", ["気候変動"]),
    ("全球气候变化的影响", "气候变化", ["气候变化"]),
    ("서울에서 열린", "서울", ["서울"]),
    ("กรุงเทพมหานคร", "กรุงเทพ", ["กรุงเทพ"]),
    ("２０２６年のＷＨＯ", "2026年", ["２０２６年"]),
    ("新Olympics開幕", "olympics", ["Olympics"]),
    ("東京 Olympics 2026", "東京olympics", ["東京 Olympics"]),
    ("カフェ・バー", "バー", ["バー"]),
]

NOT_FOUND: list[tuple[str, str]] = [
    ("cafés", "cafe"),
    ("a scathing word", "cat"),
    ("हिन्दी", "हिन"),
    ("東大と京都", "東京"),
    ("東京。都知事", "東京都"),
    ("йод", "иод"),
]


@pytest.mark.parametrize(("text", "word", "places"), FOUND)
def test_a_word_is_found_in_every_script(text: str, word: str, places: list[str]) -> None:
    assert in_index(text, Term(word))
    assert [match[0] for match in term_pattern(Term(word)).finditer(text)] == places


@pytest.mark.parametrize(("text", "word"), NOT_FOUND)
def test_a_part_of_a_word_is_not_found(text: str, word: str) -> None:
    assert not in_index(text, Term(word))
    assert not term_pattern(Term(word)).search(text)


def test_the_beginning_of_a_word_is_marked_with_the_rest_of_it() -> None:
    term = Term("the élec", prefix=True)
    text = "The election, the Électorate's; the elite"
    assert in_index(text, term)
    assert [match[0] for match in term_pattern(term).finditer(text)] == ["The election", "the Électorate"]


def test_an_english_text_goes_into_the_index_as_it_is() -> None:
    text = "A “quoted” café — 5 %."
    assert search_form(text) is text


WORDS = st.sampled_from(
    "a b The Élan cafés straße Øre ſie αβγ Ώρα ΟΔΟΣ Ёж йод İstanbul হিন্দি שלום العربية 2026 ２０ Ａｂ ½ მთა 東 東京 都の カフェ 서울 กรุง".split()  # noqa: SIM905
)
BETWEEN = st.sampled_from(["", " ", " ", "\n", "-", "’", ".", ", ", "・", "_", "。", " “"])


@given(st.lists(st.tuples(WORDS, BETWEEN), min_size=1, max_size=6), st.data())
def test_the_index_and_the_pattern_agree(pieces: list[tuple[str, str]], data: st.DataObject) -> None:
    text = "".join(word + between for word, between in pieces)
    start = data.draw(st.integers(0, len(text) - 1))
    asked = data.draw(st.just(text[start : start + data.draw(st.integers(1, 6))]) | WORDS)
    swapped = " ".join(data.draw(st.sampled_from([asked, asked.lower(), asked.upper()])).split())
    if any(map(str.isalnum, swapped)):
        term = Term(swapped, prefix=data.draw(st.booleans()))
        assert bool(term_pattern(term).search(text)) == in_index(text, term)


@pytest.mark.parametrize(
    "text", ["a" * 200_000, "a " * 100_000, "ab" * 100_000, "a" + " " * 200_000, "e\u0301" * 100_000]
)
def test_a_pattern_takes_linear_time(text: str) -> None:
    started = time.process_time()
    for term in (Term("a a b"), Term("ab", prefix=True), Term("e e"), Term("a 東 b")):
        list(term_pattern(term).finditer(text))
    assert time.process_time() - started < 2
