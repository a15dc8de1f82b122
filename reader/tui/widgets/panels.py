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
from reader.tui.literal import literal, literal_line, shown

MOST_QUOTES = 400
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
    """The quotes: who said it, in which role, and the exact words."""

    NAME = "Quotes"

    def show_quotes(self, article: Article, quotes: Sequence[Quote]) -> None:
        """Show the quotes of an article in their order."""
        visible = quotes[:MOST_QUOTES]
        speakers_before = [None, *(quote.speaker for quote in visible)]
        prompts = [
            quote_content(article, quote, goes_on=quote.speaker is not None and quote.speaker == before)
            for quote, before in zip(visible, speakers_before, strict=False)
        ]
        if not prompts:
            prompts = [Content.styled("No quotes were found.", "dim")]
        self.fill(prompts, [Span(quote.start, quote.end) for quote in visible])
        speakers = {quote.speaker.name for quote in quotes if quote.speaker}
        counted = f"Quotes: {len(quotes)}, speakers: {len(speakers)}" if quotes else "Quotes: none"
        self.border_title = Content(counted)
        left_out = len(quotes) - len(visible)
        self.border_subtitle = Content(
            f"{left_out} more are in the article and in saved files" if left_out else ""
        )


def quote_content(article: Article, quote: Quote, *, goes_on: bool = False) -> Content:
    """Return a quote as the panel shows it: speaker, role and kind, and the words on the next line.

    Args:
        article: The article it stands in.
        quote: The quote.
        goes_on: Whether the same person spoke in the quote above, so that the name need not come again.
    """
    words = shown(article.text[quote.start : quote.end])
    said = f"“{words}”" if quote.kind == "direct" else f"{words} ({quote.kind})"
    if goes_on:
        return literal(said)
    if quote.speaker is None:
        names = " or ".join(shown(candidate.name) for candidate in quote.candidates[:2])
        who = Content.styled(f"not attributed{f' (perhaps {names})' if names else ''}", "italic $dim-color")
    else:
        doubt = " ?" if quote.confidence < 0.5 else ""
        who = Content.assemble(
            literal_line(quote.speaker.name, "bold $speaker-color"),
            literal_line(f", {quote.speaker.role}" if quote.speaker.role else "", "$dim-color"),
            (doubt, "$dim-color"),
        )
    return Content.assemble(who, "\n", literal(said))
