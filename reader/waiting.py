"""Work that waits for the network, from verbs and modes that do one thing at a time."""

from __future__ import annotations

import signal
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:  # most verbs wait for nothing
    from asyncio import Runner

T = TypeVar("T")


def wait_for(work: Coroutine[Any, Any, T]) -> T:
    """Do some work to its end; Ctrl+C ends it in order, also before it has begun."""
    try:
        with event_loop() as loop:
            return loop.run(work)
    finally:
        work.close()  # nothing where it ran; else Python would say that it never did


@contextmanager
def event_loop() -> Iterator[Runner]:
    """Return what does one work after the other, until the block ends.

    Ctrl+C is noticed when the event loop has been made: Python would complain of half a loop at length.
    """
    from asyncio import Runner

    runner = Runner()
    try:
        with _held():
            runner.get_loop()
        yield runner
    finally:
        runner.close()


@contextmanager
def _held() -> Iterator[None]:
    """Let Ctrl+C wait until the block ends, where the system can do that."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
