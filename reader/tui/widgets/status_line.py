"""The last line: what was just done or went wrong, and what goes on."""

from __future__ import annotations

import time

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from reader.tui.literal import literal_line

SHOWN_SECONDS = 8.0
"""How long a sentence stays at least; after that it goes with the next key."""


MOST_CHARACTERS = 160
"""Of a sentence that others stand behind: that there are more must be seen too."""


class StatusLine(Horizontal):
    """One sentence on the left, running work on the right."""

    DEFAULT_CSS = """
    StatusLine { height: auto; max-height: 3; background: $panel; }
    StatusLine > #said { width: 1fr; height: auto; padding: 0 1; color: $foreground; }
    StatusLine > #said.-error { color: $text-error; text-style: bold; }
    StatusLine > #work { width: auto; padding: 0 1; color: $dim-color; }
    """

    sentence = ""
    """What was said last."""

    _is_error = False

    _unseen = 0
    """Errors since the last key."""

    _said_at = 0.0
    """When the sentence was said, by a clock that only goes forward."""

    _work_cells = 0
    """How wide what goes on is shown."""

    def __init__(self, id: str | None = None) -> None:
        """Make the two halves, so that a line can be told something before it is drawn."""
        super().__init__(id=id)
        self._said = Static(id="said", markup=False)
        self._work = Static(id="work", markup=False)

    def compose(self) -> ComposeResult:
        """Hold the two halves."""
        yield self._said
        yield self._work

    def say(self, sentence: str, *, error: bool = False) -> None:
        """Show a sentence until the next one."""
        if self._unseen and not error:
            return  # an error stays until a key was pressed; the rest is in the messages
        self._unseen += error
        self.sentence = sentence
        if self._unseen > 1:
            cut = f"{sentence[:MOST_CHARACTERS].rstrip()}…" if len(sentence) > MOST_CHARACTERS else sentence
            self.sentence = f"{cut} ({self._unseen - 1} more: !)"
        self._said_at = time.monotonic()
        self._said.update(literal_line(self.sentence, limit=1000))
        self._said.set_class(error, "-error")
        self._is_error = error

    def show_keys(self, words: str) -> None:
        """Show what may follow the keys that were pressed; with no words, the last sentence again."""
        self._said.update(literal_line(words or self.sentence, limit=1000))
        self._said.set_class(self._is_error and not words, "-error")

    def seen(self) -> None:
        """Take note of a key: errors so far were seen, and what was said a while ago is told no more."""
        self._unseen = 0
        if self.sentence and time.monotonic() - self._said_at > SHOWN_SECONDS:
            self.sentence, self._is_error = "", False
            self._said.update("")
            self._said.set_class(False, "-error")

    def show_work(self, words: str) -> None:
        """Say what goes on in the background; empty when nothing does."""
        line = literal_line(words, limit=80)
        # A number that grows needs no other layout of the screen, and there are many of them in a second.
        is_wider_or_narrower = line.cell_length != self._work_cells
        self._work_cells = line.cell_length
        self._work.update(line, layout=is_wider_or_narrower)
