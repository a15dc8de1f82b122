"""Makes a large library of articles that nobody wrote, for the benchmarks.

The words are made of syllables and drawn by Zipf's law, as those of true languages are, with the most frequent
ones of English in front; so there are words in nearly every article, in a quarter of them, in one of a hundred
and in a handful. Two of a hundred articles are of Chinese characters, drawn likewise. Everything goes in
through `Store.apply`, as a refresh stores it: the feeds in turn, some entries each time, older ones first.

The same arguments give the same library.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate, cycle, islice
from pathlib import Path

from reader.changes import FetchResult, Insert
from reader.model import Document, Paragraph, ParsedEntry
from reader.store import Store

NOW = datetime(2026, 11, 1, tzinfo=UTC)
"""A little after the newest entry was published."""

COMMON = ("the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "on", "with", "as", "at")
"""The most frequent words, in their order."""
VOCABULARY_SIZE = 60_000
CHARACTERS = 3_000
"""How many Chinese ones there are."""
ARTICLE_CHARACTERS = 2_700
CHINESE_CHARACTERS = 900
"""Of a Chinese article; they say about as much."""
CHINESE_EVERY = 50
ENTRIES_A_TURN = 20
BETWEEN_ENTRIES = timedelta(minutes=10)


class Writer:
    """Writes articles of a fixed sequence."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self.words = self._vocabulary()
        """The vocabulary, the most frequent word first."""
        self._word_weights = _zipf(len(self.words), 3)
        self._characters = [chr(0x4E00 + number) for number in range(CHARACTERS)]
        self._character_weights = _zipf(CHARACTERS, 10)

    def article(self) -> tuple[str, Document]:
        """Return the next title and text."""
        title = self._sentence(8).removesuffix(".")
        return title, _document(self._paragraph, ARTICLE_CHARACTERS)

    def chinese_article(self) -> tuple[str, Document]:
        """Return the next title and text, in Chinese characters."""
        title = self._chinese(14)
        return title, _document(lambda: self._chinese(90) + "。", CHINESE_CHARACTERS)

    def _vocabulary(self) -> list[str]:
        syllables = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
        words = dict.fromkeys(COMMON)
        while len(words) < VOCABULARY_SIZE:
            length = self._random.choice((2, 2, 3, 3, 3, 4))
            ending = self._random.choice(("", "", "n", "r", "s"))
            words["".join(self._random.choices(syllables, k=length)) + ending] = None
        return list(words)

    def _paragraph(self) -> str:
        return " ".join(self._sentence(self._random.randint(8, 28)) for _ in range(3))

    def _sentence(self, count: int) -> str:
        sentence = " ".join(self._random.choices(self.words, cum_weights=self._word_weights, k=count))
        return f"{sentence[0].upper()}{sentence[1:]}."

    def _chinese(self, count: int) -> str:
        return "".join(self._random.choices(self._characters, cum_weights=self._character_weights, k=count))


def make_library(path: Path, entries: int, *, feeds: int = 500, seed: int = 1) -> None:
    """Write a library of so many entries, spread over the feeds, to a file that is not there yet."""
    articles = _articles(Writer(seed), entries)
    with Store.open(path) as store:
        added = [
            store.add_feed(f"https://site{number}.example/feed", kind="feed", title=f"Site {number}", now=NOW)
            for number in range(feeds)
        ]
        for feed in cycle(added):
            intents = [Insert(entry) for entry in islice(articles, ENTRIES_A_TURN)]
            if not intents:
                return
            store.apply(feed.id, intents, fetched=FetchResult(title=feed.title), now=NOW)


def _articles(writer: Writer, count: int) -> Iterator[ParsedEntry]:
    for number in range(count):
        chinese = number % CHINESE_EVERY == 0
        title, document = writer.chinese_article() if chinese else writer.article()
        yield ParsedEntry(
            guid=f"entry-{number}",
            title=title,
            document=document,
            url=f"https://example.org/{number}",
            authors=(f"Author {writer.words[number % 700]}",),
            published=NOW - (count - number) * BETWEEN_ENTRIES,
            language="zh" if chinese else "en",
        )


def _document(paragraph: Callable[[], str], characters: int) -> Document:
    paragraphs: list[Paragraph] = []
    text = ""
    while len(text) < characters:
        text += "\n\n" if text else ""
        start = len(text)
        text += paragraph()
        paragraphs.append(Paragraph(start, len(text)))
    return Document(text, tuple(paragraphs))


def _zipf(count: int, offset: int) -> list[float]:
    """Return the summed weights of so many things, the n-th of which comes up as 1 / (n + offset)."""
    return list(accumulate(1 / (offset + number) for number in range(count)))
