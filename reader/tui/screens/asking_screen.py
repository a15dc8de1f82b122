"""Screens that work in the background opens: never above what the user has gone to meanwhile.

Such a screen would take the keys that are meant for what is on top: a letter of a search would write a file.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TypeVar

from textual.screen import Screen

from reader.commands import first_key
from reader.tui.messages import Notice
from reader.tui.screens.drawn_screen import DrawnScreen

T = TypeVar("T")


class AskingScreen(DrawnScreen):
    """Base of the main screen: opens what took its time to get ready, at once or when it is asked for."""

    keymap: Mapping[str, str]
    """Keys by command, for those that have others than their own; hints name them."""

    def __init__(self) -> None:
        super().__init__()
        self._ready: list[asyncio.Event] = []
        """What waits to be asked for, the latest last."""

    async def show_when_free(self, screen: Screen[T], what: str) -> T | None:
        """Show a screen, and return what it ends with; to be awaited in a worker.

        Where another screen stands above the three panes, it is only said that this one is ready.

        Args:
            screen: The screen.
            what: What it shows, such as `The joint summary`.
        """
        if self.app.screen is not self:
            asked_for = asyncio.Event()
            self._ready.append(asked_for)
            key = first_key("show_ready", self.keymap)
            self.post_message(Notice(f"{what} is ready; {key} shows it."))
            try:
                await asked_for.wait()
            finally:
                self._ready.remove(asked_for)
        return await self.app.push_screen_wait(screen)

    def action_show_ready(self) -> None:
        """Show what became ready while the user was elsewhere, the latest first."""
        if self._ready:
            self._ready[-1].set()
        else:
            self.post_message(Notice("Nothing waits to be shown."))
