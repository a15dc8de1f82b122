"""What was marked, so that it can be unmarked."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from threading import Lock
from typing import Literal

LEVELS = 100
"""Marks that can be taken back; a mark of a whole list counts as one."""


@dataclass(frozen=True, slots=True)
class Change:
    """One act of marking: these entries did not have this value before."""

    field: Literal["read", "starred"]
    value: bool
    ids: tuple[int, ...]

    @property
    def words(self) -> str:
        """What was done, in words: `3 articles marked read`."""
        what = {
            ("read", True): "marked read",
            ("read", False): "marked unread",
            ("starred", True): "starred",
            ("starred", False): "no longer starred",
        }[self.field, self.value]
        count = len(self.ids)
        return f"{count:,} article{'' if count == 1 else 's'} {what}"


class UndoLog:
    """The last changes of this session, newest first."""

    def __init__(self) -> None:
        self._changes: deque[Change] = deque(maxlen=LEVELS)
        self._lock = Lock()

    def push(self, change: Change) -> None:
        """Remember a change; one that changed nothing is not remembered."""
        if change.ids:
            with self._lock:
                self._changes.append(change)

    def last(self) -> Change | None:
        """Return the last change, or None."""
        with self._lock:
            return self._changes[-1] if self._changes else None

    def pop(self) -> Change | None:
        """Return the last change and forget it, or None."""
        with self._lock:
            return self._changes.pop() if self._changes else None
