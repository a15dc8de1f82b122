"""The list of entries with a last line to each: the sentence that its summary begins with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from rich.segment import Segment
from textual.message import Message

from reader.config import RowLines
from reader.model import Entry
from reader.tui.cells import ELLIPSIS, clipped
from reader.tui.literal import shown
from reader.tui.widgets.entry_list import INDENT, EntryList
from reader.tui.widgets.row_list import RunningText

_LONGEST_LINE = 400
"""Characters of a sentence that a row is given; no screen shows more."""


class PreviewedList(EntryList):
    """Asks for the sentences of the rows in sight, and shows each as soon as it is there."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"previewed-list--sentence"}
    """The sentence."""

    DEFAULT_CSS = """
    PreviewedList > .previewed-list--sentence { color: $read-color; }
    """

    class Wanted(Message):
        """The sentences of these entries are to be shown, from top to bottom."""

        def __init__(self, ids: Sequence[int]) -> None:
            self.ids = ids
            super().__init__()

    def __init__(
        self,
        load: Callable[[Sequence[int]], Sequence[Entry]],
        clock: Callable[[], datetime],
        *,
        previews: bool,
        rows: RowLines = "auto",
        id: str,
    ) -> None:
        self._previews = previews  # the number of lines depends on it
        super().__init__(load, clock, rows=rows, id=id)
        self._sentences: dict[int, str] = {}
        self._asked: set[int] = set()
        self._to_tell: dict[int, None] = {}  # in their order

    @property
    def previews(self) -> bool:
        """Whether each row ends with a sentence."""
        return self._previews

    def show_previews(self, previews: bool) -> None:
        """Show sentences or none, with the cursor on the line of the screen where it is."""
        self._previews = previews
        self._set_lines()

    def _lines(self) -> int:
        return super()._lines() + self._previews

    def put_previews(self, sentences: Mapping[int, str]) -> None:
        """Show the sentences of some entries; an empty one for a text that is too short."""
        self._sentences.update(sentences)
        self.refresh()

    def forget_previews(self) -> None:
        """Ask anew for the sentences in sight: another method chooses them."""
        self._sentences.clear()
        self._asked.clear()
        self.refresh()

    def forget_preview(self, entry_id: int) -> None:
        """Ask anew for the sentence of an entry: its text has changed."""
        self._sentences.pop(entry_id, None)
        self._asked.discard(entry_id)
        self.refresh()

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        """Return the lines of the entry and, below them, the first sentence of its summary."""
        lines = super().row_lines(row, width)
        if self._previews:
            lines.append(self._sentence(self.ids[row], width))
        return lines

    def lead_of(self, entry_id: int) -> str:
        """Return the first sentence of the summary, unless that has a line of its own."""
        return "" if self._previews else self._first_sentence(entry_id, "")

    def _sentence(self, entry_id: int, width: int) -> list[Segment]:
        style = self.get_component_rich_style("previewed-list--sentence", partial=True)
        line = clipped(self._first_sentence(entry_id, ELLIPSIS), width - INDENT - 1)
        return RunningText([Segment(" " * INDENT), Segment(line, style)])

    def _first_sentence(self, entry_id: int, until_then: str) -> str:
        """Return the sentence, which is asked for where it is not there yet."""
        if entry_id not in self._sentences:
            self._ask(entry_id)
        sentence = self._sentences.get(entry_id, until_then)[:_LONGEST_LINE]
        return shown(sentence.replace("\n", " "))

    def _ask(self, entry_id: int) -> None:
        """Ask once, for all rows that are drawn together."""
        if entry_id in self._asked:
            return
        if not self._to_tell:
            self.call_after_refresh(self._tell_what_is_wanted)
        self._asked.add(entry_id)
        self._to_tell[entry_id] = None

    def _tell_what_is_wanted(self) -> None:
        self.post_message(self.Wanted(list(self._to_tell)))
        self._to_tell.clear()
