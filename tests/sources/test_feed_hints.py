from __future__ import annotations

import pytest

from reader.model import ScheduleHints
from reader.sources.hints import MAX_INTERVAL_MINUTES, schedule_hints


def hints(about: str) -> ScheduleHints:
    return schedule_hints(f"<rss><channel>{about}<item><ttl>7</ttl></item></channel></rss>")


@pytest.mark.parametrize(
    ("about", "minutes"),
    [
        ("", 0),
        ("<ttl>30</ttl>", 30),
        ("<ttl>\n 90 </ttl>", 90),
        (f"<ttl>{MAX_INTERVAL_MINUTES}</ttl>", MAX_INTERVAL_MINUTES),
        (f"<ttl>{MAX_INTERVAL_MINUTES + 1}</ttl>", 0),
        ("<ttl>0</ttl>", 0),
        ("<ttl>-5</ttl>", 0),
        ("<ttl>soon</ttl>", 0),
        (f"<ttl>{'9' * 400}</ttl>", 0),
        ("<sy:updatePeriod>hourly</sy:updatePeriod>", 60),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 360),
        ("<updatePeriod> Weekly </updatePeriod>", 7 * 24 * 60),
        ("<sy:updatePeriod>yearly</sy:updatePeriod>", 0),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 0),
        ("<sy:updateFrequency>2</sy:updateFrequency>", 0),
        ("<ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 60),
        ("<ttl>90</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 90),
    ],
)
def test_how_long_to_wait_at_least(about: str, minutes: int) -> None:
    assert hints(about) == ScheduleHints(interval_minutes=minutes)


@pytest.mark.parametrize(
    ("about", "hours", "days"),
    [
        ("<skipHours><hour>23</hour><hour> 1 </hour><hour>1</hour></skipHours>", (1, 23), ()),
        ("<skipHours><hour>24</hour></skipHours>", (0,), ()),
        ("<skipHours><hour>25</hour><hour>x</hour><hour>99</hour></skipHours>", (), ()),
        (f"<skipHours>{''.join(f'<hour>{hour}</hour>' for hour in range(24))}</skipHours>", (), ()),
        (
            f"<skipHours>{''.join(f'<hour>{hour}</hour>' for hour in range(23))}</skipHours>",
            (*range(23),),
            (),
        ),
        ("<skipDays><day>sunday</day><day>Monday</day><day>Someday</day></skipDays>", (), (0, 6)),
        (
            "<skipDays><day>Monday</day><day>Tuesday</day><day>Wednesday</day><day>Thursday</day>"
            "<day>Friday</day><day>Saturday</day><day>Sunday</day></skipDays>",
            (),
            (),
        ),
        ("<skipHours/><hour>4</hour><day>Monday</day>", (), ()),
        ("<skipHours><hour>4</hour></skipHours><hour>5</hour>", (4,), ()),
        ("<skipHours>" * 50_000, (), ()),
    ],
)
def test_when_not_to_ask(about: str, hours: tuple[int, ...], days: tuple[int, ...]) -> None:
    assert hints(about) == ScheduleHints(skip_hours=hours, skip_days=days)


def test_hints_may_stand_behind_the_entries() -> None:
    assert schedule_hints("<rss><item><ttl>7</ttl></item><ttl>45</ttl></rss>").interval_minutes == 45
