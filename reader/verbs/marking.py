"""The verb that marks entries: mark."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.errors import LocalFileError
from reader.session import Session, say, say_error, say_json
from reader.undo import Flag, Marks
from reader.verbs.arguments import json_flag, positive
from reader.wording import counted

if TYPE_CHECKING:
    from reader.library import Library
    from reader.model import Entry

MARKS: Mapping[str, tuple[Flag, bool]] = {
    "read": ("read", True),
    "unread": ("read", False),
    "star": ("starred", True),
    "unstar": ("starred", False),
}
"""What each word sets, and to what."""

STDIN = 0
"""Stands for the numbers on standard input; no entry has it."""

_MANY = 500
"""Entries read from the library at a time."""
_SHOWN = 10
"""Numbers that a sentence names."""


def run_mark(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Mark entries, and say how many that changed or, for programs, which."""
    wanted = list(dict.fromkeys(_numbers(args.id)))
    library = session.library()
    there = {entry.id for entry in _entries(library, wanted)}
    field, value = MARKS[args.mark]
    mark = library.mark_read if field == "read" else library.mark_starred
    changed = mark([number for number in wanted if number in there], value)
    if args.json:
        for entry in _entries(library, changed):
            say_json({"id": entry.id, "read": entry.read, "starred": entry.starred})
    else:
        say(f"{Marks(field, value, tuple(changed)).words}.")
    missing = [number for number in wanted if number not in there]
    if missing:
        some = ", ".join(map(str, missing[:_SHOWN])) + (" and others" if len(missing) > _SHOWN else "")
        say_error(
            f"{counted(len(missing), 'number')} of no entry: {some}; `pullquote list` shows those there are."
        )
    return 1 if missing else 0


def _numbers(given: Sequence[int]) -> Iterator[int]:
    """Yield the entries that are named, those on standard input in its place.

    Raises:
        LocalFileError: A line there is no number; nothing is marked then.
    """
    for number in given:
        if number == STDIN:
            yield from _numbers_of_stdin()
        else:
            yield number


def _numbers_of_stdin() -> Iterator[int]:
    for place, line in enumerate(sys.stdin.buffer, 1):
        word = line.decode(errors="replace").strip()
        if not word:
            continue
        try:
            yield positive(word)
        except argparse.ArgumentTypeError as error:
            raise LocalFileError(f"Line {place} of standard input: {error}; nothing was marked.") from error


def _entries(library: Library, ids: Sequence[int]) -> Iterator[Entry]:
    for start in range(0, len(ids), _MANY):
        yield from library.entries(ids[start : start + _MANY])


def _number_or_stdin(value: str) -> int:
    return STDIN if value == "-" else positive(value)


def mark_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `mark` takes."""
    parser.epilog = (
        "With --json it prints those that changed: the opposite mark on just these takes it back, as u does "
        "in the reader."
    )
    parser.add_argument("mark", choices=tuple(MARKS), help="what they are from now on")
    parser.add_argument(
        "id",
        nargs="+",
        type=_number_or_stdin,
        metavar="ID|-",
        help="an entry's number, as `pullquote list` prints it; - reads them from standard input, one a line",
    )
    json_flag(parser)
