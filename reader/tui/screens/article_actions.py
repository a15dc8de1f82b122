"""What the keys do with an article as a whole: save it, fetch it in full, hand its address on."""

from __future__ import annotations

from reader.tui.browser import open_address
from reader.tui.messages import Notice
from reader.tui.screens.panes import PanesScreen


class ArticleActions(PanesScreen):
    """The part of the main screen's actions that takes an article elsewhere."""

    def action_save(self) -> None:
        """Write summary and quotes in the configured format."""
        self._save(self.config.save_format)

    def action_save_as(self) -> None:
        """Choose a format and write summary and quotes."""
        from reader.export import FORMATS
        from reader.tui.screens.choice import ChoiceScreen

        self.app.push_screen(
            ChoiceScreen("Write as", FORMATS, self.config.save_format),
            lambda fmt: self._save(fmt) if fmt else None,
        )

    def _save(self, fmt: str) -> None:
        pane = self.reading
        if pane.article is None or pane.ranking is None:
            self.post_message(Notice("There is no summary to write yet."))
            return
        self.write_file(pane.article, pane.ranking, pane.quotes, pane.length, fmt)

    def action_full_text(self) -> None:
        """Show the whole article of its page, or again what its feed gave."""
        if self.reading.article is not None:
            self.show_full_text(self.reading.article)

    def action_other_extractor(self) -> None:
        """Take the article from its page in another way."""
        if self.reading.article is not None:
            self.extract_otherwise(self.reading.article)

    def action_open_in_browser(self) -> None:
        """Open the article's address in the browser."""
        url = self._address()
        if url:
            self.post_message(open_address(self.app, url))

    def action_copy_link(self) -> None:
        """Copy the article's address."""
        url = self._address()
        if url:
            self.app.copy_to_clipboard(url)
            self.post_message(Notice(f"Copied {url}"))

    def _address(self) -> str:
        url = self.reading.article.url if self.reading.article else ""
        if not url:
            self.post_message(Notice("This article has no web address."))
        return url
