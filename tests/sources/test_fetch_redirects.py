"""Redirects, the addresses they lead to, and what goes along."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from itertools import pairwise
from typing import Any

import httpx
import pytest

from reader.errors import FetchError
from reader.sources.fetch import MAX_HOPS, Fetched, Fetcher, FetchRequest
from tests.fetching import asked
from tests.servers import LoopbackServer, redirect, reply

FEED = b"<rss><channel><title>Harbour News</title></channel></rss>"
ENVIRON = {"LOGIN": "mara:sesame", "KEY": "k3y"}


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(timeout_seconds=10, spacing_seconds=0, environ=ENVIRON) as running:
        yield running


class Web(httpx.AsyncBaseTransport):
    """Addresses that redirect to others; one that does not is a feed. Keeps the requests."""

    def __init__(self, moves: Mapping[str, tuple[int, str]]) -> None:
        self.moves = moves
        self.requests: list[httpx.Request] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        status, location = self.moves.get(str(request.url), (200, ""))
        if status == 200:
            return httpx.Response(200, content=FEED, headers={"ETag": '"1"'})
        return httpx.Response(status, headers={"Location": location})


async def fetch_in(web: Web, request: FetchRequest) -> Fetched:
    async with Fetcher(transport=web, spacing_seconds=0, environ=ENVIRON) as fetcher:
        return await fetcher.fetch(request)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_followed(server: LoopbackServer, fetcher: Fetcher, status: int) -> None:
    server.answers("/new", reply(FEED))
    url = server.answers("/old", redirect("/new", status))

    fetched = await fetcher.fetch(asked(url))

    assert (fetched.url, fetched.final_url, fetched.body) == (url, server.url("/new"), FEED)
    assert fetched.permanent_url == (server.url("/new") if status in {301, 308} else "")


async def test_no_more_than_five_redirects_are_followed(server: LoopbackServer, fetcher: Fetcher) -> None:
    for number in range(MAX_HOPS):
        server.answers(f"/{number}", redirect(f"/{number + 1}"))
    server.answers(f"/{MAX_HOPS}", reply(FEED))
    assert (await fetcher.fetch(asked(server.url("/0")))).body == FEED

    server.hits.clear()
    with pytest.raises(FetchError, match="circle"):
        await fetcher.fetch(asked(server.answers("/loop", redirect("/loop"))))
    assert len(server.hits) == MAX_HOPS + 1


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "javascript:alert(1)",
        "data:,x",
        "",
        "http:///",
        "//[",
        "\x1bc",
    ],
)
async def test_redirects_lead_only_to_the_web(
    server: LoopbackServer, fetcher: Fetcher, location: str
) -> None:
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch(asked(server.answers("/feed", redirect(location))))
    assert str(caught.value).startswith("127.0.0.1 ")
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("moves", "permanent_url"),
    [
        ([], ""),
        ([(301, "http://b.example/")], "http://b.example/"),
        ([(301, "http://b.example/"), (308, "https://b.example/")], "https://b.example/"),
        ([(301, "http://b.example/"), (302, "http://c.example/")], "http://b.example/"),
        ([(302, "http://b.example/"), (301, "http://c.example/")], ""),
        (
            [(301, "http://b.example/"), (307, "http://c.example/"), (301, "http://d.example/")],
            "http://b.example/",
        ),
        ([(301, "http://mara:sesame@b.example/")], "http://b.example/"),
        ([(301, "https://b.example/"), (301, "http://b.example/")], "https://b.example/"),
    ],
)
async def test_an_address_moved_for_good_as_far_as_every_redirect_says_so(
    moves: list[tuple[int, str]], permanent_url: str
) -> None:
    addresses = ["http://a.example/", *(location.replace("mara:sesame@", "") for _, location in moves)]
    web = Web(dict(zip(addresses, moves, strict=False)))

    fetched = await fetch_in(web, asked("http://a.example/"))

    assert fetched.permanent_url == permanent_url
    assert fetched.final_url == addresses[-1]


@pytest.mark.parametrize(
    ("chain", "with_secrets"),
    [
        (["https://a.example/1", "https://a.example/2"], [True, True]),
        (["http://a.example/", "https://a.example/"], [True, True]),
        (["https://a.example/", "https://www.a.example/"], [True, False]),
        (["https://a.example/", "https://a.example:8443/"], [True, False]),
        (["https://a.example/", "http://a.example/"], [True, False]),
        (["https://a.example/", "https://b.example/", "https://a.example/2"], [True, False, False]),
    ],
    ids=["same host", "more secure", "other host", "other port", "less secure", "there and back"],
)
async def test_secrets_go_to_the_server_they_are_meant_for(
    chain: list[str], with_secrets: list[bool]
) -> None:
    web = Web({address: (301, target) for address, target in pairwise(chain)})

    await fetch_in(web, asked(chain[0], headers=(("X-Key", "env:KEY"),), credentials="env:LOGIN"))

    assert ["x-key" in request.headers for request in web.requests] == with_secrets
    assert ["authorization" in request.headers for request in web.requests] == with_secrets


@pytest.mark.parametrize(
    "secrets",
    [{"headers": (("X-Key", "env:KEY"),)}, {"credentials": "env:LOGIN"}],
    ids=["header", "password"],
)
@pytest.mark.parametrize("status", [301, 308])
async def test_a_feed_with_secrets_does_not_move_to_another_host(
    status: int, secrets: Mapping[str, Any]
) -> None:
    start = "https://a.example/"
    web = Web({start: (status, "https://a.example/2"), "https://a.example/2": (status, "https://b.example/")})

    first = await fetch_in(web, asked(start, **secrets))
    second = await fetch_in(web, asked(first.permanent_url, **secrets))

    assert (first.permanent_url, first.final_url) == ("https://a.example/2", "https://b.example/")
    assert (second.permanent_url, second.final_url) == ("", "https://b.example/")
    for request in web.requests:
        is_own = request.url.host == "a.example"
        assert {"x-key", "authorization"}.isdisjoint(request.headers) != is_own


async def test_a_feed_with_secrets_does_not_move_by_way_of_another_host() -> None:
    web = Web({"https://a.example/": (301, "https://b.example/"), "https://b.example/": (301, "/2")})
    fetched = await fetch_in(web, asked("https://a.example/", credentials="env:LOGIN"))
    assert (fetched.permanent_url, fetched.final_url) == ("", "https://b.example/2")


async def test_a_feed_with_secrets_moves_to_the_secure_address_of_its_host() -> None:
    web = Web({"http://a.example/": (301, "https://a.example/")})
    fetched = await fetch_in(web, asked("http://a.example/", credentials="env:LOGIN"))
    assert fetched.permanent_url == "https://a.example/"


async def test_validators_go_only_to_the_address_that_gave_them() -> None:
    web = Web({"http://a.example/": (302, "http://b.example/")})

    first = await fetch_in(web, asked("http://a.example/"))
    assert (first.etag, first.validated_url) == ('"1"', "http://b.example/")
    await fetch_in(web, asked("http://a.example/", first.etag, "", first.validated_url))
    assert ["if-none-match" in request.headers for request in web.requests] == [False, False, False, True]

    web.requests.clear()
    web.moves = {"http://a.example/": (302, "http://c.example/")}
    moved = await fetch_in(web, asked("http://a.example/", '"1"', "yesterday", "http://b.example/"))
    assert not any("if-none-match" in request.headers for request in web.requests)
    assert not any("if-modified-since" in request.headers for request in web.requests)
    assert moved.validated_url == "http://c.example/"


async def test_cookies_and_passwords_in_addresses_go_nowhere(
    server: LoopbackServer, fetcher: Fetcher
) -> None:
    server.answers("/new", reply(FEED, headers={"Set-Cookie": "id=2"}))
    server.answers("/old", reply(status=302, headers={"Location": "/new", "Set-Cookie": "id=1; Path=/"}))
    address = f"http://user:secret@127.0.0.1:{server.port}/old"

    fetched = await fetcher.fetch(asked(address))
    await fetcher.fetch(asked(address))

    assert "secret" not in repr(fetched)
    assert len(server.hits) == 4
    for hit in server.hits:
        assert not {"cookie", "authorization"} & set(hit.headers)
