"""What the keys of the main screen do to the quotes of the article."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import work

from reader.commands import first_key
from reader.errors import PullquoteError
from reader.model import Article, Quote, Span
from reader.text.sanitize import clean_line
from reader.tui.clipboard import copy_text
from reader.tui.messages import Notice
from reader.tui.screens.panes import PanesScreen
from reader.tui.widgets.panels import Panel
from reader.tui.widgets.quotes_panel import QuotesPanel
from reader.why import why_mention

if TYPE_CHECKING:
    from reader.tui.screens.correct_speaker import Verdict

_SHOWN_WORDS = 40
"""Characters of a quote in the status line."""


def _nothing() -> None:
    """Do nothing more."""


class QuoteActions(PanesScreen):
    """The part of the main screen's actions that are about one quote, or about all of an article."""

    def action_group_quotes(self) -> None:
        """Show the quotes by speaker, or in their order again."""
        panel = self.reading.quotes_panel
        panel.group(by_speaker=not panel.by_speaker)
        panel.remove_class("hidden")
        self.remember("quotes_by_speaker", panel.by_speaker)
        self.post_message(Notice("Quotes by speaker." if panel.by_speaker else "Quotes in their order."))

    def action_why(self) -> None:
        """Explain the line or quote under the cursor."""
        words = self.reading.explain(self.focused)
        chosen = self._quote_here()
        mention = why_mention(*chosen) if chosen is not None else ""
        self.post_message(Notice(f"{words} {mention}".rstrip()))

    def action_correct_speaker(self) -> None:
        """Ask who said the quote under the cursor."""
        chosen = self._chosen_quote()
        if chosen is not None:
            self.ask_speaker(*chosen, self.reading.quotes)

    def ask_speaker(
        self, article: Article, quote: Quote, quotes: Sequence[Quote], done: Callable[[], object] = _nothing
    ) -> None:
        """Ask who said a quote.

        Args:
            article: The article.
            quote: The quote.
            quotes: All of the article's.
            done: Called when another speaker is kept.
        """
        from reader.tui.screens.correct_speaker import CorrectSpeakerScreen

        def answered(verdict: Verdict | None) -> None:
            if verdict is not None:
                self._correct(article, quote, verdict, done)

        self.app.push_screen(CorrectSpeakerScreen(article, quote, quotes), answered)

    @work(exit_on_error=False, group="marking")
    async def _correct(
        self, article: Article, quote: Quote, verdict: Verdict, done: Callable[[], object]
    ) -> None:
        """Keep what the user says of a speaker and show it."""
        try:
            if verdict.as_found:
                await self._in_writer(lambda: self.library.forget_correction(article, quote))
            else:
                await self._in_writer(lambda: self.library.correct_speaker(article, quote, verdict.speaker))
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        named = verdict.speaker.name if verdict.speaker else "nobody"
        self.post_message(Notice(f"Speaker{', as found' if verdict.as_found else ''}: {named}."))
        shown = self.reading.article
        if shown is not None and shown.entry_id == article.entry_id:
            self.analyse(shown, self.preferences.preferences.summary_method)
        done()

    def action_copy_quote(self) -> None:
        """Copy the quote under the cursor as a citation."""
        chosen = self._chosen_quote()
        if chosen is not None:
            self.copy_citation(*chosen)

    @work(exit_on_error=False, group="citing")
    async def copy_citation(self, article: Article, quote: Quote) -> None:
        """Copy a quote as a citation; what it is from, the library may have to be asked."""
        from reader.citation import citation

        cited = await asyncio.to_thread(self._citable, article)
        words = f"with its source: {_beginning(article, quote)}"
        self.post_message(copy_text(self.app, citation(cited, quote), words))

    def action_keep_quote(self) -> None:
        """Add the quote under the cursor to the commonplace file."""
        chosen = self._chosen_quote()
        if chosen is not None:
            self.keep_citation(*chosen)

    @work(exit_on_error=False, group="saving", thread=True)
    def keep_citation(self, article: Article, quote: Quote) -> None:
        """Add a quote to the commonplace file, unless it is there."""
        from reader.citation import markdown_citation, markdown_lines
        from reader.commonplace import FILE_NAME, append_block

        path = self.config.saving_folder() / FILE_NAME
        today = self.library.clock().astimezone().date()
        cited = self._citable(article)
        try:
            is_new = append_block(path, markdown_citation(cited, quote, today), markdown_lines(cited, quote))
            if article.entry_id is not None:
                self.library.mark_saved(article.entry_id)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
        else:
            kept = "Kept" if is_new else "Kept already"
            self.post_message(Notice(f"{kept} in {clean_line(str(path), 500)}: {_beginning(article, quote)}"))

    def _citable(self, article: Article) -> Article:
        return self.read(lambda: self.library.citable(article), article)

    def _chosen_quote(self) -> tuple[Article, Quote] | None:
        chosen = self._quote_here()
        if chosen is None:
            key = first_key("next_mark", self.keymap)
            self.post_message(Notice(f"Put the cursor on a quote, or jump to one with {key}, and ask again."))
        return chosen

    def _quote_here(self) -> tuple[Article, Quote] | None:
        """Return the quote under the cursor of the panel, or the one jumped to in the article."""
        reading = self.reading
        if reading.article is None:
            return None
        if isinstance(self.focused, QuotesPanel):
            quote = self.focused.quote
        elif isinstance(self.focused, Panel):
            quote = None
        else:
            target = reading.view.target
            quote = next((one for one in reading.quotes if Span(one.start, one.end) == target), None)
        return (reading.article, quote) if quote is not None else None


def _beginning(article: Article, quote: Quote) -> str:
    words = clean_line(article.text[quote.start : quote.end], 1_000)
    return words if len(words) <= _SHOWN_WORDS else f"{words[:_SHOWN_WORDS].rstrip()}…"
