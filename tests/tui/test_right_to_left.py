"""A line of text from right to left, as it is drawn, and who turns it round: the reader or the terminal."""

from __future__ import annotations

import os
import signal
import sys
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from reader.config import RightToLeft
from reader.text.bidi import mirrored
from reader.tui.right_to_left import laid_out
from reader.tui.text_order import EXPLICIT_MODE, IMPLICIT_MODE, TextOrder, text_order
from tests.terminal import Terminal

READER = (sys.executable, "-m", "reader")

BOLD, PLAIN = Style(bold=True), Style()


def one_line(text: str, order: TextOrder = "reader", width: int = 0) -> str:
    """Return what is drawn of a line in one style."""
    return "".join(piece.text for piece in laid_out([Segment(text)], order=order, width=width))


# A line


@st.composite
def lines(draw: st.DrawFn) -> list[Segment]:
    words = st.text(alphabet="אבגשלם abXY 0123.,:()[]«»-\u05b8👍", max_size=12)
    return [Segment(text, draw(st.sampled_from((BOLD, PLAIN)))) for text in draw(st.lists(words, max_size=5))]


def characters(segments: list[Segment]) -> Counter[tuple[str, Style | None]]:
    """Count each character in each style, a bracket for its mirror image."""
    return Counter((min(one, mirrored(one)), style) for text, style, _ in segments for one in text)


@given(lines())
@settings(max_examples=300)
def test_each_character_keeps_its_style(segments: list[Segment]) -> None:
    text = "".join(piece.text for piece in segments)
    if text.startswith("\u05b8") or any(piece.text.startswith("\u05b8") for piece in segments):
        return  # a mark has the style of its letter
    drawn = list(laid_out(segments, order="reader"))
    assert characters(drawn) == characters(segments)
    assert sum(cell_len(piece.text) for piece in drawn) == cell_len(text)


@pytest.mark.parametrize(
    "text", ["The council voted.", "“Nobody”, she said – 12 €.", "町議会は可決した。", ""]
)
def test_other_text_comes_back_as_it_is(text: str) -> None:
    segments = [Segment(text, BOLD), Segment(text)]
    assert laid_out(segments, order="reader") is segments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("חברת Apple (AAPL) הודיעה", "העידוה Apple (AAPL) תרבח"),
        ("העיר לינדהולם (Lindholm) החליטה", "הטילחה (Lindholm) םלוהדניל ריעה"),
        ('קנה [ב-14.5 ש"ח] «מחר»', '«רחמ» [ח"ש 14.5-ב] הנק'),
        ("שָׁלוֹם", "םוֹלשָׁ"),
        ("א 👨\u200d👩\u200d👧 🇫🇮 ב", "ב 🇫🇮 👨\u200d👩\u200d👧 א"),
        ("سلام (John) 12٪", "12٪ (John) ﻡﻼﺳ"),
    ],
)
def test_known_lines(text: str, expected: str) -> None:
    assert one_line(text).strip() == expected


def test_a_line_begins_at_the_right_edge() -> None:
    assert one_line("שלום", width=9) == "     םולש"
    assert one_line("see שלום", width=12) == "see םולש"
    assert cell_len(one_line("سلام", width=9)) == 9  # lam and alef take one cell, not two


def test_no_sign_is_of_two_styles() -> None:
    drawn = list(laid_out([Segment("سل", BOLD), Segment("ام", PLAIN)], order="reader"))
    assert [(piece.text, piece.style) for piece in drawn] == [("ﻡﺎ", PLAIN), ("ﻠﺳ", BOLD)]


def test_a_terminal_that_shapes_words_is_given_their_letters_as_they_are_read() -> None:
    assert one_line("שלום לעולם, Ada 12", "words") == "Ada 12 ,לעולם שלום"
    assert one_line("سلام عليكم", "words") == "عليكم سلام"


def test_a_terminal_with_ways_of_its_own_is_given_all_as_it_is_read() -> None:
    segments = [Segment("שלום לעולם")]
    assert laid_out(segments, order="terminal") is segments


# Who does it

XTERM = {"TERM": "xterm-256color"}


@pytest.mark.parametrize(
    ("setting", "environment", "order"),
    [
        ("auto", XTERM, "reader"),
        ("auto", {}, "reader"),
        ("auto", {**XTERM, "VTE_VERSION": "7600"}, "reader"),
        ("auto", {"TERM": "tmux-256color", "VTE_VERSION": "7600"}, "terminal"),
        ("auto", {"TERM": "tmux-256color"}, "reader"),
        ("auto", {**XTERM, "KONSOLE_VERSION": "230400"}, "terminal"),
        ("auto", {**XTERM, "TERM_PROGRAM": "Apple_Terminal"}, "terminal"),
        ("auto", {**XTERM, "TERM_PROGRAM": "iTerm.app"}, "reader"),
        ("auto", {"TERM": "mlterm-256color"}, "terminal"),
        ("auto", {"TERM": "putty-256color"}, "terminal"),
        ("auto", {"TERM": "xterm-kitty"}, "words"),
        ("auto", {**XTERM, "KITTY_WINDOW_ID": "1"}, "words"),
        (
            "auto",
            {**XTERM, "KONSOLE_VERSION": "1", "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"},
            "reader",
        ),
        ("reader", {**XTERM, "KONSOLE_VERSION": "230400"}, "reader"),
        ("words", XTERM, "words"),
        ("terminal", {"TERM": "xterm-kitty"}, "terminal"),
    ],
)
def test_the_terminal_says_who_turns_text_round(
    setting: RightToLeft, environment: dict[str, str], order: TextOrder
) -> None:
    assert text_order(setting, environment) == order


def test_a_terminal_is_told_as_long_as_the_reader_has_it() -> None:
    explicit, implicit = EXPLICIT_MODE.encode(), IMPLICIT_MODE.encode()
    with Terminal(READER) as terminal:
        terminal.until("Sources")
        assert terminal.raw.count(explicit) == 1
        assert implicit not in terminal.raw
        os.kill(terminal.pid, signal.SIGTSTP)
        while b"\x1b[?1049l" not in terminal.raw:  # the screen of the shell is there again
            terminal.wait(0.01)
        assert terminal.raw.count(implicit) == 1
        assert os.WIFSTOPPED(os.waitpid(terminal.pid, os.WUNTRACED)[1])
        os.kill(terminal.pid, signal.SIGCONT)
        while terminal.raw.count(explicit) < 2:
            terminal.wait(0.01)
        terminal.until("Sources")
        terminal.send("q")
        assert terminal.until_end() == 0
        assert terminal.raw.rindex(implicit) > terminal.raw.rindex(explicit)


def test_a_terminal_that_is_left_to_its_ways_is_told_nothing() -> None:
    with Terminal(READER, {"KONSOLE_VERSION": "230400"}) as terminal:
        terminal.until("Sources")
        terminal.send("q")
        assert terminal.until_end() == 0
        assert EXPLICIT_MODE.encode() not in terminal.raw
        assert IMPLICIT_MODE.encode() not in terminal.raw
