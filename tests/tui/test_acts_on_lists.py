"""What the user asks of the list is done, whatever goes on in the background; of two acts the later one wins."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest

from reader.library import Library
from reader.model import View
from reader.tui.messages import LibraryChanged
from tests.clocks import HANGS_AFTER_SECONDS
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
