"""What the line mode fetches: feeds, with a line for each that has news or fails, and full texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.errors import PullquoteError
from reader.model import Feed
from reader.plain.desk import Desk
from reader.plain.opening import load, say_opened
from reader.refresh_tally import RefreshTally
from reader.text.sanitize import clean_line
from reader.waiting import wait_for
from reader.wording import counted

if TYPE_CHECKING:
    from reader.local_sources import LocalOutcome
    from reader.update import FeedOutcome

LONG = 20
"""Feeds from which on the way is said too: at each tenth of them."""


def refresh(desk: Desk, _argument: str) -> None:
    """Fetch the feed whose articles are listed, or look through its folder again; else fetch all."""
    feed = desk.source.feed
    if feed is None:
        refresh_all(desk, "")
    elif feed.kind == "feed":
        fetch(desk, [feed])
    else:
        look_through_folders(desk)
        desk.say("The folders were looked through.")


def refresh_all(desk: Desk, _argument: str) -> None:
    """Fetch all feeds and look through all folders."""
    look_through_folders(desk)
    feeds = [feed for feed in desk.library.subscriptions() if not feed.gone]
    if feeds:
        fetch(desk, feeds)
    else:
        desk.say("The folders were looked through; there are no feeds to fetch.")


def look_through_folders(desk: Desk) -> None:
    """Read what is new in the sample articles and the drop-in folder; what cannot be read is said."""
    for look in (desk.library.sync_samples, desk.library.sync_inbox):
        try:
            outcome: LocalOutcome = look()
        except OSError as error:
            desk.output.complain(f"A folder cannot be read: {error.strerror}.")
        else:
            for problem in outcome.problems:
                desk.output.complain(problem)


def _sentence(tally: RefreshTally) -> str:
    """Return what became of all feeds."""
    failed = f", {tally.failed:,} failed" if tally.failed else ""
    waiting = f", {tally.waiting:,} left alone as their servers asked" if tally.waiting else ""
    feeds, news = counted(tally.total, "feed"), counted(tally.new, "new article")
    return f"{tally.fetched:,} of {feeds} fetched{failed}{waiting}. {news}."


def fetch(desk: Desk, feeds: Sequence[Feed]) -> None:
    """Fetch feeds."""
    tally = RefreshTally(len(feeds))

    def report(outcome: FeedOutcome) -> None:
        tally.count(outcome)
        _say_outcome(desk, outcome)
        if tally.total > LONG and tally.done % (tally.total // 10) == 0 and tally.done < tally.total:
            desk.say(f"{tally.done:,} of {tally.total:,} feeds.")

    desk.say(f"Fetching {counted(len(feeds), 'feed')}.")
    for problem in wait_for(_fetch(desk, feeds, report)):
        desk.output.complain(problem)
    desk.say(_sentence(tally))


def _say_outcome(desk: Desk, outcome: FeedOutcome) -> None:
    """Say what became of a feed, where there is something to say."""
    title = clean_line(outcome.title, 80)
    if outcome.error:
        desk.output.complain(f"{title}: {outcome.error}")
    elif outcome.new:
        desk.say(f"{title}: {outcome.new:,} new.")


async def _fetch(desk: Desk, feeds: Sequence[Feed], report: Callable[[FeedOutcome], None]) -> tuple[str, ...]:
    async with desk.library.network() as network:
        return await desk.library.refresh(network, feeds, report)


def show_full_text(desk: Desk, _argument: str) -> None:
    """Read the whole article of its page, fetched if it is not there, or again what the feed gave."""
    opened, library = desk.the_article(), desk.library
    if opened.article.extractor or library.full_text(opened.entry_id) is not None:
        shown = not opened.article.extractor
        library.show_full_text(opened.entry_id, shown)
        words = "The full text." if shown else "The text as the feed gave it."
    else:
        words = wait_for(_fetch_full_text(desk, opened.entry_id, ""))
    _say_again(desk, words)


def extract_otherwise(desk: Desk, _argument: str) -> None:
    """Take the article from its page in another way."""
    entry_id = desk.the_article().entry_id
    _say_again(desk, wait_for(_fetch_full_text(desk, entry_id, desk.library.other_extractor(entry_id))))


async def _fetch_full_text(desk: Desk, entry_id: int, extractor: str) -> str:
    desk.say("Fetching the full text.")
    async with desk.library.network() as network:
        full = await desk.library.fetch_full_text(network, entry_id, extractor)
    return full.notice or f"The full text, by {full.extractor}."


def _say_again(desk: Desk, words: str) -> None:
    """Say the open article anew, after its text has changed."""
    load(desk, desk.the_article().entry_id)
    desk.say(words)
    say_opened(desk, desk.the_article())


def look_for_quotes(desk: Desk) -> None:
    """Look for quotes in articles that nobody has opened yet; where it cannot be done, say so and go on."""
    waiting = desk.library.articles_without_quotes()
    if not waiting:
        return
    desk.say(f"Looking for quotes in {counted(waiting, 'article')}.")
    try:
        wait_for(_look_for_quotes(desk, waiting))
    except PullquoteError as error:
        desk.output.complain(str(error))


async def _look_for_quotes(desk: Desk, waiting: int) -> None:
    async with desk.library.network() as network:
        await desk.library.index_quotes(network, limit=waiting)
