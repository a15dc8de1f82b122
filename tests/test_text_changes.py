from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text_changes import changed_sentences

BEFORE = "Harbour opens\n\nThe harbour opened on Monday. It has 12 berths.\n\nThe mayor was there."
AFTER = (
    "Harbour opens\n\nThe harbour opened on Monday. It has 14 berths.\n\nThe mayor was there. A band played."
)


def test_sentences_that_went_and_came() -> None:
    assert list(changed_sentences(BEFORE, AFTER)) == [
        ("-", "It has 12 berths."),
        ("+", "It has 14 berths."),
        ("+", "A band played."),
    ]


def test_equal_texts_have_no_changes() -> None:
    assert list(changed_sentences(BEFORE, BEFORE)) == []


SENTENCES = st.lists(st.sampled_from(["One came.", "Two went.", "Three stayed."]), max_size=8)


@given(SENTENCES, SENTENCES)
def test_changes_lead_from_one_text_to_the_other(before: list[str], after: list[str]) -> None:
    changes = list(changed_sentences("\n\n".join(before), "\n\n".join(after)))
    gone = sorted(sentence for sign, sentence in changes if sign == "-")
    come = sorted(sentence for sign, sentence in changes if sign == "+")
    assert sorted(before + come) == sorted(after + gone)
