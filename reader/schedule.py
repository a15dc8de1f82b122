"""When to fetch a feed again: seldom enough for its server, soon enough for its reader.

Pure: the time, the chance and all that is known come in as arguments.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.model import ScheduleHints

if TYPE_CHECKING:
    from random import Random

SHORTEST = timedelta(minutes=5)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)
LONGEST = timedelta(days=366)

JITTER = 0.1
"""How far a wait may be off, as a share of it, so that feeds of one age do not stay due together."""


def next_due(
    now: datetime,
    *,
    interval_minutes: int | None,
    default_minutes: int,
    hints: ScheduleHints,
    fresh_seconds: int | None,
    recent: Iterable[datetime],
    random: Random,
) -> datetime:
    """Return when a feed that was just fetched is to be fetched next.

    A feed that seldom has news is fetched seldom: after half the usual time between two of its entries,
    within `default_minutes` and a day; and what its server and its document ask for, counted up to a week,
    is not undercut. Where the user set an interval for the feed, that holds instead. Hours and days that the
    document rules out hold always: nothing comes then.

    Args:
        now: The time; aware.
        interval_minutes: The time between two fetches that the user set for this feed; None: by its news.
        default_minutes: The shortest time between two fetches by its news.
        hints: What the document asks for.
        fresh_seconds: How long the server says that its answer stays fresh; None: it does not say.
        recent: Times of the newest entries, in any order.
        random: Spreads the times.
    """
    if interval_minutes is None:
        wait = _wait_by_news(now, timedelta(minutes=default_minutes), recent)
        asked = timedelta(minutes=min(hints.interval_minutes, 10**6))
        asked = min(max(asked, timedelta(seconds=fresh_seconds or 0)), WEEK)
    else:
        wait = min(timedelta(minutes=min(interval_minutes, 10**6)), LONGEST)
        asked = timedelta()
    chance = random.uniform(-1, 1)
    wait *= 1 + JITTER * chance
    floor = max(SHORTEST, asked) * (1 + JITTER * (chance + 1) / 2)
    return _allowed(now + max(wait, floor), hints)


def retry_due(now: datetime, failures: int, *, seconds: float | None, random: Random) -> datetime:
    """Return when a feed that could not be fetched is to be tried again.

    After five minutes, and twice as long after each further failure up to a day.

    Args:
        now: The time; aware.
        failures: How many attempts in a row had failed before this one.
        seconds: How long its server asked to be left alone, counted up to a week; None: it did not.
        random: Spreads the times.
    """
    wait = min(SHORTEST * (1 << min(max(failures, 0), 20)), DAY) * (1 + JITTER * random.uniform(-1, 1))
    asked = timedelta(seconds=min(seconds or 0, WEEK.total_seconds()))
    return now + max(wait, SHORTEST, asked)


def _wait_by_news(now: datetime, default: timedelta, recent: Iterable[datetime]) -> timedelta:
    """Return half the usual gap between entries, or a tenth of the silence since the last one if longer.

    Entries that came together count as one: a feed that has five in one go each day has news once a day.
    """
    times: list[datetime] = []
    for moment in sorted((min(moment, now) for moment in recent), reverse=True):
        if not times or times[-1] - moment >= default:
            times.append(moment)
    if not times:
        return default
    gaps = sorted(later - earlier for later, earlier in pairwise(times))
    usual = gaps[len(gaps) // 2] if gaps else timedelta()
    return max(default, min(max(usual / 2, (now - times[0]) / 10), DAY))


def _allowed(due: datetime, hints: ScheduleHints) -> datetime:
    """Return a time moved by whole hours to where the document allows to ask.

    It keeps its minute, so that feeds with the same hours are not due at once. A document that allows no
    hour or no day at all is not believed.
    """
    hours, days = set(range(24)) - set(hints.skip_hours), set(range(7)) - set(hints.skip_days)
    for later in range(7 * 24):
        moved = due.astimezone(UTC) + timedelta(hours=later)
        if (moved.hour in hours or not hours) and (moved.weekday() in days or not days):
            return moved.astimezone(due.tzinfo)
    return due
