"""The full texts that a refresh fetches of feeds that give no more than teasers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from reader.config import Config
from reader.library import Library
from reader.model import View
from reader.paths import folders
from tests.conftest import NOW
from tests.servers import LoopbackServer, reply


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
