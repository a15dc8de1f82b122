"""The full texts that a refresh fetches of feeds that give no more than teasers."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from reader.config import Config
from reader.library import Library
from reader.model import View
from reader.paths import folders
from reader.refresh_lock import RefreshLock
from tests.conftest import NOW
from tests.servers import Answer, Hit, LoopbackServer, reply


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(
        folders(os.environ), Config(samples=False, fetch_spacing_milliseconds=0), lambda: NOW
    )
    yield opened
    opened.close()


async def test_progress_counts_what_is_done(server: LoopbackServer, library: Library) -> None:
    page = (
        b"<html><body><article><p>The council met on Monday and heard the mayor.</p></article></body></html>"
    )
    pages = [
        server.answers(f"/{number}", reply(page, headers={"Content-Type": "text/html"}))
        for number in range(3)
    ]
    items = "".join(
        f"<item><guid>{url}</guid><title>Story</title><link>{url}</link><description>Monday</description></item>"
        for url in pages
    )
    body = f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()
    feed = library.add_feed(server.answers("/feed", reply(body)))
    library.edit_feed(feed.id, settings=replace(feed.settings, full_text=True))
    told: list[tuple[int, int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total, sum(path != "/feed" for path in server.paths())))

    async with library.network() as network:
        await library.refresh(
            network, library.subscriptions(), lambda _outcome: None, full_texts=report, patient=True
        )
    assert [(done, total) for done, total, _ in told] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert all(done <= asked for done, _, asked in told)


PAGE = """<html><head>{head}</head><body><article><h1>Bridge</h1>
<p>The council met on Monday and heard that the bridge is to be built in two years.</p>
{body}</article></body></html>"""
LEAD = '<meta property="og:image" content="{server}/lead.jpg">'


@pytest.mark.parametrize(
    ("page", "item", "lead"),
    [
        ((LEAD, ""), "", "{server}/lead.jpg"),
        (('<meta name="twitter:image" content="/lead.jpg">', ""), "", "{server}/lead.jpg"),
        (('<meta property="og:image" content="javascript:alert(1)">', ""), "", ""),
        (('<meta property="og:image" content="data:image/png;base64,xx">', ""), "", ""),
        (('<meta property="og:image" content="//[/lead.jpg">', ""), "", ""),
        ((LEAD, '<p><img src="/own.jpg" width="800" alt="The bridge"></p>'), "", "{server}/own.jpg"),
        (
            (LEAD, ""),
            '<enclosure url="{server}/file.jpg" type="image/jpeg" length="1"/>',
            "{server}/file.jpg",
        ),
    ],
)
async def test_the_picture_of_a_page_is_kept_where_there_is_no_other_and_not_asked_for(
    server: LoopbackServer, library: Library, page: tuple[str, str], item: str, lead: str
) -> None:
    here = server.url("")
    html = PAGE.format(head=page[0], body=page[1]).replace("{server}", here)
    address = server.answers("/page", reply(html.encode(), headers={"Content-Type": "text/html"}))
    rss = (
        f'<rss version="2.0"><channel><title>News</title><item><guid>1</guid><title>Bridge</title><link>{address}'
        f"</link><description>The council met…</description>{item.replace('{server}', here)}</item></channel></rss>"
    )
    library.add_feed(server.answers("/feed", reply(rss.encode())))
    async with library.network() as network:
        await library.refresh(network, library.subscriptions(), lambda _outcome: None)
        (number,) = library.entry_ids(View("all"))
        await library.fetch_full_text(network, number)
    article = library.article(number)
    assert article.text.startswith("The council met on Monday and heard")
    found, others = library.images(article)
    assert (found, others) == (lead.replace("{server}", here), [])
    assert server.paths() == ["/feed", "/page"]


class Teasers:
    """A library with a feed of teasers whose articles are wanted in full, at a time that can be set."""

    def __init__(self, server: LoopbackServer, *pages: Sequence[Answer]) -> None:
        self.server = server
        self.now = NOW
        self.library = Library.open(
            folders(os.environ),
            Config(samples=False, fetch_spacing_milliseconds=0, fetch_timeout_seconds=10),
            lambda: self.now,
        )
        urls = [server.answers(f"/{number}", *answers) for number, answers in enumerate(pages)]
        items = "".join(
            f"<item><guid>{url}</guid><title>Story</title><link>{url}</link><description>Monday</description></item>"
            for url in urls
        )
        body = f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()
        feed = self.library.add_feed(server.answers("/feed", reply(body)))
        self.library.edit_feed(feed.id, settings=replace(feed.settings, full_text=True))

    async def refresh(self) -> tuple[str, ...]:
        async with self.library.network() as network:
            return await self.library.refresh(network, self.library.subscriptions(), lambda _outcome: None)

    def asked(self) -> list[str]:
        """Return the pages that were asked since this was asked last."""
        paths = [path for path in self.server.paths() if path != "/feed"]
        self.server.hits.clear()
        return paths


def page() -> bytes:
    html = PAGE.format(head="", body="").encode()
    return reply(html, headers={"Content-Type": "text/html"})


async def test_other_programs_can_fetch_feeds_while_pages_come(server: LoopbackServer) -> None:
    asked, may_answer = asyncio.Event(), asyncio.Event()

    async def slow(_hit: Hit, writer: asyncio.StreamWriter) -> None:
        asked.set()
        await may_answer.wait()
        writer.write(page())

    teasers = Teasers(server, [slow])
    going = asyncio.create_task(teasers.refresh())
    await asked.wait()
    other = RefreshLock(folders(os.environ).library_file.with_name("refresh.lock"))
    other.acquire()
    other.release()
    may_answer.set()
    assert await going == ()
    teasers.library.close()


async def test_a_page_that_could_not_be_reached_is_tried_again_three_times_in_all(
    server: LoopbackServer,
) -> None:
    teasers = Teasers(server, [reply(status=500)], [page()])
    (problem,) = await teasers.refresh()
    assert problem.startswith("Story: 127.0.0.1 has a fault of its own (500)")
    assert sorted(teasers.asked()) == ["/0", "/1"]
    assert await teasers.refresh() == ()
    assert teasers.asked() == [], "not so soon"
    for tries in (1, 1, 0):
        teasers.now += timedelta(hours=1)
        assert len(await teasers.refresh()) == tries
        assert teasers.asked() == ["/0"] * tries
    teasers.library.close()


async def test_a_page_that_comes_at_last_is_kept(server: LoopbackServer) -> None:
    teasers = Teasers(server, [reply(status=500), page()])
    await teasers.refresh()
    teasers.now += timedelta(hours=1)
    assert await teasers.refresh() == ()
    (number,) = teasers.library.entry_ids(View("all"))
    assert teasers.library.article(number).text.startswith("The council met on Monday and heard")
    teasers.now += timedelta(hours=1)
    teasers.asked()
    await teasers.refresh()
    assert teasers.asked() == []
    teasers.library.close()


@pytest.mark.parametrize("status", [404, 410, 403])
async def test_what_will_not_come_is_not_tried_again(server: LoopbackServer, status: int) -> None:
    teasers = Teasers(server, [reply(status=status)])
    assert len(await teasers.refresh()) == 1
    teasers.now += timedelta(hours=1)
    assert await teasers.refresh() == ()
    assert teasers.asked() == ["/0"]
    teasers.library.close()


async def test_a_host_that_was_not_asked_costs_no_try(server: LoopbackServer) -> None:
    """The page's host wants a day of silence; it is asked when that is over."""
    busy = reply(status=429, headers={"Retry-After": str(24 * 3600)})
    teasers = Teasers(server, [busy, page()])
    assert "is left alone until" in (await teasers.refresh())[0]
    for _ in range(5):
        teasers.now += timedelta(hours=1)
        assert "it was not asked" in (await teasers.refresh())[0]
    teasers.now += timedelta(hours=20)
    assert await teasers.refresh() == ()
    teasers.library.close()


async def test_what_was_read_meanwhile_is_not_fetched(server: LoopbackServer) -> None:
    teasers = Teasers(server, [reply(status=500), page()])
    await teasers.refresh()
    teasers.library.mark_read(teasers.library.entry_ids(View("all")), True)
    teasers.asked()
    teasers.now += timedelta(hours=1)
    await teasers.refresh()
    assert teasers.asked() == []
    teasers.library.close()


async def test_what_an_end_cut_off_is_fetched_with_the_next_refresh(server: LoopbackServer) -> None:
    asked, ended = asyncio.Event(), False

    async def slow(_hit: Hit, writer: asyncio.StreamWriter) -> None:
        asked.set()
        if not ended:
            await asyncio.Event().wait()
        writer.write(page())

    teasers = Teasers(server, *[[slow]] * 7)
    going = asyncio.create_task(teasers.refresh())
    await asked.wait()
    going.cancel()
    await asyncio.gather(going, return_exceptions=True)
    ended = True
    teasers.now += timedelta(hours=1)
    assert await teasers.refresh() == ()
    texts = [teasers.library.article(one).text for one in teasers.library.entry_ids(View("all"))]
    assert len(texts) == 7
    assert all(text.startswith("The council met") for text in texts)
    teasers.library.close()
