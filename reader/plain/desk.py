"""What the line mode knows while it runs: the list, what a number means, and the open article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.errors import PullquoteError
from reader.model import MAX_ID_DIGITS, Article, Feed, Quote, Ranking, Sort

if TYPE_CHECKING:
    from reader.config import Config
    from reader.library import Library
    from reader.plain.lines import Lines
    from reader.plain.output import Output
    from reader.preferences import Name, PreferenceFile

PAGE = 20
"""Items of a list that are said at a time."""

Render = Callable[[range], Iterable[str]]
"""Gives the lines for some items of a list, by their places counted from 0."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a number means that is typed alone."""

    one: str
    """What is numbered: `article`."""
    many: str
    """The same in the plural, for the prompt."""
    count: int
    choose: Callable[[int], None]
    """Takes one, by its place counted from 0."""


@dataclass(frozen=True, slots=True)
class Source:
    """A list of articles that can be chosen."""

    title: str
    load: Callable[[], list[int]]
    """Returns the entries' numbers."""
    feed: Feed | None = None
    about: str = ""
    """What the list of sources says of it: how many articles it has."""


@dataclass(slots=True)
class Opened:
    """The open article."""

    entry_id: int
    article: Article
    ranking: Ranking
    quotes: Sequence[Quote]
    then: Callable[[], None]
    """What comes after its end."""
    reached: int = 0
    """The sentence to be read next, counted from 0."""

    def number_at(self, offset: int) -> int:
        """Return the number of the sentence, counted from 1, that holds a place of the text."""
        return max(1, bisect_right([one.start for one in self.ranking.sentences], offset))


def _nothing_more() -> None:
    raise PullquoteError("There is nothing to go on with; list lists the articles.")


@dataclass
class Desk:
    """Everything that the commands work on."""

    library: Library
    config: Config
    preferences: PreferenceFile
    output: Output
    lines: Lines
    source: Source = field(default_factory=lambda: Source("Articles", list))
    """What the list shows."""
    order: Sort = "newest"
    """How lists are sorted; what a search found is best first until it is listed anew."""
    ids: list[int] = field(default_factory=list)
    """The entries of the list, as they were when it was made, so that numbers keep their meaning."""
    place: int | None = None
    """Where in the list the open article stands, counted from 0; None: nowhere."""
    opened: Opened | None = None
    sources: Sequence[Source] = ()
    """The sources as they were listed last."""
    numbers: Numbers = field(default_factory=lambda: Numbers("article", "articles", 0, lambda _: None))
    go_on: Callable[[], None] = _nothing_more
    """What `more` does."""

    def load(self, source: Source) -> list[int]:
        """Return the entries of a source in the order that was chosen."""
        return self.library.sort_entries(source.load(), self.order)

    def say(self, text: str) -> None:
        """Say something."""
        self.output.say(text)

    def show(self, heading: str, numbers: Numbers, render: Render, start: int = 0) -> None:
        """Say a heading and a page of a numbered list; a number then means one of these."""
        self.numbers = numbers
        self.say(heading)
        self.page(start, numbers.count, render)

    def offer(self, heading: str, numbers: Numbers, render: Render) -> None:
        """Say a numbered list of which one is chosen once; then a number means again what it meant before."""
        before = self.numbers

        def choose(place: int) -> None:
            self.numbers = before
            numbers.choose(place)

        self.show(heading, replace(numbers, choose=choose), render)

    def page(self, start: int, count: int, render: Render) -> None:
        """Say a page of a list from a place on, and how much more there is."""
        end = min(start + PAGE, count)
        for line in render(range(start, end)):
            self.say(line)
        if end < count:
            self.say(f"{count - end:,} more.")
            self.go_on = lambda: self.page(end, count, render)
        else:
            self.go_on = self._end_of_list

    def _end_of_list(self) -> None:
        self.say("That is the end of the list.")

    def the_article(self) -> Opened:
        """Return the open article.

        Raises:
            PullquoteError: None is open.
        """
        if self.opened is None:
            raise PullquoteError("No article is open; type its number in the list, or next.")
        return self.opened

    def remember(self, name: Name, value: str | int) -> None:
        """Take a choice at once; one that somebody made, not a script, is kept for the next start."""
        self.preferences.choose(name, value)
        if self.lines.asks:
            self.preferences.save()


def place_of(argument: str, count: int, what: str) -> int:
    """Return the place, counted from 0, of a number that was typed.

    Args:
        argument: What was typed.
        count: How many there are.
        what: What is counted, in the singular.

    Raises:
        PullquoteError: It is no number, or there is none of that number.
    """
    if not (argument.isascii() and argument.isdigit() and len(argument) <= MAX_ID_DIGITS):
        raise PullquoteError(f"“{argument}” is no number.")
    if not 1 <= int(argument) <= count:
        known = f"the last is {count:,}" if count else "there is none"
        raise PullquoteError(f"There is no {what} {int(argument)}; {known}.")
    return int(argument) - 1


def ended(words: str) -> str:
    """Return words with a full stop, unless they end with a mark of their own."""
    return words if words.endswith((".", "!", "?", "…", "。", "！", "？", "”", '"')) else f"{words}."
