"""The panels around the article: what they have in common, and the summary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.visual import Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.model import Article, Ranking, Span, SummaryLine
from reader.text.sanitize import clean_line
from reader.tui.keymap import bindings
from reader.tui.literal import literal_line
from reader.tui.widgets.hanging import Hanging
from reader.tui.widgets.options import Options

BORDER = 4
"""Cells of a border that no title stands on."""

LONGEST_LINE = 4_000
"""Characters of a sentence that the panel shows."""


class Panel(Options):
    """Base of both panels: a list of stretches of the article with a jump to each."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("pane")]

    NAME: ClassVar[str] = ""
    """What the panel is called while it is empty."""

    DEFAULT_CSS = """
    Panel { scrollbar-size-vertical: 1; padding: 0; }
    """

    class Jump(Message):
        """The user wants to see a stretch of the article in its place."""

        def __init__(self, panel: Panel, span: Span) -> None:
            self.panel = panel
            self.span = span
            super().__init__()

        @property
        def control(self) -> Panel:
            """The panel it comes from."""
            return self.panel

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._spans: list[Span] = []

    def fill(self, prompts: Sequence[Visual], spans: Sequence[Span]) -> None:
        """Show other rows; the cursor stays on the same stretch, if it is still there."""
        current = self.span
        self.clear_options()
        self._spans = list(spans)
        self.add_options([Option(prompt) for prompt in prompts])
        if spans:
            self.highlighted = self._spans.index(current) if current in self._spans else 0

    def let_go(self) -> None:
        """Let the rows mean nothing any more: they are still seen, but of an article that was left."""
        self._spans = []

    def show_placeholder(self, words: str) -> None:
        """Show a word on why there are no rows yet."""
        self.fill([Content.styled(words, "$dim-color")] if words else [], [])
        self.border_title = Content(self.NAME)
        self.border_subtitle = Content("")

    @property
    def span(self) -> Span | None:
        """The stretch under the cursor."""
        return self._spans[self.highlighted] if self.highlighted is not None and self._spans else None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Turn Enter or a click on a row into a jump."""
        event.stop()
        if event.option_index < len(self._spans):
            self.post_message(self.Jump(self, self._spans[event.option_index]))

    def action_open(self) -> None:
        """Jump to the stretch under the cursor."""
        self.action_select()


class SummaryPanel(Panel):
    """The summary: verbatim sentences in the order of the article."""

    NAME = "Summary"

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._titles: Sequence[str] = (self.NAME,)

    def show_placeholder(self, words: str) -> None:
        """Show a word on why there are no lines yet."""
        self._titles = (self.NAME,)
        super().show_placeholder(words)

    def show_summary(self, article: Article, ranking: Ranking, lines: Sequence[SummaryLine]) -> None:
        """Show the lines of a summary and say how much of the article they are."""
        sentences = [clean_line(article.text[line.start : line.end], LONGEST_LINE) for line in lines]
        digits = len(str(len(lines)))
        prompts: list[Visual] = [
            Hanging(f"{number:>{digits}} ", sentence) for number, sentence in enumerate(sentences, 1)
        ]
        if not prompts:
            prompts = [Content.styled("This text is too short to summarize.", "$dim-color")]
        self.fill(prompts, [Span(line.start, line.end) for line in lines])
        characters = sum(line.end - line.start for line in lines)
        share = round(100 * characters / max(1, len(article.text)))
        count = f"Summary: {len(lines)} of {len(ranking.sentences)}"
        whole = f"{count} sentences, {share} % of the text"
        self._titles = (
            f"{whole}, {ranking.method}",
            whole,
            f"{count} sentences, {share} %",
            f"{count}, {share} %",
        )
        self._show_title()
        self.border_subtitle = literal_line(ranking.notice)

    def on_resize(self) -> None:
        """Say in the border as much as it has room for."""
        self._show_title()

    def _show_title(self) -> None:
        room = self.outer_size.width - BORDER
        fitting = (title for title in self._titles if cell_len(title) <= room)
        self.border_title = Content(next(fitting, self._titles[-1]))
