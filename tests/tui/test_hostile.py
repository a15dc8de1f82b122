"""Outside text shows as what it is on every screen, runs nothing and sends nothing to the terminal.

With `PULLQUOTE_EVERY_PAYLOAD=1` in the environment every payload goes through all screens at three sizes;
else one that is made of all of them does, at one size.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import re
import time
from collections.abc import Awaitable, Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.screen import Screen
from textual.widgets import Input

import reader.tui.screens
from reader.changes import FetchResult, Insert
from reader.errors import FetchError
from reader.library import Library
from reader.model import (
    Article,
    Candidate,
    Document,
    Paragraph,
    ParsedEntry,
    Picture,
    Quote,
    Speaker,
    View,
)
from reader.text.sanitize import clean_line, clean_text
from reader.tui.messages import Notice
from reader.tui.screens.choice import ChoiceScreen
from reader.tui.screens.command_line import CommandLineScreen
from reader.tui.screens.compare_screen import CompareScreen
from reader.tui.screens.confirm import ConfirmScreen
from reader.tui.screens.correct_speaker import CorrectSpeakerScreen
from reader.tui.screens.filter_screen import FilterScreen
from reader.tui.screens.form_screen import FormScreen
from reader.tui.screens.image_screen import ImageScreen
from reader.tui.screens.import_screen import ImportScreen
from reader.tui.screens.keep_screen import KeepScreen
from reader.tui.screens.links_screen import LinksScreen
from reader.tui.screens.main import MainScreen
from reader.tui.screens.person_screen import PersonScreen
from reader.tui.screens.rows_screen import RowsScreen
from reader.tui.screens.together_screen import TogetherScreen
from reader.tui.widgets.images import ImagePlace
from reader.tui.widgets.quote_rows import quote_content
from tests.conftest import NOW
from tests.security.hostile_library import arrange, find_all_quotes, store_entry
from tests.security.payloads import PAYLOADS, SHORT, forbidden_in
from tests.tui.support import Open, Reader, put_feed

HOSTILE = list(PAYLOADS)
EVERY = bool(os.environ.get("PULLQUOTE_EVERY_PAYLOAD"))

SIZES = [(140, 44), (80, 24), (44, 14)]

OF_SCROLL_BARS = {"grab", "release", "scroll_up", "scroll_down"}
"""The only actions that stand in the cells of a screen."""

MOST_SCREENS = 20
"""Times that Escape is pressed to come back to the main screen; one closes a field, another its screen."""

KEY_SECONDS = 0.2
"""Processor time that one key may take, whatever is shown."""


def check(reader: Reader) -> str:
    """Look at every cell of the screen; returns what it shows."""
    text = reader.screen_text()
    assert forbidden_in(text) == []
    for strip in reader.app.screen._compositor.render_strips():
        for segment in strip:
            style = segment.style
            if style is None:
                continue
            actions = {action for name, action in style.meta.items() if name.startswith("@")}
            assert actions <= OF_SCROLL_BARS, segment
            assert style.link is None or re.fullmatch(r"https?://[!-~]+", style.link)
    return text


async def test_M3_every_hostile_entry_shows_as_what_it_is(library: Library, open_reader: Open) -> None:
    for number, payload in enumerate(HOSTILE):
        store_entry(library, payload, number)
    async with open_reader() as reader:
        for _ in HOSTILE:
            shown = check(reader)
            article = reader.main.reading.article
            assert article is not None
            if 0 < len(article.title) < 30 and article.title.isascii():
                assert shown.count(article.title) >= 2  # in the list and above the article
            await reader.press("j")


async def test_M2_clicking_a_hostile_screen_runs_nothing(library: Library, open_reader: Open) -> None:
    """No cell has an action of its own (`check` looks at each), and a grid of clicks proves it."""
    for number, payload in enumerate(payload for payload in HOSTILE if "@click" in payload):
        store_entry(library, payload, number)
    async with open_reader(size=(120, 40)) as reader:
        await reader.press("enter")
        check(reader)
        for row in range(1, 38, 6):
            for column in (4, 34, 50, 72, 90):
                await reader.pilot.click(offset=(column, row))
        await reader.settle()
        assert reader.app.is_running
    assert not list(Path().glob("pwned*"))


# Every screen there is


def screens_of(base: type[Screen[Any]]) -> Iterator[type[Screen[Any]]]:
    """Yield the kinds of screens that are made from one."""
    for module in pkgutil.iter_modules(reader.tui.screens.__path__, "reader.tui.screens."):
        for kind in vars(importlib.import_module(module.name)).values():
            if isinstance(kind, type) and issubclass(kind, base) and kind.__module__ == module.name:
                yield kind


def screens_there_are() -> Iterator[str]:
    """Yield the names of all screens that can be opened: those that no other one is made from."""
    for kind in screens_of(Screen):
        if not kind.__subclasses__() or kind is RowsScreen:
            yield kind.__name__


class Tour:
    """Walks through the screens of a library that is hostile in every field."""

    def __init__(self, reader: Reader, folder: Path, payload: str) -> None:
        self.reader = reader
        self.folder = folder
        self.payload = payload
        self.seen: set[str] = set()

    async def opens(self, kind: type[Screen[Any]], *keys: str, then: tuple[str, ...] = ()) -> None:
        """Press keys that open a screen, look at it, press others there and look again."""
        for key in keys[:-1]:
            await self.reader.press(key)
        await self.reader.pilot.press(keys[-1])
        await self.reader.wait_for_screen(kind)
        self.look()
        for key in then:
            await self.reader.pilot.press(key)
            await self.reader.pilot.pause()
            self.look()

    async def closed(self) -> None:
        for _ in range(MOST_SCREENS):
            if self.reader.app.screen is self.reader.main:
                break
            await self.reader.pilot.press("escape")
            await self.reader.pilot.pause()
        assert self.reader.app.screen is self.reader.main
        await self.reader.settle()

    def look(self) -> None:
        check(self.reader)
        self.seen.add(type(self.reader.app.screen).__name__)

    async def types(self, text: str) -> None:
        """Paste a text into the field that has the focus."""
        self.reader.app.screen.focused.post_message(events.Paste(text))  # type: ignore[union-attr]
        await self.reader.pilot.pause()
        self.look()

    async def of_articles(self) -> None:
        """What belongs to an article and to the list it stands in."""
        self.reader.main.action_links()
        await self.reader.wait_for_screen(LinksScreen)
        self.look()
        await self.closed()
        place = ImagePlace("https://example.org/a.png", 0, "above", self.payload)
        await self.reader.app.push_screen(ImageScreen([place], 0, "blocks", _no_picture))
        await self.reader.settle()
        self.look()
        await self.closed()
        for kind, key, then in (
            (CompareScreen, "vertical_line", ("n",)),
            (RowsScreen, "number_sign", ("j",)),
            (TogetherScreen, "Z", ("j",)),
            (ChoiceScreen, "M", ()),
            (ChoiceScreen, "W", ()),
            (ChoiceScreen, "backslash", ()),
        ):
            await self.opens(kind, key, then=then)
            for _ in range(5):  # the columns of a comparison come one after the other
                await self.reader.pilot.pause(0.1)
                self.look()
            await self.closed()
        for keys in ("S", "i", "Q", "i"):
            await self.reader.press(keys)
            self.look()
        await self.opens(CorrectSpeakerScreen, "e", then=("j", "tab"))
        await self.types(self.payload)
        await self.closed()
        await self.opens(_named("FindScreen"), "enter", "slash")
        await self.types("[/]")
        await self.closed()

    async def of_finding(self) -> None:
        await self.opens(_named("SearchScreen"), "h", "h", "slash")
        await self.types(self.payload)
        await self.types("island")
        await self.closed()
        await self.opens(FilterScreen, "F")
        await self.types(self.payload)
        await self.closed()
        await self.opens(FilterScreen, "F")
        await self.types("island")
        await self.reader.pilot.press("ctrl+s")
        await self.reader.wait_for_screen(KeepScreen)
        await self.types(self.payload)
        await self.closed()
        await self.opens(_named("PeopleScreen"), "P")
        await self.reader.pilot.press("enter")
        await self.reader.wait_for_screen(PersonScreen)
        self.look()
        await self.closed()

    async def of_sources(self) -> None:
        sources = self.reader.main.source_list
        for kind in ("query", "feed", "folder", "tag"):
            sources.focus()
            sources.cursor = next(
                place
                for place, row in enumerate(sources._in_sight)
                if row.view.kind == kind and (kind != "tag" or row.view.tag)
            )
            await self.reader.settle()
            await self.opens(FormScreen, "E")
            await self.types(self.payload)
            await self.closed()
        await self.reader.app.push_screen(ConfirmScreen(self.payload))
        self.look()
        await self.closed()
        await self.opens(_named("AddFeedScreen"), "a")
        await self.types(self.payload)
        await self.closed()
        self.reader.main.action_import_file(str(self.folder / "feeds.opml"))
        await self.reader.wait_for_screen(ImportScreen)
        self.look()
        await self.closed()

    async def of_the_reader(self) -> None:
        self.reader.main.post_message(Notice(self.payload, error=True))
        await self.opens(_named("LogScreen"), "exclamation_mark", then=("e", "c"))
        await self.closed()
        await self.opens(CommandLineScreen, "colon")
        await self.types(self.payload)
        await self.closed()
        for name, key in (("HelpScreen", "question_mark"), ("ProgressScreen", "ctrl+r")):
            await self.opens(_named(name), key)
            await self.closed()
        await self.opens(ChoiceScreen, "t")
        await self.closed()


async def _no_picture(url: str, width: int, height: int) -> Picture:
    raise FetchError(SHORT)


def _named(name: str) -> type[Screen[Any]]:
    for module in pkgutil.iter_modules(reader.tui.screens.__path__, "reader.tui.screens."):
        kind = getattr(importlib.import_module(module.name), name, None)
        if kind is not None and kind.__module__ == module.name:
            return kind  # type: ignore[no-any-return]
    raise LookupError(name)


def fill(library: Library, payload: str) -> None:
    """Make a library hostile in each field."""
    store_entry(library, payload, 1)
    store_entry(library, "[@click=app.quit]Mara Lund[/]", 2)
    arrange(library, 1, payload)
    find_all_quotes(library)
    article = library.article(library.entry_ids(View("all"))[0])
    person = Speaker("Ada [@click=app.quit]x[/] Holm", clean_line(payload))  # a payload alone is no name
    library.correct_speaker(article, library.quotes(article)[0], person)


@pytest.fixture
def hostile_library(library: Library) -> Library:
    """A library that is hostile in each field."""
    fill(library, SHORT)
    return library


PAYLOADS_AND_ALL = [*HOSTILE, SHORT]
WALKS = list(product(PAYLOADS_AND_ALL, SIZES)) if EVERY else [(SHORT, SIZES[0])]

PARTS: list[Callable[[Tour], Awaitable[None]]] = [
    Tour.of_articles,
    Tour.of_finding,
    Tour.of_sources,
    Tour.of_the_reader,
]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: f"{PAYLOADS_AND_ALL.index(walk[0])}-{walk[1][0]}")
async def test_T1_nothing_forbidden_on_any_screen(
    walk: tuple[str, tuple[int, int]],
    part: Callable[[Tour], Awaitable[None]],
    library: Library,
    open_reader: Open,
    tmp_path: Path,
) -> None:
    payload, size = walk
    fill(library, payload)
    (tmp_path / "feeds.opml").write_text(
        "<opml><body><outline text='[/] &#x202e; [@click=app.quit]x' xmlUrl='https://e.example/'/></body></opml>"
    )
    async with open_reader(size=size) as reader:
        tour = Tour(reader, tmp_path, payload)
        tour.look()
        await part(tour)
        assert reader.app.is_running
    assert not list(Path().glob("pwned*"))


def test_the_tour_knows_every_screen() -> None:
    """A new screen is opened in the tour as well; here its name is missing until it is."""
    source = Path(__file__).read_text(encoding="utf-8")
    assert [name for name in screens_there_are() if not re.search(rf"\b{name}\b", source)] == []


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_T1_nothing_forbidden_at_any_size(
    size: tuple[int, int], hostile_library: Library, open_reader: Open
) -> None:
    async with open_reader(size=size) as reader:
        for key in ("enter", "z", "z", "S", "Q", "h", "h", "h", "j", "l"):
            await reader.press(key)
            check(reader)


# Other ways out


async def test_T1_saved_files_the_clipboard_and_the_log_are_clean(
    hostile_library: Library, open_reader: Open, tmp_path: Path
) -> None:
    async with open_reader() as reader:
        await reader.press("w", "enter", "Q", "c")
        copied = [reader.app.clipboard]
        await reader.press("C", "h", "h", "y")
        copied.append(reader.app.clipboard)
        reader.app.copy_to_clipboard(SHORT)
        copied.append(reader.app.clipboard)
        assert all(copied)
        assert [forbidden_in(text) for text in copied] == [[], [], []]
        for said in reader.main._said:
            assert forbidden_in(said.line) == []
        written = [path for path in (tmp_path / "saved").rglob("*") if path.is_file()]
        assert len(written) == 2  # the summary, and the kept quote
        for path in written:
            assert forbidden_in(path.read_text(encoding="utf-8")) == []
            assert len(path.name.encode()) <= 150
    assert reader.app.title == "Pullquote"


async def test_a_hostile_message_shows_as_what_it_is(library: Library, open_reader: Open) -> None:
    async with open_reader() as reader:
        for payload in HOSTILE:
            reader.main.post_message(Notice(f"Feed: {payload}", error=True))
            await reader.settle()
            shown = check(reader)
            title = clean_line(f"Feed: {payload}")
            if len(title) < 60 and title.isascii():
                assert title in shown


def test_the_panel_takes_no_markup_from_names() -> None:
    article = Article("t", "[/] words [b]", (Paragraph(0, 13),))
    quote = Quote(0, 13, "direct", Speaker("[@click=app.quit]Eve[/]", "[/]"), confidence=1.0)
    assert quote_content(article, quote).plain == "[@click=app.quit]Eve[/], [/]\n“[/] words [b]”"
    unknown = Quote(0, 13, "direct", None, candidates=(Candidate("[/]", 0.4),))
    assert quote_content(article, unknown).plain == "not attributed (perhaps [/])\n“[/] words [b]”"


# Bounded work


@pytest.mark.parametrize(
    "text", ["line\n\n" * 50_000, "word " * 200_000, "x" * 1_000_000, " " * 8_000 + "x"], ids=len
)
async def test_T9_no_key_waits_for_a_long_text(library: Library, open_reader: Open, text: str) -> None:
    """Only what is in sight is drawn, so a key costs the same in a text of any length."""
    put_feed(library, "short", [5])
    feed = library.subscriptions()[0]
    paragraphs = tuple(Paragraph(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text))
    entry = ParsedEntry("long", "Long", Document(clean_text(text), paragraphs), published=NOW)
    library._store.apply(feed.id, [Insert(entry)], fetched=FetchResult(title="Long"), now=NOW)
    async with open_reader() as reader:
        await reader.press("enter")
        costs = []
        for key in ("j", "pagedown", "G", "k", "g", "g"):
            started = time.process_time()
            await reader.pilot.press(key)
            costs.append(time.process_time() - started)
        assert max(costs) < KEY_SECONDS


async def test_T10_no_outside_text_in_a_markdown_widget(hostile_library: Library, open_reader: Open) -> None:
    """There is none; `tests/tui/test_literal.py` names the widgets there may be."""
    from textual.widgets import Markdown, MarkdownViewer

    async with open_reader() as reader:
        await reader.press("enter")
        assert not [*reader.app.screen.query(Markdown), *reader.app.screen.query(MarkdownViewer)]


async def test_T7_what_is_typed_or_pasted_is_kept_cleaned(
    hostile_library: Library, open_reader: Open
) -> None:
    """A name of the user's own may come from a page, by the clipboard."""
    for search in hostile_library.searches():
        assert forbidden_in(search.name) == []
    for feed in hostile_library.subscriptions():
        assert (
            forbidden_in("".join((feed.title, *feed.tags, *(part for one in feed.folders for part in one))))
            == []
        )
    async with open_reader() as reader:
        await reader.pilot.press("F")
        await reader.wait_for_screen(FilterScreen)
        field = reader.app.screen.query_one(Input)
        field.post_message(events.Paste("island"))
        await reader.pilot.pause()
        await reader.pilot.press("ctrl+s")
        await reader.wait_for_screen(KeepScreen)
        reader.app.screen.query_one(Input).post_message(events.Paste("a\x1b[2Jb\u202ec"))
        await reader.pilot.pause()
        await reader.pilot.press("enter")
        await reader.wait_for_screen(MainScreen)
        await reader.settle()
        assert "abc" in [search.name for search in hostile_library.searches()]
