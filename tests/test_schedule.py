from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import ScheduleHints
from reader.schedule import DAY, JITTER, SHORTEST, WEEK, next_due, retry_due
from tests.conftest import NOW

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


class Even(Random):
    """Chance that always falls in the middle."""

    def uniform(self, a: float, b: float) -> float:
        return (a + b) / 2


class Least(Random):
    def uniform(self, a: float, b: float) -> float:
        return a


def every(gap: timedelta, *, since: timedelta = timedelta(), count: int = 20) -> list[datetime]:
    """Return the times of entries that came at a pace, the newest of them some time ago."""
    return [NOW - since - gap * number for number in range(count)]


def wait(
    *,
    interval_minutes: int | None = None,
    default_minutes: int = 60,
    hints: ScheduleHints = ScheduleHints(),
    fresh_seconds: int | None = None,
    recent: Sequence[datetime] = (),
    random: Random | None = None,
    now: datetime = NOW,
) -> timedelta:
    due = next_due(
        now,
        interval_minutes=interval_minutes,
        default_minutes=default_minutes,
        hints=hints,
        fresh_seconds=fresh_seconds,
        recent=recent,
        random=random or Even(),
    )
    return due - now


@pytest.mark.parametrize(
    ("recent", "expected"),
    [
        ([], HOUR),
        ([NOW], HOUR),
        ([NOW + DAY], HOUR),
        (every(10 * MINUTE), HOUR),
        (every(6 * HOUR), 3 * HOUR),
        (every(6 * HOUR)[::-1], 3 * HOUR),
        (every(DAY), 12 * HOUR),
        (every(30 * DAY), DAY),
        (every(10 * MINUTE, since=30 * HOUR), 3 * HOUR),
        (every(10 * MINUTE, since=100 * DAY), DAY),
        ([NOW - 10 * HOUR], HOUR),
        ([NOW - 30 * HOUR], 3 * HOUR),
        (sorted(every(DAY, count=4) * 5), 12 * HOUR),
    ],
    ids=[
        "no entries", "one now", "one from the future", "busy", "four a day", "in any order", "daily", "monthly",
        "busy, silent since yesterday", "silent for months", "one today", "one yesterday", "five at once daily",
    ],
)  # fmt: skip
def test_a_feed_is_fetched_as_often_as_it_has_news(recent: list[datetime], expected: timedelta) -> None:
    assert wait(recent=recent) == expected


def test_the_interval_that_a_user_set_comes_before_the_pace_of_the_news() -> None:
    assert wait(interval_minutes=15, recent=every(DAY)) == 15 * MINUTE
    assert wait(interval_minutes=3 * 24 * 60, recent=every(10 * MINUTE)) == 3 * DAY
    assert wait(interval_minutes=1, random=Least()) == SHORTEST
    assert wait(interval_minutes=10**12) == timedelta(days=366)


def test_the_pace_of_the_news_does_not_undercut_what_the_server_asks_for() -> None:
    least = Least()
    assert wait(fresh_seconds=7200, random=least) == 2 * HOUR
    assert wait(hints=ScheduleHints(180), random=least) == 3 * HOUR
    assert wait(hints=ScheduleHints(180), fresh_seconds=7200, random=least) == 3 * HOUR
    assert wait(hints=ScheduleHints(3 * 24 * 60), random=least) == 3 * DAY
    assert wait(fresh_seconds=7 * 86_400, random=least) == WEEK
    for hints, seconds in ((ScheduleHints(10**12), None), (ScheduleHints(), 10**9)):
        assert wait(hints=hints, fresh_seconds=seconds, random=least) == WEEK, "but not for ever"


def test_the_interval_that_a_user_set_comes_before_what_the_server_asks_for() -> None:
    """A `max-age` is about caches and a `ttl` a guess; who set half an hour for one feed means it."""
    asked: dict[str, Any] = {"hints": ScheduleHints(7 * 24 * 60), "fresh_seconds": 7 * 86_400}
    assert wait(interval_minutes=30, **asked) == 30 * MINUTE
    assert wait(interval_minutes=1, random=Least(), **asked) == SHORTEST
    rests = ScheduleHints(7 * 24 * 60, skip_hours=(12,))
    assert wait(interval_minutes=30, hints=rests) == 90 * MINUTE, "nothing comes in hours of rest"


@pytest.mark.parametrize(
    ("hints", "expected"),
    [
        (ScheduleHints(skip_hours=(13,)), 2 * HOUR),
        (ScheduleHints(skip_hours=(14,)), HOUR),
        (ScheduleHints(skip_hours=tuple(range(24))), HOUR),
        (ScheduleHints(skip_hours=(*range(13, 24), *range(6))), 18 * HOUR),
        (ScheduleHints(skip_days=(4,)), 12 * HOUR),
        (ScheduleHints(skip_days=(4, 5, 6)), 2 * DAY + 12 * HOUR),
        (ScheduleHints(skip_days=tuple(range(7))), HOUR),
        (ScheduleHints(skip_hours=(0,), skip_days=(4,)), 13 * HOUR),
        (ScheduleHints(skip_hours=tuple(range(24)), skip_days=(4,)), 12 * HOUR),
    ],
)
def test_hours_and_days_that_a_document_rules_out_are_passed_over(
    hints: ScheduleHints, expected: timedelta
) -> None:
    assert NOW.weekday() == 4, "a Friday, at noon"
    assert wait(hints=hints) == expected


def test_hours_are_those_of_utc_and_the_minute_is_kept() -> None:
    late = datetime.fromisoformat("2026-11-20T23:20:00+05:30")  # 17:50 in UTC
    assert wait(now=late, hints=ScheduleHints(skip_hours=(18, 19))) == 3 * HOUR


def test_feeds_of_one_age_do_not_stay_due_together() -> None:
    random = Random(7)
    for fresh in (None, 7200):
        waits = {wait(fresh_seconds=fresh, random=random) for _ in range(500)}
        assert len(waits) > 490
        middle = HOUR if fresh is None else 2.1 * HOUR
        assert max(waits) - min(waits) > 0.09 * middle


@pytest.mark.parametrize(
    ("failures", "seconds", "expected"),
    [
        (-1, None, 5 * MINUTE),
        (0, None, 5 * MINUTE),
        (1, None, 10 * MINUTE),
        (4, None, 80 * MINUTE),
        (9, None, DAY),
        (10**9, None, DAY),
        (0, 30.0, 5 * MINUTE),
        (0, 7200.0, 2 * HOUR),
        (9, 7200.0, DAY),
        (0, 1e12, WEEK),
    ],
)
def test_a_feed_that_fails_is_tried_less_and_less(
    failures: int, seconds: float | None, expected: timedelta
) -> None:
    assert retry_due(NOW, failures, seconds=seconds, random=Even()) - NOW == expected


times = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(
    lambda time: time.replace(tzinfo=NOW.tzinfo)
)


@given(
    interval=st.one_of(st.none(), st.integers(0, 10**9)),
    default=st.integers(5, 1440),
    ttl=st.integers(0, 10**9),
    hours=st.lists(st.integers(-3, 30), max_size=30).map(tuple),
    days=st.lists(st.integers(-3, 9), max_size=9).map(tuple),
    fresh=st.one_of(st.none(), st.integers(0, 10**6)),
    recent=st.lists(times, max_size=20),
    seed=st.integers(),
)
def test_every_wait_is_within_bounds(
    *,
    interval: int | None,
    default: int,
    ttl: int,
    hours: tuple[int, ...],
    days: tuple[int, ...],
    fresh: int | None,
    recent: list[datetime],
    seed: int,
) -> None:
    hints = ScheduleHints(ttl, hours, days)
    waited = wait(
        interval_minutes=interval,
        default_minutes=default,
        hints=hints,
        fresh_seconds=fresh,
        recent=recent,
        random=Random(seed),
    )
    asked = min(max(ttl * MINUTE, timedelta(seconds=fresh or 0)), WEEK) if interval is None else SHORTEST
    longest = max(DAY, asked, min(interval or 0, 366 * 24 * 60) * MINUTE)
    assert SHORTEST <= waited <= longest * (1 + JITTER) + WEEK
    assert waited >= asked
    due = NOW + waited
    assert due.hour not in hours or set(range(24)) <= set(hours)
    assert due.weekday() not in days or set(range(7)) <= set(days)


@given(st.integers(0, 400), st.integers(0, 400), st.integers())
def test_rarer_news_never_means_an_earlier_fetch(one: int, two: int, seed: int) -> None:
    rarer, oftener = max(one, two), min(one, two)
    assert wait(recent=every(rarer * HOUR), random=Random(seed)) >= wait(
        recent=every(oftener * HOUR), random=Random(seed)
    )


@given(st.integers(0, 40), st.integers(0, 40), st.one_of(st.none(), st.floats(0, 1e9)), st.integers())
def test_more_failures_never_mean_an_earlier_attempt(
    one: int, two: int, seconds: float | None, seed: int
) -> None:
    later = retry_due(NOW, max(one, two), seconds=seconds, random=Random(seed))
    sooner = retry_due(NOW, min(one, two), seconds=seconds, random=Random(seed))
    assert later >= sooner >= NOW + SHORTEST
    assert later >= NOW + timedelta(seconds=min(seconds or 0, WEEK.total_seconds()))
    assert later <= NOW + WEEK
