"""What the keys do to go to a list or an article that is not the next unread one."""

from __future__ import annotations

from typing import Literal

from textual import work

from reader.model import View
from reader.tui.messages import Notice
from reader.tui.screens.list_screen import ListScreen


class GotoActions(ListScreen):
    """The part of the main screen's actions that goes to other lists, and marks what is left behind."""

    def action_view_unread(self) -> None:
        """List what is unread."""
        self._go_to(View("unread"))

    def action_view_all(self) -> None:
        """List everything."""
        self._go_to(View("all"))

    def action_view_starred(self) -> None:
        """List what is starred."""
        self._go_to(View("starred"))

    def action_open_source(self, title: str) -> None:
        """List the articles of the source of that title."""
        view = next((row.view for row in self.source_list.rows if row.title == title), None)
        if view is None:
            self.post_message(Notice(f"There is no source {title!r} any more."))
        else:
            self._go_to(view)
            self.post_message(Notice(f"{title} is listed."))

    def _go_to(self, view: View) -> None:
        self._go_to_view(view)
        self.entry_list.focus()

    def action_next_article(self) -> None:
        """Open the article below this one."""
        self._open_neighbour(1)

    def action_previous_article(self) -> None:
        """Open the article above this one."""
        self._open_neighbour(-1)

    def _open_neighbour(self, step: Literal[1, -1]) -> None:
        entries = self.entry_list
        row = entries.cursor + step
        if not 0 <= row < len(entries.ids):
            self.post_message(
                Notice("This is the last article here." if step == 1 else "This is the first article here.")
            )
            return
        entries.cursor = row
        self._open_current()

    def action_mark_everything_read(self) -> None:
        """Mark the whole library read; the rows show it before the library has done it."""
        unread = self.entry_ids(View("unread"))
        self.entry_list.change(unread, read=True)
        self.mark_many_read(unread, "in the library")

    @work(exit_on_error=False, group="marking")
    async def action_mark_all_read_and_next(self) -> None:
        """Mark the list read and open the next unread article of the library."""
        ids = list(self.entry_list.ids)
        self.entry_list.change(ids, read=True)
        await self.mark_many_read(ids, "").wait()
        await self.run_action("next_unread")

    async def action_back_or_quit(self) -> None:
        """Go back; in the sources, from where nothing goes back, quit."""
        if self._place() == "sources" and not self.has_class("-alone"):
            await self.app.action_quit()
        else:
            await self.run_action("back")
