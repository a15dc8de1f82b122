"""Where the user stopped: in articles, and in lists."""

from __future__ import annotations

from collections.abc import Sequence

from reader.library.part import Part
from reader.model import ListPlace


class Places(Part):
    """What is kept so that reading goes on where it stopped."""

    def position(self, entry_id: int) -> int:
        """Return the offset in an entry's text at which reading stopped; 0 where it did not begin."""
        return self._store.position(entry_id)

    def keep_position(self, entry_id: int, start: int) -> None:
        """Keep where reading stopped; 0 forgets it."""
        self._store.put_position(entry_id, start)

    def list_places(self) -> list[ListPlace]:
        """Return how lists are sorted and where their cursors stood, the list that was left last first."""
        return self._store.list_places()

    def keep_list_places(self, places: Sequence[ListPlace]) -> None:
        """Keep how lists are sorted and where their cursors stand, the list that is left last at the end."""
        self._store.put_list_places(places)
