"""Terminals with few colours or none, and eyes that want none."""

from __future__ import annotations

import re
import sys

import pytest

from tests.terminal import Terminal
from tests.tui.support import Open

READER = (sys.executable, "-m", "reader")

COLOUR = re.compile(rb"\x1b\[[0-9;:]*m")


def colours(raw: bytes) -> set[bytes]:
    """Return the parameters of all colours that were set; 39 and 49 are the terminal's own."""
    found: set[bytes] = set()
    for sequence in COLOUR.findall(raw):
        parts = re.split(rb"[;:]", sequence[2:-1])
        found.update(part for part in parts if re.fullmatch(rb"3[0-8]|4[0-8]|9[0-7]|10[0-7]", part))
    return found


def test_no_color_means_no_colour() -> None:
    with Terminal(READER, {"NO_COLOR": "1"}) as terminal:
        terminal.until("Port Ellery")
        terminal.send("\r]Q?")
        terminal.until("Keys")
        terminal.send("qq")
        assert terminal.until_end() == 0
    assert colours(bytes(terminal.raw)) == set()


def test_a_terminal_of_sixteen_colours_gets_just_these() -> None:
    with Terminal(READER, {"TERM": "xterm", "COLORTERM": ""}) as terminal:
        terminal.until("Port Ellery")
        terminal.send("\r]q")
        assert terminal.until_end() == 0
    found = colours(bytes(terminal.raw))
    assert found
    assert not found & {b"38", b"48"}


async def test_the_cursor_the_marks_and_the_focus_are_seen_without_colour(
    three_articles: list[str], open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_reader() as reader:

        def styles(words: str) -> set[str]:
            return {
                str(style.without_color)
                for strip in reader.app.screen._compositor.render_strips()
                for text, style, _ in strip
                if words in text and style is not None
            }

        assert any("reverse" in style for style in styles("Town buys its"))
        assert "┏" in reader.screen_text()
        await reader.press("enter")
        assert not any("reverse" in style for style in styles("Town buys its"))
        assert any("underline" in style for style in styles("council of Lindholm"))
        assert any("italic" in style for style in styles("keep the island"))
        await reader.press("right_square_bracket")
        assert any("reverse" in style for style in styles("council of Lindholm"))


async def test_nothing_moves_by_itself(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert reader.app.animation_level == "none"
