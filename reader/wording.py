"""Words that sentences for the user share."""

from __future__ import annotations

LONGEST_NAME = 40
"""Characters of a title or a quote inside a sentence."""


def quoted(words: str) -> str:
    """Return the beginning of a title or a quote, as it stands inside a sentence: `“Port Ellery votes…”`."""
    line = " ".join(words.split())
    return f"“{line if len(line) <= LONGEST_NAME else f'{line[:LONGEST_NAME].rstrip()}…'}”"


def counted(count: int, noun: str) -> str:
    """Return how many there are of something, such as `1 article` or `2,000 articles`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
