"""The starter list of feeds can be offered as it is."""

from __future__ import annotations

import re
import tomllib
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

import pytest

STARTER_FEEDS = Path(__file__).parents[1] / "reader" / "starter_feeds.toml"
FIELDS = {"name", "url", "language", "topic"}


@pytest.fixture(scope="module")
def feeds() -> list[dict[str, str]]:
    document = tomllib.loads(STARTER_FEEDS.read_text(encoding="utf-8"))
    assert set(document) == {"feeds"}
    listed: list[dict[str, str]] = document["feeds"]
    return listed


def test_there_are_enough_feeds_to_choose_from(feeds: list[dict[str, str]]) -> None:
    assert 20 <= len(feeds) <= 30
    assert {feed["language"] for feed in feeds} >= {"en", "de", "fr", "es", "ja"}


def test_every_feed_has_exactly_the_fields_and_none_is_empty(feeds: list[dict[str, str]]) -> None:
    for feed in feeds:
        assert set(feed) == FIELDS, feed
        assert all(value and value == value.strip() for value in feed.values()), feed


def test_every_address_is_plain_https(feeds: list[dict[str, str]]) -> None:
    for feed in feeds:
        parts = urlsplit(feed["url"])
        assert parts.scheme == "https", feed
        assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", parts.netloc), feed
        assert feed["url"].isascii() and " " not in feed["url"], feed


def test_no_feed_is_listed_twice(feeds: list[dict[str, str]]) -> None:
    assert len({feed["url"].rstrip("/") for feed in feeds}) == len(feeds)
    assert len({feed["name"].casefold() for feed in feeds}) == len(feeds)


def test_languages_are_primary_subtags(feeds: list[dict[str, str]]) -> None:
    assert all(re.fullmatch(r"[a-z]{2,3}", feed["language"]) for feed in feeds)


def test_feeds_of_a_topic_stand_together(feeds: list[dict[str, str]]) -> None:
    runs = [topic for topic, _ in groupby(feed["topic"] for feed in feeds)]
    assert len(runs) == len(set(runs)) >= 4
