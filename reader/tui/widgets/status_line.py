"""The last line: what was just done or went wrong, and what goes on."""

from __future__ import annotations

import time

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from reader.tui.cells import clipped
from reader.tui.layout import wrap
from reader.tui.literal import literal_line
from reader.tui.messages import About

SHOWN_SECONDS = 8.0
"""How long a sentence stays at least; after that it goes with the next key."""

MOST_LINES = 3
"""Lines that a sentence takes; the messages have all of a longer one."""

THE_REST = " (all: !)"
"""Stands behind a sentence that is longer."""

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

    _about: About = ""

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

    def say(self, sentence: str, *, error: bool = False, about: About = "") -> None:
        """Show a sentence until the next one, or until what it is about is shown no more."""
        if self._unseen and not error:
            return  # an error stays until a key was pressed; the rest is in the messages
        self._unseen += error
        self.sentence = sentence
        if self._unseen > 1:
            cut = f"{sentence[:MOST_CHARACTERS].rstrip()}…" if len(sentence) > MOST_CHARACTERS else sentence
            self.sentence = f"{cut} ({self._unseen - 1} more: !)"
        self._said_at = time.monotonic()
        self._is_error = error
        self._about = about
        self._show(self.sentence, error=error)

    def show_keys(self, words: str) -> None:
        """Show what may follow the keys that were pressed; with no words, the last sentence again."""
        self._show(words or self.sentence, error=self._is_error and not words)

    def _show(self, words: str, *, error: bool) -> None:
        self._said.update(literal_line(in_lines(words, self._said.content_size.width), limit=1000))
        self._said.set_class(error, "-error")

    def seen(self) -> None:
        """Take note of a key: errors so far were seen, and what was said a while ago is told no more."""
        self._unseen = 0
        if self.sentence and time.monotonic() - self._said_at > SHOWN_SECONDS:
            self._clear()

    def forget(self, about: About) -> None:
        """Show no more what is said of an article, or of a list: another one is shown."""
        if self._about == about:
            self._clear()

    def _clear(self) -> None:
        self.sentence, self._is_error, self._about = "", False, ""
        self._said.update("")
        self._said.set_class(False, "-error")

    def show_work(self, words: str) -> None:
        """Say what goes on in the background; empty when nothing does."""
        line = literal_line(words, limit=80)
        # A number that grows needs no other layout of the screen, and there are many of them in a second.
        is_wider_or_narrower = line.cell_length != self._work_cells
        self._work_cells = line.cell_length
        self._work.update(line, layout=is_wider_or_narrower)


def in_lines(words: str, width: int) -> str:
    """Return as much of a sentence as there are lines of so many cells for, and where the rest is."""
    lines = list(wrap(words, 0, len(words), width)) if width > len(THE_REST) else []
    if len(lines) <= MOST_LINES:
        return words
    start = lines[MOST_LINES - 1][0]
    return words[:start] + clipped(words[start:], width - len(THE_REST)) + THE_REST
