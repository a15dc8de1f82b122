"""Folders and tags as the user rearranges them: which sources get which folders, and what stands where.

The library keeps folders and tags with the feeds in them, so a folder is renamed by giving all its feeds
another path, and moved by moving all its feeds. These functions only say what is to change.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from reader.model import Feed, Folder
from reader.text.natural_order import natural_key


@dataclass(slots=True)
class Branch:
    """What stands in a folder."""

    feeds: list[Feed] = field(default_factory=list)
    folders: dict[str, Branch] = field(default_factory=dict)
    """By name, in their order."""

    def all_feeds(self) -> Iterator[Feed]:
        """Yield the feeds in it: those in folders first, as they are shown; one in two folders twice."""
        for inside in self.folders.values():
            yield from inside.all_feeds()
        yield from self.feeds


def tree(feeds: Iterable[Feed]) -> Branch:
    """Return what stands in no folder, and in it the folders.

    A folder stands where the first of its feeds was moved to; the others stand behind it, by name.

    Args:
        feeds: In their order; what is deeper than `clean_folder` allows is not in any library.
    """
    root = Branch()
    for feed in feeds:
        for folder in feed.folders or ((),):
            branch = root
            for name in folder:
                branch = branch.folders.setdefault(name, Branch())
            branch.feeds.append(feed)
    _sort(root)
    return root


def _sort(branch: Branch) -> float:
    """Order the folders in a folder; returns the first place in it."""
    places = {name: _sort(inside) for name, inside in branch.folders.items()}
    names = sorted(places, key=lambda name: (places[name], natural_key(name), name))
    branch.folders = {name: branch.folders[name] for name in names}
    positions = (math.inf if feed.position is None else feed.position for feed in branch.feeds)
    return min(chain(places.values(), positions), default=math.inf)


def arranged(feeds: Iterable[Feed]) -> list[Feed]:
    """Return feeds in the order in which their folders show them, each once."""
    return list({feed.id: feed for feed in tree(feeds).all_feeds()}.values())


def is_inside(folder: Folder, other: Folder) -> bool:
    """Tell whether a folder is another one or lies in it."""
    return folder[: len(other)] == other


def feeds_in(feeds: Iterable[Feed], folder: Folder) -> list[Feed]:
    """Return the feeds in a folder and in the folders inside it."""
    return [feed for feed in feeds if any(is_inside(path, folder) for path in feed.folders)]


def folders_renamed(feeds: Iterable[Feed], folder: Folder, new: Folder) -> dict[int, tuple[Folder, ...]]:
    """Return the folders of the feeds that change where a folder becomes another, or joins it.

    Args:
        feeds: All feeds.
        folder: The folder.
        new: What it becomes; its parent: what is in it stands there, and the folder is no more.
    """
    changed = {}
    for feed in feeds_in(feeds, folder):
        paths = tuple(
            dict.fromkeys(
                new + path[len(folder) :] if is_inside(path, folder) else path for path in feed.folders
            )
        )
        changed[feed.id] = () if paths == ((),) else paths
    return changed


def tags_renamed(feeds: Iterable[Feed], tag: str, new: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """Return the tags of the feeds that change where others take the place of a tag, or none."""
    return {
        feed.id: tuple(dict.fromkeys(name for one in feed.tags for name in (new if one == tag else (one,))))
        for feed in feeds
        if tag in feed.tags
    }


def moved_before(order: Sequence[int], moving: Collection[int], place: Collection[int]) -> list[int]:
    """Return an order in which some feeds stand before some others.

    Args:
        order: All feeds.
        moving: Those to move; they keep their order.
        place: Those they are to stand before; what is in both moves.
    """
    moved = [feed_id for feed_id in order if feed_id in moving]
    staying = [feed_id for feed_id in order if feed_id not in moving]
    at = next((index for index, feed_id in enumerate(staying) if feed_id in place), len(staying))
    return [*staying[:at], *moved, *staying[at:]]
