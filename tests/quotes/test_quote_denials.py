"""What somebody denies is shown with the verb that says so: it must not read as what they said."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Row, only, rows


@pytest.mark.parametrize(
    ("text", "words", "speaker", "language"),
    [
        ("Ann Cole, a baker, denied that she sold it.", "denied that she sold it", "Ann Cole", "en"),
        ("Ann Cole denied he was late.", "denied he was late", "Ann Cole", "en"),
        ("Ann Cole left, denying that she sold it.", "denying that she sold it", "Ann Cole", "en"),
        ("Anna Roth bestritt, dass sie log.", "bestritt, dass sie log", "Anna Roth", "de"),
        ("Anna Roth dementierte, dass sie log.", "dementierte, dass sie log", "Anna Roth", "de"),
        ("Anne Roux a nié que le pont soit clos.", "a nié que le pont soit clos", "Anne Roux", "fr"),
        ("Ana Ruiz negó que el muro cayera.", "negó que el muro cayera", "Ana Ruiz", "es"),
        ("Anna Rossi ha negato che il muro cada.", "ha negato che il muro cada", "Anna Rossi", "it"),
        ("Ana Lima negou que o muro caísse.", "negou que o muro caísse", "Ana Lima", "pt"),
        (
            "Anna Bakker ontkende dat de brug dicht was.",
            "ontkende dat de brug dicht was",
            "Anna Bakker",
            "nl",
        ),
    ],
)
def test_a_denial_keeps_its_verb(text: str, words: str, speaker: str, language: str) -> None:
    assert only(text, language) == Row("indirect", words, speaker)


def test_quoted_words_that_somebody_denies_are_none_of_their_own() -> None:
    text = "Anna Roth bestritt, sie habe „das Haus aus reiner Not verkauft“."
    assert only(text, "de") == Row("mixed", text[len("Anna Roth ") : -1], "Anna Roth")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ann Cole denied that “the boat was ever going to float for us”.", "en"),
        ("Ann Cole denied “having ever seen the boat in question”.", "en"),
        ("Anna Roth bestritt, „jemals das Haus am See gesehen zu haben“.", "de"),
        ("Ana Ruiz negó que «el barco fuera a flotar para nosotros».", "es"),
    ],
)
def test_a_quote_that_somebody_denies_is_shown_with_the_verb(text: str, language: str) -> None:
    assert only(text, language) == Row("mixed", text[9:-1].lstrip(), text[:9].rstrip())


def test_what_follows_a_denial_after_a_colon_is_their_own() -> None:
    assert rows("Ann Cole denied it: “I was not there that day.”") == [
        Row("direct", "I was not there that day.", "Ann Cole")
    ]


def test_what_is_not_denied_is_no_statement() -> None:
    assert rows("Ann Cole did not deny that she sold it.") == []
