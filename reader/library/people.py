"""Who said what in all articles: finding the quotes of what nobody has opened yet, and asking for them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterator, Sequence

from reader.errors import WorkerError
from reader.library.analyses import quotes_of_text
from reader.library.part import Part
from reader.model import Article, Quote
from reader.network import Network
from reader.people import Person, Said, name_form

LOOKED_THROUGH_AT_ONCE = 500
"""Articles that one call looks through at most: some seconds of another process."""

_BATCH = 50
"""Articles of one job and one transaction."""
_BATCH_CHARACTERS = 400_000
"""So that a job of long articles stays far below the time limit."""


class People(Part):
    """What can be asked about people."""

    def people(self, name: str = "", *, limit: int = 100) -> list[Person]:
        """Return who is quoted, most often first.

        Args:
            name: Words of their names, or beginnings of them; empty: everybody.
            limit: How many at most.
        """
        return self._store.people(name_form(name).split() if name else (), limit=limit)

    def people_named(self, name: str) -> list[Person]:
        """Return the one person known by this full name, else all whose names have its words."""
        return self._store.people_named(name_form(name))

    def said_by(self, people: Collection[Person], *, limit: int = 1_000) -> list[Said]:
        """Return what these people said, the latest first."""
        return self._store.quotes_of([person.id for person in people], limit=limit)

    def articles_without_quotes(self) -> int:
        """Return in how many articles no quotes were looked for yet, or by another version of the engine."""
        from reader.quotes import ENGINE_VERSION

        return self._store.count_without_quotes(ENGINE_VERSION)

    async def index_quotes(
        self,
        network: Network,
        *,
        limit: int = LOOKED_THROUGH_AT_ONCE,
        report: Callable[[int], None] | None = None,
    ) -> int:
        """Look for quotes in the newest articles where that was not done, in the worker process.

        What was found is kept after every few articles, so it may be cancelled at any time. Opening an
        article does the same for that one.

        Args:
            network: Whose worker process does it.
            limit: In how many articles at most.
            report: Hears how many are done.

        Returns:
            In how many articles quotes were looked for.

        Raises:
            WorkerError: The worker process was closed or cannot be started.
            StoreError: The library cannot be read or written.
        """
        from reader.quotes import ENGINE_VERSION

        ids = await asyncio.to_thread(self._store.entries_without_quotes, ENGINE_VERSION, limit)
        done = 0
        if not ids:
            return done
        async with network.in_use():
            for start in range(0, len(ids), _BATCH):
                articles = await asyncio.to_thread(self._store.articles, ids[start : start + _BATCH])
                for batch in _batches(articles):
                    found = await _find_quotes(network, batch)
                    texts = list(map(quotes_of_text, batch, found))
                    await asyncio.to_thread(self._store.put_quotes, texts, ENGINE_VERSION)
                    done += len(batch)
                    if report is not None:
                        report(done)
        return done


def _batches(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """Yield articles in batches that are not too long."""
    batch: list[Article] = []
    for article in articles:
        if batch and sum(len(one.text) for one in (*batch, article)) > _BATCH_CHARACTERS:
            yield batch
            batch = []
        batch.append(article)
    if batch:
        yield batch


async def _find_quotes(network: Network, articles: Sequence[Article]) -> list[tuple[Quote, ...]]:
    """Return the quotes of each article; of one that is too much for the worker process, none.

    Raises:
        WorkerError: There is no worker process.
    """
    try:
        return await network.workers.find_quotes(articles)
    except WorkerError:
        await network.workers.find_quotes([])  # raises where it is not the articles
        if len(articles) == 1:
            return [()]
        return [(await _find_quotes(network, [article]))[0] for article in articles]
