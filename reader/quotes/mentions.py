"""What a mention is: words that refer to somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MentionKind = Literal["name", "pronoun", "nominal", "group"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A range of tokens that refers to somebody."""

    start: int
    end: int
    kind: MentionKind
    head: int
    """The noun or pronoun that decides whom it means; for a name its first word."""
