"""Who is trusted to say who a server is, and that connections are counted."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import httpcore
import httpx
import pytest

from reader.sources.fetch import Fetcher
from reader.sources.pools import HostPools
from reader.sources.redirects import PUBLIC_ONLY
from tests.fetching import asked
from tests.secure_server import SecureServer, trusting
from tests.servers import Hit, LoopbackServer, reply

LOOPBACK_AUTHORITY = Path(__file__).resolve().parents[1] / "loopback.pem"


async def opened(pools: HostPools, url: str) -> httpx.Response:
    """Return the answer of an address of this machine, whose body is not read yet."""
    return await pools.handle_async_request(
        httpx.Request("GET", url, extensions={PUBLIC_ONLY: False, "timeout": {}})
    )


async def body_of(pools: HostPools, url: str) -> bytes:
    response = await opened(pools, url)
    try:
        return await response.aread()
    finally:
        await response.aclose()


async def test_the_authorities_of_the_system_are_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of a company's own network, say; OpenSSL is told of them as every program on the machine is."""
    monkeypatch.setenv("SSL_CERT_FILE", str(LOOPBACK_AUTHORITY))
    async with SecureServer(b"<rss/>") as server, Fetcher(spacing_seconds=0) as fetcher:
        assert (await fetcher.fetch(asked(server.url("/feed")))).body == b"<rss/>"


async def test_what_is_said_of_the_systems_authorities_takes_none_of_the_others_away(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("certifi.where", lambda: str(LOOPBACK_AUTHORITY))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    async with SecureServer(b"<rss/>") as server, Fetcher(spacing_seconds=0) as fetcher:
        assert (await fetcher.fetch(asked(server.url("/feed")))).body == b"<rss/>"


async def test_no_log_tells_what_is_sent_over_http2(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("httpx", "httpcore", "hpack"):
        logging.getLogger(name).setLevel(logging.NOTSET)  # as in a program that has fetched nothing yet
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("SSL_CERT_FILE", str(LOOPBACK_AUTHORITY))
    environ = {"KEY": "s3cret"}
    async with SecureServer(b"<rss/>") as server, Fetcher(spacing_seconds=0, environ=environ) as fetcher:
        await fetcher.fetch(asked(server.url("/feed"), headers=(("X-Key", "env:KEY"),)))
        assert server.spoken == ["h2"]
    assert "s3cret" not in caplog.text
    assert not [record for record in caplog.records if record.name != "asyncio"]
    assert logging.getLogger().level == logging.DEBUG, "what others log is not ours to stop"


async def test_a_request_that_says_nothing_goes_to_public_addresses_only(server: LoopbackServer) -> None:
    async with HostPools(per_host=1, most_hosts=1) as pools:
        url = server.answers("/", reply(b"x"))
        with pytest.raises(Exception, match="in a private network"):
            await pools.handle_async_request(httpx.Request("GET", url))
        assert server.hits == []
        request = httpx.Request("GET", url, extensions={PUBLIC_ONLY: False})
        response = await pools.handle_async_request(request)
        assert await response.aread() == b"x"
        await response.aclose()


async def test_hosts_whose_answers_are_read_keep_their_connections(server: LoopbackServer) -> None:
    """More than may be kept are open, and none of those is closed in the place of another."""
    async with (
        LoopbackServer() as second,
        LoopbackServer() as third,
        HostPools(per_host=1, most_hosts=1) as pools,
    ):
        long = reply(b"x" * 100_000)
        being_read = [await opened(pools, one.answers("/", long)) for one in (server, second)]
        assert await body_of(pools, third.answers("/", reply(b"y"))) == b"y"
        for response in being_read:
            assert await asyncio.wait_for(response.aread(), 20) == b"x" * 100_000, "it was not cut off"
            await response.aclose()


async def test_a_host_whose_request_failed_is_one_that_nobody_uses(server: LoopbackServer) -> None:
    async with (
        SecureServer(b"y") as other,
        HostPools(per_host=1, most_hosts=1, context=trusting()) as pools,
    ):
        with pytest.raises(httpx.RemoteProtocolError):
            await opened(pools, server.answers("/", b""))
        for _ in range(2):
            assert await body_of(pools, other.url("/")) == b"y"
        assert other.spoken == ["h2"], "its connection was kept, in the place of the other's"


async def test_a_host_gets_no_more_connections_than_it_may_have(server: LoopbackServer) -> None:
    being_answered, at_once = 0, []

    async def answer(hit: Hit, writer: asyncio.StreamWriter) -> None:
        nonlocal being_answered
        being_answered += 1
        at_once.append(being_answered)
        for _ in range(100):  # others would come meanwhile
            await asyncio.sleep(0)
        being_answered -= 1
        writer.write(reply(b"x"))

    async with HostPools(per_host=1, most_hosts=1) as pools:
        url = server.answers("/", answer)
        assert await asyncio.gather(*(body_of(pools, url) for _ in range(6))) == [b"x"] * 6
    assert at_once == [1] * 6


async def test_a_connection_that_fails_while_it_is_closed_is_no_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    closed = httpcore.AsyncConnectionPool.aclose

    async def fail(pool: httpcore.AsyncConnectionPool) -> None:
        await closed(pool)
        raise OSError("the other side is gone")

    monkeypatch.setattr(httpcore.AsyncConnectionPool, "aclose", fail)
    pools = HostPools(per_host=1, most_hosts=1, context=trusting())
    async with (
        SecureServer(b"x") as one,
        SecureServer(b"y") as other,
        Fetcher(transport=pools, spacing_seconds=0) as fetcher,
    ):
        bodies = [(await fetcher.fetch(asked(server.url("/")))).body for server in (one, other)]
    assert bodies == [b"x", b"y"]
