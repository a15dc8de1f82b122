"""Screens above the main one that end once.

Keys that are pressed quickly reach a screen before the first of them has ended it. Textual takes away
whatever screen is on top each time that one is dismissed: the second Enter would take the screen below, or
end the reader where there is none.
"""

from __future__ import annotations

from textual import on
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Button, Input
from textual.worker import Worker, WorkerState

from reader.tui.ending_screen import EndingScreen
from reader.tui.messages import WorkFailed


class Dialog(ModalScreen[ScreenResultType], EndingScreen[ScreenResultType]):
    """Base of the screens that are opened above the main one."""

    @on(Worker.StateChanged)
    def _tell_of_fault(self, event: Worker.StateChanged) -> None:
        """Tell the reader of a fault in what works for this screen, which would show nothing of it."""
        error = event.worker.error
        if event.state is WorkerState.ERROR and error is not None:
            self.app.post_message(WorkFailed(event.worker.group, error))

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """End with a result; nothing happens where it has ended, or another screen stands above it."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


class Palette(CommandPalette):
    """Textual's palette."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """End; nothing happens where it has ended."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def _select_or_command(self, event: Input.Submitted | Button.Pressed | None = None) -> None:
        """Give the command once, however often it was chosen."""
        if self.is_active:
            super()._select_or_command(event)

    def _action_command_list(self, action: str) -> None:
        """Move in the list; a page of it only where a line of it is in sight, as in `Options`."""
        if self.query_one(CommandList)._lines or not action.startswith("page"):
            super()._action_command_list(action)
