"""Sentences that look like a report of speech and are none, or are one of somebody else."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Row, only, rows


@pytest.mark.parametrize(
    "text",
    [
        "Ann Cole rejected claims that the plan was bad.",
        "Ann Cole rejects new media claims that she lied.",
        "Ann Cole responded to claims that she lied.",
        "The police rejected reports that a man had been shot.",
        "Ann Cole heard reports that a man had been shot.",
    ],
)
def test_claims_that_somebody_rejects_are_not_theirs(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The firm now claims that the plan was bad.", "firm"),
        ("Ann Cole claims that the plan was bad.", "Ann Cole"),
        ("The police force reports that the plan was bad.", "police force"),
    ],
)
def test_who_claims_something_says_it(text: str, speaker: str) -> None:
    assert only(text) == Row("indirect", "that the plan was bad", speaker)


@pytest.mark.parametrize(
    ("text", "words", "speaker", "language"),
    [
        ("Asked if she would stay, Ann Cole said: “No.”", "No.", "Ann Cole", "en"),
        ("Asked whether Jo Hill, the mayor, had lied, Ann Cole said: “No.”", "No.", "Ann Cole", "en"),
        ("Gefragt, ob sie bleibe, sagte Anna Roth: „Nein.“", "Nein.", "Anna Roth", "de"),
        ("Preguntada por si seguiría, respondió Ana Ruiz: «No.»", "No.", "Ana Ruiz", "es"),
        ("Op de vraag of zij zou blijven, zei Anna Bakker: “Nee.”", "Nee.", "Anna Bakker", "nl"),
    ],
)
def test_what_somebody_is_asked_is_no_statement(text: str, words: str, speaker: str, language: str) -> None:
    assert only(text, language) == Row("direct", words, speaker)


@pytest.mark.parametrize(
    ("text", "words", "speaker", "language"),
    [
        (
            "The club for walkers, the Fell League, insists that it is open.",
            "that it is open",
            "Fell League",
            "en",
        ),
        ("Its head of sales, a man called Tom Reed, said he left.", "he left", "Tom Reed", "en"),
        ("The head of the clinic, the surgeon Ann Cole, said it was full.", "it was full", "Ann Cole", "en"),
        ("Su vecina, la notaria Ana Ruiz, anunció que se iba.", "que se iba", "Ana Ruiz", "es"),
        ("Son voisin, le notaire Paul Roux, a dit qu'il partait.", "qu'il partait", "Paul Roux", "fr"),
    ],
)
def test_an_apposition_names_who_speaks(text: str, words: str, speaker: str, language: str) -> None:
    assert only(text, language) == Row("indirect", words, speaker)


def test_whose_words_they_are_is_named_after_a_comma() -> None:
    text = "In the words of the poet’s friend, the critic Ann Cole: “It is too dear for us.”"
    assert only(text) == Row("direct", "It is too dear for us.", "Ann Cole")
