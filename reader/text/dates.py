"""Dates as documents write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)

TOLERANCE = timedelta(days=1)
"""How far ahead a date may be: clocks and time zones are off by hours, not by days."""


def parse_date(text: str) -> datetime | None:
    """Return a date in the form of ISO 8601 or of mail (RFC 5322) in UTC, or None.

    A date without a zone is taken for UTC, one without a time for midnight; None for what lies before
    1970, because such dates are placeholders.
    """
    text = text.strip()[:100]
    for parser in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            parsed = parser(text)
            parsed = parsed.astimezone(UTC) if parsed.tzinfo else parsed.replace(tzinfo=UTC)
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
        return parsed if parsed >= EARLIEST else None
    return None


def believable(published: datetime | None, now: datetime) -> datetime | None:
    """Return a date that can be true at the time `now`, else None: an entry from 2099 would stay on top."""
    return published if published and EARLIEST <= published <= now + TOLERANCE else None
