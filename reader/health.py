"""How a subscription is doing, in words: the same ones on the screen and on the command line."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from reader.model import Feed
from reader.wording import day

Health = Literal["new", "well", "failing", "gone", "moved", "silent"]

SILENT_AFTER = timedelta(days=180)
"""A feed without an article for so long is called silent."""


def health(feed: Feed, now: datetime) -> Health:
    """Return what is most worth knowing of a subscription's state."""
    if feed.gone:
        return "gone"
    if feed.error:
        return "failing"
    if feed.fetched is None:
        return "new"
    if feed.newest is not None and now - feed.newest > SILENT_AFTER:
        return "silent"
    return "moved" if feed.moved_from else "well"


def health_line(feed: Feed, now: datetime) -> str:
    """Return one line about a subscription's state: what is wrong, and when it is asked again."""
    again = f"; asked again {_time(feed.due)}" if feed.due and feed.due > now else ""
    words = {
        "gone": f"{feed.error or 'Its server says that it is gone for good.'} It is not asked any more.",
        "failing": f"{feed.error} ({feed.failures} in a row, {_last_good(feed)}{again})",
        "new": "not fetched yet",
        "silent": f"silent: no article since {day(feed.newest)}{again}",
        "moved": f"moved here from {feed.moved_from}{again}",
        "well": f"ok{again}",
    }[health(feed, now)]
    return f"{words} {feed.notice}".rstrip()


def _last_good(feed: Feed) -> str:
    return f"well until {day(feed.fetched)}" if feed.fetched else "never well so far"


def _time(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
