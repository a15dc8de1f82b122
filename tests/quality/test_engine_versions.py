"""Results that change get another engine version, so that what libraries hold is made anew.

Where one of these tests fails, raise `ENGINE_VERSION` of the package that it names, unless that is done since
the last release, and write down here the version and digest that the test shows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from reader import quotes, summary
from reader.model import Article
from reader.text.paragraphs import find_paragraphs
from tests.quality.quote_articles import CASES
from tests.quality.summary_articles import JUDGED

QUOTES = ("8", "285d5096bcb4ac12")
SUMMARIES = ("6", "f3d9410b44bd0ce0")

TEXTS = [
    *((case.text, case.language) for case in CASES),
    *((judged.text, "en") for judged in JUDGED.values()),
]
ARTICLES = [Article("", text, find_paragraphs(text), language) for text, language in TEXTS]


def _digest(results: Iterable[object]) -> str:
    return hashlib.sha256("\n".join(map(str, results)).encode()).hexdigest()[:16]


def test_quotes_that_change_have_another_version() -> None:
    found = (
        (quote.start, quote.end, quote.kind, quote.speaker, [one.name for one in quote.candidates])
        for article in ARTICLES
        for quote in quotes.find_quotes(article)
    )
    assert (quotes.ENGINE_VERSION, _digest(found)) == QUOTES


def test_summaries_that_change_have_another_version() -> None:
    ranked = (summary.rank(article, explained=False).order for article in ARTICLES)
    assert (summary.ENGINE_VERSION, _digest(ranked)) == SUMMARIES
