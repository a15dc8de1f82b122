"""The panels around the article: what they have in common, and the summary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
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
    Panel { scrollbar-size: 0 1; scrollbar-gutter: stable; padding: 0; }
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
        self._titles: Sequence[str] = (self.NAME,)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the rows take beside the column of the scroll bar.

        Textual reckons without it. The column is kept free also where no bar is needed: rows are laid out
        before it is known whether one is, and what takes a line more beside it would be lost at the end.
        """
        beside = max(1, width - self.styles.scrollbar_size_vertical)
        return super().get_content_height(container, viewport, beside)

    def fill(self, prompts: Sequence[Visual], spans: Sequence[Span], notes: Sequence[str] = ()) -> None:
        """Show other rows; the cursor stays on the same stretch, if it is still there.

        Args:
            prompts: The rows.
            spans: The stretch of the article that each of them stands for.
            notes: What there is to say of them, in rows of their own below; empty ones are left out.
        """
        current = self.span
        self.clear_options()
        self._spans = list(spans)
        said = [literal_line(note, "$dim-color") for note in notes if note]
        self.add_options([Option(prompt) for prompt in (*prompts, *said)])
        if spans:
            self.highlighted = self._spans.index(current) if current in self._spans else 0

    def let_go(self) -> None:
        """Let the rows mean nothing any more: they are still seen, but of an article that was left."""
        self._spans = []

    def show_placeholder(self, words: str) -> None:
        """Show a word on why there are no rows yet."""
        self.fill([Content.styled(words, "$dim-color")] if words else [], [])
        self.show_title((self.NAME,))

    def show_title(self, titles: Sequence[str]) -> None:
        """Say in the border the first of some titles that it has room for, else the last."""
        self._titles = titles
        room = self.outer_size.width - BORDER
        fitting = (title for title in titles if cell_len(title) <= room)
        title = next(fitting, titles[-1])
        if Content(title).markup != self.border_title:  # or the panel is drawn again for nothing
            self.border_title = Content(title)

    def on_resize(self) -> None:
        """Say in the border as much as it has room for now."""
        self.show_title(self._titles)

    @property
    def span(self) -> Span | None:
        """The stretch under the cursor; None on a row that stands for none."""
        row = self.highlighted
        return self._spans[row] if row is not None and row < len(self._spans) else None

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

    def show_summary(self, article: Article, ranking: Ranking, lines: Sequence[SummaryLine]) -> None:
        """Show the lines of a summary and say how much of the article they are."""
        sentences = [clean_line(article.text[line.start : line.end], LONGEST_LINE) for line in lines]
        digits = len(str(len(lines)))
        prompts: list[Visual] = [
            Hanging(f"{number:>{digits}} ", sentence) for number, sentence in enumerate(sentences, 1)
        ]
        if not prompts:
            prompts = [Content.styled("This text is too short to summarize.", "$dim-color")]
        self.fill(prompts, [Span(line.start, line.end) for line in lines], [ranking.notice])
        characters = sum(line.end - line.start for line in lines)
        share = round(100 * characters / max(1, len(article.text)))
        count = f"Summary: {len(lines):,} of {len(ranking.sentences):,}"
        whole = f"{count} sentences, {share} % of the text"
        method = f"{whole}, {ranking.method}"
        self.show_title((method, whole, f"{count} sentences, {share} %", f"{count}, {share} %"))
