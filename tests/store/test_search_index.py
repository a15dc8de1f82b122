"""What goes into the search index comes out of it again, and starting loads nothing for searching."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.store import Store
from reader.store.search_index import (
    SEARCH_TABLES,
    index_entries,
    index_quotes,
    unindex_entries,
    unindex_quotes,
)
from tests.store.store_samples import ROOT, add_feed, found, insert, parsed

TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)


def _words(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    connection.execute(f"CREATE VIRTUAL TABLE temp.kept USING fts5vocab(main, {table}, instance)")
    return connection.execute("SELECT term, doc, col, offset FROM temp.kept").fetchall()


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=3))
def test_what_went_in_comes_out_again(texts: list[tuple[str, str]]) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        _make_tables(connection)
        for number, (title, text) in enumerate(texts, 1):
            connection.execute("INSERT INTO entries VALUES (?, ?, 'Ada 東京')", (number, title))
            connection.execute("INSERT INTO contents VALUES (?, ?)", (number, text))
            connection.execute("INSERT INTO quotes VALUES (?, ?, ?, ?)", (number, number, text, title))
            index_quotes(connection, number)
        ids = range(1, len(texts) + 1)
        index_entries(connection, ids)
        assert len({row[1] for row in _words(connection, "entry_index")}) == len(texts)
        connection.execute("DROP TABLE temp.kept")

        unindex_entries(connection, ids)
        for number in ids:
            unindex_quotes(connection, number)
        assert _words(connection, "entry_index") == []
        connection.execute("DROP TABLE temp.kept")
        assert _words(connection, "quote_index") == []
    finally:
        connection.close()


def _make_tables(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE entries (id INTEGER PRIMARY KEY, title, author)")
    connection.execute("CREATE TABLE contents (entry_id INTEGER PRIMARY KEY, text)")
    connection.execute("CREATE TABLE full_texts (entry_id INTEGER PRIMARY KEY, text, shown)")
    connection.execute("CREATE TABLE quotes (id INTEGER PRIMARY KEY, entry_id, words, speaker)")
    for statement in SEARCH_TABLES:
        connection.execute(statement)


def test_entries_may_come_in_any_order(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.sqlite") as store:
        ids = insert(store, add_feed(store).id, *(parsed(name, text=f"word {name}") for name in "abc"))
        with store._database.writing() as connection:
            unindex_entries(connection, [ids["c"], ids["a"]])
        assert found(store, "word") == [ids["b"]]
        with store._database.writing() as connection:
            index_entries(connection, {ids["c"], ids["a"]})
        assert found(store, "word") == sorted(ids.values())


def test_opening_a_library_loads_nothing_for_searching() -> None:
    code = "import sys; import reader.store; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert "reader.store.search" in loaded
    assert not {"reader.query", "reader.store.search_finder", "reader.text.words", "regex"} & set(loaded)


def test_searching_without_a_pattern_does_not_load_what_runs_patterns() -> None:
    code = """
import sys
import reader.store.search_finder
from reader.query import parse_query
parse_query("unread bridge")
print(*sorted(sys.modules))
"""
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert "reader.query.grammar" in loaded
    assert "regex" not in loaded
