"""What an act of speech is: a cue, its subject, and what they say of how sure the report is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.quotes.mentions import Mention

SpeechKind = Literal["say", "tell", "gerund", "according"]


@dataclass(frozen=True, slots=True)
class Speech:
    """One act of speech that the narration reports."""

    start: int
    """First token of the cue."""
    end: int
    kind: SpeechKind
    subject: Mention
    is_inverted: bool = False
    """The subject follows the verb."""
    is_weak: bool = False
    """The verb alone does not prove speech; it counts beside quotation marks."""
    is_denied: bool = False
    """It did not happen, or only may."""

    @property
    def first(self) -> int:
        """First token of cue and subject together."""
        return min(self.start, self.subject.start)

    @property
    def last(self) -> int:
        """One past the last token of cue and subject together."""
        return max(self.end, self.subject.end)
