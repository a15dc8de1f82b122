"""Names stand in the order in which people put them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.natural_order import natural_key


@pytest.mark.parametrize(
    "names",
    [
        ["Article 1", "Article 2", "Article 10", "Article 010b"],
        ["apple", "Berry", "Élan", "fig"],
        ["1.txt", "2.txt", "10.txt", "100.txt"],
        ["v1.2", "v1.10", "v2.0"],
        ["Ｐａｒｔ ９", "Part 10"],
        ["9", "a"],
        ["", "0", "1"],
    ],
)
def test_numbers_go_by_their_value(names: list[str]) -> None:
    assert sorted(sorted(names), key=natural_key) == names


@given(st.integers(0, 10**40), st.integers(0, 10**40))
def test_any_two_numbers_are_in_order(first: int, second: int) -> None:
    assert (natural_key(f"no {first}!") < natural_key(f"no {second}!")) == (first < second)
