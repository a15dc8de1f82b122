"""What recurs in English articles: fragments of nobody, bylines, handles, offices and appositions."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import rows

SAID = "“We were never asked about it,” Ann Cole said."


def direct_speakers(text: str) -> list[str | None]:
    return [row.speaker for row in rows(text) if row.kind == "direct"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The museum bills itself as “a small jewel of the northern coast.”",
        "Doctors speak of a patient who is “a danger to nobody but himself.”",
        "Bo Hill was fined because his van was “a danger to the public road.”",
    ],
)
def test_no_speaker_goes_on_into_words_that_a_later_sentence_quotes(sentence: str) -> None:
    assert direct_speakers(f"{SAID} The town is old. {sentence}") == ["Ann Cole", None]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("As Bo Hill put it last year, the paper is “giving us a view that nobody else has.”", "Bo Hill"),
        ("Bo Hill attributed the delay to “the heavy fog of a long night.”", "Bo Hill"),
    ],
)
def test_a_sentence_names_whose_words_it_quotes(sentence: str, speaker: str) -> None:
    assert direct_speakers(f"{SAID} {sentence}") == ["Ann Cole", speaker]


@pytest.mark.parametrize("subject", ["The museum", "The old lane", "The plea deal"])
def test_a_thing_in_the_next_sentence_is_not_who_spoke_last(subject: str) -> None:
    text = f"Ann Cole spoke first. {subject} said the harbour would close in May."
    assert [row.speaker for row in rows(text)] != ["Ann Cole"]


def test_a_noun_for_a_person_may_still_mean_who_was_named() -> None:
    text = "Ann Cole came second. “I am happy with the race,” the Marlow-born rider said."
    assert direct_speakers(text) == ["Ann Cole"]
