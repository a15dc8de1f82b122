"""A line of facts that are known of something, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from reader.tui.cells import joined
from reader.tui.literal import literal_line, shown


class FactsLine(Widget):
    """Shows facts with separators between them; what has no room is left out, the last ones first."""

    DEFAULT_CSS = """
    FactsLine { height: 1; padding: 0 1; color: $dim-color; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._facts: Sequence[str] = ()

    def show(self, facts: Sequence[str]) -> None:
        """Show other facts, the most important first; empty ones are left out."""
        self._facts = [shown(fact.replace("\n", " ")) for fact in facts]
        self.refresh()

    def render(self) -> Content:
        """Return the line for the width that there is."""
        line = joined(self._facts, self.size.width)
        return literal_line(line, limit=len(line))
