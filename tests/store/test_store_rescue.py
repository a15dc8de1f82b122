"""What a rescue makes of the rows of a damaged library; the kinds of damage are in `tests/security`."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.model import View
from reader.store import KnownSource, Rescue, Store, repair_library
from reader.store.schema import MIGRATIONS
from tests.store.store_samples import (
    NOW,
    OLDER,
    OLDER_ENTRIES,
    add_feed,
    index_is_exact,
    insert,
    parsed,
    put_quotes,
    row_counts,
    write_older_library,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "library.db"
    with Store.open(made) as store:
        for name in ("one", "two"):
            feed = add_feed(store, name)
            ids = insert(store, feed.id, *(parsed(f"{name}{number}") for number in range(3)))
            put_quotes(store, min(ids.values()), [(0, 3, "direct", "Ada", "", "all")])
    return made


def _rescued(path: Path, *statements: str, **given: object) -> Rescue:
    """Change a library by statements, take away its header, and have it rescued."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    found = repair_library(path, NOW, **given)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_all_that_can_be_read_is_there_again(path: Path) -> None:
    found = _rescued(path)
    assert found == Rescue(path.with_name(f"{path.name}.damaged-2026-03-01-120000"), 2, 6, True)
    with Store.open(path) as store:
        assert [(feed.total, feed.unread) for feed in store.feeds()] == [(3, 3), (3, 3)]
        assert store.article(1).text == "A text."
        assert store.people([], limit=5) == []  # they are found again in the texts
    assert index_is_exact(path)


def test_numbers_are_not_given_out_again(path: Path) -> None:
    with Store.open(path) as store:
        last = max(store.entry_ids(View()))
        store.remove_feed(2)
    _rescued(path)
    with Store.open(path) as store:
        feed = add_feed(store, "three")
        assert feed.id == 3
        assert min(insert(store, feed.id, parsed("new")).values()) == last + 1


def test_a_removed_source_can_still_be_brought_back(path: Path) -> None:
    with Store.open(path) as store:
        store.set_feed_aside(1, NOW)
    _rescued(path)
    with Store.open(path) as store:
        store.bring_feed_back(1)
        assert [feed.total for feed in store.feeds()] == [3, 3]


def test_articles_whose_source_is_lost_get_what_is_known_of_it(path: Path) -> None:
    _rescued(
        path,
        "DELETE FROM feeds WHERE id = 1",
        sources={1: KnownSource("https://one.example/", "feed", "One")},
    )
    with Store.open(path) as store:
        assert [(feed.id, feed.url, feed.title, feed.total) for feed in store.feeds()] == [
            (1, "https://one.example/", "One", 3),
            (2, "https://two.example/feed", "two", 3),
        ]


def test_articles_whose_source_nobody_knows_are_kept_with_opened_files(path: Path) -> None:
    _rescued(path, "DELETE FROM feeds WHERE id = 1")
    with Store.open(path) as store:
        assert [(feed.url, feed.kind, feed.total) for feed in store.feeds()] == [
            ("https://two.example/feed", "feed", 3),
            ("local:opened", "opened", 3),
        ]


def test_a_text_that_is_lost_is_fetched_again(path: Path) -> None:
    _rescued(
        path,
        "DELETE FROM contents WHERE entry_id = 1",
        "UPDATE feeds SET etag = 'e', last_modified = 'm', body_hash = 'h'",
    )
    with Store.open(path) as store:
        assert store.article(1).text == ""
        hashes = {one.entry_id: one.text_hash for one in store.known(1).entries.values()}
        assert [hashes[number] == "" for number in sorted(hashes)] == [True, False, False]
    connection = sqlite3.connect(path)
    remembered = connection.execute("SELECT etag || last_modified || body_hash FROM feeds").fetchall()
    connection.close()
    assert remembered == [("",), ("",)]


def test_values_that_nobody_stored_are_replaced(path: Path) -> None:
    _rescued(
        path,
        "UPDATE feeds SET settings = '{', kind = 'fead', added = 1 << 60 WHERE id = 1",
        "UPDATE entries SET title = x'ff41', published = 'soon' WHERE id = 1",
        "UPDATE contents SET paragraphs = '[[', text = 'One.' || char(10, 10) || 'Two.' WHERE entry_id = 1",
    )
    with Store.open(path) as store:
        feed, article = store.feeds()[0], store.article(1)
        assert (feed.kind, feed.settings.headers) == ("feed", ())
        assert (article.title, article.published) == ("\ufffdA", None)
        assert [article.text[one.start : one.end] for one in article.paragraphs] == ["One.", "Two."]


def test_an_older_library_is_rescued_and_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    write_older_library(path)
    header = path.read_bytes()[:100]
    path.write_bytes(bytes(56) + header[56:] + path.read_bytes()[100:])  # the version is still there
    assert repair_library(path, NOW) is not None
    with Store.open(path) as store:
        assert [feed.title for feed in store.feeds()] == [OLDER[1]]
        texts = [store.article(entry_id).text for entry_id in store.entry_ids(View())]
        assert sorted(texts) == sorted(text for text, _, _ in OLDER_ENTRIES)
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE feeds SET total = 9",
        "INSERT INTO entry_index (entry_index) VALUES ('delete-all')",
        "DELETE FROM quote_index_data WHERE id = 10",
    ],
)
def test_what_is_made_of_other_things_is_made_anew_in_place(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(statement)
    connection.close()
    found = repair_library(path, NOW)
    assert found in (Rescue(), None)  # the structure of the search index is made anew at the start
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert index_is_exact(path)
    with Store.open(path) as store:
        assert [feed.total for feed in store.feeds()] == [3, 3]


def test_a_sound_library_is_left_as_it_is(path: Path) -> None:
    before = row_counts(path)
    assert repair_library(path, NOW) is None
    assert row_counts(path) - Counter(sqlite_stat1=99) == before - Counter(sqlite_stat1=99)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_where_nothing_can_be_written_the_damaged_file_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkdtemp", refused)
    with pytest.raises(StoreError, match="a new one cannot be written beside it: Permission denied; nothing"):
        _rescued(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
