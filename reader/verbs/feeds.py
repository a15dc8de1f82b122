"""Verbs about subscriptions: add, remove, edit, feeds."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from reader.errors import PullquoteError, UnreachableError
from reader.model import Feed, FeedSettings, Folder, FoundFeed
from reader.session import Session, say, say_error, say_json
from reader.text.sanitize import clean_line
from reader.verbs.arguments import subscribed
from reader.waiting import wait_for

if TYPE_CHECKING:
    from reader.library import Library
    from reader.network import Network

_T = TypeVar("_T")
_Found = tuple[FoundFeed, ...] | PullquoteError


def run_add(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Subscribe."""
    library = session.library()
    looked = [()] * len(args.url) if args.unseen else wait_for(_look(library, args.url))
    status = 0
    for address, found in zip(args.url, looked, strict=True):
        try:
            _subscribe(library, address, found, args)
        except PullquoteError as error:
            say_error(str(error))
            status = 1
    return status


async def _look(library: Library, addresses: Sequence[str]) -> list[_Found]:
    """Look at addresses, all at once: what feeds are there?"""
    import asyncio  # few of these verbs wait

    async with library.network() as network:
        return await asyncio.gather(*(_look_at(library, network, address) for address in addresses))


async def _look_at(library: Library, network: Network, address: str) -> _Found:
    if library.feed_by_url(address) is not None:
        return ()  # adding it will say so
    try:
        return await library.discover(network, address)
    except PullquoteError as error:
        return error


def _subscribe(library: Library, address: str, found: _Found, args: argparse.Namespace) -> None:
    """Add what was found at an address; an address that cannot be reached now is added as it is.

    Raises:
        PullquoteError: There is no feed, or it is subscribed already.
    """
    from reader.library import without_https

    unreachable = ""
    if isinstance(found, UnreachableError):
        unreachable = str(found)
    elif isinstance(found, PullquoteError):
        raise found
    best, *others = found if not isinstance(found, PullquoteError) and found else [None]
    feed = library.add_feed(
        best.url if best else address,
        title=clean_line(args.title or ""),
        known_title=best.title if best else "",
        folder=args.folder or (),
        tags=args.tag or (),
    )
    if unreachable:
        say_error(f"{unreachable} It is subscribed all the same and will be asked at the next fetch.")
    say(f"Added {feed.url}")
    if best and (words := without_https(address, best.url)):
        say_error(words)
    for other in others:
        if other is not None:
            say(f"  also there: {other.url}  {other.title}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `add` takes."""
    parser.add_argument(
        "url", nargs="+", metavar="URL", help="a feed's address, or that of a page that has one"
    )
    _place_arguments(parser)
    parser.add_argument(
        "--unseen", action="store_true", help="add the address as it is, without looking what is there"
    )


def _place_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--title", metavar="NAME", help="your own name for it")
    parser.add_argument("--folder", type=folder_path, metavar="A/B", help="the folder it stands in")
    parser.add_argument("--tag", action="append", type=tag, metavar="TAG", help="a tag; may be repeated")


def folder_path(value: str) -> Folder:
    """Read a folder: names with slashes between them."""
    from reader.feed_fields import read_folder

    return read_folder(value)


def tag(value: str) -> str:
    """Read a tag."""
    from reader.sources.subscribing import clean_tag

    return clean_tag(value)


def run_remove(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Unsubscribe."""
    status = 0
    for address in args.url:
        feed = session.library().feed_by_url(address)
        if feed is None:
            say_error(f"{address} is not subscribed; `pullquote feeds` lists what is.")
            status = 1
            continue
        session.library().remove_feed_for_good(feed.id)
        say(f"Removed {feed.url}")
    return status


def remove_arguments(parser: argparse.ArgumentParser) -> None:
    """Take feeds' addresses."""
    parser.add_argument("url", nargs="+", metavar="URL", help="a feed's address")


def run_edit(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Change what is set for a feed."""
    changes = {name: value for name, value in vars(args).items() if name != "url" and value is not None}
    if not changes:
        parser.error("say what is to be changed, such as --title or --interval")
    library = session.library()
    feed = subscribed(library, args.url)
    library.edit_feed(
        feed.id,
        title=None if args.title is None else clean_line(args.title),
        folders=None if args.folder is None else ((args.folder,) if args.folder else ()),
        tags=None if args.tag is None else [tag for tag in args.tag if tag],
        settings=_settings(feed.settings, args),
        address=args.address,
    )
    say(f"Changed {args.url}")
    return 0


def _settings(before: FeedSettings, args: argparse.Namespace) -> FeedSettings:
    after = before
    if args.interval is not None:
        after = replace(after, interval_minutes=args.interval or None)
    if args.keep is not None:
        after = replace(after, keep=args.keep or None)
    if args.full_text is not None:
        after = replace(after, full_text=args.full_text)
    if args.credentials is not None:
        after = replace(after, credentials=args.credentials)
    if args.header is not None:
        after = replace(after, headers=tuple(header for header in args.header if header[0]))
    return after


def edit_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `edit` takes; what is not named stays as it is."""
    parser.add_argument("url", metavar="URL", help="the feed's address")
    _place_arguments(parser)
    parser.add_argument("--address", metavar="NEW", help="its new address")
    parser.add_argument(
        "--interval", type=_minutes, metavar="MINUTES", help="time between automatic fetches; 0: by its news"
    )
    parser.add_argument("--keep", type=_keep, metavar="N", help="articles that are kept; 0: as configured")
    parser.add_argument(
        "--full-text",
        action=argparse.BooleanOptionalAction,
        help="whether each new article is fetched in full from its page",
    )
    parser.add_argument(
        "--header",
        action="append",
        type=_header,
        metavar="'NAME: VALUE'",
        help="a request header in place of those that are set, may be repeated; env:VARIABLE as the value "
        "keeps it out of the library; '' removes them",
    )
    parser.add_argument(
        "--credentials",
        type=_credentials,
        metavar="keyring|env:NAME",
        help="where user and password are: in the keyring, or as user:password in a variable; '' for none",
    )


def _checked(read: Callable[[str], _T], value: str) -> _T:
    """Read an argument; what is wrong with it is told as the command line tells it."""
    try:
        return read(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{clean_line(value, 40)!r} is not {error}") from None


def _minutes(value: str) -> int:
    from reader.feed_fields import read_minutes

    return _checked(read_minutes, value)


def _keep(value: str) -> int:
    from reader.feed_fields import read_keep

    return _checked(read_keep, value)


def _header(value: str) -> tuple[str, str]:
    from reader.feed_fields import read_header

    return _checked(read_header, value) if value else ("", "")


def _credentials(value: str) -> str:
    from reader.feed_fields import read_credentials

    return _checked(read_credentials, value)


def run_feeds(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """List subscriptions."""
    from reader.health import health_line

    library = session.library()
    now = library.clock()
    for feed in library.subscriptions():
        if args.json:
            say_json(_feed_object(feed))
        else:
            place = "".join(f"  {'/'.join(path)}" for path in feed.folders) + "".join(
                f"  #{tag}" for tag in feed.tags
            )
            say(f"{feed.unread:>5} of {feed.total:<6} {feed.title}{place}\n      {feed.url}")
            say(f"      {health_line(feed, now)}")
    return 0


def _feed_object(feed: Feed) -> dict[str, object]:
    moments = {"added": feed.added, "fetched": feed.fetched, "checked": feed.checked, "due": feed.due}
    return {
        "url": feed.url,
        "title": feed.title,
        "site": feed.site_url or None,
        "folders": [list(path) for path in feed.folders],
        "tags": list(feed.tags),
        "unread": feed.unread,
        "total": feed.total,
        **{name: moment.isoformat() if moment else None for name, moment in moments.items()},
        "error": feed.error or None,
        "notice": feed.notice or None,
        "failures": feed.failures,
        "gone": feed.gone,
        "moved_from": feed.moved_from or None,
        "settings": {
            "interval_minutes": feed.settings.interval_minutes,
            "full_text": feed.settings.full_text,
            "keep": feed.settings.keep,
            "headers": [name for name, _ in feed.settings.headers],
            "credentials": feed.settings.credentials or None,
        },
    }
