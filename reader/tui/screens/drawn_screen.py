"""When a screen is drawn: what answers a key at once, and what takes longer in one piece."""

from __future__ import annotations

from textual.messages import Layout
from textual.scrollbar import ScrollBar
from textual.timer import Timer
from textual.widget import Widget

from reader.tui.ending_screen import EndingScreen

HELD_SECONDS = 0.03
"""How long another article waits for its summary and quotes, to be drawn with them and not twice."""


class DrawnScreen(EndingScreen[None]):
    """Base of the main screen: Textual draws it sixty times a second at most, and this says what and when.

    Laying out and drawing an article takes five times as long as the cursor of a list. Where it is drawn
    before the cursor, or again for each part that comes to it, the next key waits for that.
    """

    _hold: Timer | None = None

    def draw_at_once(self, widget: Widget) -> None:
        """Draw what has changed in a widget now; all else waits for the next frame."""
        if not self.is_current or self.app._batch_count:  # what is drawn in a batch, Textual throws away
            return
        others = self._dirty_widgets - {widget}
        self._compositor.update_widgets({widget})
        self._compositor_refresh()
        self._dirty_widgets.update(others)

    def hold(self) -> None:
        """Draw no frame until `let_draw`, or for a moment at most."""
        if self._hold is None:
            self._hold = self.set_timer(HELD_SECONDS, self.let_draw)

    def let_draw(self) -> None:
        """Draw what there is with the next frame."""
        if self._hold is not None:
            self._hold.stop()
            self._hold = None
            self.check_idle()  # which begins the next frame where there is something to draw

    def _on_timer_update(self) -> None:
        if self._hold is None:
            super()._on_timer_update()
        else:
            self._update_timer.pause()

    async def _on_layout(self, message: Layout) -> None:
        """Do not lay all panes out again because a bar of one was given another length."""
        if isinstance(message.widget, ScrollBar):
            message.prevent_default()
