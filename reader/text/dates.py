"""Dates as documents write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)

TOLERANCE = timedelta(days=1)
"""How far ahead a date may be: clocks and time zones are off by hours, not by days."""

_LONE_DIGIT = re.compile(r"(?<![\d.])\d(?!\d)")


def parse_date(text: str) -> datetime | None:
    """Return a date in the form of ISO 8601 or of mail (RFC 5322) in UTC, or None.

    A date without a zone is taken for UTC, one without a time for midnight; None for what lies before
    1970, because such dates are placeholders. YAML allows numbers of one digit in ISO 8601 as well.
    """
    text = text.strip()[:100]
    for parser in (datetime.fromisoformat, parsedate_to_datetime, _with_two_digits):
        try:
            parsed = parser(text)
            parsed = parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
        return parsed if parsed >= EARLIEST else None
    return None


def _with_two_digits(text: str) -> datetime:
    return datetime.fromisoformat(_LONE_DIGIT.sub(r"0\g<0>", text))


def believable(published: datetime | None, now: datetime) -> datetime | None:
    """Return a parsed date that is not ahead of `now`, else None: an entry from 2099 would stay on top."""
    return published if published and published <= now + TOLERANCE else None
