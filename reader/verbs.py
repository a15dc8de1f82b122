"""The verbs of the command line, each declared once: its help, its arguments, what it does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import NotFoundError, PullquoteError
from reader.session import Session, say, say_error, say_json
from reader.text.terminal import printable

if TYPE_CHECKING:
    from reader.analysis import Part
    from reader.model import Article, Entry, Feed
    from reader.update import FeedOutcome


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb."""

    help: str
    """What it does, one sentence, for `--help` and the README."""
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Session, argparse.Namespace, argparse.ArgumentParser], int]
    """Does it and returns the exit status."""


# Arguments that several verbs share


def _json_flag(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")


def _inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "input", nargs="*", metavar="PATH|URL|ID|-", help="what to read; nothing reads standard input"
    )


def _formats(parser: argparse.ArgumentParser) -> None:
    choices = ("text", "markdown", "json", "html")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--format", choices=choices, default="text", help="how it is printed (default: text)")
    group.add_argument(
        "--json", action="store_const", const="json", dest="format", help="the same as --format json"
    )


def _summary_options(parser: argparse.ArgumentParser) -> None:
    from reader.summary import METHODS

    parser.add_argument(
        "--sentences", type=_positive, metavar="N", help="how many sentences (default: as configured)"
    )
    parser.add_argument("--method", choices=METHODS, metavar="M", help=f"one of {', '.join(METHODS)}")


def _positive(value: str) -> int:
    if not (value.isascii() and value.isdigit() and int(value) > 0):
        raise argparse.ArgumentTypeError(f"{printable(value)!r} is no positive whole number")
    return int(value)


def _articles(
    session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser
) -> Iterator[Article | None]:
    """Give the articles that the arguments name; None, after its sentence, where one cannot be read."""
    names = args.input
    if not names:
        if sys.stdin.isatty():
            parser.error("name a file, a folder, an address or an entry, or pipe a text in")
        names = ["-"]
    for article in session.inputs.articles(names):
        if isinstance(article, PullquoteError):
            say_error(str(article))
            yield None
        else:
            yield article


# Reading


def _summarize(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    return _print_articles(session, args, parser, ("summary",))


def _quotes(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    return _print_articles(session, args, parser, ("quotes",))


def _print_articles(
    session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser, parts: tuple[Part, ...]
) -> int:
    from reader.analysis import analyse
    from reader.export import render

    status = 0
    method = getattr(args, "method", None) or session.config.summary_method
    length = getattr(args, "sentences", None) or session.config.summary_length
    for article in _articles(session, args, parser):
        if article is None:
            status = 1
            continue
        result = analyse(article, method=method, parts=parts)
        say(render(article, result.ranking, result.quotes, length, args.format).rstrip("\n"))
    return status


def _save(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from reader.analysis import quotes_in, rank_sentences
    from reader.saving import save_article

    status = 0
    folder = Path(args.to).expanduser() if args.to else session.config.saving_folder()
    for article in _articles(session, args, parser):
        if article is None:
            status = 1
            continue
        path = save_article(
            article,
            rank_sentences(article, args.method or session.config.summary_method),
            quotes_in(article),
            length=args.sentences or session.config.summary_length,
            fmt=args.format or session.config.save_format,
            folder=folder,
        )
        say(str(path))
    return status


def _save_arguments(parser: argparse.ArgumentParser) -> None:
    from reader.export import FORMATS

    _inputs(parser)
    _summary_options(parser)
    parser.add_argument("--to", metavar="DIR", help="the folder to write to (default: as configured)")
    parser.add_argument("--format", choices=FORMATS, help="what is written (default: as configured)")


def _analyze(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from reader.analyze import run

    if not args.jsonl:
        parser.error("say --jsonl: one JSON object a line in, one a line out")
    return run(sys.stdin.buffer, sys.stdout.buffer)


def _analyze_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--jsonl", action="store_true", help="read and write JSON lines")


# The library


def _add(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    status = 0
    for address in args.url:
        try:
            feed = session.library().add_feed(address)
        except PullquoteError as error:
            say_error(str(error))
            status = 1
        else:
            say(f"Added {feed.url}")
    return status


def _feeds(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    for feed in session.library().subscriptions():
        if args.json:
            say_json(_feed_object(feed))
        else:
            health = feed.error or feed.notice or ("ok" if feed.fetched else "not fetched yet")
            say(f"{feed.unread:>5} of {feed.total:<6} {feed.title}\n      {feed.url}\n      {health}")
    return 0


def _feed_object(feed: Feed) -> dict[str, object]:
    return {
        "url": feed.url,
        "title": feed.title,
        "site": feed.site_url or None,
        "unread": feed.unread,
        "total": feed.total,
        "fetched": feed.fetched.isoformat() if feed.fetched else None,
        "error": feed.error or None,
        "notice": feed.notice or None,
    }


def _remove(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    status = 0
    for address in args.url:
        feed = session.library().feed_by_url(address)
        if feed is None or feed.kind != "feed":
            say_error(f"{address} is not subscribed; `pullquote feeds` lists what is.")
            status = 1
            continue
        session.library().remove_feed(feed.id)
        say(f"Removed {feed.url}")
    return status


def _urls(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", nargs="+", metavar="URL", help="a feed's address")


def _fetch(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    import asyncio

    library = session.library()
    feeds = library.subscriptions()
    if args.url:
        chosen = [library.feed_by_url(address) for address in args.url]
        for address, feed in zip(args.url, chosen, strict=True):
            if feed is None:
                raise NotFoundError(f"{address} is not subscribed; `pullquote add` subscribes.")
        feeds = [feed for feed in chosen if feed is not None]
    done = new = failed = 0
    shows_progress = sys.stderr.isatty()

    def report(outcome: FeedOutcome) -> None:
        nonlocal done, new, failed
        done, new, failed = done + 1, new + outcome.new, failed + bool(outcome.error)
        if shows_progress:
            print("\r\x1b[K", end="", file=sys.stderr)
        if outcome.error:
            say_error(f"{outcome.title}: {outcome.error}")
        if shows_progress:
            print(f"{done} of {len(feeds)} feeds", end="", file=sys.stderr, flush=True)

    asyncio.run(library.refresh(feeds, report))
    if shows_progress:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    say(f"{done - failed} of {len(feeds)} feeds fetched, {new} new articles.")
    return 1 if failed else 0


def _fetch_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("url", nargs="*", metavar="URL", help="feeds to fetch (default: all)")


def _list(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from reader.model import View

    library = session.library()
    view = View("unread") if args.unread else View("starred") if args.starred else View("all")
    if args.feed:
        feed = library.feed_by_url(args.feed)
        if feed is None:
            raise NotFoundError(f"{args.feed} is not subscribed; `pullquote feeds` lists what is.")
        view = View("feed", feed.id)
    ids = library.entry_ids(view)[: args.limit]
    for start in range(0, len(ids), 500):
        for entry in library.entries(ids[start : start + 500]):
            if args.json:
                say_json(_entry_object(entry))
            else:
                say(_entry_line(entry))
    return 0


def _entry_line(entry: Entry) -> str:
    when = (entry.published or entry.first_seen).astimezone()
    marks = ("·" if entry.read else "●") + ("★" if entry.starred else " ")
    return f"{entry.id:>6} {marks} {when:%Y-%m-%d} {entry.feed_title[:24]:<24} {entry.title}"


def _entry_object(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "source": entry.feed_title,
        "author": entry.author or None,
        "url": entry.url or None,
        "date": (entry.published or entry.first_seen).isoformat(),
        "read": entry.read,
        "starred": entry.starred,
    }


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--unread", action="store_true", help="only unread entries")
    group.add_argument("--starred", action="store_true", help="only starred entries")
    group.add_argument("--feed", metavar="URL", help="only the entries of one feed")
    parser.add_argument("--limit", type=_positive, metavar="N", help="at most N entries, the newest")
    _json_flag(parser)


def _show(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    article = session.library().article(args.id)
    if args.json:
        say_json(
            {
                "id": article.entry_id,
                "title": article.title,
                "source": article.source,
                "author": article.author or None,
                "url": article.url or None,
                "date": article.published.isoformat() if article.published else None,
                "language": article.language or None,
                "text": article.text,
            }
        )
        return 0
    when = f"{article.published.astimezone():%Y-%m-%d %H:%M}" if article.published else ""
    about = " · ".join(part for part in (article.source, article.author, when, article.url) if part)
    say(f"{article.title}\n{about}\n\n{article.text}")
    return 0


def _show_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "id", type=_positive, metavar="ID", help="an entry's number, as `pullquote list` prints it"
    )
    _json_flag(parser)


def _config(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if args.what == "path":
        say(str(session.folders.config_file))
        return 0
    if args.what == "folders":
        places = {
            "configuration": session.folders.config_file,
            "themes": session.folders.themes,
            "library": session.folders.library_file,
            "drop-in folder": session.folders.inbox,
            "saved summaries": session.config.saving_folder(),
        }
        for name, place in places.items():
            say(f"{name:<16} {place}")
        return 0
    from reader.config import config_check
    from reader.paths import bundled
    from reader.tui.keys import read_keymap
    from reader.tui.theme import ThemeFolders

    _, key_mistakes = read_keymap(session.config.keys)
    mistakes = (*key_mistakes, *ThemeFolders(bundled("themes"), session.folders.themes).read_all().problems)
    for line in (*config_check(session.loaded_config), *mistakes):
        say(line)
    return 1 if session.problems or mistakes else 0


def _config_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what",
        choices=("path", "check", "folders"),
        help="where the settings live, what is wrong with them, or where everything else lives",
    )


def _summarize_arguments(parser: argparse.ArgumentParser) -> None:
    _inputs(parser)
    _summary_options(parser)
    _formats(parser)


def _quotes_arguments(parser: argparse.ArgumentParser) -> None:
    _inputs(parser)
    _formats(parser)


VERBS: Mapping[str, Verb] = {
    "summarize": Verb(
        "Print the summary of articles, each line a sentence of theirs.", _summarize_arguments, _summarize
    ),
    "quotes": Verb("Print the quotes of articles with their speakers.", _quotes_arguments, _quotes),
    "save": Verb(
        "Write summary and quotes of articles to files, as w does in the reader.", _save_arguments, _save
    ),
    "add": Verb("Subscribe to feeds; fetch brings their entries.", _urls, _add),
    "feeds": Verb("List the subscriptions with their health.", _json_flag, _feeds),
    "remove": Verb("Unsubscribe from feeds and forget their entries.", _urls, _remove),
    "fetch": Verb("Fetch all feeds or some, and say which failed.", _fetch_arguments, _fetch),
    "list": Verb("List entries, newest first.", _list_arguments, _list),
    "show": Verb("Print one entry's text.", _show_arguments, _show),
    "config": Verb(
        "Say where settings and files live, or what is wrong with the settings.", _config_arguments, _config
    ),
    "analyze": Verb(
        "Summaries and quotes for programs: JSON lines in, JSON lines out.", _analyze_arguments, _analyze
    ),
}


def verb_table() -> str:
    """Return the README's table of verbs in Markdown, with what each takes; a test holds the README to it."""
    rows = ["| verb | does |", "| --- | --- |"]
    for name, verb in VERBS.items():
        parser = argparse.ArgumentParser(prog=f"pullquote {name}", add_help=False)
        verb.add_arguments(parser)
        usage = " ".join(parser.format_usage().removeprefix("usage: ").split())
        rows.append(f"| `{usage.replace('|', chr(92) + '|')}` | {verb.help} |")
    return "\n".join(rows)
