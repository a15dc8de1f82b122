"""Pictures: fetched only when asked for, drawn between the lines, large on a screen of their own."""

from __future__ import annotations

import os
import re
import sys
import time
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from reader.changes import FetchResult, Insert
from reader.config import Config
from reader.library import Library
from reader.model import Document, Link, Paragraph, ParsedEntry, Picture, View
from reader.paths import folders
from reader.tui.blocks import Blocks, shades
from reader.tui.screens.image_screen import BlockImage, ImageScreen
from reader.tui.widgets.images import ImageRow
from tests import terminal as terminal_module
from tests.clocks import HANGS_AFTER_SECONDS
from tests.conftest import NOW
from tests.servers import LoopbackServer, reply
from tests.terminal import Terminal
from tests.tui.support import Open, Reader

READER = (sys.executable, "-m", "reader")

FIRST = "The harbour was quiet on Monday."
CAPTION = "A ferry at the quay"
LAST = "Nobody knew when the next boat would leave."
TEXT = f"{FIRST}\n\n{CAPTION}\n\n{LAST}"
PARAGRAPHS = (
    Paragraph(0, len(FIRST)),
    Paragraph(len(FIRST) + 2, len(FIRST) + 2 + len(CAPTION), "image"),
    Paragraph(len(TEXT) - len(LAST), len(TEXT)),
)


def png(width: int = 64, height: int = 32, colour: str = "red") -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), colour).save(file, "PNG")
    return file.getvalue()


def put_article(library: Library, feed_url: str, *urls: str) -> int:
    """Store an article with a picture after the first paragraph, one with words, and more at the end."""
    places = [(len(FIRST), len(FIRST)), PARAGRAPHS[1][:2]]
    places.extend([(len(TEXT), len(TEXT))] * len(urls))
    links = tuple(Link(*place, url, "image") for place, url in zip(places, urls, strict=False))
    entry = ParsedEntry(
        guid=urls[0] if urls else "none",
        title="Quiet harbour",
        document=Document(TEXT, PARAGRAPHS, links),
        url="https://news.example/harbour",
        published=NOW,
        language="en",
    )
    feed = library.feed_by_url(feed_url) or library.add_feed(feed_url)
    library._store.apply(feed.id, [Insert(entry)], fetched=FetchResult(title="News"), now=NOW)
    return library.entry_ids(View("feed", feed.id))[0]


def picture_rows(reader: Reader) -> list[str]:
    """Return the address of each row of the article that is a row of a picture."""
    return [row.url for row in reader.main.reading.view._rows if isinstance(row, ImageRow)]


async def test_nothing_is_fetched_unless_it_is_asked_for(
    library: Library, open_reader: Open, server: LoopbackServer
) -> None:
    server.answers("/1.png", reply(png()))
    put_article(library, server.url("/feed"), server.url("/1.png"))
    async with open_reader() as reader:
        await reader.press("enter", "space", "f", "escape", "L", "escape")
        assert not server.hits
        assert not picture_rows(reader)
        await reader.press("I")
        assert [hit.path for hit in server.hits] == ["/1.png"]
        assert "cookie" not in server.hits[0].headers and "referer" not in server.hits[0].headers
        assert picture_rows(reader) == [server.url("/1.png")] * 16
        assert reader.said == "1 picture, fetched when in sight; I again shows one large."
        assert "▀" * 64 in reader.screen_text()


async def test_the_lead_is_on_top_and_the_others_at_their_places(
    library: Library, open_reader: Open, server: LoopbackServer
) -> None:
    for name in ("/1.png", "/2.png", "/3.png"):
        server.answers(name, reply(png(20, 4)))
    urls = [server.url(f"/{number}.png") for number in (1, 2, 3)]
    put_article(library, server.url("/feed"), *urls)
    async with open_reader() as reader:
        await reader.press("I")
        lines = [
            "▀" if "▀" in line else line
            for line in (row.strip("│ ▌╎─") for row in article_lines(reader))
            if line
        ]
        assert lines == ["▀", "▀", FIRST, "▀", "▀", f"◫ {CAPTION}", LAST, "▀", "▀"]
        view = reader.main.reading.view
        view.jump(len(TEXT) - len(LAST), len(TEXT))  # offsets lead to text, not to rows of pictures
        await reader.settle()
        assert view.target == (len(TEXT) - len(LAST), len(TEXT))


def article_lines(reader: Reader) -> list[str]:
    view = reader.main.reading.view
    return [view.render_line(y).text for y in range(view.size.height)]


async def test_an_article_of_nothing_but_a_picture_shows_it(
    library: Library, open_reader: Open, server: LoopbackServer
) -> None:
    server.answers("/strip.png", reply(png(20, 4)))
    links = (Link(0, 0, server.url("/strip.png"), "image"), Link(0, 0, "https://video.example/embed/1"))
    entry = ParsedEntry("1", "Strip", Document("", (), links), "https://news.example/strip", published=NOW)
    feed = library.add_feed(server.url("/feed"))
    library._store.apply(feed.id, [Insert(entry)], fetched=FetchResult(title="News"), now=NOW)
    async with open_reader() as reader:
        await reader.press("enter", "I")
        assert picture_rows(reader) == [server.url("/strip.png")] * 2
        await reader.press("L")
        assert "https://video.example/embed/1" in reader.screen_text()


async def test_only_what_is_in_sight_is_fetched(
    library: Library, open_reader: Open, server: LoopbackServer
) -> None:
    server.answers("/1.png", reply(png(60, 60)))
    server.answers("/2.png", reply(png(60, 60)))
    server.answers("/3.png", reply(png(60, 60)))
    urls = [server.url(f"/{number}.png") for number in (1, 2, 3)]
    put_article(library, server.url("/feed"), *urls)
    async with open_reader(size=(80, 16)) as reader:
        await reader.press("z", "I")
        first = {hit.path for hit in server.hits}
        assert "/1.png" in first
        view = reader.main.reading.view
        assert picture_rows(reader)[0] == urls[0]
        before = len(server.hits)
        view.action_last()
        await reader.settle()
        view.action_last()
        await reader.settle()
        assert {hit.path for hit in server.hits} == {"/1.png", "/2.png", "/3.png"}
        assert before < len(server.hits) == 3


async def test_a_picture_is_fetched_once_and_then_kept(
    library: Library, open_reader: Open, server: LoopbackServer
) -> None:
    server.answers("/1.png", reply(png()))
    put_article(library, server.url("/feed"), server.url("/1.png"))
    for _ in range(2):
        async with open_reader() as reader:
            await reader.press("I")
            assert picture_rows(reader)
            await reader.pilot.resize_terminal(100, 40)
            await reader.settle()
            assert picture_rows(reader)
    assert len(server.hits) == 1


async def test_the_setting_shows_them_always(
    library: Library, open_reader: Open, server: LoopbackServer
) -> None:
    server.answers("/1.png", reply(png()))
    put_article(library, server.url("/feed"), server.url("/1.png"))
    config = Config(samples=False, refresh_automatic=False, reading_images=True)
    async with open_reader(config=config) as reader:
        await reader.settle()
        assert picture_rows(reader)
        await run(reader, "images", "off")
        assert reader.said == "The pictures are hidden."
        assert not picture_rows(reader)


async def run(reader: Reader, command: str, value: str | None = None) -> None:
    await reader.app.run_command(command, value)
    await reader.settle()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"Only words, whatever the name says.", "no picture that can be shown"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "no picture that can be shown"),
        (png()[:-60], "damaged"),
        (b"", "no picture that can be shown"),
    ],
    ids=["text", "svg", "damaged", "nothing"],
)
async def test_words_stay_where_a_picture_fails(
    library: Library, open_reader: Open, server: LoopbackServer, body: bytes, reason: str
) -> None:
    server.answers("/1.png", reply(body, headers={"Content-Type": "image/png"}))
    server.answers("/2.png", reply(body, headers={"Content-Type": "image/png"}))
    put_article(library, server.url("/feed"), server.url("/1.png"), server.url("/2.png"))
    async with open_reader() as reader:
        await reader.press("I")
        assert reader.said.startswith("A picture is not shown: ") and reason in reader.said
        assert not picture_rows(reader)
        assert f"◫ {CAPTION}" in reader.screen_text()
        hits = len(server.hits)
        await reader.press("enter", "j", "k")
        assert len(server.hits) == hits  # it is not asked again and again


async def test_the_user_s_own_network_is_not_asked(
    library: Library, open_reader: Open, server: LoopbackServer
) -> None:
    server.answers("/1.png", reply(png()))
    put_article(library, "https://elsewhere.example/feed", server.url("/1.png"))
    async with open_reader() as reader:
        await reader.press("I")
        assert not server.hits
        assert reader.said.startswith("A picture is not shown: 127.0.0.1")


async def test_an_article_without_pictures_says_so(library: Library, open_reader: Open) -> None:
    put_article(library, "https://news.example/feed")
    async with open_reader() as reader:
        await reader.press("I")
        assert reader.said == "This article has no pictures."


async def test_without_the_packages_one_sentence_names_them(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_article(library, "https://news.example/feed", "https://news.example/1.png")
    monkeypatch.setattr("reader.sources.images.find_spec", lambda name: None)
    async with open_reader() as reader:
        await reader.press("I")
        assert "pip install 'pullquote[images]'" in reader.said


async def test_another_article_does_not_get_the_picture(
    library: Library, open_reader: Open, server: LoopbackServer
) -> None:
    server.answers("/1.png", reply(png()))
    server.answers("/2.png", reply(png()))
    put_article(library, server.url("/feed"), server.url("/1.png"))
    put_article(library, server.url("/feed"), server.url("/2.png"))
    async with open_reader() as reader:
        await reader.pilot.press("I", "j")
        await reader.settle()
        assert not picture_rows(reader)


# Large


async def test_again_shows_one_large_and_steps_through_all(
    library: Library, open_reader: Open, server: LoopbackServer
) -> None:
    server.answers("/1.png", reply(png(400, 400, "red")))
    server.answers("/2.png", reply(png(20, 10, "blue")))
    put_article(library, server.url("/feed"), server.url("/1.png"), server.url("/2.png"))
    async with open_reader(size=(100, 30)) as reader:
        await reader.press("I", "I")
        assert isinstance(reader.app.screen, ImageScreen)
        image = reader.app.screen.query_one(BlockImage)
        assert image.size == (56, 28)  # as high as the room, and square
        assert "1 of 2 · Quiet harbour" in reader.screen_text()
        await reader.press("j")
        assert reader.app.screen.query_one(BlockImage).size == (20, 5)
        assert f"2 of 2 · {CAPTION}" in reader.screen_text()
        await reader.press("k", "y")
        assert reader.said == f"Copied {server.url('/1.png')}"
        await reader.press("I", "I")
        assert not picture_rows(reader)
        assert reader.said == "The pictures are hidden."


def test_without_colours_brightness_is_shown_by_shades() -> None:
    picture = Picture(3, 2, bytes([0, 0, 0, 128, 128, 128, 255, 255, 255]) * 2, 3, 2)
    assert Blocks(picture, shades(False, is_dark=True)).row(0).text == " ▒█"
    assert Blocks(picture, shades(False, is_dark=False)).row(0).text == "█▒ "
    assert Blocks(picture, shades(True, is_dark=True)).row(0).text == "▀▀▀"


def test_an_odd_last_row_is_drawn_whole() -> None:
    blocks = Blocks(Picture(1, 3, bytes(9), 1, 3))
    assert blocks.height == 2
    assert blocks.row(1).text == "▀"


# In a terminal that draws pixels


@pytest.fixture
def kept_picture(own_home: Path) -> None:
    """Store an article whose picture is in the cache, for a reader in a terminal."""
    from reader.images import ImageCache
    from reader.library import utc_now

    where = folders(os.environ)
    config = where.config_file
    config.parent.mkdir(parents=True)
    config.write_text("samples = false\n[refresh]\nautomatic = false\n")
    library = Library.open(where, Config(samples=False), lambda: NOW)
    put_article(library, "https://news.example/feed", "https://news.example/1.png")
    library.close()
    ImageCache(where.cache / "images", utc_now).put("https://news.example/1.png", png(300, 200))


SIXEL = b"\x1b[?62;4;22c"
KITTY = b"\x1b_Gi=31;OK\x1b\\"


def show_large(monkeypatch: pytest.MonkeyPatch, expected: bytes, *answers: tuple[bytes, bytes]) -> bytes:
    """Show a picture large in a terminal that answers so, wait for what is expected, return what was sent."""
    others = [answer for answer in terminal_module.ANSWERS if not answer[0].search(b"\x1b[c")]
    told = [(re.compile(pattern), answer) for pattern, answer in answers]
    monkeypatch.setattr(terminal_module, "ANSWERS", (*told, *others))
    with Terminal(READER) as terminal:
        terminal.until(FIRST)
        terminal.send("I")
        terminal.until("▀▀▀")
        terminal.send("I")
        terminal.until("1 of 1")
        begun = len(terminal.raw)
        end = time.monotonic() + HANGS_AFTER_SECONDS
        while not re.search(expected, terminal.raw[begun:]):
            assert time.monotonic() < end, "what was expected never came"
            terminal._read()
        terminal.send("q")
        terminal.until(FIRST)
        terminal.send("q")
        assert terminal.until_end() == 0
        return bytes(terminal.raw)


def test_sixel_is_used_where_the_terminal_has_it(kept_picture: None, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = show_large(monkeypatch, rb"\x1bP[0-9;]*q", (rb"\x1b\[0?c", SIXEL))
    assert b"\x1b_Ga=p," not in raw


def test_kitty_s_protocol_is_used_where_the_terminal_has_it(
    kept_picture: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [(rb"\x1b_Gi=31,", KITTY), (rb"\x1b\[0?c", b"\x1b[?62;22c")]
    raw = show_large(monkeypatch, rb"\x1b_Ga=p,", *answers)
    assert not re.search(rb"\x1bP[0-9;]*q", raw)


def test_other_terminals_get_blocks(kept_picture: None, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = show_large(monkeypatch, "▀".encode(), (rb"\x1b\[0?c", b"\x1b[?62;22c"))
    assert not re.search(rb"\x1bP[0-9;]*q", raw)


def test_nothing_is_asked_of_the_terminal_before_a_picture_is_to_be_large(kept_picture: None) -> None:
    with Terminal(READER) as terminal:
        terminal.until(FIRST)
        terminal.send("I")
        terminal.until("▀▀▀")
        terminal.send("q")
        assert terminal.until_end() == 0
        assert b"\x1b_G" not in terminal.raw and b"\x1b[16t" not in terminal.raw
