"""Work that goes on as the reader ends, or as a screen does: it ends before the widgets go."""

from __future__ import annotations

import asyncio

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from reader.tui.ending_screen import EndingScreen

ROUNDS = 50
"""Of the event loop, in which a screen would be gone."""


class Shown(EndingScreen[None]):
    """Has work under way that shows what became of it as it ends."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[object] = []

    def compose(self) -> ComposeResult:
        yield Static("Working", id="state", markup=False)

    def on_mount(self) -> None:
        self.query_one("#state", Static).update("Still working")
        self.run_worker(self.work(), exit_on_error=False)

    async def work(self) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            for _ in range(ROUNDS):
                await asyncio.sleep(0)
            self.shown.append(self.query_one("#state", Static))


async def test_what_work_has_to_tidy_up_finds_its_widgets() -> None:
    app: App[None] = App()
    screen = Shown()
    async with app.run_test() as pilot:
        await app.push_screen(screen)
        await pilot.pause()
        await app.pop_screen()
        assert len(screen.shown) == 1


async def test_so_it_does_where_the_reader_ends() -> None:
    app: App[None] = App()
    screen = Shown()
    async with app.run_test() as pilot:
        await app.push_screen(screen)
        await pilot.pause()
    assert len(screen.shown) == 1


async def _begin(app: App[None], ticks: int) -> None:
    """Begin to make a screen, and let the event loop go round a few times."""
    app.push_screen(Shown())
    for _ in range(ticks):
        await asyncio.sleep(0)


@pytest.mark.parametrize("ticks", range(5))
async def test_the_reader_may_be_left_while_a_screen_is_being_made(ticks: int) -> None:
    app: App[None] = App()
    async with app.run_test():
        await _begin(app, ticks)
        app.exit()


@pytest.mark.parametrize("ticks", range(5))
async def test_so_may_be_the_screen(ticks: int) -> None:
    app: App[None] = App()
    async with app.run_test():
        await _begin(app, ticks)
        await app.pop_screen()
        assert len(app.screen_stack) == 1
