"""How long the text of an entry takes to read, kept in its row, so that lists show it and sort by it."""

from __future__ import annotations

import sqlite3
from typing import Final

_MEASURE: Final = """
    UPDATE entries SET reading_seconds = reading_seconds(
        (SELECT text FROM searchable WHERE entry_id = entries.id)
    )
"""


def measure_entry(connection: sqlite3.Connection, entry_id: int) -> None:
    """Measure the text that an entry is read by; it was just changed."""
    connection.execute(f"{_MEASURE} WHERE id = ?", (entry_id,))


def measure_all(connection: sqlite3.Connection) -> None:
    """Measure the texts of a library that was made before they were measured."""
    connection.execute(_MEASURE)
