from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Row, only, quotes, rows


def test_two_people_speak_as_a_group_and_are_meant_by_they() -> None:
    found = rows(
        "Ann Cole and Bea Marsh said the plan was unfair.\n\n“We were never asked about it,” they said."
    )
    assert [row.speaker for row in found] == ["Ann Cole and Bea Marsh"] * 2


def test_who_asks_is_not_who_answers() -> None:
    found = rows(
        "“He ran past me,” Judith Orme told the court.\n\n"
        "Asked by Carla Stone about the light, the witness shook her head. “It was dark by then,” she said."
    )
    assert found[-1].speaker == "Judith Orme"


def test_a_role_alone_can_be_meant_by_a_pronoun() -> None:
    found = rows(
        "Gareth Stone lost the vote in May.\n\n"
        "Behind us the butcher is closing his shop. He has had enough of the noise, he says."
    )
    assert found[-1] == Row("indirect", "He has had enough of the noise", "butcher")


def test_an_apposition_with_a_possessive_is_read() -> None:
    text = (
        "In a letter read to the jury, the rector of St Anne’s, Paul Dyer, wrote that nobody had asked him."
    )
    assert only(text).speaker == "Paul Dyer"


def test_any_noun_before_a_person_is_a_role() -> None:
    found = quotes("The lamplighter, Judith Orme, was late. “The fog ate my ladder,” she said.")
    assert found[0].speaker is not None
    assert found[0].speaker.role == "lamplighter"


def test_a_later_name_reaches_back_over_a_quote_of_several_paragraphs() -> None:
    found = rows("“This is a good day for the valley.\n\n“We will build the road,” Ann Cole said.")
    assert [row.speaker for row in found] == ["Ann Cole", "Ann Cole"]


def test_an_unknown_verb_between_quote_and_name_attributes_it() -> None:
    assert only("“Nobody move until I say so,” Ann Cole semaphored from the pier.").speaker == "Ann Cole"


@pytest.mark.parametrize("name", ["Jo Hill", "Mayor Priya Lake", "Ann Park"])
def test_surnames_that_are_places_stay_people(name: str) -> None:
    found = quotes(f"{name} arrived late. “I missed the last boat home,” she said.")
    assert found[0].speaker is not None
    assert found[0].speaker.name == name.removeprefix("Mayor ")


def test_places_are_no_candidates_for_a_pronoun() -> None:
    text = "Mill Road and Port Ellery were wet. “I have no boots at all,” she said."
    assert quotes(text)[0].speaker is None


def test_an_interrupted_clause_is_given_without_its_attribution() -> None:
    text = "Ann Cole mends clocks. A pendulum clock, she explains, is a long argument with gravity."
    assert [row.text for row in rows(text)] == ["A pendulum clock", "is a long argument with gravity"]


def test_a_clause_ends_where_the_next_act_of_speech_begins() -> None:
    found = rows("Ann Cole said the dam was safe but noted that the road was not.")
    assert [row.text for row in found] == ["the dam was safe", "that the road was not"]


def test_a_clause_follows_a_place_a_time_or_an_adverb() -> None:
    assert only("Ann Cole said at 7:30 p.m., there were no boats left.").text.startswith("at 7:30")
    assert only("Ann Cole said via email that the boats had gone.").text == "that the boats had gone"


def test_a_relative_clause_is_no_reported_clause() -> None:
    found = rows("“We have a plan,” Ann Cole told reporters after the meeting that was held on a boat.")
    assert [row.kind for row in found] == ["direct"]
