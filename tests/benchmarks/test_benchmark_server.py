"""The server of the benchmarks answers and counts as the figures take it to."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cache

import pytest

from reader.sources.feed import parse_feed
from tests.benchmarks.common import Report, percentile
from tests.benchmarks.feed_server import FeedServer, feed_address, host_of
from tests.benchmarks.request_counts import RequestLog
from tests.benchmarks.synthetic_feeds import FeedMaker, SyntheticFeed

FEEDS = 12


def small_feed(number: int) -> SyntheticFeed:
    """Feed 3 has no validators, the others have."""
    body = f"<rss>{number}</rss>".encode()
    return SyntheticFeed(
        body=body,
        compressed=gzip.compress(body) if number == 0 else b"",
        media_type="application/rss+xml",
        etag="" if number == 3 else f'"{number}"',
        last_modified="" if number == 3 else "Wed, 01 Oct 2025 12:00:00 GMT",
    )


@asynccontextmanager
async def serving(hosts: int = 4, latency_seconds: float = 0.0) -> AsyncIterator[FeedServer]:
    server = FeedServer(small_feed, feeds=FEEDS, hosts=hosts, latency_seconds=latency_seconds)
    async with server:
        yield server


async def ask(
    server: FeedServer, number: int, headers: Mapping[str, str] | None = None, hosts: int = 4
) -> tuple[str, dict[str, str], bytes]:
    """Ask for a feed; returns the status, the headers and the body that came."""
    reader, writer = await asyncio.open_connection(host_of(number, hosts), server.port)
    fields = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
    try:
        writer.write(f"GET /{number}.xml HTTP/1.1\r\nHost: feeds\r\n{fields}\r\n".encode())
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().strip().split("\r\n")
        answer = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
        body = await reader.read(int(answer.get("content-length", "0")))
    finally:
        writer.close()
        await writer.wait_closed()
    return first.split(" ")[1], answer, body


@cache
def maker() -> FeedMaker:
    return FeedMaker(entries=3, entry_bytes=500)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, "200"),
        ({"If-None-Match": '"1"'}, "304"),
        ({"If-None-Match": '"2"'}, "200"),
        ({"If-Modified-Since": "Wed, 01 Oct 2025 12:00:00 GMT"}, "304"),
        ({"If-Modified-Since": "Thu, 02 Oct 2025 12:00:00 GMT"}, "200"),
        # The date counts only where there is no tag.
        ({"If-None-Match": '"2"', "If-Modified-Since": "Wed, 01 Oct 2025 12:00:00 GMT"}, "200"),
    ],
)
async def test_only_what_is_unchanged_is_answered_by_304(headers: dict[str, str], status: str) -> None:
    async with serving() as server:
        answered, fields, body = await ask(server, 1, headers)
    assert answered == status
    assert body == (b"" if status == "304" else b"<rss>1</rss>")
    assert fields["etag"] == '"1"'


async def test_a_feed_without_validators_is_always_sent() -> None:
    async with serving() as server:
        status, fields, _ = await ask(server, 3, {"If-None-Match": '""', "If-Modified-Since": "x"})
    assert status == "200"
    assert not {"etag", "last-modified"} & fields.keys()


async def test_only_those_who_ask_for_it_get_gzip() -> None:
    async with serving() as server:
        _, fields, packed = await ask(server, 0, {"Accept-Encoding": "gzip, deflate"})
        _, plain_fields, plain = await ask(server, 0)
    assert fields["content-encoding"] == "gzip"
    assert gzip.decompress(packed) == plain == b"<rss>0</rss>"
    assert "content-encoding" not in plain_fields


async def test_what_is_asked_at_once_is_counted_in_all_and_by_host() -> None:
    async with serving(latency_seconds=0.05) as server:
        await asyncio.gather(*(ask(server, number) for number in (0, 4, 8, 1)))
        counted = server.obey({"do": "reset"})
        await ask(server, 0)
        later = server.obey({"do": "stats"})
    assert counted["requests"] == counted["most_at_once"] == 4
    assert counted["most_at_once_on_a_host"] == 3
    assert counted["statuses"] == {"200": 4}
    assert (later["requests"], later["most_at_once_on_a_host"]) == (1, 1)


async def test_a_request_on_a_kept_connection_counts_as_another() -> None:
    async with serving() as server:
        reader, writer = await asyncio.open_connection(host_of(1, 4), server.port)
        for _ in range(2):
            writer.write(b'GET /1.xml HTTP/1.1\r\nIf-None-Match: "1"\r\n\r\n')
            assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 304")
        writer.close()
        await writer.wait_closed()
    counted = server.log.counts
    assert (counted.connections, counted.requests, counted.most_at_once) == (1, 2, 1)


async def test_requests_to_a_busy_host_before_its_time_are_counted() -> None:
    async with serving() as server:
        server.obey({"do": "faults", "faults": {"2": "busy"}, "hold_seconds": 60})
        status, fields, _ = await ask(server, 2)
        assert (status, fields["retry-after"]) == ("429", "60")
        assert server.log.counts.during_hold == 0
        await ask(server, 1)  # another host
        assert server.log.counts.during_hold == 0
        status, _, _ = await ask(server, 6)  # another feed of the busy host
        assert (status, server.log.counts.during_hold) == ("429", 1)


async def test_a_hold_can_be_given_as_a_date() -> None:
    async with serving() as server:
        server.obey({"do": "faults", "faults": {"1": "busy"}, "hold_seconds": 60})
        _, fields, _ = await ask(server, 1)
    until = datetime.strptime(fields["retry-after"], "%a, %d %b %Y %H:%M:%S GMT").replace(tzinfo=UTC)
    assert 50 < (until - datetime.now(UTC)).total_seconds() <= 60


async def test_feeds_fail_as_they_are_told() -> None:
    async with serving() as server:
        server.obey({"do": "faults", "faults": {"0": "missing", "1": "gone", "2": "failing", "4": "cut"}})
        answers = [await ask(server, number) for number in (*range(3), FEEDS)]
        _, _, half = await ask(server, 4, {"If-None-Match": '"4"'})
    assert [status for status, _, _ in answers] == ["404", "410", "500", "404"]
    assert half == b"<rss>4"
    assert server.log.counts.statuses["cut"] == 1


async def test_a_client_that_gives_up_is_counted_no_more() -> None:
    async with serving() as server:
        server.obey({"do": "faults", "faults": {"1": "hang"}})
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await ask(server, 1)
        server.obey({"do": "faults", "faults": {}})
        await ask(server, 1)
        await ask(server, 5)
    assert server.log.counts.statuses == {"hang": 1, "200": 2}
    assert server.log.counts.most_at_once_on_a_host == 1


async def test_a_wrong_command_is_said_to_be_one() -> None:
    async with serving() as server:
        assert "error" in server.obey({"do": "dance"})


def test_the_log_knows_the_shortest_time_between_two_requests_of_a_host() -> None:
    log = RequestLog()
    for host, when in (("a", 1.0), ("b", 1.01), ("a", 1.5), ("b", 2.01), ("a", 3.0)):
        log.began(host, when)
        log.ended(host)
    assert log.counts.shortest_gap == pytest.approx(0.5)
    log.reset()
    log.began("a", 3.1)
    assert log.counts.shortest_gap is None


def test_a_hold_ends_at_its_time_and_outlives_a_reset() -> None:
    log = RequestLog()
    log.began("a", 0.0)
    log.hold("a", 10.0)
    log.hold("a", 5.0)
    log.reset()
    log.began("a", 9.9)
    log.began("a", 10.0)
    assert log.counts.during_hold == 1
    assert log.counts.most_at_once_on_a_host == 3


def test_each_feed_has_one_host_and_the_hosts_are_loopback() -> None:
    assert feed_address(251, 500, 80) == "http://127.0.2.2:80/251.xml"
    assert len({host_of(number, 600) for number in range(600)}) == 600


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 6])
def test_a_document_is_a_feed_and_always_the_same(number: int) -> None:
    feed = maker().feed(number)
    parsed = parse_feed(feed.body, feed.media_type, "http://127.0.1.1/", datetime.now(UTC))
    assert parsed.title == f"Gazette {number:04d}"
    assert len({entry.document.text for entry in parsed.entries}) == 3
    assert all(len(entry.html) >= 500 for entry in parsed.entries)
    assert feed == maker().feed(number)
    assert feed != maker().feed(number + 1)
    assert not feed.compressed or gzip.decompress(feed.compressed) == feed.body


def test_nine_feeds_of_ten_can_be_answered_by_304() -> None:
    feeds = [maker().feed(number) for number in range(20)]
    assert sum(feed.matches(feed.etag, feed.last_modified) for feed in feeds) == 18


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0
    assert percentile([float(value) for value in range(100)], 95) == 95.0
    assert percentile([1.0], 99) == 1.0


def test_a_ratio_needs_both_sides(capsys: pytest.CaptureFixture[str]) -> None:
    report = Report("Title")
    report.ratio("ours / theirs", [2.0, 1.0, 3.0], [4.0], "under 1")
    report.ratio("ours / nobody's", [2.0], [], "under 1")
    report.show(None)
    assert capsys.readouterr().out.split("\n")[1:] == ["Title", "  ours / theirs: 0.50 (under 1)", ""]
