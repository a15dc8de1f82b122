"""Where cleaning begins and ends, to the character, and the map back where nothing is left."""

from __future__ import annotations

import string

import pytest

from reader.text.sanitize import clean_line, clean_text, clean_url, clean_with_offsets

MARK = "\u0301"


def test_an_address_of_8000_characters_is_the_longest() -> None:
    address = "https://a.example/".ljust(8_000, "a")
    assert clean_url(address) == address
    assert clean_url(f"{address}a") == ""


def test_twice_that_is_looked_at_with_what_is_removed_of_it() -> None:
    """Something longer is no address that anybody typed, whatever is left of it."""
    address = "https://a.example/b"
    assert clean_url(address + "\u200b" * (16_000 - len(address))) == address
    assert clean_url(address + "\u200b" * (16_001 - len(address))) == ""


@pytest.mark.parametrize(
    ("raw", "url"),
    [
        ("http://example.org./a", "http://example.org/a"),
        ("http://a.example:0/", "http://a.example:0/"),
        ("http://[fe80::1%25eth0]/", ""),
        ("http://[v1.fe80::1]/", ""),
        ("http://[::FFFF:1.2.3.4]/", "http://[::ffff:1.2.3.4]/"),
        ("http://a_b.example/", "http://a_b.example/"),
        ("http://_a.example/", "http://_a.example/"),
        ("http://a-.example/", ""),
        ("http://-a.example/", ""),
        ("http://a b.example/", ""),
        ("http://a。b．c｡d/", "http://a.b.c.d/"),
        ("http://ＢＢＣ.example/", "http://bbc.example/"),
        ("http://user@example.org/", "http://example.org/"),
        ("http://user:pass\\word@example.org/", ""),
        ("http://example.org\u2028/a", "http://example.org/a"),
        ("\nhttp://example.org/\n", "http://example.org/"),
        ("ftp://example.org/", ""),
        ("https:example.org", ""),
        ("http://example.org", "http://example.org"),
        ("http://example.org/a?", "http://example.org/a"),
        ("http://example.org/a?b=c?d&e=é#f?g#h", "http://example.org/a?b=c?d&e=%C3%A9#f?g%23h"),
        (
            'http://example.org/%zz/[a]/{b}|c^`"<>',
            "http://example.org/%zz/%5Ba%5D/%7Bb%7D%7Cc%5E%60%22%3C%3E",
        ),
        ("http://example.org/;a=1,b=2/$&'()*+:@!~", "http://example.org/;a=1,b=2/$&'()*+:@!~"),
    ],
)
def test_addresses(raw: str, url: str) -> None:
    assert clean_url(raw) == url


@pytest.mark.parametrize("length", [1, 2, 62, 63])
def test_a_label_of_63_characters_is_the_longest(length: int) -> None:
    address = f"http://{'a' * length}.example/"
    assert clean_url(address) == address
    assert clean_url(f"http://{'a' * 64}.example/") == ""


def test_an_address_of_ipv6_is_no_longer_than_one_can_be() -> None:
    longest = "0000:0000:0000:0000:0000:ffff:255.255.255.255"
    assert clean_url(f"http://[{longest}]/") == f"http://[{longest}]/"


@pytest.mark.parametrize(
    "text",
    [
        "ουκανησυχειτωρακανειςγιατοκειμενο",
        "吾輩は猫である名前はまだ無いどこで生れたかとんと見当がつかぬ",
        "والمستشفياتالحكومية",
        "".join(letter * 20 for letter in string.printable[:95]) + "é",
        "".join(letter * 20 for letter in string.printable[:95]) + f"e{MARK}o\u0308",
        "[[[[[[[[[[[[]]]]]]]]]]]]{{{{{{{{{{{8}8)8) é",
    ],
)
def test_letters_in_a_row_are_no_pile_of_marks(text: str) -> None:
    assert clean_text(text) == text
    unchanged = clean_with_offsets(text)
    assert (unchanged.text, unchanged.origin) == (text, None)


@pytest.mark.parametrize("mark", ["\u0300", "\u0301", "\u0489", "\u0903", "\u200d", "\u200c", "\ufe0f"])
def test_eight_marks_stay_and_the_ninth_goes(mark: str) -> None:
    for count in (1, 7, 8, 9, 30):
        assert clean_text(f"a{mark * count}b") == f"a{mark * min(count, 8)}b"
        assert clean_text(mark * count) == mark * min(count, 8)


def test_a_line_is_as_long_as_it_may_be_and_does_not_end_in_a_blank() -> None:
    assert clean_line("a" * 1_001) == "a" * 1_000
    assert clean_line("a" * 1_000) == "a" * 1_000
    assert clean_line("ab cd", 3) == "ab"
    assert clean_line(" \u2028\ta \n\r\n b\x0b", 10) == "a b"
    assert clean_line("abc", 0) == ""


def test_a_line_is_cut_after_it_was_cleaned() -> None:
    assert clean_line("\x1b[31m" * 300 + "red", 3) == "red"


@pytest.mark.parametrize(
    ("raw", "at", "span"),
    [
        ("\u200b", 0, (0, 0)),
        ("", 0, (0, 0)),
        ("ab\u200b", 2, (2, 2)),
        ("\u200bab", 0, (1, 1)),
        ("a\u200bb", 1, (2, 2)),
        ("a\u200bb\u200b", 2, (3, 3)),
    ],
)
def test_an_empty_range_is_where_it_was(raw: str, at: int, span: tuple[int, int]) -> None:
    assert clean_with_offsets(raw).to_raw(at, at) == span


@pytest.mark.parametrize(
    ("raw", "start", "end", "found"),
    [
        ("\u200ba\u200bb\u200b", 0, 2, "a\u200bb"),
        ("x\r\ny", 1, 2, "\n"),
        ("x\r\ny", 0, 3, "x\r\ny"),
        ("\x1b[1mred\x1b[0m!", 0, 3, "red"),
        (f"a{MARK * 12}b", 9, 10, "b"),
        (f"a{MARK * 12}b", 0, 9, f"a{MARK * 8}"),
        ("a\ud800b", 1, 2, "\ud800"),
        ("a\tb", 1, 2, "\t"),
    ],
)
def test_a_range_is_what_was_written_there(raw: str, start: int, end: int, found: str) -> None:
    span = clean_with_offsets(raw).to_raw(start, end)
    assert raw[span.start : span.end] == found


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\x1b]0;x\x9cb", "ab"),
        ("a\x90x\x1b\\b", "ab"),
        ("a\x98x\x9cb\x9ex\x07c\x9fx\x9cd", "abcd"),
        ("a\x1bXx\x1b\\b\x1b^x\x07c", "abc"),
        ("a\x9d0;x\nb", "a0;x\nb"),
        ("a\x1b[1;2;3 qb", "ab"),
        ("a\x1b[?25", "a"),
        ("a\x1b[\x1b[31mb", "ab"),
        ("a\x9b38:5:1mb", "ab"),
        ("a\x1b#8b\x1b%Gc\x1b=d", "abcd"),
        ("a\x1b\x1bcb", "ab"),
        ("a\x1b~b\x1b\x7fc", "abc"),
        ("a\x1bé", "aé"),
        ("a\x1b]x\x1b[31mb", "axb"),
        ("\r\r\n\n", "\n\n\n"),
        ("\x0b\x0c\x85\u2028\u2029", "\n" * 5),
        ("a\x1b\nb", "a\nb"),
    ],
)
def test_every_kind_of_sequence(raw: str, cleaned: str) -> None:
    assert clean_text(raw) == cleaned
    assert clean_with_offsets(raw).text == cleaned
