"""Who said what in all articles, in the line mode."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.errors import PullquoteError
from reader.export.fields import one_line, said_notes
from reader.people import Person, Said
from reader.plain.desk import Desk, Numbers, ended
from reader.plain.opening import open_entry
from reader.plain.refreshing import look_for_quotes
from reader.text.sanitize import clean_line
from reader.wording import counted, day

MOST = 1_000
"""People or quotes that are listed."""


def list_people(desk: Desk, argument: str) -> None:
    """List who is quoted, most often first, or what somebody said."""
    look_for_quotes(desk)
    if argument:
        people = desk.library.people_named(argument)
        if len(people) == 1:
            list_said(desk, people[0])
            return
        if not people:
            raise PullquoteError(f"Nobody called {argument} is quoted; people lists who is.")
    else:
        people = desk.library.people(limit=MOST)
    desk.show(
        f"People: {len(people):,}.",
        Numbers("person", "people", len(people), lambda place: list_said(desk, people[place])),
        lambda places: (f"{place + 1}. {_person(people[place])}" for place in places),
    )


def _person(person: Person) -> str:
    who = ", ".join((clean_line(person.name), *map(clean_line, person.roles[:1])))
    return f"{ended(who)} {counted(person.quotes, 'quote')} in {counted(person.articles, 'article')}."


def list_said(desk: Desk, person: Person) -> None:
    """List what somebody said, the latest first; a number opens the article."""
    said = desk.library.said_by([person], limit=MOST)
    desk.show(
        f"{ended(clean_line(person.name))} {counted(len(said), 'quote')}.",
        Numbers("quote", "quotes", len(said), lambda place: _open(desk, said[place])),
        lambda places: _said(places, said),
    )


def _open(desk: Desk, one: Said) -> None:
    place = desk.ids.index(one.entry_id) if one.entry_id in desk.ids else None
    open_entry(desk, one.entry_id, place)


def _said(places: range, said: Sequence[Said]) -> Iterator[str]:
    """Yield quotes, and before those of one article what it is."""
    article = None
    for place in places:
        one = said[place]
        if one.entry_id != article:
            article = one.entry_id
            where = (clean_line(one.source, 60), day(one.published) or "undated")
            yield f"{ended(clean_line(one.title))} {', '.join(filter(None, where))}."
        words = one_line(one.words)
        notes = said_notes(one.kind, one.confidence)
        said_words = f"“{words}”" if one.kind == "direct" else words
        yield f"{place + 1}. {said_words} ({', '.join(notes)})" if notes else f"{place + 1}. {said_words}"
