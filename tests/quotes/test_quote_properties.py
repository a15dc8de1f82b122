from __future__ import annotations

import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.quotes.quote_cases import quotes

PIECES = st.sampled_from(
    [
        "“", "”", '"', "'", "‘", "’", "''", "«", "»", "„", "‚", "「", "」", "『", "(", ")", " ", " ", " ", "\n",
        "\n\n", ",", ".", ":", "?", "—", "Ann Lee", "Mr. Lee", "Lee", "she", "he", "the mayor", "said", "told",
        "according to", "that", "who", "and", "saying", "We are here now", "police", "Mayor", "of", "'s", "U.S.",
        "a-t-il", "und", "sagte", "と述べた", "は", "\U0001f600", "e\u0301", "\xa0", "\u2028", "1.5", "-",
    ]
)  # fmt: skip
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "sv", "ja", "pl", ""])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60), LANGUAGES)
def test_spans_lie_in_the_text_and_never_cross(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    found = quotes(text, language)
    assert found == quotes(text, language)
    reached = 0
    for quote in found:
        assert reached <= quote.start < quote.end <= len(text)
        reached = quote.end
        assert 0.0 <= quote.confidence <= 1.0
        assert (quote.speaker is None) <= (quote.confidence == 0.0)
        for start, end in quote.inner:
            assert quote.start <= start < end <= quote.end
        if quote.mention is not None:
            assert 0 <= quote.mention.start < quote.mention.end <= len(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), LANGUAGES)
def test_any_text_is_read_without_an_error(text: str, language: str) -> None:
    for quote in quotes(text, language):
        assert text[quote.start : quote.end].strip()


def _steps(text: str) -> int:
    """Count the calls, of Python and of C functions, that reading a text takes."""
    count = 0

    def tick(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        quotes(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "Mayor Ann Lee said the pier was old. “We will mend it,” she said. “Soon.”\n\n",
        "“a b ",
        '"a b" ',
        "‘a b c nurses’ ",
        "Ann Lee said ",
        "Ann Lee, the mayor, ",
        "He said that she said, ",
        "The mayor said so. Mayor Lee and Mayor Ray met. ",
        "'' ",
    ],
)
def test_doubling_the_text_at_most_doubles_the_steps(unit: str) -> None:
    quotes(unit)
    once, twice = _steps(unit * 400), _steps(unit * 800)
    assert twice <= 2.2 * once
