"""What the keys do to the marks of articles: read, starred, and taken back."""

from __future__ import annotations

from dataclasses import replace

from reader.tui.screens.panes import PanesScreen


class MarkingActions(PanesScreen):
    """The part of the main screen's actions that is about marks."""

    def action_toggle_read(self) -> None:
        """Mark the article read or unread."""
        entry = self.entry_list.entry
        if entry is not None:
            self.entry_list.update([replace(entry, read=not entry.read)])
            self.mark_read([entry.id], not entry.read, "Marked unread." if entry.read else "Marked read.")

    def action_toggle_star(self) -> None:
        """Star the article or take the star away."""
        entry = self.entry_list.entry
        if entry is not None:
            self.entry_list.update([replace(entry, starred=not entry.starred)])
            words = "Star taken away." if entry.starred else "Starred."
            self.mark_starred([entry.id], not entry.starred, words)

    def action_mark_all_read(self) -> None:
        """Mark the whole list read; the rows show it before the library has done it."""
        self.entry_list.change(self.entry_list.ids, read=True)
        self.mark_read(list(self.entry_list.ids), True, "{n} marked read; u takes it back.")

    def action_undo(self) -> None:
        """Take the last act back; where it was a mark, the rows show it before the library has done it."""
        change = self.library.last_change()
        if change is not None and change.marks is not None:
            marks = change.marks
            self.entry_list.change(marks.ids, **{marks.field: not marks.value})
        self.take_back()
