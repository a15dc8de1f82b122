"""Text in a given number of cells: what does not fit ends in an ellipsis, never in the middle of nowhere."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size

ELLIPSIS = "…"

SEPARATOR = " · "
"""Stands between the facts of a line."""

LEAST_OF_A_PART = 8
"""Cells of a fact that are worth showing; where there are fewer, it is left out as a whole."""


def clipped(text: str, cells: int) -> str:
    """Return a text of at most so many cells; where something is left out, it ends in an ellipsis."""
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, cells - 1).rstrip() + ELLIPSIS if cells > 0 else ""


def fitted(text: str, cells: int) -> str:
    """Return a text in just so many cells, cut with an ellipsis or filled with blanks."""
    return set_cell_size(clipped(text, cells), cells)


def joined(parts: Iterable[str], cells: int) -> str:
    """Return as many facts as fit, the first ones, with separators between those that are there.

    The first one that does not fit is cut where enough of it is left, and ends the line.
    """
    line = ""
    for part in filter(None, parts):
        longer = f"{line}{SEPARATOR}{part}" if line else part
        if cell_len(longer) > cells:
            room = cells - cell_len(line) - len(SEPARATOR)
            return clipped(longer, cells) if room >= LEAST_OF_A_PART or not line else line
        line = longer
    return line
