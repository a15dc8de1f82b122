"""The verb that fetches feeds: fetch."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.errors import PullquoteError
from reader.model import Feed
from reader.refresh_tally import RefreshTally
from reader.session import Session, say, say_error
from reader.verbs.arguments import subscribed
from reader.waiting import wait_for
from reader.wording import counted

if TYPE_CHECKING:
    from reader.library import Library
    from reader.update import FeedOutcome


def run_fetch(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Fetch feeds; a line for each that failed, progress on a terminal."""
    library = session.library()
    if args.due and args.url:
        parser.error("--due fetches whatever is due; name no feeds beside it")
    if args.url:
        named = [subscribed(library, address) for address in args.url]
        return _Fetching(named, only_failures=False).run(library)
    is_by_clock = args.due and not (sys.stdout.isatty() or sys.stderr.isatty())
    status = _read_drop_in_folder(library, only_failures=is_by_clock)
    feeds = library.due_feeds() if args.due else [feed for feed in library.subscriptions() if not feed.gone]
    return max(status, _Fetching(feeds, only_failures=is_by_clock).run(library))


def _read_drop_in_folder(library: Library, *, only_failures: bool) -> int:
    """Take in what is new in the drop-in folder; a line for each file that cannot be read."""
    try:
        outcome = library.sync_inbox()
    except PullquoteError as error:
        say_error(str(error))
        return 1
    for problem in outcome.problems:
        say_error(problem)
    if outcome.new and not only_failures:
        say(f"{counted(outcome.new, 'new article')} in the drop-in folder.")
    return 1 if outcome.problems else 0


class _Fetching:
    """One run of `fetch`: shows what is reported, or only what failed, as cron makes a mail of anything."""

    def __init__(self, feeds: Sequence[Feed], *, only_failures: bool) -> None:
        self._feeds = feeds
        self._only_failures = only_failures
        self._titles = Counter(feed.title for feed in feeds)
        self._tally = RefreshTally(len(feeds))
        self._shows_progress = sys.stderr.isatty()

    def run(self, library: Library) -> int:
        """Fetch and return the exit status."""
        wait_for(self._fetch(library))
        if self._shows_progress:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
        tally = self._tally
        waiting = f" {tally.waiting} left alone, as their servers asked." if tally.waiting else ""
        if not self._only_failures:
            say(f"{tally.fetched} of {tally.total} feeds fetched, {tally.new} new articles.{waiting}")
        return 1 if tally.failed else 0

    async def _fetch(self, library: Library) -> None:
        async with library.network() as network:
            for problem in await library.refresh(network, self._feeds, self._report):
                say_error(problem)

    def _report(self, outcome: FeedOutcome) -> None:
        self._tally.count(outcome)
        if self._shows_progress:
            print("\r\x1b[K", end="", file=sys.stderr)
        is_failure = bool(outcome.error) and not outcome.waiting
        if is_failure or (not self._only_failures and (outcome.error or outcome.notice)):
            name = outcome.title if self._titles[outcome.title] < 2 else f"{outcome.title} ({outcome.url})"
            say_error(f"{name}: {outcome.error or outcome.notice}")
        if self._shows_progress:
            print(f"{self._tally.done} of {self._tally.total} feeds", end="", file=sys.stderr, flush=True)


def fetch_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `fetch` takes."""
    parser.add_argument("url", nargs="*", metavar="URL", help="feeds (default: all, and the drop-in folder)")
    parser.add_argument(
        "--due",
        action="store_true",
        help="only those whose time has come, by their news and their servers' wishes; for cron: without a "
        "terminal only failures are said",
    )
