"""The rows of the list of sources, without a screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from reader.model import Feed, Folder, SavedSearch, View
from reader.tui.source_rows import TAGS, Found, Source, in_sight, siblings, source_rows

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ANNA = Feed(1, "https://anna.example/feed", "feed", "Anna", unread=2, total=5, fetched=NOW, newest=NOW)
BERT = replace(ANNA, id=2, title="Bert", unread=3, total=9)
INBOX = Feed(3, "local:inbox", "inbox", "Drop-in folder", unread=1, total=1)


def shown(rows: list[Source]) -> list[tuple[int, str, int]]:
    return [(len(row.place), row.title, row.count) for row in rows]


def test_folders_come_before_feeds_without_one_then_tags_and_local_files() -> None:
    feeds = [
        replace(ANNA, folders=(("News", "Daily"),), tags=("b", "a")),
        replace(BERT, folders=(("News",), ("Other",)), tags=("b",)),
        replace(ANNA, id=4, title="Carl"),
        INBOX,
        replace(INBOX, id=5, unread=0, total=0, title="Samples"),
    ]
    rows = source_rows(feeds, 7, NOW, searches=[SavedSearch("Mine", "ferry")], found={"ferry": Found(4)})
    assert shown(rows) == [
        (0, "All articles", 8),
        (0, "Unread", 8),
        (0, "Starred", 7),
        (0, "Mine", 4),
        (0, "News", 5),
        (1, "Daily", 2),
        (2, "Anna", 2),
        (1, "Bert", 3),
        (0, "Other", 3),
        (1, "Bert", 3),
        (0, "Carl", 2),
        (0, "Tags", 5),
        (1, "a", 2),
        (1, "b", 5),
        (0, "Drop-in folder", 1),
    ]


def test_a_feed_in_a_folder_twice_counts_once() -> None:
    rows = source_rows([replace(ANNA, folders=(("News", "A"), ("News", "B")))], 0, NOW)
    assert [row.unread for row in rows if row.view == View("folder", folder=("News",))] == [2]


def test_closed_folders_hide_all_that_is_in_them() -> None:
    feeds = [replace(ANNA, folders=(("News", "Daily"),), tags=("x",)), replace(BERT, folders=(("News",),))]
    rows = source_rows(feeds, 0, NOW)

    def titles(*closed: Folder) -> list[str]:
        return [row.title for row in in_sight(rows, closed)][3:]

    assert titles() == ["News", "Daily", "Anna", "Bert", "Tags", "x"]
    assert titles(("News", "Daily")) == ["News", "Daily", "Bert", "Tags", "x"]
    assert titles(("News",), TAGS) == ["News", "Tags"]
    assert titles(("Gone",)) == titles()


def test_what_is_not_well_has_a_mark_of_its_own_and_words() -> None:
    ill = {
        "!": replace(ANNA, error="It does not answer.", failures=2),
        "x": replace(ANNA, error="Gone (410).", gone=True),
        "z": replace(ANNA, newest=NOW - timedelta(days=400)),
        ">": replace(ANNA, moved_from="https://old.example/"),
    }
    for mark, feed in ill.items():
        (row,) = (row for row in source_rows([feed], 0, NOW) if row.kind == "feed")
        assert row.mark == mark
        assert row.words
    (slow,) = (row for row in source_rows([ANNA], 0, NOW, slow={1: 12.0}) if row.kind == "feed")
    assert (slow.mark, slow.words) == ("~", "slow: fetching it took 12 seconds")
    (well,) = (row for row in source_rows([ANNA], 0, NOW) if row.kind == "feed")
    assert (well.mark, well.words) == ("", "")


def test_since_when_a_feed_fails_is_said() -> None:
    feed = replace(ANNA, error="It does not answer.", failures=2, fetched=NOW - timedelta(days=3))
    (row,) = (row for row in source_rows([feed], 0, NOW) if row.kind == "feed")
    assert row.words == "It does not answer. (2 in a row, well until 2026-02-26)"


def test_a_folder_tells_how_many_of_its_feeds_fail() -> None:
    failing = replace(ANNA, error="No.", failures=1, folders=(("News",),))
    rows = source_rows([failing, replace(BERT, folders=(("News",),))], 0, NOW)
    (folder,) = (row for row in rows if row.kind == "folder")
    assert (folder.mark, folder.words) == ("!", "1 of its 2 feeds cannot be fetched.")


def test_a_search_that_cannot_be_understood_says_so() -> None:
    search = SavedSearch("Mine", "(")
    (row,) = (
        row
        for row in source_rows([], 0, NOW, searches=[search], found={"(": Found(problem="No.")})
        if row.kind == "search"
    )
    assert (row.mark, row.words, row.view) == ("!", "No.", View("query", query="("))


def test_rows_move_among_their_like() -> None:
    feeds = [replace(ANNA, folders=(("News",),)), replace(BERT, folders=(("News",),)), replace(ANNA, id=4)]
    rows = source_rows(feeds, 0, NOW)
    inside = [row for row in rows if row.place]
    assert siblings(rows, inside[0]) == inside
