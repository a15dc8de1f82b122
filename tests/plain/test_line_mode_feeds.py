"""What the line mode does over the network, against a server on loopback."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from reader.library import Library
from tests.plain.conversation import open_library, talk
from tests.servers import LoopbackServer, reply

Talk = Callable[..., Awaitable[str]]

ITEM = (
    "<item><guid>{0}</guid><title>Story {0}</title><link>{1}/{0}</link>"
    "<description>The ferry is late for day {0}.</description></item>"
)
PAGE = (
    '<html><head><link rel="alternate" type="application/rss+xml" title="News" href="/news.rss">'
    '<link rel="alternate" type="application/rss+xml" title="Sport" href="/sport.rss"></head></html>'
)


def rss(*numbers: int, title: str = "The Gazette", site: str = "https://news.example") -> bytes:
    items = "".join(ITEM.format(number, site) for number in numbers)
    return reply(f'<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'.encode())


def html(body: str) -> bytes:
    return reply(body.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


@pytest.fixture
def library(own_home: Path) -> Iterator[Library]:
    opened = open_library(own_home, articles=())
    yield opened
    opened.close()


@pytest.fixture
def talking(library: Library) -> Talk:
    """Talk in a thread, so that the server of the test can answer."""

    async def talked(*typed: str) -> str:
        return await asyncio.to_thread(talk, library, *typed)

    return talked


async def test_a_feed_is_added_fetched_and_listed(server: LoopbackServer, talking: Talk) -> None:
    url = server.answers("/feed.xml", rss(1, 2))
    said = await talking(f"add {url}", f"a {url}", "1")
    assert "Fetching 1 feed.\nThe Gazette: 2 new.\n1 of 1 feed fetched. 2 new articles.\n" in said
    assert "The Gazette: 2 articles.\n1. Story " in said
    assert "is already subscribed." in said.replace("\n", " ")
    assert "Article 1 of 2: Story " in said


async def test_of_several_feeds_one_is_chosen_by_its_number(
    server: LoopbackServer, talking: Talk, library: Library
) -> None:
    page = server.answers("/", html(PAGE))
    server.answers("/sport.rss", rss(7, title="Sport"))
    said = await talking(f"add {page}", "2")
    assert f"2 feeds there; type the number of one.\n1. News {server.url('/news.rss')}\n2. Sport " in said
    assert "feeds> 2\nAdded Sport.\n" in said
    assert [feed.url for feed in library.subscriptions()] == [server.url("/sport.rss")]


async def test_without_an_address_the_starter_list_is_offered(talking: Talk) -> None:
    said = await talking("add", "add nonsense")
    assert "feeds to begin with; type the number of one.\n1. " in said
    assert said.count("\nfeeds> ") == 2


async def test_progress_is_a_line_for_each_feed_that_has_something_to_say(
    server: LoopbackServer, talking: Talk, library: Library
) -> None:
    library.add_feed(server.answers("/quiet", rss(title="Quiet")))
    library.add_feed(server.answers("/news", rss(1, title="News")))
    library.add_feed(server.answers("/broken", reply(status=500)), title="Broken")
    said = await talking("refresh all", "refresh all")
    assert "Fetching 3 feeds.\n" in said
    assert "\nNews: 1 new.\n" in said
    assert "\nBroken: " in said
    assert "Quiet" not in said
    assert "2 of 3 feeds fetched, 1 failed. 1 new article.\n" in said
    assert "2 of 3 feeds fetched, 1 failed. 0 new articles.\n" in said


async def test_of_many_feeds_the_way_is_said(server: LoopbackServer, talking: Talk, library: Library) -> None:
    for number in range(30):
        library.add_feed(server.answers(f"/{number}", rss(title=f"Feed {number}")))
    said = await talking("R")
    steps = [line for line in said.splitlines() if line.endswith("of 30 feeds.")]
    assert steps == [f"{done} of 30 feeds." for done in range(3, 30, 3)]


async def test_removing_asks(server: LoopbackServer, talking: Talk, library: Library) -> None:
    url = server.answers("/feed.xml", rss(1, 2))
    said = await talking(f"add {url}", "remove", "no", "sources", "remove 4", "y", "list")
    assert (
        "Remove The Gazette and its 2 articles, starred ones too?\nyes or no> no\nNothing was removed."
        in said
    )
    assert "yes or no> y\nThe Gazette. Removed.\nAll articles: 0 articles.\nSources: 3.\n1. " in said
    assert said.endswith("sources> list\nAll articles: 0 articles.\narticles> \n")
    assert library.subscriptions() == []


async def test_the_full_text_is_fetched_and_put_away_again(
    server: LoopbackServer, talking: Talk, library: Library
) -> None:
    paragraphs = "".join(
        f"<p>The council spoke for hour {n} about the new ferry, its crew and its price.</p>"
        for n in range(12)
    )
    server.answers("/1", html(f"<html><body><article><h1>Story 1</h1>{paragraphs}</article></body></html>"))
    url = server.answers("/feed.xml", rss(1, site=server.url("")))
    said = await talking(f"add {url}", "1", "full text", "x", "link")
    assert "1 sentence, 0 quotes, 1 minute to read." in said
    assert "Fetching the full text.\nThe full text, by " in said
    assert re.search(r"1[23] sentences, 0 quotes, 1 minute to read\.", said)
    assert "> x\nThe text as the feed gave it.\nArticle 1 of 1: Story 1." in said
    assert said.endswith(f"> link\n{server.url('/1')}\nsentences> \n")


async def test_a_feed_that_cannot_be_reached_is_kept_for_later(talking: Talk, library: Library) -> None:
    said = await talking("add http://127.0.0.1:9/somewhere")
    assert "It is subscribed all the same:" in said.replace("\n", " ")
    assert len(library.subscriptions()) == 1
