from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.plain.wrapping import wrapped
from reader.text.cells import cells


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("", [""]),
        ("short", ["short"]),
        ("one two three", ["one two", "three"]),
        ("see https://news.example/long/path now", ["see", "https://news.example/long/path", "now"]),
        ("1. 閉業した銭湯に二年ぶり", ["1. 閉業し", "た銭湯に", "二年ぶり"]),
        ("湯けむり汐。ノ浜", ["湯けむり", "汐。ノ浜"]),
        ("あいう「え」お", ["あいう", "「え」お"]),
    ],
)
def test_lines_are_cut_where_a_reader_would(line: str, pieces: list[str]) -> None:
    assert list(wrapped(line, 9)) == pieces


def test_cells_are_those_of_a_terminal() -> None:
    assert cells("abc") == 3
    assert cells("銭湯") == 4
    assert cells("e\u0301") == 1


@settings(max_examples=150)
@given(st.text(st.sampled_from("ab 銭。「」e\u0301\u200d😀-"), max_size=60), st.integers(4, 20))
def test_no_letter_is_lost_and_only_long_words_stick_out(line: str, width: int) -> None:
    pieces = list(wrapped(line, width))
    assert "".join(pieces).replace(" ", "") == line.replace(" ", "")
    assert all(cells(piece) <= width or " " not in piece.strip() for piece in pieces)
