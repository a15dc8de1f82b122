from __future__ import annotations

import unicodedata
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st
from pyte import Screen, Stream
from pyte.modes import DECAWM
from rich.cells import cell_len
from wcwidth import wcswidth

from reader.model import Paragraph
from reader.tui.layout import layout, row_of, wrap

FAMILY, FLAG, HEART, THUMB, KEYCAP = "👩\u200d👩\u200d👧", "🇩🇪", "❤\ufe0f", "👍🏽", "1\ufe0f\u20e3"
RAINBOW = "🏳\ufe0f\u200d🌈"
CLUSTERS = (
    *(FAMILY, FLAG, HEART, THUMB, KEYCAP, RAINBOW),
    *(
        "e\u0301",
        "a\u0308\u0304",
        "한",
        "が",
        "か\u3099",
        "ｶﾞ",
        "Ａ",
        "漢",
        "ñ",
        "ก็",
        "☕",
        "™",
        " ",
        "x",
        "。",
        "「",
    ),
)
"""What people see as one character each, of one cell or two."""

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


@given(st.lists(st.sampled_from(CLUSTERS), max_size=80), st.integers(8, 30))
@settings(max_examples=200, deadline=None)
def test_what_is_seen_as_one_character_is_never_cut(clusters: list[str], width: int) -> None:
    text = "".join(clusters)
    begins = {0, *accumulate(map(len, clusters))}
    for start, end in wrap(text, 0, len(text), width):
        assert {start, end} <= begins
        assert cell_len(text[start:end]) <= width


@given(st.lists(st.sampled_from((FAMILY, FLAG, HEART, THUMB, KEYCAP, RAINBOW, "漢", "e\u0301", "x"))))
@settings(max_examples=100, deadline=None)
def test_emoji_take_as_many_cells_as_terminals_give_them(clusters: list[str]) -> None:
    for cluster in clusters:
        assert cell_len(cluster) == wcswidth(cluster)
    # Half a flag or a mark at a boundary belongs to its neighbour, in the text as on the screen.
    assert cell_len("".join(clusters)) == sum(map(cell_len, clusters))


def test_a_terminal_shows_each_row_within_its_width() -> None:
    text = (
        "港の朝は静かだった。「船は出ない」と漁師が言った。Ｆｕｌｌ　ｗｉｄｔｈ ｶﾀｶﾅ 한국어 문장도 있다. "
        "Cafe\u0301 nai\u0308ve Việt Nam — “quoted” 中文夾雜 English words 與數字 12345。"
    )
    for width in range(8, 50):
        rows = [text[start:end] for start, end in wrap(text, 0, len(text), width)]
        screen = Screen(width, len(rows) + 1)
        screen.reset_mode(DECAWM)  # it wraps at a mark of the last letter, which terminals do not
        Stream(screen).feed("\r\n".join(rows))
        shown = [line.rstrip() for line in screen.display]
        assert [_plain(line) for line in shown[: len(rows)]] == [_plain(row.rstrip()) for row in rows]


def _plain(row: str) -> str:
    return unicodedata.normalize("NFC", row)


def test_no_line_ends_with_an_opening_mark() -> None:
    text = "港の朝は「静か」だった。"
    for width in range(8, 30):
        assert all(text[end - 1] != "「" for _, end in wrap(text, 0, len(text), width))
