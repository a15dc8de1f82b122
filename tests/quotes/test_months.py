"""Months that are names, and months that are dates."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import only, rows

VOTE = "“We will not vote for it,”"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Green leader Elizabeth May spoke in Arden. {VOTE} May said.", "Elizabeth May"),
        (f"Elizabeth Crane May leads the League. {VOTE} May said on Monday.", "Elizabeth Crane May"),
        (f"{VOTE} said his co-host James May.", "James May"),
        (f"Mrs. May left early. {VOTE} said May.", "May"),
        (f"April Ryan asked twice. {VOTE} Ryan said.", "April Ryan"),
        (f"June Park owns the bakery. {VOTE} said Park.", "June Park"),
        (f"Jan Orme opened the shop in May. {VOTE} Orme said.", "Jan Orme"),
    ],
)
def test_a_month_beside_a_name_is_part_of_it(text: str, speaker: str) -> None:
    assert only(text).speaker == speaker


@pytest.mark.parametrize(
    "date",
    ["in May", "on May 5", "last May", "since June", "by August"],
)
def test_a_month_after_a_preposition_or_before_a_number_is_a_date(date: str) -> None:
    text = f"Elizabeth May leads the League. Ann Cole said {date} that the bridge was old."
    assert [(row.text, row.speaker) for row in rows(text)] == [("that the bridge was old", "Ann Cole")]


def test_may_is_still_a_verb() -> None:
    assert rows("Ann Cole may say that the bridge is old. She may go in May.") == []
