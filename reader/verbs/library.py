"""Verbs about the library and its settings: add, remove, feeds, fetch, list, show, config."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from reader.errors import NotFoundError, PullquoteError
from reader.session import Session, say, say_error, say_json
from reader.verbs.arguments import json_flag, positive

if TYPE_CHECKING:
    from reader.model import Entry, Feed
    from reader.update import FeedOutcome


def run_add(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Subscribe."""
    status = 0
    for address in args.url:
        try:
            feed = session.library().add_feed(address)
        except PullquoteError as error:
            say_error(str(error))
            status = 1
        else:
            say(f"Added {feed.url}")
    return status


def feed_addresses(parser: argparse.ArgumentParser) -> None:
    """Take feeds' addresses."""
    parser.add_argument("url", nargs="+", metavar="URL", help="a feed's address")


def run_remove(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Unsubscribe."""
    status = 0
    for address in args.url:
        feed = session.library().feed_by_url(address)
        if feed is None:
            say_error(f"{address} is not subscribed; `pullquote feeds` lists what is.")
            status = 1
            continue
        session.library().remove_feed(feed.id)
        say(f"Removed {feed.url}")
    return status


def run_feeds(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """List subscriptions."""
    for feed in session.library().subscriptions():
        if args.json:
            say_json(_feed_object(feed))
        else:
            health = feed.error or feed.notice or ("ok" if feed.fetched else "not fetched yet")
            say(f"{feed.unread:>5} of {feed.total:<6} {feed.title}\n      {feed.url}\n      {health}")
    return 0


def _feed_object(feed: Feed) -> dict[str, object]:
    return {
        "url": feed.url,
        "title": feed.title,
        "site": feed.site_url or None,
        "unread": feed.unread,
        "total": feed.total,
        "fetched": feed.fetched.isoformat() if feed.fetched else None,
        "error": feed.error or None,
        "notice": feed.notice or None,
    }


def run_fetch(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Fetch feeds; a line for each that failed, progress on a terminal."""
    import asyncio

    library = session.library()
    feeds = library.subscriptions()
    if args.url:
        chosen = [library.feed_by_url(address) for address in args.url]
        for address, feed in zip(args.url, chosen, strict=True):
            if feed is None:
                raise NotFoundError(f"{address} is not subscribed; `pullquote add` subscribes.")
        feeds = [feed for feed in chosen if feed is not None]
    done = new = failed = 0
    shows_progress = sys.stderr.isatty()

    def report(outcome: FeedOutcome) -> None:
        nonlocal done, new, failed
        done, new, failed = done + 1, new + outcome.new, failed + bool(outcome.error)
        if shows_progress:
            print("\r\x1b[K", end="", file=sys.stderr)
        if outcome.error:
            say_error(f"{outcome.title}: {outcome.error}")
        if shows_progress:
            print(f"{done} of {len(feeds)} feeds", end="", file=sys.stderr, flush=True)

    asyncio.run(library.refresh(feeds, report))
    if shows_progress:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    say(f"{done - failed} of {len(feeds)} feeds fetched, {new} new articles.")
    return 1 if failed else 0


def fetch_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `fetch` takes."""
    parser.add_argument("url", nargs="*", metavar="URL", help="feeds to fetch (default: all)")


def run_list(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """List entries."""
    from reader.model import View

    library = session.library()
    view = View("unread") if args.unread else View("starred") if args.starred else View("all")
    if args.feed:
        feed = library.feed_by_url(args.feed)
        if feed is None:
            raise NotFoundError(f"{args.feed} is not subscribed; `pullquote feeds` lists what is.")
        view = View("feed", feed.id)
    ids = library.entry_ids(view)[: args.limit]
    for start in range(0, len(ids), 500):
        for entry in library.entries(ids[start : start + 500]):
            if args.json:
                say_json(_entry_object(entry))
            else:
                say(_entry_line(entry))
    return 0


def list_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `list` takes."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--unread", action="store_true", help="only unread entries")
    group.add_argument("--starred", action="store_true", help="only starred entries")
    group.add_argument("--feed", metavar="URL", help="only the entries of one feed")
    parser.add_argument("--limit", type=positive, metavar="N", help="at most N entries, the newest")
    json_flag(parser)


def _entry_line(entry: Entry) -> str:
    when = (entry.published or entry.first_seen).astimezone()
    marks = ("·" if entry.read else "●") + ("★" if entry.starred else " ")
    return f"{entry.id:>6} {marks} {when:%Y-%m-%d} {entry.feed_title[:24]:<24} {entry.title}"


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

    article = session.library().article(args.id)
    if args.json:
        known = article_object(article, None, None, 0)
        say_json({"id": article.entry_id, **known, "text": article.text})
    else:
        say(f"{article.title}\n{about_line(article)}\n\n{article.text}")
    return 0


def show_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `show` takes."""
    parser.add_argument(
        "id", type=positive, metavar="ID", help="an entry's number, as `pullquote list` prints it"
    )
    json_flag(parser)


def run_config(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Say where things live, or what is wrong."""
    if args.what == "path":
        say(str(session.folders.config_file))
        return 0
    if args.what == "folders":
        places = {
            "configuration": session.folders.config_file,
            "themes": session.folders.themes,
            "library": session.folders.library_file,
            "drop-in folder": session.folders.inbox,
            "saved summaries": session.config.saving_folder(),
        }
        for name, place in places.items():
            say(f"{name:<16} {place}")
        return 0
    if args.what == "keys":
        from reader.commands import COMMANDS, keys_label

        for command in COMMANDS:
            keys = session.config.keys.get(command.id, command.keys)
            say(f"{command.id:<16} {keys_label(keys):<14} {command.help}")
        return 0
    return _check_config(session)


def _check_config(session: Session) -> int:
    from reader.config import config_check
    from reader.keys import read_keymap
    from reader.paths import bundled
    from reader.tui.theme import ThemeFolders

    loaded = session.loaded_config
    _, key_problems = read_keymap(session.config.keys)
    mistakes = [f"{loaded.path}: {problem}" for problem in key_problems]
    mistakes.extend(ThemeFolders(bundled("themes"), session.folders.themes).read_all().problems)
    for line in (*(loaded.problems if mistakes else config_check(loaded)), *mistakes):
        say(line)
    return 1 if loaded.problems or mistakes else 0


def config_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `config` takes."""
    parser.add_argument(
        "what",
        choices=("path", "check", "folders", "keys"),
        help="where the settings live, what is wrong with them, where files live, what commands are called",
    )
