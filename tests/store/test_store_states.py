"""Marks that go to another library and come from there; searches with a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.changes import FetchResult
from reader.model import SavedSearch, View
from reader.store import EntryState, Store
from tests.store.store_samples import NOW, add_feed, insert, parsed


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "elsewhere.db") as opened:
        yield opened


def _fill(store: Store) -> dict[str, int]:
    return insert(store, add_feed(store).id, parsed("a"), parsed("b"), parsed("c"))


def test_every_entry_tells_how_it_is_marked(store: Store) -> None:
    ids = _fill(store)
    insert(store, add_feed(store, "other").id, *(parsed(str(number)) for number in range(2_500)))
    store.set_read([ids["a"], ids["c"]], True)
    store.set_starred([ids["c"]], True)
    states = list(store.entry_states())
    address = "https://news.example/feed"
    assert states[:3] == [
        EntryState(address, "a", "https://news.example/a", "A title", read=True, starred=False),
        EntryState(address, "b", "https://news.example/b", "A title", read=False, starred=False),
        EntryState(address, "c", "https://news.example/c", "A title", read=True, starred=True),
    ]
    assert [state.guid for state in states[3:]] == [str(number) for number in range(2_500)]


def test_a_library_can_be_closed_while_its_states_are_read(store: Store) -> None:
    _fill(store)
    states = store.entry_states()
    next(states)
    store.close()


def test_marks_are_taken_over_and_none_is_taken_away(store: Store, elsewhere: Store) -> None:
    ids, there = _fill(store), _fill(elsewhere)
    store.set_read([ids["a"], ids["b"]], True)
    store.set_starred([ids["b"], ids["c"]], True)
    elsewhere.set_read([there["a"], there["c"]], True)
    elsewhere.set_starred([there["a"]], True)
    states = list(store.entry_states())
    assert elsewhere.apply_states(states) == 2
    assert elsewhere.apply_states(states) == 0
    marks = [(one.guid, one.read, one.starred) for one in elsewhere.entry_states()]
    assert marks == [("a", True, True), ("b", True, True), ("c", True, True)]
    assert (elsewhere.feed(1).unread, elsewhere.entry_ids(View("unread"))) == (0, [])


def test_marks_of_what_is_not_here_are_left_out(store: Store) -> None:
    _fill(store)
    unknown = [
        EntryState("https://nowhere.example/", "a", "", "", read=True, starred=True),
        EntryState("https://news.example/feed", "z", "", "", read=True, starred=True),
    ]
    assert store.apply_states(unknown) == 0
    assert store.apply_states([]) == 0
    assert store.counts().starred == 0


def test_a_feed_is_found_by_the_address_it_had_before_it_moved(store: Store) -> None:
    _fill(store)
    states = [state._replace(starred=True) for state in store.entry_states()]
    store.apply(1, [], fetched=FetchResult(title="", moved_to="https://new.example/"), now=NOW)
    assert store.apply_states(states) == 3
    assert store.counts().starred == 3


def test_searches_are_listed_in_the_order_they_were_added(store: Store) -> None:
    for name, query in (("Mine", "is:starred"), ("A harbour", "harbour"), ("Mine", "is:starred harbour")):
        store.add_search(name, query)
    assert store.searches() == [
        SavedSearch("Mine", "is:starred harbour"),
        SavedSearch("A harbour", "harbour"),
    ]
    store.put_searches(store.searches()[1:])
    store.add_search("Mine", "again")
    assert [search.name for search in store.searches()] == ["A harbour", "Mine"]
    store.put_searches(store.searches()[::-1])
    assert [search.name for search in store.searches()] == ["Mine", "A harbour"]
