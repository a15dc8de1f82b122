"""The rows of the list of sources, made of what the library holds: views, searches, folders, feeds, tags.

Pure functions: the widget shows the rows, and knows which folders are closed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final, Literal

from reader.feed_groups import Branch, tree
from reader.health import Health, health, health_line
from reader.model import Feed, Folder, SavedSearch, View
from reader.text.natural_order import natural_key

TAGS: Final[Folder] = ("",)
"""The group of the tags; no folder has an empty name."""

SourceKind = Literal["view", "search", "folder", "feed", "tag", "local"]

MARKS: Final[Mapping[Health, str]] = MappingProxyType(
    {"failing": "!", "gone": "x", "silent": "z", "moved": ">"}
)
"""What stands before a feed that is not well, besides its colour."""
SLOW: Final = "~"
"""What stands before a feed whose server takes its time."""


@dataclass(frozen=True, slots=True)
class Source:
    """One row."""

    view: View
    title: str
    unread: int
    total: int = 0
    kind: SourceKind = "view"
    place: Folder = ()
    """The folder, or the group of the tags, that it stands in."""
    group: Folder | None = None
    """The folder, or group, that it opens and closes."""
    mark: str = ""
    """One character on its health; empty where it is well."""
    words: str = ""
    """What the mark means, in full."""

    @property
    def is_failing(self) -> bool:
        """Whether it needs the user to do something."""
        return self.mark in (MARKS["failing"], MARKS["gone"])

    @property
    def count(self) -> int:
        """The number to show: what is unread, or of starred articles all."""
        return self.total if self.view.kind == "starred" else self.unread


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of a saved search."""

    unread: int = 0
    problem: str = ""
    """Why it cannot be looked for, or empty."""


def source_rows(
    feeds: Sequence[Feed],
    starred: int,
    now: datetime,
    *,
    searches: Sequence[SavedSearch] = (),
    found: Mapping[str, Found] = MappingProxyType({}),
    slow: Mapping[int, float] = MappingProxyType({}),
) -> list[Source]:
    """Return all rows from top to bottom, also those in closed folders.

    Args:
        feeds: All sources, in their order.
        starred: How many articles are starred.
        now: The time, for what a feed's health is.
        searches: The saved searches, in their order.
        found: What is known of them, by query.
        slow: Seconds that feeds needed to be fetched, of those that needed many.
    """
    subscriptions = [feed for feed in feeds if feed.kind == "feed"]
    rows = [*_views(feeds, starred), *(_search(search, found.get(search.query)) for search in searches)]
    rows += _inside(tree(subscriptions), (), now, slow)
    rows += _tags(subscriptions)
    rows += [_row(feed, (), now, slow) for feed in feeds if feed.kind != "feed" and feed.total]
    return rows


def _views(feeds: Sequence[Feed], starred: int) -> list[Source]:
    unread = sum(feed.unread for feed in feeds)
    return [
        Source(View("all"), "All articles", unread, sum(feed.total for feed in feeds)),
        Source(View("unread"), "Unread", unread, unread),
        Source(View("starred"), "Starred", 0, starred),
    ]


def _search(search: SavedSearch, found: Found | None) -> Source:
    known = found or Found()
    mark = MARKS["failing"] if known.problem else ""
    view = View("query", query=search.query)
    return Source(view, search.name, known.unread, kind="search", mark=mark, words=known.problem)


def _inside(branch: Branch, path: Folder, now: datetime, slow: Mapping[int, float]) -> Iterator[Source]:
    """Yield what stands in a folder: folders with all that is in them, then feeds."""
    for name, inside in branch.folders.items():
        folder = (*path, name)
        feeds = {feed.id: feed for feed in inside.all_feeds()}.values()
        rows = list(_inside(inside, folder, now, slow))
        failing = len({row.view for row in rows if row.kind == "feed" and row.is_failing})
        yield Source(
            View("folder", folder=folder),
            name,
            sum(feed.unread for feed in feeds),
            sum(feed.total for feed in feeds),
            "folder",
            path,
            folder,
            MARKS["failing"] if failing else "",
            f"{failing} of its {len(feeds)} feeds cannot be fetched." if failing else "",
        )
        yield from rows
    for feed in branch.feeds:
        yield _row(feed, path, now, slow)


def _tags(feeds: Sequence[Feed]) -> list[Source]:
    tagged: dict[str, list[Feed]] = {}
    for feed in feeds:
        for tag in feed.tags:
            tagged.setdefault(tag, []).append(feed)
    if not tagged:
        return []
    some = [feed for feed in feeds if feed.tags]
    unread, total = sum(feed.unread for feed in some), sum(feed.total for feed in some)
    return [
        Source(View("tag"), "Tags", unread, total, "tag", (), TAGS),
        *(
            Source(
                View("tag", tag=tag),
                tag,
                sum(feed.unread for feed in tagged[tag]),
                sum(feed.total for feed in tagged[tag]),
                "tag",
                TAGS,
            )
            for tag in sorted(tagged, key=natural_key)
        ),
    ]


def _row(feed: Feed, place: Folder, now: datetime, slow: Mapping[int, float]) -> Source:
    mark, words = _health(feed, now, slow) if feed.kind == "feed" else ("", "")
    if feed.kind != "feed" and feed.error:
        mark, words = MARKS["failing"], feed.error
    return Source(
        View("feed", feed.id),
        _short(feed.title or feed.url),
        feed.unread,
        feed.total,
        "feed" if feed.kind == "feed" else "local",
        place,
        mark=mark,
        words=words,
    )


def _health(feed: Feed, now: datetime, slow: Mapping[int, float]) -> tuple[str, str]:
    state = health(feed, now)
    if feed.id in slow and state not in ("failing", "gone"):
        return SLOW, f"slow: fetching it took {slow[feed.id]:.0f} seconds"
    if state in MARKS:
        return MARKS[state], health_line(feed, now)
    return "", feed.notice


def _short(title: str) -> str:
    """Return an address that stands for a title without what all addresses begin with."""
    return title.removeprefix("https://").removeprefix("http://").removeprefix("www.")


def in_sight(rows: Sequence[Source], closed: Collection[Folder]) -> list[Source]:
    """Return the rows that no closed folder hides."""
    if not closed:
        return list(rows)
    return [row for row in rows if not _is_hidden(row, closed)]


def _is_hidden(row: Source, closed: Collection[Folder]) -> bool:
    return any(row.place[:depth] in closed for depth in range(1, len(row.place) + 1))


def siblings(rows: Sequence[Source], row: Source) -> list[Source]:
    """Return the rows among which one can be moved, itself among them: of its kind, in its folder."""
    return [one for one in rows if one.kind == row.kind and one.place == row.place]
