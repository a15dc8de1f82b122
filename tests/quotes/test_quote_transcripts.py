from __future__ import annotations

from tests.quotes.quote_cases import Row, quotes, rows

INTERVIEW = """Nora Bell spoke to the Herald about her boats.

Herald: How did you learn to sail?

Bell: I fell in. My uncle, Mr Dray, threw me a rope and said, “Now you know what the water wants.” I never forgot it.

Herald: And what does it want?

Bell: To be asked first."""


def test_labels_of_an_interview_name_who_speaks() -> None:
    found = rows(INTERVIEW)
    assert Row("direct", "How did you learn to sail?", "Herald") in found
    assert Row("direct", "To be asked first.", "Nora Bell") in found


def test_a_quote_within_a_turn_keeps_its_own_speaker() -> None:
    found = rows(INTERVIEW)
    turn = [row for row in found if row.speaker == "Nora Bell"]
    assert turn[0].text.endswith("threw me a rope and said,")
    assert turn[1].text == "I never forgot it."
    assert Row("direct", "Now you know what the water wants.", "Dray") in found


_QUESTIONS = "Q: Why boats?\n\nA: They float, mostly.\n\nQ: Any regrets?\n\nA: None that sank."


def test_answers_are_the_one_person_s_whom_the_introduction_names() -> None:
    found = rows(f"Nora Bell builds boats.\n\n{_QUESTIONS}")
    assert [row.speaker for row in found] == [None, "Nora Bell", None, "Nora Bell"]


def test_answers_are_nobody_s_where_the_introduction_names_two() -> None:
    found = quotes(f"Nora Bell builds boats with Tom Reed.\n\n{_QUESTIONS}")
    assert [quote.speaker for quote in found] == [None] * 4
    assert found[1].candidates[0].name == "Nora Bell"


def test_who_asks_is_not_taken_for_who_answers() -> None:
    found = quotes(f"Nora Bell builds boats with Tom Reed.\n\n{_QUESTIONS}")
    assert [quote.candidates for quote in found[::2]] == [(), ()]


def test_links_between_paragraphs_are_no_interview() -> None:
    found = rows(
        "WATCH: A storm hits the coast\n\nThe storm came at noon.\n\nREAD MORE: Five safe roads\n\n"
        "WATCH: The harbour at dawn\n\n“It was very loud down here,” Nora Bell said.\n\nREAD MORE: Why it rains"
    )
    assert found == [Row("direct", "It was very loud down here,", "Nora Bell")]


def test_the_letter_that_asks_more_asks_what_is_no_question_too() -> None:
    asked = "Q: Why boats?\n\nA: They float.\n\nQ: Some say they sink.\n\nA: Some do."
    found = rows(f"Nora Bell builds boats.\n\n{asked}")
    assert [row.speaker for row in found] == [None, "Nora Bell", None, "Nora Bell"]


def test_letters_with_full_stops_are_labels_of_an_interview() -> None:
    asked = _QUESTIONS.replace(":", ".")
    found = rows(f"Nora Bell builds boats.\n\n{asked}")
    assert [row.speaker for row in found] == [None, "Nora Bell", None, "Nora Bell"]
    assert rows("A. Dray has died.\n\nQ. Bell has not.\n\nThe town is quiet.") == []


def test_an_answer_goes_on_until_the_next_label() -> None:
    asked = "Q: Why boats?\n\nA: They float.\n\nMost of them do.\n\nQ: And now?\n\nA: Now I rest.\n\nThe yard is open daily."
    found = rows(f"Nora Bell builds boats.\n\n{asked}")
    assert [(row.text, row.speaker) for row in found] == [
        ("Why boats?", None),
        ("They float.", "Nora Bell"),
        ("Most of them do.", "Nora Bell"),
        ("And now?", None),
        ("Now I rest.", "Nora Bell"),
    ]
