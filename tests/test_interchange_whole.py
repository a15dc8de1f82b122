"""An import takes in what it can, whole: whatever stands in the file, nothing half of anything is kept."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import LocalFileError, StoreError
from reader.interchange import export_lines, import_subscriptions
from reader.model import SavedSearch, Subscription, Subscriptions
from reader.store import Store
from tests.importing import import_bytes
from tests.store.store_samples import index_is_exact

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
HEADER = b'{"pullquote":1}\n'
PAPER = "https://paper.example/feed"

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
USUAL: dict[str, st.SearchStrategy[Any]] = {
    "type": st.sampled_from(["feed", "search", "state", "entry", "entry"]),
    "kind": st.sampled_from(["feed", "opened", "inbox"]),
    "url": st.sampled_from([PAPER, "https://other.example/", "local:opened", ""]),
    "feed": st.sampled_from([PAPER, "https://other.example/", "local:opened"]),
    "guid": st.sampled_from(["a", "b", ""]),
    "name": st.text(max_size=3),
    "query": st.sampled_from(["bridge", "", " ", "is:unread", "("]),
    "title": st.text(max_size=9),
    "text": st.text(max_size=20),
    "read": st.booleans(),
    "starred": st.booleans(),
}
OBJECTS = st.fixed_dictionaries({}, optional={name: usual | JSON for name, usual in USUAL.items()})
LINES = (OBJECTS | JSON).map(lambda value: json.dumps(value).encode()) | st.binary(max_size=20)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=12))
def test_whatever_the_lines_are_the_library_is_whole(lines: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.db")
        with Store.open(path) as store:
            before = [*store.feeds(), *store.searches()]
            try:
                import_bytes(store, HEADER + b"\n".join(lines), "lines", NOW)
            except LocalFileError:
                assert [*store.feeds(), *store.searches()] == before
            assert all(search.name and search.query for search in store.searches())
            assert all(feed.url and feed.title for feed in store.feeds())
            assert sum(feed.total for feed in store.feeds()) == len(list(store.archived_entries()))
            assert list(export_lines(store, NOW))
            assert index_is_exact(path)


@pytest.mark.parametrize("missing", ["name", "query"])
def test_a_search_without_a_name_or_a_query_is_not_taken(tmp_path: Path, missing: str) -> None:
    search = {"type": "search", "name": "Bridges", "query": "bridge", missing: " "}
    with Store.open(tmp_path / "library.db") as store:
        outcome = import_bytes(store, HEADER + json.dumps(search).encode(), "x", NOW)
        assert (outcome.searches, outcome.refused) == (0, ("1 line could not be read.",))
        assert store.searches() == []


@pytest.mark.parametrize("as_export", [False, True])
def test_a_list_that_cannot_be_stored_to_its_end_leaves_nothing(tmp_path: Path, as_export: bool) -> None:
    """The disk runs full in the middle."""
    feeds = [f"https://{number}.example/{'long/' * 200}" for number in range(200)]
    with Store.open(tmp_path / "library.db") as store:
        with store._database.reading() as connection:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages + 9}")
        with pytest.raises(StoreError, match="no room"):
            if as_export:
                lines = [json.dumps({"type": "feed", "kind": "feed", "url": url}).encode() for url in feeds]
                import_bytes(store, HEADER + b"\n".join(lines), "x", NOW)
            else:
                import_subscriptions(store, Subscriptions(tuple(map(Subscription, feeds))), NOW)
        assert store.feeds() == []


def test_others_see_a_list_whole_or_not_yet(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    commits: list[int] = []
    subscriptions = Subscriptions(
        tuple(Subscription(f"https://{number}.example/", folders=(("World",),)) for number in range(20)),
        (SavedSearch("Bridges", "bridge"),),
    )
    with Store.open(path) as store:
        with store._database.reading() as connection:
            connection.set_trace_callback(lambda sql: commits.append(1) if sql == "COMMIT" else None)
        assert import_subscriptions(store, subscriptions, NOW).added == 20
        other = sqlite3.connect(path)
        assert other.execute("SELECT count(*) FROM feeds").fetchone() == (20,)
        other.close()
        with store._database.reading() as connection:
            connection.set_trace_callback(None)
    assert len(commits) == 1


def test_the_order_of_feeds_comes_back_where_there_is_none(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.db") as store:
        ids = [
            store.add_feed(f"https://{name}.example/", kind="feed", title=name, now=NOW).id for name in "abc"
        ]
        store.put_feed_positions({ids[2]: 0, ids[0]: 1})
        lines = "\n".join(export_lines(store, NOW)).encode()
    with Store.open(tmp_path / "other.db") as other:
        import_bytes(other, lines, "mine.jsonl", NOW)
        assert [feed.title for feed in other.feeds()] == ["c", "a", "b"]
        other.put_feed_positions({feed.id: 0 for feed in other.feeds() if feed.title == "b"})
        import_bytes(other, lines, "mine.jsonl", NOW)
        assert [feed.title for feed in other.feeds()] == ["b", "a", "c"], "an order that is there holds"
