"""The order in which characters are drawn, by hand and against an implementation by others."""

from __future__ import annotations

import time

import pytest
from bidi import get_display  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.bidi import levels, mirrored, visual_order
from reader.text.direction import has_right_to_left, is_right_to_left

MIXED = st.text(
    alphabet="אבגשלםabcXY مرحبا0123٤٥.,:;+-%$€#()[]{}<>«»“”!?/\"'\u05b8\u064b\u3008\u2329\u232a\u3009_&*—…",
    max_size=40,
)
"""Letters of both directions with marks, both kinds of digits, and what stands between them."""


def drawn(text: str, *, rtl: bool | None = None) -> str:
    """Return the characters of a line from left to right, as code points, without mirroring."""
    rtl = is_right_to_left(text) if rtl is None else rtl
    line = levels(text, rtl=rtl)
    last = len(text.rstrip(" "))
    on_line = [*line[:last], *[int(rtl)] * (len(text) - last)]
    return "".join(text[place] for place in visual_order(on_line))


@given(MIXED, st.booleans())
@settings(max_examples=500)
def test_it_agrees_with_the_implementation_in_rust(text: str, rtl: bool) -> None:
    assert drawn(text, rtl=rtl) == get_display(text, base_dir="R" if rtl else "L")


@given(MIXED, st.booleans())
@settings(max_examples=100)
def test_every_character_is_drawn_once(text: str, rtl: bool) -> None:
    line = levels(text, rtl=rtl)
    assert len(line) == len(text)
    assert sorted(visual_order(line)) == list(range(len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council voted.", "The council voted."),
        ("שלום עולם", "םלוע םולש"),
        ("המחיר 3.5 מיליון, 12%.", ".12% ,ןוילימ 3.5 ריחמה"),
        ("בשעה 06:00, ב-14 במאי 2027", "2027 יאמב 14-ב ,06:00 העשב"),
        ("The word שלום means peace.", "The word םולש means peace."),
        ("חברת Northern Ferries זכתה", "התכז Northern Ferries תרבח"),
        ("قال John Smith اليوم", "مويلا John Smith لاق"),
        ("العدد ١٢٣ ثم 45", "45 مث ١٢٣ ددعلا"),
        ("מי? אני!", "!ינא ?ימ"),
        ("שלום   ", "   םולש"),
    ],
)
def test_known_lines(text: str, expected: str) -> None:
    assert drawn(text) == expected


def test_brackets_stay_with_the_words_in_them() -> None:
    assert drawn("חברת Apple (AAPL) הודיעה") == "העידוה Apple (AAPL) תרבח"
    assert drawn("העיר לינדהולם (Lindholm) החליטה") == "הטילחה )Lindholm( םלוהדניל ריעה"  # to be mirrored
    assert drawn("see שלום (a)", rtl=False) == "see םולש (a)"


def test_a_mark_goes_with_its_letter() -> None:
    text = "a שָׁלוֹם"
    line = levels(text, rtl=False)
    assert list(line) == [0, 0, *[1] * (len(text) - 2)]


@pytest.mark.parametrize("pair", ["()", "[]", "{}", "<>", "«»", "‹›", "⟨⟩", "「」", "≤≥"])
def test_what_has_a_mirror_image_is_drawn_as_it(pair: str) -> None:
    assert mirrored(pair[0]) == pair[1]
    assert mirrored(pair[1]) == pair[0]


@pytest.mark.parametrize("character", ["a", "א", "“", "!", "∫", "/", "'"])
def test_what_has_none_is_not(character: str) -> None:
    assert mirrored(character) == character


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("", False),
        ("12 – 3", False),
        ("abc אבג", False),
        ("אבג abc", True),
        ("«12» مرحبا", True),
        ("1. א", True),
    ],
)
def test_the_first_letter_gives_the_direction(text: str, rtl: bool) -> None:
    assert is_right_to_left(text) is rtl
    assert is_right_to_left("a" + text + "a", 1, len(text) + 1) is rtl


@pytest.mark.parametrize(
    ("text", "found"), [("“plain” – 日本", False), ("x א", True), ("ﻼ", True), ("𐤀", True)]
)
def test_text_from_right_to_left_is_noticed(text: str, found: bool) -> None:
    assert has_right_to_left(text) is found


@pytest.mark.parametrize("unit", ["א", "(", "()", "(א)", "[a] ", "%", "1%", "\u05b8", "א1", "a ", "«א» (b) "])
def test_a_paragraph_of_any_length_takes_time_in_proportion(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    began = time.process_time()
    visual_order(levels(text, rtl=True))
    assert time.process_time() - began < 10  # quadratic work would take minutes
