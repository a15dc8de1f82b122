from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Row, only, quotes, rows


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Health Minister Ivan Petrov said on Tuesday that the clinics would open.", "that the clinics would open",
         "Ivan Petrov"),
        ("Ivan Petrov said the clinics would open in June.", "the clinics would open in June", "Ivan Petrov"),
        ("The clinics will open in June, Ivan Petrov said on Tuesday.", "The clinics will open in June",
         "Ivan Petrov"),
        ("The clinics will open in June, said Ivan Petrov, the minister.", "The clinics will open in June",
         "Ivan Petrov"),
        ("According to analyst Dev Patel, the firm lost two million customers.",
         "the firm lost two million customers", "Dev Patel"),
        ("The firm lost two million customers, according to the Daily Gazette.",
         "The firm lost two million customers", "Daily Gazette"),
        ("Ivan Petrov told Radio North that the clinics would open.", "that the clinics would open",
         "Ivan Petrov"),
        ("Petrov claimed that nurses do important work. Ivan Petrov left.", "that nurses do important work",
         "Ivan Petrov"),
        ("Ivan Petrov rejected the deal on Monday, saying it would cost too much.", "it would cost too much",
         "Ivan Petrov"),
        ("Ivan Petrov, who runs the clinics, said they were full.", "they were full", "Ivan Petrov"),
        ("Some residents say the road is not safe.", "the road is not safe", "Some residents"),
    ],
)  # fmt: skip
def test_reported_clauses(text: str, clause: str, speaker: str) -> None:
    assert only(text) == Row("indirect", clause, speaker)


def test_in_according_to_sources_who_spoke_with_somebody_the_sources_speak() -> None:
    text = "Hundreds of officers were moved, according to port sources who spoke with the Evening Courier."
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.name == "port sources"
    assert quote.mention is not None
    assert text[quote.mention.start : quote.mention.end] == "port sources who spoke with the Evening Courier"


def test_source_with_a_relative_clause_speaks_for_what_follows() -> None:
    text = "According to a study that the council ordered, visitors spend two million a year."
    assert only(text) == Row("indirect", "visitors spend two million a year", "study")


def test_interrupted_clause_gives_both_halves() -> None:
    text = "The cost of the bridge, Ann Cole said, is far too high for the town."
    assert [row.text for row in rows(text)] == [
        "The cost of the bridge",
        "is far too high for the town",
    ]


def test_quoted_words_in_a_reported_clause_make_it_mixed() -> None:
    text = "Ann Cole said the plan was “a disaster for us” and would fail."
    (quote,) = quotes(text)
    assert quote.kind == "mixed"
    assert text[quote.start : quote.end] == "the plan was “a disaster for us” and would fail"
    assert [text[start:end] for start, end in quote.inner] == ["a disaster for us"]


def test_direct_quote_after_a_reported_clause_stays_direct() -> None:
    text = "Ann Cole said the plan had failed: “We never had the money for it.”"
    assert [(row.kind, row.speaker) for row in rows(text)] == [
        ("indirect", "Ann Cole"),
        ("direct", "Ann Cole"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Cole did not say that the plan was bad.",
        "Ann Cole declined to say the plan was bad.",
        "Ann Cole said a few words.",
        "The report on the claims was long and the state was calm.",
        "When asked about the plan, Ann Cole said nothing.",
        "The index added 0.2 percent to 7,108.",
        "A telephone can tell anyone that a string is in tune.",
        "Ann Cole is said to back the plan of the mayor.",
        "The noisiest of the clocks is the one that Ann Cole says is in the station.",
    ],
)
def test_what_is_no_report_of_speech_gives_nothing(text: str) -> None:
    assert rows(text) == []
