"""The status line is told things at any time, also before it is drawn for the first time."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from reader.tui.messages import Notice
from reader.tui.widgets.status_line import MOST_LINES, StatusLine, in_lines
from tests.tui.support import Open


class Shown(App[None]):
    """Shows a status line that was told something before it had anything to show it in."""

    def __init__(self) -> None:
        super().__init__()
        self.line = StatusLine()

    def get_css_variables(self) -> dict[str, str]:
        return {**super().get_css_variables(), "dim-color": "gray"}

    def compose(self) -> ComposeResult:
        self.line.say("The feed was not found.", error=True)
        self.line.show_work("3 of 5 feeds")
        yield self.line


async def test_what_is_said_before_the_first_drawing_is_shown_with_it() -> None:
    app = Shown()
    async with app.run_test():
        said, work = app.line.query(Static)
        assert (str(said.visual), str(work.visual)) == ("The feed was not found.", "3 of 5 feeds")
        assert said.has_class("-error")


@pytest.mark.parametrize("width", [20, 60, 80, 200])
def test_a_sentence_that_is_too_long_is_cut_where_one_sees_it(width: int) -> None:
    words = " ".join(f"word{number}" for number in range(200))
    shown = in_lines(words, width)
    assert shown.endswith("… (all: !)")
    assert words.startswith(shown.removesuffix("… (all: !)"))
    assert width * (MOST_LINES - 1) < len(shown) <= width * MOST_LINES
    assert in_lines("Short.", width) == "Short."


async def test_what_a_terminal_does_not_take_is_not_said_to_be_copied(open_reader: Open) -> None:
    async with open_reader() as reader:
        for number in range(900):
            reader.main.post_message(Notice(f"{number} {'of many things ' * 5}was said."))
        await reader.settle()
        await reader.press("exclamation_mark", "C")
        assert "nothing was copied." in reader.screen_text()
        assert not reader.app.clipboard
        await reader.press("c")
        assert "Copied the line." in reader.screen_text()
        assert reader.app.clipboard


async def test_the_end_of_what_is_shown_of_it_is_seen(three_articles: list[str], open_reader: Open) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("enter", "right_square_bracket", "i")
        assert len(reader.said) > 200
        assert "… (all: !)" in reader.screen_text()
