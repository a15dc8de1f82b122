from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import tracemalloc
import zlib
from collections.abc import AsyncIterator

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FetchError
from reader.sources.fetch import MAX_HOPS, Fetched, Fetcher
from tests.servers import Handler, Hit, LoopbackServer, drip, pour, redirect, reply, stall

FEED = b"<rss><channel><title>Harbour News</title></channel></rss>" * 50


@pytest.fixture
async def server() -> AsyncIterator[LoopbackServer]:
    async with LoopbackServer() as running:
        yield running


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(timeout_seconds=10, max_bytes=1_000_000) as running:
        yield running


async def error_of(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch(url)
    return str(caught.value)


def raw_deflate(data: bytes) -> bytes:
    compress = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compress.compress(data) + compress.flush()


async def test_a_body_comes_with_what_is_known_about_it(server: LoopbackServer, fetcher: Fetcher) -> None:
    headers = {"Content-Type": "application/rss+xml", "ETag": 'W/"a,b"', "Last-Modified": "yesterday"}
    url = server.answers("/feed", reply(FEED, headers=headers))

    fetched = await fetcher.fetch(url)

    assert fetched == Fetched(url, url, 200, FEED, "application/rss+xml", 'W/"a,b"', "yesterday")
    sent = server.hits[0].headers
    assert sent["user-agent"].startswith("Pullquote/")
    assert sent["accept-encoding"] == "gzip, deflate"
    assert not {"cookie", "authorization", "if-none-match", "if-modified-since"} & set(sent)


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(FEED)),
        ("x-gzip", gzip.compress(FEED)),
        ("GZIP, identity", gzip.compress(FEED)),
        ("gzip", gzip.compress(FEED) + b"\0\0\0 padding"),
        ("deflate", zlib.compress(FEED)),
        ("deflate", raw_deflate(FEED)),
        ("identity", FEED),
        ("", FEED),
    ],
)
async def test_codings_that_were_asked_for_are_undone(
    server: LoopbackServer, fetcher: Fetcher, coding: str, body: bytes
) -> None:
    url = server.answers("/feed", reply(body, headers={"Content-Encoding": coding}))
    assert (await fetcher.fetch(url)).body == FEED


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "deflate, gzip", "compress", "\x1b]0;x"])
async def test_other_and_stacked_codings_are_refused(
    server: LoopbackServer, fetcher: Fetcher, coding: str
) -> None:
    url = server.answers("/feed", reply(gzip.compress(FEED), headers={"Content-Encoding": coding}))
    sentence = await error_of(fetcher, url)
    assert "127.0.0.1" in sentence
    assert sentence.isprintable()


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
async def test_a_bomb_is_not_inflated(server: LoopbackServer, fetcher: Fetcher, coding: str) -> None:
    zeros = bytes(50_000_000)
    bomb = gzip.compress(zeros, 9) if coding == "gzip" else zlib.compress(zeros, 9)
    del zeros
    url = server.answers("/feed", reply(bomb, headers={"Content-Encoding": coding}))

    tracemalloc.start()
    sentence = await error_of(fetcher, url)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert "limit" in sentence
    assert peak < 8_000_000


@pytest.mark.parametrize("body", [gzip.compress(FEED)[:-9], gzip.compress(FEED)[:40], b"no gzip at all"])
async def test_truncated_and_damaged_compression_is_an_error(
    server: LoopbackServer, fetcher: Fetcher, body: bytes
) -> None:
    url = server.answers("/feed", reply(body, headers={"Content-Encoding": "gzip"}))
    sentence = await error_of(fetcher, url)
    assert "broke off" in sentence or "damaged" in sentence


async def test_a_body_that_never_ends_is_cut_at_the_limit(server: LoopbackServer, fetcher: Fetcher) -> None:
    assert "limit of 0.95" in await error_of(fetcher, server.answers("/feed", pour))


async def test_a_size_over_the_limit_is_believed_before_the_body_comes(
    server: LoopbackServer, fetcher: Fetcher
) -> None:
    async def announce(hit: Hit, writer: asyncio.StreamWriter) -> None:
        writer.write(reply(headers={"Content-Length": "500000000"}))
        await stall(hit, writer)

    assert "limit" in await error_of(fetcher, server.answers("/feed", announce))


async def test_a_body_of_exactly_the_limit_is_taken(server: LoopbackServer, fetcher: Fetcher) -> None:
    body = gzip.compress(bytes(1_000_000))
    url = server.answers("/feed", reply(body, headers={"Content-Encoding": "gzip"}))
    assert len((await fetcher.fetch(url)).body) == 1_000_000


@pytest.mark.parametrize("answer", [stall, drip])
async def test_the_deadline_holds_whatever_the_server_does(server: LoopbackServer, answer: Handler) -> None:
    async with Fetcher(timeout_seconds=0.2) as hasty:
        sentence = await error_of(hasty, server.answers("/feed", answer))
    assert "within 0.2 seconds" in sentence


async def test_the_deadline_is_one_for_all_redirects(server: LoopbackServer) -> None:
    server.answers("/slow", stall)
    async with Fetcher(timeout_seconds=0.2) as hasty:
        assert "within 0.2 seconds" in await error_of(hasty, server.answers("/feed", redirect("/slow")))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_followed(server: LoopbackServer, fetcher: Fetcher, status: int) -> None:
    server.answers("/new", reply(FEED))
    url = server.answers("/old", redirect("/new", status))

    fetched = await fetcher.fetch(url)

    assert (fetched.url, fetched.final_url, fetched.body) == (url, server.url("/new"), FEED)


async def test_no_more_than_five_redirects_are_followed(server: LoopbackServer, fetcher: Fetcher) -> None:
    for number in range(MAX_HOPS):
        server.answers(f"/{number}", redirect(f"/{number + 1}"))
    server.answers(f"/{MAX_HOPS}", reply(FEED))
    assert (await fetcher.fetch(server.url("/0"))).body == FEED

    server.hits.clear()
    assert "circle" in await error_of(fetcher, server.answers("/loop", redirect("/loop")))
    assert len(server.hits) == MAX_HOPS + 1


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "javascript:alert(1)",
        "data:,x",
        "",
        "http://",
        "//[",
        "\x1bc",
    ],
)
async def test_redirects_lead_only_to_the_web(
    server: LoopbackServer, fetcher: Fetcher, location: str
) -> None:
    sentence = await error_of(fetcher, server.answers("/feed", redirect(location)))
    assert sentence.startswith("127.0.0.1 ")
    assert sentence.isprintable()


async def test_cookies_and_passwords_go_nowhere(server: LoopbackServer, fetcher: Fetcher) -> None:
    server.answers("/new", reply(FEED, headers={"Set-Cookie": "id=2"}))
    server.answers("/old", reply(status=302, headers={"Location": "/new", "Set-Cookie": "id=1; Path=/"}))
    address = f"http://user:secret@127.0.0.1:{server.port}/old"

    fetched = await fetcher.fetch(address)
    await fetcher.fetch(address)

    assert "secret" not in repr(fetched)
    assert len(server.hits) == 4
    for hit in server.hits:
        assert not {"cookie", "authorization"} & set(hit.headers)


async def test_a_document_that_did_not_change_is_not_sent_again(
    server: LoopbackServer, fetcher: Fetcher
) -> None:
    url = server.answers("/feed", reply(status=304, headers={"ETag": '"2"'}))

    fetched = await fetcher.fetch(url, etag=' W/"1,2" ', last_modified="Mon, 1 Jan 2024 00:00:00 GMT")

    assert fetched.not_modified
    assert (fetched.body, fetched.etag) == (b"", '"2"')
    assert fetched.last_modified == "Mon, 1 Jan 2024 00:00:00 GMT", "what the answer does not repeat stays"
    assert server.hits[0].headers["if-none-match"] == 'W/"1,2"'
    assert server.hits[0].headers["if-modified-since"] == "Mon, 1 Jan 2024 00:00:00 GMT"


async def test_an_answer_to_a_question_that_was_not_asked_is_an_error(
    server: LoopbackServer, fetcher: Fetcher
) -> None:
    assert "304" in await error_of(fetcher, server.answers("/feed", reply(status=304)))


@pytest.mark.parametrize("etag", ['"caf\xe9"', '"' + "x" * 1_024 + '"', '"a\tb"'])
async def test_validators_that_cannot_be_sent_back_are_dropped(
    server: LoopbackServer, fetcher: Fetcher, etag: str
) -> None:
    url = server.answers("/feed", reply(FEED, headers={"ETag": etag}))
    assert (await fetcher.fetch(url, etag=etag)).etag == ""
    assert "if-none-match" not in server.hits[0].headers


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (401, "password"),
        (403, "refuses access"),
        (404, "check the address"),
        (410, "gone for good"),
        (418, "418"),
        (429, "too often"),
        (500, "500"),
        (503, "too busy"),
        (599, "599"),
    ],
)
async def test_a_refusal_is_said_in_one_sentence(
    server: LoopbackServer, fetcher: Fetcher, status: int, expected: str
) -> None:
    url = server.answers("/feed", reply(b"x", status=status, reason="\x1b[2Jgone"))
    sentence = await error_of(fetcher, url)
    assert expected in sentence
    assert "\x1b" not in sentence


async def test_a_connection_that_breaks_is_tried_once_more(server: LoopbackServer, fetcher: Fetcher) -> None:
    assert (await fetcher.fetch(server.answers("/feed", b"", reply(FEED)))).body == FEED
    await error_of(fetcher, server.answers("/never", b""))
    assert server.paths() == ["/feed", "/feed", "/never", "/never"]


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Length: 20\r\n\r\n0123456789",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\ntoo short",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 8_000_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\x1b[2J\r\n\r\n",
        b"HTTP/9.9 999 \xff\r\n\r\n",
    ],
)
async def test_an_answer_that_is_not_http_is_one_clear_error(
    server: LoopbackServer, fetcher: Fetcher, answer: bytes
) -> None:
    sentence = await error_of(fetcher, server.answers("/feed", answer))
    assert sentence.startswith("127.0.0.1 ")
    assert sentence.isprintable()


async def test_a_port_where_nobody_listens(fetcher: Fetcher) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    assert "refuses connections" in await error_of(fetcher, f"http://127.0.0.1:{port}/")


async def test_a_server_without_tls(fetcher: Fetcher) -> None:
    def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(reply(FEED))
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as plain:
        port = plain.sockets[0].getsockname()[1]
        assert "secure connection" in await error_of(fetcher, f"https://127.0.0.1:{port}/")


@pytest.mark.parametrize("url", ["", "feed", "ftp://a.example/", "file:///etc/passwd", "http://", "\x1b[2J"])
async def test_what_is_no_web_address_is_refused(fetcher: Fetcher, url: str) -> None:
    sentence = await error_of(fetcher, url)
    assert "http or https" in sentence
    assert sentence.isprintable()


def certificate_error() -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_message = "certificate has expired\x1b[2J"
    return error


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (socket.gaierror(-2, "Name or service not known"), "cannot be found"),
        (certificate_error(), "certificate has expired"),
        (ExceptionGroup("all attempts", [ConnectionRefusedError(111, "refused")]), "refuses connections"),
        (OSError(101, "Network is unreachable"), "cannot be read"),
    ],
)
async def test_why_a_connection_failed_is_said(cause: Exception, expected: str) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("failed", request=request) from cause

    async with Fetcher(transport=httpx.MockTransport(answer)) as fetcher:
        sentence = await error_of(fetcher, "https://news.example/feed")
    assert sentence.startswith("news.example ")
    assert expected in sentence
    assert sentence.isprintable()


@pytest.mark.parametrize(
    "error",
    [ValueError(), AssertionError(), LookupError(), httpx.InvalidURL("x"), httpx.StreamClosed(), OSError()],
)
async def test_whatever_goes_wrong_is_a_fetch_error(error: Exception) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise error

    async with Fetcher(transport=httpx.MockTransport(answer)) as fetcher:
        assert type(error).__name__ in await error_of(fetcher, "https://news.example/feed")


async def test_no_more_than_the_given_number_of_addresses_is_fetched_at_a_time(
    server: LoopbackServer,
) -> None:
    urls = [server.answers(f"/{number}", reply(FEED)) for number in range(12)]
    async with Fetcher(concurrency=3) as fetcher:
        await asyncio.gather(*map(fetcher.fetch, urls))
    assert sorted(server.paths()) == sorted(f"/{number}" for number in range(12))
    assert server.most_at_once <= 3


async def test_waiting_for_a_slot_does_not_count_against_the_deadline(server: LoopbackServer) -> None:
    server.answers("/slow", stall)
    url = server.answers("/feed", reply(FEED))
    async with Fetcher(timeout_seconds=0.3, concurrency=1) as fetcher:
        slow, fast = await asyncio.gather(
            fetcher.fetch(server.url("/slow")), fetcher.fetch(url), return_exceptions=True
        )
    assert isinstance(slow, FetchError)
    assert isinstance(fast, Fetched)


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.binary(max_size=300).map(lambda junk: reply(junk)[:-5] + junk)))
def test_no_answer_of_a_server_raises_anything_else(answer: bytes) -> None:
    async def ask() -> None:
        async with LoopbackServer() as server, Fetcher(timeout_seconds=5) as fetcher:
            try:
                await fetcher.fetch(server.answers("/feed", answer), etag='"1"')
            except FetchError as error:
                assert str(error).isprintable()

    asyncio.run(ask())
