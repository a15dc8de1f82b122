"""Opening an article in the line mode: what it is, its summary, and what comes next."""

from __future__ import annotations

from typing import Literal

from reader.errors import PullquoteError
from reader.model import View
from reader.plain.desk import Desk, Opened, ended, place_of
from reader.plain.summaries import say_summary
from reader.plain.text import read_on
from reader.text.reading_time import reading_minutes, reading_seconds
from reader.text.sanitize import clean_line
from reader.wording import counted, when


def open_article(desk: Desk, argument: str) -> None:
    """Open an article of the list, or say again what is open."""
    if argument:
        open_place(desk, place_of(argument, len(desk.ids), "article"))
    else:
        say_opened(desk, desk.the_article())


def open_place(desk: Desk, place: int) -> None:
    """Open the article at a place of the list."""
    open_entry(desk, desk.ids[place], place)


def open_entry(desk: Desk, entry_id: int, place: int | None = None) -> None:
    """Open an article, say what it is with its summary, and mark it read.

    Args:
        desk: What is worked on.
        entry_id: The entry.
        place: Where it stands in the list; None where it need not be there.
    """
    load(desk, entry_id)
    desk.place = place
    desk.library.mark_read([entry_id], True)
    say_opened(desk, desk.the_article())


def load(desk: Desk, entry_id: int) -> None:
    """Make an article the open one."""
    library = desk.library
    article = library.article(entry_id)
    ranking = library.ranking(article, desk.preferences.preferences.summary_method)
    desk.opened = Opened(
        entry_id, article, ranking, library.quotes(article), then=lambda: open_next(desk, "")
    )


def say_opened(desk: Desk, opened: Opened) -> None:
    """Say what the open article is, and its summary; reading on begins with its text."""
    article = opened.article
    number = "" if desk.place is None else f" {desk.place + 1} of {len(desk.ids)}"
    desk.say(f"Article{number}: {ended(clean_line(article.title) or 'Untitled')}")
    known = (article.source, article.author, when(article.published))
    about = ", ".join(clean_line(part, 200) for part in known if part)
    if about:
        desk.say(ended(about))
    sentences, quotes = len(opened.ranking.sentences), len(opened.quotes)
    minutes = reading_minutes(reading_seconds(article.text))
    desk.say(
        f"{counted(sentences, 'sentence')}, {counted(quotes, 'quote')}, {counted(minutes, 'minute')} to read."
    )
    say_summary(desk, opened)
    desk.go_on = lambda: read_on(desk, opened)


def open_next(desk: Desk, _argument: str) -> None:
    """Open the next unread article of the list."""
    _open_unread(desk, 1)


def open_previous(desk: Desk, _argument: str) -> None:
    """Open the unread article before this one in the list."""
    _open_unread(desk, -1)


def _open_unread(desk: Desk, step: Literal[1, -1]) -> None:
    unread = set(desk.library.entry_ids(View("unread")))
    if step == 1:
        places = range(0 if desk.place is None else desk.place + 1, len(desk.ids))
    else:
        places = range(-1 if desk.place is None else desk.place - 1, -1, -1)
    place = next((place for place in places if desk.ids[place] in unread), None)
    if place is None:
        where = "after" if step == 1 else "before"
        raise PullquoteError(f"There is no unread article {where} this one in the list.")
    open_place(desk, place)
