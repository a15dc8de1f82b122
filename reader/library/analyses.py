"""What is computed about articles: rankings and quotes, kept so that opening one again costs nothing.

What the user says of a quote's speaker is kept apart from what was found, and put over it whenever quotes
are asked for, so that it holds for every engine and can be taken back (`reader.library.corrections`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from reader import analysis
from reader.changes import text_hash
from reader.corrections import Correction, apply_corrections
from reader.errors import StoreError
from reader.library.part import Part
from reader.model import Article, Quote, Ranking
from reader.store import QuotesOfText

if TYPE_CHECKING:
    from reader.summary.together import TogetherSummary

T = TypeVar("T")

KEPT_ANALYSES = 20_000
"""Rankings and lists of quotes that are kept; making one anew takes milliseconds."""


class Analyses(Part):
    """Rankings and quotes of articles."""

    def ranking(self, article: Article, method: str) -> Ranking:
        """Return the ranking of an article's sentences, from the library where it is there already.

        Lines that the articles before it in its feed have too are left out of it.

        Raises:
            MethodError: There is no such method.
        """
        from reader.summary import ENGINE_VERSION
        from reader.summary.repeated import LOOKED_AT, repeated_lines

        before = [] if article.entry_id is None else self._store.edges_before(article.entry_id, LOOKED_AT)
        repeated = repeated_lines(article.text, before)
        without = f":{text_hash('', chr(10).join(sorted(repeated)))}" if repeated else ""
        return self._kept(
            article,
            f"summary:{method}{without}",
            ENGINE_VERSION,
            compute=lambda: analysis.rank_sentences(article, method, repeated=repeated),
            to_json=analysis.ranking_to_json,
            from_json=analysis.ranking_from_json,
        )

    def first_sentences(self, ids: Sequence[int], method: str) -> dict[int, str]:
        """Return the most important sentence of each entry; empty where the text is too short for one.

        Entries that have left the library are left out.

        Raises:
            MethodError: There is no such method.
        """
        sentences: dict[int, str] = {}
        for article in map(analysis.with_language, self._store.articles(ids)):
            lines = self.ranking(article, method).summary(1)
            if article.entry_id is not None:
                sentences[article.entry_id] = article.text[lines[0].start : lines[0].end] if lines else ""
        return sentences

    def together(
        self, ids: Sequence[int], method: str, length: int
    ) -> tuple[list[Article], TogetherSummary, int]:
        """Return the articles of entries, their summary as one, and how many have nothing to summarize.

        Entries that have left the library are left out.

        Raises:
            MethodError: There is no such method.
        """
        from reader.summary.together import summarize_together

        articles = [analysis.with_language(article) for article in self._store.articles(ids)]
        rankings = [self.ranking(article, method) for article in articles]
        empty = sum(not ranking.order for ranking in rankings)
        return articles, summarize_together(articles, rankings, length), empty

    def quotes(self, article: Article) -> tuple[Quote, ...]:
        """Return an article's quotes with the speakers that the user gave them, else those that were found.

        They can be searched for and are counted from then on.
        """
        from reader.quotes import ENGINE_VERSION

        quotes = apply_corrections(self._found_quotes(article), self._corrections(article))
        if article.entry_id is not None:
            with suppress(StoreError):  # as in `_kept`
                self._store.put_quotes([quotes_of_text(article, quotes)], ENGINE_VERSION)
        return quotes

    def _found_quotes(self, article: Article) -> tuple[Quote, ...]:
        """Return an article's quotes as the engine finds them, from the library where they are there."""
        from reader.quotes import ENGINE_VERSION

        return self._kept(
            article,
            "quotes",
            ENGINE_VERSION,
            compute=lambda: analysis.quotes_in(article),
            to_json=analysis.quotes_to_json,
            from_json=analysis.quotes_from_json,
        )

    def _corrections(self, article: Article) -> Sequence[Correction]:
        return self._store.corrections([article.text]).get(article.text, ())

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
            quote.confidence,
        )
        for quote in quotes
    ]
    return QuotesOfText(article.entry_id, article.text, rows, article.language)


def _analysis_key(article: Article) -> str:
    """Return what an analysis depends on, as one hash: the words, their language and their blocks."""
    blocks = ",".join(f"{block.start}-{block.end}{block.kind}" for block in article.paragraphs)
    return text_hash(f"{article.title}|{article.language}|{blocks}", article.text)
