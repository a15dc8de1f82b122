from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FeedFormatError, NotAFeedError
from reader.model import ParsedEntry, ParsedFeed
from reader.sources.documents import MAX_GUID
from reader.sources.feed import parse_feed
from reader.sources.intake import MAX_ENTRIES, UNTITLED
from reader.text.sanitize import clean_text

FEEDS = Path(__file__).parent.parent / "feeds"
NOW = datetime(2024, 5, 15, 12, 0, tzinfo=UTC)
URL = "https://news.example/feed.xml"


def read(name: str) -> ParsedFeed:
    return parse_feed((FEEDS / name).read_bytes(), "", URL, NOW)


def rss(items: str, before: str = "") -> ParsedFeed:
    return parse_feed(rss_bytes(items, before), "application/rss+xml", URL, NOW)


def rss_bytes(items: str, before: str = "") -> bytes:
    return (
        f"<?xml version='1.0' encoding='utf-8'?>{before}<rss version='2.0'><channel><title>News</title>"
        f"<link>https://news.example/</link>{items}</channel></rss>"
    ).encode()


def only(feed: ParsedFeed) -> ParsedEntry:
    (entry,) = feed.entries
    return entry


def test_rss_2() -> None:
    feed = read("rss-2.0.xml")

    assert (feed.title, feed.site_url, feed.language) == (
        "Harbour & Hill Gazette",
        "https://gazette.example/",
        "en",
    )
    assert feed.notice == ""
    ferry, council, note = feed.entries
    assert ferry.guid == "gazette-1017"
    assert ferry.title == 'Ferry back in service – "a relief", says harbour master'
    assert ferry.url == "https://gazette.example/2024/ferry"
    assert ferry.author == "Ines Albrecht, Tom Oduya"
    assert ferry.published == datetime(2024, 5, 14, 7, 30, tzinfo=UTC)
    assert ferry.language == "en"
    assert "“It is a relief,” harbour master Lena Brandt said on Tuesday." in ferry.document.text
    assert "tracking" not in ferry.document.text
    assert "<li>First boat" in ferry.html
    assert [part.kind for part in ferry.document.paragraphs] == ["text", "text", "item", "item"]
    assert council.title == "Council: if a < b, the plan stands"
    assert council.url == "https://news.example/2024/council?part=1&page=2", "relative to the feed"
    assert council.author == "The Night Desk"
    assert note.title == "A small note without a headline, which goes on for rather longer than any…"
    assert note.url == note.guid == "https://gazette.example/notes/3"


def test_rss_0_91_with_a_document_type_and_entities_of_html() -> None:
    feed = read("rss-0.91.xml")

    assert feed.title == "Café Calendar"
    assert feed.notice == ""
    party, brunch = feed.entries
    assert party.title == "Soirée du jeudi"
    assert party.document.text == "Le quatuor joue dès 20\xa0heures. L’entrée est libre."
    assert party.guid == party.url == "http://cafe.example/soiree"
    assert party.published is None
    assert brunch.language == "fr"


def test_rdf() -> None:
    may, june = read("rdf-1.0.xml").entries
    assert (may.title, may.author) == ("May", "Harbour Office")
    assert may.published == datetime(2024, 5, 1, 5, 0, tzinfo=UTC)
    assert june.published is None, "more than a day ahead"
    assert may.document.text == "Spring tides on the 8th and the 23rd."


def test_atom_0_3() -> None:
    feed = read("atom-0.3.xml")
    entry = only(feed)
    assert (feed.title, feed.site_url) == ("Field Notes", "https://fields.example/")
    assert entry.title == "Larks & lapwings"
    assert entry.author == "Ruth Kessler", "an entry has the feed's author where it names none"
    assert entry.published == datetime(2004, 3, 2, 7, 15, tzinfo=UTC)


def test_atom_1_0() -> None:
    feed = read("atom-1.0.xml")

    assert (feed.title, feed.site_url, feed.language) == ("Werkstatt & Lager", "https://werk.example/", "de")
    tip, plain = feed.entries
    assert tip.title == "Tipp: das Zeichen <br> richtig setzen", "text stays text"
    assert tip.url == "https://werk.example/tipp", "relative to xml:base"
    assert tip.author == "Paula Wendt, Jonas Iversen"
    assert tip.published == datetime(2024, 5, 14, 7, 0, tzinfo=UTC)
    assert tip.document.text == (
        "Man schreibt das Zeichen <br> am Ende.\n\nSo war es immer, sagt der Meister."
    )
    assert plain.document.text == "Fish & chips <cold> are no good.\n\nSecond paragraph."
    assert plain.html == ""
    assert plain.language == "en"
    assert plain.author == "Redaktion"
    assert plain.published == datetime(2024, 5, 13, tzinfo=UTC), "updated where nothing says published"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "utf-8-sig"])
def test_encodings_that_the_first_bytes_tell(encoding: str) -> None:
    body = "<?xml version='1.0'?><rss version='2.0'><channel><title>Zürich 東京</title></channel></rss>"
    assert parse_feed(body.encode(encoding), "text/xml; charset=ascii", URL, NOW).title == "Zürich 東京"


def test_the_encoding_that_the_document_declares() -> None:
    body = "<?xml version='1.0' encoding='koi8-r'?><rss><channel><title>Новости</title></channel></rss>"
    assert parse_feed(body.encode("koi8-r"), "text/xml", URL, NOW).title == "Новости"


def test_an_encoding_that_the_document_cannot_have() -> None:
    body = rss_bytes("<item><title>Zürich</title></item>").replace(b"utf-8", b"utf-16")
    assert only(parse_feed(body, "", URL, NOW)).title == "Zürich"


def test_an_encoding_that_is_no_encoding_does_no_harm() -> None:
    body = rss_bytes("<item><title>a\\x1b[2J</title></item>").replace(b"utf-8", b"unicode_escape")
    assert only(parse_feed(body, "", URL, NOW)).title == "a\\x1b[2J"


ENTITIES = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 40))


@pytest.mark.parametrize(
    "before",
    [
        f'<!DOCTYPE rss [<!ENTITY e0 "boom">{ENTITIES}]>',
        f'<!-- <a> -->\n<!DOCTYPE rss [\n<!ENTITY e0 "boom">\n{ENTITIES}\n]>',
        '<!DOCTYPE rss [<!ENTITY e39 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY e39 SYSTEM "http://127.0.0.1:1/">]>',
    ],
)
def test_entities_are_not_expanded(before: str) -> None:
    entry = only(rss("<item><title>t</title><description>x &e39; y</description></item>", before))
    assert entry.document.text == "x &e39; y"


def test_the_longest_body_is_the_article() -> None:
    entry = only(
        rss(
            "<item xmlns:media='http://search.yahoo.com/mrss/' "
            "xmlns:content='http://purl.org/rss/1.0/modules/content/'><title>t</title>"
            "<media:description>A boat at the quay.</media:description>"
            "<content:encoded>&lt;p&gt;The boat came in at noon, and half the town was there.&lt;/p&gt;"
            "</content:encoded></item>"
        )
    )
    assert entry.document.text == "The boat came in at noon, and half the town was there."


@pytest.mark.parametrize("before", [b"", b"&lt;!-- off --&gt;"])
def test_markup_in_what_is_said_to_be_text(before: bytes) -> None:
    feed = parse_feed(
        b"<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><title>t</title>"
        b"<summary>" + before + b"&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</summary></entry></feed>",
        "",
        URL,
        NOW,
    )
    assert only(feed).document.text == "One.\n\nTwo."
    assert only(feed).html.endswith("<p>One.</p><p>Two.</p>")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Wed, 15 May 2024 10:00:00 GMT", datetime(2024, 5, 15, 10, 0, tzinfo=UTC)),
        ("2024-05-15T10:00:00+02:00", datetime(2024, 5, 15, 8, 0, tzinfo=UTC)),
        ("2024-05-16T11:00:00Z", datetime(2024, 5, 16, 11, 0, tzinfo=UTC)),
        ("2004년 05월 28일", None),
        ("2024-05-16T13:00:00Z", None),
        ("Thu, 01 Jan 1903 00:00:00 GMT", None),
        ("Mon, 00 Jan 0000 00:00:00 GMT", None),
        ("10000-01-01T00:00:00Z", None),
        ("-0001-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59-23:59", None),
        ("Fri, 30 Feb 2024 10:00:00 GMT", None),
        ("99999999999999999999", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_only_dates_that_can_be_true_are_believed(date: str, expected: datetime | None) -> None:
    item = f"<item><title>t</title><pubDate>{date}</pubDate></item>"
    assert only(rss(item)).published == expected


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://a.example/1", "https://a.example/1"),
        (" https://a.example/a b\n", "https://a.example/a%20b"),
        ("../x", "https://news.example/x"),
        ("http://user:secret@a.example/", "http://a.example/"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("exec:rm", ""),
        ("https://[", ""),
    ],
)
def test_a_link_is_a_web_address_or_nothing(link: str, url: str) -> None:
    assert only(rss(f"<item><title>t</title><link>{link}</link></item>")).url == url


def test_what_identifies_an_entry() -> None:
    with_id, with_link, with_date, bare, again = rss(
        "<item><guid isPermaLink='false'>a\u202e1</guid><link>https://a.example/</link></item>"
        "<item><title>t</title><link>https://b.example/</link></item>"
        "<item><title>t</title><pubDate>Tue, 14 May 2024 00:00:00 GMT</pubDate></item>"
        "<item><description>Some words.</description></item>"
        "<item><title>t</title><pubDate>Mon, 13 May 2024 00:00:00 GMT</pubDate></item>"
    ).entries
    assert with_id.guid == "a1"
    assert with_link.guid == "https://b.example/"
    assert len({with_date.guid, bare.guid, again.guid, ""}) == 4
    assert bare.title == "Some words."


def test_a_long_identifier_is_hashed() -> None:
    first, second = rss(
        f"<item><title>a</title><guid>{'x' * 2_000}1</guid></item>"
        f"<item><title>b</title><guid>{'x' * 2_000}2</guid></item>"
        "<item><title>nothing else</title></item>"
    ).entries[:2]
    assert first.guid != second.guid
    assert max(len(first.guid), len(second.guid)) <= MAX_GUID


def test_an_identifier_that_different_links_share_is_none() -> None:
    entries = rss(
        "<item><guid isPermaLink='false'>same</guid><link>https://a.example/1</link></item>"
        "<item><guid isPermaLink='false'>same</guid><link>https://a.example/2</link></item>"
    ).entries
    assert [entry.guid for entry in entries] == ["https://a.example/1", "https://a.example/2"]


def test_an_entry_without_a_title_gets_one_and_an_empty_one_is_left_out() -> None:
    words, link = rss(
        "<item><description>&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</description></item>"
        "<item/><item><link>https://a.example/</link></item>"
    ).entries
    assert words.title == "First."
    assert link.title == UNTITLED


def test_a_title_cut_from_text_without_blanks() -> None:
    assert only(rss(f"<item><description>{'港' * 200}</description></item>")).title == "港" * 80 + "…"


def test_only_the_newest_entries_are_taken_and_that_is_said() -> None:
    first = datetime(2024, 1, 1, tzinfo=UTC)
    dates = [first + timedelta(minutes=number) for number in range(MAX_ENTRIES + 3)]
    feed = rss(
        "".join(
            f"<item><title>t</title><pubDate>{date:%d %b %Y %H:%M} GMT</pubDate></item>" for date in dates
        )
    )
    assert [entry.published for entry in feed.entries] == dates[3:]
    assert feed.notice == "Only the newest 2,000 of 2,003 entries were taken."


@pytest.mark.parametrize(
    "fault", ["<b>unclosed", "<x:y>undeclared</x:y>", "<p class=a>unquoted</p>", "&#7;", "a < b"]
)
def test_markup_that_is_not_well_formed_is_survived_and_said(fault: str) -> None:
    feed = rss(
        f"<item><title>One</title></item><item><title>Two</title><description>{fault}</description></item>"
    )
    assert [entry.title for entry in feed.entries] == ["One", "Two"]
    assert "not well-formed" in feed.notice


def test_control_characters_do_not_make_a_feed_unreadable() -> None:
    feed = rss("<item><title>a\0b\x07c</title></item>")
    assert only(feed).title == "abc"
    assert feed.notice == ""


def test_a_document_that_breaks_off_loses_only_the_entry_it_breaks_off_in() -> None:
    whole = rss_bytes("<item><title>One</title></item><item><title>Two</title></item>")
    for cut in (b"Two</ti", b"<title>Tw", b"Two</title>"):
        feed = parse_feed(whole[: whole.index(cut) + len(cut)], "", URL, NOW)
        assert [entry.title for entry in feed.entries] == ["One"]
        assert feed.notice


def test_an_empty_feed_is_a_feed() -> None:
    assert rss("").entries == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n\0", "empty"),
        (b"<!DOCTYPE html><html><body><p>Log in</p></body></html>", "web page"),
        (b"<!-- x --><HTML lang='en'><item>", "web page"),
        (b"<div>Not here</div>", "web page"),
        (b"<!doctype html><title>Cranes</title><p>Not here", "web page"),
        (b"<opml version='2.0'><body/></opml>", "<opml>"),
        (b"<urlset></urlset>", "<urlset>"),
        (b"<rss version='2.0'><channel><title>Cut", "too broken"),
        (b"/dev/zero", "neither"),
        (b"https://news.example/feed.xml", "neither"),
        (b"%PDF-1.7 \xff\xfe", "neither"),
        (gzip.compress(b"<rss/>", mtime=0), "neither"),
        (b'{"error": "rate limited"}', "JSON that is not a feed"),
        (b"[1, 2]", "JSON that is not a feed"),
    ],
)
def test_what_is_no_feed_is_said_in_one_sentence(body: bytes, expected: str) -> None:
    with pytest.raises(FeedFormatError, match=expected) as caught:
        parse_feed(body, "application/rss+xml", URL, NOW)
    assert str(caught.value).startswith("news.example ")
    is_a_feed = expected in {"empty", "too broken"}
    assert isinstance(caught.value, NotAFeedError) is not is_a_feed


FIXTURES = sorted(path.read_bytes() for path in FEEDS.iterdir())


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FIXTURES), st.data())
def test_no_damaged_document_raises_anything_else(whole: bytes, draw: st.DataObject) -> None:
    at, end = sorted(draw.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    body = whole[:at] + draw.draw(st.binary(max_size=20)) + whole[draw.draw(st.sampled_from([at, end])) :]
    try:
        feed = parse_feed(body, "", URL, NOW)
    except FeedFormatError:
        return
    for entry in feed.entries:
        assert 0 < len(entry.guid) <= MAX_GUID
        assert entry.title
        assert clean_text(entry.title) == entry.title
        assert clean_text(entry.document.text) == entry.document.text
