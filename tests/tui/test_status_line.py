"""The status line is told things at any time, also before it is drawn for the first time."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

from reader.tui.widgets.status_line import StatusLine


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
