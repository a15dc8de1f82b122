"""An event loop in a thread of its own, for what fetches and stores while somebody presses keys.

On one loop a key is handed from widget to widget in a dozen turns, and each turn waits for whatever fifty
connections have to do in theirs: with 500 feeds under way a key takes a tenth of a second. With two loops a
turn waits for the interpreter at most (`sys.setswitchinterval`), and not even for that where the thread is
asked to stand back, as it is with each key: it leaves the interpreter alone then until the key is answered.
"""

from __future__ import annotations

import asyncio
import math
import selectors
import threading
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from contextvars import Context, copy_context
from functools import partial
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


STANDS_BACK_SECONDS = 0.05
"""For how long a key has the interpreter to itself: until its article is drawn too."""

WORKS_SECONDS = 0.02
"""For how long the thread works at least until it stands back again, also where a key is held down."""


class _Courteous(selectors.DefaultSelector):
    """A selector that lets the thread of another loop go first, where that has asked for it."""

    asked_at = -math.inf
    """When it was asked last; written by the other thread."""
    _stood_back_at = -math.inf

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Return what is ready, as late as was asked for."""
        ready = super().select(timeout)
        now = time.monotonic()
        wanted = self.asked_at + STANDS_BACK_SECONDS - now
        if wanted > 0 and now - self._stood_back_at >= WORKS_SECONDS:
            time.sleep(wanted)
            self._stood_back_at = time.monotonic()
        return ready


class BackgroundLoop:
    """Runs coroutines in its thread, which starts with the first one; to be closed where it is used."""

    def __init__(self, name: str) -> None:
        """Name the thread; nothing is started yet."""
        self._name = name
        self._selector: _Courteous | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._is_closed = False

    async def run(self, begin: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Run what a function begins, in the thread, and wait for it here.

        Who cancels the waiting cancels what is waited for, and goes on once that has ended: what it holds,
        such as a lock, is free then.

        Args:
            begin: Returns the coroutine; it is called in the thread, so what it makes belongs there.

        Raises:
            asyncio.CancelledError: The loop is closed.
            Exception: What the coroutine raises.
        """
        if self._is_closed:
            raise asyncio.CancelledError
        here, there = asyncio.get_running_loop(), self._running()
        ended = here.create_future()
        tasks: list[asyncio.Task[T]] = []

        async def whole() -> T:
            return await begin()  # here, so that what it raises itself is raised by the task

        def begin_there() -> None:
            tasks.append(there.create_task(whole()))
            tasks[0].add_done_callback(lambda _: _call(here, end_here))

        def cancel_there() -> None:
            tasks[0].cancel()

        def end_here() -> None:
            if not ended.cancelled():
                ended.set_result(None)

        there.call_soon_threadsafe(begin_there)
        try:
            await asyncio.shield(ended)
        except asyncio.CancelledError:
            there.call_soon_threadsafe(cancel_there)
            await ended
            raise
        return tasks[0].result()

    def stand_back(self) -> None:
        """Leave the interpreter to the thread that calls this, for a moment: somebody waits for an answer."""
        if self._selector is not None:
            self._selector.asked_at = time.monotonic()

    async def close(self, last: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Run something last, cancel what still runs, and end the thread; nothing can be run afterwards.

        Where nothing was ever run, there is nothing to close either.
        """
        loop, thread = self._loop, self._thread
        if loop is None or thread is None:
            self._is_closed = True
            return
        await self.run(last)
        self._is_closed = True
        loop.call_soon_threadsafe(loop.stop)
        await asyncio.to_thread(thread.join)

    def _running(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            self._selector = _Courteous()
            self._loop = asyncio.SelectorEventLoop(self._selector)
            self._thread = threading.Thread(target=_turn, args=[self._loop], name=self._name, daemon=True)
            self._thread.start()
        return self._loop


def told_here(listener: Callable[P, object]) -> Callable[P, None]:
    """Return what tells a listener of the running loop of things that happen in other threads, in order."""
    loop, context = asyncio.get_running_loop(), copy_context()

    def tell(*args: P.args, **kwargs: P.kwargs) -> None:
        _call(loop, partial(listener, *args, **kwargs), context)

    return tell


def _call(loop: asyncio.AbstractEventLoop, act: Callable[[], object], context: Context | None = None) -> None:
    """Have a loop call something, unless it has ended: nobody is left to hear of it then."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(act, context=context)


def _turn(loop: asyncio.AbstractEventLoop) -> None:
    """Run a loop until it is stopped, then end what runs on it as `asyncio.run` does."""
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
    finally:
        asyncio.set_event_loop(None)
        loop.close()
