"""What the keys do with the people of the library: who is quoted, what they said, who is one person."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import work

from reader.errors import PullquoteError
from reader.model import Article, Quote
from reader.people import HeardVoice, Person, Said
from reader.text.sanitize import clean_line
from reader.tui.messages import LibraryChanged, Notice
from reader.tui.screens.quote_actions import QuoteActions


@dataclass(frozen=True, slots=True)
class PeoplePlace:
    """Where among the people the user left to read an article."""

    narrowed: str
    """What was typed to narrow the list."""
    person: Person
    said: Said | None = None
    """The quote that was opened; None for the first one."""


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quote of the library in its article."""

    article: Article
    quotes: Sequence[Quote]
    """All of the article's."""
    quote: Quote


class PeopleActions(QuoteActions):
    """The part of the main screen's actions that is about people over all articles.

    The screens for them are given this one: it reads and writes the library for them.
    """

    _people_place: PeoplePlace | None = None

    def action_people(self, name: str = "") -> None:
        """Show who is quoted; after an article was opened from there, the place where that was.

        Args:
            name: Of whom; somebody whom no other has the name of is shown at once.
        """
        place, self._people_place = self._people_place, None
        if not name:
            self._show_people("", place)
            return
        found = self.read(lambda: self.library.people_named(name), list[Person]())
        if len(found) == 1:
            self._show_person(found[0])
        elif found or self.read(lambda: self.library.people(name, limit=1), list[Person]()):
            self._show_people(name)
        else:
            self.post_message(Notice(f"Nobody named {clean_line(name, 60)!r} is quoted in the library."))

    def _show_person(self, person: Person) -> None:
        from reader.tui.screens.person_screen import PersonScreen

        self.app.push_screen(PersonScreen(self, person), self._left_people)

    def _show_people(self, narrowed: str, place: PeoplePlace | None = None) -> None:
        from reader.tui.screens.people_screen import PeopleScreen

        self.app.push_screen(PeopleScreen(self, place, narrowed=narrowed), self._left_people)

    def _left_people(self, place: PeoplePlace | Person | None) -> None:
        if isinstance(place, PeoplePlace) and place.said is not None:
            self._people_place = place
            self._open_at(place.person, place.said)

    def _open_at(self, person: Person, said: Said) -> None:
        """Open the article of a quote at its place, in a list of all articles that quote the person."""
        ids = self.read(lambda: self.library.entries_quoting(person), list[int]())
        if said.entry_id not in ids:
            self.post_message(Notice("This article is no longer in the library.", error=True))
            return
        self.show_articles(ids, f"Quotes {person.name}", said.entry_id)
        self._open_current()
        self.reading.view.jump(said.start, said.end)

    def person_now(self, person: Person) -> Person | None:
        """Return somebody as the library has them now, None where they are quoted no more."""
        nobody: Person | None = None
        return self.read(lambda: self.library.person_now(person), nobody)

    @work(exit_on_error=False, group="citing", exclusive=True)
    async def copy_said(self, said: Said) -> None:
        """Copy a quote of the library as a citation."""
        found = await self._found_quote(said)
        if found is not None:
            self.copy_citation(found.article, found.quote)

    @work(exit_on_error=False, group="saving")
    async def keep_said(self, said: Said) -> None:
        """Add a quote of the library to the commonplace file."""
        found = await self._found_quote(said)
        if found is not None:
            await self.keep_citation(found.article, found.quote).wait()

    @work(exit_on_error=False, group="correcting", exclusive=True)
    async def correct_said(self, said: Said, done: Callable[[], object]) -> None:
        """Ask who said a quote of the library; `done` is told when another speaker is kept."""
        asked_on = self.app.screen
        found = await self._found_quote(said)
        if found is not None and self.app.screen is asked_on:
            self.ask_speaker(found.article, found.quote, found.quotes, done)

    async def _found_quote(self, said: Said) -> FoundQuote | None:
        """Return a quote with its article as they are now, or say that it is gone."""
        try:
            found = await asyncio.to_thread(self._quote_of, said)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return None
        if found is None:
            words = "The article has another text now; this quote is not in it."
            self.post_message(Notice(words, error=True))
        return found

    def _quote_of(self, said: Said) -> FoundQuote | None:
        article = self.library.article(said.entry_id)
        quotes = self.library.quotes(article)
        for quote in quotes:
            if (quote.start, quote.end) == (said.start, said.end):
                return FoundQuote(article, quotes, quote)
        return None

    @work(exit_on_error=False, group="marking")
    async def join_people(self, person: Person, other: Person, done: Callable[[Person], object]) -> None:
        """Say that two are one person; `done` is given that one."""
        try:
            joined = await self._in_writer(lambda: self.library.join_people(person, other))
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(LibraryChanged())  # what queries find of them
        self.post_message(Notice(f"{person.name} is {joined.name} from now on; {self.undo_hint}"))
        done(joined)

    @work(exit_on_error=False, group="marking")
    async def split_voice(self, voice: HeardVoice, done: Callable[[], object]) -> None:
        """Say that a name with a role is a person of its own; `done` is told."""
        try:
            await self._in_writer(lambda: self.library.split_voice(voice))
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(LibraryChanged())
        role = f", {voice.role}" if voice.role else ""
        self.post_message(Notice(f"{voice.name}{role} is a person apart from now on; {self.undo_hint}"))
        done()

    @work(exit_on_error=False, group="marking")
    async def take_back_and(self, done: Callable[[], object]) -> None:
        """Undo the user's last act; then `done` is told."""
        await self.take_back().wait()
        done()
