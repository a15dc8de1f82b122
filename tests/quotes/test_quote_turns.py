"""Who goes on speaking, who speaks next, and what only looks like speech."""

from __future__ import annotations

import pytest

from tests.quotes.quote_cases import rows

ASKED = "“We were never asked about it,”"


def direct_speakers(text: str) -> list[str | None]:
    return [row.speaker for row in rows(text) if row.kind == "direct"]


def test_the_known_promise_makes_no_speaker_of_what_is_promised() -> None:
    text = "Ana Lima, the mayor of Port Ellis, promised a new bridge. “We start to build in May,” she said."
    assert [(row.kind, row.speaker) for row in rows(text)] == [("direct", "Ana Lima")]


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("Ann Cole disagreed.", "Ann Cole"),
        ("The room fell silent.", "Bo Hill"),
        ("For Ann Cole, the choice was clear.", "Ann Cole"),
    ],
)
def test_a_sentence_on_somebody_else_hands_the_turn_over(between: str, speaker: str) -> None:
    text = f"“We will go there in May,” Bo Hill said.\n\n{between} “I was never going to stay.”"
    assert direct_speakers(text)[-1] == speaker


def test_who_denies_keeps_the_word_over_what_is_only_reported() -> None:
    text = "Ann Cole said this vote reveals the truth.\n\n“It is very clear to me now.”"
    assert direct_speakers(text) == ["Ann Cole"]


def test_a_source_for_the_attribution_is_no_speaker() -> None:
    text = f"{ASKED} Ann Cole said, according to the Gazette.\n\n“I had given up all hope.”"
    assert direct_speakers(text) == ["Ann Cole", "Ann Cole"]


@pytest.mark.parametrize("asker", ["Ines Holm", "Ed Hill"])
def test_who_is_asked_answers(asker: str) -> None:
    text = f"{asker} asked Bo Cole if he saw the car. “No, never in my life,” he said."
    assert direct_speakers(text) == ["Bo Cole"]


@pytest.mark.parametrize(
    "reply", ["came the reply from Ada Holt.", "was Ada Holt’s blunt answer.", "was the answer of Ada Holt."]
)
def test_a_noun_for_the_quote_names_its_speaker(reply: str) -> None:
    assert direct_speakers(f"“No, not this time, not ever,” {reply}") == ["Ada Holt"]


def test_one_and_another_speak() -> None:
    assert direct_speakers("“It was very loud,” one said. Nobody slept.") == ["one"]
    assert direct_speakers(f"{ASKED} the mother of two told the court.") == ["mother of two"]


def test_the_subject_of_the_last_sentence_is_meant_before_the_last_speaker() -> None:
    text = f"“It is a matter of law,” Robert Hale said.\n\nCarl Moss, lawyer for the dockers, had to wait. {ASKED} he said."
    assert direct_speakers(text)[-1] == "Carl Moss"


def test_pronouns_after_a_name_tell_the_gender_that_it_does_not() -> None:
    text = (
        "Quillon said she had left her truck. Bo Hill waved.\n\nQuillon and Hill met again on the pier on Monday."
        f"\n\n{ASKED} she said."
    )
    assert direct_speakers(text) == ["Quillon"]


def test_a_place_or_a_day_is_no_speaker() -> None:
    text = f"Speaking on Friday, Ann Cole thanked the town. {ASKED} she said.\n\nShortly after, she left."
    assert direct_speakers(text) == ["Ann Cole"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Cole found the “Go Set a Clock” draft in a drawer.",
        "The “I will come to Arden” campaign helps the town.",
        "She played a cover of Cole’s “No Wind No Rain” on Sunday.",
        "They stole from the hit “Got to Give It Wings.”",
        "Ann Cole confirmed the cut on Monday.",
    ],
)
def test_titles_slogans_and_objects_are_no_speech(text: str) -> None:
    assert rows(text) == []


def test_lines_that_break_within_a_sentence_are_read_as_one() -> None:
    text = "“We were never asked about it,” said\nRep. Ann Cole\nin a note to voters.\n\nBo Hill\nleft."
    assert direct_speakers(text) == ["Ann Cole"]
    assert [row.text for row in rows("Ann Cole\nsaid\nthat it was over for\nthe town.")] == [
        "that it was over for\nthe town"
    ]
