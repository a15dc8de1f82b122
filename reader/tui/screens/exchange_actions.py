"""What the commands do that take lists of subscriptions in and write them out."""

from __future__ import annotations

from textual import work

from reader.errors import PullquoteError, SaveError
from reader.text.sanitize import clean_line
from reader.tui.messages import LibraryChanged, Notice
from reader.tui.screens.feeds_screen import FeedsScreen


class ExchangeActions(FeedsScreen):
    """The part of the main screen's actions that is about files of subscriptions."""

    @work(exit_on_error=False, group="exchange", exclusive=True)
    async def action_import_file(self, name: str) -> None:
        """Show what a list of subscriptions holds, and take in what is chosen of it."""
        from reader.files import user_path
        from reader.tui.screens.import_screen import ImportScreen

        try:
            path = user_path(name)
            previewed = await self._in_writer(lambda: self.library.preview_import(path))
            if previewed is None:
                outcome = await self._in_writer(lambda: self.library.import_path(path))
            else:
                offered, refused = previewed
                screen = ImportScreen(path.name, offered, refused)
                name = clean_line(path.name, 100)
                chosen = await self.show_when_free(screen, f"What {name} would add")
                if not chosen:
                    self.post_message(Notice("Nothing was imported."))
                    return
                outcome = await self._in_writer(lambda: self.library.import_chosen(offered, chosen))
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.note_lasting("The import")
        self.post_message(LibraryChanged())
        for sentence in outcome.refused:
            self.post_message(Notice(sentence, error=True))
        self.post_message(Notice(outcome.words))
        if self.config.refresh_automatic:
            self.refresh_due()  # new feeds are

    @work(exit_on_error=False, group="saving")
    async def action_export_file(self, name: str) -> None:
        """Write the subscriptions as OPML, in their order."""
        from reader.files import user_path, write_named

        try:
            folder = user_path(name).parent
            if not folder.is_dir():  # a slip of the finger must not make folders
                raise SaveError(f"There is no folder {clean_line(str(folder), 200)}.")
            written = await self._in_writer(lambda: write_named(name, self.library.export_opml()))
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(Notice(f"Written to {clean_line(str(written), 500)}."))
