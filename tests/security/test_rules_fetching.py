"""H1 to H3, H5 to H10: whatever a server sends costs one sentence, in bounded time and memory."""

from __future__ import annotations

import asyncio
import gzip
import tracemalloc

import httpx
import pytest

from reader.errors import UnreachableError
from reader.sources.fetch import MAX_HOPS, Fetcher
from tests.fetching import asked
from tests.security.hostile import BROKEN, ESCAPES, FEED, ODD, SLOW
from tests.security.refreshing import error_of
from tests.servers import LoopbackServer, redirect, reply


async def test_H1_five_redirects_are_followed_by_hand(hostile: LoopbackServer, fetcher: Fetcher) -> None:
    for name in ("a-loop", "a-thousand-hops", "to-itself-without-a-path"):
        hostile.hits.clear()
        assert "more than 5 times" in str(await error_of(fetcher, asked(hostile.url(f"/{name}"))))
        assert len(hostile.hits) == MAX_HOPS + 1
    hostile.hits.clear()
    await error_of(fetcher, asked(hostile.url("/to-nowhere")))
    assert len(hostile.hits) == 1


async def test_H2_one_deadline_holds_for_everything(hostile: LoopbackServer) -> None:
    """Also for many at once, and while their servers send as fast as they can."""
    clock = asyncio.get_running_loop().time
    async with Fetcher(timeout_seconds=1.0, concurrency=20, per_host=20, spacing_seconds=0) as fetcher:
        began = clock()
        ends = await asyncio.gather(
            *(fetcher.fetch(asked(hostile.url(f"/{name}"))) for name in SLOW), return_exceptions=True
        )
        assert clock() - began < 10.0  # not one of them would ever end
    for name, end in zip(SLOW, ends, strict=True):
        assert isinstance(end, UnreachableError), name
        assert "did not finish its answer within 1 seconds" in str(end), name


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:70/_x"])
async def test_H3_every_hop_is_http_or_https(server: LoopbackServer, fetcher: Fetcher, location: str) -> None:
    server.answers("/second", redirect(location))
    url = server.answers("/first", redirect("/second"))
    assert "no http or https address" in str(await error_of(fetcher, asked(url)))
    assert server.paths() == ["/first", "/second"]


@pytest.mark.parametrize("name", ["too-much", "chunks-for-ever", "gzip-bomb", "gzip-for-ever"])
async def test_H5_no_more_than_the_limit_is_taken_raw_or_decoded(hostile: LoopbackServer, name: str) -> None:
    async with Fetcher(max_bytes=1_000_000) as fetcher:
        error = await error_of(fetcher, asked(hostile.url(f"/{name}")))
    assert "limit of 0.95" in str(error) or "damaged compressed data" in str(error)


@pytest.mark.parametrize("name", ["gzip-bomb", "deflate-bomb", "bare-deflate-bomb", "gzip-in-gzip", "brotli"])
async def test_H6_a_bomb_is_not_inflated_beyond_the_limit(hostile: LoopbackServer, name: str) -> None:
    async with Fetcher(max_bytes=1_000_000) as fetcher:
        await fetcher.fetch(asked(hostile.url("/cookies")))  # loads what is loaded once
        tracemalloc.start()
        await error_of(fetcher, asked(hostile.url(f"/{name}")))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 5_000_000
    assert {hit.headers["accept-encoding"] for hit in hostile.hits} == {"gzip, deflate"}


async def test_H6_many_large_bodies_at_once_are_collected_a_few_at_a_time(server: LoopbackServer) -> None:
    body = bytes(8_000_000)
    url = server.answers("/large", reply(gzip.compress(body), headers={"Content-Encoding": "gzip"}))

    async def size(fetcher: Fetcher) -> int:
        return len((await fetcher.fetch(asked(url))).body)

    async with Fetcher(per_host=20, spacing_seconds=0) as fetcher:
        await size(fetcher)
        tracemalloc.start()
        assert await asyncio.gather(*(size(fetcher) for _ in range(12))) == [len(body)] * 12
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 70_000_000, "twelve of them take 96 MB, and twice that while they are put together"


@pytest.mark.parametrize("name", ["half-a-gzip", "no-gzip"])
async def test_H7_a_compressed_body_has_to_end(hostile: LoopbackServer, fetcher: Fetcher, name: str) -> None:
    error = await error_of(fetcher, asked(hostile.url(f"/{name}")))
    assert isinstance(error, UnreachableError)


async def test_H8_whatever_is_no_http_is_one_clear_sentence(
    hostile: LoopbackServer, fetcher: Fetcher
) -> None:
    for name in BROKEN:
        if name in {"longer-than-said", "length-and-chunks", "gzip-in-gzip-said-once"}:
            continue  # the rest of one is cut off, of the others the body is what it says
        error = await error_of(fetcher, asked(hostile.url(f"/{name}")))
        assert str(error).startswith("127.0.0.1 "), name
        assert len(str(error)) < 300, name


@pytest.mark.parametrize(
    "error", [ValueError("unknown url type"), UnicodeEncodeError("ascii", "é", 0, 1, "x"), AssertionError()]
)
async def test_H9_one_kind_of_error_comes_out(error: Exception) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise error

    async with Fetcher(transport=httpx.MockTransport(answer)) as fetcher:
        await error_of(fetcher, asked("https://news.example/"))


async def test_H9_what_is_odd_is_no_error(hostile: LoopbackServer, fetcher: Fetcher) -> None:
    for name in ODD:
        assert (await fetcher.fetch(asked(hostile.url(f"/{name}")))).body == FEED, name


async def test_H10_nothing_of_a_header_reaches_a_sentence_or_a_store_raw(
    hostile: LoopbackServer, fetcher: Fetcher
) -> None:
    for name in ("escapes-in-the-reason", "a-realm-of-escapes", "to-escapes"):
        assert "\x1b" not in str(await error_of(fetcher, asked(hostile.url(f"/{name}"))))
    for name in ("an-etag-of-escapes", "a-long-etag"):
        assert (await fetcher.fetch(asked(hostile.url(f"/{name}")))).etag == ""
    headers = {"Content-Type": f"text/xml{ESCAPES}", "Last-Modified": "\x9b2J"}
    fetched = await fetcher.fetch(asked(hostile.answers("/typed", reply(FEED, headers=headers))))
    assert fetched.content_type.isprintable()
    assert fetched.last_modified == ""
