"""Counting what becomes of feeds that are fetched, for the screen, the line mode and the verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.update import FeedOutcome


@dataclass(slots=True)
class RefreshTally:
    """How far a refresh is, and what came of it."""

    total: int
    """Feeds that are to be fetched."""
    done: int = 0
    new: int = 0
    """Articles."""
    failed: int = 0
    waiting: int = 0
    """Feeds that were not asked, because their servers had asked to be left alone."""

    def count(self, outcome: FeedOutcome) -> None:
        """Take in what became of a feed."""
        self.done += 1
        self.new += outcome.new
        self.waiting += outcome.waiting
        self.failed += bool(outcome.error) and not outcome.waiting

    @property
    def fetched(self) -> int:
        """Feeds that were fetched well."""
        return self.done - self.failed - self.waiting
