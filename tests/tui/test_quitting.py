"""Quitting: it waits for what is being written and for nothing else, and keys are answered meanwhile."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from typing import Never

import pytest

from reader.library import Library
from reader.model import FoundFeed, View
from reader.starter import starter_feeds
from reader.tui import app
from reader.tui.screens.help import HelpScreen
from tests.clocks import HANGS_AFTER_SECONDS
from tests.tui.hands import NAP_SECONDS
from tests.tui.support import Open


async def test_quitting_does_not_wait_for_a_server(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = threading.Event()

    async def never(*_: object, **__: object) -> Never:
        asked.set()
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(library, "discover", never)
    async with open_reader() as reader:
        reader.main.subscribe(["https://slow.example/"])
        assert await asyncio.to_thread(asked.wait, HANGS_AFTER_SECONDS)
        await reader.pilot.press("q")
        await reader.wait_for_the_end()


async def test_quitting_does_not_wait_for_an_answer(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def two(*_: object, **__: object) -> list[FoundFeed]:
        return [FoundFeed(f"https://a.example/{name}", name) for name in ("one", "two")]

    monkeypatch.setattr(library, "discover", two)
    async with open_reader() as reader:
        reader.main.subscribe(["https://a.example/"])
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while reader.app.screen is reader.main:
                await reader.pilot.pause(NAP_SECONDS)
        await reader.app.action_quit()
        await reader.wait_for_the_end()


async def test_what_was_chosen_of_the_starter_list_is_subscribed_before_the_end(
    library: Library, open_reader: Open
) -> None:
    addresses = [feed.url for feed in starter_feeds()[:3]]
    async with open_reader() as reader:
        reader.main.subscribe(addresses)
        await reader.app.action_quit()
        await reader.wait_for_the_end()
    assert {feed.url for feed in library.subscriptions()} == set(addresses)


@pytest.mark.usefixtures("three_articles")
async def test_keys_are_answered_while_it_writes_and_the_second_one_ends_at_once(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    mark_read = library.mark_read

    def slow(ids: Sequence[int], read: bool) -> list[int]:
        begun.set()
        assert go_on.wait(HANGS_AFTER_SECONDS)
        return mark_read(ids, read)

    monkeypatch.setattr(app, "PATIENCE_SECONDS", 0.01)
    monkeypatch.setattr(library, "mark_read", slow)
    async with open_reader() as reader:
        try:
            await reader.pilot.press("m")
            assert await asyncio.to_thread(begun.wait, HANGS_AFTER_SECONDS)
            await reader.pilot.press("q")
            async with asyncio.timeout(HANGS_AFTER_SECONDS):
                while not reader.said.startswith("Writing"):
                    await reader.pilot.pause(NAP_SECONDS)
            assert reader.said == "Writing what was done last; q again does not wait for it."
            await reader.pilot.press("question_mark")
            assert isinstance(reader.app.screen, HelpScreen)
            await reader.pilot.press("escape")
            assert not reader.app._exit
            await reader.pilot.press("q")
            assert reader.app._exit
        finally:
            go_on.set()
    assert len(library.entry_ids(View("unread"))) == 2  # it was done all the same


@pytest.mark.usefixtures("three_articles")
async def test_who_gives_up_waiting_does_not_stop_the_writing(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    mark_read = library.mark_read

    def slow(ids: Sequence[int], read: bool) -> list[int]:
        assert go_on.wait(HANGS_AFTER_SECONDS)
        return mark_read(ids, read)

    monkeypatch.setattr(library, "mark_read", slow)
    async with open_reader() as reader:
        try:
            await reader.pilot.press("m", "j", "m")
            waiting = asyncio.create_task(reader.main.finish_writing())
            await reader.pilot.pause()
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                async with asyncio.timeout(HANGS_AFTER_SECONDS):
                    await waiting
        finally:
            go_on.set()
        await reader.settle()
        assert len(library.entry_ids(View("unread"))) == 1
