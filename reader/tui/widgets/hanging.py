"""Lines of a panel that stand beside their number, not below it, in every script."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from reader.tui.directed_content import BrokenParagraph
from reader.tui.layout import wrap

LEAST_WIDTH = 8
"""Cells that a text is given beside its label, however narrow the panel is."""


class Hanging(Visual):
    """A label and a text that is broken into lines as the article itself is, all of them beside the label.

    A word wrapper takes a Japanese sentence for one long word and puts it below its number.
    """

    def __init__(self, label: str, text: str, label_style: str = "$dim-color") -> None:
        """Make it of clean strings.

        Args:
            label: What stands before the first line, with a blank at its end.
            text: One paragraph.
            label_style: What the label looks like.
        """
        self._label = label
        self._text = text
        self._label_style = label_style

    def rows(self, width: int) -> list[str]:
        """Return the lines of the text, without label, in a panel of so many cells."""
        room = max(LEAST_WIDTH, width - cell_len(self._label))
        return [self._text[start:end].rstrip() for start, end in wrap(self._text, 0, len(self._text), room)]

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines."""
        first, *others = self.rows(width)
        parts: list[str | tuple[str, str]] = [(self._label, self._label_style), first]
        for row in others:
            parts += ["\n", (" " * cell_len(self._label), self._label_style), row]
        content = Content.assemble(*parts)
        lines = BrokenParagraph(content.plain, list(content.spans), content.cell_length)
        return lines.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the cells that all of it takes on one line."""
        return cell_len(self._label) + cell_len(self._text)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines there are."""
        return len(self.rows(width))
