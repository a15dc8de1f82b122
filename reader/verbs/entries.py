"""Verbs about many entries: list, search, searches."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from reader.session import Session, say, say_error, say_json
from reader.text.cells import fitted
from reader.text.sanitize import clean_line
from reader.verbs.arguments import json_flag, positive, subscribed
from reader.verbs.looking import look_through_for, say_nothing_found
from reader.verbs.objects import Objects
from reader.wording import day

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import Entry, SearchHit, View


SOURCE_CELLS = 24
"""Of a line of a list, for the source."""

MANY = 500
"""Entries read from the library at a time."""


def run_list(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """List entries."""
    library = session.library()
    view, query = _asked_for(library, args)
    look_through_for(library, query)
    ids = library.entry_ids(view, narrowed_by=query)[: args.limit]
    if not ids:
        say_nothing_found(library, query, view.kind)
    objects = Objects(library) if args.json else None
    for start in range(0, len(ids), MANY):
        for entry in library.entries(ids[start : start + MANY]):
            if objects is not None:
                say_json(objects.entry(entry))
            else:
                say(_entry_line(entry))
    return 0


def _asked_for(library: Library, args: argparse.Namespace) -> tuple[View, str]:
    """Return the view that the arguments name, and the query that narrows it."""
    from reader.model import View

    view = View("unread") if args.unread else View("starred") if args.starred else View("all")
    if args.feed:
        view = View("feed", subscribed(library, args.feed).id)
    query = " ".join(args.query)
    return view, library.narrowed_search(args.saved, query) if args.saved else query


def list_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `list` takes."""
    _query_argument(
        parser,
        "which entries, in the query language (default: all); put -- before words that begin with -",
        needed=False,
    )
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--unread", action="store_true", help="only unread entries")
    group.add_argument("--starred", action="store_true", help="only starred entries")
    group.add_argument("--feed", metavar="URL", help="only the entries of one feed")
    parser.add_argument("--saved", metavar="NAME", help="the entries of a saved search")
    parser.add_argument("--limit", type=positive, metavar="N", help="at most N entries, the newest")
    json_flag(parser)


def run_searches(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """List the saved searches, save one or remove one."""
    library = session.library()
    if args.save:
        name, query = args.save
        library.keep_search(clean_line(name, 200) or parser.error("the name is empty"), query)
    elif args.remove:
        library.remove_search(args.remove)
    else:
        for search in library.searches():
            if args.json:
                say_json({"name": search.name, "query": search.query})
            else:
                say(f"{search.name}\n      {search.query}")
    return 0


def searches_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `searches` takes."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--save", nargs=2, metavar=("NAME", "QUERY"), help="keep a query under a name")
    group.add_argument("--remove", metavar="NAME", help="forget one")
    json_flag(parser)


def _query_argument(parser: argparse.ArgumentParser, help_text: str, *, needed: bool) -> None:
    parser.add_argument("query", nargs="+" if needed else "*", metavar="QUERY", help=help_text)


def run_search(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Print the best matches with their snippets."""
    library = session.library()
    query = " ".join(args.query)
    look_through_for(library, query)
    result = library.search(query, args.limit or 50)
    objects = Objects(library) if args.json else None
    by_id = {entry.id: entry for entry in library.entries([hit.entry_id for hit in result.hits])}
    bold = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for hit in result.hits:
        entry = by_id.get(hit.entry_id)
        if entry is None:
            continue
        if objects is not None:
            say_json(objects.hit(entry, hit))
        else:
            say(_entry_line(entry))
            _say_snippet(hit, bold=bold)
    if not result.hits:
        say_nothing_found(library, query)
    if result.notice:
        say_error(result.notice)
    return 0


def _say_snippet(hit: SearchHit, *, bold: bool) -> None:
    """Print a snippet on one line, its matches in bold on a terminal."""
    from reader.text.terminal import printable

    parts, at = [], 0
    for mark in hit.marks:
        parts.append(printable(hit.snippet[at : mark.start]))
        word = printable(hit.snippet[mark.start : mark.end])
        parts.append(f"\x1b[1m{word}\x1b[0m" if bold else word)
        at = mark.end
    parts.append(printable(hit.snippet[at:]))
    line = "".join(parts).replace("\n", " ").strip()
    if line:
        print(f"         {line}")


def search_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `search` takes."""
    _query_argument(
        parser, "what to look for, in the query language; put -- before words that begin with -", needed=True
    )
    parser.add_argument("--limit", type=positive, metavar="N", help="at most N hits, the best (default: 50)")
    json_flag(parser)


def _entry_line(entry: Entry) -> str:
    date = day(entry.published) or "undated"
    marks = ("·" if entry.read else "●") + ("★" if entry.starred else " ")
    return f"{entry.id:>6} {marks} {date:<10} {fitted(entry.feed_title, SOURCE_CELLS)} {entry.title}"
