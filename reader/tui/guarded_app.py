"""An app that gives the terminal back, however it ends.

Textual leaves the terminal as it is on TERM and HUP, and shows the values of all variables after a crash.
Where the terminal is gone, the event loop may wait for ever for what it writes to be taken, and no signal may
reach it then; so that end does not depend on it.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
import threading
import time
from contextlib import suppress
from functools import cache, partial

from reader.tui.text_order import OrderingApp

ASKED_BY = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT") if hasattr(signal, name))
"""What asks a program to end; Ctrl+C is a key here and sends nothing."""

HANGING_UP: int | None = getattr(signal, "SIGHUP", None)
"""What asks it as well, and comes when the terminal goes."""

ENDING = "ending"
"""The group of the workers that end the reader."""

FINISH_SECONDS = 1.5
"""How long what was done last may take to reach the disk before the reader ends all the same."""

BY_SIGNAL = 128
"""What is added to a signal's number to make the exit status, as shells do."""


class GuardedApp(OrderingApp):
    """Base of the app: its end by a signal or by a fault of its own."""

    crash: Exception | None = None
    """What ended the app where that was no one's wish."""

    _ended_by: int = 0
    """The signal that asked for the end, or 0."""

    def watch_for_the_end(self) -> None:
        """Take signals that ask for the end from now on."""
        loop = asyncio.get_running_loop()
        for number in ASKED_BY:
            with suppress(NotImplementedError, RuntimeError, ValueError):  # Windows; not the main thread
                loop.add_signal_handler(number, self._end, number)
        if HANGING_UP is not None and threading.current_thread() is threading.main_thread():
            # No handler of the loop, which may be at a standstill when this comes.
            signal.signal(HANGING_UP, lambda number, _: self._hang_up(loop, number))
            _watch_terminal()

    def _hang_up(self, loop: asyncio.AbstractEventLoop, number: int) -> None:
        """End; with the terminal gone, also where the event loop goes no further."""
        if not os.isatty(0):
            guard = threading.Timer(FINISH_SECONDS, partial(os._exit, BY_SIGNAL + number))
            guard.daemon = True
            guard.start()
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(self._end, number)

    def _end(self, number: int) -> None:
        """End after what was done last is on the disk, or at once where it is asked for again."""
        if self._ended_by:
            self.exit(return_code=BY_SIGNAL + number)
            return
        self._ended_by = number
        self.run_worker(self._finish(number), group=ENDING, exit_on_error=False)

    async def _finish(self, number: int) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(FINISH_SECONDS):
                await self.finish_writing()
        if number == HANGING_UP and not os.isatty(0):
            # The terminal is gone, so nothing is left to give back; Textual would wait for ever for what it
            # writes to be taken. All that matters is on the disk.
            os._exit(BY_SIGNAL + number)
        self.exit(return_code=BY_SIGNAL + number)

    async def finish_writing(self) -> None:
        """Wait for what the user did last to reach the disk."""
        raise NotImplementedError

    def _handle_exception(self, error: Exception) -> None:
        """Note what ends the app, for the report; Textual would print it with the values of variables."""
        self._return_code = 1
        if self._exception is None:
            self.crash = self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()


@cache
def _watch_terminal() -> None:
    """Let a thread end the program when the terminal has been gone for as long as the disk may take."""
    if hasattr(select, "poll") and os.isatty(0):
        threading.Thread(target=_outlive_terminal, name="hang-up", daemon=True).start()


def _outlive_terminal() -> None:
    watch = select.poll()
    watch.register(0, 0)  # that it has hung up is told all the same
    if any(told & select.POLLHUP for _, told in watch.poll()):
        time.sleep(FINISH_SECONDS)
        os._exit(BY_SIGNAL + signal.SIGHUP)
