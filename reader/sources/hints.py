"""How often a feed asks to be fetched, as its document says it.

Read from the text of the document instead of from a parser: feedparser keeps only the last hour of
`skipHours`, and the answer must be the same whoever read the entries.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from reader.model import ScheduleHints
from reader.sources.xml_text import around_entries

MAX_INTERVAL_MINUTES = 7 * 24 * 60
"""A feed that asks to be left alone for longer than a week has its numbers wrong."""

_TTL = re.compile(r"<ttl\s*>\s*(\d{1,9})\s*</", re.IGNORECASE)
_PERIOD = re.compile(r"<(?:[\w.-]{1,40}:)?updatePeriod\s*>\s*([a-z]{1,9})\s*</", re.IGNORECASE)
_FREQUENCY = re.compile(r"<(?:[\w.-]{1,40}:)?updateFrequency\s*>\s*(\d{1,9})\s*</", re.IGNORECASE)
_SKIP_HOURS = re.compile(r"<skipHours\s*>(?>(?:[^/]|/(?!skipHours)){0,2000})", re.IGNORECASE)
_SKIP_DAYS = re.compile(r"<skipDays\s*>(?>(?:[^/]|/(?!skipDays)){0,2000})", re.IGNORECASE)
_HOUR = re.compile(r"<hour\s*>\s*(\d{1,2})\s*</", re.IGNORECASE)
_DAY = re.compile(r"<day\s*>\s*([a-z]{6,9})\s*</", re.IGNORECASE)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PERIOD_MINUTES = MappingProxyType({"hourly": 60, "daily": 24 * 60, "weekly": 7 * 24 * 60})
"""`monthly` and `yearly` are missing because nobody means them: they are longer than a week."""


def schedule_hints(markup: str) -> ScheduleHints:
    """Return what an RSS document says about its schedule; nothing for what makes no sense.

    Understood are `ttl` (RSS 2.0, minutes), `sy:updatePeriod` over `sy:updateFrequency` (RSS 1.0
    syndication module), `skipHours` and `skipDays` (RSS 0.91, in GMT; hour 24 is hour 0). Of two
    intervals the longer one counts. No interval over a week is believed, and neither is a list that
    leaves no hour or no day.
    """
    about = around_entries(markup)
    hours = {int(hour) % 24 for hour in _listed(_SKIP_HOURS, _HOUR, about) if int(hour) <= 24}
    names = {day.lower() for day in _listed(_SKIP_DAYS, _DAY, about)}
    days = {number for number, name in enumerate(_DAYS) if name in names}
    return ScheduleHints(
        interval_minutes=max(_believed(_number(_TTL, about, 0)), _believed(_syndication(about))),
        skip_hours=tuple(sorted(hours)) if len(hours) < 24 else (),
        skip_days=tuple(sorted(days)) if len(days) < len(_DAYS) else (),
    )


def _listed(around: re.Pattern[str], each: re.Pattern[str], text: str) -> list[str]:
    """Return what the elements of one kind hold inside the first of another."""
    found = around.search(text)
    return each.findall(found[0]) if found else []


def _syndication(about: str) -> int:
    """Return the minutes between two updates by the syndication module, or 0."""
    period = _PERIOD.search(about)
    frequency = _number(_FREQUENCY, about, 1)
    minutes = _PERIOD_MINUTES.get(period[1].lower(), 0) if period else 0
    return minutes // frequency if frequency else 0


def _number(pattern: re.Pattern[str], text: str, otherwise: int) -> int:
    found = pattern.search(text)
    return int(found[1]) if found else otherwise


def _believed(minutes: int) -> int:
    return minutes if minutes <= MAX_INTERVAL_MINUTES else 0
