"""What takes several statements to read is of one moment, whoever writes in between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.changes import FetchResult, Update
from reader.query import parse_query
from reader.store import Store
from tests.store.store_samples import NOW, add_feed, insert, parsed

READS: dict[str, Callable[[Store], object]] = {
    "feeds": lambda store: store.feeds(),
    "feed": lambda store: store.feed(1),
    "search": lambda store: store.search(parse_query("bridge"), limit=5, now=NOW),
    "pattern": lambda store: store.search(parse_query("/bridge/"), limit=5, now=NOW),
    "matching_ids": lambda store: store.matching_ids(parse_query("/bridge/"), now=NOW),
    "archived_entries": lambda store: list(store.archived_entries()),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_a_read_is_not_torn_by_a_write(tmp_path: Path, read: Callable[[Store], object]) -> None:
    """Another connection removes everything as soon as the first of several statements has been run."""
    with Store.open(tmp_path / "library.db") as store, Store.open(tmp_path / "library.db") as other:
        feed = add_feed(store)
        store.update_feed(feed.id, folders=[("World",)], tags=["daily"])
        ids = insert(store, feed.id, parsed("a", text="The bridge will open."))
        change = Update(ids["a"], parsed("a", text="The bridge opened."), keep_version=True)
        store.apply(feed.id, [change], fetched=FetchResult(title=""), now=NOW)
        expected = read(store)
        statements: list[str] = []

        def between(statement: str) -> None:
            if not statement.startswith(("BEGIN", "ROLLBACK", "--")):
                statements.append(statement)
                if len(statements) == 2:
                    other.remove_feed(feed.id)

        with store._database.reading() as connection:
            connection.set_trace_callback(between)
            assert read(store) == expected
            connection.set_trace_callback(None)
        assert len(statements) >= 2
        assert other.feeds() == []
