"""Dates on the command line: what a list shows and what a query finds are the same, wherever the reader is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.cli import main
from reader.config import Config
from reader.health import health_line
from reader.library import Library
from reader.model import Feed, ParsedEntry
from reader.paths import folders
from reader.text.paragraphs import plain_document
from tests.zones import zone

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
TEXT = '"We will rebuild it before the winter," said Ana Lima, the mayor of Port Ellis.\n'
MOMENTS = {
    "Evening": datetime(2026, 11, 22, 20, 0, tzinfo=UTC),
    "Morning": datetime(2026, 11, 15, 10, 30, tzinfo=UTC),
    "Undated time": datetime(2026, 11, 15, 0, 0, tzinfo=UTC),
}
"""The last one names a date and no time."""


@pytest.fixture
def library(own_home: Path) -> Iterator[Library]:
    opened = Library.open(
        folders({"PULLQUOTE_HOME": str(own_home)}), Config(), clock=lambda: NOW, environ=os.environ
    )
    opened.keep_opened([_entry(title, moment) for title, moment in MOMENTS.items()])
    yield opened
    opened.close()


def _entry(title: str, published: datetime) -> ParsedEntry:
    return ParsedEntry(
        guid=title, title=title, document=plain_document(TEXT), published=published, language="en"
    )


def listed(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, str]:
    """Return the dates that a list shows, by title."""
    assert main(["list", "--", *arguments]) == 0
    lines = capsys.readouterr().out.splitlines()
    return {title: line.split()[2] for line in lines for title in MOMENTS if line.endswith(title)}


@pytest.mark.parametrize(
    ("place", "evening"),
    [("Pacific/Auckland", "2026-11-23"), ("America/Los_Angeles", "2026-11-22"), ("UTC", "2026-11-22")],
)
@pytest.mark.usefixtures("library")
def test_a_query_finds_by_the_dates_that_lists_show(
    capsys: pytest.CaptureFixture[str], place: str, evening: str
) -> None:
    with zone(place):
        dates = listed(capsys)
        assert dates == {"Evening": evening, "Morning": "2026-11-15", "Undated time": "2026-11-15"}
        for asked in sorted({*dates.values(), "2026-11-14", "2026-11-16"}):
            newer, older = listed(capsys, f"newer:{asked}"), listed(capsys, f"older:{asked}")
            assert newer == {title: date for title, date in dates.items() if date >= asked}
            assert older == {title: date for title, date in dates.items() if date < asked}


def test_a_date_without_a_time_is_the_same_everywhere(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    (alone,) = library.entries(library.matching_ids('title:"Undated time"'))
    with zone("America/Los_Angeles"):
        for arguments in (["show", str(alone.id)], ["search", "title:undated"], ["people", "Lima"]):
            assert main(arguments) == 0
            out = capsys.readouterr().out
            assert "2026-11-15" in out
            assert "2026-11-14" not in out
        silent = Feed(1, "https://a.example/feed", "feed", "A", fetched=NOW, newest=alone.published)
        assert "no article since 2026-11-15" in health_line(silent, NOW + timedelta(days=200))
