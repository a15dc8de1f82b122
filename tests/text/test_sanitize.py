"""What cleaning removes, what it keeps, and that results can be mapped back to the raw text."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.sanitize import (
    MAX_MARKS,
    MAX_URL_BYTES,
    clean_line,
    clean_text,
    clean_url,
    clean_with_offsets,
)
from tests.security.payloads import is_forbidden

HOSTILE = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(
            [
                "\x1b[2J",
                "\x1b]52;c;QUJD\x07",
                "\x1b]0;title\x1b\\",
                "\x1bP1$r\x9c",
                "\x9b31m",
                "\x1b",
                "\x9d",
                "\r\n",
                "\r",
                "\t",
                "\u2028",
                "\u202e",
                "\u200b",
                "\ufeff",
                "\U000e0041",
                "\ufdd0",
                "\ud800",
                "e\u0301",
                "\u0301" * 12,
                "\u200d",
            ]
        ),
    ),
    max_size=12,
).map("".join)


def test_no_forbidden_character_survives() -> None:
    forbidden = [char for char in map(chr, range(0x110000)) if is_forbidden(char)]
    assert [char for char in forbidden if char in clean_text(f"a{char}b")] == []


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\x1b[31;1mred\x1b[0mb", "aredb"),
        ("a\x1b]52;c;QUJD\x07b", "ab"),
        ("a\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\b", "alinkb"),
        ("a\x1bPq#0\x9cb", "ab"),
        ("a\x1b_app\x1b\\b", "ab"),
        ("a\x9b2Jb", "ab"),
        ("a\x1b(Bb\x1bcd", "abd"),
        ("a\x1b]0;never ended\nnext line", "a0;never ended\nnext line"),
        ("a\x1b", "a"),
        ("one\r\ntwo\rthree\u2028four\x0bfive\x85six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("a\tb", "a b"),
        ("\ud83d", "\ufffd"),
        ("Bundes\u00adkanzler", "Bundeskanzler"),
        ("abc\u202egnp.exe", "abcgnp.exe"),
    ],
)
def test_sequences_go_as_a_whole(raw: str, cleaned: str) -> None:
    assert clean_text(raw) == cleaned


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, “quotes”, and\nlines.",
        "עברית וערבית عربي",
        "می‌خواهم",
        "👨‍👩‍👧 👍🏽 ❤️",
        "हिन्दी ภาษาไทย tiếng Việt",
        "narrow\u202fand\xa0fixed",
    ],
)
def test_real_text_stays(text: str) -> None:
    assert clean_text(text) == text


def test_ordinary_characters_stay_beside_those_that_go() -> None:
    """All of ASCII, Latin, Greek and Cyrillic; with nothing that goes, nothing would be looked at."""
    codes = [
        *range(0x20, 0x7F),
        *range(0xA0, 0xAD),
        *range(0xAE, 0x300),
        *range(0x370, 0x483),
        0x200C,
        0x200D,
    ]
    text = "".join(map(chr, codes))
    assert clean_text(f"\x00{text}\u200b") == text
    assert clean_with_offsets(f"\x00{text}\u200b").text == text


def test_piled_up_marks_are_cut_off() -> None:
    piled = "a" + "\u0301" * 5_000 + "b" + "\u0301\u200d" * 5_000
    assert clean_text(piled) == "a" + "\u0301" * MAX_MARKS + "b" + "\u0301\u200d" * (MAX_MARKS // 2)


def test_joiners_alone_are_cut_off_too() -> None:
    assert clean_text("a" + "\u200d" * 500 + "b") == "a" + "\u200d" * MAX_MARKS + "b"
    assert clean_text("می\u200cخواهم 👩\u200d🚀") == "می\u200cخواهم 👩\u200d🚀"


def test_limits_hold_to_the_character() -> None:
    address = "https://a.example/".ljust(MAX_URL_BYTES, "a")
    assert clean_url(address) == address
    assert clean_url(f"{address}a") == ""
    assert clean_line("a" * 1_001) == "a" * 1_000
    host = ".".join(["a" * 61] * 4 + ["bcdef"])
    assert len(host) == 253
    assert clean_url(f"https://{host}/") == f"https://{host}/"
    assert clean_url(f"https://{host}g/") == ""


@given(HOSTILE)
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    cleaned = clean_text(raw)
    assert clean_text(cleaned) == cleaned
    assert not any(map(is_forbidden, cleaned))


@given(HOSTILE, st.integers(1, 40))
def test_a_line_is_one_line(raw: str, limit: int) -> None:
    line = clean_line(raw, limit)
    assert len(line) <= limit
    assert line == " ".join(line.split())
    assert clean_line(line, limit) == line


@given(HOSTILE)
def test_offsets_lead_back_to_what_was_cleaned(raw: str) -> None:
    cleaned = clean_with_offsets(raw)
    assert cleaned.text == clean_text(raw)
    for start in range(len(cleaned.text)):
        for end in range(start + 1, min(len(cleaned.text), start + 12) + 1):
            span = cleaned.to_raw(start, end)
            assert 0 <= span.start < span.end <= len(raw)
            for at, kept in ((span.start, start), (span.end - 1, end - 1)):
                assert cleaned.text[kept] == clean_text(raw[at])


@given(HOSTILE)
def test_offsets_are_in_order_and_empty_ranges_stay_empty(raw: str) -> None:
    cleaned = clean_with_offsets(raw)
    starts = [cleaned.to_raw(at, at).start for at in range(len(cleaned.text) + 1)]
    assert starts == sorted(starts)
    assert all(cleaned.to_raw(at, at).end == start for at, start in enumerate(starts))


def test_unchanged_text_needs_no_map() -> None:
    cleaned = clean_with_offsets("He said “no”.")
    assert cleaned.origin is None
    assert cleaned.to_raw(8, 12) == (8, 12)


@pytest.mark.parametrize(
    ("raw", "url"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (" HTTP://Example.ORG:8080/ ", "http://example.org:8080/"),
        ("https://user:secret@example.org/", "https://example.org/"),
        ("https://straße.example/ä b", "https://xn--strae-oqa.example/%C3%A4%20b"),
        ("https://例え.jp/パス", "https://xn--r8jz45g.jp/%E3%83%91%E3%82%B9"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("http://example.org/%7Ea%20b", "http://example.org/%7Ea%20b"),
        ("http://example.org/a\u202eb\x1b[31mc\nd", "http://example.org/abcd"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("ssh://-oProxyCommand=id/", ""),
        ("--help", ""),
        ("//example.org/", ""),
        ("http://", ""),
        ("http:///path", ""),
        ("http://-o/", ""),
        ("http://a..b/", ""),
        ("http://example.org:99999/", ""),
        ("http://example.org\\@evil.example/", ""),
        ("http://[::1", ""),
        ("http://a\u2100b/", ""),
        ("http://" + "a" * 64 + ".example/", ""),
        ("http://example.org/" + "a" * 8_000, ""),
        ("http://example.org/" + "\u00e4" * 1_400, ""),
    ],
)
def test_addresses(raw: str, url: str) -> None:
    assert clean_url(raw) == url


@given(st.one_of(HOSTILE, HOSTILE.map("http://example.org/".__add__), HOSTILE.map("https://".__add__)))
def test_an_address_is_ascii_and_stays_what_it_is(raw: str) -> None:
    url = clean_url(raw)
    assert url.isascii()
    assert not any(char.isspace() for char in url)
    assert clean_url(url) == url


@pytest.mark.parametrize(
    "unit", ["\x1b]", "\x1b[0;", "\x9d", "\x1b]a", "\u0301", "a\u0301\u200d", "\r", "“x” ", "\ud800"]
)
def test_cleaning_takes_linear_time(unit: str) -> None:
    started = time.process_time()
    clean_with_offsets(unit * (300_000 // len(unit)))
    assert time.process_time() - started < 2


def test_many_piles_of_marks_take_linear_time() -> None:
    def seconds(piles: int) -> float:
        started = time.process_time()
        cleaned = clean_with_offsets(("a" + "\u0301" * (MAX_MARKS + 1)) * piles)
        assert len(cleaned.text) == (1 + MAX_MARKS) * piles
        return time.process_time() - started

    assert seconds(160_000) < 6 * max(seconds(80_000), 0.1)
    assert seconds(160_000) < 4


def test_offsets_after_marks_and_sequences_were_cut() -> None:
    raw = "\x1b[2Ja" + "\u0301" * 9 + "\r\nb" + "\u0301" * 9 + "\u202ec"
    cleaned = clean_with_offsets(raw)
    assert cleaned.text == "a" + "\u0301" * 8 + "\nb" + "\u0301" * 8 + "c"
    assert [cleaned.text.index(char) for char in "a\nbc"] == [0, 9, 10, 19]
    assert [cleaned.to_raw(at, at + 1).start for at in (0, 9, 10, 19)] == [4, 15, 16, 27]


@settings(max_examples=50)
@given(st.text(st.characters(categories=["Mn", "Me", "L"]), max_size=60))
def test_no_base_carries_more_marks_than_allowed(raw: str) -> None:
    run = 0
    for char in clean_text(raw):
        run = run + 1 if unicodedata.category(char) in {"Mn", "Me", "Mc"} else 0
        assert run <= MAX_MARKS
