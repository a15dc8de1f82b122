from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.header import (
    DAY_SECONDS,
    WEEK_SECONDS,
    fresh_seconds,
    header_fields,
    retry_after_seconds,
    validator,
)
from tests.conftest import NOW


def in_forms(seconds: float) -> list[str]:
    """Return a time from now in the three forms of HTTP."""
    date = NOW + timedelta(seconds=seconds)
    return [
        format_datetime(date, usegmt=True),
        f"{date:%A, %d-%b-%y %H:%M:%S} GMT",
        f"{date:%a %b} {date.day:2} {date:%H:%M:%S %Y}",
    ]


def test_fields_are_found_by_any_case_and_lists_joined_where_repeated() -> None:
    raw = [
        (b"ETag", b'"1"'),
        (b"Etag", b'"1"'),
        (b"CACHE-control", b"max-age=5"),
        (b"Cache-Control", b"private"),
        (b"Location", "/straße".encode()),
        (b"location", b"/elsewhere"),
        (b"Server", b"caf\xe9"),
    ]
    assert header_fields(raw) == {
        "etag": '"1"',
        "cache-control": "max-age=5, private",
        "location": "/straße",
        "server": "café",
    }


@pytest.mark.parametrize(
    "value",
    ['"1"', 'W/"a,b"', "XVII", '""', '"a b"', "Mon, 1 Jan 2024 00:00:00 GMT", "W/'odd\\", '"' * 1_024],
)
def test_validators_stay_as_they_are(value: str) -> None:
    assert validator(value) == value
    assert validator(f"  {value} ") == value


@pytest.mark.parametrize("value", ['"café"', '"' * 1_025, '"a\tb"', '"a\x1b[2J"', "a\nb", "a\x7f", " "])
def test_validators_that_cannot_be_sent_back_are_dropped(value: str) -> None:
    assert validator(value) == ""


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ({}, None),
        ({"cache-control": "max-age=3600"}, 3600),
        ({"cache-control": "public, Max-Age=3600, must-revalidate"}, 3600),
        ({"cache-control": 'max-age="3600"'}, 3600),
        ({"cache-control": "max-age=60, max-age=3600"}, 60),
        ({"cache-control": "s-maxage=3600"}, None),
        ({"cache-control": "s-maxage=3600, max-age=60"}, 60),
        ({"cache-control": "max-age=1"}, 1),
        ({"cache-control": "max-age=0"}, None),
        ({"cache-control": "max-age=-5"}, None),
        ({"cache-control": "max-age=soon"}, None),
        ({"cache-control": "max-age"}, None),
        ({"cache-control": "no-cache, max-age=3600"}, None),
        ({"cache-control": "no-store, max-age=3600"}, None),
        ({"cache-control": 'no-cache="set-cookie", max-age=3600'}, 3600),
        ({"cache-control": 'private="a, max-age=9", max-age=3600'}, 3600),
        ({"cache-control": "x-max-age=9"}, None),
        ({"cache-control": "max-age=3600", "age": "600"}, 3000),
        ({"cache-control": "max-age=3600", "age": "4000"}, None),
        ({"cache-control": "max-age=3600", "age": "-5"}, 3600),
        ({"cache-control": f"max-age={DAY_SECONDS - 1}"}, DAY_SECONDS - 1),
        ({"cache-control": f"max-age={DAY_SECONDS + 1}"}, DAY_SECONDS),
        ({"cache-control": f"max-age={DAY_SECONDS + 60}", "age": "3600"}, DAY_SECONDS - 3540),
        ({"cache-control": f"max-age={WEEK_SECONDS}"}, DAY_SECONDS),
        ({"cache-control": f"max-age={WEEK_SECONDS + 1}"}, DAY_SECONDS),
        ({"cache-control": "max-age=31536000"}, DAY_SECONDS),
        ({"cache-control": "max-age=" + "9" * 5000}, DAY_SECONDS),
        ({"cache-control": "max-age=60", "expires": in_forms(3600)[0]}, 60),
        ({"cache-control": "private", "expires": in_forms(3600)[0]}, 3600),
        ({"expires": in_forms(3600)[0]}, 3600),
        ({"expires": in_forms(3600)[1]}, 3600),
        ({"expires": in_forms(3600)[2]}, 3600),
        ({"expires": in_forms(3600)[0], "date": in_forms(-600)[0]}, 4200),
        ({"expires": in_forms(3600)[0], "date": "junk"}, 3600),
        ({"expires": in_forms(3600)[0], "age": "600"}, 3000),
        ({"expires": in_forms(3 * DAY_SECONDS)[0]}, DAY_SECONDS),
        ({"expires": in_forms(8 * DAY_SECONDS)[0]}, DAY_SECONDS),
        ({"expires": in_forms(-1)[0]}, None),
        ({"expires": "0"}, None),
        ({"expires": "-1"}, None),
        ({"expires": "never"}, None),
        ({"expires": "Fri, 31 Dec 9999 23:59:59 GMT"}, DAY_SECONDS),
    ],
)
def test_how_long_an_answer_stays_fresh(header: dict[str, str], seconds: int | None) -> None:
    assert fresh_seconds(header, NOW) == seconds


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("", None),
        ("120", 120),
        (" 120 ", 120),
        ("0000000120", 120),
        ("1", 1),
        ("0", None),
        ("-5", None),
        ("1.5", None),
        ("１２０", None),
        (str(10**20), None),
        (str(366 * DAY_SECONDS), WEEK_SECONDS),
        (str(366 * DAY_SECONDS + 1), None),
        (str(30 * DAY_SECONDS), WEEK_SECONDS),
        ("soon", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", None),
        (f"Fri, 20 Nov {10**20} 12:00:00 GMT", None),
        *((form, 3600) for form in in_forms(3600)),
        *((form, WEEK_SECONDS) for form in in_forms(20 * DAY_SECONDS)),
        *((form, None) for form in in_forms(-3600)),
    ],
)
def test_how_long_a_server_asks_to_be_left_alone(value: str, seconds: float | None) -> None:
    assert retry_after_seconds({"retry-after": value}, NOW) == seconds


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_whatever_a_header_says_is_within_bounds(one: str, two: str, three: str) -> None:
    fresh = fresh_seconds({"cache-control": f"max-age={one}, {two}", "age": three, "expires": two}, NOW)
    assert fresh is None or 0 < fresh <= DAY_SECONDS
    asked = retry_after_seconds({"retry-after": one}, NOW)
    assert asked is None or 0 < asked <= WEEK_SECONDS
