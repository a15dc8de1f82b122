"""Arabic letters in the shapes that they have beside each other."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.joining import JOINERS, joined

LETTERS = st.text(alphabet="ابتجدرسعكلمنهويىءآأإةپچژگکی ـab1\u200c\u200d", max_size=20)


def shapes(text: str) -> list[str]:
    """Return the names of the shapes, the shortest way."""
    names = (unicodedata.name(one, "") if one else "" for one in joined(text))
    return [name.split()[-2] if name.endswith(" FORM") else name and "plain" for name in names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ب", ["ISOLATED"]),
        ("بب", ["INITIAL", "FINAL"]),
        ("ببب", ["INITIAL", "MEDIAL", "FINAL"]),
        ("دب", ["ISOLATED", "ISOLATED"]),  # dal joins nothing after it
        ("بدب", ["INITIAL", "FINAL", "ISOLATED"]),
        ("ب ب", ["ISOLATED", "plain", "ISOLATED"]),
        ("بءب", ["ISOLATED", "ISOLATED", "ISOLATED"]),
        ("بـب", ["INITIAL", "plain", "FINAL"]),  # the long stroke joins on both sides
        ("بَب", ["INITIAL", "plain", "FINAL"]),  # a mark stands above, not between
        ("پچگی", ["INITIAL", "MEDIAL", "MEDIAL", "FINAL"]),  # Persian
        ("ب2ب", ["ISOLATED", "plain", "ISOLATED"]),
    ],
)
def test_letters_look_at_their_neighbours(text: str, expected: list[str]) -> None:
    assert shapes(text) == expected


def test_lam_and_alef_are_drawn_as_one() -> None:
    assert joined("لا") == ["ﻻ", ""]
    assert joined("سلام") == ["ﺳ", "ﻼ", "", "ﻡ"]
    assert joined("لأ") == ["ﻷ", ""]
    assert joined("سَلَا") == ["ﺳ", "\u064e", "ﻼ", "\u064e", ""]


def test_lam_and_alef_of_two_styles_are_drawn_apart_and_still_joined() -> None:
    assert joined("لا", apart={1}) == ["ﻟ", "ﺎ"]


def test_an_invisible_character_keeps_letters_apart_or_joins_them() -> None:
    assert joined("می\u200cخو") == ["ﻣ", "ﯽ", "", "ﺧ", "ﻮ"]
    assert joined("ه\u200d") == ["ﻫ", ""]
    assert joined("👨\u200d👩") == ["👨", "\u200d", "👩"]  # these are one picture


@given(LETTERS)
@settings(max_examples=300)
def test_the_shapes_are_those_of_the_same_letters(text: str) -> None:
    drawn = joined(text)
    assert len(drawn) == len(text)
    whole = unicodedata.normalize("NFKC", "".join(drawn))
    for joiner in JOINERS:
        text, whole = text.replace(joiner, ""), whole.replace(joiner, "")
    assert whole == unicodedata.normalize("NFKC", text)


@given(st.text(alphabet=st.characters(max_codepoint=0x5FF), max_size=30))
def test_other_scripts_stay_as_they_are(text: str) -> None:
    assert "".join(joined(text)) == text
