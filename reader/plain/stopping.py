"""Ctrl+C for a mode that does one thing at a time: it stops what goes on, and nothing else."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Self

NUDGES = 100
"""How often a line that is being typed is told to look for Ctrl+C; together that is five seconds."""

NUDGE_SECONDS = 0.05


class Stopping:
    """Lets Ctrl+C raise where something may be stopped; anywhere else it does nothing, also pressed twice.

    Python looks for signals when what reads a line is woken by one. Ctrl+C in the moment between the prompt
    and the waiting wakes nothing: it would be noticed at the next Enter only, and take that line along. So a
    thread wakes the line some more, by a signal that does nothing.
    """

    def __enter__(self) -> Self:
        self._before = signal.getsignal(signal.SIGINT)
        self._hold()
        self._ends: tuple[int, int] | None = None
        if hasattr(signal, "pthread_kill"):
            self._watch()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._ends is not None:
            signal.set_wakeup_fd(-1)
            os.close(self._ends[1])
        signal.signal(signal.SIGINT, self._before)

    @contextmanager
    def allowed(self) -> Iterator[None]:
        """Let Ctrl+C raise `KeyboardInterrupt` within the block."""
        signal.signal(signal.SIGINT, signal.default_int_handler)  # the one that asyncio ends its work for
        try:
            yield
        finally:
            self._hold()

    def _hold(self) -> None:
        try:
            signal.signal(signal.SIGINT, _nothing)
        except KeyboardInterrupt:  # it came as all was done
            signal.signal(signal.SIGINT, _nothing)

    def _watch(self) -> None:
        signal.signal(signal.SIGURG, _nothing)
        self._ends = reads, writes = os.pipe()
        os.set_blocking(writes, False)
        signal.set_wakeup_fd(writes, warn_on_full_buffer=False)
        main = threading.get_ident()
        threading.Thread(target=_nudge, args=(reads, main), name="ctrl-c", daemon=True).start()


def _nudge(reads: int, main: int) -> None:
    """Wake the main thread after each Ctrl+C until the other end of a pipe is closed."""
    while came := os.read(reads, 1_000):
        if signal.SIGINT in came:
            for _ in range(NUDGES):
                time.sleep(NUDGE_SECONDS)
                signal.pthread_kill(main, signal.SIGURG)
    os.close(reads)


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """Take a signal that means nothing now."""
