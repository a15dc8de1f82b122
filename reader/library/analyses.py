"""What is computed about articles: rankings and quotes, kept so that opening one again costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TypeVar

from reader import analysis
from reader.changes import text_hash
from reader.errors import StoreError
from reader.library.part import Part
from reader.model import Article, Quote, Ranking
from reader.store import QuotesOfText

T = TypeVar("T")

KEPT_ANALYSES = 20_000
"""Rankings and lists of quotes that are kept; making one anew takes milliseconds."""


class Analyses(Part):
    """Rankings and quotes of articles."""

    def ranking(self, article: Article, method: str) -> Ranking:
        """Return the ranking of an article's sentences, from the library where it is there already.

        Raises:
            MethodError: There is no such method.
        """
        from reader.summary import ENGINE_VERSION

        return self._kept(
            article,
            f"summary:{method}",
            ENGINE_VERSION,
            compute=lambda: analysis.rank_sentences(article, method),
            to_json=analysis.ranking_to_json,
            from_json=analysis.ranking_from_json,
        )

    def quotes(self, article: Article) -> tuple[Quote, ...]:
        """Return an article's quotes, from the library where they are there already.

        They can be searched for and are counted from then on.
        """
        from reader.quotes import ENGINE_VERSION

        found = self._kept(
            article,
            "quotes",
            ENGINE_VERSION,
            compute=lambda: analysis.quotes_in(article),
            to_json=analysis.quotes_to_json,
            from_json=analysis.quotes_from_json,
        )
        if article.entry_id is not None:
            with suppress(StoreError):  # as in `_kept`
                self._store.put_quotes([quotes_of_text(article, found)], ENGINE_VERSION)
        return found

    def forget_old_analyses(self) -> None:
        """Keep only the latest analyses where there are very many."""
        self._store.prune_analyses(KEPT_ANALYSES)

    def _kept(
        self,
        article: Article,
        part: str,
        version: str,
        *,
        compute: Callable[[], T],
        to_json: Callable[[T], str],
        from_json: Callable[[str], T],
    ) -> T:
        """Return a part of an analysis: the stored one of this engine and text, or a new one, then stored."""
        key = _analysis_key(article)
        stored = self._store.analysis(key, part, version)
        if stored is not None:
            with suppress(ValueError):  # a damaged row is made anew
                return from_json(stored)
        result = compute()
        if article.entry_id is not None:
            # A full disk or a locked library keeps nobody from reading: it is made again the next time.
            with suppress(StoreError):
                self._store.put_analysis(key, part, version, to_json(result), self._clock())
        return result


def quotes_of_text(article: Article, quotes: Iterable[Quote]) -> QuotesOfText:
    """Return the quotes of an entry's article as the library keeps them for searching and counting.

    Raises:
        ValueError: The article is not stored.
    """
    if article.entry_id is None:
        raise ValueError("only what is in the library can be searched")
    rows = [
        (
            quote.start,
            quote.end,
            quote.kind,
            quote.speaker.name if quote.speaker else "",
            quote.speaker.role if quote.speaker else "",
            article.text[quote.start : quote.end],
        )
        for quote in quotes
    ]
    return QuotesOfText(article.entry_id, article.text, rows)


def _analysis_key(article: Article) -> str:
    """Return what an analysis depends on, as one hash: the words, their language and their blocks."""
    blocks = ",".join(f"{block.start}-{block.end}{block.kind}" for block in article.paragraphs)
    return text_hash(f"{article.title}|{article.language}|{blocks}", article.text)
