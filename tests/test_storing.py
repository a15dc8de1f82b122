"""Documents of a refresh are stored several at a time, and none waits long for others."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from reader.changes import Applied, FeedChange, FetchResult, Insert
from reader.errors import NotFoundError
from reader.store import Store
from reader.storing import MOST_TOGETHER, storing
from tests.store.store_samples import NOW, add_feed, parsed


class CountingStore(Store):
    """A store that keeps how many documents each transaction had."""

    transactions: list[int]

    def apply_all(self, changes: Iterable[FeedChange]) -> list[Applied | NotFoundError]:
        changes = list(changes)
        self.transactions.append(len(changes))
        return super().apply_all(changes)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CountingStore]:
    with CountingStore.open(tmp_path / "library.db", busy_timeout=0.1) as opened:
        opened.transactions = []
        yield opened


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for a document that does not come waits for ever."""
    monkeypatch.setattr("reader.storing.GATHER_SECONDS", 3_600)


def _change(feed_id: int) -> FeedChange:
    return FeedChange(feed_id, [Insert(parsed("a"))], FetchResult(title="News"), NOW)


async def _store(store: Store, feed_ids: Iterable[int]) -> list[Applied | BaseException]:
    """Store a document of each feed, all at once; what came of each."""
    async with storing(store) as desk:

        async def one(feed_id: int) -> Applied:
            with desk.under_way():
                await asyncio.sleep(0)
                return await desk.store(_change(feed_id))

        return await asyncio.gather(*map(one, feed_ids), return_exceptions=True)


async def test_documents_that_come_together_are_stored_together(store: CountingStore) -> None:
    feeds = [add_feed(store, str(number)) for number in range(2 * MOST_TOGETHER + 3)]
    done = await _store(store, [feed.id for feed in feeds])
    assert store.transactions == [MOST_TOGETHER, MOST_TOGETHER, 3]
    assert [one.new for one in done if isinstance(one, Applied)] == [1] * len(feeds)
    for feed, applied in zip(feeds, done, strict=True):
        assert isinstance(applied, Applied)
        assert [entry.feed_id for entry in store.entries(applied.new_ids)] == [feed.id]


async def test_one_alone_waits_for_nobody(store: CountingStore) -> None:
    assert await _store(store, [add_feed(store).id]) == [Applied(1, 0, (1,))]
    assert store.transactions == [1]


async def test_no_document_waits_for_one_that_does_not_come(
    store: CountingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.storing.GATHER_SECONDS", 0.01)
    feed = add_feed(store)
    async with storing(store) as desk:
        with desk.under_way(), desk.under_way():  # the other one is of a server that does not answer
            assert (await desk.store(_change(feed.id))).new == 1


async def test_whoever_fails_is_not_waited_for_any_more(store: CountingStore) -> None:
    feed = add_feed(store)
    async with storing(store) as desk:
        with desk.under_way():
            with desk.under_way():
                storing_it = asyncio.create_task(desk.store(_change(feed.id)))
                await asyncio.sleep(0)
                assert store.transactions == []
            assert (await storing_it).new == 1


async def test_a_feed_that_was_removed_meanwhile_takes_nothing_from_the_others(store: CountingStore) -> None:
    first, second = add_feed(store, "1"), add_feed(store, "2")
    kept, removed, kept_too = await _store(store, [first.id, 99, second.id])
    assert (kept, kept_too) == (Applied(1, 0, (1,)), Applied(1, 0, (2,)))
    assert isinstance(removed, NotFoundError)
    assert store.transactions == [3]


async def test_a_refresh_that_is_given_up_does_not_stop_the_event_loop(store: Store) -> None:
    disk, begun = threading.Event(), asyncio.Event()

    async def write() -> None:
        async with storing(store) as desk:
            begun.set()
            await desk.on(disk.wait, 5)

    task = asyncio.create_task(write())
    await begun.wait()
    task.cancel()
    for _ in range(3):
        await asyncio.sleep(0)
    assert not task.done(), "what is being written is waited for, but not on the event loop"
    disk.set()
    with pytest.raises(asyncio.CancelledError):
        await task
