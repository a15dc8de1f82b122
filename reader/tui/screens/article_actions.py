"""What the keys do with an article as a whole: save it, fetch it in full, hand its address on."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work
from textual.worker import get_current_worker

from reader.errors import PullquoteError
from reader.model import Entry
from reader.text.links import link_address
from reader.text.sanitize import clean_line
from reader.tui.clipboard import copy_text
from reader.tui.messages import Notice
from reader.tui.screens.panes import PanesScreen
from reader.wording import counted

MOST_TABS = 5
"""Articles that are opened in the browser without asking."""


class ArticleActions(PanesScreen):
    """The part of the main screen's actions that takes an article elsewhere."""

    def action_save(self) -> None:
        """Write summary and quotes in the configured format."""
        self._save(self.config.save_format)

    def action_save_as(self, fmt: str = "") -> None:
        """Write summary and quotes in a format, or choose one first."""
        from reader.export import FORMATS
        from reader.tui.screens.choice import ChoiceScreen

        if fmt:
            self._save(fmt)
            return
        self.app.push_screen(
            ChoiceScreen("Write as", FORMATS, self.config.save_format),
            lambda chosen: self._save(chosen) if chosen else None,
        )

    def _save(self, fmt: str) -> None:
        pane = self.reading
        selected = self.entry_list.take_selected()
        if selected:
            self._write_selected(selected, pane.length, fmt)
            return
        if pane.article is None:
            self.post_message(Notice("There is no article to write."))
        elif pane.ranking is None and pane.article.entry_id is not None:  # its summary is on its way
            self._write_selected([pane.article.entry_id], pane.length, fmt)
        elif pane.ranking is None:
            self.post_message(Notice("There is no summary to write yet."))
        else:
            self.write_file(pane.article, pane.ranking, pane.quotes, pane.length, fmt)

    @work(exit_on_error=False, group="saving", thread=True)
    def _write_selected(self, ids: Sequence[int], length: int, fmt: str) -> None:
        """Write a file for each of some articles."""
        from reader.saving import save_article

        folder, method = self.config.saving_folder(), self.preferences.preferences.summary_method
        written = 0
        try:
            for entry_id in ids:
                if get_current_worker().is_cancelled:
                    return
                article = self.library.article(entry_id)
                ranking, quotes = self.library.ranking(article, method), self.library.quotes(article)
                save_article(article, ranking, quotes, length=length, fmt=fmt, folder=folder)
                self.library.mark_saved(entry_id)
                written += 1
        except PullquoteError as error:
            self.post_message(Notice(f"{written:,} of {len(ids):,} articles written: {error}", error=True))
        else:
            self.post_message(
                Notice(f"{counted(written, 'article')} written to {clean_line(str(folder), 500)}.")
            )

    def action_full_text(self) -> None:
        """Show the whole article of its page, or again what its feed gave."""
        if self.reading.article is not None:
            self.show_full_text(self.reading.article)

    def action_other_extractor(self) -> None:
        """Take the article from its page in another way."""
        if self.reading.article is not None:
            self.extract_otherwise(self.reading.article)

    def action_open_in_browser(self) -> None:
        """Open the article's address in the browser, or those of the articles that are selected."""
        from reader.tui.screens.confirm import ConfirmScreen

        urls = self._addresses()
        if len(urls) <= MOST_TABS:
            self._open_all(urls)
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self._open_all(urls)

        self.app.push_screen(ConfirmScreen(f"Open {len(urls):,} articles in the browser?"), answered)

    def _open_all(self, urls: Sequence[str]) -> None:
        notices = [self.open_in_browser(url) for url in urls]
        failed = [notice for notice in notices if notice.error]
        if failed or len(notices) == 1:
            self.post_message((failed or notices)[0])
        elif notices:
            self.post_message(Notice(f"Opened {len(notices):,} articles."))

    def action_copy_link(self) -> None:
        """Copy the article's address, or those of the articles that are selected, a line each."""
        urls = self._addresses()
        if urls:
            what = "" if len(urls) == 1 else f"{len(urls):,} links."
            self.post_message(copy_text(self.app, "\n".join(urls), what))

    def _addresses(self) -> list[str]:
        """Return the addresses of what is selected, which ends the selection, or of the article shown."""
        selected = self.entry_list.take_selected()
        article = self.reading.article
        if selected:
            urls = [entry.url for entry in self.read(lambda: self.library.entries(selected), list[Entry]())]
        else:
            urls = [article.url] if article is not None else []
        addresses = [address for url in urls if (address := link_address(url))]
        if not addresses:
            none_has = "None of these articles has a web address."
            self.post_message(Notice(none_has if selected else "This article has no web address."))
        return addresses
