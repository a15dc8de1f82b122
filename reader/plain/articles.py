"""Lists of articles in the line mode."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import get_args

from reader.errors import PullquoteError
from reader.model import Entry, Sort
from reader.plain.desk import Desk, Numbers, Source, ended, place_of
from reader.plain.opening import open_place
from reader.text.sanitize import clean_line
from reader.wording import counted, day

_NO_SNIPPETS: Mapping[int, str] = {}


def show_source(desk: Desk, source: Source) -> None:
    """Make the articles of a source the list, and say it."""
    take_list(desk, source, desk.load(source))
    show_articles(desk)


def take_list(desk: Desk, source: Source, ids: Sequence[int]) -> None:
    """Make some articles the list, without saying it; a number means one of them from now on."""
    desk.source, desk.ids = source, list(ids)
    here = desk.opened.entry_id if desk.opened else None
    desk.place = desk.ids.index(here) if here in desk.ids else None
    desk.numbers = Numbers("article", "articles", len(ids), partial(open_place, desk))


def list_articles(desk: Desk, argument: str) -> None:
    """Say the list as it is now, from the first article or from a number on."""
    take_list(desk, desk.source, desk.load(desk.source))
    show_articles(desk, place_of(argument, len(desk.ids), "article") if argument else 0)


def sort_articles(desk: Desk, argument: str) -> None:
    """Sort the list, and those after it, or say the orders to choose from."""
    orders: tuple[Sort, ...] = get_args(Sort)
    if argument:
        _sort(desk, next((one for one in orders if one == argument.casefold()), None))
        return
    desk.offer(
        f"Orders: {len(orders)}.",
        Numbers("order", "orders", len(orders), lambda place: _sort(desk, orders[place])),
        lambda places: (
            f"{place + 1}. {orders[place]}{', now' * (orders[place] == desk.order)}." for place in places
        ),
    )


def _sort(desk: Desk, order: Sort | None) -> None:
    if order is None:
        raise PullquoteError("There is no such order; sort alone lists them.")
    desk.order = order
    show_source(desk, desk.source)


def show_articles(desk: Desk, start: int = 0, snippets: Mapping[int, str] = _NO_SNIPPETS) -> None:
    """Say a page of the list.

    Args:
        desk: What is worked on.
        start: The first place.
        snippets: By entry the words around what was searched for.
    """
    ids, with_source = desk.ids, desk.source.feed is None
    desk.show(
        f"{desk.source.title}: {counted(len(ids), 'article')}.",
        desk.numbers,
        lambda places: _lines(desk, [(n, ids[n]) for n in places], snippets, with_source=with_source),
        start,
    )


def _lines(
    desk: Desk, rows: Sequence[tuple[int, int]], snippets: Mapping[int, str], *, with_source: bool
) -> Iterator[str]:
    by_id = {entry.id: entry for entry in desk.library.entries([entry_id for _, entry_id in rows])}
    for place, entry_id in rows:
        entry = by_id.get(entry_id)
        about = article_line(entry, with_source=with_source) if entry else "It has left the library."
        yield f"{place + 1}. {about}"
        if snippets.get(entry_id):
            yield snippets[entry_id]


def article_line(entry: Entry, *, with_source: bool) -> str:
    """Return an article of a list in one line: its title, then what is known of it."""
    known = (
        clean_line(entry.feed_title, 60) if with_source else "",
        day(entry.published) or "undated",
        "read" if entry.read else "unread",
        "starred" if entry.starred else "",
    )
    return f"{ended(clean_line(entry.title) or 'Untitled')} {', '.join(part for part in known if part)}."
