"""The voices of an article: each speaker with all quotes, and how much of what is quoted is theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Article, Quote

BAR_CELLS = 10
"""Width of a full bar; it stands before the name, so that bars line up at any width of the screen."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and what is quoted of them, or the quotes of nobody known."""

    name: str
    """Empty for the quotes that are not attributed."""
    role: str
    quotes: tuple[Quote, ...]
    """In the order of the article."""
    share: float
    """Which part of all words quoted in the article these are, from 0 to 1."""

    @property
    def bar(self) -> str:
        """The share as a line of full cells; a voice that speaks at all has one."""
        return "━" * max(1, round(self.share * BAR_CELLS))


def voices(article: Article, quotes: Sequence[Quote]) -> list[Voice]:
    """Return the voices of an article, the one that speaks most first, quotes of nobody known last."""
    by_name: dict[str, list[Quote]] = {}
    for quote in quotes:
        by_name.setdefault(quote.speaker.name if quote.speaker else "", []).append(quote)
    counts = {name: _words_in(article, said) for name, said in by_name.items()}
    total = sum(counts.values()) or 1
    found = [Voice(name, _role(said), tuple(said), counts[name] / total) for name, said in by_name.items()]
    return sorted(found, key=lambda voice: (not voice.name, -voice.share))


def _words_in(article: Article, quotes: Sequence[Quote]) -> float:
    from reader.text.words import word_count, words  # not before the first screen is there

    texts = (article.text[quote.start : quote.end] for quote in quotes)
    return sum(word_count(words(text, article.language)) for text in texts)


def _role(quotes: Sequence[Quote]) -> str:
    return next((quote.speaker.role for quote in quotes if quote.speaker and quote.speaker.role), "")
