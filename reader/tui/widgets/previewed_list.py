"""The list of entries with a line below each title: the sentence that its summary begins with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from rich.segment import Segment
from textual.message import Message

from reader.model import Entry
from reader.tui.literal import shown
from reader.tui.widgets.entry_list import EntryList

_LONGEST_LINE = 400
"""Characters of a sentence that a row is given; no screen shows more."""


class PreviewedList(EntryList):
    """Asks for the sentences of the rows in sight, and shows each as soon as it is there."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"previewed-list--sentence"}
    """The second line of a row."""

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
        id: str,
    ) -> None:
        super().__init__(load, clock, id=id)
        self._sentences: dict[int, str] = {}
        self._asked: set[int] = set()
        self._to_tell: dict[int, None] = {}  # in their order
        self.lines_per_row = 2 if previews else 1

    @property
    def previews(self) -> bool:
        """Whether each row has a second line."""
        return self.lines_per_row == 2

    def show_previews(self, previews: bool) -> None:
        """Show second lines or none, with the cursor on the line of the screen where it is."""
        line = self.cursor * self.lines_per_row - self.scroll_offset.y
        self.lines_per_row = 2 if previews else 1
        self.set_row_count(len(self.ids), self.cursor)
        self.scroll_to(y=self.cursor * self.lines_per_row - line, animate=False, force=True, immediate=True)

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
        """Return the row of the entry and, below it, the first sentence of its summary."""
        title = self.row_segments(row, width)
        if not self.previews:
            return [title]
        entry_id = self.ids[row]
        if entry_id not in self._sentences:
            self._ask(entry_id)
        style = self.get_component_rich_style("previewed-list--sentence", partial=True)
        sentence = self._sentences.get(entry_id, "…")[:_LONGEST_LINE]
        return [title, [Segment("    "), Segment(shown(sentence.replace("\n", " ")), style)]]

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
