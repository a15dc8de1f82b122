"""A running reader for tests, and articles for it to read."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from reader.tui.app import PullquoteApp
from reader.tui.screens.main import MainScreen
from reader.tui.widgets.status_line import StatusLine


@dataclass
class Reader:
    """A running reader and the hands on its keyboard."""

    app: PullquoteApp
    pilot: Pilot[None]

    @property
    def main(self) -> MainScreen:
        return self.app.main

    async def settle(self) -> None:
        """Wait until all work in the background is done and shown."""
        for _ in range(3):
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()

    async def wait_for_screen(self, kind: type[Screen[Any]]) -> None:
        """Wait for a screen that work in the background opens."""
        async with asyncio.timeout(10):
            while not isinstance(self.app.screen, kind):
                await self.pilot.pause(0.01)
            await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    @property
    def said(self) -> str:
        """What the status line says."""
        return self.main.query_one(StatusLine).sentence

    @property
    def summary(self) -> list[str]:
        pane = self.main.reading
        assert pane.article is not None and pane.ranking is not None
        return [pane.article.text[line.start : line.end] for line in pane.ranking.summary(pane.length)]

    def screen_text(self) -> str:
        """Return what a terminal would show, as plain lines."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips)


Open = Callable[..., AbstractAsyncContextManager[Reader]]


FERRY = """Town buys its ferry

The council of Lindholm voted on Tuesday to buy the ferry and run it as a public service. The vote was nine to four.

“We will keep the island connected,” said Mayor Mara Lund. “Nobody will be left on the quay.”

Fares will stay at three crowns for two years. The first boat of the day will leave at six in the morning.

Olof Brandt, a fisherman, said that the price was too high.

She told reporters that the crew of 14 would be kept. The ferry was built in 1985 and has carried four million people.
"""

BRIDGE = """Bridge closed for repairs

The old bridge over the Aura will be closed for three weeks. Engineers found cracks in two of its piers.

“It is safe today, but it would not be safe next winter,” said Ines Ota, the city engineer.

Buses will take the northern road. Cyclists may use the railway bridge.
"""

HARVEST = """Late frost halves the plum harvest

Growers in the valley expect half of last year's plums after frost in May. The trees themselves are unharmed.

Prices will rise by a tenth, according to the growers' union.
"""
