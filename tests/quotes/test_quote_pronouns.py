"""Whom a pronoun and a title mean where the name that stands nearest is somebody else's."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import rows

_LIFE = "Ruth Pell, who found the moss, has died aged 91. She was born in Fell.\n\nShe won a medal in 1980. "
_SAID = "\n\n“Moss has patience, and I have none,” she told a reporter."


@pytest.mark.parametrize(
    "survivor",
    ["Her daughter, Clara Pell, is a nurse.", "Pell is survived by her daughter, Clara, and two sons."],
)
def test_who_is_survived_speaks_and_not_who_survives(survivor: str) -> None:
    assert [row.speaker for row in rows(_LIFE + survivor + _SAID)] == ["Ruth Pell"]


def test_a_relative_speaks_in_the_paragraph_that_is_about_her() -> None:
    text = "Ruth Pell has died. Her daughter, Clara Pell, is a nurse. “She was never late,” she said."
    assert [row.speaker for row in rows(text)] == ["Clara Pell"]


def test_the_title_tells_two_people_of_one_surname_apart() -> None:
    text = (
        "Derek and Pat Henderson moved. “For the sun,” Mr Henderson said. “For the sea,” Mrs Henderson said."
    )
    assert [row.speaker for row in rows(text)] == ["Derek Henderson", "Pat Henderson"]


def test_he_goes_on_with_somebody_of_whom_the_writer_speaks() -> None:
    text = (
        "I asked Paul Reed, the owner. “We all like them here,” he said.\n\n"
        "My son loves them. He is ten and shy. “It’s less loud,” he says, and he is right."
    )
    assert [row.speaker for row in rows(text)] == ["Paul Reed", "My son"]


def test_he_may_be_somebody_whom_only_a_role_names() -> None:
    text = (
        "Kestrel Homes says it has a plan. Its barrister, who asked not to be named, was blunter. "
        "“You cannot ask a goose,” he said."
    )
    assert [row.speaker for row in rows(text) if row.kind == "direct"] == ["Its barrister"]
