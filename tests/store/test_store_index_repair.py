"""A search index that does not hold what it should is made anew, and nothing else suffers from it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.changes import FetchResult, Insert, Retention, Update
from reader.errors import DamagedLibraryError
from reader.store import Store
from reader.store.schema import MIGRATIONS
from reader.store.search_index import rebuild_index, unindex_entries
from reader.store.search_text import search_form
from tests.store.store_samples import (
    NOW,
    add_feed,
    found,
    full_text,
    index_is_exact,
    insert,
    parsed,
    put_quotes,
)

FORMS = {0: "8ca8eb191e54ff73f1ed486239c4342fba8a0a8249c1b43ce3d48528cc639874"}
"""The hash of what `search_form` gives for `PINNED`, by the number of migrations that made the index anew."""
PINNED = (
    "An English sentence, 5 % of it plain.",
    "Élan, cafés, straße, Øre, İstanbul, ſie",
    "ΟΔΟΣ, Ώρα, ᾧδε, ς",
    "Ёж, йод, елка",
    "ᲛᲗᲐᲕᲐᲠᲘ მთავარი",
    "２０２６年のＷＨＯ・カフェ。東京都知事は東京",
    "全球气候变化的影响",
    "서울에서 열린",
    "กรุงเทพมหานคร",
    "ບໍ່ມີ ខ្មែរ မြန်မာ བོད",
    "हिन्दी বাংলা שלום العربية",
    "".join(map(chr, range(0x20, 0x3000, 7))),
    "".join(map(chr, range(0x3000, 0xD800, 101))),
)


def test_the_form_of_the_index_is_that_of_the_last_migration_for_it() -> None:
    """A library that was indexed in another form cannot be changed: a new form needs a migration."""
    forms = "\n".join(map(search_form, PINNED))
    rebuilt = sum(step is rebuild_index for migration in MIGRATIONS for step in migration)
    assert FORMS[rebuilt] == hashlib.sha256(forms.encode()).hexdigest()


def _index_nothing(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO entry_index (entry_index) VALUES ('delete-all')")
    connection.execute("INSERT INTO quote_index (quote_index) VALUES ('delete-all')")


def _index_other_words(connection: sqlite3.Connection) -> None:
    _index_nothing(connection)
    numbers = connection.execute("SELECT id FROM entries ORDER BY id").fetchall()
    connection.executemany("INSERT INTO entry_index (rowid, title) VALUES (?, 'x')", numbers)
    numbers = connection.execute("SELECT id FROM quotes ORDER BY id").fetchall()
    connection.executemany("INSERT INTO quote_index (rowid, words) VALUES (?, 'x')", numbers)


def _index_some(connection: sqlite3.Connection) -> None:
    unindex_entries(connection, [2])


def _lose_pages(connection: sqlite3.Connection) -> None:
    """Remove what FTS5 has written of words, and leave it believing that it is there."""
    connection.execute("DELETE FROM entry_index_data WHERE id > 10")
    connection.execute("DELETE FROM quote_index_data WHERE id > 10")


DAMAGES: dict[str, Callable[[sqlite3.Connection], None]] = {
    "nothing": _index_nothing,
    "other words": _index_other_words,
    "some": _index_some,
    "pages": _lose_pages,
}
ACTS: dict[str, Callable[[Store], object]] = {
    "remove feed": lambda store: store.remove_feed(1),
    "remove entries": lambda store: store.remove_entries([1, 2]),
    "full text": lambda store: store.put_full_text(2, full_text("All of the ferry."), NOW),
    "quotes": lambda store: put_quotes(store, 1, [(0, 3, "direct", "Ada", "", "The")], "2"),
    "retain": lambda store: store.retain(1, Retention(keep=1)),
    "document": lambda store: store.apply(
        1,
        [
            Update(1, parsed("a", text="The harbour thawed.")),
            Update(2, parsed("b", text="The ferry runs.")),
            Insert(parsed("d", text="A new bridge.")),
        ],
        fetched=FetchResult(title=""),
        now=NOW,
        retention=Retention(keep=3),
    ),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of two feeds."""
    path = tmp_path / "library.db"
    with Store.open(path) as store:
        texts = {"a": "The harbour froze.", "b": "The ferry stays.", "c": "The bridge holds."}
        feed = add_feed(store)
        insert(store, feed.id, *(parsed(guid, text=text) for guid, text in texts.items()))
        insert(store, add_feed(store, "other").id, parsed("e", text="Elsewhere the harbour is open."))
        for entry_id in (1, 4):
            put_quotes(store, entry_id, [(0, 3, "direct", "Grace", "", "The harbour")])
    return path


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_library_whose_index_differs_can_be_changed(
    path: Path, damage: Callable[[sqlite3.Connection], None], act: Callable[[Store], object]
) -> None:
    with Store.open(path) as store:
        with store._database.writing() as connection:
            damage(connection)
        act(store)
        if damage in {_index_nothing, _index_some}:
            assert found(store, "elsewhere") == ([] if damage is _index_nothing else [4])
        with store._database.writing() as connection:
            rebuild_index(connection)
    assert index_is_exact(path)


def test_an_index_of_other_words_is_made_anew_when_that_shows(path: Path) -> None:
    with Store.open(path) as store:
        with store._database.writing() as connection:
            _index_other_words(connection)
        ACTS["document"](store)
        store.remove_entries([3])
        assert found(store, "runs") == [2]
        assert found(store, "harbour") == [4]
    assert index_is_exact(path)


def test_damage_beside_the_index_is_not_hidden(path: Path) -> None:
    """Only what FTS5 itself says of its rows is mended; a damaged page is one of the whole file."""
    with Store.open(path) as store, store._database.writing() as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'contents'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(root - 1) * size : root * size] = b"\xaa" * size
    path.write_bytes(content)
    with pytest.raises(DamagedLibraryError, match="is damaged"):
        Store.open(path)
