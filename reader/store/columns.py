"""The tables of a library that hold what cannot be made again, and what their columns can hold."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

MADE_ANEW: Final = frozenset({"quotes", "people", "voices"})
"""Tables whose rows the reader finds again in the texts."""

_MOMENTS: Final = frozenset(
    {"added", "fetched", "checked", "due", "newest", "published", "first_seen", "listed"}
    | {"updated", "edited", "replaced", "made"}
)
_FIRST_MOMENT: Final = int(datetime(1, 1, 2, tzinfo=UTC).timestamp())
_LAST_MOMENT: Final = int(datetime(9999, 1, 1, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Column:
    """What the list of tables says of one column."""

    name: str
    declared: str
    """Its type: `TEXT`, or `INTEGER`, which is `INT` in a table that was made of a query."""
    required: bool
    """Whether it must have a value."""
    key: int
    """Its place in the primary key, from 1; 0: it is not in it."""


def fitting(value: object, column: Column) -> object:
    """Return a value as its column holds them: damage can make a number of a text."""
    if value is None:
        return None
    if column.declared == "TEXT":
        text = value.decode(errors="replace") if isinstance(value, bytes) else value
        return text if isinstance(text, str) else ""
    can_be = isinstance(value, int) and (
        column.name not in _MOMENTS or _FIRST_MOMENT <= value <= _LAST_MOMENT
    )
    return value if can_be else 0 if column.required else None


def condition_of_wrong(column: Column) -> str:
    """Return the condition that a value of a column is not what `fitting` leaves as it is."""
    name = f'"{column.name}"'
    wrong = f"typeof({name}) <> '{'text' if column.declared == 'TEXT' else 'integer'}'"
    if column.name in _MOMENTS:
        wrong = f"({wrong} OR {name} NOT BETWEEN {_FIRST_MOMENT} AND {_LAST_MOMENT})"
    return wrong if column.required else f"({name} IS NOT NULL AND {wrong})"


def tables_of(connection: sqlite3.Connection) -> list[str]:
    """Return the tables whose rows are copied, parents first."""
    rows = connection.execute("PRAGMA table_list").fetchall()
    plain = {name for _, name, kind, *_ in rows if kind == "table" and not name.startswith("sqlite_")}
    named = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    tables = [name for (name,) in named if name in plain - MADE_ANEW]
    return sorted(tables, key=lambda name: (name != "feeds", name != "entries"))


def columns_of(connection: sqlite3.Connection, table: str) -> list[Column]:
    """Return the columns of a table; none where there is no such table, or nothing is known of it."""
    try:
        rows = connection.execute("SELECT * FROM pragma_table_info(?)", (table,)).fetchall()
    except sqlite3.DatabaseError:
        return []
    return [Column(name, kind, bool(required), key) for _, name, kind, required, _, key in rows]
