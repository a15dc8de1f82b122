"""The real way to the network: TLS, HTTP/2 and connections that are used again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from reader.errors import FetchError, UnreachableError
from reader.sources.fetch import Fetcher
from reader.sources.pools import HostPools
from tests.fetching import asked
from tests.secure_server import CERTIFICATE, SecureServer, trusting
from tests.servers import LoopbackServer, stall

FEED = b"<rss><channel><title>Harbour News</title></channel></rss>"


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    pools = HostPools(per_host=2, most_hosts=4, context=trusting())
    async with Fetcher(transport=pools, spacing_seconds=0, timeout_seconds=10) as running:
        yield running


@pytest.mark.parametrize(
    ("offered", "spoken"),
    [(("h2", "http/1.1"), "h2"), (("http/1.1",), "http/1.1"), ((), None)],
)
async def test_http2_is_spoken_with_servers_that_offer_it(
    fetcher: Fetcher, offered: tuple[str, ...], spoken: str | None
) -> None:
    async with SecureServer(FEED, {"etag": 'W/"7"'}, offered) as server:
        fetched = await fetcher.fetch(asked(server.url("/feed")))
    assert (fetched.body, fetched.etag) == (FEED, 'W/"7"')
    assert server.spoken == [spoken]


async def test_many_requests_share_one_connection_of_http2(fetcher: Fetcher) -> None:
    async with SecureServer(FEED) as server:
        requests = [asked(server.url(f"/{number}")) for number in range(40)]
        fetched = await asyncio.gather(*map(fetcher.fetch, requests))
        assert {answer.body for answer in fetched} == {FEED}
        assert sorted(server.paths()) == sorted(f"/{number}" for number in range(40))
        assert server.spoken == ["h2"]


async def test_no_connection_is_kept_when_there_is_nothing_to_fetch(fetcher: Fetcher) -> None:
    async with SecureServer(FEED) as server:
        for _ in range(2):
            await fetcher.fetch(asked(server.url("/feed")))
            await server.all_closed()
        assert server.spoken == ["h2", "h2"]


async def test_a_server_that_hangs_up_after_each_answer_loses_none(fetcher: Fetcher) -> None:
    async with SecureServer(FEED, hangs_up=True) as server:
        requests = [asked(server.url(f"/{number}")) for number in range(12)]
        fetched = await asyncio.gather(*map(fetcher.fetch, requests), return_exceptions=True)
    assert [answer for answer in fetched if isinstance(answer, BaseException)] == []


@pytest.mark.parametrize(
    "garbage",
    [
        b"HTTP/1.1 200 OK\r\n\r\n",
        bytes(9),
        b"\xff" * 100,
        b"\0\0\0\4\0\0\0\0\0" + b"\0\0\4\1\4\0\0\0\1\xff\xff\xff\xff",  # a header block that is none
        b"\0\0\0\4\0\0\0\0\0" + b"\0\0\5\0\0\0\0\0\7hello",  # data of a stream that nobody opened
    ],
)
async def test_http2_that_is_none_is_one_clear_error(fetcher: Fetcher, garbage: bytes) -> None:
    async with SecureServer(FEED, garbage=garbage) as server:
        with pytest.raises(FetchError) as caught:
            await fetcher.fetch(asked(server.url("/feed")))
    assert str(caught.value).startswith("127.0.0.1 cannot be read: the connection or the answer is broken")


async def test_a_certificate_that_nobody_vouches_for_is_refused() -> None:
    async with SecureServer(FEED) as server, Fetcher() as fetcher:
        with pytest.raises(FetchError, match="certificate that cannot be trusted") as caught:
            await fetcher.fetch(asked(server.url("/feed")))
    assert not isinstance(caught.value, UnreachableError), "it will be the same tomorrow"
    assert server.hits == []


async def test_a_certificate_for_another_name_is_refused(fetcher: Fetcher) -> None:
    async with SecureServer(FEED) as server:
        elsewhere = server.url("/feed").replace("127.0.0.1", "localhost")
        with pytest.raises(FetchError, match="certificate that cannot be trusted"):
            await fetcher.fetch(asked(elsewhere))
    assert server.hits == []


async def test_hosts_beyond_the_limit_lose_their_connections() -> None:
    pools = HostPools(per_host=2, most_hosts=2, context=trusting())
    async with (
        LoopbackServer() as slow,
        SecureServer(FEED) as first,
        SecureServer(FEED) as second,
        Fetcher(transport=pools, spacing_seconds=0) as fetcher,
    ):
        going = asyncio.create_task(fetcher.fetch(asked(slow.answers("/slow", stall))))
        await slow.asked()

        await fetcher.fetch(asked(first.url("/1")))
        assert first.connected == 1, "there may be more to fetch from it"
        await fetcher.fetch(asked(second.url("/1")))
        await first.all_closed()
        await fetcher.fetch(asked(second.url("/2")))
        assert second.spoken == ["h2"]

        going.cancel()
        await asyncio.gather(going, return_exceptions=True)
        await second.all_closed()


async def test_connections_are_kept_for_as_many_hosts_as_may_be_asked_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    async with (
        LoopbackServer() as slow,
        SecureServer(FEED) as server,
        Fetcher(concurrency=2, per_host=1, spacing_seconds=0) as fetcher,
    ):
        going = asyncio.create_task(fetcher.fetch(asked(slow.answers("/slow", stall))))
        await slow.asked()
        for path in ("/1", "/2"):
            await fetcher.fetch(asked(server.url(path)))
        assert server.spoken == ["h2"]
        going.cancel()
        await asyncio.gather(going, return_exceptions=True)
