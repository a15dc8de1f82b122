"""What `summarize` can do: lengths, several articles as one summary, what comes beside it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.session import Session, say_error, say_rendered
from reader.verbs.looking import look_through_for, say_nothing_found

if TYPE_CHECKING:
    from reader.export import Extras
    from reader.model import Article, Ranking

MOST_TOGETHER = 500
"""How many articles make one summary; it names a handful of them anyway."""


def more_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what only `summarize` takes."""
    parser.add_argument("--query", metavar="QUERY", help="the entries of the library that a query lists")
    parser.add_argument(
        "--together", action="store_true", help="all articles as one summary, each line with its source"
    )
    parser.add_argument("--keywords", action="store_true", help="the key terms of each article too")
    parser.add_argument("--figures", action="store_true", help="its numbers, dates and amounts too")


def names_of_query(session: Session, query: str | None) -> list[str]:
    """Return the entries that a query lists, as they are named on the command line; none after a sentence.

    Raises:
        QueryError: It is no query.
    """
    if query is None:
        return []
    library = session.library()
    look_through_for(library, query)
    found = [str(number) for number in library.matching_ids(query)]
    if not found:
        say_nothing_found(library, query)
    return found


def length_of(session: Session, args: argparse.Namespace, article: Article, ranking: Ranking) -> int:
    """Return how many sentences of an article are asked for."""
    from reader.summary.length import length_for_percent, length_for_words

    if args.words:
        return length_for_words(ranking, article.text, args.words)
    if args.percent:
        return length_for_percent(ranking, article.text, args.percent)
    return args.sentences or session.config.summary_length


def ranking_of(session: Session, article: Article, method: str) -> Ranking:
    """Return an article's ranking; of one in the library the one that the reader shows."""
    if article.entry_id is not None:
        return session.library().ranking(article, method)
    from reader.analysis import rank_sentences

    return rank_sentences(article, method)


def extras_of(args: argparse.Namespace, article: Article, ranking: Ranking) -> Extras:
    """Return what is asked for beside the summary."""
    from reader.export import Extras

    found = Extras()
    if args.keywords:
        from reader.summary.keywords import keywords

        found = replace(found, keywords=keywords(article))
    if args.figures:
        from reader.summary.figures import figures

        found = replace(found, figures=figures(article, ranking))
    return found


def print_together(
    session: Session, args: argparse.Namespace, articles: Sequence[Article], method: str
) -> None:
    """Print several articles as one summary."""
    from reader.export import render_together
    from reader.summary.together import summarize_together, together_share, together_within

    if len(articles) > MOST_TOGETHER:
        say_error(f"Of {len(articles)} articles the first {MOST_TOGETHER} are summarized.")
        articles = articles[:MOST_TOGETHER]
    rankings = [ranking_of(session, article, method) for article in articles]
    if args.words:
        summary = together_within(articles, rankings, args.words)
    elif args.percent:
        summary = together_share(articles, rankings, args.percent)
    else:
        summary = summarize_together(articles, rankings, args.sentences or session.config.summary_length)
    text = render_together(articles, summary, method, args.format).rstrip("\n")
    if text:
        say_rendered(text, args.format)
    else:
        say_error("Nothing was found in these articles.")
