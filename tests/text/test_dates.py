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


NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Tue, 03 Mar 2026 12:00:00 GMT",
        "Sun, 03 Mar 2026 12:00:00 GMT",
        "Tue,03 Mar 2026 12:00:00 GMT",
        "Tuesday, 03-Mar-26 12:00:00 GMT",
        "Tue, 3 Mar 26 12:00 UT",
        "Tue Mar  3 12:00:00 2026",
        "03 Mar 2026 12:00:00",
        "Tue, 03 Mar 2026 12:00:00 +0000 (UTC)",
        "Tue, 03 Mar 2026 12:00:00 GMT+0000",
        "Tue, 03 Mar 2026 12:00:00 Nowhere",
        "Tue, 03 Mar 2026 07:00:00 EST",
        "Tue, 03 Mar 2026 04:00:00 PST",
        "Tue, 03 Mar 2026 13:00:00 CET",
        "Tue, 03 Mar 2026 21:00:00 JST",
        "Tue, 03 Mar 2026 17:30:00 +5:30",
        "Tue, 03 March 2026 12:00:00 Z",
        "3 March 2026 12:00",
        "3 March, 2026, 12:00 pm",
        "March 3, 2026 at 12:00 PM",
        "Tuesday, March 3rd, 2026 12:00",
        "Mar. 3 2026 12:00",
        "2026-03-03T12:00:00Z",
        "2026-03-03 12:00:00 +0000",
        "2026-03-03T12:00:00 +00:00",
        "2026-03-03 12:00:00 UTC",
        "2026-03-03 12:00",
        "2026/03/03 12:00:00",
        "2026-3-3 12:00",
        "2026-03-03T12:00:00.0000000Z",
        "2026-03-03T12:00:00,0Z",
        "20260303T120000Z",
        "2026-03-03T07:00:00-05",
        "Dienstag, 3. März 2026 13:00 MEZ",
        "Di, 3. Mrz. 2026 12:00",
        "mar. 3 mars 2026 12:00",
        "3 de marzo de 2026 12:00",
        "martedì 3 marzo 2026 12:00",
        "3 maart 2026 12:00",
    ],
)
def test_the_same_noon_written_in_many_ways(text: str) -> None:
    assert parse_date(text) == NOON


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("12 Sept 2025", 9),
        ("12 juil. 2025", 7),
        ("12 juin 2025", 6),
        ("12 août 2025", 8),
        ("12 Okt 2025", 10),
    ],
)
def test_names_of_months(text: str, month: int) -> None:
    assert parse_date(text) == datetime(2025, month, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("2026-03", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026", datetime(2026, 1, 1, tzinfo=UTC)),
        ("2026-03-03T24:00:00Z", datetime(2026, 3, 4, tzinfo=UTC)),
        ("Tue, 30 Jun 2015 23:59:60 GMT", datetime(2015, 6, 30, 23, 59, 59, tzinfo=UTC)),
        ("3 Mar 69", None),
        ("3 Mar 70", datetime(1970, 3, 3, tzinfo=UTC)),
        ("12:15 am", None),
        ("3 March 2026 12:15 am", datetime(2026, 3, 3, 0, 15, tzinfo=UTC)),
    ],
)
def test_parts_that_are_missing_or_at_the_edge(text: str, parsed: datetime | None) -> None:
    assert parse_date(text) == parsed


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2026",
        "04.03.2026",
        "3 jui 2026",
        "3 Smarch 2026",
        "30 February 2026",
        "2026-13-01",
        "2026-03-03T25:00:00Z",
        "2026-03-03T12:60:00Z",
        "0000-00-00T00:00:00Z",
        "0000-01-01",
        "10000-01-01",
        "-0001-01-01",
        "1 January 0001",
        "31 December 99999",
        "1700000000",
        "99999999999999999999",
        "-62135596801",
        "tomorrow at noon",
    ],
)
def test_what_cannot_be_read_for_sure_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(
    st.datetimes(datetime(1970, 1, 2), datetime(9999, 12, 30)),
    st.sampled_from(
        ["%a, %d %b %Y %H:%M:%S GMT", "%d %B %Y %H:%M:%S", "%B %d, %Y %H:%M:%S", "%Y/%m/%d %H:%M:%S"]
    ),
)
def test_what_a_form_writes_is_read_again(moment: datetime, form: str) -> None:
    moment = moment.replace(microsecond=0)
    written = moment.strftime(form).replace(moment.strftime("%Y"), f"{moment.year:04}")
    assert parse_date(written) == moment.replace(tzinfo=UTC)


@given(st.one_of(st.text(), st.datetimes().map(str), st.text("0123456789 :+-TZ,MonJa", max_size=40)))
def test_any_text_is_a_date_in_utc_or_none(text: str) -> None:
    parsed = parse_date(text)
    assert parsed is None or (parsed.tzinfo is UTC and parsed >= EARLIEST)


def test_a_date_far_ahead_is_not_believed() -> None:
    near = NOW + timedelta(hours=23)
    assert believable(near, NOW) == near
    assert believable(NOW + timedelta(hours=25), NOW) is None
    assert believable(None, NOW) is None
