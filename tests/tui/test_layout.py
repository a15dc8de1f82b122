from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Paragraph
from reader.tui.layout import layout, row_of, wrap

WORDS = st.text(alphabet="ab é日本。「」x’“”\U0001f600 ́ \n", max_size=300)


@given(WORDS, st.integers(8, 40))
@settings(max_examples=200, deadline=None)
def test_rows_hold_every_character_but_blanks_in_order(text: str, width: int) -> None:
    ranges = list(wrap(text, 0, len(text), width))
    position = 0
    for start, end in ranges:
        assert start >= position
        assert text[position:start].strip(" \n　") == ""
        position = end
    assert text[position:].strip(" \n　") == ""


@given(WORDS, st.integers(8, 40))
@settings(max_examples=200, deadline=None)
def test_no_row_is_wider_than_asked_for(text: str, width: int) -> None:
    for start, end in wrap(text, 0, len(text), width):
        assert cell_len(text[start:end].replace("\n", " ").rstrip()) <= width


def test_lines_break_at_blanks() -> None:
    text = "one two three four"
    assert [text[a:b] for a, b in wrap(text, 0, len(text), 9)] == ["one two", "three", "four"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    text = "x" * 25
    assert [b - a for a, b in wrap(text, 0, len(text), 10)] == [10, 10, 5]


def test_japanese_breaks_anywhere_but_not_before_a_full_stop() -> None:
    text = "雨が降る。" * 4
    rows = [text[a:b] for a, b in wrap(text, 0, len(text), 8)]
    assert all(not row.startswith("。") for row in rows)
    assert "".join(rows) == text


def test_blocks_are_apart_and_list_items_together() -> None:
    text = "Title\n\nfirst\n\nsecond\n\nend"
    blocks = [
        Paragraph(0, 5, "heading"),
        Paragraph(7, 12, "item"),
        Paragraph(14, 20, "item"),
        Paragraph(22, 25),
    ]
    rows = layout(text, blocks, 40)
    shown = [row.prefix + text[row.start : row.end] for row in rows]
    assert shown == ["Title", "", "• first", "• second", "", "end"]


def test_bullets_and_numbers_of_the_text_stand_before_its_items() -> None:
    text = "9. Ask the harbour master for a berth\n\n  ◦ in writing\n\n10. Pay\n\nA | B\n\n1 | 2\n\nA crane, fallen over"
    blocks = [
        *(Paragraph(3, 37, "item"), Paragraph(43, 53, "item"), Paragraph(59, 62, "item")),
        *(Paragraph(64, 69, "table"), Paragraph(71, 76, "table"), Paragraph(78, len(text), "image")),
    ]
    rows = [row.prefix + text[row.start : row.end] for row in layout(text, blocks, 30)]
    assert rows == [
        *("9. Ask the harbour master for", "   a berth", "  ◦ in writing", "10. Pay"),
        *("", "A | B", "1 | 2", "", "◫ A crane, fallen over"),
    ]


def test_code_keeps_its_lines() -> None:
    text = "if a:\n    b()"
    rows = layout(text, [Paragraph(0, len(text), "code")], 40)
    assert [text[row.start : row.end] for row in rows] == ["if a:", "    b()"]


def test_row_of_finds_the_row_that_shows_an_offset() -> None:
    text = "one two three four five six\n\nseven eight nine"
    rows = layout(text, [Paragraph(0, 27), Paragraph(29, len(text))], 10)
    for offset, character in enumerate(text):
        if character.strip():
            row = rows[row_of(rows, offset)]
            assert row.start <= offset < row.end
