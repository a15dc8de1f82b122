"""Text in a given number of cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.tui.cells import clipped, fitted, joined


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("harbour", 7, "harbour"),
        ("harbour", 6, "harbo…"),
        ("the harbour", 5, "the…"),
        ("漁師が言った", 6, "漁師…"),
        ("harbour", 1, "…"),
        ("harbour", 0, ""),
    ],
)
def test_what_is_cut_says_so(text: str, cells: int, expected: str) -> None:
    assert clipped(text, cells) == expected


@given(st.text(alphabet="ab 漁師é\u0301👍🇫🇮"), st.integers(0, 30))
def test_a_text_takes_just_the_cells_it_is_given(text: str, cells: int) -> None:
    assert cell_len(clipped(text, cells)) <= cells
    assert cell_len(fitted(text, cells)) == cells


@pytest.mark.parametrize(
    ("parts", "cells", "expected"),
    [
        (("2 min", "", "Harbour Gazette", "Clara Benning"), 60, "2 min · Harbour Gazette · Clara Benning"),
        (("2 min", "Harbour Gazette", "Clara Benning"), 30, "2 min · Harbour Gazette"),
        (("2 min", "Harbour Gazette", "Clara Benning"), 36, "2 min · Harbour Gazette · Clara Ben…"),
        (("", "Harbour Gazette"), 9, "Harbour…"),
        (("", ""), 9, ""),
    ],
)
def test_separators_stand_between_what_is_there(parts: tuple[str, ...], cells: int, expected: str) -> None:
    assert joined(parts, cells) == expected
