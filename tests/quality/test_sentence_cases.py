"""Passages of news with their sentences: right only when all of a passage's cuts are."""

import pytest

from reader.text.paragraphs import find_paragraphs
from reader.text.sentences import split_sentences

PASSAGES = [
    ["Dr. Vik met Sen. Ruth B. Odd at 4 p.m. on Monday.", "Neither spoke afterwards."],
    ["“We leave at dawn,” said Ms. Borg.", "“Nobody waits.”"],
    ["The mill lost $2.4 million in the U.S. last year.", "Its shares fell 1.5% to $8.20."],
    ["OSBY (Reuters) - Wheat rose 3 pct.", "Barley did not."],
    ["“Who goes there?” she asked.", "Nobody answered."],
    ["She ran it in 2:11.08, No. 2 in the country.", "Her sister was third."],
    ["Hull & Sons Inc. said on Friday that it would sell.", "The price is not known."],
    ["See Fig. 2 on p. 9 for the map.", "It shows the old wall."],
    ["He told the court, “I was asleep. I heard nothing.”"],
    ["The vote began at 9 p.m.", "The mayor went home."],
]


@pytest.mark.parametrize("sentences", PASSAGES)
def test_passages_are_cut_where_people_would_cut_them(sentences: list[str]) -> None:
    text = " ".join(sentences)
    cut = split_sentences(text, find_paragraphs(text), "en")
    assert [text[one.start : one.end] for one in cut] == sentences
