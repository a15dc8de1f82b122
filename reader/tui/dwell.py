"""How long something has been on the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime


class Dwell:
    """Notices when the same article has been in sight for long enough."""

    def __init__(self, seconds: float, clock: Callable[[], datetime]) -> None:
        """Begin with nothing in sight.

        Args:
            seconds: How long is long enough.
            clock: Tells the time.
        """
        self._seconds = seconds
        self._clock = clock
        self._entry_id: int | None = None
        self._since: datetime | None = None

    def look(self, entry_id: int | None) -> bool:
        """Take note of what is in sight now; returns whether it has just been there for long enough.

        That is said once: what the user makes of it then stands.
        """
        now = self._clock()
        if entry_id != self._entry_id:
            self._entry_id, self._since = entry_id, now if entry_id is not None else None
        if self._since is None or (now - self._since).total_seconds() < self._seconds:
            return False
        self._since = None
        return True
