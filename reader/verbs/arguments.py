"""Arguments that several verbs share."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import NotFoundError
from reader.model import MAX_ID_DIGITS, Feed
from reader.text.sanitize import clean_line

if TYPE_CHECKING:
    from reader.library import Library


def parse(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> argparse.Namespace:
    """Read arguments; options may stand between the others, as in `list ferry --limit 3 vote`.

    Where `--` ends the options they have to come first, as only the latest releases of Python read both.
    """
    return (parser.parse_args if "--" in arguments else parser.parse_intermixed_args)(arguments)


def json_flag(parser: argparse.ArgumentParser) -> None:
    """Take `--json`."""
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")


def inputs(parser: argparse.ArgumentParser) -> None:
    """Take what is to be read."""
    parser.add_argument(
        "input", nargs="*", metavar="PATH|URL|ID|-", help="what to read; nothing reads standard input"
    )


def formats(parser: argparse.ArgumentParser) -> None:
    """Take `--format`, or `--json` in its place."""
    from reader.export import FORMATS

    group = parser.add_mutually_exclusive_group()
    group.add_argument("--format", choices=FORMATS, default="text", help="how it is printed (default: text)")
    group.add_argument(
        "--json", action="store_const", const="json", dest="format", help="the same as --format json"
    )


def summary_options(parser: argparse.ArgumentParser) -> None:
    """Take the length and the method of a summary."""
    from reader.summary import METHODS

    length = parser.add_mutually_exclusive_group()
    length.add_argument(
        "--sentences", type=positive, metavar="N", help="how many sentences (default: as configured)"
    )
    length.add_argument(
        "--words", type=positive, metavar="N", help="whole sentences of at most so many words; one at least"
    )
    length.add_argument(
        "--percent",
        type=percent,
        metavar="P",
        help="whole sentences of at most this share of the words; one at least",
    )
    parser.add_argument("--method", choices=METHODS, metavar="M", help=f"one of {', '.join(METHODS)}")


def percent(value: str) -> float:
    """Read a share from above 0 to 100, with a percent sign or without."""
    number = value.removesuffix("%")
    if not (number.isascii() and number.replace(".", "", 1).isdigit() and 0 < float(number) <= 100):
        raise argparse.ArgumentTypeError(f"{clean_line(value, 40)!r} is no share from above 0 to 100")
    return float(number)


def positive(value: str) -> int:
    """Read a number such as an entry's; argparse says what is wrong with another word."""
    if not (value.isascii() and value.isdigit() and len(value) <= MAX_ID_DIGITS and int(value) > 0):
        raise argparse.ArgumentTypeError(f"{clean_line(value, 40)!r} is no number of this kind")
    return int(value)


def folder(value: str) -> Path:
    """Read a folder's name."""
    try:
        return Path(value).expanduser()
    except RuntimeError as error:
        raise argparse.ArgumentTypeError(f"there is no user {clean_line(value, 40)!r}") from error


def subscribed(library: Library, address: str) -> Feed:
    """Return the subscription with an address.

    Raises:
        NotFoundError: There is none.
    """
    feed = library.feed_by_url(address)
    if feed is None:
        raise NotFoundError(f"{address} is not subscribed; `pullquote feeds` lists what is.")
    return feed
