"""Adding, fetching and reading feeds in the reader, from a server on loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from textual.widgets import Input

from reader.library import Library
from tests.servers import LoopbackServer, reply
from tests.tui.support import Open

ITEM = (
    "<item><guid>{number}</guid><title>Story {number}</title><link>https://news.example/{number}</link>"
    "<description>&lt;p&gt;“We will rebuild the bridge,” said Mara Lund, the mayor.&lt;/p&gt;"
    "&lt;p&gt;The council met on Monday in the town hall.&lt;/p&gt;</description></item>"
)


def rss(*numbers: int) -> bytes:
    items = "".join(ITEM.format(number=number) for number in numbers)
    return f'<rss version="2.0"><channel><title>The Gazette</title>{items}</channel></rss>'.encode()


@pytest.fixture
async def server() -> AsyncIterator[LoopbackServer]:
    async with LoopbackServer() as running:
        yield running


async def test_a_feed_is_added_fetched_and_read(server: LoopbackServer, open_reader: Open) -> None:
    url = server.answers("/feed", reply(rss(1, 2)), reply(rss(2, 3)))
    async with open_reader() as reader:
        await reader.press("a")
        reader.app.screen.query_one(Input).value = url
        await reader.press("enter")
        assert reader.said == "1 feed fetched, 2 new articles."
        assert reader.main.entry_list.border_title == "The Gazette: 2"
        await reader.press("h", "l", "enter")
        assert reader.main.reading.quotes[0].speaker is not None
        assert reader.main.reading.quotes[0].speaker.name == "Mara Lund"
        reading = reader.main.reading.article
        await reader.press("R")
        assert reader.said == "1 feed fetched, 1 new article."
        assert reader.main.reading.article is reading
        assert len(reader.main.entry_list.ids) == 3


async def test_one_failing_feed_is_named_and_the_others_are_read(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/good", reply(rss(1))))
    library.add_feed(server.answers("/gone", reply(status=410)))
    library.add_feed(server.answers("/page", reply(b"<html><body><p>Hello</p></body></html>")))
    async with open_reader() as reader:
        await reader.press("R")
        assert "1 of 3 feeds fetched, 1 new; 2 failed, marked !." in reader.said
        await reader.press("exclamation_mark")
        shown = " ".join(reader.screen_text().split())
        assert "410" in shown
        assert "web page" in shown
        await reader.press("escape")
        assert len(reader.main.entry_list.ids) == 1
