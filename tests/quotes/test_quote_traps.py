"""Sentences that look like a report of speech and are none, or are one of somebody else."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Row, only, quotes, rows


@pytest.mark.parametrize(
    "text",
    [
        "Ann Cole rejected claims that the plan was bad.",
        "Ann Cole rejects new media claims that she lied.",
        "Ann Cole responded to claims that she lied.",
        "The police rejected reports that a man had been shot.",
        "Ann Cole heard reports that a man had been shot.",
        "Ann Cole is accused of saying that the plan was bad.",
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
        (
            "Its head of sales, a man called Tom Reed, said he knew nothing.",
            "he knew nothing",
            "Tom Reed",
            "en",
        ),
        ("The head of the clinic, the surgeon Ann Cole, said it was full.", "it was full", "Ann Cole", "en"),
        ("Su vecina, la notaria Ana Ruiz, anunció que se iba.", "que se iba", "Ana Ruiz", "es"),
        ("Son voisin, le notaire Paul Roux, a dit qu'il partait.", "qu'il partait", "Paul Roux", "fr"),
    ],
)
def test_an_apposition_names_who_speaks(text: str, words: str, speaker: str, language: str) -> None:
    assert only(text, language) == Row("indirect", words, speaker)


def test_an_apposition_with_a_clause_of_its_own_is_stepped_over() -> None:
    text = "Ann Cole, a partner at Kestrel Rail, which runs the boats, said: “It is too dear for us.”"
    assert only(text).speaker == "Ann Cole"


def test_a_word_that_is_a_verb_too_may_lead_to_a_role() -> None:
    assert only("“It is too dear for us,” said the study’s lead author, Ann Cole.").speaker == "Ann Cole"


def test_whose_words_they_are_is_named_after_a_comma() -> None:
    text = "In the words of the poet’s friend, the critic Ann Cole: “It is too dear for us.”"
    assert only(text) == Row("direct", "It is too dear for us.", "Ann Cole")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The house was sold last year,” Ann Cole was told by Tom Reed.", "Tom Reed"),
        ("“The house was sold last year,” Ann Cole was told.", None),
        ("“We will win this case,” said Ann Cole and Tom Reed in a statement.", "Ann Cole and Tom Reed"),
        ("“We will win this case,” said Ann Cole and Tom Reed of the union agreed.", "Ann Cole"),
    ],
)
def test_who_is_told_says_nothing_and_two_speak_together(text: str, speaker: str | None) -> None:
    assert only(text).speaker == speaker


def test_who_is_quoted_by_a_paper_speaks_and_not_the_paper() -> None:
    text = "Kestrel plc was quoted by the Fell Gazette as saying that the flood was small."
    assert only(text).speaker == "Kestrel plc"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("If Ann Cole says the boat is safe, it is safe.", "en"),
        ("Wenn Anna Roth sagt, das Boot sei sicher, ist es sicher.", "de"),
        ("Ob das Boot sicher ist, ist laut Stadt offen.", "de"),
        ("Si Ana Ruiz dice que el barco es seguro, es seguro.", "es"),
    ],
)
def test_what_only_may_be_said_is_no_statement(text: str, language: str) -> None:
    assert rows(text, language) == []


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Nach Angaben der Stadt, die den Hafen betreibt, liegt das Boot noch dort.", "liegt das Boot", "de"),
        ("Ann Cole lied when she said the boat was safe, the court ruled.", "the boat was safe", "en"),
        ("Ann Cole said the boat was safe, an inquiry heard on Monday.", "the boat was safe", "en"),
        ("«Nadie nos ayuda», se queja Ana Ruiz, de 83 años, que vive sola en la calle.", "Nadie", "es"),
    ],
)
def test_what_belongs_to_the_source_or_to_somebody_else_is_left_out(
    text: str, words: str, language: str
) -> None:
    found = only(text, language).text
    assert found.startswith(words)
    assert "inquiry" not in found
    assert "court" not in found
    assert "betreibt" not in found


def test_both_halves_around_an_attribution_are_shown() -> None:
    found = rows("She can manage, Ann Cole says, about one word in four.")
    assert [row.text for row in found] == ["She can manage", "about one word in four"]
    assert {row.speaker for row in found} == {"Ann Cole"}


def test_what_somebody_does_while_speaking_is_not_said() -> None:
    assert (
        only("The boat is safe, Ann Cole said, pointing at the rope and the chain.").text
        == "The boat is safe"
    )


def test_what_opens_a_statement_is_no_role_of_who_makes_it() -> None:
    (found, _) = quotes("The next experiment, Ann Cole said, will use glass.")
    assert found.speaker is not None
    assert found.speaker.role == ""


def test_a_house_is_no_description_of_a_person() -> None:
    text = "Paul Roth war da. „Das ist eine Zumutung für alle“, hieß es dagegen aus dem Rathaus von Ulmen."
    assert only(text, "de").speaker == "Rathaus von Ulmen"


def test_who_is_told_in_a_headline_says_nothing() -> None:
    assert rows("Minister did not read the ferry report, inquiry told") == []


def test_who_asked_the_source_is_no_part_of_what_it_says() -> None:
    text = "Pour l’historien Paul Roux, interrogé par Ouest-Matin, « un pont ne signe pas de traité »."
    assert only(text, "fr") == Row("direct", "un pont ne signe pas de traité", "Paul Roux")
