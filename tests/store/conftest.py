"""A library for the tests of the store, and a feed in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model import Feed
from reader.store import Store
from tests.store.store_samples import add_feed


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def feed(store: Store) -> Feed:
    return add_feed(store)
