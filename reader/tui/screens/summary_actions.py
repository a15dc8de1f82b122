"""What the keys do with summaries: another method, two side by side, several articles as one, figures."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import on, work
from textual.content import Content
from textual.worker import get_current_worker

from reader.errors import PullquoteError
from reader.model import Article, Ranking
from reader.text.sanitize import clean_line
from reader.tui.jobs import Job
from reader.tui.literal import literal_line
from reader.tui.messages import Notice
from reader.tui.screens.list_screen import ListScreen
from reader.tui.screens.panes import OTHER_TEXT
from reader.tui.widgets.previewed_list import PreviewedList

if TYPE_CHECKING:
    from reader.summary.together import TogetherSummary
    from reader.tui.screens.together_screen import Joint, TogetherScreen

PREVIEWS_AT_ONCE = 8
"""Sentences that are looked for before those found are shown."""

MOST_TOGETHER = 200
"""Articles that are summarized together, the first of the list."""

LONGEST_TOGETHER = 50
"""Lines of a joint summary at most."""

_LONGEST_SENTENCE = 500


class SummaryActions(ListScreen):
    """The part of the main screen's actions that is about summaries beside that of the open article."""

    def action_compare(self) -> None:
        """Show the article summarized by two methods side by side."""
        from reader.summary import METHODS
        from reader.tui.screens.compare_screen import Compared, CompareScreen

        article = self.reading.article
        if article is None:
            self.post_message(Notice("There is no article to summarize."))
            return
        mine = self.preferences.preferences.summary_method
        other = next(name for name in ("lead", "pullquote") if name != mine)
        screen = CompareScreen(
            Compared(article, self.library.ranking, METHODS), mine, other, self.reading.length
        )
        self.app.push_screen(screen, self.take_method)

    def action_method(self, method: str = "") -> None:
        """Take a summary method, or choose one."""
        from reader.summary import METHODS
        from reader.tui.screens.choice import ChoiceScreen

        if method:
            self.take_method(method)
            return
        current = self.preferences.preferences.summary_method
        self.app.push_screen(ChoiceScreen("Summary method", METHODS, current), self.take_method)

    def take_method(self, method: str | None) -> None:
        """Summarize by another method from now on, here and in the list; None: by the same."""
        if method is None:
            return
        if method == self.preferences.preferences.summary_method:
            self.post_message(Notice(f"Summaries are by {method} already."))
            return
        self.post_message(Notice(f"Summaries are by {method} from now on."))
        self.remember("summary_method", method)
        self.workers.cancel_group(self, "previews")
        self.entry_list.forget_previews()
        if self.reading.article is not None:
            self.analyse(self.reading.article, method)

    # One line below each row of the list

    def action_preview_lines(self) -> None:
        """Show the most important sentence of each article below its row, or the rows alone."""
        entries = self.entry_list
        entries.show_previews(not entries.previews)
        self.remember("list_previews", entries.previews)

    @on(PreviewedList.Wanted)
    def _previews_wanted(self, event: PreviewedList.Wanted) -> None:
        self._find_previews(event.ids)

    @work(exit_on_error=False, group="previews")
    async def _find_previews(self, ids: Sequence[int]) -> None:
        method = self.preferences.preferences.summary_method
        for start in range(0, len(ids), PREVIEWS_AT_ONCE):
            some = ids[start : start + PREVIEWS_AT_ONCE]
            try:
                found = await asyncio.to_thread(self.library.first_sentences, some, method)
            except PullquoteError as error:
                self.post_message(Notice(str(error), error=True))
                return
            if method != self.preferences.preferences.summary_method:
                return  # they were asked for anew
            self.entry_list.put_previews({**dict.fromkeys(some, ""), **found})

    # Figures

    def action_figures(self) -> None:
        """List the figures and dates of the article, and its key terms."""
        article, ranking = self.reading.article, self.reading.ranking
        if article is None or ranking is None:
            self.post_message(Notice("There is nothing to look for figures in yet."))
        else:
            self._list_figures(article, ranking)

    @work(exit_on_error=False, group="figures", exclusive=True)
    async def _list_figures(self, article: Article, ranking: Ranking) -> None:
        from reader.summary.figures import Figure, figures
        from reader.summary.keywords import keywords
        from reader.tui.screens.rows_screen import RowsScreen

        found = await asyncio.to_thread(figures, article, ranking)
        terms = await asyncio.to_thread(keywords, article)
        if not found and not terms:
            self.post_message(Notice("There are no figures, dates or key terms in this article."))
            return

        def row(figure: Figure) -> Content:
            sentence = article.text[slice(*figure.sentence)]
            return Content.assemble(
                literal_line(article.text[figure.start : figure.end], "bold $speaker-color"),
                (f"  {figure.kind}\n  ", "$dim-color"),
                literal_line(sentence, limit=_LONGEST_SENTENCE),
            )

        note = literal_line("Key terms: " + ", ".join(term.text for term in terms)) if terms else None
        screen = RowsScreen(f"Figures and dates: {len(found)}", [row(figure) for figure in found], note=note)
        place = await self.show_when_free(screen, "The list of figures and dates")
        if place is not None and self.reading.article is article:
            self.reading.view.focus()
            self.reading.view.jump(found[place].start, found[place].end)

    # Several articles

    @work(exit_on_error=False, group="together", exclusive=True)
    async def action_together(self) -> None:
        """Summarize the articles of the list, or those that are selected, as one."""
        from reader.tui.screens.together_screen import Joint, TogetherScreen

        meant = self._articles_meant()
        ids = meant[:MOST_TOGETHER]
        if not ids:
            self.post_message(Notice("There are no articles to summarize."))
            return
        method = self.preferences.preferences.summary_method
        job = self.jobs.begin(Job(f"Summarizing {len(ids)} articles", "", get_current_worker().cancel))
        try:
            articles, summary, empty = await asyncio.to_thread(
                self.library.together, ids, method, LONGEST_TOGETHER
            )
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        finally:
            self.jobs.end(job)
        if not summary.lines:
            self.post_message(Notice("These texts are too short to summarize."))
            return
        joint = Joint(articles, summary, method, beyond=len(meant) - len(ids), empty=empty)
        screen = TogetherScreen(joint, self.reading.length, lambda shown: self._write_together(joint, shown))
        place = await self.show_when_free(screen, "The joint summary")
        if place is not None:
            self._see(joint, screen, place)

    def _articles_meant(self) -> Sequence[int]:
        """Return the entries that are selected, or all of the list."""
        return self.entry_list.selected or self.entry_list.ids

    def _see(self, joint: Joint, screen: TogetherScreen, place: int) -> None:
        """Open the article of a line at its place."""
        line = screen.lines[place]
        summarized = joint.articles[line.article]
        entry_id = summarized.entry_id
        if entry_id is None:
            return
        ids = [article.entry_id for article in joint.articles if article.entry_id is not None]
        self.show_articles(ids, "Summarized together", entry_id)
        self._open_current()
        article = self.reading.article
        if article is not None and article.text == summarized.text:
            self.reading.view.jump(line.start, line.end)
        else:
            self.post_message(Notice(OTHER_TEXT))

    @work(exit_on_error=False, group="saving", thread=True)
    def _write_together(self, joint: Joint, shown: TogetherSummary) -> None:
        from reader.saving import save_together

        fmt, folder = self.config.save_format, self.config.saving_folder()
        try:
            path = save_together(joint.articles, shown, joint.method, fmt=fmt, folder=folder)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
        else:
            self.post_message(Notice(f"Written to {clean_line(str(path), 500)}."))
