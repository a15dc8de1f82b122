"""What the rows of lists tell in a few cells: how old, how long to read, a title on two lines."""

from __future__ import annotations

from datetime import datetime

from reader.model import Entry
from reader.text.reading_time import reading_minutes
from reader.tui.layout import wrap


def age(then: datetime, now: datetime) -> str:
    """Return how long ago something was, in at most four characters: `now`, `5m`, `3h`, `2d`, `6w`, `1y`."""
    passed = int((now - then).total_seconds() // 60)
    if passed < 1:
        return "now"
    if passed < 60:
        return f"{passed}m"
    hours = passed // 60
    if hours < 24:
        return f"{hours}h"
    days = hours // 24
    if days < 14:
        return f"{days}d"
    return f"{days // 7}w" if days < 365 else f"{days // 365}y"


def minutes(entry: Entry) -> str:
    """Return about how long an entry takes to read; nothing where that is not known."""
    number = reading_minutes(entry.reading_seconds)
    return f"{number} min" if number else ""


def in_two(title: str, room: int) -> tuple[str, str]:
    """Return what of a title that is too long for a line stands on it, and what follows below."""
    start, end = next(wrap(title, 0, len(title), room))
    return title[start:end], title[end:].lstrip()
