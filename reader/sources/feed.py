"""Reading a feed of any format: the document is decoded, told by its beginning, and given to its reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

from reader.errors import FeedFormatError, NotAFeedError
from reader.model import ParsedFeed
from reader.sources.encoding import decode
from reader.sources.hints import schedule_hints
from reader.sources.intake import MAX_ENTRIES, take_in
from reader.sources.prolog import declared_encoding, from_root, root_name, without_junk
from reader.sources.raw import RawFeed
from reader.sources.sniff import PAGE_ROOTS
from reader.sources.xml_text import (
    MAX_ATTRIBUTES,
    is_crowded,
    with_ampersands,
    with_characters,
    without_controls,
)


def parse_feed(
    body: bytes, content_type: str, url: str, now: datetime, max_entries: int = MAX_ENTRIES
) -> ParsedFeed:
    """Read a feed document of any format.

    The content, not `content_type`, decides what it is. Meant for the worker process: a crafted document
    can cost more time and memory than the reader has.

    Args:
        body: The document as it was fetched.
        content_type: The header it came with, or "".
        url: Where it came from; relative links are relative to it.
        now: The time; dates long after it are not believed.
        max_entries: How many entries to take, the newest ones; the notice tells where there were more.

    Raises:
        NotAFeedError: It is something else.
        FeedFormatError: It is too broken to hold an entry.
    """
    where = urlsplit(url).hostname or "The source"
    text = decode(body, declared_encoding(body, content_type)).lstrip("\ufeff\0 \t\r\n")
    if not text:
        raise FeedFormatError(f"{where} answered with an empty document; try again later.")
    if text.startswith(("{", "[")):
        from reader.sources.jsonfeed import parse_json_feed

        return take_in(parse_json_feed(text, url, now), url, max_entries)
    markup = from_root(without_junk(text))
    feed = replace(_raw_feed(markup, url, where, now), hints=schedule_hints(markup))
    return take_in(feed, url, max_entries)


def _raw_feed(markup: str, url: str, where: str, now: datetime) -> RawFeed:
    from reader.sources.fast_feed import read_fast

    root = root_name(markup)
    if root in PAGE_ROOTS:
        raise NotAFeedError(
            f"{where} answered with a web page, not a feed; look on the page for a link named RSS or Atom."
        )
    if not root:
        raise NotAFeedError(f"{where} answered with something that is neither a feed nor XML nor JSON.")
    if is_crowded(markup):
        raise FeedFormatError(
            f"{where} answered with a feed that has more than {MAX_ATTRIBUTES} attributes in one element;"
            " it is not read."
        )
    if found := read_fast(markup, url, now):
        return found
    mended = with_ampersands(with_characters(without_controls(markup)))
    if mended != markup and (found := read_fast(mended, url, now)):
        return found
    from reader.sources.judged_feed import read_judged

    return read_judged(mended, url, now)
