from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

import httpx
import pytest

from reader.discovery import discover, discover_typed
from reader.errors import (
    BusyError,
    FeedFormatError,
    FetchError,
    NoConnectionError,
    SourceError,
    UnreachableError,
    WorkerError,
)
from reader.model import FoundFeed, ParsedFeed
from reader.sources.discover import COMMON_PATHS
from reader.sources.fetch import Fetcher
from reader.sources.subscribing import without_https
from reader.workers import Workers
from tests.fetching import LoopbackAsInternet
from tests.servers import Hit, LoopbackServer, drip, redirect, reply

FEED = b"<rss version='2.0'><channel><title>The Paper</title><item><title>One</title></item></channel></rss>"
JSON_FEED = (
    b'{"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": [{"id": "1", "title": "x"}]}'
)


def page(head: str = "", body: str = "<p>Hello.</p>") -> bytes:
    html = f"<!doctype html><html><head><title>Paper</title>{head}</head><body>{body}</body></html>"
    return reply(html.encode(), headers={"Content-Type": "text/html"})


class Finder:
    """Discovery with everything it needs, all of it real."""

    def __init__(self, fetcher: Fetcher, workers: Workers, now: datetime) -> None:
        self._fetcher = fetcher
        self._workers = workers
        self._now = now

    async def __call__(self, address: str) -> tuple[FoundFeed, ...]:
        return await discover(address, self._fetcher, self._workers, self._now)


@pytest.fixture
async def find(now: datetime) -> AsyncIterator[Finder]:
    workers = Workers()
    async with Fetcher(timeout_seconds=5, spacing_seconds=0) as fetcher:
        yield Finder(fetcher, workers, now)
    await workers.close()


@pytest.mark.parametrize("body", [FEED, JSON_FEED])
async def test_an_address_of_a_feed_is_itself(server: LoopbackServer, find: Finder, body: bytes) -> None:
    url = server.answers("/news", reply(body))
    (found,) = await find(url)
    assert (found.url, found.certain) == (url, True)
    assert "Paper" in found.title
    assert server.paths() == ["/news"]


async def test_a_feed_that_moved_for_good_is_offered_where_it_is_now(
    server: LoopbackServer, find: Finder
) -> None:
    new = server.answers("/new", reply(FEED))
    moved = server.answers("/old", redirect(new, 301))
    elsewhere = server.answers("/today", redirect(new, 302))
    assert [feed.url for feed in await find(moved)] == [new]
    assert [feed.url for feed in await find(elsewhere)] == [elsewhere]


async def test_what_a_page_names_is_offered_without_asking_for_it(
    server: LoopbackServer, find: Finder
) -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">'
        '<link rel="alternate" type="application/rss+xml" title="All" href="all.xml">'
    )
    url = server.answers("/city/", page(head, '<a href="/rss">RSS</a>'))
    assert await find(url) == (
        FoundFeed(server.url("/city/all.xml"), "All", "rss"),
        FoundFeed(server.url("/comments/feed"), "Comments", "rss"),
    )
    assert server.paths() == ["/city/"]


async def test_addresses_on_a_page_are_relative_to_where_it_was_found(
    server: LoopbackServer, find: Finder
) -> None:
    server.answers("/b/", page('<link rel="feed" href="f">'))
    url = server.answers("/a", redirect("/b/"))
    assert [feed.url for feed in await find(url)] == [server.url("/b/f")]


async def test_links_that_look_like_feeds_are_checked(server: LoopbackServer, find: Finder) -> None:
    url = server.answers(
        "/", page("", '<a href="/feed">Feed</a><a href="/rss">RSS</a><a href="/atom.xml">x</a>')
    )
    server.answers("/feed", page())
    server.answers("/atom.xml", reply(FEED))
    assert await find(url) == (FoundFeed(server.url("/atom.xml"), "The Paper"),)
    assert sorted(server.paths()) == ["/", "/atom.xml", "/feed", "/rss"]


async def test_platform_addresses_are_checked(server: LoopbackServer, find: Finder) -> None:
    server.answers("/@ann", page())
    server.answers("/@ann.rss", reply(FEED))
    assert await find(server.url("/@ann")) == (FoundFeed(server.url("/@ann.rss"), "The Paper"),)
    assert server.paths() == ["/@ann", "/@ann.rss"]


async def test_platform_addresses_are_tried_where_the_page_turns_programs_away(
    server: LoopbackServer, find: Finder
) -> None:
    server.answers("/@ann", reply(status=403))
    server.answers("/@ann.rss", reply(FEED))
    assert [feed.url for feed in await find(server.url("/@ann"))] == [server.url("/@ann.rss")]


async def test_common_paths_are_tried_in_order_until_one_is_a_feed(
    server: LoopbackServer, find: Finder
) -> None:
    url = server.answers("/", page())
    server.answers("/feed", redirect("/"))
    server.answers("/atom.xml", reply(b"{}"))
    server.answers("/feed.xml", reply(FEED))
    server.answers("/index.xml", reply(FEED))
    assert await find(url) == (FoundFeed(server.url("/feed.xml"), "The Paper"),)
    assert server.paths() == ["/", "/feed", "/", "/rss", "/atom.xml", "/feed.xml"]


async def test_guesses_go_beside_the_page_first(server: LoopbackServer, find: Finder) -> None:
    url = server.answers("/blog/story.html", page())
    server.answers("/blog/index.xml", reply(FEED))
    assert [feed.url for feed in await find(url)] == [server.url("/blog/index.xml")]


async def test_no_feed_anywhere_is_one_clear_sentence(server: LoopbackServer, find: Finder) -> None:
    url = server.answers("/", page())
    with pytest.raises(SourceError, match=r"^127\.0\.0\.1 names no feed on this page, and none is where"):
        await find(url)
    assert len(server.hits) == 1 + len(COMMON_PATHS)
    assert server.most_at_once <= 2


async def test_a_host_that_wants_to_be_left_alone_ends_the_guessing(
    server: LoopbackServer, find: Finder
) -> None:
    url = server.answers("/", page())
    server.answers("/rss", reply(status=429, headers={"Retry-After": "60"}))
    with pytest.raises(SourceError, match=r"cannot be looked for now.*try again later\.$") as caught:
        await find(url)
    assert not isinstance(caught.value, FetchError), "the page itself was reached: it is no feed"
    assert server.paths() == ["/", "/feed", "/rss"]


async def test_a_page_whose_host_wants_to_be_left_alone_could_not_be_reached(
    server: LoopbackServer, find: Finder
) -> None:
    with pytest.raises(BusyError):
        await find(server.answers("/", reply(status=429)))


async def test_feeds_are_offered_though_a_link_beside_them_is_of_a_busy_host(
    server: LoopbackServer, now: datetime
) -> None:
    workers = Workers()
    async with (
        LoopbackServer() as other,
        Fetcher(timeout_seconds=5, spacing_seconds=0, transport=LoopbackAsInternet()) as fetcher,
    ):
        busy = other.answers("/feed", reply(status=429))
        url = server.answers("/", page("", f'<a href="{busy}">Feed</a><a href="/rss">RSS</a>'))
        server.answers("/rss", reply(FEED))
        assert await discover(url, fetcher, workers, now) == (FoundFeed(server.url("/rss"), "The Paper"),)
        assert other.paths() == ["/feed"]
    await workers.close()


async def test_a_busy_link_ends_no_other_request_behind_the_back(
    server: LoopbackServer, now: datetime
) -> None:
    workers = Workers()
    async with (
        LoopbackServer() as other,
        Fetcher(timeout_seconds=5, spacing_seconds=0, transport=LoopbackAsInternet()) as fetcher,
    ):
        answered = asyncio.Event()

        async def late(hit: Hit, writer: asyncio.StreamWriter) -> None:
            await other.asked()  # which answers before this does
            writer.write(reply(b"no feed"))
            answered.set()

        busy = other.answers("/feed", reply(status=429))
        url = server.answers("/", page("", f'<a href="{busy}">Feed</a><a href="/rss">RSS</a>'))
        server.answers("/rss", late)
        with pytest.raises(SourceError, match="cannot be looked for now"):
            await discover(url, fetcher, workers, now)
        assert answered.is_set()
    await workers.close()


class Weary(Workers):
    """Workers that a document with a certain word is too much for."""

    async def parse_feed(
        self, body: bytes, content_type: str, url: str, now: datetime, max_entries: int = 2000
    ) -> ParsedFeed:
        if b"too much" in body:
            raise WorkerError("That took too long.")
        return await super().parse_feed(body, content_type, url, now, max_entries)


@pytest.mark.parametrize("path", ["/feed", "/rss"])
async def test_a_document_that_is_too_much_is_not_taken_for_no_feed(
    server: LoopbackServer, now: datetime, path: str
) -> None:
    url = server.answers("/", page("", '<a href="/rss">RSS</a>' if path == "/rss" else ""))
    server.answers(path, reply(b"too much"))
    workers = Weary()
    async with Fetcher(timeout_seconds=5, spacing_seconds=0) as fetcher:
        with pytest.raises(WorkerError, match="took too long"):
            await discover(url, fetcher, workers, now)
    await workers.close()


async def test_an_address_that_does_not_answer_is_said(server: LoopbackServer, find: Finder) -> None:
    with pytest.raises(FetchError, match="404"):
        await find(server.url("/nothing"))
    assert server.paths() == ["/nothing"]


async def test_a_broken_feed_is_not_taken_for_a_page(server: LoopbackServer, find: Finder) -> None:
    with pytest.raises(FeedFormatError, match="empty document"):
        await find(server.answers("/f", reply(b"")))


async def test_a_guess_that_never_ends_is_given_up(server: LoopbackServer, now: datetime) -> None:
    url = server.answers("/", page())
    server.answers("/feed", drip)
    server.answers("/rss", reply(FEED))
    workers = Workers()
    async with Fetcher(timeout_seconds=0.5, spacing_seconds=0) as fetcher:
        (found,) = await discover(url, fetcher, workers, now)
    await workers.close()
    assert found.url == server.url("/rss")


@pytest.mark.parametrize("address", ["", "file:///etc/passwd", "javascript:x", "paper", "https://"])
async def test_what_is_no_address_is_said(find: Finder, address: str) -> None:
    with pytest.raises(SourceError, match="not an http or https address"):
        await find(address)


async def test_two_searches_do_not_disturb_each_other(server: LoopbackServer, find: Finder) -> None:
    first = server.answers("/one/", page('<link rel="feed" href="1">'))
    second = server.answers("/two/", page('<link rel="feed" href="2">'))
    found = await asyncio.gather(find(first), find(second))
    assert [feeds[0].url for feeds in found] == [server.url("/one/1"), server.url("/two/2")]


class ToLoopback(httpx.AsyncBaseTransport):
    """Carries every request to the loopback server, which sees the host as the start of the path."""

    def __init__(self, server: LoopbackServer) -> None:
        self._server = server
        self._network = httpx.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        target = self._server.url(f"/{request.url.host}{request.url.raw_path.decode()}")
        return await self._network.handle_async_request(httpx.Request("GET", target))

    async def aclose(self) -> None:
        await self._network.aclose()


@pytest.fixture
async def find_anywhere(server: LoopbackServer, now: datetime) -> AsyncIterator[Finder]:
    workers = Workers()
    async with Fetcher(timeout_seconds=5, spacing_seconds=0, transport=ToLoopback(server)) as fetcher:
        yield Finder(fetcher, workers, now)
    await workers.close()


async def test_a_page_that_is_a_wall_is_not_asked(server: LoopbackServer, find_anywhere: Finder) -> None:
    server.answers("/www.reddit.com/r/news/.rss", reply(FEED))
    assert await find_anywhere("https://old.reddit.com/r/news/") == (
        FoundFeed("https://www.reddit.com/r/news/.rss", "The Paper"),
    )
    assert server.paths() == ["/www.reddit.com/r/news/.rss"]


async def test_a_wall_without_a_feed_is_asked_after_all(
    server: LoopbackServer, find_anywhere: Finder
) -> None:
    server.answers("/medium.com/the-paper", page('<link rel="feed" href="/feed/elsewhere">'))
    assert await find_anywhere("https://medium.com/the-paper") == (
        FoundFeed("https://medium.com/feed/elsewhere"),
    )


async def test_all_feeds_of_a_platforms_page_are_offered(
    server: LoopbackServer, find_anywhere: Finder
) -> None:
    server.answers("/github.com/ann/tool", page())
    server.answers("/github.com/ann/tool/releases.atom", reply(status=404))
    server.answers("/github.com/ann/tool/commits.atom", reply(FEED))
    server.answers("/github.com/ann/tool/tags.atom", reply(FEED))
    assert [feed.url for feed in await find_anywhere("https://github.com/ann/tool")] == [
        "https://github.com/ann/tool/commits.atom",
        "https://github.com/ann/tool/tags.atom",
    ]


# Addresses without a scheme


async def _this_machine(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


async def _find_typed(typed: str, now: datetime) -> tuple[FoundFeed, ...]:
    workers = Workers()
    try:
        async with Fetcher(timeout_seconds=5, spacing_seconds=0, lookup=_this_machine) as fetcher:
            return await discover_typed(typed, fetcher, workers, now)
    finally:
        await workers.close()


async def _plain_server(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer with a feed over http, and hang up on whoever speaks anything else."""
    if (await reader.read(4)) == b"GET ":
        await reader.readuntil(b"\r\n\r\n")
        writer.write(reply(FEED))
        await writer.drain()
    writer.close()


async def test_http_is_tried_where_there_is_no_https_and_none_is_asked_for(now: datetime) -> None:
    async with await asyncio.start_server(_plain_server, "127.0.0.1", 0) as plain:
        port = plain.sockets[0].getsockname()[1]
        typed = f"paper.example:{port}/news"
        (found,) = await _find_typed(typed, now)
        assert found.url == f"http://{typed}"
        assert without_https(typed, found.url) == (
            "paper.example gives its feed over http alone: others on the way can read and change it."
        )
        assert without_https(found.url, found.url) == "", "it was asked for"
        with pytest.raises(NoConnectionError):
            await _find_typed(f"https://{typed}", now)


async def test_an_answer_over_https_that_is_bad_is_no_reason_for_http(now: datetime) -> None:
    typed = "paper.example/news"
    seen = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(500)

    workers = Workers()
    async with Fetcher(spacing_seconds=0, transport=httpx.MockTransport(answer)) as fetcher:
        with pytest.raises(UnreachableError, match="fault of its own"):
            await discover_typed(typed, fetcher, workers, now)
    await workers.close()
    assert set(seen) == {f"https://{typed}"}


async def test_where_neither_answers_the_secure_one_is_what_is_told(now: datetime) -> None:
    async with await asyncio.start_server(_plain_server, "127.0.0.1", 0) as closed:
        port = closed.sockets[0].getsockname()[1]
    with pytest.raises(NoConnectionError, match=r"^paper\.example refuses connections"):
        await _find_typed(f"paper.example:{port}/news", now)
