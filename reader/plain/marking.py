"""Marks in the line mode; each command says what it did."""

from __future__ import annotations

from reader.errors import PullquoteError
from reader.model import Entry
from reader.plain.desk import Desk, place_of
from reader.wording import counted


def _entry(desk: Desk, argument: str) -> Entry:
    """Return the entry of a number in the list, or of the open article."""
    if argument:
        return desk.library.entry(desk.ids[place_of(argument, len(desk.ids), "article")])
    return desk.library.entry(desk.the_article().entry_id)


def mark(desk: Desk, argument: str) -> None:
    """Mark an article read or unread, whichever it is not."""
    entry = _entry(desk, argument)
    desk.library.mark_read([entry.id], not entry.read)
    desk.say("Marked unread." if entry.read else "Marked read.")


def star(desk: Desk, argument: str) -> None:
    """Star an article, or take the star away."""
    entry = _entry(desk, argument)
    desk.library.mark_starred([entry.id], not entry.starred)
    desk.say("Star taken away." if entry.starred else "Starred.")


def mark_all(desk: Desk, _argument: str) -> None:
    """Mark every article of the list read."""
    changed = desk.library.mark_read(desk.ids, True)
    if not changed:
        desk.say("No article here is unread.")
        return
    desk.say(f"{counted(len(changed), 'article')} marked read; undo takes it back.")


def undo(desk: Desk, _argument: str) -> None:
    """Take back what was done last."""
    change = desk.library.undo()
    if change is None:
        raise PullquoteError("There is nothing to take back.")
    desk.say(f"Taken back: {change.words}.")
