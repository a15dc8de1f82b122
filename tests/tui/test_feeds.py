"""Adding, fetching and reading feeds in the reader, from a server on loopback."""

from __future__ import annotations

import os

from textual.widgets import Input

from reader.changes import FetchResult, Insert
from reader.config import Config
from reader.library import Library
from reader.model import Document, Paragraph, ParsedEntry, View
from reader.paths import folders
from reader.tui.screens.choice import ChoiceScreen
from tests.conftest import NOW
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


PAGE = b"""<html><head><title>News</title>
<link rel="alternate" type="application/rss+xml" title="All" href="/all.rss">
<link rel="alternate" type="application/rss+xml" title="Sport" href="/sport.rss"></head><body></body></html>"""


async def test_the_feeds_of_a_page_are_offered(server: LoopbackServer, open_reader: Open) -> None:
    page = server.answers("/news", reply(PAGE, headers={"Content-Type": "text/html"}))
    server.answers("/sport.rss", reply(rss(1)))
    async with open_reader() as reader:
        await reader.press("a")
        reader.app.screen.query_one(Input).value = page
        await reader.pilot.press("enter")
        await reader.wait_for_screen(ChoiceScreen)
        assert "/sport.rss" in reader.screen_text()
        await reader.pilot.press("j", "enter")
        await reader.settle()
        assert reader.main.entry_list.border_title == "The Gazette: 1"
        assert "/all.rss" not in server.paths()


async def test_a_feed_of_a_page_that_is_subscribed_is_marked_and_shown(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    page = server.answers("/news", reply(PAGE, headers={"Content-Type": "text/html"}))
    known = library.add_feed(server.answers("/sport.rss", reply(rss(1))), known_title="Our sport")
    async with open_reader() as reader:
        await reader.press("a")
        reader.app.screen.query_one(Input).value = page
        await reader.pilot.press("enter")
        await reader.wait_for_screen(ChoiceScreen)
        assert "(subscribed already) Sport" in reader.screen_text()
        assert reader.screen_text().count("subscribed already") == 1
        await reader.pilot.press("j", "enter")
        await reader.settle()
        assert reader.said == "Our sport is subscribed already: here it is."
        assert reader.main.view == View("feed", known.id)
        assert reader.main.source_list.source is not None
        assert reader.main.source_list.source.view == reader.main.view
    assert len(library.subscriptions()) == 1


async def test_an_address_without_a_scheme_on_this_machine_is_one_of_http(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    server.answers("/feed", reply(rss(1, 2)))
    server.answers("/news", reply(rss(3)))
    async with open_reader() as reader:
        for typed in (f"127.0.0.1:{server.port}/feed", f"localhost:{server.port}/news"):
            await reader.press("a")
            reader.app.screen.query_one(Input).value = typed
            await reader.press("enter")
        assert reader.main.entry_list.border_title == "The Gazette: 1"
    assert sorted(feed.url for feed in library.subscriptions()) == [
        server.url("/feed"),
        f"http://localhost:{server.port}/news",
    ]


async def test_what_is_due_is_fetched_without_a_key(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/feed", reply(rss(1, 2))))
    broken = library.add_feed(server.answers("/broken", reply(status=500)))
    async with open_reader(config=Config(samples=False)) as reader:
        assert reader.said == "2 new articles."
        assert len(reader.main.entry_list.ids) == 2
        assert library.subscriptions()[1].failures + library.subscriptions()[0].failures == 1
        assert broken.id in {feed.id for feed in library.subscriptions() if feed.error}
        reader.main.refresh_due()
        await reader.settle()
    assert sorted(server.paths()) == ["/broken", "/feed"], "nothing is due a second time"


async def test_what_is_read_stays_in_its_place_while_news_come_in(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    url = server.answers("/feed", reply(rss(*range(60))), reply(rss(*range(60, 90), *range(60))))
    library.add_feed(url)
    async with open_reader(size=(100, 24)) as reader:
        await reader.press("R")
        reader.main.entry_list.cursor = 40
        await reader.settle()
        row = reader.main.entry_list
        line = row.cursor * row.lines_per_row - row.scroll_offset.y
        entry = row.entry
        await reader.press("R")
        assert len(row.ids) == 90
        assert row.entry == entry
        assert row.cursor * row.lines_per_row - row.scroll_offset.y == line


TEASER = (
    '<rss version="2.0"><channel><title>The Gazette</title><item><guid>1</guid><title>Bridge</title>'
    "<link>{url}</link><description>The council met on Monday…</description></item></channel></rss>"
)
ARTICLE = (
    "<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1>"
    + "".join(
        f"<p>The council met on Monday and heard {name}, who spoke at length about the bridge, its cost, "
        "and the winter that is to come before it can be used by anybody.</p>"
        for name in ("the mayor", "the engineer", "the treasurer", "two shopkeepers", "a ferryman")
    )
    + "</article></body></html>"
)


async def test_the_full_text_comes_and_goes_with_a_key(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    page = server.answers("/bridge", reply(ARTICLE.encode(), headers={"Content-Type": "text/html"}))
    library.add_feed(server.answers("/feed", reply(TEASER.format(url=page).encode())))
    async with open_reader() as reader:
        await reader.press("R", "enter", "x")
        article = reader.main.reading.article
        assert article is not None
        assert "a ferryman" in article.text
        await reader.press("x")
        article = reader.main.reading.article
        assert article is not None
        assert article.text == "The council met on Monday…"
        await reader.press("x")
        assert server.paths().count("/bridge") == 1, "it is kept"
        (entry_id,) = library.entry_ids(View("all"))
        assert "a ferryman" in library.article(entry_id).text


async def test_a_page_that_cannot_be_had_leaves_the_text_there(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/feed", reply(TEASER.format(url=server.url("/nowhere")).encode())))
    async with open_reader() as reader:
        await reader.press("R", "enter", "x")
        assert "404" in reader.said
        article = reader.main.reading.article
        assert article is not None
        assert article.text == "The council met on Monday…"


async def test_what_another_program_brings_is_shown(library: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        beside = Library.open(folders(os.environ), Config(samples=False), lambda: NOW)
        feed = beside.add_feed("https://news.example/feed.xml")
        entry = ParsedEntry("1", "Brought by another", Document("Words.", (Paragraph(0, 6),)))
        beside._store.apply(feed.id, [Insert(entry)], fetched=FetchResult(title="News"), now=NOW)
        beside.close()
        reader.main._watch_library()
        await reader.settle()
        assert "Brought by another" in reader.screen_text()
        before = reader.main.entry_list.ids
        reader.main._watch_library()
        await reader.settle()
        assert reader.main.entry_list.ids is before, "nothing is read again without need"


async def test_an_added_feed_is_shown_with_its_own_articles(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/old.xml", reply(rss(7))))
    url = server.answers("/new.xml", reply(rss(1, 2)))
    async with open_reader() as reader:
        await reader.press("R", "a")
        reader.app.screen.query_one(Input).value = url
        await reader.press("enter")
        assert reader.main.entry_list.border_title == "The Gazette: 2"
        assert reader.main.reading.article is not None
        assert reader.main.reading.article.title in {"Story 1", "Story 2"}


async def test_quotes_of_what_nobody_opened_can_be_found(
    server: LoopbackServer, library: Library, open_reader: Open
) -> None:
    library.add_feed(server.answers("/feed", reply(rss(1, 2))))
    async with open_reader() as reader:
        await reader.press("R")
        reader.main.index_quotes()
        await reader.settle()
        assert library.articles_without_quotes() == 0
        assert [person.name for person in library.people()] == ["Mara Lund"]
        assert len(library.matching_ids('person:lund quote:"rebuild the bridge"')) == 2
