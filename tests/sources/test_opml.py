from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from reader.errors import LocalFileError
from reader.model import SavedSearch, Subscription, Subscriptions
from reader.sources.opml import read_opml, write_opml
from reader.sources.subscribing import MAX_DEPTH, MAX_LIST_BYTES, MAX_REFUSED, clean_folder, clean_tags
from reader.text.sanitize import clean_line, clean_url

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
FEED = "https://paper.example/feed"


def read(outlines: str) -> Subscriptions:
    return read_opml(f'<?xml version="1.0"?><opml version="2.0"><body>{outlines}</body></opml>'.encode())


def only(outlines: str) -> Subscription:
    (feed,) = read(outlines).feeds
    return feed


def test_a_list_of_feeds_in_folders_is_read() -> None:
    found = read(
        f'<outline type="rss" text="Paper" xmlUrl="{FEED}" htmlUrl="https://paper.example/"/>'
        '<outline text="City"><outline text="Bridges">'
        '<outline type="rss" text="Spans" xmlUrl="https://spans.example/f" category="steel,/Cables/Long"/>'
        '</outline><outline type="rss" text="Hall" xmlUrl="https://hall.example/f"/></outline>'
    )
    assert found == Subscriptions(
        feeds=(
            Subscription(FEED, "Paper", "https://paper.example/"),
            Subscription(
                "https://spans.example/f",
                "Spans",
                folders=(("City", "Bridges"),),
                tags=("steel", "Cables/Long"),
            ),
            Subscription("https://hall.example/f", "Hall", folders=(("City",),)),
        )
    )


def test_a_feed_in_several_folders_is_one_feed() -> None:
    feed = only(
        f'<outline text="A"><outline xmlUrl="{FEED}" text="Paper" category="x"/></outline>'
        f'<outline text="B"><outline xmlUrl="{FEED}" text="Other" category="y,x"/></outline>'
        f'<outline xmlUrl="{FEED}"/>'
    )
    assert feed == Subscription(FEED, "Paper", folders=(("A",), ("B",), ()), tags=("x", "y"))


@pytest.mark.parametrize(
    "outline",
    [
        f'<outline text="Paper" xmlUrl="{FEED}"/>',
        f'<outline text="Paper" title="Something" xmlUrl="{FEED}"/>',
        f'<outline title="Paper" text="" xmlUrl="{FEED}"/>',
        f'<outline text="Paper" xmlurl="{FEED}"/>',
        f'<OUTLINE TEXT="Paper" XMLURL="{FEED}"></OUTLINE>',
        f'<outline text="Paper" type="atom" xmlUrl=" {FEED} "/>',
        f"<outline text='Paper' xmlUrl='{FEED}'/>",
        f'<outline text="Paper" xmlUrl={FEED} />',
        f'<opml:outline text="Paper" opml:xmlUrl="{FEED}"/>',
        '<outline text="Paper" xmlUrl="feed://paper.example/feed"/>',
        f'<outline text="Paper" xmlUrl="feed:{FEED}"/>',
        f'<outline text="P&#x61;per" xmlUrl="{FEED}" xmlUrl="https://second.example/"/>',
    ],
)
def test_ways_to_write_one_feed(outline: str) -> None:
    assert only(outline) == Subscription(FEED, "Paper")


def test_a_title_that_repeats_the_address_is_none() -> None:
    assert only(f'<outline text="{FEED}" xmlUrl="{FEED}"/>') == Subscription(FEED)


def test_ampersands_that_nobody_escaped_stay_in_addresses() -> None:
    feed = only('<outline text="Fish & Chips &copy; &nope;" xmlUrl="https://a.example/f?a=1&copy=2&b=3"/>')
    assert feed == Subscription("https://a.example/f?a=1&copy=2&b=3", "Fish & Chips © &nope;")


@pytest.mark.parametrize(
    "document",
    [
        f'<outline text="Paper" xmlUrl="{FEED}"/>',
        f'<opml><outline text="Paper" xmlUrl="{FEED}"/></opml>',
        f'<body><outline text="Paper" xmlUrl="{FEED}"/></body>',
        f'<opml><body><outline text="Paper" xmlUrl="{FEED}">',
        f'<opml><body></outline></folder></opml><outline text="Paper" xmlUrl="{FEED}"/>',
        f'<opml><body><outline text="Paper" xmlUrl="{FEED}"/><outline text="cut o',
        f'﻿  <?xml version="1.0"?><opml><body>A & B \x01<outline text="Pa\x01per" xmlUrl="{FEED}"/></body></opml>',
        f'<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline text="Paper" xmlUrl="{FEED}"/></body></opml>',
        f'<opml><!-- <outline xmlUrl="https://no.example/"/> --><outline text="Paper" xmlUrl="{FEED}"/></opml>',
        f'<opml><![CDATA[<outline xmlUrl="https://no.example/"/>]]><outline text="Paper" xmlUrl="{FEED}"/></opml>',
    ],
)
def test_documents_that_are_not_well_formed_are_read_as_far_as_they_can_be(document: str) -> None:
    assert read_opml(document.encode()).feeds == (Subscription(FEED, "Paper"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252", "iso-8859-2"])
def test_encodings(encoding: str) -> None:
    document = (
        f'<?xml version="1.0" encoding="{encoding}"?><opml><outline text="Föhr" xmlUrl="{FEED}"/></opml>'
    )
    assert read_opml(document.encode(encoding)).feeds == (Subscription(FEED, "Föhr"),)


def test_a_wrongly_declared_encoding_is_seen_through() -> None:
    document = f'<?xml version="1.0" encoding="us-ascii"?><opml><outline text="Föhr" xmlUrl="{FEED}"/></opml>'
    assert read_opml(document.encode()).feeds == (Subscription(FEED, "Föhr"),)


@pytest.mark.parametrize(
    ("outline", "reason"),
    [
        ('<outline xmlUrl="file:///etc/passwd"/>', "file:///etc/passwd"),
        ('<outline xmlUrl="exec:touch taken"/>', "Commands are not run"),
        ('<outline xmlUrl="|touch taken"/>', "Commands are not run"),
        ('<outline xmlUrl="javascript:alert(1)"/>', "is no web address"),
        ('<outline xmlUrl="gopher://a.example/"/>', "is no web address"),
        ('<outline xmlUrl="https://"/>', "is no web address"),
        (
            '<outline text="Paper" xmlUrl="https://a.example/" filtercmd="sh -c x"/>',
            "a command, which is not run",
        ),
        (
            '<outline type="include" text="More" url="https://a.example/x.opml"/>',
            "More leads to another list",
        ),
        ('<outline type="link" url="https://a.example/"/>', "https://a.example/ leads to another list"),
        ('<outline type="rss" text="Lost"/>', "Lost is a feed without an address"),
    ],
)
def test_what_is_no_feed_to_fetch_is_refused_with_the_reason(outline: str, reason: str) -> None:
    found = read(outline + f'<outline xmlUrl="{FEED}"/>')
    assert found.feeds == (Subscription(FEED),)
    (sentence,) = found.refused
    assert reason in sentence
    assert sentence.endswith(".")


def test_a_password_in_an_address_is_neither_taken_nor_repeated() -> None:
    found = read('<outline text="Paper" xmlUrl="https://ann:geheim@paper.example/feed"/>')
    assert found.feeds == ()
    (sentence,) = found.refused
    assert "https://paper.example/feed" in sentence
    assert "geheim" not in sentence
    assert "geheim" not in read('<outline xmlUrl="ftp://ann:geheim@paper.example/feed"/>').refused[0]


def test_very_many_refusals_are_counted() -> None:
    refused = read('<outline xmlUrl="file:///x"/>' * (MAX_REFUSED + 5)).refused
    assert len(refused) == MAX_REFUSED + 1
    assert refused[-1] == "5 more lines were not taken."


@pytest.mark.parametrize(
    "document", [b"", b"   ", b"just words", b"<html><p>page</p></html>", b"<rss><item/></rss>"]
)
def test_what_holds_no_outline_is_no_list(document: bytes) -> None:
    with pytest.raises(LocalFileError, match="no list of feeds"):
        read_opml(document)


def test_a_list_that_is_too_large_is_refused() -> None:
    with pytest.raises(LocalFileError, match="larger than 10 MiB"):
        read_opml(b" " * (MAX_LIST_BYTES + 1))


def test_entities_do_not_expand() -> None:
    bomb = '<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    document = f'{bomb}<opml><outline text="&b;&b;" xmlUrl="{FEED}"/></opml>'
    assert read_opml(document.encode()).feeds == (Subscription(FEED, "&b;&b;"),)


def test_what_lies_deeper_than_folders_may_stands_in_the_last_of_them() -> None:
    document = '<outline text="o">' * 3_000 + f'<outline xmlUrl="{FEED}"/>' + "</outline>" * 3_000
    assert only(document).folders == (("o",) * MAX_DEPTH,)


@pytest.mark.parametrize(
    "junk",
    [
        *(
            '<outline text="a">',
            "<outline ",
            "</outline>",
            "<!--",
            "<![CDATA[",
            "<a b='",
            '<outline "',
            "<",
            "&",
        ),
        *("<outline a", "<outline a=", " a ", "a=", "'\""),
    ],
)
def test_junk_costs_linear_time(junk: str) -> None:
    document = f"<opml>{junk * (500_000 // len(junk))}<outline xmlUrl='{FEED}'/></opml>"
    started = time.process_time()
    with suppress(LocalFileError):
        read_opml(document.encode())
    assert time.process_time() - started < 3


HOSTILE = st.sampled_from(
    ["<b>&amp;\"'", "]]>", "<!--", "a, b", "/x", "￿", "\x1b[2J", "&#0;", "#x", "'\" >", "Ω 日本"]
)
WORDS = (st.text(max_size=30) | HOSTILE).map(lambda text: clean_line(text, 200))
FOLDERS = st.lists(WORDS.filter(bool), min_size=1, max_size=4).map(clean_folder)
TAGS = st.lists(WORDS, max_size=4).map(clean_tags)
URLS = st.text(alphabet="abc/?&=;%<>\"'é~.", max_size=20).map(
    lambda path: clean_url(f"https://a.example/{path}")
)


@st.composite
def subscription(draw: st.DrawFn) -> Subscription:
    url = draw(URLS)
    title = draw(WORDS)
    return Subscription(
        url=url,
        title="" if title == url else title,
        site_url=draw(st.just("") | URLS),
        folders=tuple(dict.fromkeys(draw(st.lists(FOLDERS, max_size=3)))),
        tags=draw(TAGS),
    )


SEARCHES = st.lists(
    st.builds(SavedSearch, WORDS.filter(bool), WORDS.filter(bool)), max_size=3, unique_by=lambda s: s.name
)
LISTS = st.builds(
    lambda feeds, searches: Subscriptions(tuple(feeds), tuple(searches)),
    st.lists(subscription(), max_size=6, unique_by=lambda feed: feed.url),
    SEARCHES,
)


def in_any_order(found: Subscriptions) -> tuple[object, ...]:
    """Feeds come back in the order of the folders, and a feed's folders too: neither order means anything."""
    feeds = {replace(feed, folders=tuple(sorted(feed.folders))) for feed in found.feeds}
    return feeds, found.searches, found.refused


@settings(max_examples=150, deadline=None)
@given(LISTS)
def test_nothing_is_lost_on_the_way_out_and_in(wanted: Subscriptions) -> None:
    written = write_opml(wanted, "Mine", NOW)
    assert in_any_order(read_opml(written.encode())) == in_any_order(wanted)


@settings(max_examples=100, deadline=None)
@given(LISTS, st.text(max_size=40))
def test_what_is_written_is_well_formed_opml_2(wanted: Subscriptions, title: str) -> None:
    root = etree.fromstring(write_opml(wanted, title, NOW).encode())
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert [child.tag for child in root] == ["head", "body"]
    assert (root.findtext("head/title") or "") == clean_line(title)
    assert root.findtext("head/dateCreated") == "Fri, 20 Nov 2026 12:00:00 +0000"
    for outline in root.iter("outline"):
        assert outline.get("text")
        assert (outline.get("type") == "rss") == (outline.get("xmlUrl") is not None)


def test_the_order_within_a_folder_is_kept() -> None:
    wanted = Subscriptions(
        tuple(Subscription(f"https://{name}.example/f", folders=(("A",),)) for name in "cab")
    )
    assert read_opml(write_opml(wanted, "", NOW).encode()) == wanted


def test_passwords_and_what_is_not_clean_do_not_go_out() -> None:
    feed = Subscription(
        "https://ann:geheim@a.example/f", "A\x1b[2Jb", "https://x:y@a.example/", ((" ", "F"),), ("a,b",)
    )
    written = write_opml(Subscriptions((feed,)), "", NOW)
    assert "geheim" not in written and "x:y" not in written
    assert read_opml(written.encode()).feeds == (
        Subscription("https://a.example/f", "Ab", "https://a.example/", (("F",),), ("a b",)),
    )


def test_ten_thousand_feeds_are_read_within_a_second() -> None:
    feeds = tuple(
        Subscription(f"https://h{n}.example/f", f"Title {n}", folders=(("F", str(n % 50)),))
        for n in range(10_000)
    )
    written = write_opml(Subscriptions(feeds), "", NOW).encode()
    started = time.process_time()
    assert len(read_opml(written).feeds) == 10_000
    assert time.process_time() - started < 3
