from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from reader.health import Health, health, health_line
from reader.model import Feed

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
WELL = Feed(1, "https://a.example/feed", "feed", "A", fetched=NOW, newest=NOW)


@pytest.mark.parametrize(
    ("feed", "expected", "words"),
    [
        (WELL, "well", "ok"),
        (replace(WELL, due=NOW + timedelta(hours=1)), "well", "ok; asked again 2026-03-01"),
        (replace(WELL, fetched=None), "new", "not fetched yet"),
        (replace(WELL, notice="Only the newest 2 of 3 entries were taken."), "well", "ok Only the newest"),
        (replace(WELL, error="It is too busy.", failures=3), "failing", "It is too busy. (3 in a row"),
        (replace(WELL, error="It is gone (410).", gone=True), "gone", "It is gone (410)."),
        (replace(WELL, moved_from="https://old.example/"), "moved", "moved here from https://old.example/"),
        (replace(WELL, newest=NOW - timedelta(days=400)), "silent", "silent: no article since 2025-01-2"),
    ],
)
def test_what_is_said_of_a_feed(feed: Feed, expected: Health, words: str) -> None:
    assert health(feed, NOW) == expected
    assert health_line(feed, NOW).startswith(words)
