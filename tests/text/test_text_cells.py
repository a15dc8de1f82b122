from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.cells import cells, fitted


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("", 3, "   "),
        ("Post", 6, "Post  "),
        ("The Gazette", 5, "The G"),
        ("港の朝は静か", 6, "港の朝"),
        ("港の朝は静か", 5, "港の "),
        ("Cafe\u0301 Noir", 4, "Cafe\u0301"),
    ],
)
def test_a_text_is_cut_or_filled_to_a_number_of_cells(text: str, width: int, shown: str) -> None:
    assert fitted(text, width) == shown


@given(st.text(max_size=40), st.integers(0, 50))
def test_a_fitted_text_takes_just_its_cells(text: str, width: int) -> None:
    assert cells(fitted(text, width)) == width
