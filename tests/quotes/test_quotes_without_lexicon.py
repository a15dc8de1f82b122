from __future__ import annotations

import pytest

from tests.quotes.quote_cases import Expected, assert_quotes

REPORTS: list[tuple[str, tuple[Expected, ...]]] = [
    (
        "«Мы не закроем ни одной школы», — заявила министр Анна Петрова. По её словам, деньги есть.",
        (("direct", "Мы не закроем ни одной", None),),
    ),
    (
        "Фильм «Дом двух лун» выйдет в четверг.",
        (),
    ),
    (
        "„Nie zamkniemy żadnej szkoły”, powiedziała minister Anna Nowak.",
        (("direct", "Nie zamkniemy żadnej szkoły", None),),
    ),
    (
        "市长王强表示：“我们不会关闭任何一所学校。”",
        (("direct", "我们不会关闭任何一所学校。", None),),
    ),
    (
        "시장은 “학교를 닫지 않을 것입니다”라고 말했다.",
        (("direct", "학교를 닫지 않을 것입니다", None),),
    ),
    (
        "قال الوزير: «لن نغلق أي مدرسة في هذا العام».",
        (("direct", "لن نغلق أي مدرسة في", None),),
    ),
    (
        '"Hiçbir okulu kapatmayacağız", dedi bakan Ayşe Demir.',
        (("direct", "Hiçbir okulu kapatmayacağız", None),),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_marks_are_found_and_nobody_is_named(text: str, expected: tuple[Expected, ...]) -> None:
    assert_quotes(text, expected, "")
