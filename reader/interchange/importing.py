"""Everything that comes into the library from a file, whatever list it is: told by its content."""

from __future__ import annotations

from datetime import datetime
from itertools import chain
from typing import BinaryIO

from reader.errors import LocalFileError
from reader.interchange.merging import Merger
from reader.interchange.outcome import ImportOutcome
from reader.interchange.restoring import Restorer, is_export
from reader.model import Subscriptions
from reader.sources.encoding import decode
from reader.sources.newsboat import looks_like_urls, read_urls
from reader.sources.opml import read_opml
from reader.sources.prolog import declared_encoding, first_name
from reader.sources.sniff import PAGE_ROOTS
from reader.sources.subscribing import MAX_LIST_BYTES
from reader.store import Store
from reader.text.sanitize import clean_line

_FEED_ROOTS = frozenset({"rss", "feed", "rdf"})
_START = 4_096
"""Bytes at the start of a file by which an export is told from the lists."""


def import_stream(store: Store, stream: BinaryIO, name: str, now: datetime) -> ImportOutcome:
    """Take in a file without reading an export, which may be large, all at once.

    Args:
        store: The library.
        stream: The file.
        name: What to call it in errors.
        now: The time.

    Raises:
        LocalFileError: It is no list of subscriptions and no export.
    """
    first = stream.readline(_START)
    if is_export(first):
        restorer = Restorer(store, now)
        restorer.take(chain([first], stream))
        return restorer.outcome()
    return import_subscriptions(store, _read_rest(first, stream, name), now)


def read_list(stream: BinaryIO, name: str) -> Subscriptions | None:
    """Return what a list of subscriptions holds; None of an export, which holds more.

    Raises:
        LocalFileError: It is neither.
    """
    first = stream.readline(_START)
    return None if is_export(first) else _read_rest(first, stream, name)


def _read_rest(first: bytes, stream: BinaryIO, name: str) -> Subscriptions:
    return read_import(first + stream.read(MAX_LIST_BYTES + 1), name)


def import_subscriptions(store: Store, subscriptions: Subscriptions, now: datetime) -> ImportOutcome:
    """Subscribe to what a list holds, all of it or, where the library cannot be written, nothing.

    A feed that is known gets the folders and tags that it does not have, and keeps all that it has; so does
    a saved search. A title in the list is the name that the user knows the feed by, and becomes its own.
    """
    with store.together():
        merger = Merger(store, now, refused=subscriptions.refused)
        for feed in subscriptions.feeds:
            merger.add_feed(feed, own_title=True)
        for search in subscriptions.searches:
            merger.add_search(search)
    return merger.outcome()


def read_import(data: bytes, name: str) -> Subscriptions:
    """Return the subscriptions of a list: OPML, newsboat's `urls`, or addresses, one a line.

    Raises:
        LocalFileError: It is none of these.
    """
    shown = clean_line(name, 200)
    if len(data) > MAX_LIST_BYTES:
        raise LocalFileError(f"{shown} is larger than {MAX_LIST_BYTES // 1024**2} MiB; split the list.")
    text = decode(data, declared_encoding(data, ""))
    if not text.strip():
        raise LocalFileError(f"{shown} is empty.")
    if looks_like_urls(text):
        return read_urls(text)
    root = first_name(text)
    if root in _FEED_ROOTS:
        raise LocalFileError(f"{shown} is a feed itself, not a list of feeds: add its address.")
    if root in PAGE_ROOTS - {"head", "body"}:
        raise LocalFileError(f"{shown} is a web page, not a list of feeds; export the list as OPML.")
    if root:
        return read_opml(data)
    raise LocalFileError(
        f"{shown} is none of what can be imported: OPML, newsboat's urls file, addresses of feeds, "
        "one a line, or what `pullquote export` writes."
    )
