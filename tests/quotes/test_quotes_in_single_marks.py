"""Articles of houses that put speech in single marks, and those where such marks mean something else."""

from __future__ import annotations

from tests.quotes.quote_cases import Row, rows

SPOKEN = """‘It rains in,’ said Nora Bell. ‘We want a roof.’

Councillor Tom Reed called the plan ‘a triumph of hope over carpentry’."""


def test_words_without_a_pause_are_said_where_speech_is_in_single_marks() -> None:
    assert Row("direct", "a triumph of hope over carpentry", "Tom Reed") in rows(SPOKEN)


def test_they_are_left_alone_where_speech_is_in_double_marks() -> None:
    elsewhere = "“It rains in,” said Nora Bell. “We want a roof.”\n\nIt is known as ‘the place where two rivers nearly meet’."
    assert [row.text for row in rows(elsewhere)] == ["It rains in,", "We want a roof."]
