"""Verbs about who said what in the whole library: people, and quotes of one person."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from reader.people import Person, Said
from reader.session import Session, say, say_error, say_json
from reader.text.cells import fitted
from reader.text.sanitize import clean_line
from reader.verbs import reading
from reader.verbs.arguments import json_flag, positive
from reader.verbs.entries import SOURCE_CELLS
from reader.verbs.identity import (
    asks_for_identity,
    identity_arguments,
    person_line,
    run_identity,
)
from reader.verbs.looking import look_through
from reader.verbs.naming import HELP, is_named, named, people_meant
from reader.wording import day

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import Article, Quote

LISTED = 50
"""People that are listed where no number is asked for."""

_NO_LIMIT = -1


def run_people(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """List who is quoted, or what somebody said."""
    library = session.library()
    look_through(library)
    name = " ".join(args.name)
    if asks_for_identity(args):
        return run_identity(library, name, args, parser)
    if name:
        return _say_quotes(library, name, args)
    people = library.people(limit=args.limit or LISTED)
    if not people:
        say_error("Nobody is quoted in the articles of the library.")
    for person in people:
        if args.json:
            say_json(_person_object(person))
        else:
            say(person_line(person))
    return 0


def people_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `people` takes."""
    parser.epilog = (
        "Whoever is quoted most comes first; with a name, the latest quotes do. Before that, quotes are "
        "looked for in articles where that was not done yet, some milliseconds for each; Ctrl+C stops it, "
        "and what was found is kept."
    )
    parser.add_argument("name", nargs="*", metavar="NAME", help=HELP)
    parser.add_argument(
        "--limit", type=positive, metavar="N", help=f"at most N people (default: {LISTED}), quotes or names"
    )
    identity_arguments(parser)
    json_flag(parser)


def run_quotes(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Print quotes of what is named; of one person, also those of the whole library."""
    if args.person is None:
        return reading.run_quotes(session, args, parser)
    if args.input:
        return _quotes_of_one_speaker(session, args, parser)
    library = session.library()
    look_through(library)
    said = library.said_by(people_meant(library, args.person), limit=_NO_LIMIT)
    if not said:
        return 1
    args.input = list(dict.fromkeys(str(one.entry_id) for one in said))
    places = {(one.entry_id, one.start, one.end) for one in said}
    return reading.run_quotes(
        session, args, parser, lambda article, quote: (article.entry_id, quote.start, quote.end) in places
    )


def quotes_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `quotes` takes."""
    reading.quotes_arguments(parser)
    parser.add_argument(
        "--person", metavar="NAME", help="only what this person said; with nothing to read: in the library"
    )


def _quotes_of_one_speaker(
    session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser
) -> int:
    """Print what somebody said who has this name in what is named, or this name and role."""
    is_anybody = False

    def is_said(_article: Article, quote: Quote) -> bool:
        nonlocal is_anybody
        speaker = quote.speaker
        names = (speaker.name, *speaker.aliases) if speaker else ()
        is_meant = speaker is not None and any(is_named(args.person, one, speaker.role) for one in names)
        is_anybody = is_anybody or is_meant
        return is_meant

    status = reading.run_quotes(session, args, parser, is_said)
    if status == 0 and not is_anybody:
        say_error(f"Nobody called {clean_line(args.person, 80)} is quoted there.")
        return 1
    return status


def _say_quotes(library: Library, name: str, args: argparse.Namespace) -> int:
    said = library.said_by(people_meant(library, name), limit=args.limit or _NO_LIMIT)
    for _, quotes in groupby(said, key=lambda one: one.entry_id):
        if args.json:
            for one in _quote_objects(library, list(quotes)):
                say_json(one)
        else:
            _say_article(list(quotes))
    return 0 if said else 1


def _say_article(said: Sequence[Said]) -> None:
    """Print what was said in one article under its line."""
    from reader.export.fields import doubts, one_line

    first = said[0]
    date = day(first.published) or "undated"
    say(f"{first.entry_id:>6} {date:<10} {fitted(first.source, SOURCE_CELLS)} {first.title}")
    for one in said:
        words = one_line(one.words)
        who = named(one.speaker, one.role)
        how = ", ".join((one.kind, *doubts(one.confidence)))
        say(f"       {f'“{words}”' if one.kind == 'direct' else words}\n         {who} ({how})")


def _quote_objects(library: Library, said: Sequence[Said]) -> Iterator[dict[str, object]]:
    """Yield the quotes of one article as `analyze` has them, each with where it stands."""
    from reader.export import about_object
    from reader.export.json import quote_objects

    article = library.article(said[0].entry_id)
    places = {(one.start, one.end) for one in said}
    about: dict[str, object] = {"id": article.entry_id, **about_object(article)}
    chosen: Iterable[Quote] = (
        quote for quote in library.quotes(article) if (quote.start, quote.end) in places
    )
    for found in quote_objects(article.text, chosen):
        yield about | found


def _person_object(person: Person) -> dict[str, object]:
    return {
        "name": person.name,
        "roles": list(person.roles),
        "quotes": person.quotes,
        "articles": person.articles,
        "last": person.last.isoformat(),
    }
