"""What the user did, so that it can be taken back."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Literal

from reader.model import View
from reader.wording import counted, quoted

Flag = Literal["read", "starred"]

LEVELS = 100
"""Acts that can be taken back; a mark of a whole list counts as one."""


@dataclass(frozen=True, slots=True)
class Marks:
    """One act of marking: these entries did not have this value before."""

    field: Flag
    value: bool
    ids: tuple[int, ...]
    which: str = ""
    """What entries they are, as it follows "articles", such as `above`."""
    title: str = ""
    """Of the article, where it is a single one."""
    source: str = ""
    """What all of them are from, where that is one source."""

    @property
    def words(self) -> str:
        """What was done, in words: `“Port Ellery votes” starred`, `3 articles marked read in The Gazette`."""
        what = {
            ("read", True): "marked read",
            ("read", False): "marked unread",
            ("starred", True): "starred",
            ("starred", False): "no longer starred",
        }[self.field, self.value]
        if self.title:
            return f"{quoted(self.title)} {what}"
        articles = counted(len(self.ids), "article")
        place = f"in {self.source}" if self.source else ""
        return " ".join(filter(None, (articles, self.which, what, place)))


@dataclass(frozen=True, slots=True)
class Change:
    """One act of the user."""

    words: str
    """What was done, as it follows "Taken back: "."""
    take_back: Callable[[], object]
    """Makes it undone in the library; may raise a `PullquoteError`, and then it can be tried again."""
    marks: Marks | None = None
    """The marks that it set, where it set marks: lists show them at once."""
    entry_id: int | None = None
    """The entry whose article or quotes it changed, where it is about a single one."""
    show: View | None = None
    """What is there again once it is taken back, such as a feed that was removed."""


class UndoLog:
    """The last changes of this session, newest first."""

    def __init__(self) -> None:
        self._changes: deque[Change] = deque(maxlen=LEVELS)
        self._lock = Lock()

    def push(self, change: Change) -> None:
        """Remember a change."""
        with self._lock:
            self._changes.append(change)

    @property
    def last(self) -> Change | None:
        """The last change, or None."""
        with self._lock:
            return self._changes[-1] if self._changes else None

    def pop(self) -> Change | None:
        """Return the last change and forget it, or None."""
        with self._lock:
            return self._changes.pop() if self._changes else None
