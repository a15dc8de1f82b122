"""How long texts take to read."""

from __future__ import annotations

import pytest

from reader.text.reading_time import reading_minutes, reading_seconds


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("", 0),
        (" \n\n ", 0),
        ("word", 1),
        ("word " * 230, 60),
        ("Überall " * 460, 120),
        ("слово " * 230, 60),
        ("漢" * 300, 60),
        ("日本語の文。" * 60, 60),
        ("漢" * 300 + " word" * 230, 120),
        ("ก" * 1_150, 60),
    ],
)
def test_the_time_grows_with_words_and_with_characters(text: str, seconds: int) -> None:
    assert reading_seconds(text) == seconds


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(0, 0), (1, 1), (59, 1), (89, 1), (91, 2), (600, 10), (3_600, 60)]
)
def test_minutes_are_whole_and_at_least_one(seconds: int, minutes: int) -> None:
    assert reading_minutes(seconds) == minutes
