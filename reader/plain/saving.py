"""What leaves the line mode: files, and the article's address."""

from __future__ import annotations

from reader.errors import PullquoteError
from reader.export import FORMATS
from reader.plain.desk import Desk, Numbers
from reader.saving import save_article
from reader.text.sanitize import clean_line


def save(desk: Desk, _argument: str) -> None:
    """Write summary and quotes in the format of the settings."""
    _save(desk, desk.config.save_format)


def save_as(desk: Desk, argument: str) -> None:
    """Write summary and quotes in a format, or say which there are."""
    desk.the_article()
    if argument:
        _save(desk, argument.casefold())
        return
    desk.offer(
        f"Formats: {len(FORMATS)}.",
        Numbers("format", "formats", len(FORMATS), lambda place: _save(desk, FORMATS[place])),
        lambda places: (f"{place + 1}. {FORMATS[place]}." for place in places),
    )


def _save(desk: Desk, fmt: str) -> None:
    if fmt not in FORMATS:
        raise PullquoteError(f"There is no format “{fmt}”; it is one of {', '.join(FORMATS)}.")
    opened = desk.the_article()
    path = save_article(
        opened.article,
        opened.ranking,
        opened.quotes,
        length=desk.preferences.preferences.summary_length,
        fmt=fmt,
        folder=desk.config.saving_folder(),
    )
    desk.library.mark_saved(opened.entry_id)
    desk.say(f"Written to {clean_line(str(path), 500)}")


def say_link(desk: Desk, _argument: str) -> None:
    """Say the address of the open article."""
    desk.say(desk.the_article().article.url or "This article has no web address.")
