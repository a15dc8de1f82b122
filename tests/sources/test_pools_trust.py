"""Who is trusted to say who a server is, and that connections are counted."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import httpx
import pytest

from reader.sources.fetch import Fetcher
from reader.sources.pools import HostPools
from reader.sources.redirects import PUBLIC_ONLY
from tests.fetching import asked
from tests.secure_server import SecureServer
from tests.servers import LoopbackServer, reply

LOOPBACK_AUTHORITY = Path(__file__).resolve().parents[1] / "loopback.pem"


async def test_the_authorities_of_the_system_are_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of a company's own network, say; OpenSSL is told of them as every program on the machine is."""
    monkeypatch.setenv("SSL_CERT_FILE", str(LOOPBACK_AUTHORITY))
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


async def test_a_host_whose_answer_is_read_keeps_its_connections(server: LoopbackServer) -> None:
    """One more than may be kept is open; the one that was read last is the one that stays."""
    async with LoopbackServer() as other, HostPools(per_host=1, most_hosts=1) as pools:

        async def get(url: str) -> httpx.Response:
            return await pools.handle_async_request(
                httpx.Request("GET", url, extensions={PUBLIC_ONLY: False, "timeout": {}})
            )

        first = await get(server.answers("/", reply(b"x" * 100_000)))
        second = await get(other.answers("/", reply(b"y")))
        assert await second.aread() == b"y"
        await second.aclose()
        assert await asyncio.wait_for(first.aread(), 20) == b"x" * 100_000, "it was not cut off"
        await first.aclose()
