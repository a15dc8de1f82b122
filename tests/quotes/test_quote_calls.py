"""Short utterances and open marks: what a verb or a paragraph shows to be said though little else does."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Row, only, rows


@pytest.mark.parametrize(
    ("text", "words", "speaker", "language"),
    [
        ("Ann Cole, a nurse, shouted “Shame!” as he left.", "Shame!", "Ann Cole", "en"),
        ("Asked how she slept, Ann Cole answered, “Soundly.”", "Soundly.", "Ann Cole", "en"),
        ("Anna Roth rief „Schande!“, als er ging.", "Schande!", "Anna Roth", "de"),
        ("Anne Roux a crié « Honte ! » et elle est partie.", "Honte !", "Anne Roux", "fr"),
        ("Ana Ruiz gritó «¡Fuera!» y se fue.", "¡Fuera!", "Ana Ruiz", "es"),
    ],
)
def test_a_word_is_enough_after_a_cry_or_an_answer(
    text: str, words: str, speaker: str, language: str
) -> None:
    assert only(text, language) == Row("direct", words, speaker)


def test_a_name_with_an_exclamation_mark_is_no_cry() -> None:
    assert rows("Ann Cole called “Jeopardy!” a poor show.") == []


def test_a_word_goes_on_a_quote() -> None:
    found = rows("“Tired?” Ann Cole said. “No.”")
    assert found == [Row("direct", "Tired?", "Ann Cole"), Row("direct", "No.", "Ann Cole")]


def test_a_single_mark_stays_open_over_the_end_of_its_paragraph() -> None:
    found = rows(
        "‘The hall is cold,’ said Ann Cole. ‘I’m not having it. It’s the nurses’ hall.\n\n"
        "‘People can sing at home.’"
    )
    assert [row.text for row in found] == [
        "The hall is cold,",
        "I’m not having it. It’s the nurses’ hall.",
        "People can sing at home.",
    ]
    assert {row.speaker for row in found} == {"Ann Cole"}
