"""Subscribing and unsubscribing in the line mode."""

from __future__ import annotations

from reader.errors import PullquoteError, UnreachableError
from reader.model import Feed, FoundFeed
from reader.plain.articles import show_source
from reader.plain.desk import Desk, Numbers, ended, place_of
from reader.plain.refreshing import fetch
from reader.plain.sources import feed_source, list_sources, view_source
from reader.starter import starter_feeds
from reader.text.sanitize import clean_line
from reader.waiting import wait_for
from reader.wording import counted


def add(desk: Desk, argument: str) -> None:
    """Add the feed of an address; where there are several, or no address, list those to choose from."""
    from reader.library import without_https

    if not argument:
        _offer_starters(desk)
        return
    try:
        found = wait_for(_discover(desk, argument))
    except UnreachableError as error:
        feed = desk.library.add_feed(argument)
        desk.say(f"{error} It is subscribed all the same: {feed.title}.")
        return
    if words := without_https(argument, found[0].url):
        desk.say(words)
    if len(found) == 1:
        _subscribe(desk, found[0])
        return
    desk.show(
        f"{counted(len(found), 'feed')} there; type the number of one.",
        Numbers("feed", "feeds", len(found), lambda place: _subscribe(desk, found[place])),
        lambda places: (f"{place + 1}. {_named(found[place])}" for place in places),
    )


def _named(found: FoundFeed) -> str:
    return f"{clean_line(found.title)} {found.url}".strip()


async def _discover(desk: Desk, address: str) -> tuple[FoundFeed, ...]:
    desk.say("Looking for feeds.")
    async with desk.library.network() as network:
        return await desk.library.discover(network, address)


def _offer_starters(desk: Desk) -> None:
    subscribed = {feed.url for feed in desk.library.subscriptions()}
    starters = [feed for feed in starter_feeds() if feed.url not in subscribed]
    desk.show(
        f"{counted(len(starters), 'feed')} to begin with; type the number of one.",
        Numbers(
            "feed",
            "feeds",
            len(starters),
            lambda place: _subscribe(desk, FoundFeed(starters[place].url, starters[place].name)),
        ),
        lambda places: (
            f"{place + 1}. {starters[place].name}, {starters[place].topic}, {starters[place].language}."
            for place in places
        ),
    )


def _subscribe(desk: Desk, found: FoundFeed) -> None:
    """Add a feed, fetch it, and list its articles."""
    feed = desk.library.add_feed(found.url, known_title=found.title)
    desk.say(f"Added {ended(feed.title)}")
    fetch(desk, [feed])
    added = next((one for one in desk.library.subscriptions() if one.id == feed.id), feed)
    show_source(desk, feed_source(desk, added))


def remove(desk: Desk, argument: str) -> None:
    """Unsubscribe from a feed, after asking; a script says yes at once."""
    number, _, word = argument.partition(" ")
    if not number.isdigit():
        number, word = "", argument
    feed = _removable(desk, number)
    what = f"{'Remove' if feed.kind == 'feed' else 'Forget'} {clean_line(feed.title, 100)}"
    question = f"{what} and its {counted(feed.total, 'article')}, starred ones too?"
    if word.strip().casefold() != "yes" and not _agreed(desk, question):
        desk.say("Nothing was removed.")
        return
    desk.library.remove_feed(feed.id)
    desk.say(f"{ended(feed.title)} Removed.")
    if desk.source.feed is not None and desk.source.feed.id == feed.id:
        show_source(desk, view_source(desk, "all"))
    list_sources(desk, "")  # their numbers have changed


def _removable(desk: Desk, number: str) -> Feed:
    """Return the feed of a number in the list of sources, or the one whose articles are listed.

    Raises:
        PullquoteError: It is none that can be removed.
    """
    if number:
        feed = desk.sources[place_of(number, len(desk.sources), "source")].feed
    else:
        feed = desk.source.feed
    if feed is None or feed.kind not in {"feed", "opened"}:
        raise PullquoteError("That is no feed; list the sources, then type remove and the number of a feed.")
    return feed


def _agreed(desk: Desk, question: str) -> bool:
    """Ask a question.

    Raises:
        PullquoteError: Nobody is there to be asked.
    """
    if not desk.lines.asks:
        raise PullquoteError("Nobody is there to be asked; a script types remove with its number and yes.")
    desk.say(question)
    try:
        return desk.lines.read("yes or no> ").strip().casefold() in {"y", "yes"}
    except EOFError:
        desk.output.break_line()
        return False
