from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.words import stop_words, word_spans, words


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Soto-Martinez said: “It’s 1,234.5!”", "en", ["soto", "martinez", "said", "it", "s", "1,234.5"]),
        ("L’homme qu’elle voit", "fr", ["l", "homme", "qu", "elle", "voit"]),
        ("Große Straße", "de", ["grosse", "strasse"]),
        ("Irmak İstanbul’da", "tr", ["ırmak", "istanbul", "da"]),
        ("東京都", "ja", ["東京", "京都"]),
        ("米 NATO 会議", "ja", ["米", "nato", "会議"]),
        ("대통령은 말했다", "ko", ["대통", "통령", "령은", "말했", "했다"]),
        ("हिन्दी में", "hi", ["हिन्दी", "में"]),
        ("हिन्दी 東京", "hi", ["हिन्दी", "東京"]),
        ("", "en", []),
        ("… — !", "en", []),
    ],
)
def test_words(text: str, language: str, expected: list[str]) -> None:
    assert words(text, language) == expected


def test_composed_and_decomposed_letters_are_the_same_word() -> None:
    assert words("caf\u00e9") == words("cafe\u0301")


def test_spans_point_at_the_words() -> None:
    text = "Sie zahlte 3,50 € in 東京駅."
    assert [text[start:end] for start, end in word_spans(text)] == [
        "Sie",
        "zahlte",
        "3,50",
        "in",
        "東京",
        "京駅",
    ]


def test_stop_words_follow_the_language() -> None:
    assert {"the", "and"} <= stop_words("en")
    assert "und" in stop_words("de")
    assert "です" in stop_words("ja")
    assert stop_words("xx") == frozenset()


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_spans_are_ordered_and_inside(text: str) -> None:
    spans = word_spans(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.start < second.start for first, second in pairwise(spans))
    assert all(word == word.casefold() for word in words(text))


@given(st.text(st.characters(max_codepoint=127), max_size=80))
@settings(max_examples=200)
def test_plain_text_is_cut_like_any_other(text: str) -> None:
    assert words(text) == words(text + " é")[:-1]
