from __future__ import annotations

from reader.quotes.entities import Entity
from reader.quotes.lexicon import load
from reader.quotes.marks import find_regions
from reader.quotes.people import find_people
from reader.quotes.tokens import narrate
from tests.quotes.quote_cases import article


def people(text: str) -> dict[str, Entity]:
    given = article(text)
    lexicon = load("en")
    assert lexicon is not None
    regions = find_regions(given.text, given.paragraphs)
    narration = narrate(given.text, given.paragraphs, regions, lexicon)
    return {entity.name: entity for entity in find_people(narration, regions).entities}


def test_surnames_join_the_full_name_wherever_it_stands() -> None:
    found = people("Varga opened the meeting. Later Ilona Varga closed it. Mrs. Varga then left.")
    assert len(found["Ilona Varga"].mentions) == 3
    assert "Varga" not in found


def test_titles_and_roles_are_not_part_of_the_name() -> None:
    found = people(
        "Former acting Harbor Director Tom Osei resigned. City Councilmember Ruth Okafor-Lund stayed."
    )
    assert found["Tom Osei"].roles == ["Former acting Harbor Director"]
    assert found["Ruth Okafor-Lund"].roles == ["City Councilmember"]


def test_roles_come_from_appositions_and_clauses() -> None:
    found = people(
        "Maria Lopez, the mayor of Santa Rita, spoke. Emma Hill, 53, a farmer, listened. "
        "The suspect’s brother, Omar Reyes, wept. A spokeswoman for the firm, Ina Voss, left. Lee Adair is a nurse at the clinic."
    )
    assert found["Maria Lopez"].roles == ["mayor of Santa Rita"]
    assert found["Emma Hill"].roles == ["farmer"]
    assert found["Omar Reyes"].roles == ["suspect’s brother"]
    assert found["Ina Voss"].roles == ["spokeswoman for the firm"]
    assert found["Ina Voss"].gender == "f"
    assert found["Lee Adair"].roles == ["nurse at the clinic"]


def test_lower_case_role_before_a_name_is_read() -> None:
    found = people("He met Lakeside Hospital director Adam Kerr and bakery owner Jo Finch.")
    assert found["Adam Kerr"].roles == ["Lakeside Hospital director"]
    assert found["Jo Finch"].roles == ["bakery owner"]


def test_a_title_of_office_is_the_role_of_whom_nothing_else_describes() -> None:
    found = people(
        "Gov. Ian Dorr, a first-term member, met Sen. Paula Greer and Sgt. 1st Class Kim Bell. "
        "Rep. Dev Anand, the bill's sponsor, stayed. Mr. Ray Cole left. Gen. Tool Works closed."
    )
    assert found["Paula Greer"].speaker().role == "Sen."
    assert found["Kim Bell"].speaker().role == "Sgt. 1st Class"
    assert found["Dev Anand"].speaker().role == "bill's sponsor"
    assert found["Ray Cole"].speaker().role == ""


def test_gender_comes_from_title_role_and_first_name() -> None:
    found = people("Mrs. Quill met chairman Bo Teller, Zora Anders and her brother, Kim Anders.")
    assert found["Quill"].gender == "f"
    assert found["Bo Teller"].gender == "m"
    assert found["Kim Anders"].gender == "m"


def test_spouses_with_one_surname_are_told_apart_by_title() -> None:
    found = people("Paul Brandt and Clara Brandt run the mill. Mr. Brandt bakes. Mrs. Brandt sells.")
    assert len(found["Paul Brandt"].mentions) == 2
    assert len(found["Clara Brandt"].mentions) == 2


def test_bodies_are_no_persons_and_acronyms_join_them() -> None:
    found = people("The International Harbor Agency met. The IHA agreed with the Evening Courier.")
    assert found["International Harbor Agency"].kind == "body"
    assert len(found["International Harbor Agency"].mentions) == 2
    assert found["Evening Courier"].kind == "body"


def test_surname_that_is_also_a_role_stays_a_name() -> None:
    found = people("Larry King hosts the show. Mr. King likes it. King stays.")
    assert len(found["Larry King"].mentions) == 3
