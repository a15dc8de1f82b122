"""Verbs that take subscriptions in and hand them out: import, export, opml."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.errors import PullquoteError
from reader.session import Session, say, say_document, say_error
from reader.text.terminal import printable

if TYPE_CHECKING:
    from reader.library import Library

_FORMATS = ("opml", "jsonl", "state")


def run_import(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Take files in; one that cannot be read stops none of the others."""
    from reader.files import user_path

    status = 0
    library = session.library()
    for name in args.file:
        try:
            if name == "-":
                outcome = library.import_stream(sys.stdin.buffer, "standard input")
            else:
                outcome = library.import_path(user_path(name))
        except PullquoteError as error:
            say_error(str(error))
            status = 1
            continue
        for sentence in outcome.refused:
            say_error(sentence)
            status = 1
        say(outcome.words)
    return status


def import_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `import` takes."""
    parser.add_argument("file", nargs="+", metavar="FILE", help="the file; - reads standard input")


def run_export(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Write subscriptions or everything."""
    pieces = _pieces(session.library(), args.format or _format_of(args.file))
    if args.file in {None, "-"}:
        say_document(pieces)
        return 0
    from reader.files import write_named

    say(f"Written to {write_named(args.file, pieces)}")
    return 0


def _pieces(library: Library, fmt: str) -> Iterator[str]:
    if fmt == "opml":
        return iter([printable(library.export_opml())])
    return (f"{line}\n" for line in library.export_lines(texts=fmt == "jsonl"))


def _format_of(name: str | None) -> str:
    return "jsonl" if name is not None and name.endswith((".jsonl", ".ndjson", ".json")) else "opml"


def export_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `export` takes."""
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help="where to; a number is added if it is there (default: print it)",
    )
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        help="opml: subscriptions; jsonl: everything with texts; state: subscriptions, read marks and stars "
        "(default: by the name, or opml)",
    )


def run_opml(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Import or export OPML."""
    if args.what == "import":
        if not args.file:
            parser.error("name the file to import")
        args.file = [args.file]
        return run_import(session, args, parser)
    args.format = "opml"
    return run_export(session, args, parser)


def opml_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `opml` takes."""
    parser.add_argument("what", choices=("import", "export"), help="which way")
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="the file; - or nothing exports to standard output"
    )
