"""From a query's tree to a condition on the rows of `entries`."""

from __future__ import annotations

import math
import sqlite3
import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Final

from reader.model import Feed, View, ViewKind
from reader.query.tree import (
    All,
    Any,
    Dated,
    FeedField,
    Flag,
    FlagName,
    Has,
    HasName,
    Language,
    Node,
    Not,
    OfFeed,
    Pattern,
    Term,
    TimeField,
    both,
    either,
    walk,
)
from reader.store.feed_rows import select_feeds
from reader.store.groups import in_folder, tagged
from reader.store.rows import pack_ids
from reader.store.search_condition import EVERYTHING, Condition, joined
from reader.store.search_quotes import of_one_quote
from reader.store.search_words import of_quotes, split_words, words_expression

_FLAGS: Final[Mapping[FlagName, str]] = {
    "unread": "entries.read = 0",
    "read": "entries.read = 1",
    "starred": "entries.starred = 1",
    "saved": "entries.saved = 1",
}
_HAS: Final[Mapping[HasName, str]] = {
    "quote": "EXISTS (SELECT 1 FROM quotes WHERE quotes.entry_id = entries.id)",
    "fulltext": "EXISTS (SELECT 1 FROM full_texts WHERE full_texts.entry_id = entries.id)",
}
_FEEDS: Final = "entries.feed_id IN (SELECT value FROM json_each(?))"
_ENTRIES: Final = "entries.id IN (SELECT value FROM json_each(?))"
_WORDS: Final = "entries.id IN (SELECT rowid FROM entry_index WHERE entry_index MATCH ?)"
_QUOTES: Final = "entries.id IN (SELECT entry_id FROM quotes WHERE {condition})"

_AGES: Final[Mapping[TimeField, str]] = {"newer": "entries.listed >= ?", "older": "entries.listed < ?"}
_DATES: Final[Mapping[TimeField, str]] = {
    "newer": "(entries.listed >= ? OR entries.listed = ?)",
    "older": "(entries.listed < ? AND entries.listed <> ?)",
}

_VIEWS: Final[Mapping[ViewKind, Condition]] = {
    "all": EVERYTHING,
    "unread": Condition(_FLAGS["unread"]),
    "starred": Condition(_FLAGS["starred"]),
}


def of_view(view: View) -> Condition:
    """Return what holds of the entries of a view that is not that of a query."""
    if view.kind == "feed" and view.feed_id is not None:
        return Condition("entries.feed_id = ?", (view.feed_id,))
    if view.kind == "folder":
        return Condition(*in_folder(view.folder))
    if view.kind == "tag":
        return Condition(*tagged(view.tag))
    return _VIEWS[view.kind]


class Conditions:
    """Makes conditions of trees.

    Args:
        connection: The library, for what a query says of feeds.
        now: For ages.
        found: For every pattern of the trees the numbers of the entries in which it was found.
    """

    def __init__(
        self, connection: sqlite3.Connection, now: datetime, found: Mapping[Pattern, Collection[int]]
    ) -> None:
        self._connection = connection
        self._now = now
        self._found = found

    def of(self, node: Node) -> Condition:
        """Return the condition that holds for just the entries that the tree means."""
        words = words_expression(node)
        if words is not None:
            return Condition(_WORDS, (words,))
        if isinstance(node, All):
            return self._of_all(node)
        if isinstance(node, Any):
            return joined(" OR ", map(self.of, node.parts))
        if isinstance(node, Not):
            part = self.of(node.part)
            return Condition(f"NOT {part.sql}", part.values)
        if asked := of_quotes([node]):
            return self._of_one_quote(asked)
        return self._of_property(node)

    def _of_all(self, node: All) -> Condition:
        """Words are looked for together, and what is asked of quotes is asked of one quote."""
        words, others = split_words(node.parts)
        asked = of_quotes(others)
        conditions = [] if words is None else [Condition(_WORDS, (words,))]
        conditions += [self._of_one_quote(asked)] if asked else []
        conditions += [self.of(part) for part in others if part not in asked]
        return joined(" AND ", conditions) if conditions else EVERYTHING

    def _of_one_quote(self, asked: Sequence[Term]) -> Condition:
        quote = of_one_quote(self._connection, asked)
        return Condition(_QUOTES.format(condition=quote.sql), quote.values)

    def _of_property(self, node: Node) -> Condition:
        if isinstance(node, Flag):
            return Condition(_FLAGS[node.name])
        if isinstance(node, Has):
            return Condition(_HAS[node.what])
        if isinstance(node, Language):
            return Condition("entries.language = ?", (node.code,))
        if isinstance(node, Dated):
            return _of_time(node, self._now)
        if isinstance(node, OfFeed):
            return Condition(_FEEDS, (pack_ids(_feed_ids(self._connection, node)),))
        if isinstance(node, Pattern):
            return Condition(_ENTRIES, (pack_ids(self._found[node]),))
        raise TypeError(f"no condition for {node!r}")


def without_patterns(node: Node) -> Node:
    """Return a tree without patterns that finds all that the tree finds, and maybe more."""
    if isinstance(node, All):
        return both(without_patterns(part) for part in node.parts)
    if isinstance(node, Any):
        parts = [without_patterns(part) for part in node.parts]
        return All() if All() in parts else either(parts)
    return All() if any(isinstance(part, Pattern) for part, _ in walk(node)) else node


def _of_time(node: Dated, now: datetime) -> Condition:
    """Return what is newer or older; where only an article's date is known, it is that date everywhere."""
    threshold, alone = _threshold(node, now), node.day
    if alone is None:
        return Condition(_AGES[node.field], (threshold,))
    return Condition(_DATES[node.field], (threshold, int(alone.timestamp())))


def _threshold(node: Dated, now: datetime) -> int:
    """Return the seconds from which on `listed` is newer: whole ones that are not before the moment."""
    try:
        return math.ceil(node.threshold(now).timestamp())
    except OverflowError:  # before the year 1, so that everything is newer
        return -(2**62)


def _feed_ids(connection: sqlite3.Connection, node: OfFeed) -> list[int]:
    is_meant = _OF_FEED[node.field]
    value = _folded(node.value)
    return [feed.id for feed in select_feeds(connection) if is_meant(feed, value)]


def _has_part(feed: Feed, value: str) -> bool:
    return value in _folded(feed.title) or value in _folded(feed.url)


def _has_tag(feed: Feed, value: str) -> bool:
    return value in map(_folded, feed.tags)


def _is_in_folder(feed: Feed, value: str) -> bool:
    path = value.strip("/")
    return any(f"/{path}/" in f"/{_folded('/'.join(folder))}/" for folder in feed.folders)


_OF_FEED: Final[Mapping[FeedField, Callable[[Feed, str], bool]]] = {
    "feed": _has_part,
    "tag": _has_tag,
    "folder": _is_in_folder,
}


def _folded(text: str) -> str:
    """Return a text for comparing: without capitals and without accents."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
