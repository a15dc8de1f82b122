"""Kept results: found by text, part and version, and bounded."""

from __future__ import annotations

import pytest

from reader.store import Store
from tests.store.store_samples import NOW


def test_a_result_is_found_by_text_part_and_version_only(store: Store) -> None:
    store.put_analysis("hash", "quotes", "1", '{"a":1}', NOW)
    assert store.analysis("hash", "quotes", "1") == '{"a":1}'
    for key in (("other", "quotes", "1"), ("hash", "summary", "1"), ("hash", "quotes", "2")):
        assert store.analysis(*key) is None


def test_a_later_result_takes_the_place_of_an_earlier_one(store: Store) -> None:
    store.put_analysis("hash", "quotes", "1", "old", NOW)
    store.put_analysis("hash", "quotes", "1", "new", NOW)
    assert store.analysis("hash", "quotes", "1") == "new"
    assert store.prune_analyses(0) == 1


@pytest.mark.parametrize(("keep", "left"), [(0, ""), (1, "a"), (3, "acd"), (4, "abcd"), (9, "abcd")])
def test_pruning_keeps_what_was_stored_last(store: Store, keep: int, left: str) -> None:
    for name in "abcda":  # the first one was computed again
        store.put_analysis(name, "quotes", "1", "data", NOW)
    assert store.prune_analyses(keep) == 4 - len(left)
    assert "".join(name for name in "abcd" if store.analysis(name, "quotes", "1")) == left
