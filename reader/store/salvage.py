"""Reading what can still be read in a damaged library, row by row, into a new one.

SQLite stops a query at the first damaged page. The rows behind it are there all the same: they are asked
for from the other end, and what lies between by halves, until only the rows of that page are missing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from reader.store.columns import Column, columns_of, fitting, tables_of
from reader.store.mending import Sources, mend

MOST_FAILURES: Final = 20_000
"""How often a table is asked in vain before the rest of it is given up."""

_UNBOUNDED: Final = 2**40
"""No row has a number above it where the library does not say what its highest number is."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read of a damaged library."""

    feeds: int = 0
    entries: int = 0
    rows: int = 0
    """Of all tables together."""
    complete: bool = True
    """Whether nothing stood in the way of reading all of it."""


def salvage(damaged: sqlite3.Connection, new: sqlite3.Connection, sources: Sources) -> Salvaged:
    """Copy all rows that can be read into a new library of the same version, and say how many there are.

    Args:
        damaged: Only read.
        new: Empty, in a transaction, with foreign keys off.
        sources: What is known of its sources, for articles whose own source cannot be read.
    """
    found: dict[str, int] = {}
    complete = True
    for table in tables_of(new):
        reading = _Reading(damaged, table, columns_of(damaged, table), _highest(damaged, table))
        found[table] = _copy(reading, new, table)
        complete &= reading.is_complete
    _keep_numbers(damaged, new)
    mend(new, sources)
    (feeds,) = new.execute("SELECT count(*) FROM feeds").fetchone()
    return Salvaged(feeds, found["entries"], sum(found.values()), complete)


class _Reading:
    """The rows of one table, with a note whether there was anything that could not be read."""

    def __init__(
        self, connection: sqlite3.Connection, table: str, columns: Sequence[Column], highest: int
    ) -> None:
        self._connection = connection
        self._table = table
        self._highest = highest
        self.columns = columns
        self.is_complete = bool(columns)
        self._failures = 0

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Yield rows with their number first, each once; a table without numbers gives 0."""
        if not self.columns:
            return
        if self._has_numbers():
            yield from self._numbered_rows()
        else:
            yield from self._keyed_rows()

    def _numbered_rows(self) -> Iterator[tuple[Any, ...]]:
        ranges = [(1, self._highest)]
        while ranges and self._failures < MOST_FAILURES:
            low, high = ranges.pop()
            for row in self._until_damage("rowid BETWEEN ? AND ? ORDER BY rowid", (low, high)):
                low = row[0] + 1
                yield row
            if not self._stopped:
                continue
            for row in self._until_damage("rowid BETWEEN ? AND ? ORDER BY rowid DESC", (low, high)):
                high = row[0] - 1
                yield row
            if low < high:
                middle = (low + high) // 2
                ranges += [(middle + 1, high), (low, middle)]  # the lower half is next

    def _keyed_rows(self) -> Iterator[tuple[Any, ...]]:
        key = [f'"{one.name}"' for one in sorted(self.columns, key=lambda one: one.key) if one.key]
        seen = set()
        for row in self._until_damage(f"TRUE ORDER BY {', '.join(key)}", (), number="0"):
            seen.add(row)
            yield row
        if self._stopped:
            backwards = ", ".join(f"{name} DESC" for name in key)
            for row in self._until_damage(f"TRUE ORDER BY {backwards}", (), number="0"):
                if row not in seen:
                    yield row

    def _until_damage(
        self, condition: str, values: Sequence[int], number: str = "rowid"
    ) -> Iterator[tuple[Any, ...]]:
        names = ", ".join(f'"{column.name}"' for column in self.columns)
        statement = f'SELECT {number}, {names} FROM "{self._table}" WHERE {condition}'  # noqa: S608
        self._stopped = False
        try:
            yield from self._connection.execute(statement, values)
        except sqlite3.DatabaseError:  # that is what we are here for
            self._stopped, self.is_complete = True, False
            self._failures += 1

    def _has_numbers(self) -> bool:
        try:
            self._connection.execute(f'SELECT rowid FROM "{self._table}" LIMIT 0')  # noqa: S608
        except sqlite3.DatabaseError:
            return False
        return True


def _copy(reading: _Reading, new: sqlite3.Connection, table: str) -> int:
    """Copy one table; a row that breaks a rule of the table is none that was stored."""
    wanted = {column.name: column for column in columns_of(new, table)}
    names = [column.name for column in reading.columns]
    places = [(number, wanted[name]) for number, name in enumerate(names, 1) if name in wanted]
    if not places:
        return 0
    listed = ", ".join(f'"{column.name}"' for _, column in places)
    marks = ", ".join("?" * len(places))
    statement = f'INSERT OR IGNORE INTO "{table}" ({listed}) VALUES ({marks})'  # noqa: S608
    return sum(
        new.execute(statement, [fitting(row[number], column) for number, column in places]).rowcount
        for row in reading.rows()
    )


def _highest(connection: sqlite3.Connection, table: str) -> int:
    """Return a number that no row of a table is above."""
    owner = "feeds" if table.endswith("feeds") else "entries"
    counted = table.removeprefix("aside_") in {"feeds", "entries", "contents", "details", "full_texts"}
    try:
        row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (owner,)).fetchone()
    except sqlite3.DatabaseError:
        row = None
    return int(row[0]) if counted and row and isinstance(row[0], int) else _UNBOUNDED


def _keep_numbers(damaged: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """Have numbers that were given out not given out again, as far as that can be read."""
    for table in ("feeds", "entries"):
        highest = _highest(damaged, table)
        if 0 < highest < _UNBOUNDED:
            given = new.execute("SELECT 1 FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
            if given is None:
                new.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, 0)", (table,))
            new.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (highest, table))
