"""What real feeds do wrong, and what is still read of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from reader.errors import FeedFormatError, NotAFeedError
from reader.model import ParsedEntry, ParsedFeed
from reader.sources.feed import parse_feed

NOW = datetime(2026, 6, 1, tzinfo=UTC)
URL = "https://news.example/feeds/all.xml"


def feed(items: str, declaration: str = "<?xml version='1.0' encoding='utf-8'?>") -> str:
    return (
        f"{declaration}<rss version='2.0'><channel><title>News</title>"
        f"<link>https://news.example/</link>{items}</channel></rss>"
    )


def read(document: str | bytes, content_type: str = "application/rss+xml") -> ParsedFeed:
    body = document.encode() if isinstance(document, str) else document
    return parse_feed(body, content_type, URL, NOW)


def only(document: str | bytes) -> ParsedEntry:
    (entry,) = read(document).entries
    return entry


@pytest.mark.parametrize(
    "before",
    [
        "\n\n  ",
        "\ufeff",
        "\ufeff\ufeff\n",
        "\0\0",
        "<br />\n<b>Warning</b>: Undefined variable $x in <b>/srv/feed.php</b> on line <b>3</b><br />\n",
        "Notice: something is old\n",
        "<!-- cached -->",
        "<!-- <rss> -->\n",
    ],
)
def test_what_stands_before_the_declaration_does_not_matter(before: str) -> None:
    assert only(before + feed("<item><title>One</title></item>")).title == "One"


@pytest.mark.parametrize(
    "after", ["\n\n", "<!-- made in 0.2 s -->", "\0", "<script>x()</script>", "Fatal error"]
)
def test_what_stands_behind_the_feed_does_not_matter(after: str) -> None:
    assert only(feed("<item><title>One</title></item>") + after).title == "One"


@pytest.mark.parametrize(
    ("encoding", "declared", "text"),
    [
        ("utf-8", "iso-8859-1", "Zürich – «東京»"),
        ("utf-8", "us-ascii", "Zürich"),
        ("windows-1252", "iso-8859-1", "“Zürich” – naïve"),
        ("gb18030", "gb2312", "东京的天气很好，今天没有下雨"),
        ("gb18030", "gb18030", "今天𠮷祥如意"),
        ("shift_jis", "shift_jis", "港の朝市"),
        ("koi8-r", "koi8-r", "Новости порта"),
        ("utf-16", "utf-16", "Zürich 東京"),
        ("utf-16-le", "utf-16", "Zürich 東京"),
        ("utf-32", "utf-32", "Zürich 東京"),
        ("utf-8-sig", "utf-16", "Zürich 東京"),
    ],
)
def test_encodings(encoding: str, declared: str, text: str) -> None:
    declaration = f"<?xml version='1.0' encoding='{declared}'?>"
    document = feed(f"<item><title>{text}</title></item>", declaration).encode(encoding)
    assert only(document).title == text


def test_a_text_in_an_encoding_that_nothing_declares() -> None:
    text = "Die Fähre fährt heute nicht; das schöne Wetter ist vorbei, sagt der Hafenmeister Jürgen Größe."
    document = feed(f"<item><title>{text}</title></item>", "<?xml version='1.0'?>").encode("windows-1252")
    assert only(document).title == text


def test_one_bad_byte_costs_one_character() -> None:
    document = feed("<item><title>Zürich – «東京»</title><description>X</description></item>").encode()
    entry = only(document.replace(b"X", b"caf\xe9"))
    assert entry.title == "Zürich – «東京»"
    assert entry.document.text == "caf\ufffd"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Caf&eacute;&nbsp;Sol&hellip;", "Café Sol…"),
        ("Tom &amp;amp; Jerry", "Tom & Jerry"),
        ("It&amp;#8217;s &amp;quot;on&amp;quot;", 'It’s "on"'),
        ("<![CDATA[Storm & <em>flood</em>]]>", "Storm & flood"),
        ("<![CDATA[if a < b]]>", "if a < b"),
        ("&lt;b&gt;Bold&lt;/b&gt; words", "Bold words"),
        ("One\n   line", "One line"),
        ("&#x202e;evil&#7;", "evil"),
        ("it&#146;s", "it’s"),
        ("Ã¼ber", "über"),
        ("AT&T", "AT&T"),
        ("&unknown; thing", "&unknown; thing"),
    ],
)
def test_titles(title: str, expected: str) -> None:
    assert only(feed(f"<item><title>{title}</title></item>")).title == expected


@pytest.mark.parametrize(
    "date",
    [
        "Tue, 03 Mar 2026 10:00:00 GMT",
        "Friday, 03 Mar 2026 10:00:00 +0000",
        "3 March 2026 10:00",
        "2026-03-03 10:00:00 +0000",
        "2026-03-03T11:00:00+01:00",
        "Tue, 03 Mar 2026 05:00:00 EST",
        "Tue, 3 Mars 2026 11:00 CET",
    ],
)
def test_dates(date: str) -> None:
    entry = only(feed(f"<item><title>t</title><pubDate>{date}</pubDate></item>"))
    assert entry.published == datetime(2026, 3, 3, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "identified"),
    [
        ("<title>t</title><guid isPermaLink='false'>g1</guid><link>https://a.example/1</link>", "g1"),
        ("<title>t</title><link>https://a.example/1</link>", "https://a.example/1"),
        (
            "<title>t</title><link>https://a.example/1?utm_medium=rss</link>",
            "https://a.example/1?utm_medium=rss",
        ),
        ("<guid>https://a.example/1</guid>", "https://a.example/1"),
        ("<description>words</description>", "sha256:"),
        ("<title>t</title>", "sha256:"),
    ],
)
def test_entries_without_id_title_link_or_date(fields: str, identified: str) -> None:
    entry = only(feed(f"<item>{fields}</item>"))
    assert entry.guid.startswith(identified)
    assert entry.title
    again = only(feed(f"<item>{fields}</item>"))
    assert again == entry, "what is the same at every fetch is the same entry"


def test_an_entry_that_says_nothing_is_left_out() -> None:
    assert read(feed("<item/><item><pubDate>3 March 2026</pubDate></item>")).entries == ()


def test_identifiers_that_are_there_twice() -> None:
    same = "<guid isPermaLink='false'>same</guid>"
    entries = read(
        feed(
            f"<item>{same}<title>One</title><link>https://a.example/1</link></item>"
            f"<item>{same}<title>Two</title><link>https://a.example/2</link></item>"
            f"<item>{same}<title>Two, mended</title><link>https://a.example/2</link></item>"
        )
    ).entries
    assert [entry.guid for entry in entries] == [
        "https://a.example/1",
        "https://a.example/2",
        "https://a.example/2",
    ]


@pytest.mark.parametrize("same", ["<title>News</title>", "<pubDate>3 March 2026</pubDate>"])
def test_entries_that_are_told_apart_by_their_texts_alone(same: str) -> None:
    one, two = (
        f"<item>{same}<description>{text}</description></item>" for text in ("Rain fell.", "Snow fell.")
    )
    found = [entry.guid for entry in read(feed(f"{one}{two}{one}")).entries]
    assert found[0] != found[1]
    assert found[0] == found[2]
    assert only(feed(one)).guid == only(feed(two)).guid, "a text that is mended makes no new entry"


def test_identifiers_that_change_do_not_change_the_rest() -> None:
    item = (
        "<item><title>One</title><link>https://a.example/1</link><guid isPermaLink='false'>{}</guid></item>"
    )
    first, second = (only(feed(item.format(number))) for number in (1, 2))
    assert first.guid != second.guid
    assert (first.url, first.title, first.document) == (second.url, second.title, second.document)


def test_a_feed_without_a_title() -> None:
    assert read("<rss version='2.0'><channel><item><title>One</title></item></channel></rss>").title == ""


def test_markup_in_plain_text_of_atom() -> None:
    entry = only(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><title>A &amp;amp; B</title>"
        "<content>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;</content></entry></feed>"
    )
    assert entry.title == "A &amp; B", "text in Atom is text"
    assert entry.document.text == "One & two."


def test_a_picture_before_the_article() -> None:
    entry = only(
        "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><item><title>t</title>"
        "<media:text>A quay.</media:text><description>The boat came in at noon.</description></item></channel></rss>"
    )
    assert entry.document.text == "The boat came in at noon."


def test_the_elements_of_an_old_namespace() -> None:
    entry = only(
        "<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel><title>t</title>"
        "<item><title>One</title><link>https://a.example/1</link></item></channel></rss>"
    )
    assert (entry.title, entry.url) == ("One", "https://a.example/1")


def test_prefixes_that_nothing_declares() -> None:
    found = read(feed("<item><title>One</title><dc:creator>Ann</dc:creator></item>"))
    (entry,) = found.entries
    assert (entry.title, entry.author) == ("One", "Ann")
    assert "not well-formed" in found.notice


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Caf&eacute;", "Café"),
        ("AT&T & &nosuch; R&D; &", "AT&T & &nosuch; R&D; &"),
        ("&amp;amp &lt;", "&amp <"),
        ("<![CDATA[AT&T]]> & <![CDATA[&nosuch;]]>", "AT&T & &nosuch;"),
    ],
)
def test_references_that_xml_does_not_know_are_mended(text: str, expected: str) -> None:
    found = read(feed(f"<item><guid isPermaLink='false'>{text}</guid><title>t</title></item>"))
    assert found.entries[0].guid == expected
    assert found.notice == ""


@pytest.mark.parametrize("cut", ["<item><title>Two", "<item><title>Two</title><link>", "<item><ti", "<item>"])
def test_a_feed_that_breaks_off(cut: str) -> None:
    whole = feed("<item><title>One</title></item>").removesuffix("</channel></rss>")
    found = read(whole + cut)
    assert [entry.title for entry in found.entries] == ["One"]
    assert found.notice


def test_a_page_that_mentions_a_feed_is_a_page() -> None:
    page = (
        "<!doctype html><html><body><p>A feed begins with</p><pre>&lt;?xml version='1.0'?></pre><?xml <rss>"
    )
    with pytest.raises(NotAFeedError, match="web page"):
        read(page)


JSON_VERSION = "https://jsonfeed.org/version/1.1"


@pytest.mark.parametrize("before", ["\ufeff", "\n\n ", "\0"])
def test_json_behind_white_space(before: str) -> None:
    document = json.dumps({"version": JSON_VERSION, "items": [{"id": "1", "title": "One"}]})
    assert only(before + document).title == "One"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<html><head><title>Log in</title></head></html>", NotAFeedError),
        (b"\n", FeedFormatError),
        (b"{", FeedFormatError),
        (b"<rss", FeedFormatError),
        (b"\x1f\x8b\x08\0", NotAFeedError),
    ],
)
def test_what_is_no_feed_is_an_error(body: bytes, kind: type[FeedFormatError]) -> None:
    with pytest.raises(kind, match=r"^news\.example answered"):
        read(body)
