"""Who of several articles is one person."""

from __future__ import annotations

import pytest

from reader.people import is_description, name_form, voice_of

SAME = [
    (("Olaf Scholz", ""), ("Olaf Scholz", "chancellor")),
    (("José Núñez", ""), ("JOSE NUNEZ", "")),
    (("Dr. Ana Lima", ""), ("Ana Lima", "")),
    (("Prof. Dr. Ana Lima", ""), ("Mrs Ana Lima", "")),
    (("J. K. Rowling", ""), ("JK Rowling", "")),
    (("Søren Ødegård", ""), ("Soren Odegard", "")),
    (("Mary O’Brien", ""), ("Mary O'Brien", "")),
    (("Ursula von der Leyen", ""), ("Ursula Von der Leyen", "president")),
    (("the White House", ""), ("White House", "")),
    (("European Commission", ""), ("The European Commission", "")),
    (("NATO", ""), ("Nato", "")),
    (("Ben Okafor", ""), ("Ben Okafor", "pilot")),
    (("小池百合子", ""), ("小池百合子", "")),
    (("Marsh", "the mayor of Port Ellis"), ("Marsh", "mayor of Port Ellis")),
    (("von der Leyen", "Commission president"), ("Von der Leyen", "commission President")),
]
APART = [
    (("Olaf Scholz", ""), ("Olga Scholz", "")),
    (("George Bush", ""), ("George W. Bush", "")),
    (("Martin King Jr.", ""), ("Martin King", "")),
    (("Scholz", ""), ("Scholz", "")),
    (("Scholz", "spokesman"), ("Scholz", "spokesman")),
    (("Scholz", "mayor of Ulm"), ("Scholz", "mayor of Kiel")),
    (("Scholz", "chancellor"), ("Scholz", "former chancellor")),
    (("Smith's brother", "mayor"), ("Smith's brother", "mayor")),
    (("police", ""), ("police", "")),
    (("Police Department", ""), ("Police Department", "")),
    (("City Council", ""), ("City Council", "")),
    (("Foreign Ministry", ""), ("Foreign Ministry", "")),
    (("Prime Minister", ""), ("Prime Minister", "")),
    (("White House Press Secretary", ""), ("White House Press Secretary", "")),
    (("spokesperson for the harbour", ""), ("spokesperson for the harbour", "")),
    (("官房長官", ""), ("官房長官", "")),
    (("小池", ""), ("小池", "")),
    (("SMITH", ""), ("SMITH", "")),
    (("bin Salman", ""), ("bin Salman", "")),
    (("Van Dyke", ""), ("Van Dyke", "")),
    (("Sarah", ""), ("Sarah", "")),
    (("", ""), ("", "")),
]
JOINED = [
    (("Scholz", "Chancellor"), ("Olaf Scholz", "the chancellor")),
    (
        ("von der Leyen", "president of the Commission"),
        ("Ursula von der Leyen", "president of the Commission"),
    ),
    (("King", "City Councilmember for the North"), ("Martin King Jr", "City Councilmember for the North")),
]
NOT_JOINED = [
    (("Scholz", "chancellor"), ("Olaf Scholz", "")),
    (("Scholz", "chancellor"), ("Olaf Scholz", "finance minister")),
    (("Scholz", "analyst"), ("Olaf Scholz", "analyst")),
    (("Olaf", "chancellor"), ("Olaf Scholz", "chancellor")),
    (("Scholz", "chancellor"), ("Olaf Scholzen", "chancellor")),
]

Named = tuple[str, str]


def _owner(named: Named, entry_id: int) -> tuple[str, str]:
    voice = voice_of(*named, entry_id)
    return voice.key, voice.scope


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_person_in_two_articles(one: Named, other: Named) -> None:
    assert _owner(one, 1) == _owner(other, 2)


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_may_be_two_people_stays_apart(one: Named, other: Named) -> None:
    assert _owner(one, 1) != _owner(other, 2)
    assert _owner(one, 1) == _owner(one, 1)


def _may_join(bare: Named, full: Named) -> bool:
    short, long = voice_of(*bare, 1), voice_of(*full, 2)
    assert (short.scope != "", long.scope) == (True, "")
    return bool(short.surname) and (short.surname, short.role) == (long.surname, long.role)


@pytest.mark.parametrize(("bare", "full"), JOINED)
def test_a_surname_is_joined_by_its_role(bare: Named, full: Named) -> None:
    assert _may_join(bare, full)


@pytest.mark.parametrize(("bare", "full"), NOT_JOINED)
def test_a_surname_is_not_joined_by_less(bare: Named, full: Named) -> None:
    assert not _may_join(bare, full)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Dr. Ana Lima", "Ana Lima"),
        ("the White House", "White House"),
        ("Mary O'Brien", "Mary O'Brien"),
        ("O'Brien", "O'Brien"),
    ],
)
def test_a_name_is_shown_without_its_title(name: str, shown: str) -> None:
    assert voice_of(name, "", 1).name == shown


def test_names_are_compared_folded() -> None:
    assert name_form("  Prof. José Núñez ") == "jose nunez"
    assert name_form("—") == "—"


@pytest.mark.parametrize(
    "name",
    [
        *("study", "a union official", "the police", "Fares", "Studie", "Polizei", "Smith's brother"),
        *("researchers", "étude", "Spokeswoman"),
    ],
)
def test_a_description_is_no_name(name: str) -> None:
    assert is_description(name)


@pytest.mark.parametrize(
    "name",
    [
        *("Mara Lund", "Lund", "Élise", "van der Berg", "Иванов", "王毅", "Reuters", "The Courier"),
        *("Ministry of Health", "City Council", "Ben", "Müller"),
    ],
)
def test_a_name_is_no_description(name: str) -> None:
    assert not is_description(name)
