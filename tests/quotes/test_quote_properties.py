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
        "a-t-il", "dijo", "—¿", " —dijo Ann", "sei", "zufolge", "demnach", "Lee:", "LEE: ", "himself", "— Ann Lee", "(Ann Lee)", "nach Polizeiangaben", "heißt es", "so Lee", "würde", "\n\nLee: ", "\n\nQ: ", "und", "sagte", "と述べた", "は", "\U0001f600", "e\u0301", "\xa0", "\u2028", "1.5", "-",
    ]
)  # fmt: skip
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "it", "pt", "nl", "sv", "ja", "pl", "zh", "ru", ""])


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


def _steps(text: str, language: str) -> int:
    """Count the calls, of Python and of C functions, that reading a text takes."""
    count = 0

    def tick(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        quotes(text, language)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    ("unit", "language"),
    [
        ("Mayor Ann Lee said the pier was old. “We will mend it,” she said. “Soon.”\n\n", "en"),
        ("“a b ", "en"),
        ('"a b" ', "en"),
        ("‘a b c nurses’ ", "en"),
        ("Ann Lee said ", "en"),
        ("Ann Lee, the mayor, ", "en"),
        ("He said that she said, ", "en"),
        ("The mayor said so. Mayor Lee and Mayor Ray met. ", "en"),
        ("'' ", "en"),
        ("Lee: Is it “old and cold here” now?\n\nRay: No.\n\n", "en"),
        ("—Voy —dijo Ana Ruiz—. Ya voy.\n\n", "es"),
        ("—Voy —dijo ", "es"),
        ("According to Ann Lee of the board ", "en"),
        ("“We go, said Ann Lee, ", "en"),
        ("“We go now for good.”\n\nAnn Lee, baker\n\n", "en"),
        ('"LEE: We go.\n\n"RAY: No.\n\n', "en"),
        ("Ann “Red” Lee told “Red” ", "en"),
        ("Laut Kern und der Stadt Ulm und ", "de"),
        ("Kern warf der Stadt vor, der Rat, ", "de"),
        ("„Nie“, so Kern, „", "de"),
        ("市长说：“我们会赢。”", "zh"),
        ("Kern sagte, er komme. Er sei müde. Demnach, so Kern, ", "de"),
    ],
)
def test_doubling_the_text_at_most_doubles_the_steps(unit: str, language: str) -> None:
    quotes(unit, language)
    once, twice = _steps(unit * 400, language), _steps(unit * 800, language)
    assert twice <= 2.2 * once
