"""What the user asks of the list is done, whatever goes on in the background; of two acts the later one wins."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Never

import pytest

from reader.errors import StoreError
from reader.library import Library
from reader.model import Entry, View
from reader.tui.messages import LibraryChanged
from reader.tui.screens.import_screen import ImportScreen
from reader.tui.widgets import paged_list
from tests.clocks import HANGS_AFTER_SECONDS
from tests.tui.hands import NAP_SECONDS
from tests.tui.support import Open, Reader, put_feed

Hold = Callable[[str], "Held"]


class Held:
    """A method of the library that is held up in threads until it may go on."""

    def __init__(self, act: Callable[..., Any]) -> None:
        self._act = act
        self._keys = threading.get_ident()
        self._begun, self._may_go_on = threading.Event(), threading.Event()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if threading.get_ident() != self._keys:
            self._begun.set()
            assert self._may_go_on.wait(HANGS_AFTER_SECONDS)
        return self._act(*args, **kwargs)

    async def begun(self) -> None:
        assert await asyncio.to_thread(self._begun.wait, HANGS_AFTER_SECONDS)

    def go_on(self) -> None:
        self._may_go_on.set()


@pytest.fixture
def hold(library: Library, monkeypatch: pytest.MonkeyPatch) -> Hold:
    def begin(name: str) -> Held:
        held = Held(getattr(library, name))
        monkeypatch.setattr(library, name, held)
        return held

    return begin


async def refreshed_meanwhile(reader: Reader, held: Held) -> None:
    """Let a refresh tell of news while something is looked for, and that be found then."""
    await held.begun()
    reader.main.post_message(LibraryChanged())
    await reader.pilot.pause()
    held.go_on()
    await reader.settle()


@pytest.mark.parametrize(("key", "found"), [("n", 0), ("N", 1)])
async def test_the_next_unread_article_is_opened_though_the_list_is_read_again(
    library: Library, open_reader: Open, hold: Hold, key: str, found: int
) -> None:
    read = put_feed(library, "Alpha", [10, 10])
    unread = put_feed(library, "Beta", [10, 10])
    library.mark_read(read, True)
    async with open_reader() as reader:
        feed = next(feed for feed in library.subscriptions() if feed.title == "Alpha")
        reader.main._go_to_view(View("feed", feed.id))
        await reader.settle()
        held = hold("entry_ids")
        await reader.pilot.press(key)
        await refreshed_meanwhile(reader, held)
        assert reader.said == "On to Beta."
        assert reader.main.reading.article is not None
        assert reader.main.reading.article.entry_id == unread[found]
        assert list(reader.main.entry_list.ids) == unread


async def test_the_list_is_sorted_though_it_is_read_again(
    library: Library, open_reader: Open, hold: Hold
) -> None:
    ids = put_feed(library, "Alpha", [10, 30, 20])
    async with open_reader() as reader:
        held = hold("sort_entries")
        reader.main.action_sort("longest")
        await refreshed_meanwhile(reader, held)
        assert reader.said == "Sorted: longest first."
        assert list(reader.main.entry_list.ids) == [ids[1], ids[2], ids[0]]


async def test_what_came_meanwhile_is_listed_afterwards(
    library: Library, open_reader: Open, hold: Hold
) -> None:
    put_feed(library, "Alpha", [10, 30])
    async with open_reader() as reader:
        await reader.press("g", "a")
        held = hold("sort_entries")
        reader.main.action_sort("longest")
        await held.begun()
        new = put_feed(library, "Beta", [90])
        reader.main.post_message(LibraryChanged())
        await reader.pilot.pause()
        held.go_on()
        await reader.settle()
        assert reader.main.entry_list.ids[0] == new[0]


async def test_a_list_that_was_chosen_since_is_not_replaced_by_what_a_search_finds(
    library: Library, open_reader: Open, hold: Hold
) -> None:
    ids = put_feed(library, "Alpha", [10, 10])
    library.mark_starred(ids[:1], True)
    async with open_reader() as reader:
        held = hold("best_ids")
        await reader.app.run_command("search", "word1")
        await held.begun()
        await reader.pilot.press("g", "s")
        held.go_on()
        await reader.settle()
        assert list(reader.main.entry_list.ids) == ids[:1]
        assert reader.main.view == View("starred")


# Marks that are on their way into the library


async def test_a_row_shows_the_mark_pressed_last_while_others_are_on_their_way(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_feed(library, "Alpha", [10])
    go_on, mark_read = threading.Semaphore(0), library.mark_read

    def slow(ids: Sequence[int], read: bool) -> list[int]:
        assert go_on.acquire(timeout=HANGS_AFTER_SECONDS)
        return mark_read(ids, read)

    monkeypatch.setattr(library, "mark_read", slow)
    async with open_reader() as reader:
        entries = reader.main.entry_list
        await reader.pilot.press("m", "m")
        go_on.release()
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while reader.said != "Marked read.":
                await reader.pilot.pause(NAP_SECONDS)
        assert entries.entry is not None and not entries.entry.read
        await reader.pilot.press("m")
        go_on.release(2)
        await reader.settle()
        assert entries.entry.read
        assert library.entry_ids(View("unread")) == []


async def test_an_article_that_was_left_and_is_shown_again_at_once_is_where_it_was_left(
    library: Library, open_reader: Open, hold: Hold
) -> None:
    put_feed(library, "Alpha", [3_000, 10])
    async with open_reader() as reader:
        await reader.press("enter", "pagedown", "pagedown")
        view = reader.main.reading.view
        before = view.scroll_offset.y
        held = hold("keep_position")
        await reader.pilot.press("right_curly_bracket")
        await held.begun()
        await reader.pilot.press("left_curly_bracket")
        assert view.scroll_offset.y == before > 0
        held.go_on()


# What goes wrong


async def test_rows_that_could_not_be_read_are_asked_for_again(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_feed(library, "Alpha", [10, 10])
    async with open_reader() as reader:
        entries = reader.main.entry_list
        load, failures = entries._load, ["The library is busy."]

        def failing(page: Sequence[int]) -> Sequence[Entry]:
            if failures:
                raise StoreError(failures.pop())
            return load(page)

        monkeypatch.setattr(paged_list, "RETRY_SECONDS", 0.05)
        monkeypatch.setattr(entries, "_load", failing)
        entries.set_ids(list(entries.ids))
        await reader.pilot.pause()
        assert reader.said == "The library is busy."
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while "Alpha 1" not in reader.screen_text():
                await reader.pilot.pause(NAP_SECONDS)
        assert "(cannot be read now)" not in reader.screen_text()


async def test_what_stays_wrong_with_the_library_is_said_once(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as reader:
        extent = library.extent

        def fail() -> Never:
            raise StoreError("The library is busy.")

        for act, times in ((fail, 3), (extent, 1), (fail, 2)):
            monkeypatch.setattr(library, "extent", act)
            for _ in range(times):
                reader.main._watch_library()
            await reader.settle()
        said = [one.notice.text for one in reader.main._said]
        assert said.count("The library is busy.") == 2


# What is said of a list or an article


async def test_what_is_said_of_an_article_is_not_said_under_the_next_one(
    library: Library, open_reader: Open
) -> None:
    put_feed(library, "Alpha", [10, 10])
    async with open_reader() as reader:
        await reader.press("enter")
        await reader.app.run_command("find", "nonsense")
        await reader.settle()
        assert reader.said == "'nonsense' is nowhere in this article."
        await reader.press("n")
        assert reader.said == ""


async def test_what_is_said_of_a_list_is_not_said_of_another(library: Library, open_reader: Open) -> None:
    put_feed(library, "Alpha", [10, 10])
    async with open_reader() as reader:
        await reader.app.run_command("search", "word1")
        await reader.settle()
        await reader.press("h")
        assert reader.said.startswith("Back to")
        await reader.press("g", "a")
        assert reader.said == ""


# What is not taken back


async def test_an_import_is_not_taken_back_and_nothing_else_in_its_place(
    library: Library, open_reader: Open, tmp_path: Path
) -> None:
    ids = put_feed(library, "Alpha", [10])
    path = tmp_path / "urls.txt"
    path.write_text("https://b.example/feed\n", encoding="utf-8")
    async with open_reader() as reader:
        await reader.press("s")
        reader.main.action_import_file(str(path))
        await reader.wait_for_screen(ImportScreen)
        await reader.press("enter", "u")
        hint = "u again takes back what was done before it"
        assert reader.said == f"The import cannot be taken back; {hint}."
        assert library.entry_ids(View("starred")) == ids
        await reader.press("u")
        assert reader.said.startswith("Taken back: “Alpha 0” starred")
        assert len(library.subscriptions()) == 2
