"""Where the user stopped: the place in each article, the sort and the cursor of each list."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final, get_args

from reader.model import ListPlace, Sort, View, ViewKind
from reader.store.rows import Part

KEPT_LISTS: Final = 500
"""Lists whose places are kept, those used last; a query is a list of its own each."""

_PUT_LIST: Final = """
    INSERT INTO lists (view, sort, entry_id, used)
    VALUES (?, ?, ?, (SELECT coalesce(max(used), 0) + 1 FROM lists))
    ON CONFLICT (view) DO UPDATE SET sort = excluded.sort, entry_id = excluded.entry_id, used = excluded.used
"""
_DROP_OLD_LISTS: Final = """
    DELETE FROM lists WHERE view NOT IN (SELECT view FROM lists ORDER BY used DESC LIMIT ?)
"""


class Places(Part):
    """What the store knows of where the user stopped."""

    def position(self, entry_id: int) -> int:
        """Return the offset in an entry's text at which reading stopped; 0 where it did not begin."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT start FROM positions WHERE entry_id = ?", (entry_id,)).fetchone()
        return 0 if row is None else int(row[0])

    def put_position(self, entry_id: int, start: int) -> None:
        """Keep where reading stopped; 0 forgets it. An entry that is gone is passed over."""
        with self._database.writing() as connection:
            if start:
                connection.execute(
                    """
                    INSERT OR REPLACE INTO positions (entry_id, start)
                    SELECT id, ? FROM entries WHERE id = ?
                    """,
                    (start, entry_id),
                )
            else:
                connection.execute("DELETE FROM positions WHERE entry_id = ?", (entry_id,))

    def list_places(self) -> list[ListPlace]:
        """Return the places in lists, that used last first; what a later release has written is left out."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT view, sort, entry_id FROM lists ORDER BY used DESC").fetchall()
        return [place for place in map(_list_place, rows) if place is not None]

    def put_list_places(self, places: Sequence[ListPlace]) -> None:
        """Keep places in lists, that used last at the end."""
        with self._database.writing() as connection:
            for place in places:
                connection.execute(_PUT_LIST, (json.dumps(asdict(place.view)), place.sort, place.entry_id))
            connection.execute(_DROP_OLD_LISTS, (KEPT_LISTS,))


def _list_place(row: tuple[str, str, int | None]) -> ListPlace | None:
    packed, sort, entry_id = row
    try:
        stored = json.loads(packed)
        view = View(**stored | {"folder": tuple(stored.get("folder", ()))})
    except (AttributeError, TypeError, ValueError):
        return None
    known = next((name for name in get_args(Sort) if name == sort), None)
    if known is None or view.kind not in get_args(ViewKind):
        return None
    return ListPlace(view, known, entry_id)
