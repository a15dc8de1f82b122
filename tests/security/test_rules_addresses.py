"""H4: nothing on a private network is asked for anything, but what the user gave."""

from __future__ import annotations

import ast
import asyncio
from collections.abc import Sequence
from pathlib import Path

import httpx
import pytest

from reader.discovery import discover
from reader.errors import FetchError, SourceError, UnreachableError
from reader.full_texts import fetch_full_text
from reader.model import View
from reader.sources.addresses import is_public
from reader.sources.fetch import Fetcher, FetchRequest
from reader.sources.pools import HostPools
from reader.sources.redirects import PUBLIC_ONLY
from reader.store import Store
from reader.workers import Workers
from tests.conftest import NOW
from tests.fetching import asked
from tests.security.hostile import FEED
from tests.security.refreshing import Refreshing, error_of
from tests.servers import LoopbackServer, redirect, reply, stall

ROOT = Path(__file__).resolve().parents[2]
PRIVATE_ADDRESSES = (
    *("127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
    *("169.254.169.254", "100.64.0.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.9"),
    *("224.0.0.251", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "fe80::1", "fe80::1%2", "fc00::1", "fd12:3456::1", "ff02::1", "fec0::1", "2001:db8::1"),
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", "64:ff9b::7f00:1"),
    *("64:ff9b::10.0.0.1", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2001:0:4136:e378:8000:63bf:3fff:fdd2"),
    *("", "localhost", "1", "127.1"),
)
PUBLIC_ADDRESSES = (
    *("1.1.1.1", "93.184.216.34", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1"),
    *("223.255.255.255", "2606:4700::1111", "2a00:1450::1", "::ffff:1.1.1.1", "64:ff9b::101:101"),
)


class Names:
    """Tells the addresses of hosts, other ones each time it is asked; keeps what it was asked."""

    def __init__(self, **addresses: Sequence[Sequence[str]]) -> None:
        self.asked: list[str] = []
        self._addresses = {name.replace("_", "."): list(each) for name, each in addresses.items()}

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        waiting = self._addresses[host]
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]


@pytest.mark.parametrize("address", PRIVATE_ADDRESSES)
async def test_H4_no_address_of_a_private_network_is_dialled(address: str) -> None:
    assert not is_public(address)
    async with Fetcher(lookup=Names(news_example=[[address]])) as fetcher:
        error = await error_of(
            fetcher, FetchRequest("http://news.example/feed", user_url="http://other.example/")
        )
    assert str(error).startswith(f"news.example ({address}) is in a private network")
    assert not isinstance(error, UnreachableError), "it will be the same tomorrow"


@pytest.mark.parametrize("address", PUBLIC_ADDRESSES)
def test_H4_addresses_of_the_internet_may_be_dialled(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "0.0.0.0", "2130706433", "0x7f000001", "127.1", "[::1]", "[::ffff:127.0.0.1]"],
)
async def test_H4_no_writing_of_an_address_gets_by(
    server: LoopbackServer, fetcher: Fetcher, host: str
) -> None:
    """Looked up by the system itself; the server that redirects may be asked, and the other may not."""
    async with LoopbackServer() as inside:
        target = f"http://{host}:{inside.port}/admin"
        error = await error_of(fetcher, asked(server.answers("/feed", redirect(target))))
        assert "in a private network" in str(error)
        assert (len(server.hits), inside.hits) == (1, [])


async def test_H4_what_the_user_typed_is_fetched_wherever_it_is(server: LoopbackServer) -> None:
    """By its number, by its name, and as an article of a feed that is there."""
    names = Names(nas_local=[["127.0.0.1"]])
    server.answers("/feed", redirect("/new"))
    server.answers("/new", reply(FEED))
    async with Fetcher(lookup=names, spacing_seconds=0) as fetcher:
        feed = f"http://nas.local:{server.port}/feed"
        assert (await fetcher.fetch(asked(feed))).body == FEED
        assert (await fetcher.fetch(FetchRequest(feed.replace("feed", "new"), user_url=feed))).body == FEED


async def test_H4_a_connection_for_the_users_feed_is_no_way_in_for_others(server: LoopbackServer) -> None:
    """One that is open to the same host is not used where a new one would be refused."""
    held = asyncio.Event()

    async def keeps(hit: object, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        await held.wait()

    async with Fetcher(spacing_seconds=0) as fetcher:
        going = asyncio.create_task(fetcher.fetch(asked(server.answers("/slow", stall))))
        await server.asked()
        await fetcher.fetch(asked(server.answers("/kept", keeps)))
        error = await error_of(fetcher, FetchRequest(server.url("/kept"), user_url="https://news.example/"))
        assert "private network" in str(error)
        assert server.paths() == ["/slow", "/kept"]
        held.set()
        going.cancel()
        await asyncio.gather(going, return_exceptions=True)


async def test_H4_the_address_that_was_checked_is_the_one_that_is_dialled(server: LoopbackServer) -> None:
    """A name that has another address the second time is looked up once for each connection."""
    names = Names(rebound_example=[["127.0.0.1"], ["10.0.0.1"]])
    server.answers("/feed", reply(FEED))
    async with Fetcher(lookup=names) as fetcher:
        await fetcher.fetch(asked(f"http://rebound.example:{server.port}/feed"))
    assert names.asked == ["rebound.example"]


async def test_H4_public_addresses_beside_private_ones_are_all_that_is_dialled(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialled: list[str] = []

    async def refuse(_self: object, host: str, *_: object) -> object:
        dialled.append(host)
        raise OSError("refused")

    monkeypatch.setattr("httpcore.AnyIOBackend.connect_tcp", refuse)
    names = Names(news_example=[["10.0.0.1", "1.1.1.1", "::1", "2606:4700::1111"]])
    async with Fetcher(lookup=names, connect_seconds=5) as fetcher:
        await error_of(fetcher, FetchRequest("https://news.example/"))
    assert dialled == ["1.1.1.1", "2606:4700::1111"]


async def test_H4_no_proxy_is_dialled_in_the_place_of_what_was_checked(
    server: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a proxy, it would be the proxy that looks names up; so none that the environment names is used."""
    async with LoopbackServer() as proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url(""))
            monkeypatch.setenv(name.lower(), proxy.url(""))
        async with Fetcher() as fetcher:
            await fetcher.fetch(asked(server.answers("/feed", reply(FEED))))
        assert proxy.hits == []


async def test_H4_an_article_of_a_strangers_feed_is_fetched_from_no_private_network(
    store: Store, server: LoopbackServer
) -> None:
    async with LoopbackServer() as inside:
        secret = inside.answers("/status", reply(b"<p>inside</p>"))
        body = FEED.replace(b"<title>i</title>", f"<title>i</title><link>{secret}</link>".encode())
        Refreshing(store).subscribe(server.answers("/feed", reply(body)))
        assert await Refreshing(store)() == ""
        (entry_id,) = store.entry_ids(View("all"))
        async with Fetcher() as fetcher:
            with pytest.raises(FetchError, match="private network"):
                await fetch_full_text(store, fetcher, Workers(), entry_id, clock=lambda: NOW)
        assert inside.hits == []


async def test_H4_a_page_names_no_feed_in_a_private_network(store: Store, server: LoopbackServer) -> None:
    """Neither where feeds are looked for, nor where the address of a page was given for that of its feed."""
    async with LoopbackServer() as inside:
        link = f'<link rel="alternate" type="application/rss+xml" href="{inside.url("/feed")}">'
        url = server.answers("/", reply(f"<html><head>{link}</head><body>x</body></html>".encode()))
        workers = Workers()
        async with Fetcher(spacing_seconds=0) as fetcher:
            with pytest.raises(SourceError, match="names no feed"):
                await discover(url, fetcher, workers, NOW)
        await workers.close()

        refresh = Refreshing(store)
        feed = refresh.subscribe(url)
        assert "private network" in await refresh()
        assert "private network" in await refresh(), "it did not become an address that the user gave"
        assert store.feed(feed.id).url == url
        assert inside.hits == []


@pytest.mark.parametrize(
    ("given", "address", "may_be_private"),
    [
        ("https://nas.local/feed", "https://NAS.local:443/other", True),
        ("http://nas.local/feed", "http://nas.local:80/other", True),
        ("http://nas.local:8080/feed", "http://nas.local:8080/other", True),
        ("http://[::1]:8080/feed", "http://[::1]:8080/other", True),
        ("http://nas.local/feed", "https://nas.local/feed", True),
        ("https://nas.local/feed", "http://nas.local/reboot", False),
        ("https://nas.local/feed", "http://nas.local:443/reboot", True),
        ("http://nas.local/feed", "http://nas.local:8080/", False),
        ("http://nas.local:8080/feed", "https://nas.local/", False),
        ("http://nas.local:8080/feed", "http://nas.local/", False),
        ("https://nas.local/feed", "https://nas2.local/feed", False),
        ("", "https://nas.local/feed", False),
    ],
)
async def test_H4_host_and_port_are_those_that_the_user_gave(
    given: str, address: str, may_be_private: bool
) -> None:
    """The port of http is another server than that of https, as a router's beside the user's feed."""
    asked_at: list[object] = []

    async def answer(request: httpx.Request) -> httpx.Response:
        asked_at.append(request.extensions[PUBLIC_ONLY])
        if len(asked_at) == 1:
            return httpx.Response(302, headers={"Location": address})
        return httpx.Response(200, content=FEED)

    async with Fetcher(transport=httpx.MockTransport(answer), spacing_seconds=0) as fetcher:
        await fetcher.fetch(FetchRequest("https://news.example/", user_url=given))
    assert asked_at == [True, not may_be_private]


class Rebound(httpx.AsyncBaseTransport):
    """A network on which all names are public at first, and later those of this machine."""

    def __init__(self) -> None:
        self.names = Names(news_example=[["127.0.0.1"]], rebound_example=[["127.0.0.1"]])
        self.pools = HostPools(per_host=2, most_hosts=4, lookup=self.names)
        self.is_first = True

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions[PUBLIC_ONLY] &= not self.is_first
        return await self.pools.handle_async_request(request)

    async def aclose(self) -> None:
        await self.pools.aclose()


@pytest.mark.parametrize("how", ["a permanent redirect", "a page that names its feed"])
async def test_H4_an_address_that_a_server_led_to_does_not_become_one_that_the_user_gave(
    store: Store, server: LoopbackServer, how: str
) -> None:
    """Whose name was one of the Internet then may be that of the user's router at the next refresh."""
    async with LoopbackServer() as inside:
        inside.answers("/feed", reply(FEED), reply(FEED))
        led_to = f"http://rebound.example:{inside.port}/feed"
        link = f'<link rel="alternate" type="application/rss+xml" href="{led_to}">'
        page = reply(f"<html><head>{link}</head><body>x</body></html>".encode())
        server.answers("/feed", redirect(led_to, 301) if "redirect" in how else page)

        network = Rebound()
        refresh = Refreshing(store, Fetcher(transport=network, spacing_seconds=0))
        feed = refresh.subscribe(f"http://news.example:{server.port}/feed")
        assert await refresh() == ""
        assert (store.feed(feed.id).url, len(inside.hits)) == (led_to, 1)

        network.is_first = False
        assert "in a private network" in await refresh()
        assert len(inside.hits) == 1


def test_H4_every_request_says_what_the_user_gave() -> None:
    """Without it a request may go to public addresses only, which is safe; with it somebody has thought."""
    for path in (ROOT / "reader").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "FetchRequest":
                assert "user_url" in {word.arg for word in node.keywords}, path
