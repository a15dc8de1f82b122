"""A running reader for tests, and articles for it to read."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from textual.screen import Screen

from reader.changes import FetchResult, Insert
from reader.library import Library
from reader.model import Document, Paragraph, ParsedEntry, View
from reader.tui.app import PullquoteApp
from reader.tui.screens.main import MainScreen
from reader.tui.widgets.status_line import StatusLine
from tests.clocks import HANGS_AFTER_SECONDS
from tests.conftest import NOW
from tests.tui.hands import NAP_SECONDS, Hands


@dataclass
class Reader:
    """A running reader and the hands on its keyboard."""

    app: PullquoteApp
    pilot: Hands

    @property
    def main(self) -> MainScreen:
        return self.app.main

    async def settle(self) -> None:
        """Wait until all work in the background is done and shown."""
        await self.pilot.settle()

    async def wait_for_screen(self, kind: type[Screen[Any]]) -> None:
        """Wait for a screen that work in the background opens."""
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while not isinstance(self.app.screen, kind):
                await self.pilot.pause(NAP_SECONDS)

    async def wait_for_the_end(self) -> None:
        """Wait for the reader to end, which it does once all is written."""
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while not self.app._exit:
                await self.pilot.pause(NAP_SECONDS)

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


def put_feed(library: Library, title: str, words: Sequence[int]) -> list[int]:
    """Store a feed with an article for each number of words, the newest first; returns their numbers."""
    feed = library.add_feed(f"https://{title}.example/feed.xml")
    entries = [
        ParsedEntry(
            guid=str(number),
            title=f"{title} {number}",
            document=Document(text := lines_of(count), (Paragraph(0, len(text)),)),
            url=f"https://{title}.example/{number}",
            published=NOW - timedelta(hours=number),
            language="en",
        )
        for number, count in enumerate(words)
    ]
    result = FetchResult(title=title)
    library._store.apply(feed.id, [Insert(entry) for entry in reversed(entries)], fetched=result, now=NOW)
    return library.entry_ids(View("feed", feed.id))


def lines_of(words: int) -> str:
    """Return a text of so many words, of which no two are the same."""
    return " ".join(f"word{number}" for number in range(words))
