"""Hands on the keyboard of a running reader, which wait for what the reader is at and never for a time.

Textual's own pilot waits until the processor is idle. That costs several naps a key, and a loaded machine
is idle whenever others have it: then the next key comes before the last one is done.
"""

from __future__ import annotations

import asyncio
import unicodedata
from contextlib import suppress
from typing import Any

from textual import events
from textual.app import ScreenStackError
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen

from reader.tui.app import PullquoteApp
from tests.clocks import HANGS_AFTER_SECONDS

NAP_SECONDS = 0.001
"""How long to leave a thread alone that is being waited for."""


class Hands(Pilot[None]):
    """Presses keys and clicks; each time all that follows on the event loop is done before it goes on."""

    def __init__(self, app: PullquoteApp) -> None:
        super().__init__(app)
        self.reader_app = app

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; what goes on in threads and on the network is not waited for."""
        for key in keys:
            self.reader_app.post_message(_stroke(key).set_sender(self.reader_app))
            await self.pause()

    async def pause(self, delay: float | None = None) -> None:
        """Wait until nothing is left to do on the event loop, and before that for so many seconds."""
        if delay:
            await asyncio.sleep(delay)
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while not self._is_over and not self._is_calm():
                await _some_more()

    async def settle(self) -> None:
        """Wait until the work in the background is done as well."""
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            await self.pause()
            while any(not worker.is_finished for worker in self.reader_app.workers):
                await asyncio.sleep(NAP_SECONDS)
                await self.pause()

    @property
    def _is_over(self) -> bool:
        return self.reader_app._exception_event.is_set() or not self.reader_app._running

    def _is_calm(self) -> bool:
        """Whether nothing waits to be done or drawn; what waits to be drawn is drawn."""
        app = self.reader_app
        if app._resize_event is not None:  # which waits for others that may follow
            app._check_resize()
        if _has_more_to_do() or app._acting or not all(map(_rests, (app, *app._registry))):
            return False
        with suppress(ScreenStackError):
            if _has_to_draw(app.screen):
                app.screen._on_timer_update()
                return False
            for below in app._background_screens:  # which ask to be drawn again by their own drawing
                if below._layout_required or below._dirty_widgets:
                    below._on_timer_update()
                    return False
        return True


def _stroke(key: str) -> events.Key:
    """Return the event of a key, as a terminal's would be."""
    if len(key) == 1 and not key.isalnum():
        key = _character_to_key(key)
    character: str | None
    try:
        character = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        character = key if len(key) == 1 else None
    return events.Key(key, character)


async def _some_more() -> None:
    """Let one round of the event loop be done; where all of it waits for threads, leave them the time."""
    await asyncio.sleep(0 if _has_more_to_do() else NAP_SECONDS)


def _has_more_to_do() -> bool:
    """Whether something on the event loop could go on at once."""
    return bool(asyncio.get_running_loop()._ready)  # type: ignore[attr-defined]


def _rests(node: MessagePump) -> bool:
    """Whether a widget, a screen or the app waits for messages, and has done all that came so far."""
    ready: Any = node._message_queue.ready_event
    return node._closed or (bool(ready._waiters) and not ready.is_set() and not node._next_callbacks)


def _has_to_draw(screen: Screen[object]) -> bool:
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
