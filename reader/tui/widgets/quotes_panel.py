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
        row = self.highlighted
        return self._rows[row] if row is not None and row < len(self._rows) else None

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
        left_out = len(self._quotes) - len(visible)
        limit = quotes_notice(article)
        more = f"{left_out:,} more are in the article and in saved files." if left_out else ""
        self.fill(
            prompts,
            [Span(quote.start, quote.end) for quote in self._rows],
            [more, limit],
        )
        self.show_title(self._counted(is_all=not limit))

    def _counted(self, *, is_all: bool) -> Sequence[str]:
        """Return how many quotes there are, the longest wording first.

        Args:
            is_all: Whether all of the article was searched; below the quotes stands how much it was.
        """
        speakers = {quote.speaker.name for quote in self._quotes if quote.speaker}
        quotes = f"Quotes: {len(self._quotes):,}" if self._quotes else "Quotes: none"
        counts = f"{quotes}, speakers: {len(speakers):,}" if self._quotes else quotes
        ordered = f"{counts}, by speaker" if self._quotes and self.by_speaker else counts
        if is_all:
            return ordered, counts
        return (
            f"{ordered}, in the beginning of the text",
            f"{counts}, in the beginning",
            f"{quotes} in the beginning",
        )
