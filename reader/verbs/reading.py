"""Verbs that read articles: summarize, quotes, save, analyze."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import PullquoteError
from reader.session import Session, say, say_error, say_rendered
from reader.verbs.arguments import folder, formats, inputs, summary_options
from reader.verbs.summarizing import (
    extras_of,
    length_of,
    more_arguments,
    names_of_query,
    print_together,
    ranking_of,
)

if TYPE_CHECKING:
    from reader.analysis import Part
    from reader.model import Article, Quote


def _articles(
    session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser
) -> Iterator[Article | None]:
    """Give the articles that the arguments name; None, after its sentence, where one cannot be read."""
    query = getattr(args, "query", None)
    names = [*args.input, *names_of_query(session, query)]
    if not names and query is None:
        if sys.stdin.isatty():
            parser.error("name a file, a folder, an address or an entry, or pipe a text in")
        names = ["-"]
    for article in session.inputs.articles(names):
        if isinstance(article, PullquoteError):
            say_error(str(article))
            yield None
        else:
            yield article
        sys.stdout.flush()  # what came of one is seen before the next is read


def run_summarize(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Print summaries, or one summary of all."""
    from reader.analysis import with_language

    if not args.together:
        return _print_articles(session, args, parser, ("summary",))
    if args.keywords or args.figures:
        parser.error("--keywords and --figures are those of each article; leave out --together")
    found = list(_articles(session, args, parser))
    articles = [with_language(article) for article in found if article is not None]
    if articles:
        print_together(session, args, articles, args.method or session.config.summary_method)
    return 0 if len(articles) == len(found) else 1


def summarize_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `summarize` takes."""
    inputs(parser)
    summary_options(parser)
    more_arguments(parser)
    formats(parser)


def run_quotes(
    session: Session,
    args: argparse.Namespace,
    parser: argparse.ArgumentParser,
    is_wanted: Callable[[Article, Quote], bool] | None = None,
) -> int:
    """Print quotes; only those that are wanted where some are not, and of no article without any."""
    return _print_articles(session, args, parser, ("quotes",), is_wanted)


def quotes_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `quotes` takes."""
    inputs(parser)
    formats(parser)


def _print_articles(
    session: Session,
    args: argparse.Namespace,
    parser: argparse.ArgumentParser,
    parts: tuple[Part, ...],
    is_wanted: Callable[[Article, Quote], bool] | None = None,
) -> int:
    from reader.export import Extras, render
    from reader.export.fields import quotes_notice

    status = 0
    method = getattr(args, "method", None) or session.config.summary_method
    has_any = False
    is_one, articles = _is_one(args, _articles(session, args, parser))
    for article in articles:
        if article is None:
            status = 1
            continue
        quotes = _quotes(session, article) if "quotes" in parts else None
        if is_wanted is not None:
            quotes = tuple(quote for quote in quotes or () if is_wanted(article, quote))
            if not quotes:
                continue
        if args.format == "text" and not is_one:
            say(f"{chr(10) if has_any else ''}# {article.title}")
        has_any = True
        ranking = ranking_of(session, article, method) if "summary" in parts else None
        length = length_of(session, args, article, ranking) if ranking else 0
        extras = extras_of(args, article, ranking) if ranking else Extras()
        text = render(article, ranking, quotes, length, args.format, extras=extras).rstrip("\n")
        if ranking is None and args.format == "text" and (notice := quotes_notice(article)):
            say_error(notice)
        if text:
            say_rendered(text, args.format)
        else:
            say_error(f"Nothing was found in {article.title!r}.")
    return status


def _quotes(session: Session, article: Article) -> tuple[Quote, ...]:
    """Return the quotes of an article; of one in the library with the speakers that the user corrected."""
    if article.entry_id is not None:
        return session.library().quotes(article)
    from reader.analysis import quotes_in

    return quotes_in(article)


def _is_one(
    args: argparse.Namespace, articles: Iterator[Article | None]
) -> tuple[bool, Iterator[Article | None]]:
    """Say whether there is one article alone, which needs no title above it; returns the articles too.

    What cannot be told from the arguments is told from the first two: an address may be that of a feed.
    """
    if _names_several(args):
        return False, articles
    first = list(islice(articles, 2))
    return len(first) < 2, chain(first, articles)


def _names_several(args: argparse.Namespace) -> bool:
    """Say whether the arguments name more than one; each article is then printed before the next is read."""
    from reader.sources.local import is_folder

    names: Sequence[str] = args.input
    by_query = getattr(args, "query", None) is not None
    return by_query or len(names) > 1 or any(is_folder(Path(name)) for name in names)


def run_save(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Write files and print their names."""
    from reader.saving import save_article

    status = 0
    target = args.to or session.config.saving_folder()
    for article in _articles(session, args, parser):
        if article is None:
            status = 1
            continue
        ranking = ranking_of(session, article, args.method or session.config.summary_method)
        path = save_article(
            article,
            ranking,
            _quotes(session, article),
            length=length_of(session, args, article, ranking),
            fmt=args.format or session.config.save_format,
            folder=target,
        )
        if article.entry_id is not None:
            session.library().mark_saved(article.entry_id)
        say(str(path))
    return status


def save_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `save` takes."""
    from reader.export import FORMATS

    inputs(parser)
    summary_options(parser)
    parser.add_argument(
        "--to", type=folder, metavar="DIR", help="the folder to write to (default: as configured)"
    )
    parser.add_argument("--format", choices=FORMATS, help="what is written (default: as configured)")


def run_analyze(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Filter JSON lines."""
    from reader.analyze import run

    if not args.jsonl:
        parser.error("say --jsonl: one JSON object a line in, one a line out")
    return run(sys.stdin.buffer, sys.stdout.buffer)


def analyze_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `analyze` takes."""
    parser.add_argument("--jsonl", action="store_true", help="read and write JSON lines")
