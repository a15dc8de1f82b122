"""Verbs about entries: list, search, show, fulltext."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.errors import PullquoteError
from reader.session import Session, say, say_error, say_json
from reader.text.sanitize import clean_line
from reader.verbs.arguments import json_flag, positive, subscribed
from reader.verbs.looking import look_through_for
from reader.wording import day

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import Entry, SearchHit, View


MANY = 500
"""Entries read from the library at a time."""


def run_list(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """List entries."""
    library = session.library()
    view, query = _asked_for(library, args)
    look_through_for(library, query)
    ids = library.entry_ids(view, narrowed_by=query)[: args.limit]
    for start in range(0, len(ids), MANY):
        for entry in library.entries(ids[start : start + MANY]):
            if args.json:
                say_json(_entry_object(entry))
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
    by_id = {entry.id: entry for entry in library.entries([hit.entry_id for hit in result.hits])}
    bold = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for hit in result.hits:
        entry = by_id.get(hit.entry_id)
        if entry is None:
            continue
        if args.json:
            say_json(_hit_object(entry, hit))
        else:
            say(_entry_line(entry))
            _say_snippet(hit, bold=bold)
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


def _hit_object(entry: Entry, hit: SearchHit) -> dict[str, object]:
    return {
        **_entry_object(entry),
        "snippet": hit.snippet,
        "start": hit.start,
        "end": hit.start + len(hit.snippet),
        "marks": [[hit.start + mark.start, hit.start + mark.end] for mark in hit.marks],
    }


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
    return f"{entry.id:>6} {marks} {date:<10} {entry.feed_title[:24]:<24} {entry.title}"


def _entry_object(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "source": entry.feed_title,
        "author": entry.author or None,
        "url": entry.url or None,
        "date": entry.published.isoformat() if entry.published else None,
        "first_seen": entry.first_seen.isoformat(),
        "read": entry.read,
        "starred": entry.starred,
    }


def run_show(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Print an entry."""
    from reader.export import article_object
    from reader.export.fields import about_line

    library = session.library()
    article = library.article(args.id)
    if args.changes:
        return _show_changes(library, args.id, as_json=args.json)
    if args.json:
        known = article_object(article, None, None, 0)
        say_json(
            {
                "id": article.entry_id,
                **known,
                "text": article.text,
                "links": [
                    {"start": link.start, "end": link.end, "url": link.url, "kind": link.kind}
                    for link in article.links
                ],
                "extractor": article.extractor or None,
                **_details_object(library, args.id),
            }
        )
    else:
        say(f"{article.title}\n{about_line(article)}\n\n{article.text}")
    return 0


def _details_object(library: Library, entry_id: int) -> dict[str, object]:
    details = library.details(entry_id)
    return {
        "authors": list(details.authors),
        "updated": details.updated.isoformat() if details.updated else None,
        "comments": details.comments_url or None,
        "categories": list(details.categories),
        "enclosures": [
            {"url": file.url, "type": file.media_type or None, "size": file.size, "title": file.title or None}
            for file in details.enclosures
        ],
    }


def _show_changes(library: Library, entry_id: int, *, as_json: bool) -> int:
    """Print what the publisher changed, a sentence a line, the last change first."""
    from reader.text_changes import changed_sentences

    newer = f"{library.entry(entry_id).title}\n\n{library.feed_text(entry_id)}"
    versions = library.versions(entry_id)
    for version in versions:
        older = f"{version.title}\n\n{version.document.text}"
        changes = list(changed_sentences(older, newer))
        if as_json:
            removed, added = ([text for sign, text in changes if sign == wanted] for wanted in "-+")
            replaced = version.replaced.isoformat()
            say_json({"id": entry_id, "replaced": replaced, "removed": removed, "added": added})
        else:
            say(f"Changed before {version.replaced.astimezone():%Y-%m-%d %H:%M}")
            for sign, sentence in changes:
                say(f"{sign} {sentence}")
        newer = older
    if not versions and not as_json:
        say("Its publisher has not changed it.")
    return 0


def show_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `show` takes."""
    _id_argument(parser)
    parser.add_argument(
        "--changes", action="store_true", help="what its publisher changed since, by sentences"
    )
    json_flag(parser)


def _id_argument(parser: argparse.ArgumentParser, nargs: str | None = None) -> None:
    parser.add_argument(
        "id",
        nargs=nargs,
        type=positive,
        metavar="ID",
        help="an entry's number, as `pullquote list` prints it",
    )


def run_fulltext(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Fetch the pages of entries and keep the articles on them."""
    return asyncio.run(_fetch_full_texts(session.library(), args.id, args.extractor or ""))


async def _fetch_full_texts(library: Library, ids: Sequence[int], extractor: str) -> int:
    status = 0
    async with library.network() as network:
        for entry_id in ids:
            try:
                full = await library.fetch_full_text(network, entry_id, extractor)
            except PullquoteError as error:
                say_error(f"{entry_id}: {error}")
                status = 1
            else:
                words = len(full.document.text.split())
                say(f"{entry_id}: {words:,} words from {full.url} {clean_line(full.notice)}".rstrip())
    return status


def fulltext_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `fulltext` takes."""
    from reader.sources.fulltext import EXTRACTORS

    _id_argument(parser, "+")
    parser.add_argument("--extractor", choices=EXTRACTORS, help=f"(default: {EXTRACTORS[0]})")
