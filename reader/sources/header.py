"""What the header of an answer says: its fields, what to ask with again, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

DAY_SECONDS = 24 * 3600
WEEK_SECONDS = 7 * DAY_SECONDS
MAX_VALIDATOR_BYTES = 1024

_LISTS = frozenset({"cache-control", "content-encoding"})
"""The fields that are read here and may be sent in several lines."""

_ABSURD_SECONDS = 366 * DAY_SECONDS
"""A server that asks for more than a year of silence does not mean it."""

_MOST_SECONDS = 2**31
"""What a number stands for that is too large to be one of seconds (RFC 9111, section 1.2.2)."""

_DIRECTIVE = re.compile(r'([\w!#$%&\'*+.^`|~-]+)(?:=(?:"([^"]*)"|([^\s,;"]*)))?', re.ASCII)


def header_fields(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the fields of a header by their names in lower case.

    Of those that are repeated, lists are joined (RFC 9110, section 5.3); of others the first counts.

    Args:
        raw: Names and values as they were sent.
    """
    fields: dict[str, str] = {}
    for raw_name, raw_value in raw:
        name = raw_name.decode("latin-1").lower()
        try:
            value = raw_value.decode("utf-8")
        except UnicodeDecodeError:
            value = raw_value.decode("latin-1")
        if name not in fields:
            fields[name] = value
        elif name in _LISTS:
            fields[name] += f", {value}"
    return fields


def validator(value: str) -> str:
    """Return a validator that can be sent back byte for byte, or "" where it could not be."""
    value = value.strip(" ")
    good = len(value) <= MAX_VALIDATOR_BYTES and value.isascii() and value.isprintable()
    return value if good else ""


def fresh_seconds(header: Mapping[str, str], now: datetime) -> int | None:
    """Return how long an answer stays fresh from now on, at most a day, or None if it does not say so.

    RFC 9111, section 4.2, for a cache that is not shared: `max-age` comes before `Expires`, `s-maxage` is
    for others, and `Age` was spent on the way. A lifetime over a day is that of all that a server gives,
    pictures too, and not meant for a feed; a server that wants to be left alone says `Retry-After`.

    Args:
        header: The fields by their names in lower case.
        now: When the answer came.
    """
    directives = _directives(header.get("cache-control", ""))
    if directives.keys() & {"no-cache", "no-store"}:
        return None
    if "max-age" in directives:
        lifetime = _seconds(directives["max-age"])
    else:
        lifetime = _lifetime_by_date(header, now)
    if lifetime is None:
        return None
    left = lifetime - (_seconds(header.get("age", "")) or 0)
    return min(left, DAY_SECONDS) if left > 0 else None


def retry_after_seconds(header: Mapping[str, str], now: datetime) -> float | None:
    """Return how long a server asks to be left alone (RFC 9110, section 10.2.3), at most a week.

    Args:
        header: The fields by their names in lower case.
        now: When the answer came.

    Returns:
        None where it does not say, or names a time that has passed or lies absurdly far ahead.
    """
    value = header.get("retry-after", "")
    seconds: float | None = _seconds(value)
    if seconds is None:
        date = _http_date(value)
        seconds = (date - now).total_seconds() if date else None
    if seconds is None or not 0 < seconds <= _ABSURD_SECONDS:
        return None
    return min(seconds, WEEK_SECONDS)


def _directives(cache_control: str) -> dict[str, str]:
    """Return the directives of a Cache-Control field; of one that is there twice, the first.

    One with a list of fields, as in `no-cache="set-cookie"`, is about those fields and left out.
    """
    found: dict[str, str] = {}
    for name, quoted, plain in _DIRECTIVE.findall(cache_control):
        about_fields = quoted and name.lower() == "no-cache"
        if not about_fields:
            found.setdefault(name.lower(), quoted or plain)
    return found


def _lifetime_by_date(header: Mapping[str, str], now: datetime) -> int | None:
    expires = _http_date(header.get("expires", ""))
    if expires is None:
        return None
    sent = _http_date(header.get("date", "")) or now
    return int((expires - sent).total_seconds())


def _seconds(value: str) -> int | None:
    value = value.strip()
    if not (value.isascii() and value.isdigit()):
        return None
    return int(value) if len(value) <= 10 else _MOST_SECONDS


def _http_date(value: str) -> datetime | None:
    """Return a date in one of the three forms of RFC 9110, section 5.6.7: mail's own, and two older."""
    try:
        date = parsedate_to_datetime(value[:100])
    except (ValueError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)
