"""A list of sources with folders and tags, and the hands on it."""

from __future__ import annotations

from reader.library import Library
from reader.model import Feed
from tests.tui.support import Reader, put_feed

ALL_OPEN = ["News", "Daily", "carl", "anna", "bert", "dora", "emil", "Tags", "slow reads"]
"""What `put_arranged` makes, as it is shown."""


def put_arranged(library: Library) -> dict[str, Feed]:
    """Store five feeds by title: two in a folder, one in a folder in it, one with a tag, one alone."""
    for title in ("anna", "bert", "carl", "dora", "emil"):
        put_feed(library, title, [10, 10])
    feeds = {feed.title: feed for feed in library.subscriptions()}
    library.edit_feed(feeds["anna"].id, folders=[("News",)])
    library.edit_feed(feeds["bert"].id, folders=[("News",)])
    library.edit_feed(feeds["carl"].id, folders=[("News", "Daily")])
    library.edit_feed(feeds["dora"].id, tags=["slow reads"])
    return {feed.title: feed for feed in library.subscriptions()}


def titles(reader: Reader) -> list[str]:
    """Return what is in sight below the views of the library."""
    return [row.title for row in reader.main.source_list._in_sight[3:]]


async def go_to(reader: Reader, title: str) -> None:
    """Put the focus on the sources and the cursor on one of them."""
    sources = reader.main.source_list
    sources.focus()
    sources.cursor = [row.title for row in sources._in_sight].index(title)
    await reader.settle()
