"""Helpers for the quote tests: an article from a text, and quotes as plain rows."""

from __future__ import annotations

from typing import NamedTuple

from reader.model import Article, Quote
from reader.quotes import find_quotes
from reader.text.paragraphs import find_paragraphs


class Row(NamedTuple):
    """What a test compares of one quote."""

    kind: str
    text: str
    speaker: str | None


def article(text: str, language: str = "en") -> Article:
    return Article(title="", text=text, paragraphs=find_paragraphs(text), language=language)


def quotes(text: str, language: str = "en") -> tuple[Quote, ...]:
    return find_quotes(article(text, language))


def rows(text: str, language: str = "en") -> list[Row]:
    return [
        Row(quote.kind, text[quote.start : quote.end], quote.speaker.name if quote.speaker else None)
        for quote in quotes(text, language)
    ]


def only(text: str, language: str = "en") -> Row:
    """Return the one quote of a text."""
    found = rows(text, language)
    assert len(found) == 1, found
    return found[0]


Expected = tuple[str, str, str | None]
"""Kind, first words and speaker of a quote."""


def assert_quotes(text: str, expected: tuple[Expected, ...], language: str) -> None:
    """Check that a text has these quotes and no others, each with its first words and its speaker."""
    found = rows(text, language)
    assert len(found) == len(expected), found
    for row, (kind, first_words, speaker) in zip(found, expected, strict=True):
        assert (row.kind, row.speaker) == (kind, speaker), row
        assert row.text.startswith(first_words), row
