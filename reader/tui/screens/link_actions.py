"""What the keys do with the links of an article: follow one by its letters, list them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Article, EntryDetails
from reader.text.links import link_address
from reader.tui.clipboard import copy_text
from reader.tui.link_rows import LinkRow, link_rows
from reader.tui.messages import Notice
from reader.tui.screens.panes import OTHER_TEXT, PanesScreen
from reader.tui.widgets.linked_text import LinkedText

if TYPE_CHECKING:
    from reader.tui.screens.links_screen import LinksScreen


class LinkActions(PanesScreen):
    """The part of the main screen's actions that leads out of an article."""

    def on_mount(self) -> None:
        """Take the setting for hyperlinks of the terminal."""
        self.reading.view.hyperlinks = self.config.reading_hyperlinks

    def action_link_hints(self) -> None:
        """Show letters on the links that are in sight."""
        view = self.reading.view
        view.focus()
        # The pane may just have come into sight, or have got more room.
        self.call_after_refresh(view.show_hints)

    def on_linked_text_followed(self, event: LinkedText.Followed) -> None:
        """Open or copy the link that was chosen."""
        self._follow(event.url, copy=event.copy)

    def _follow(self, url: str, *, copy: bool) -> None:
        if copy:
            self.post_message(copy_text(self.app, link_address(url)))
        else:
            self.post_message(self.open_in_browser(url))

    def action_links(self) -> None:
        """List the links of the article."""
        from reader.tui.screens.links_screen import LinksScreen

        article = self.reading.article
        if article is None:
            self.post_message(Notice("There is no article to list the links of."))
            return
        entry_id = article.entry_id
        details: EntryDetails | None = None
        if entry_id is not None:
            details = self.read(lambda: self.library.details(entry_id), None)
        rows = link_rows(article, details)
        if not rows:
            self.post_message(Notice("This article has no links."))
            return
        screen = LinksScreen(rows)
        self.app.push_screen(screen, lambda place: self._use(article, screen, rows, place))

    def _use(self, article: Article, screen: LinksScreen, rows: list[LinkRow], place: int | None) -> None:
        """Do with a link what was asked for."""
        if place is None:
            return
        row = rows[place]
        if screen.act != "place":
            self._follow(row.url, copy=screen.act == "copy")
        elif row.span is None:
            self.post_message(Notice("That address does not stand in the text."))
        elif self.reading.article is not article:
            self.post_message(Notice(OTHER_TEXT))
        else:
            self.reading.view.focus()
            self.reading.view.jump(*row.span)
