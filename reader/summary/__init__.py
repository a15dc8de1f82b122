"""Extractive summaries: every sentence of an article ranked once, so that any length is a slice.

Importing this package loads neither sumy nor numpy; only ranking with one of sumy's methods does.
"""

from __future__ import annotations

import os
from typing import Final

from reader.errors import MethodError
from reader.model import Article, Ranking
from reader.summary.content import content_sentences
from reader.summary.graph_ranker import METHODS as GRAPH_METHODS
from reader.summary.graph_ranker import rank_by_ties
from reader.summary.rank import rank_by_features
from reader.text.language import detect_language
from reader.text.sentences import split_sentences
from reader.text.words import words

ENGINE_VERSION: Final = "6"
"""Stored with every ranking; a new version makes old ones stale."""

METHODS: Final = (
    "pullquote", "lead", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction",
)  # fmt: skip
"""The names of the methods, the default first. Those after "textrank" are sumy's."""


def rank(
    article: Article,
    method: str = "pullquote",
    *,
    explained: bool = True,
    repeated: frozenset[str] = frozenset(),
) -> Ranking:
    """Rank the sentences of an article.

    The same article gives the same ranking on every machine and in every run. Without `explained` the
    ranking has no reasons: they take a tenth of the time, and a filter does not show them. `repeated` are
    lines that other articles of its feed have too (`reader.summary.repeated`): they are no content.

    Raises:
        MethodError: there is no method of that name.

    """
    if method not in METHODS:
        raise MethodError(f"There is no summary method “{method}”: use one of {', '.join(METHODS)}.")
    language = article.language or detect_language(article.text)
    sentences = split_sentences(article.text, article.paragraphs, language)
    said = [words(article.text[sentence.start : sentence.end], language) for sentence in sentences]
    content = content_sentences(article, sentences, said, words(article.title, language), repeated)
    if method == "lead":
        return Ranking(method, sentences, content)
    if method == "pullquote":
        return rank_by_features(article, sentences, said, content, language, explained=explained)
    # One thread for numpy's library: several take four times the processor's time here, waiting in a loop.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if method in GRAPH_METHODS:
        return rank_by_ties(sentences, said, content, language, method)
    from reader.summary.sumy_ranker import rank_with_sumy

    return rank_with_sumy(sentences, said, content, language, method)
