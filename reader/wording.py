"""Words that sentences for the user share."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """Return how many there are of something, such as `1 article` or `2,000 articles`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
