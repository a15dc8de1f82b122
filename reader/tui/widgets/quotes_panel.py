"""The panel with the quotes of the article: who said what, in order or by speaker."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.export.fields import quotes_notice
from reader.model import Article, Quote, Span
from reader.tui.widgets.panels import Panel
from reader.tui.widgets.quote_rows import rows_in_order, voice_rows
from reader.tui.widgets.voices import voices

MOST_QUOTES = 500
"""Quotes that the panel shows; the widget measures each of them."""


class QuotesPanel(Panel):
    """The quotes: who said it, in which role, and the exact words; in order or by speaker."""

    NAME = "Quotes"

    def __init__(self, *, by_speaker: bool, id: str) -> None:
        """Make the panel.

        Args:
            by_speaker: Whether the quotes are shown by speaker at first.
            id: What the widget is known by.
        """
        super().__init__(id=id)
        self.by_speaker = by_speaker
        self._article: Article | None = None
        self._quotes: Sequence[Quote] = ()
        self._rows: list[Quote] = []

    @property
    def quote(self) -> Quote | None:
        """The quote under the cursor."""
        return self._rows[self.highlighted] if self.highlighted is not None and self._rows else None

    def let_go(self) -> None:
        """Let the rows mean nothing any more."""
        self._article, self._quotes, self._rows = None, (), []
        super().let_go()

    def show_placeholder(self, words: str) -> None:
        """Show a word on why there are no quotes yet."""
        self.let_go()
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
            prompts = [Content.styled("No quotes were found.", "$dim-color")]
        self.fill(prompts, [Span(quote.start, quote.end) for quote in self._rows])
        speakers = {quote.speaker.name for quote in self._quotes if quote.speaker}
        counted = f"Quotes: {len(self._quotes)}, speakers: {len(speakers)}" if visible else "Quotes: none"
        self.border_title = Content(f"{counted}, by speaker" if visible and self.by_speaker else counted)
        left_out = len(self._quotes) - len(visible)
        more = f"{left_out} more are in the article and in saved files" if left_out else ""
        self.border_subtitle = Content(more or quotes_notice(article))
