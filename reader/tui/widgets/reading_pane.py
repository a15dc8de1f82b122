"""The reading pane: what the article is, its summary, its text, its quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from reader.commands import LONGEST_SUMMARY, first_key
from reader.model import Article, Quote, Ranking, Span
from reader.text.reading_time import reading_minutes, reading_seconds
from reader.tui.literal import literal_line
from reader.tui.messages import Notice
from reader.tui.widgets.article_view import ArticleView, Mark
from reader.tui.widgets.facts_line import FactsLine
from reader.tui.widgets.panels import Panel, SummaryPanel
from reader.tui.widgets.quotes_panel import QuotesPanel
from reader.why import why_line, why_quote
from reader.wording import when

PATIENCE_SECONDS = 0.15
"""How long the panels keep what they show while the next article is analysed."""

SHORT_ROWS = 6
"""Lines of an article that leave room for quotes on the smallest screens too."""


class TitleLines(Static):
    """The title, on as many lines as it needs.

    A widget of Textual asks for another layout when a layout has given it another size, which for this one
    changes nothing and has the whole article drawn twice.
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, markup=False)

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)


class ReadingPane(Vertical):
    """Shows one article; the summary's length is a slice of a ranking made once."""

    DEFAULT_CSS = """
    ReadingPane > #title { height: auto; max-height: 3; padding: 0 1; text-style: bold; }
    ReadingPane > .hidden { display: none; }
    """

    class Complete(Message):
        """The article has its summary and quotes, or a word in their place."""

    def __init__(
        self, *, length: int, measure: int, by_speaker: bool, keymap: Mapping[str, str], id: str
    ) -> None:
        super().__init__(id=id)
        self._by_speaker = by_speaker
        self._measure = measure
        self._keymap = keymap
        self.length = length
        self.article: Article | None = None
        self.ranking: Ranking | None = None
        self.quotes: Sequence[Quote] = ()
        self._came_from: Panel | None = None
        self._is_found = False
        self._patience: Timer | None = None

    def compose(self) -> ComposeResult:
        """Make the parts, from top to bottom."""
        yield TitleLines(id="title")
        yield FactsLine(id="about")
        yield SummaryPanel(id="summary")
        yield ArticleView(measure=self._measure, id="article")
        yield QuotesPanel(by_speaker=self._by_speaker, id="quotes")

    @property
    def view(self) -> ArticleView:
        """The article's text."""
        return self.query_one(ArticleView)

    @property
    def summary_panel(self) -> SummaryPanel:
        """The summary above it."""
        return self.query_one(SummaryPanel)

    @property
    def quotes_panel(self) -> QuotesPanel:
        """The quotes below it."""
        return self.query_one(QuotesPanel)

    def show(self, article: Article | None) -> None:
        """Show an article at once; its summary and quotes follow with `show_analysis`."""
        self.article = article
        self.ranking, self.quotes, self._came_from = None, (), None
        self._is_found = False
        self.query_one("#title", Static).update(literal_line(article.title if article else "Nothing to read"))
        self.query_one(FactsLine).show(_about(article) if article else ())
        self.view.show(article)
        self._tell_whether_short()
        self._stop_waiting()
        if article is None:
            self.show_placeholder("")
            return
        # Most analyses are there within a frame or two: what flickers is drawn twice for nothing.
        self.summary_panel.let_go()
        self.quotes_panel.let_go()
        self._patience = self.set_timer(PATIENCE_SECONDS, self._show_waiting)

    def on_resize(self) -> None:
        """Share the room out anew once the article has been laid out for the new width."""
        self.call_after_refresh(self._tell_whether_short)

    def _tell_whether_short(self) -> None:
        """Tell the style sheet whether the article takes only a few lines."""
        if self.view.size.width:
            self.set_class(self.view.virtual_size.height <= SHORT_ROWS, "-short")

    def _show_waiting(self) -> None:
        if self._patience is not None:  # a timer that has run out cannot be stopped any more
            self.show_placeholder("Reading…")

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.stop()
            self._patience = None

    def show_placeholder(self, words: str) -> None:
        """Show a word in place of the summary and the quotes."""
        self._stop_waiting()
        self.summary_panel.show_placeholder(words)
        self.quotes_panel.show_placeholder(words)
        self._tell_when_laid_out()

    def show_analysis(self, ranking: Ranking, quotes: Sequence[Quote]) -> None:
        """Show the summary and the quotes of the article that is on the screen."""
        self._stop_waiting()
        self.ranking, self.quotes = ranking, quotes
        if self.article is not None:
            self.quotes_panel.show_quotes(self.article, quotes)
        self._show_summary()
        self._tell_when_laid_out()

    def _tell_when_laid_out(self) -> None:
        """Tell that all is there, once the panels have asked for the room they need now."""
        self.quotes_panel.call_later(self.post_message, self.Complete())

    def _show_summary(self) -> None:
        if self.article is None or self.ranking is None:
            return
        lines = self.ranking.summary(self.length)
        self.summary_panel.show_summary(self.article, self.ranking, lines)
        marks = [Mark(line.start, line.end, "summary") for line in lines]
        marks.extend(Mark(quote.start, quote.end, "quote") for quote in self.quotes)
        self.view.set_marks(marks)

    def change_length(self, step: int) -> None:
        """Make the summary some lines longer or shorter."""
        if step > 0 and self.ranking is not None and self.length >= len(self.ranking.order):
            return  # this article has no more lines; the length stays for the others
        self.set_length(max(1, min(self.length + step, LONGEST_SUMMARY)))

    def set_length(self, lines: int) -> None:
        """Make the summary so many lines long, whether this article has as many or not."""
        self.length = lines
        self._show_summary()

    def on_panel_jump(self, event: Panel.Jump) -> None:
        """Show the place in the article that a summary line or quote comes from."""
        self._came_from = event.panel
        self.view.jump(event.span.start, event.span.end)
        self.view.focus()

    def on_article_view_returned(self) -> None:
        """Go to the next place that was looked for, or back to the panel that a jump came from."""
        if not self.step_hit(1):
            self.go_back()

    def go_back(self) -> bool:
        """Return to where a jump came from; False where there was none."""
        if self._came_from is None:
            return False
        self._came_from.remove_class("hidden")
        self._came_from.focus()
        self._came_from = None
        self.view.forget_target()
        return True

    def jump_to_mark(self, step: Literal[1, -1]) -> None:
        """Jump to the next or previous place that was looked for, or else summary sentence or quote."""
        if self.step_hit(step):
            return
        mark = self.view.next_mark(step)
        if mark is None:
            which = "after" if step == 1 else "before"
            self.post_message(Notice(f"There is no summary sentence or quote {which} this place."))
            return
        self.view.jump(mark.start, mark.end)

    def show_hits(self, places: Sequence[Span], *, of_search: bool) -> None:
        """Mark places that were looked for.

        Args:
            places: Where they are.
            of_search: Whether a search of the library found the article, which is left with them then.
        """
        self._is_found = of_search
        if of_search:
            self._came_from = None
        self.view.set_hits(places)

    def step_hit(self, step: Literal[1, -1]) -> bool:
        """Jump to the next or previous place that was looked for, in a circle; False without any."""
        hits = self.view.hits
        if hits:
            hit = self.view.next_mark(step) or hits[0 if step == 1 else -1]
            self.view.jump(hit.start, hit.end)
            self.say_hit()
        return bool(hits)

    def say_hit(self) -> None:
        """Say which of the places that were looked for one is at."""
        if self.view.hits:
            number, count = self.view.hit_number, len(self.view.hits)
            on, back, end = (self._key(command) for command in ("next_mark", "previous_mark", "back"))
            ends = "lists what was found" if self._is_found else "ends"
            words = f"{number} of {count:,}. {on} goes on, {back} back; {end} {ends}."
            self.post_message(Notice(words, about="article"))

    def _key(self, command_id: str) -> str:
        return first_key(command_id, self._keymap)

    def forget_hits(self) -> bool:
        """Show no places as looked for; returns whether they were looked for in the article alone."""
        if not self.view.hits:
            return False
        self.view.set_hits([])
        self.view.forget_target()
        if not self._is_found:
            self.post_message(Notice("The matches are no longer marked.", about="article"))
        return not self._is_found

    def toggle_panel(self, panel: Panel) -> None:
        """Go to a panel; hide it when the focus is there already."""
        if panel.has_focus:
            panel.add_class("hidden")
            self.view.focus()
        else:
            panel.remove_class("hidden")
            panel.focus()

    def explain(self, focused: Widget | None) -> str:
        """Say why the line or quote under the cursor, or the target in the text, is there."""
        if self.article is None or self.ranking is None:
            return "There is nothing to explain yet."
        span = focused.span if isinstance(focused, Panel) else self.view.target
        for quote in self.quotes:
            if not isinstance(focused, SummaryPanel) and span == Span(quote.start, quote.end):
                return why_quote(quote)
        for line in self.ranking.summary(self.length):
            if span == Span(line.start, line.end):
                return why_line(self.ranking, line)
        key = self._key("next_mark")
        return f"Put the cursor on a summary line or a quote, or jump to one with {key}, and ask again."


def _about(article: Article) -> Sequence[str]:
    """Return how long an article takes and what is known about it; what is short and sure first."""
    minutes = reading_minutes(reading_seconds(article.text))
    return (
        f"{minutes} min" if minutes else "",
        *(when(article.published), article.source, article.author, article.language, article.url),
    )
