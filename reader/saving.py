"""Writing an article's summary and quotes to the user's documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.export import SUFFIXES, render, render_together
from reader.files import safe_name, write_new
from reader.model import Article, Quote, Ranking

if TYPE_CHECKING:
    from reader.summary.together import TogetherSummary


def save_article(
    article: Article, ranking: Ranking, quotes: Sequence[Quote], *, length: int, fmt: str, folder: Path
) -> Path:
    """Write a new file named after the article's title and return its path; nothing is overwritten.

    Raises:
        SaveError: The folder or the file cannot be written.

    """
    text = render(article, ranking, quotes, length, fmt)
    return write_new(folder, file_name(article, fmt), text)


def save_together(
    articles: Sequence[Article], summary: TogetherSummary, method: str, *, fmt: str, folder: Path
) -> Path:
    """Write a new file with the summary of several articles and return its path; nothing is overwritten.

    Raises:
        SaveError: The folder or the file cannot be written.

    """
    text = render_together(articles, summary, method, fmt)
    return write_new(folder, safe_name(f"{len(articles)} articles", SUFFIXES[fmt]), text)


def file_name(article: Article, fmt: str) -> str:
    """Return what a file with an article's summary is called."""
    return safe_name(article.title, SUFFIXES[fmt])
