"""What the user said of quotes' speakers, by the hash of the text: it outlives entries and engines."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from reader.changes import text_hash
from reader.corrections import Correction, carry_corrections
from reader.store.rows import Part, from_seconds, to_seconds

_OF_TEXTS = """
    SELECT text_hash, start, end, name, role, made
    FROM json_each(?) AS asked CROSS JOIN corrections ON text_hash = asked.value
    ORDER BY text_hash, start, end
"""
_ALL = "SELECT text_hash, start, end, name, role, made FROM corrections ORDER BY text_hash, start, end"
_VALUES = "INTO corrections (text_hash, start, end, name, role, made) VALUES (?, ?, ?, ?, ?, ?)"
_QUOTED = """
    SELECT entry_id, text FROM searchable
    WHERE EXISTS (SELECT 1 FROM quotes WHERE quotes.entry_id = searchable.entry_id)
"""
_SAME_TEXT = """
    SELECT id FROM entries WHERE text_hash = (SELECT text_hash FROM entries WHERE id = :id) ORDER BY id
"""


class Corrections(Part):
    """What the store keeps of corrections."""

    def corrections(self, texts: Collection[str]) -> Mapping[str, Sequence[Correction]]:
        """Return the corrections of texts, by text and in its order; texts without any are left out."""
        by_hash = {correction_key(text): text for text in texts}
        found: defaultdict[str, list[Correction]] = defaultdict(list)
        with self._database.reading() as connection:
            for key, *values in connection.execute(_OF_TEXTS, (json.dumps(list(by_hash)),)):
                found[by_hash[key]].append(_correction(values))
        return found

    def change_corrections(
        self, text: str, *, remove: Iterable[Correction] = (), add: Iterable[Correction] = ()
    ) -> None:
        """Take corrections of a text away and then keep others, each in place of one for the same span."""
        key = correction_key(text)
        with self._database.writing(durable=True) as connection:
            connection.executemany(
                "DELETE FROM corrections WHERE text_hash = ? AND start = ? AND end = ?",
                [(key, one.start, one.end) for one in remove],
            )
            connection.executemany(f"INSERT OR REPLACE {_VALUES}", [_row(key, one) for one in add])

    def all_corrections(self) -> list[tuple[str, Correction]]:
        """Return every correction with the key of its text, for an export."""
        with self._database.reading() as connection:
            return [(key, _correction(values)) for key, *values in connection.execute(_ALL)]

    def restore_corrections(self, corrections: Iterable[tuple[str, Correction]]) -> int:
        """Keep corrections by the keys of their texts, where there are none; returns how many are new.

        Entries with such a text are looked through for quotes again, so that lists of people know it.
        """
        rows = [_row(key, one) for key, one in corrections]
        with self._database.writing(durable=True) as connection:
            added = max(0, connection.executemany(f"INSERT OR IGNORE {_VALUES}", rows).rowcount)
            if added:
                _look_again(connection, {str(key) for key, *_ in rows})
        return added

    def entries_with_text_of(self, entry_id: int) -> list[int]:
        """Return the entries, this one among them, whose sources gave the same title and text."""
        with self._database.reading() as connection:
            return [number for (number,) in connection.execute(_SAME_TEXT, {"id": entry_id})]


@contextmanager
def carrying_corrections(connection: sqlite3.Connection, entry_id: int) -> Iterator[None]:
    """Keep the corrections of an entry for the text as well that the block gives it to be read by."""
    before = _text_of(connection, entry_id)
    yield
    after = _text_of(connection, entry_id)
    if before != after:
        rows = connection.execute(_OF_TEXTS, (json.dumps([correction_key(before)]),))
        known = [_correction(values) for _, *values in rows]
        carried = carry_corrections(known, before, after)
        connection.executemany(
            f"INSERT OR IGNORE {_VALUES}", [_row(correction_key(after), one) for one in carried]
        )


def _text_of(connection: sqlite3.Connection, entry_id: int) -> str:
    """Return the text that an entry is read by."""
    row = connection.execute("SELECT text FROM searchable WHERE entry_id = ?", (entry_id,)).fetchone()
    return str(row[0]) if row else ""


def correction_key(text: str) -> str:
    """Return what the corrections of a text are kept under; its title is no part of it."""
    return text_hash("", text)


def _look_again(connection: sqlite3.Connection, keys: Collection[str]) -> None:
    """Let the entries with these texts count as not looked through; every text with quotes is read for it."""
    ids = [entry_id for entry_id, text in connection.execute(_QUOTED) if correction_key(text) in keys]
    connection.executemany("UPDATE entries SET quotes_version = '' WHERE id = ?", [(one,) for one in ids])


def _row(key: str, one: Correction) -> tuple[str | int, ...]:
    return key, one.start, one.end, one.name, one.role, to_seconds(one.made)


def _correction(values: Sequence[int | str]) -> Correction:
    start, end, name, role, made = values
    return Correction(int(start), int(end), str(name), str(role), from_seconds(int(made)))
