"""Words that sentences for the user share."""

from __future__ import annotations

from datetime import UTC, datetime, time

LONGEST_NAME = 40
"""Characters of a title or a quote inside a sentence."""


def quoted(words: str) -> str:
    """Return the beginning of a title or a quote, as it stands inside a sentence: `“Port Ellery votes…”`."""
    line = " ".join(words.split())
    return f"“{line if len(line) <= LONGEST_NAME else f'{line[:LONGEST_NAME].rstrip()}…'}”"


def counted(count: int, noun: str) -> str:
    """Return how many there are of something, such as `1 article` or `2,000 articles`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def when(moment: datetime | None) -> str:
    """Return a date with its time as people read it; midnight in UTC is a date whose source named no time."""
    if moment is None:
        return ""
    return day(moment) if _is_date_alone(moment) else f"{moment.astimezone():%Y-%m-%d %H:%M}"


def day(moment: datetime | None) -> str:
    """Return a date as people read it: that of this place, but that of the source where it named no time."""
    if moment is None:
        return ""
    return f"{moment.astimezone(UTC) if _is_date_alone(moment) else moment.astimezone():%Y-%m-%d}"


def _is_date_alone(moment: datetime) -> bool:
    return moment.astimezone(UTC).time() == time()
