"""Writing an article's summary and quotes to the user's documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.export import SUFFIXES, render
from reader.files import safe_name, write_new
from reader.model import Article, Quote, Ranking


def save_article(
    article: Article, ranking: Ranking, quotes: Sequence[Quote], *, length: int, fmt: str, folder: Path
) -> Path:
    """Write a new file named after the article's title and return its path; nothing is overwritten.

    Raises:
        SaveError: The folder or the file cannot be written.

    """
    text = render(article, ranking, quotes, length, fmt)
    return write_new(folder, safe_name(article.title, SUFFIXES[fmt]), text)
