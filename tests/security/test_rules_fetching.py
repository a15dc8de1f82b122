"""H1 to H3, H5 to H10: whatever a server sends costs one sentence, in bounded time and memory."""

from __future__ import annotations

import asyncio
import gzip
import inspect
import tracemalloc

import httpx
import pytest

from reader.errors import UnreachableError
from reader.sources.fetch import MAX_HOPS, Fetcher
from tests.fetching import asked
from tests.security.hostile import BROKEN, ESCAPES, FEED, ODD, OK, SLOW, sends
from tests.security.refreshing import error_of
from tests.servers import LoopbackServer, redirect, reply

TURNS = 100
"""Of the event loop: what a fetch may take to end after its time is over, where all timers came late."""


async def test_H1_five_redirects_are_followed_by_hand(hostile: LoopbackServer, fetcher: Fetcher) -> None:
    for name in ("a-loop", "a-thousand-hops", "to-itself-without-a-path"):
        hostile.hits.clear()
        assert "more than 5 times" in str(await error_of(fetcher, asked(hostile.url(f"/{name}"))))
        assert len(hostile.hits) == MAX_HOPS + 1 == 6
    hostile.hits.clear()
    await error_of(fetcher, asked(hostile.url("/to-nowhere")))
    assert len(hostile.hits) == 1


async def test_H2_one_deadline_holds_for_everything(hostile: LoopbackServer) -> None:
    """Also for many at once, and while their servers send as fast as they can."""
    assert inspect.signature(Fetcher).parameters["timeout_seconds"].default <= 20
    async with Fetcher(timeout_seconds=1.0, concurrency=20, per_host=20, spacing_seconds=0) as fetcher:
        ends = await asyncio.gather(*(in_time(fetcher, hostile.url(f"/{name}"), 2.0) for name in SLOW))
    for name, end in zip(SLOW, ends, strict=True):
        assert isinstance(end, UnreachableError), name
        assert "did not finish its answer within 1 seconds" in str(end), name
    hops = [path for path in hostile.paths() if path.startswith("/slow-hops")]
    assert len(hops) <= 2, "each takes 0.6 seconds, and all have one together"


async def in_time(fetcher: Fetcher, url: str, seconds: float) -> BaseException | None:
    """Fetch an address and return how it ended, or None where it had not so many seconds after it was asked.

    A timer of the same event loop judges: where the machine is too busy for the loop to turn, both are late.
    """
    started = asyncio.Event()
    going = asyncio.create_task(fetcher.fetch(asked(url), asked=started.set))
    await started.wait()
    await asyncio.wait({going}, timeout=seconds)
    for _ in range(TURNS):
        await asyncio.sleep(0)
    if going.done():
        return going.exception()
    going.cancel()
    return None


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1:70/_x",
        "javascript:alert(1)",
        "data:text/xml,<rss/>",
    ],
)
async def test_H3_every_hop_is_http_or_https(server: LoopbackServer, fetcher: Fetcher, location: str) -> None:
    server.answers("/second", redirect(location))
    url = server.answers("/first", redirect("/second"))
    assert "no http or https address" in str(await error_of(fetcher, asked(url)))
    assert server.paths() == ["/first", "/second"]


TOO_LARGE = "sends more than the limit of 0.95"
REFUSED = "in a compression that was not asked for"


async def error_in_little_memory(hostile: LoopbackServer, name: str) -> str:
    """Fetch at most a megabyte of an answer and return the error; nothing much larger was ever there."""
    async with Fetcher(max_bytes=1_000_000, spacing_seconds=0) as fetcher:
        await fetcher.fetch(asked(hostile.url("/cookies")))  # loads what is loaded once
        tracemalloc.start()
        error = await error_of(fetcher, asked(hostile.url(f"/{name}")))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 3_000_000
    return str(error)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("too-much", TOO_LARGE),
        ("chunks-for-ever", TOO_LARGE),
        ("gzip-bomb", TOO_LARGE),
        ("gzip-for-ever", "damaged compressed data"),
    ],
)
async def test_H5_no_more_than_the_limit_is_taken_raw_or_decoded(
    hostile: LoopbackServer, name: str, reason: str
) -> None:
    assert reason in await error_in_little_memory(hostile, name)


async def test_H5_what_says_that_it_is_too_large_is_not_taken_at_all(hostile: LoopbackServer) -> None:
    began = OK + b"Content-Length: 1000001\r\n\r\n"
    hostile.answers("/said", sends(began))
    assert TOO_LARGE in await error_in_little_memory(hostile, "said")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        *((name, TOO_LARGE) for name in ("gzip-bomb", "deflate-bomb", "bare-deflate-bomb")),
        *((name, REFUSED) for name in ("gzip-in-gzip", "two-coding-fields", "brotli", "zstd")),
    ],
)
async def test_H6_a_bomb_is_not_inflated_beyond_the_limit(
    hostile: LoopbackServer, name: str, reason: str
) -> None:
    assert reason in await error_in_little_memory(hostile, name)
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
    "error",
    [
        ValueError("unknown url type"),
        UnicodeEncodeError("ascii", "é", 0, 1, "x"),
        AssertionError(),
        httpx.InvalidURL("x"),
        httpx.DecodingError("x"),
        RuntimeError(),
        OSError(),
        TimeoutError(),
    ],
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
