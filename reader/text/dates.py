"""Dates as documents write them: ISO 8601, mail, and the forms that people type.

A date that can be read in two ways ("03/04/2026") is not read at all: a wrong time is worse than none.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)

TOLERANCE = timedelta(days=1)
"""How far ahead a date may be: clocks and time zones are off by hours, not by days."""

_MAX_LENGTH = 100
_MIN_MONTH_LETTERS = 3

_MONTH_NAMES = (
    "january januar janvier enero gennaio janeiro januari",
    "february februar fevrier febrero febbraio fevereiro februari",
    "march marz maerz mrz mars marzo marco maart",
    "april avril abril aprile",
    "may mai mayo maggio maio mei",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august aout agosto augustus",
    "september septembre septiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember decembre diciembre dicembre dezembro",
)
"""Without accents, in English, German, French, Spanish, Italian, Portuguese and Dutch."""


def _month_numbers() -> dict[str, int]:
    """Return the number for every beginning of a month's name that stands for just one month."""
    found: dict[str, set[int]] = {}
    for number, listed in enumerate(_MONTH_NAMES, 1):
        for name in listed.split():
            for length in range(_MIN_MONTH_LETTERS, len(name) + 1):
                found.setdefault(name[:length], set()).add(number)
    return {name: min(numbers) for name, numbers in found.items() if len(numbers) == 1}


_MONTHS = _month_numbers()

_ZONES = {
    "utc": 0, "gmt": 0, "ut": 0, "z": 0, "wet": 0,
    "bst": 1, "west": 1, "cet": 1, "met": 1, "mez": 1,
    "cest": 2, "mest": 2, "mesz": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3, "trt": 3,
    "pkt": 5, "wib": 7, "sgt": 8, "hkt": 8, "awst": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
    "nzst": 12, "nzdt": 13,
    "ast": -4, "adt": -3, "brt": -3, "est": -5, "edt": -4, "et": -5, "cst": -6, "cdt": -5, "ct": -6,
    "mst": -7, "mdt": -6, "mt": -7, "pst": -8, "pdt": -7, "pt": -8, "akst": -9, "akdt": -8, "hst": -10,
}  # fmt: skip
"""Hours ahead of UTC. A name that is not here counts as UTC, as mail wants it (RFC 5322, section 4.3)."""

_CLOCK = (
    r"(?:\s*,?\s*(?:t|at|um)?\s*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?\s*(?P<zone>(?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?|[a-z]{1,5})?)?"
    r"\s*(?:\([^()]*\))?\s*"
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?:[-/](?P<month>\d{1,2})(?:[-/](?P<day>\d{1,2})" + _CLOCK + ")?)?", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,?\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]\s*(?:de\s)?(?P<month>[^\W\d_]{3,12})"
    r"\.?,?[\s-]\s*(?:de\s)?(?P<year>\d{4}|\d{2})" + _CLOCK,
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,\s*)?(?P<month>[^\W\d_]{3,12})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})"
    + _CLOCK,
    re.IGNORECASE,
)


def parse_date(text: str) -> datetime | None:
    """Return a date in UTC, or None where a text is none that can be trusted.

    A date without a zone is taken for UTC, one without a time for midnight, one without a day for the
    first; the day of the week is not looked at, feeds have it wrong. None for what lies before 1970,
    because such dates are placeholders.
    """
    text = text.strip()[:_MAX_LENGTH]
    for parser in _PARSERS:
        try:
            parsed = parser(text)
            parsed = parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
        return parsed if parsed >= EARLIEST else None
    return None


def believable(published: datetime | None, now: datetime) -> datetime | None:
    """Return a parsed date that is not ahead of `now`, else None: an entry from 2099 would stay on top."""
    return published if published and published <= now + TOLERANCE else None


def _written_out(text: str) -> datetime:
    """Read a date in one of the forms that neither ISO 8601 nor mail allows, or in that of mail."""
    for pattern in (_DAY_FIRST, _YEAR_FIRST, _MONTH_FIRST):
        if found := pattern.fullmatch(text):
            return _moment(found)
    raise ValueError


def _moment(found: re.Match[str]) -> datetime:
    year, month, day, hour, minute, second, half, zone = found.group(
        "year", "month", "day", "hour", "minute", "second", "half", "zone"
    )
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    start = datetime(_full_year(year), _month(month or "1"), int(day or 1), tzinfo=_zone(zone or ""))
    if hours > 24 or int(minute or 0) > 59:  # 24:00 is the end of the day (ISO 8601), a second 60 a leap
        raise ValueError
    return start + timedelta(hours=hours, minutes=int(minute or 0), seconds=min(int(second or 0), 59))


def _full_year(year: str) -> int:
    """Return a year of four digits; of two digits they mean 1969 to 2068 (POSIX)."""
    if len(year) > 2:
        return int(year) or 1  # there is no year 0; as early as 1 it is, and mail's parser takes it for 2000
    return int(year) + (1900 if int(year) >= 69 else 2000)


def _month(month: str) -> int:
    if month.isdecimal():
        return int(month)
    plain = unicodedata.normalize("NFD", month.lower()).encode("ascii", "ignore").decode()
    if plain not in _MONTHS:
        raise ValueError
    return _MONTHS[plain]


def _zone(zone: str) -> timezone:
    sign_at = max(zone.find("+"), zone.find("-"))
    if sign_at < 0:
        return timezone(timedelta(hours=_ZONES.get(zone.lower(), 0)))
    hours, minutes = zone[sign_at + 1 :].replace(":", ""), "0"
    if len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if zone[sign_at] == "-" else offset)


_PARSERS = (datetime.fromisoformat, _written_out, parsedate_to_datetime)
"""The common form first; mail's own parser last, because it takes almost anything for a date."""
