"""Dates as documents write them, and which of them can be believed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.dates import EARLIEST, believable, parse_date

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("2024-05-06T07:08:09Z", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)),
        (" 2024-05-06 07:08:09+02:00 ", datetime(2024, 5, 6, 5, 8, 9, tzinfo=UTC)),
        ("2024-05-06", datetime(2024, 5, 6, tzinfo=UTC)),
        ("Mon, 6 May 2024 07:08:09 -0130", datetime(2024, 5, 6, 8, 38, 9, tzinfo=UTC)),
        ("2024-5-6 7:08", datetime(2024, 5, 6, 7, 8, tzinfo=UTC)),
        ("6 May 2024 07:08 GMT", datetime(2024, 5, 6, 7, 8, tzinfo=UTC)),
        ("1969-12-31T23:59:59Z", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("9999-12-31T23:59:59-14:00", None),
        ("2024-02-30", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_forms(text: str, parsed: datetime | None) -> None:
    assert parse_date(text) == parsed


@given(st.one_of(st.text(), st.datetimes().map(str), st.text("0123456789 :+-TZ,MonJa", max_size=40)))
def test_any_text_is_a_date_in_utc_or_none(text: str) -> None:
    parsed = parse_date(text)
    assert parsed is None or (parsed.tzinfo is UTC and parsed >= EARLIEST)


def test_a_date_far_ahead_is_not_believed() -> None:
    near = NOW + timedelta(hours=23)
    assert believable(near, NOW) == near
    assert believable(NOW + timedelta(hours=25), NOW) is None
    assert believable(None, NOW) is None
