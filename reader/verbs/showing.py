"""Verbs about one entry or a few: show, fulltext."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.errors import PullquoteError
from reader.session import Session, say, say_error, say_json
from reader.text.sanitize import clean_line
from reader.verbs.arguments import json_flag, positive
from reader.verbs.objects import Objects
from reader.waiting import wait_for

if TYPE_CHECKING:
    from reader.library import Library


def run_show(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Print an entry."""
    from reader.export import article_object
    from reader.export.fields import about_line

    library = session.library()
    article = library.article(args.id)
    if args.changes:
        return _show_changes(library, args.id, as_json=args.json)
    if args.json:
        say_json(
            {
                **Objects(library).entry(library.entry(args.id)),
                **article_object(article, None, None, 0),
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
    return wait_for(_fetch_full_texts(session.library(), args.id, args.extractor or ""))


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
