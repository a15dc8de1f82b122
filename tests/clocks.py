"""An event loop whose clock jumps: what waits for a time gets it at once, and to the microsecond.

    run_in_jumps(coroutine())

Nothing else may be waited for, no thread and no network. Where nothing can ever happen any more, the loop
says so, which makes a deadlock a failure and not a test that hangs.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

HANGS_AFTER_SECONDS = 60.0
"""How long something may take by the clock of the wall until it is said not to come: on a machine that has much
else to do, all takes long."""


class _JumpingSelector(selectors.SelectSelector):
    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        events = super().select(0)
        if not events and timeout is None:
            raise AssertionError("everybody waits for somebody else")
        if not events and timeout:
            self.now += timeout
        return events


class _JumpingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now


def run_in_jumps(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine on a loop whose clock starts at 0 and jumps."""
    with asyncio.Runner(loop_factory=_JumpingLoop) as runner:
        return runner.run(coroutine)
