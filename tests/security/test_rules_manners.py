"""H11 to H16: who is trusted, with what, for how long, and what an answer is taken for."""

from __future__ import annotations

import logging
import socket
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from reader.discovery import discover
from reader.errors import BusyError, FetchError, PullquoteError
from reader.model import FeedSettings, View
from reader.schedule import retry_due
from reader.sources.fetch import Fetcher
from reader.sources.pools import HostPools
from reader.store import Store
from reader.workers import Workers
from tests.conftest import NOW
from tests.fetching import LoopbackAsInternet, asked
from tests.secure_server import EXPIRED, SecureServer, trusting
from tests.security.hostile import FEED
from tests.security.refreshing import Refreshing, error_of
from tests.servers import LoopbackServer, redirect, reply


async def test_H11_a_certificate_that_cannot_be_trusted_ends_it() -> None:
    """Unknown, or of another host. There is no setting that allows it."""
    async with SecureServer(FEED) as secure:
        async with Fetcher() as fetcher:
            assert "cannot be trusted" in str(await error_of(fetcher, asked(secure.url("/feed"))))
        pools = HostPools(per_host=2, most_hosts=2, context=trusting())
        async with Fetcher(transport=pools) as fetcher:
            other = secure.url("/feed").replace("127.0.0.1", "localhost")
            assert "cannot be trusted" in str(await error_of(fetcher, asked(other)))
        assert secure.hits == []


async def test_H11_a_certificate_past_its_time_ends_it() -> None:
    """Though it is known and of this host."""
    async with SecureServer(FEED, certificate=EXPIRED) as secure:
        pools = HostPools(per_host=2, most_hosts=2, context=trusting(EXPIRED))
        async with Fetcher(transport=pools) as fetcher:
            sentence = str(await error_of(fetcher, asked(secure.url("/feed"))))
        assert "cannot be trusted" in sentence
        assert "expired" in sentence
        assert secure.hits == []


async def test_H11_a_handshake_that_never_comes_has_the_same_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        async with Fetcher(timeout_seconds=0.3) as fetcher:
            error = await error_of(fetcher, asked(f"https://127.0.0.1:{silent.getsockname()[1]}/"))
    assert "within 0.3 seconds" in str(error)


async def test_H12_secrets_are_in_no_file_log_or_sentence(
    store: Store, server: LoopbackServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """After a session with a password in an address, one in the environment, and answers of all kinds."""
    caplog.set_level(logging.DEBUG)
    refresh = Refreshing(store)
    settings = FeedSettings(headers=(("X-Key", "env:KEY"),), credentials="env:LOGIN")
    url = server.answers("/feed", reply(FEED), reply(status=401), b"junk", redirect("/s3cret?"))
    refresh.subscribe(url, settings)
    said = [await refresh() for _ in range(4)]
    async with Fetcher() as fetcher:
        given = f"http://user:s3cret@127.0.0.1:{server.port}/nowhere"
        said += [str(await error_of(fetcher, asked(given))), repr(asked(given))]
        with pytest.raises(PullquoteError) as caught:
            await discover(given, fetcher, Workers(), NOW)
        said.append(str(caught.value))
    assert any("x-key" in hit.headers for hit in server.hits), "they were used"
    assert not [sentence for sentence in said if "s3cret" in sentence]
    assert not [record for record in caplog.records if "s3cret" in record.getMessage()]
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"s3cret" not in path.read_bytes(), path


async def test_H12_what_belongs_to_one_host_goes_to_no_other(server: LoopbackServer) -> None:
    async with LoopbackServer() as other:
        other.answers("/new", reply(FEED))
        url = server.answers("/old", redirect(other.url("/new"), 301))
        environ = {"KEY": "k3y", "LOGIN": "a:b"}
        async with Fetcher(transport=LoopbackAsInternet(), spacing_seconds=0, environ=environ) as fetcher:
            await fetcher.fetch(asked(url, headers=(("X-Api-Key", "env:KEY"),), credentials="env:LOGIN"))
        assert {"x-api-key", "authorization"} <= set(server.hits[0].headers)
        assert {"x-api-key", "authorization", "referer"}.isdisjoint(other.hits[0].headers)


async def test_H12_the_secrets_of_a_page_do_not_follow_it_to_its_feed(
    store: Store, server: LoopbackServer
) -> None:
    async with LoopbackServer() as other:
        link = (
            f'<link rel="alternate" type="application/rss+xml" href="{other.answers("/feed", reply(FEED))}">'
        )
        url = server.answers("/", reply(f"<html><head>{link}</head><body>x</body></html>".encode()))
        environ = {"KEY": "k3y"}
        refresh = Refreshing(
            store, Fetcher(transport=LoopbackAsInternet(), spacing_seconds=0, environ=environ)
        )
        feed = refresh.subscribe(url, FeedSettings(headers=(("X-Key", "env:KEY"),)))
        assert "web page" in await refresh()
        assert (other.hits, store.feed(feed.id).url) == ([], url)


async def test_H13_no_cookie_is_kept_or_sent(hostile: LoopbackServer, fetcher: Fetcher) -> None:
    moved = reply(status=302, headers={"Location": "/cookies", "Set-Cookie": "id=2"})
    for path in ("/cookies", "/moved", "/cookies"):
        await fetcher.fetch(
            asked(hostile.answers("/moved", moved) if path == "/moved" else hostile.url(path))
        )
    assert len(hostile.hits) == 4
    assert not any("cookie" in hit.headers for hit in hostile.hits)


async def test_H14_validators_are_of_a_document_that_was_read_and_of_its_address(
    store: Store, server: LoopbackServer
) -> None:
    tag = {"ETag": '"1"'}
    server.answers("/new", reply(FEED, headers=tag), reply(status=304))
    url = server.answers(
        "/feed",
        reply(b"<html>no feed", headers=tag),
        reply(status=304),
        reply(b"", headers=tag),
        redirect("/new"),
    )
    refresh = Refreshing(store)
    refresh.subscribe(url)
    assert "web page" in await refresh()
    assert "nothing was known" in await refresh(), "a 304 that nobody asked for is no success"
    assert "empty document" in await refresh()
    assert await refresh() == ""
    assert await refresh() == ""
    sent = [(hit.path, hit.headers.get("if-none-match", "")) for hit in server.hits]
    assert sent == [*[("/feed", "")] * 4, ("/new", ""), ("/feed", ""), ("/new", '"1"')]


@pytest.mark.parametrize("status", [301, 308])
async def test_H15_an_address_moves_when_a_good_feed_is_there(
    store: Store, server: LoopbackServer, status: int
) -> None:
    refresh = Refreshing(store)
    feed = refresh.subscribe(server.answers("/old", redirect("/new", status)))
    new = server.answers("/new", reply(b"<html>soon"), reply(FEED))
    assert "web page" in await refresh()
    assert store.feed(feed.id).url == feed.url
    assert await refresh() == ""
    assert store.feed(feed.id).url == new


async def test_H15_what_is_gone_is_not_asked_again(store: Store, server: LoopbackServer) -> None:
    refresh = Refreshing(store)
    feed = refresh.subscribe(server.answers("/feed", reply(status=410)))
    assert "gone for good (410)" in await refresh()
    assert store.feed(feed.id).gone
    assert store.feed(feed.id).due is None


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("Fri, 20 Nov 2026 12:10:00 GMT", 600),
        (str(30 * 86_400), 7 * 86_400),
        *(
            (junk, None)
            for junk in ("-5", "1" + "0" * 20, "soon", "", "Fri, 20 Nov 2020 12:00:00 GMT", "nan")
        ),
    ],
)
async def test_H15_a_server_is_left_alone_for_as_long_as_it_sensibly_asks(
    server: LoopbackServer, fetcher: Fetcher, value: str, seconds: int | None
) -> None:
    url = server.answers("/busy", reply(status=503, headers={"Retry-After": value}))
    error = await error_of(fetcher, asked(url))
    assert (error.seconds if isinstance(error, BusyError) else None) == seconds


def test_H15_without_a_word_the_wait_doubles_up_to_a_day() -> None:
    waits = [(retry_due(NOW, failures, seconds=None, random=Random(1)) - NOW) for failures in range(40)]
    expected = [timedelta(minutes=min(5 * 2**failures, 24 * 60)) for failures in range(40)]
    for wait, about in zip(waits, expected, strict=True):
        assert abs(wait - about) <= about * 0.1


@pytest.mark.parametrize("kind", ["text/html", "image/png", "application/octet-stream", "text/plain", ""])
async def test_H16_a_feed_is_told_by_its_content(store: Store, server: LoopbackServer, kind: str) -> None:
    refresh = Refreshing(store)
    refresh.subscribe(server.answers("/feed", reply(FEED, headers={"Content-Type": kind})))
    assert await refresh() == ""
    assert len(store.entry_ids(View("all"))) == 1


@pytest.mark.parametrize(
    ("kind", "body"),
    [("application/pdf", b"%PDF-1.7"), ("video/mp4", b"\0\0\0\x18ftyp"), ("text/html", b"%PDF-1.7\n\0\xff")],
)
async def test_H16_an_article_is_a_page_or_a_text(kind: str, body: bytes) -> None:
    workers = Workers()
    with pytest.raises(FetchError, match="not a web page"):
        await workers.extract(body, kind, "https://news.example/1", "readability")
    await workers.close()


async def test_H16_a_page_to_log_in_costs_no_article(store: Store, server: LoopbackServer) -> None:
    refresh = Refreshing(store)
    refresh.subscribe(server.answers("/feed", reply(FEED), reply(b"<html><form>Log in</form></html>")))
    assert await refresh() == ""
    assert "web page" in await refresh()
    assert len(store.entry_ids(View("all"))) == 1
