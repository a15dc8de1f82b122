"""Documents made to cost too much, and documents that are only long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from reader.errors import FeedFormatError
from reader.sources import judged_feed
from reader.sources.feed import parse_feed

NOW = datetime(2026, 6, 1, tzinfo=UTC)
URL = "https://news.example/feed.xml"
SECONDS = 12.0
"""What a document may cost here; the worker process ends a job soon after."""


@pytest.fixture(autouse=True)
def bounded() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < SECONDS


def rss(inside: str) -> bytes:
    return f"<rss version='2.0'><channel><title>t</title>{inside}</channel></rss>".encode()


def items(count: int) -> str:
    return "".join(
        f"<item><title>t{n}</title><pubDate>3 Mar 2026 10:{n % 60:02}:00 GMT</pubDate></item>"
        for n in range(count)
    )


@pytest.mark.parametrize(("limit", "taken"), [(1, 1), (3, 3), (10, 5)])
def test_how_many_entries_are_taken_can_be_chosen(limit: int, taken: int) -> None:
    feed = parse_feed(rss(items(5)), "", URL, NOW, limit)
    assert [entry.title for entry in feed.entries] == [f"t{n}" for n in range(5)][-taken:]
    expected = f"Only the newest {limit} of 5 entries were taken." if limit < 5 else ""
    assert feed.notice == expected


def test_a_hundred_thousand_entries() -> None:
    feed = parse_feed(rss(items(100_000)), "", URL, NOW)
    assert len(feed.entries) == 2_000
    assert feed.notice == "Only the newest 2,000 of 100,000 entries were taken."


def test_very_many_entries_of_which_not_all_can_be_read() -> None:
    count = judged_feed.MAX_READ + 5
    feed = parse_feed(rss("<x>it&#146;s</x>" + items(count) + "<ttl>60</ttl>"), "", URL, NOW, 10)
    assert len(feed.entries) == 10
    assert feed.notice == (
        "Only the first 10,000 of 10,005 entries were looked at."
        " Only the newest 10 of 10,000 entries were taken."
    )
    assert feed.hints.interval_minutes == 60


def attributes(value: str) -> str:
    return " ".join(f'a{number}="{value}"' for number in range(50_000))


@pytest.mark.parametrize("value", ["1", ">", "'"])
@pytest.mark.parametrize("text", ["x", "x & </b>"])
def test_fifty_thousand_attributes(value: str, text: str) -> None:
    body = rss(f"<item {attributes(value)}><title>{text}</title></item>")
    with pytest.raises(FeedFormatError, match="more than 200 attributes in one element; it is not read"):
        parse_feed(body, "", URL, NOW)


LONG = "x" * 1_000_000


@pytest.mark.parametrize(
    ("inside", "count"),
    [
        (f"<item><title>{LONG}</title></item>", 1),
        (f"<item><title>{LONG} </b></title></item>", 1),
        (f"<item><{LONG}/><title>t</title></item>", 1),
        (f"<item {LONG}='1'><title>t</title></item>", 1),
        (f"<item><title>t</title><enclosure url='https://a.example/{LONG}'/></item>", 1),
        (f"<item><title>t</title><guid>{LONG}</guid><link>https://a.example/{LONG}</link></item>", 1),
        (f"<item><title>t</title><!--{LONG}--></item>", 1),
        (f"<item><title>t</title><pubDate>{LONG}</pubDate><dc:date>{LONG}</dc:date></item>", 1),
        (f"<item><title>t</title><author>{'a@b.c ' * 150_000}</author></item>", 1),
        (f"<item><title>t</title><description>{'&amp;lt;' * 100_000}</description></item>", 1),
        (f"<item><title>t</title><description>{'&lt;p' * 200_000}</description></item>", 1),
        ("<item><title>t</title></item>" + "&" * 300_000, 1),
        ("<item><title>t</title></item>" + "&#" * 150_000, 1),
        ("<item><title>t</title></item>" + "xmlns:" * 150_000, 1),
    ],
    ids=lambda value: str(value)[:30],
)
def test_tokens_of_a_megabyte(inside: str, count: int) -> None:
    assert len(parse_feed(rss(inside), "", URL, NOW).entries) == count


@pytest.mark.parametrize(
    "field",
    [
        "<category>c{0}</category>",
        "<category term='c{0}'/>",
        "<author>a{0}</author>",
        "<enclosure url='/{0}'/>",
        "<link>/{0}</link>",
        "<description>d{0}</description>",
    ],
)
def test_a_field_that_is_there_very_often(field: str) -> None:
    often = "".join(field.format(number) for number in range(30_000))
    (entry,) = parse_feed(rss(f"<item><title>t</title>{often}</item>"), "", URL, NOW).entries
    assert entry.title == "t"
    assert max(len(entry.categories), len(entry.authors), len(entry.enclosures)) <= 50


@pytest.mark.parametrize("depth", [200, 300, 5_000])
def test_deep_nesting(depth: int) -> None:
    body = rss("<item><title>t</title></item>" + "<x>" * depth + "</x>" * depth)
    assert [entry.title for entry in parse_feed(body, "", URL, NOW).entries] == ["t"]


CHAIN = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 30_000))


@pytest.mark.parametrize("before", ["", "\n", "<!-- <a> -->", "<?x <rss> ?>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_chains_of_entities(before: str, encoding: str) -> None:
    document = (
        f'{before}<!DOCTYPE rss [<!ENTITY e0 "boom">{CHAIN}]>'
        + rss("<item><title>t &e29999;</title></item>").decode()
    )
    (entry,) = parse_feed(document.encode(encoding), "", URL, NOW).entries
    assert entry.title == "t &e29999;"


@pytest.mark.parametrize("body", [b"<rss><channel>" + b"<item>" * 20_000, b"<" * 300_000, b"<!--" * 100_000])
def test_what_never_ends(body: bytes) -> None:
    try:
        feed = parse_feed(body, "", URL, NOW)
    except FeedFormatError:
        return
    assert feed.entries == ()
