"""The two panels around the article: its summary and its quotes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.model import Article, Quote, Ranking, Span, SummaryLine
from reader.tui.keymap import bindings
from reader.tui.literal import literal_line
from reader.tui.widgets.quote_rows import quote_content, rows_in_order, voice_rows
from reader.tui.widgets.voices import voices

__all__ = ["Panel", "QuotesPanel", "SummaryPanel", "quote_content"]

MOST_QUOTES = 500
"""Quotes that the panel shows; the widget measures each of them."""


class Panel(OptionList):
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
        super().__init__(id=id, markup=False)
        self._spans: list[Span] = []

    def fill(self, prompts: Sequence[Content], spans: Sequence[Span]) -> None:
        """Show other rows; the cursor stays on the same stretch, if it is still there."""
        current = self.span
        self.clear_options()
        self._spans = list(spans)
        self.add_options([Option(prompt) for prompt in prompts])
        if spans:
            self.highlighted = self._spans.index(current) if current in self._spans else 0

    def show_placeholder(self, words: str) -> None:
        """Show a word on why there are no rows yet."""
        self.fill([Content.styled(words, "dim")] if words else [], [])
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

    def show_summary(self, article: Article, ranking: Ranking, lines: Sequence[SummaryLine]) -> None:
        """Show the lines of a summary and say how much of the article they are."""
        prompts = [
            Content.assemble(
                (f"{number} ", "dim"), literal_line(article.text[line.start : line.end], limit=4000)
            )
            for number, line in enumerate(lines, 1)
        ]
        if not prompts:
            prompts = [Content.styled("This text is too short to summarize.", "dim")]
        self.fill(prompts, [Span(line.start, line.end) for line in lines])
        total = len(ranking.sentences)
        self.border_title = Content(f"Summary: {len(lines)} of {total} sentences, {ranking.method}")
        self.border_subtitle = literal_line(ranking.notice)


class QuotesPanel(Panel):
    """The quotes: who said it, in which role, and the exact words; in order or by speaker."""

    NAME = "Quotes"

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.by_speaker = False
        self._article: Article | None = None
        self._quotes: Sequence[Quote] = ()
        self._rows: list[Quote] = []

    @property
    def quote(self) -> Quote | None:
        """The quote under the cursor."""
        return self._rows[self.highlighted] if self.highlighted is not None and self._rows else None

    def show_placeholder(self, words: str) -> None:
        """Show a word on why there are no quotes yet."""
        self._article, self._quotes, self._rows = None, (), []
        super().show_placeholder(words)

    def show_quotes(self, article: Article, quotes: Sequence[Quote]) -> None:
        """Show the quotes of an article."""
        self._article, self._quotes = article, quotes
        self._show(article)

    def group(self, *, by_speaker: bool) -> None:
        """Show the quotes in their order or by speaker, from now on; the cursor stays on its quote."""
        self.by_speaker = by_speaker
        if self._article is not None:
            self._show(self._article)

    def _show(self, article: Article) -> None:
        visible = self._quotes[:MOST_QUOTES]
        if self.by_speaker:
            heard = voices(article, visible)
            self._rows = [quote for voice in heard for quote in voice.quotes]
            prompts = [prompt for voice in heard for prompt in voice_rows(article, voice)]
        else:
            self._rows = list(visible)
            prompts = rows_in_order(article, visible)
        if not prompts:
            prompts = [Content.styled("No quotes were found.", "dim")]
        self.fill(prompts, [Span(quote.start, quote.end) for quote in self._rows])
        speakers = {quote.speaker.name for quote in self._quotes if quote.speaker}
        counted = f"Quotes: {len(self._quotes)}, speakers: {len(speakers)}" if visible else "Quotes: none"
        self.border_title = Content(f"{counted}, by speaker" if visible and self.by_speaker else counted)
        left_out = len(self._quotes) - len(visible)
        self.border_subtitle = Content(
            f"{left_out} more are in the article and in saved files" if left_out else ""
        )
