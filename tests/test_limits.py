"""Limits on what is kept: what they remove, and what they never touch."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from reader.changes import FetchResult, Insert
from reader.config import Config
from reader.library import Library
from reader.model import Document, Feed, FeedSettings, Paragraph, ParsedEntry, View
from reader.paths import folders
from tests.conftest import NOW


def entry(days: int) -> ParsedEntry:
    document = Document("Words.", (Paragraph(0, 6),))
    return ParsedEntry(f"g{days}", f"{days} days old", document, published=NOW - timedelta(days=days))


def library_of(config: Config, *days: int) -> tuple[Library, Feed]:
    """A library with one feed whose entries are so old; the older ones were there when it was subscribed."""
    library = Library.open(folders(os.environ), config, lambda: NOW)
    feed = library.add_feed("https://news.example/feed.xml")
    intents = [Insert(entry(day)) for day in days]
    library._store.apply(feed.id, intents, fetched=FetchResult(title="News"), now=NOW)
    return library, feed


def titles(library: Library) -> list[str]:
    return [one.title for one in library.entries(library.entry_ids(View("all")))]


@pytest.mark.parametrize(
    ("config", "kept"),
    [
        (Config(), ["1 days old", "5 days old", "30 days old", "40 days old"]),
        (Config(refresh_keep_days=10), ["1 days old", "5 days old", "40 days old"]),
        (Config(refresh_keep=2), ["1 days old", "5 days old", "40 days old"]),
        (Config(refresh_keep=1), ["1 days old", "40 days old"]),
    ],
)
def test_limits_hold_for_feeds_without_news_too(config: Config, kept: list[str], own_home: Path) -> None:
    library, _ = library_of(config, 1, 5, 30, 40)
    ids = library.entry_ids(View("all"))
    library.mark_read(ids, True)
    library.mark_starred(ids[-1:], True)
    library.tidy()
    assert titles(library) == kept
    library.close()


def test_unread_articles_do_not_age_out() -> None:
    library, _ = library_of(Config(refresh_keep_days=10), 1, 400)
    library.tidy()
    assert titles(library) == ["1 days old", "400 days old"]
    library.close()


def test_a_feeds_own_limit_comes_first() -> None:
    library, feed = library_of(Config(refresh_keep=1), 1, 2, 3)
    library.edit_feed(feed.id, settings=FeedSettings(keep=2))
    library.tidy()
    assert titles(library) == ["1 days old", "2 days old"]
    library.close()


def test_what_was_written_to_a_file_stays() -> None:
    library, _ = library_of(Config(refresh_keep=1), 1, 2)
    library.mark_saved(library.entry_ids(View("all"))[1])
    library.tidy()
    assert titles(library) == ["1 days old", "2 days old"]
    library.close()
