from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FeedFormatError, NotAFeedError
from reader.model import Enclosure, ParsedFeed
from reader.sources.feed import parse_feed

FEEDS = Path(__file__).parent.parent / "feeds"
NOW = datetime(2026, 6, 1, tzinfo=UTC)
URL = "https://ridge.example/feeds/feed.json"
VERSION = "https://jsonfeed.org/version/1.1"


def parse(document: object) -> ParsedFeed:
    return parse_feed(json.dumps(document).encode(), "application/feed+json", URL, NOW)


def with_items(*items: Any) -> ParsedFeed:
    return parse({"version": VERSION, "title": "Ridge", "items": list(items)})


def test_version_1_1() -> None:
    feed = parse_feed((FEEDS / "feed-1.1.json").read_bytes(), "", URL, NOW)

    assert (feed.title, feed.site_url, feed.language) == (
        "Letters from the Ridge",
        "https://ridge.example/",
        "en",
    )
    snow, note, link = feed.entries
    assert snow.guid == snow.url == "https://ridge.example/snow"
    assert snow.title == "Snow & silence"
    assert snow.author == "Ruby Tane, Hemi Tane"
    assert snow.published == datetime(2024, 7, 2, 19, 0, tzinfo=UTC)
    assert snow.document.text == "It snowed for three days.\n\n“Nobody came,” Ruby said."
    assert snow.html.startswith("<p>It snowed")
    assert note.guid == "1204"
    assert note.title == "A note without a title."
    assert note.url == "https://ridge.example/notes/1204", "relative to the home page"
    assert (note.author, note.language, note.html) == ("Moana Fraser", "mi", "")
    assert (link.url, link.document.text) == ("https://elsewhere.example/", "Worth reading.")


def test_version_1_0() -> None:
    feed = parse_feed((FEEDS / "feed-1.0.json").read_bytes(), "", URL, NOW)
    (entry,) = feed.entries
    assert (entry.guid, entry.author) == ("https://ways.example/1", "Per Holm")


def test_what_goes_with_an_item() -> None:
    feed = parse_feed((FEEDS / "feed-attachments.json").read_bytes(), "", URL, NOW)
    (entry,) = feed.entries
    assert (feed.language, entry.language) == ("en", "sv")
    assert (entry.guid, entry.url) == ("sb-3", "https://signal.example/3")
    assert entry.title == "Levers & bells"
    assert entry.authors == ("Jon Ek", "Liv Ek")
    assert entry.published == datetime(2026, 2, 20, 7, 0, tzinfo=UTC)
    assert entry.updated == datetime(2026, 2, 21, 7, 0, tzinfo=UTC)
    assert entry.categories == ("railway", "bells")
    assert entry.enclosures == (
        Enclosure("https://signal.example/3.m4a", "audio/x-m4a", 2048, "Listen"),
        Enclosure("https://signal.example/3-notes.pdf", "application/pdf"),
    )
    assert [link.url for link in entry.document.links] == ["https://signal.example/bells"]
    assert entry.comments_url == ""


@pytest.mark.parametrize(
    ("pictures", "url"),
    [
        ({"image": "/a", "banner_image": "/b"}, "https://signal.example/a"),
        ({"banner_image": "b.png"}, "https://signal.example/items/b.png"),
        ({"image": 1}, None),
    ],
)
def test_the_picture_of_an_item_comes_after_its_files(pictures: dict[str, object], url: str | None) -> None:
    sound = {"url": "https://signal.example/1.mp3", "mime_type": "audio/mpeg"}
    item = {"id": "1", "url": "https://signal.example/items/1", "attachments": [sound], **pictures}
    (entry,) = with_items(item).entries
    told = [Enclosure("https://signal.example/1.mp3", "audio/mpeg")]
    assert list(entry.enclosures) == [*told, *([Enclosure(url, "image/*")] if url else [])]


@pytest.mark.parametrize("field", ["content_text", "summary"])
def test_plain_text_is_no_markup_though_it_begins_like_it(field: str) -> None:
    text = "<div> is an element that people use, and &amp; an entity."
    (entry,) = with_items({"id": "1", field: text}).entries
    assert (entry.document.text, entry.html) == (text, "")


def test_fields_of_a_wrong_type_count_as_missing() -> None:
    feed = parse(
        {
            "version": VERSION,
            "title": ["x"],
            "language": 7,
            "authors": {"name": "x"},
            "home_page_url": None,
            "items": [
                7,
                None,
                "text",
                [],
                {"id": None, "title": 5, "url": {}, "content_text": ["x"], "tags": "x", "attachments": {}},
                {"id": True, "title": "Kept", "content_html": 3, "authors": ["x", {"name": 4}]},
                {"id": "ok", "title": {}, "date_published": 20240101, "content_text": "Words."},
            ],
        }
    )
    assert (feed.title, feed.language, feed.site_url) == ("", "", "")
    kept, words = feed.entries
    assert (kept.title, kept.author, kept.document.text) == ("Kept", "", "")
    assert (words.guid, words.title, words.published) == ("ok", "Words.", None)


@pytest.mark.parametrize("number", ["12", "-1", "1.50", "9" * 900])
def test_a_number_as_identifier_is_kept_as_it_is_written(number: str) -> None:
    body = f'{{"version": "{VERSION}", "items": [{{"id": {number}, "title": "t"}}]}}'
    (entry,) = parse_feed(body.encode(), "", URL, NOW).entries
    assert entry.guid == number


def test_a_number_too_long_for_python_does_no_harm() -> None:
    body = f'{{"version": "{VERSION}", "items": [{{"id": {"9" * 5_000}, "title": "t"}}]}}'
    assert len(parse_feed(body.encode(), "", URL, NOW).entries) == 1


def test_lone_surrogates_are_cleaned_from_every_field() -> None:
    lone = "a\ud800b"
    item = {"id": lone, "title": lone, "url": f"https://a.example/{lone}", "content_html": f"<p>{lone}</p>"}
    feed = parse({"version": VERSION, "title": lone, "items": [item | {"authors": [{"name": lone}]}]})
    (entry,) = feed.entries
    fields = (feed.title, entry.guid, entry.title, entry.url, entry.author, entry.document.text, entry.html)
    assert "".join(fields).encode()
    assert entry.title == "a\ufffdb"


@pytest.mark.parametrize("body", [b'{"items": [', b"{" * 100_000, b'{"a":' * 100_000, b"[" * 100_000])
def test_damaged_json_is_one_clear_error(body: bytes) -> None:
    with pytest.raises(FeedFormatError, match=r"ridge\.example answered with JSON that is damaged"):
        parse_feed(body, "", URL, NOW)


@pytest.mark.parametrize(
    "document",
    [
        {},
        [],
        {"items": []},
        {"version": VERSION},
        {"version": VERSION, "items": {}},
        {"version": 1, "items": []},
    ],
)
def test_json_that_is_no_feed(document: object) -> None:
    with pytest.raises(NotAFeedError, match="not a feed"):
        parse(document)


def test_a_link_that_cannot_be_resolved_is_no_link() -> None:
    (entry,) = with_items({"id": "1", "title": "t", "url": "https://["}).entries
    assert entry.url == ""


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)
FIELDS = ["id", "url", "external_url", "title", "content_html", "content_text", "summary", "date_published"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from([*FIELDS, "authors", "author", "language", "tags", "attachments"]), JSON
        ),
        max_size=4,
    )
)
def test_any_items_are_read_without_an_error(items: list[dict[str, object]]) -> None:
    feed = with_items(*items)
    assert len(feed.entries) <= len(items)
    for entry in feed.entries:
        assert entry.guid
        assert entry.title
        assert (
            "".join((entry.guid, entry.title, entry.url, entry.html, entry.document.text)).encode()
            is not None
        )
