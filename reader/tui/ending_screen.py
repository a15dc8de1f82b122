"""A screen that is not asked for widgets that it has no more, or not yet.

Textual takes the widgets of a screen away first and ends the screen's workers then: one that comes back in
between, or that has something to tidy up as it is cancelled, looks for widgets that are gone. It would fail,
and where the reader ends by a fault, leave a second report of a failure that is none.

And a screen that is left while it is being made, or the reader with it, is told that its widgets are there
all the same.
"""

from __future__ import annotations

from contextlib import suppress

from textual.events import Event, Mount
from textual.screen import Screen, ScreenResultType
from textual.worker import WorkerCancelled, WorkerFailed


class EndingScreen(Screen[ScreenResultType]):
    """Base of all screens: its workers find its widgets as long as they live."""

    @property
    def is_over(self) -> bool:
        """Whether it was left, or the reader was: its widgets are gone, or go at any moment."""
        return not (self.is_attached and self.display)

    async def on_event(self, event: Event) -> None:
        """Take part in everything but one's own beginning where that is over already."""
        if not (self.is_over and isinstance(event, Mount)):
            await super().on_event(event)

    async def _message_loop_exit(self) -> None:
        """End the workers, wait for their end, and only then let the widgets go."""
        for worker in self.workers.cancel_node(self):
            with suppress(WorkerFailed, WorkerCancelled):
                await worker.wait()
        await super()._message_loop_exit()
