"""What goes on in the background: how far it is, what it waits for, and an end to it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.tui.dialog import Dialog
from reader.tui.jobs import Job, Jobs
from reader.tui.literal import literal_line

LOOK_SECONDS = 0.5
"""How often the view is brought up to date."""

MOST_SLOW = 8
"""Names of what takes long, a job."""

BAR_CELLS = 30


class ProgressScreen(Dialog[None]):
    """The work that goes on; Esc ends it early, Enter lets it go on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "stop", "Stop the work"),
        Binding("enter,q,h,ctrl+r", "dismiss(None)", "Close"),
    ]

    def __init__(self, jobs: Jobs, clock: Callable[[], float] = time.monotonic) -> None:
        """Make the screen.

        Args:
            jobs: What goes on.
            clock: Tells the time in seconds, as for the beginnings in `Job.under_way`.
        """
        super().__init__()
        self._jobs = jobs
        self._clock = clock

    def compose(self) -> ComposeResult:
        """Make title, text and a line on what the keys do."""
        with Vertical(classes="dialog wide"):
            yield Static("What goes on", classes="dialog-title", markup=False)
            with VerticalScroll(can_focus=False, classes="dialog-text"):
                yield Static(id="jobs", markup=False)
            yield Static(classes="dialog-keys", id="keys-line", markup=False)

    def on_mount(self) -> None:
        """Show how far everything is, from now on."""
        self._show()
        self.set_interval(LOOK_SECONDS, self._show)

    def _show(self) -> None:
        now = self._clock()
        parts = [job_content(job, now) for job in self._jobs.running]
        self.query_one("#jobs", Static).update(Content("\n\n").join(parts) if parts else self._rest())
        may_stop = any(job.cancel is not None for job in self._jobs.running)
        keys = "Esc stop it · Enter close and let it go on" if may_stop else "Esc close"
        self.query_one("#keys-line", Static).update(keys)

    def _rest(self) -> Content:
        """Say that there is nothing to wait for, and how the last work ended."""
        last = self._jobs.last
        ended = f"\nLast: {last.name.lower()}, {last.count}." if last is not None else ""
        return Content(f"Nothing goes on now.{ended}")

    def action_stop(self) -> None:
        """End what may be ended, and close."""
        self._jobs.cancel()
        self.dismiss(None)


def job_content(job: Job, now: float) -> Content:
    """Return a job as a few lines: its name, how far it is, and what it has been waiting for."""
    lines = [Content.styled(job.name, "bold")]
    if job.share is not None:
        full = round(job.share * BAR_CELLS)
        bar = ("━" * full, "$speaker-color"), ("─" * (BAR_CELLS - full), "$dim-color")
        lines.append(Content.assemble(*bar, f"  {job.count}"))
    lines.extend(
        Content.assemble(("  waiting for ", "$dim-color"), literal_line(name, limit=60), f", {age:.0f} s")
        for name, age in job.slow(now, MOST_SLOW)
    )
    return Content("\n").join(lines)
