"""The last line of all: what the keys do in the pane that has the focus, as much as there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widget import Widget

from reader.commands import COMMANDS_BY_ID, PaneName
from reader.key_names import alternatives, key_label

HINTS: Final[Mapping[PaneName, tuple[str, ...]]] = MappingProxyType(
    {
        "sources": ("open", "add_feed", "refresh_all", "mark_all_read", "edit_source", "search", "quit"),
        "entries": (
            *("open", "next_unread", "page_or_next", "toggle_star", "toggle_read", "search", "save"),
            *("summary", "quotes", "sort", "select", "undo", "add_feed", "refresh_all", "quit"),
        ),
        "article": (
            *("page_or_next", "summary", "quotes", "back", "next_mark", "article_alone", "toggle_star"),
            *("save", "link_hints", "full_text", "search", "open_in_browser", "next_unread", "quit"),
        ),
        "summary": ("open", "longer", "shorter", "why", "method", "compare", "back", "save", "quotes"),
        "quotes": ("open", "why", "correct_speaker", "copy_quote", "keep_quote", "group_quotes", "back"),
    }
)
"""The commands that are named in each pane, the most useful first."""

ALWAYS: Final = "help"
"""The command that is named at the end of every line."""

GAP: Final = 2
"""Cells between two hints."""


@dataclass(frozen=True, slots=True)
class _Hint:
    """A key and what it does, and where on the line that stands."""

    key: str
    """In Textual's notation."""
    label: str
    title: str
    start: int
    end: int


class KeyLine(Widget):
    """Names keys, never half a hint; a click on one does what the key does."""

    DEFAULT_CSS = """
    KeyLine { height: 1; padding: 0 1; background: $panel; color: $foreground; }
    """

    def __init__(self, keymap: Mapping[str, str], *, id: str) -> None:
        """Make the line.

        Args:
            keymap: The user's own keys by command.
            id: What the widget is known by.
        """
        super().__init__(id=id)
        self._keymap = keymap
        self._pane: PaneName = "entries"

    def show_pane(self, pane: str) -> None:
        """Name the keys of a pane."""
        known = next((name for name in HINTS if name == pane), self._pane)
        if known != self._pane:
            self._pane = known
            self.refresh()

    def render(self) -> Content:
        """Return the hints that have room."""
        parts: list[str | tuple[str, str]] = []
        for hint in self._hints():
            parts += [(f"{hint.label} ", "$footer-key-foreground bold"), hint.title + " " * GAP]
        return Content.assemble(*parts).rstrip()

    def on_click(self, event: events.Click) -> None:
        """Press the key of the hint that was clicked."""
        place = event.get_content_offset(self)
        for hint in self._hints() if place is not None else ():
            if place is not None and hint.start <= place.x < hint.end:
                self.app.simulate_key(hint.key)

    def _hints(self) -> Iterator[_Hint]:
        """Yield whole hints from left to right; what has no room is left out for what has."""
        last = self._hint(ALWAYS, 0)
        room = self.size.width - (last.end + GAP if last is not None else 0)
        at = 0
        for command_id in HINTS[self._pane]:
            hint = self._hint(command_id, at)
            if hint is not None and hint.end <= room:
                yield hint
                at = hint.end + GAP
        if last is not None:
            yield _Hint(last.key, last.label, last.title, at, at + last.end)

    def _hint(self, command_id: str, start: int) -> _Hint | None:
        """Return the hint of a command at a place of the line; None for one without a key."""
        command = COMMANDS_BY_ID[command_id]
        keys = alternatives(self._keymap.get(command_id, command.keys))
        if not keys:
            return None
        label = key_label(keys[0])
        end = start + cell_len(label) + 1 + cell_len(command.title)
        return _Hint(keys[0], label, command.title, start, end)
