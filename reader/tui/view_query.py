"""What the list of articles shows, in the query language."""

from __future__ import annotations

from collections.abc import Sequence

from reader.errors import QueryError
from reader.model import Feed, View


def query_of(view: View, feeds: Sequence[Feed]) -> str:
    """Return the query that finds what a view has.

    Args:
        view: The view.
        feeds: All there are, whose tags and titles tell them apart.

    Raises:
        QueryError: It has a name that cannot be written in a query.
    """
    if view.kind == "feed":
        return _query_of_feed(next(feed for feed in feeds if feed.id == view.feed_id), feeds)
    if view.kind == "folder":
        return _named("folder", "/".join(view.folder)) if view.folder else ""
    if view.kind == "tag":
        tags = [view.tag] if view.tag else sorted({tag for feed in feeds for tag in feed.tags})
        return " OR ".join(_named("tag", tag) for tag in tags)
    return view.query if view.kind == "query" else view.kind.replace("all", "")


def _query_of_feed(feed: Feed, feeds: Sequence[Feed]) -> str:
    title = feed.title.casefold()
    is_clear = bool(title) and '"' not in title and sum(title in one.title.casefold() for one in feeds) == 1
    return _named("feed", feed.title if is_clear else feed.url)


def _named(field: str, name: str) -> str:
    if '"' in name:
        raise QueryError(f"The name {name} has a quote in it, which no query can ask for.", 0)
    return f'{field}:"{name}"'
