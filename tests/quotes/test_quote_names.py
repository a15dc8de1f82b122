"""Names as the press writes them: bodies with small words in them, ranks, titles after a name."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import only, quotes, rows


@pytest.mark.parametrize(
    ("text", "speaker", "language"),
    [
        (
            "The Royal Society for the Care of Owls said it was full.",
            "Royal Society for the Care of Owls",
            "en",
        ),
        ("The British Trust for Hedges said it was full.", "British Trust for Hedges", "en"),
        ("Human Dignity Watch said it was full.", "Human Dignity Watch", "en"),
        ("Transport for Wales said it was full.", "Transport for Wales", "en"),
        ("Doctors Without Borders said it was full.", "Doctors Without Borders", "en"),
        ("Professor Emeritus Ann Cole said it was full.", "Ann Cole", "en"),
        ("La Fédération de la presse locale a dit qu’il était tard.", "Fédération de la presse locale", "fr"),
        ("El Sindicato de la banca pública dijo que era tarde.", "Sindicato de la banca pública", "es"),
        ("Ärzte ohne Grenzen sagte, das Haus sei voll.", "Ärzte ohne Grenzen", "de"),
    ],
)
def test_names_are_whole(text: str, speaker: str, language: str) -> None:
    assert only(text, language).speaker == speaker


def test_a_rank_in_capitals_is_no_first_name() -> None:
    found = rows("Detective Inspector Ann Cole was there. “Bring a torch,” DI Cole said.")
    assert [row.speaker for row in found] == ["Ann Cole"]


def test_a_surname_with_its_particle_is_a_short_form() -> None:
    found = rows("Angelo Di Sarno was there. “Bring a torch,” Di Sarno said.")
    assert [row.speaker for row in found] == ["Angelo Di Sarno"]


@pytest.mark.parametrize(
    ("text", "role", "language"),
    [
        ("Ann Cole KC, a former judge, said it was full.", "former judge", "en"),
        ("Ann Cole MP said it was full.", "MP", "en"),
        ("Pour l’avocate, Anne Roux, son client « a perdu le goût du pain ».", "avocate", "fr"),
    ],
)
def test_a_role_is_what_the_text_says_of_a_person(text: str, role: str, language: str) -> None:
    (found,) = quotes(text, language)
    assert found.speaker is not None
    assert found.speaker.role == role


def test_some_of_several_is_no_role() -> None:
    (found,) = quotes("One of the four, Ann Cole, said they had slept in shifts.")
    assert found.speaker is not None
    assert found.speaker.role == ""


def test_a_german_role_in_a_compound_means_whom_it_was_given_to() -> None:
    found = rows(
        "Schulsenatorin Ksenija Ohm (SPD) sagte, das sei gut so. „Ich freue mich sehr darüber“, so die "
        "Schulsenatorin am Abend in Ulm.",
        "de",
    )
    assert [row.speaker for row in found] == ["Ksenija Ohm", "Ksenija Ohm"]


def test_the_verb_that_ends_a_headline_is_no_surname() -> None:
    assert only("The Senate Will Vote on the Bill, Ann Cole Says").speaker == "Ann Cole"
