"""A screen whose work ends before the widgets that it is shown in.

Textual takes the widgets of a screen away first and ends the screen's workers then: one that came back in
between, or that had something to tidy up as it was cancelled, looked for widgets that were gone. It failed,
and where the reader had ended by a fault, a second report was left of a failure that was none.
"""

from __future__ import annotations

from contextlib import suppress

from textual.screen import Screen, ScreenResultType
from textual.worker import WorkerCancelled, WorkerFailed


class EndingScreen(Screen[ScreenResultType]):
    """Base of all screens: its workers find its widgets as long as they live."""

    async def _message_loop_exit(self) -> None:
        """End the workers, wait for their end, and only then let the widgets go."""
        for worker in self.workers.cancel_node(self):
            with suppress(WorkerFailed, WorkerCancelled):
                await worker.wait()
        await super()._message_loop_exit()
