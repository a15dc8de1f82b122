"""What the status line said, the latest first: what failed and why, to be read again and copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.tui.clipboard import copy_text
from reader.tui.dialog import Dialog
from reader.tui.keymap import same_keys
from reader.tui.literal import literal_line
from reader.tui.messages import Notice
from reader.tui.widgets.dialog_keys import DialogKeys
from reader.tui.widgets.options import Options

_LONGEST_LINE = 2_000

_KEYS = "{copy} copy · {copy_all} copy all · {errors} errors alone · Esc close"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and when it was said."""

    when: datetime
    """In the reader's own time zone."""
    notice: Notice

    @property
    def line(self) -> str:
        """Return it as a line of plain text, for the clipboard."""
        return f"{self.when:%H:%M:%S} {self.notice.text}"


class LogScreen(Dialog[None]):
    """A list of sentences, those about errors in their own colour; all of it or the errors alone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,exclamation_mark", "dismiss(None)", "Close"),
        *same_keys({"cursor_down": "down", "cursor_up": "up"}),
        Binding("e", "errors", "Errors alone"),
        Binding("c,y,enter", "copy", "Copy the line"),
        Binding("C,Y", "copy_all", "Copy all"),
    ]

    def __init__(self, said: Sequence[Said]) -> None:
        """Make the screen; the latest sentence is the last of `said`."""
        super().__init__()
        self._said = list(reversed(said))
        self._shown = self._said
        self._errors_alone = False

    def compose(self) -> ComposeResult:
        """Make title, list and a line on what the keys do."""
        with Vertical(classes="dialog wide tall"):
            yield Static(self._heading(), classes="dialog-title", id="title", markup=False)
            yield Options(*self._options())
            yield DialogKeys(_KEYS, id="done")

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def _show(self) -> None:
        self._shown = [one for one in self._said if one.notice.error or not self._errors_alone]
        self._list.set_options(self._options())
        self._list.highlighted = 0
        self.query_one("#title", Static).update(self._heading())

    def _options(self) -> list[Option]:
        return [Option(_content(one)) for one in self._shown] or [Option("Nothing yet.")]

    def _heading(self) -> str:
        errors = sum(one.notice.error for one in self._said)
        which = "Messages, errors alone" if self._errors_alone else "Messages"
        return f"{which}: {len(self._shown)}, errors: {errors}"

    def action_errors(self) -> None:
        """Show the errors alone, or everything again."""
        self._errors_alone = not self._errors_alone
        self._show()

    def action_copy(self) -> None:
        """Copy the sentence under the cursor."""
        row = self._list.highlighted
        if self._shown and row is not None:
            self._copy([self._shown[row]], "the line.")

    def action_copy_all(self) -> None:
        """Copy everything that is shown, the earliest first."""
        if self._shown:
            self._copy(self._shown[::-1], f"{len(self._shown)} lines.")

    def _copy(self, said: Sequence[Said], words: str) -> None:
        """Copy sentences and say so, or that they are too many for a terminal."""
        notice = copy_text(self.app, "\n".join(one.line for one in said), words)
        self.query_one("#done", Static).update(f"{notice.text} Esc close")

    def action_down(self) -> None:
        """Go one line down."""
        self._list.action_cursor_down()

    def action_up(self) -> None:
        """Go one line up."""
        self._list.action_cursor_up()


def _content(said: Said) -> Content:
    colour = "$text-error" if said.notice.error else "$foreground"
    text = literal_line(said.notice.text, colour, limit=_LONGEST_LINE)
    return Content.assemble((f"{said.when:%H:%M:%S}  ", "$dim-color"), text)
