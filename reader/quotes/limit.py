"""How much of a text is searched for quotes, and what is said where that is not all of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reader.model import Article, Paragraph

MAX_CHARACTERS: Final = 400_000
"""Of a text: some 70,000 words, which take a second or two; an article has a hundredth of it."""


def within_limit(article: Article) -> Article:
    """Return the article as far as it is searched: itself, or its beginning."""
    if len(article.text) <= MAX_CHARACTERS:
        return article
    paragraphs = [
        Paragraph(one.start, min(one.end, MAX_CHARACTERS), one.kind)
        for one in article.paragraphs
        if one.start < MAX_CHARACTERS
    ]
    return replace(article, text=article.text[:MAX_CHARACTERS], paragraphs=tuple(paragraphs))


def quotes_notice(article: Article) -> str:
    """Return one sentence that says how much of an article was searched; empty where all of it was."""
    if len(article.text) <= MAX_CHARACTERS:
        return ""
    return f"Quotes were looked for in the first {MAX_CHARACTERS:,} of {len(article.text):,} characters."
