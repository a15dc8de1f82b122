"""What an import did."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import changed in the library."""

    added: int = 0
    """Feeds that were not subscribed before."""
    known: int = 0
    """Feeds that were, just as the file has them."""
    merged: int = 0
    """Feeds that were, and got folders, tags or settings from the file."""
    refused: tuple[str, ...] = ()
    """One sentence for each thing that was not taken."""
    searches: int = 0
    """Saved searches that were added."""
    entries: int = 0
    """Articles that were added."""
    marked: int = 0
    """Articles that were there and are read or starred now."""
    corrected: int = 0
    """Corrections of speakers, and of who is one person, that were added."""
    left_out: int = 0
    """Samples and articles of the drop-in folder that are not here, and were neither starred nor saved."""

    @property
    def words(self) -> str:
        """The outcome in one sentence."""
        counted = [
            _count(self.added, "feed added", "feeds added"),
            _count(self.merged, "feed completed", "feeds completed"),
            _count(self.known, "feed known already", "feeds known already"),
            _count(self.searches, "search added", "searches added"),
            _count(self.entries, "article added", "articles added"),
            _count(self.marked, "article marked", "articles marked"),
            _count(self.corrected, "correction added", "corrections added"),
            _count(self.left_out, "sample or dropped file left out", "samples or dropped files left out"),
            _count(len(self.refused), "thing not taken", "things not taken"),
        ]
        told = ", ".join(part for part in counted if part)
        return f"{told[:1].upper()}{told[1:]}." if told else "There was nothing to import."


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}" if number else ""
