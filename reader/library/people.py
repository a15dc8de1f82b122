"""Who said what in all articles: finding the quotes of what nobody has opened yet, and asking for them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Iterator, Sequence

from reader import analysis
from reader.corrections import apply_corrections
from reader.errors import NotFoundError, WorkerError
from reader.library.analyses import quotes_of_text
from reader.library.part import Part
from reader.model import Article, Quote
from reader.network import Network
from reader.people import ByHand, HeardVoice, Person, Said, SamePerson, name_form
from reader.undo import Change

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
            name: Words of their names, or beginnings of them; empty: everybody but mere descriptions, such
                as "police" or "study", which are found by their words.
            limit: How many at most.
        """
        return self._store.people(name_form(name).split() if name else (), limit=limit)

    def person_ids(self, name: str = "") -> list[int]:
        """Return the numbers of all whom `people` would list, for a list that reads them page by page."""
        return self._store.person_ids(name_form(name).split() if name.strip() else ())

    def people_with_ids(self, ids: Sequence[int]) -> list[Person]:
        """Return people in the order asked for; those who are gone are left out."""
        return self._store.people_with_ids(ids)

    def people_named(self, name: str) -> list[Person]:
        """Return the one person known by this full name, else all whose names have its words."""
        return self._store.people_named(name_form(name))

    def said_by(self, people: Collection[Person], *, limit: int = 1_000) -> list[Said]:
        """Return what these people said, the latest first."""
        return self._store.quotes_of([person.id for person in people], limit=limit)

    def quote_ids_of(self, person: Person) -> list[int]:
        """Return the numbers of all that somebody said, the latest first, to be read page by page."""
        return self._store.quote_ids_of([person.id])

    def quotes_with_ids(self, ids: Sequence[int]) -> list[Said]:
        """Return quotes in the order asked for; those that are gone are left out."""
        return self._store.quotes_with_ids(ids)

    def entries_quoting(self, person: Person) -> list[int]:
        """Return the numbers of the articles that quote somebody, the newest first."""
        return self._store.entries_quoting(person.id)

    def person_now(self, person: Person) -> Person | None:
        """Return somebody as the library has them now, None where they are quoted no more.

        A number is lost when the only article with somebody's quotes is looked through again.
        """
        person_id = self._store.person_known_as(person.key, person.scope)
        found = [] if person_id is None else self._store.people_with_ids([person_id])
        return found[0] if found else None

    def voices_of(self, person: Person) -> list[HeardVoice]:
        """Return the names and roles that somebody is quoted under, the most frequent first."""
        return self._store.voices_of(person.id)

    def join_people(self, person: Person, other: Person) -> Person:
        """Say that two are the same: what the first said is the other's from now on; `undo` takes it back.

        Returns:
            The other, with what both said.

        Raises:
            NotFoundError: They are the same already.
        """
        if person.id == other.id:
            raise NotFoundError(f"{person.name} is one person already.")
        same = SamePerson(person.key, person.scope, other.key, other.scope, other.name)
        self._choose(same, keep=True, words=f"{person.name} and {other.name} joined")
        return self.person_now(other) or other

    def split_voice(self, voice: HeardVoice) -> None:
        """Say that a name with a role is a person of its own; `undo` takes it back.

        Where the user had joined it to the others, it goes with all that was joined with it.

        Raises:
            StoreError: The library cannot be written.
        """
        words = f"{voice.name} split off"
        if voice.joined is not None:
            self._choose(voice.joined, keep=False, words=words)
        else:
            self._choose(voice.own, keep=True, words=words)

    def _choose(self, choice: ByHand, *, keep: bool, words: str) -> None:
        """Keep or drop a word of the user on who is one person, so that it can be taken back."""
        act, other = self._store.keep_choice, self._store.drop_choice
        if not keep:
            act, other = other, act
        act(choice)
        self._undo.push(Change(words, lambda: other(choice)))

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
                articles = await asyncio.to_thread(self._articles, ids[start : start + _BATCH])
                for batch in _batches(articles):
                    found = await _find_quotes(network, batch)
                    await asyncio.to_thread(self._put_quotes, batch, found)
                    done += len(batch)
                    if report is not None:
                        report(done)
        return done

    def _articles(self, ids: Sequence[int]) -> list[Article]:
        return [analysis.with_language(article) for article in self._store.articles(ids)]

    def _put_quotes(self, articles: Sequence[Article], found: Sequence[Sequence[Quote]]) -> None:
        from reader.quotes import ENGINE_VERSION

        corrections = self._store.corrections([article.text for article in articles])
        texts = [
            quotes_of_text(article, apply_corrections(quotes, corrections.get(article.text, ())))
            for article, quotes in zip(articles, found, strict=True)
        ]
        self._store.put_quotes(texts, ENGINE_VERSION)


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
