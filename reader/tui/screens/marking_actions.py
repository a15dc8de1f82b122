"""What the keys do to the marks of articles: read, starred, selected, and taken back."""

from __future__ import annotations

from collections.abc import Sequence

from reader.commands import first_key
from reader.model import View
from reader.tui.messages import Notice
from reader.tui.screens.list_screen import ListScreen


class MarkingActions(ListScreen):
    """The part of the main screen's actions that is about marks."""

    def action_toggle_read(self) -> None:
        """Mark the article read or unread; those that are selected become unread only where all are read."""
        entry, selected = self.entry_list.entry, self.entry_list.take_selected()
        if selected:
            read = not set(self.entry_ids(View("unread"))).isdisjoint(selected)
            self.entry_list.change(selected, read=read)
            words = f"{{articles}} marked {'read' if read else 'unread'}; {self.undo_hint}"
            self.mark_read(selected, read, words)
        elif entry is not None:
            self.entry_list.change([entry.id], read=not entry.read)
            self.mark_read([entry.id], not entry.read, "Marked unread." if entry.read else "Marked read.")

    def action_toggle_star(self) -> None:
        """Star the article or take the star away; from those that are selected only where all have one."""
        entry, selected = self.entry_list.entry, self.entry_list.take_selected()
        if selected:
            starred = not set(self.entry_ids(View("starred"))).issuperset(selected)
            self.entry_list.change(selected, starred=starred)
            words = "{articles} starred" if starred else "Stars taken away from {articles}"
            self.mark_starred(selected, starred, f"{words}; {self.undo_hint}")
        elif entry is not None:
            self.entry_list.change([entry.id], starred=not entry.starred)
            words = "Star taken away." if entry.starred else "Starred."
            self.mark_starred([entry.id], not entry.starred, words)

    def action_mark_all_read(self) -> None:
        """Mark the whole list read, or what is selected; in the sources, all that the chosen one has."""
        source = self.source_list.source if self._place() == "sources" else None
        if source is not None:
            self.mark_view_read(source.view, source.title)
        else:
            self._mark_many_read(self.entry_list.take_selected() or self.entry_list.ids)

    def action_mark_above(self) -> None:
        """Mark what stands above the cursor read."""
        self._mark_many_read(self.entry_list.ids[: self.entry_list.cursor], "above")

    def action_mark_below(self) -> None:
        """Mark what stands below the cursor read."""
        self._mark_many_read(self.entry_list.ids[self.entry_list.cursor + 1 :], "below")

    def _mark_many_read(self, ids: Sequence[int], which: str = "") -> None:
        """Mark entries read; the rows show it before the library has done it."""
        self.entry_list.change(ids, read=True)
        self.mark_many_read(list(ids), which)

    def action_select(self) -> None:
        """Select the article or not any more, and go on to the next one."""
        self.entry_list.toggle_selected()

    def action_select_range(self) -> None:
        """Begin a range that moving extends, or end it."""
        if self.entry_list.toggle_range():
            end, give_up = first_key("select_range", self.keymap), first_key("back", self.keymap)
            words = f"A range begins here: move to extend it, {end} ends it, {give_up} gives it up."
            self.post_message(Notice(words))

    def action_undo(self) -> None:
        """Take the last act back; which one that is, only the library knows when its turn comes."""
        self.take_back()
