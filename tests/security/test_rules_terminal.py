"""T1 to T8 where text comes in and leaves; the screens are in `tests/tui/test_hostile.py` (T1, T7, T9, T10)."""

from __future__ import annotations

import json
import sys
import unicodedata
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from reader.changes import FetchResult, Insert
from reader.export import FORMATS, render
from reader.library import Library
from reader.model import Article, ParsedEntry, View
from reader.quotes import find_quotes
from reader.sources.feed import parse_feed
from reader.sources.local import read_bytes
from reader.sources.page import parse_page
from reader.summary import rank
from reader.text.sanitize import MAX_MARKS, clean_line, clean_text
from tests.conftest import NOW
from tests.security.payloads import (
    BIDI,
    ESCAPES,
    INVISIBLE,
    LINES,
    PAYLOADS,
    PILES,
    SHORT,
    SURROGATES,
    forbidden_in,
    found_on_terminal,
    hostile_document,
)
from tests.terminal import Terminal
from tests.tui.conftest import library, user_folders  # noqa: F401

URL = "https://news.example/feed"


def as_references(text: str) -> str:
    """Return a text with every unusual character as a numeric reference."""
    return "".join(char if char.isalnum() or char == " " else f"&#{ord(char)};" for char in text)


def rss(payload: str) -> bytes:
    field = escape(payload)
    return (
        f"<rss version='2.0'><channel><title>{field}</title><item><title>{field}</title><author>{field}</author>"
        f"<category>{field}</category><guid>{field}1</guid><link>https://news.example/a</link>"
        f"<description>{field} words</description></item></channel></rss>"
    ).encode("utf-8", "surrogatepass")


def json_feed(payload: str) -> bytes:
    item = {
        "id": f"{payload}1",
        "title": payload,
        "content_text": f"{payload} words",
        "authors": [{"name": payload}],
        "tags": [payload],
    }
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": payload, "items": [item]}
    ).encode()


def page(payload: str) -> bytes:
    words = "The council voted for the ferry on Tuesday, and it was a long evening for all of them. " * 5
    field = escape(payload)
    return (
        f"<html><head><title>{field}</title><meta name=author content='{field}'></head><body><article>"
        f"<h1>{field}</h1><p>{field} {words}</p></article></body></html>"
    ).encode("utf-8", "surrogatepass")


def taken_in(payload: str) -> list[ParsedEntry]:
    """Return what every kind of source makes of a payload in each of its fields."""
    without_nul = payload.replace("\x00", "")  # with it a file is no text, and is refused
    entries = [
        *parse_feed(rss(payload), "", URL, NOW).entries,
        *parse_feed(json_feed(payload), "", URL, NOW).entries,
        parse_page(page(without_nul), "text/html", "https://news.example/a", NOW),
        read_bytes(f"{without_nul}\n\nWords.".encode("utf-8", "surrogatepass"), "notes.txt", NOW),
        read_bytes(
            f"# {without_nul}\n\nWords *{without_nul}*.".encode("utf-8", "surrogatepass"), "notes.md", NOW
        ),
    ]
    assert len(entries) == 5
    return entries


def fields(entry: ParsedEntry) -> list[str]:
    """Return the fields of an entry that are one line."""
    return [entry.guid, entry.title, entry.url, entry.language, *entry.authors, *entry.categories]


def assert_clean(payload: str) -> None:
    for entry in taken_in(payload):
        assert forbidden_in(entry.document.text) == []
        for field in fields(entry):
            assert forbidden_in(field) == []
            assert field == " ".join(field.split())


@pytest.mark.parametrize("payload", ESCAPES)
def test_T1_no_escape_comes_in_by_any_source(payload: str) -> None:
    assert_clean(payload)


@pytest.mark.parametrize("payload", [*ESCAPES, *BIDI, *INVISIBLE])
def test_T2_what_becomes_a_character_late_is_cleaned_later(payload: str) -> None:
    """References, references of references, and markup in the middle of a sequence."""
    once = as_references(payload)
    assert_clean(once)
    assert_clean(once.replace("&", "&amp;"))
    assert_clean(payload[: len(payload) // 2] + "<b></b>" + payload[len(payload) // 2 :])


@pytest.mark.parametrize(
    "label", ["utf-7", "unicode_escape", "raw_unicode_escape", "base64", "rot13", "punycode", "zlib"]
)
def test_T3_no_label_makes_an_escape_of_plain_letters(label: str) -> None:
    body = rb"+ABsAXQ-52;c;x \x1b]52;c;x \u001b[2J"
    feed = b"<?xml version='1.0' encoding='%b'?>" % label.encode() + rss("{}").replace(b"{}", body)
    markup = b"<meta charset=%b>" % label.encode() + page("{}").replace(b"{}", body)
    for entry in (
        *parse_feed(feed, f"application/xml; charset={label}", URL, NOW).entries,
        parse_page(markup, f"text/html; charset={label}", URL, NOW),
    ):
        assert forbidden_in(f"{entry.title}{entry.document.text}") == []
        assert "ABsAXQ" in entry.title


@pytest.mark.parametrize("payload", BIDI)
def test_T4_nothing_turns_the_direction_of_a_line(payload: str) -> None:
    assert_clean(payload)
    for text in ("עברית וערבית", "عنوان خبر بالعربية، 2026"):
        assert all(text in entry.title + entry.document.text for entry in taken_in(text))


@pytest.mark.parametrize("payload", INVISIBLE)
def test_T5_nothing_invisible_comes_in(payload: str) -> None:
    assert_clean(payload)
    for text in ("می‌خواهم", "👨‍👩‍👧 ❤️"):
        assert all(text in entry.title + entry.document.text for entry in taken_in(text))


@pytest.mark.parametrize("payload", PILES)
def test_T6_marks_do_not_pile_up(payload: str) -> None:
    for entry in taken_in(payload):
        for text in (entry.title, entry.document.text):
            assert longest_pile(text) <= MAX_MARKS == 8


def longest_pile(text: str) -> int:
    """Return how many characters that take no room of their own follow each other at most."""
    takes_none = "".join(
        "x" if unicodedata.category(char) in {"Mn", "Me", "Mc", "Cf"} else " " for char in text
    )
    return max(map(len, takes_none.split()), default=0)


@pytest.mark.parametrize("payload", SURROGATES)
def test_T7_half_characters_are_replaced_stored_and_found(payload: str, library: Library) -> None:  # noqa: F811
    assert_clean(payload)
    feed = library.add_feed(URL)
    for number, entry in enumerate(taken_in(payload)):
        library._store.apply(
            feed.id, [Insert(replace(entry, guid=str(number)))], fetched=FetchResult(title="T"), now=NOW
        )
    ids = library.entry_ids(View("all"))
    assert len(ids) == 5
    for entry_id in ids:
        assert forbidden_in(library.article(entry_id).text + library.entry(entry_id).title) == []
    [of_json] = [entry for entry in library.entries(ids) if entry.guid == "1"]
    assert "\ufffd" in of_json.title  # bytes that are no UTF-8 may be read as another encoding
    assert library.matching_ids("words")


@pytest.mark.parametrize("payload", [*LINES, "nul\x00nul"])
def test_T8_a_field_of_one_line_is_one_line(payload: str) -> None:
    assert_clean(payload)
    assert clean_line("a\x00b\tc\r\nd\u2028e") == "ab c d e"


# The doors out


@pytest.mark.parametrize("fmt", FORMATS)
def test_T1_a_saved_file_is_clean_even_of_an_article_that_is_not(fmt: str) -> None:
    """The second cleaning: an article that came by another way than a source of ours."""
    text = hostile_document(SHORT).text + " " + SHORT.replace("\n", " ")
    clean = clean_text(text)
    article = Article(
        SHORT, text, hostile_document(SHORT).paragraphs, "en", SHORT, SHORT, url="https://e.example/"
    )
    whole = replace(article, text=clean)
    out = render(article, rank(whole), find_quotes(whole), length=5, fmt=fmt)
    assert forbidden_in(out) == []


def test_T1_the_command_line_prints_nothing_that_acts(tmp_path: Path) -> None:
    path = tmp_path / "name\x1b]0;owned\x07\u202e.txt"
    path.write_text(f"{SHORT.replace(chr(0), '')}\n\nThe council voted.\n", "utf-8", "surrogatepass")
    for verb in ("summarize", "quotes", "show", "search"):
        with Terminal([sys.executable, "-m", "reader", verb, str(path)]) as terminal:
            terminal.until_end(60)
            assert found_on_terminal(bytes(terminal.raw).replace(b"\x1b[0m", b"")) == []
            assert b"Traceback" not in terminal.raw


def test_T1_nothing_of_a_hostile_file_reaches_a_real_terminal(tmp_path: Path) -> None:
    path = tmp_path / "hostile\x1b]0;owned\x07\u202e.txt"
    path.write_text(
        "\n\n".join(payload[:2_000].replace("\x00", "") or "-" for payload in PAYLOADS), "utf-8", "replace"
    )
    with Terminal([sys.executable, "-m", "reader", str(path)]) as terminal:
        terminal.until("Summary:", 60)
        for keys, sight in (
            ("\r ", "%"),
            ("!", "Messages:"),
            ("q/[/]", "In the article"),
            ("\x1b", "Summary:"),
        ):
            terminal.send(keys)
            terminal.until(sight, 60)
        terminal.wait(1)  # Esc and a key right after it are one key to a terminal
        terminal.resize((60, 20))
        terminal.until("Summary:", 60)
        terminal.send("q")
        terminal.until_end(60)
        assert found_on_terminal(bytes(terminal.raw)) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_check_of_terminals_sees_each_payload_that_is_not_clean(payload: str) -> None:
    if clean_text(payload) != payload and payload not in (*PILES, *LINES):
        assert (
            found_on_terminal(payload.encode("utf-8", "surrogatepass").replace(b"\r", b""))
            or "\x1b[" in payload
        )
