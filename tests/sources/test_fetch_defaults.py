"""What a fetcher does that nobody told anything: its limits, to the second and the byte, and its header."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import ExitStack, suppress
from typing import Self

import httpx
import pytest

from reader.errors import FetchError, NoConnectionError
from reader.sources.fetch import Fetched, Fetcher, FetchRequest
from tests.clocks import run_in_jumps
from tests.fetching import asked
from tests.sources.slow_web import Raising, Slow, error_with, fetch_with

MIB = 1024 * 1024


def test_an_answer_has_twenty_seconds() -> None:
    assert fetch_with(Slow(19.9), "http://news.example/") == pytest.approx(19.9)
    assert str(error_with(Slow(20.1))) == (
        "news.example did not finish its answer within 20 seconds; try again later."
    )


def test_a_connection_has_ten_of_them() -> None:
    transport = Slow(0)
    fetch_with(transport, "http://news.example/")
    assert transport.requests[0].extensions["timeout"] == {"connect": 10.0}
    error = error_with(Raising(httpx.ConnectTimeout("late")))
    assert isinstance(error, NoConnectionError)
    assert str(error) == (
        "news.example cannot be reached: no connection within 10 seconds; check the network connection or try "
        "again later."
    )


def test_thirty_two_are_asked_at_once_but_two_of_a_host() -> None:
    many, one = Slow(5), Slow(5)
    assert fetch_with(many, *(f"http://{number}.example/" for number in range(40))) == 10
    assert many.most == 32
    fetch_with(one, *(f"http://news.example/{number}" for number in range(6)))
    assert one.most == 2


def test_a_host_is_asked_ten_times_a_second() -> None:
    transport = Slow(0)
    fetch_with(transport, *(f"http://news.example/{number}" for number in range(6)))
    assert transport.times == pytest.approx([0.0, 0.1, 0.2, 0.3, 0.4, 0.5])


@pytest.mark.parametrize("declared", [True, False])
def test_ten_mebibytes_are_taken_and_not_a_byte_more(declared: bool) -> None:
    async def pieces(size: int) -> object:
        for at in range(0, size, MIB):
            yield bytes(min(MIB, size - at))

    def answer(size: int) -> Slow:
        headers = {"Content-Length": str(size)} if declared else {}
        return Slow(0, content=pieces(size), headers=headers)

    fetch_with(answer(10 * MIB), "http://news.example/")
    assert "sends more than the limit of 10 MiB" in str(error_with(answer(10 * MIB + 1)))


def test_three_large_documents_are_held_at_a_time_and_the_wait_is_not_the_servers() -> None:
    async def scene() -> list[int]:
        held = [ExitStack() for _ in range(5)]
        done: list[int] = []

        async def fetch(fetcher: Fetcher, place: int) -> None:
            await fetcher.fetch(asked(f"http://{place}.example/"), kept=held[place])
            done.append(place)

        counts = []
        async with Fetcher(transport=Slow(0, content=bytes(2 * MIB)), spacing_seconds=0) as fetcher:
            going = [asyncio.create_task(fetch(fetcher, place)) for place in range(5)]
            for _ in range(3):
                await asyncio.sleep(30)  # more than an answer may take
                counts.append(len(done))
                held[done[len(counts) - 1]].close()
            await asyncio.gather(*going)
        return counts

    assert run_in_jumps(scene()) == [3, 4, 5]


@pytest.mark.parametrize("length", ["9" * 19, "10485761"])
def test_a_size_that_is_too_large_is_believed(length: str) -> None:
    assert "10 MiB" in str(error_with(Slow(0, headers={"Content-Length": length})))


@pytest.mark.parametrize("length", ["9" * 20, "-5", "1e9", "x", "", "10485760", "²"])
def test_a_size_that_says_nothing_is_ignored(length: str) -> None:
    fetch_with(Slow(0, headers={"Content-Length": length.encode()}), "http://news.example/")


def test_a_request_says_who_asks_for_what_and_nothing_else() -> None:
    transport = Slow(0)
    fetch_with(transport, "http://news.example/a?b=c")
    (request,) = transport.requests
    fields = dict(request.headers)
    assert (request.method, str(request.url)) == ("GET", "http://news.example/a?b=c")
    assert fields.keys() == {"host", "user-agent", "accept", "accept-encoding"}
    assert fields["accept-encoding"] == "gzip, deflate"
    assert re.fullmatch(r"Pullquote/[\w.]+ \(\+terminal news reader\)", fields["user-agent"])
    wanted = [kind.strip() for kind in fields["accept"].split(",")]
    assert set(wanted[:3]) == {"application/atom+xml", "application/rss+xml", "application/feed+json"}
    others = {"application/rdf+xml", "application/xml", "text/xml", "application/json", "text/html", "*/*"}
    assert {kind.partition(";")[0] for kind in wanted[3:]} == others
    worth = [float(kind.partition(";q=")[2] or 1) for kind in wanted]
    assert worth == sorted(worth, reverse=True)
    assert 0 < worth[-1] < worth[3] < 1


def test_five_redirects_are_followed_and_no_sixth() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        left = int(request.url.path.strip("/"))
        headers = {"Location": f"http://news.example/{left - 1}"} if left else {}
        return httpx.Response(302 if left else 200, headers=headers, content=b"x")

    fetch_with(httpx.MockTransport(answer), "http://news.example/5")
    assert "more than 5 times" in str(error_with(httpx.MockTransport(answer), "http://news.example/6"))


def test_a_document_that_nothing_is_known_of_is_asked_for_as_a_whole() -> None:
    transport = Slow(0)

    async def scene() -> None:
        url = "http://a.example/"
        async with Fetcher(transport=transport) as fetcher:
            await fetcher.fetch(FetchRequest(url, validated_url=url))

    run_in_jumps(scene())
    assert not {"if-none-match", "if-modified-since"} & set(transport.requests[0].headers)


def test_who_wants_to_know_hears_each_time_that_a_host_is_asked() -> None:
    transport, heard = Raising(httpx.ReadError("x")), []

    async def scene() -> None:
        async with Fetcher(transport=transport) as fetcher:
            loop = asyncio.get_running_loop()
            await fetcher.fetch(asked("http://a.example/"), lambda: heard.append(loop.time()))

    run_in_jumps(scene())
    assert heard == pytest.approx([0.0, 0.1])


async def test_a_fetcher_is_used_while_it_is_open() -> None:
    with pytest.raises(RuntimeError, match=r"^a Fetcher is used inside `async with`$"):
        await Fetcher().fetch(asked("http://a.example/"))


@pytest.mark.parametrize(
    ("fields", "etag", "date"),
    [
        ({}, "", ""),
        ({"ETag": '"1"'}, '"1"', ""),
        ({"Last-Modified": "yesterday"}, "", "yesterday"),
        ({"ETag": '"1"', "Last-Modified": "yesterday"}, '"1"', "yesterday"),
    ],
)
def test_what_can_be_asked_with_again_is_kept_with_its_address(
    fields: dict[str, str], etag: str, date: str
) -> None:
    async def scene() -> Fetched:
        async with Fetcher(transport=Slow(0, headers=fields)) as fetcher:
            return await fetcher.fetch(asked("http://a.example/"))

    url = "http://a.example/"
    validated = url if etag or date else ""
    assert run_in_jumps(scene()) == Fetched(url, url, 200, b"x", "", etag, date, validated_url=validated)


@pytest.mark.parametrize("fields", [{}, {"ETag": '"2"'}])
def test_what_has_not_changed_is_not_sent(fields: dict[str, str]) -> None:
    url = "http://a.example/"

    async def scene() -> Fetched:
        transport = Slow(0, status_code=304, headers=fields, content=b"")
        async with Fetcher(transport=transport) as fetcher:
            return await fetcher.fetch(asked(url, '"1"', "yesterday", url))

    etag = fields.get("ETag", '"1"')
    expected = Fetched(url, url, 304, b"", "", etag, "yesterday", not_modified=True, validated_url=url)
    assert run_in_jumps(scene()) == expected


def test_a_304_that_nobody_asked_for_is_no_answer() -> None:
    assert str(error_with(Slow(0, status_code=304, content=b""))).startswith(
        "news.example claims that nothing changed (304), though nothing was known of it"
    )


class Body(httpx.AsyncByteStream):
    """What an answer brings, which may break off; knows whether it was closed."""

    def __init__(self, *, breaks: bool = False) -> None:
        self.closed = False
        self._breaks = breaks

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"x"
        if self._breaks:
            raise httpx.DecodingError("broken")

    async def aclose(self) -> None:
        self.closed = True


@pytest.mark.parametrize(
    ("status", "headers", "breaks"),
    [
        (200, {}, False),
        (200, {}, True),
        (200, {"Content-Length": "99999999"}, False),
        (200, {"Content-Encoding": "br"}, False),
        (302, {"Location": "ftp://other.example/"}, False),
        (404, {}, False),
        (503, {"Retry-After": "5"}, False),
    ],
)
def test_every_answer_is_closed_so_that_its_connection_is_free(
    status: int, headers: dict[str, str], breaks: bool
) -> None:
    body = Body(breaks=breaks)

    class Streaming(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            return httpx.Response(status, headers=headers, stream=body)

    with suppress(FetchError):
        fetch_with(Streaming(), "http://news.example/")
    assert body.closed


async def test_a_transport_is_opened_and_closed_with_its_fetcher() -> None:
    seen: list[str] = []

    class Watched(Slow):
        async def __aenter__(self) -> Self:
            seen.append("opened")
            return self

        async def __aexit__(self, kind: object = None, error: object = None, trace: object = None) -> None:
            seen.append(f"closed after {kind.__name__}: {error}" if isinstance(kind, type) else "closed")

    async with Fetcher(transport=Watched(0)):
        assert seen == ["opened"]
    with pytest.raises(ValueError, match="why"):
        async with Fetcher(transport=Watched(0)):
            raise ValueError("why")
    assert seen == ["opened", "closed", "opened", "closed after ValueError: why"]
