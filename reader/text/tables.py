"""Tells tables that hold data from tables that only put things side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.text.markup import Token
from reader.text.tags import names

MAX_CELL = 400
"""Characters; a table with a longer cell, and nothing that says it holds data, places paragraphs."""

MAX_MEAN_CELL = 80
"""Characters of a cell on average, likewise."""

_DATA_PARTS = names("th caption thead tfoot")
_NO_DATA_PARTS = names("pre form h1 h2 h3 h4 blockquote")
_CELLS = names("td th /td /th")
_ROWS = names("tr /tr")
_LAYOUT_ROLE = re.compile(r' role="(?:presentation|none)"', re.IGNORECASE)
_DATA_ROLE = re.compile(r' role="(?:table|grid|treegrid)"', re.IGNORECASE)


@dataclass(slots=True)
class _Table:
    """What is known of a table so far."""

    at: int
    says: str = ""
    """Whether its markup says "data" or "layout"."""
    full_rows: int = 0
    """Rows of two cells and more."""
    row_cells: int = 0
    cells: int = 0
    text: int = 0
    cell_text: int = 0
    longest: int = 0

    def end_cell(self) -> None:
        self.longest = max(self.longest, self.cell_text)
        self.cell_text = 0

    def end_row(self) -> None:
        self.full_rows += self.row_cells > 1
        self.row_cells = 0

    def holds_data(self) -> bool:
        if self.says or not self.full_rows:
            return self.says == "data" and self.full_rows > 0
        short = self.longest <= MAX_CELL and self.text <= MAX_MEAN_CELL * self.cells
        return self.full_rows > 1 and short


def data_tables(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the places of the start tags of tables that hold data.

    One that holds another table, a listing, a form or headings places things, whatever else it has; else
    one with header cells or a caption holds data, and so does one of several rows of several short cells.
    """
    found: list[int] = []
    open_tables: list[_Table] = []
    for at, (tag, attributes, tail) in enumerate(tokens):
        if tag == "table":
            if open_tables:
                open_tables[-1].says = "layout"
            open_tables.append(_Table(at, _said(attributes)))
        elif open_tables:
            _follow(open_tables, tag, found)
        if tail and open_tables:
            length = len(tail.strip())
            open_tables[-1].text += length
            open_tables[-1].cell_text += length
    return frozenset(found)


def _said(attributes: str) -> str:
    if not attributes:
        return ""
    return "layout" if _LAYOUT_ROLE.search(attributes) else "data" if _DATA_ROLE.search(attributes) else ""


def _follow(open_tables: list[_Table], tag: str, found: list[int]) -> None:
    table = open_tables[-1]
    if tag in _CELLS:
        table.end_cell()
        if tag[0] != "/":
            table.row_cells += 1
            table.cells += 1
    elif tag in _ROWS:
        table.end_row()
    if tag == "/table":
        if open_tables.pop().holds_data():
            found.append(table.at)
    elif tag in _NO_DATA_PARTS:
        table.says = "layout"
    elif tag in _DATA_PARTS and table.says != "layout":
        table.says = "data"
