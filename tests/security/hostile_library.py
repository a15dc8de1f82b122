"""A library of what strangers wrote, with a payload in every field that shows."""

from __future__ import annotations

from dataclasses import replace

from reader.changes import FetchResult, Insert
from reader.library import Library
from reader.model import Link, ParsedEntry, View
from reader.text.sanitize import clean_line
from tests.conftest import NOW
from tests.security.payloads import hostile_document


def store_entry(library: Library, payload: str, number: int, site: str = "https://example.org") -> None:
    """Put an entry into the library whose every field holds the payload, cleaned as every source cleans it."""
    document = hostile_document(payload)
    words = document.text.find("island")
    links = (Link(words, words + 6, f"{site}/{number}"),)
    feed = library.feed_by_url(f"{site}/{number}") or library.add_feed(f"{site}/{number}")
    entry = ParsedEntry(
        guid=str(number),
        title=clean_line(payload),
        document=replace(document, links=links),
        url=f"{site}/article",
        authors=(clean_line(payload),),
        published=NOW,
        language="en",
    )
    result = FetchResult(title=clean_line(payload), notice=clean_line(payload))
    library._store.apply(feed.id, [Insert(entry)], fetched=result, now=NOW)
    library._store.record_failure(feed.id, clean_line(payload), now=NOW, due=None)


def arrange(library: Library, number: int, payload: str, site: str = "https://example.org") -> None:
    """Give the feed of an entry a name, a folder and a tag, and the library a kept search, of the payload."""
    feed = library.feed_by_url(f"{site}/{number}")
    assert feed is not None
    name = payload if clean_line(payload) else "nothing but blanks"
    library.edit_feed(feed.id, title=name, folders=[(name,)], tags=[name])
    library.keep_search(name, "island")


def find_all_quotes(library: Library) -> None:
    """Look through all articles for quotes, so that the people who speak in them are known."""
    for entry_id in library.entry_ids(View("all")):
        library.quotes(library.article(entry_id))
