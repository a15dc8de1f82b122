"""The verbs of the command line, each declared once: its help, its arguments, what it does."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reader.session import Session
from reader.verbs import (
    entries,
    exchange,
    feeds,
    fetching,
    marking,
    people,
    reading,
    serving,
    settings,
    showing,
)
from reader.verbs.arguments import json_flag


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb."""

    help: str
    """What it does, one sentence, for `--help` and the README."""
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Session, argparse.Namespace, argparse.ArgumentParser], int]
    """Does it and returns the exit status."""


VERBS: Mapping[str, Verb] = {
    "summarize": Verb(
        "Print the summary of articles, each line a sentence of theirs.",
        reading.summarize_arguments,
        reading.run_summarize,
    ),
    "quotes": Verb(
        "Print the quotes of articles with their speakers.", people.quotes_arguments, people.run_quotes
    ),
    "people": Verb(
        "List who is quoted in the library, or print what somebody said.",
        people.people_arguments,
        people.run_people,
    ),
    "save": Verb(
        "Write summary and quotes of articles to files, as w does in the reader.",
        reading.save_arguments,
        reading.run_save,
    ),
    "add": Verb(
        "Subscribe to feeds, by their addresses or those of their pages; fetch brings their entries.",
        feeds.add_arguments,
        feeds.run_add,
    ),
    "feeds": Verb("List the subscriptions with their health.", json_flag, feeds.run_feeds),
    "edit": Verb(
        "Change what is set for a feed: its name, place, interval, limits, headers.",
        feeds.edit_arguments,
        feeds.run_edit,
    ),
    "remove": Verb(
        "Unsubscribe from feeds and forget their entries.", feeds.remove_arguments, feeds.run_remove
    ),
    "fetch": Verb(
        "Fetch all feeds or some, and say which failed.", fetching.fetch_arguments, fetching.run_fetch
    ),
    "list": Verb("List entries, newest first.", entries.list_arguments, entries.run_list),
    "search": Verb(
        "Search all articles; the best matches first, with the words around them.",
        entries.search_arguments,
        entries.run_search,
    ),
    "searches": Verb(
        "List, save or remove searches that have a name; `list --saved NAME` lists what they find.",
        entries.searches_arguments,
        entries.run_searches,
    ),
    "show": Verb(
        "Print one entry's text, or what its publisher changed.", showing.show_arguments, showing.run_show
    ),
    "fulltext": Verb(
        "Fetch the pages of entries and keep the whole articles on them.",
        showing.fulltext_arguments,
        showing.run_fulltext,
    ),
    "mark": Verb(
        "Mark entries read or unread, or star them, by their numbers.",
        marking.mark_arguments,
        marking.run_mark,
    ),
    "import": Verb(
        "Take in subscriptions: OPML, newsboat's urls, a list of addresses, or an export of Pullquote.",
        exchange.import_arguments,
        exchange.run_import,
    ),
    "export": Verb(
        "Write the subscriptions as OPML, or everything as JSON lines.",
        exchange.export_arguments,
        exchange.run_export,
    ),
    "opml": Verb(
        "The same as import and export, by the name other readers use.",
        exchange.opml_arguments,
        exchange.run_opml,
    ),
    "config": Verb(
        "Say where settings and files live, what the keys do, or what is wrong; repair the library.",
        settings.config_arguments,
        settings.run_config,
    ),
    "serve": Verb(
        "Open the reader in a browser on this machine, at an address that holds a secret.",
        serving.serve_arguments,
        serving.run_serve,
    ),
    "analyze": Verb(
        "Summaries and quotes for programs: JSON lines in, JSON lines out.",
        reading.analyze_arguments,
        reading.run_analyze,
    ),
}


def verb_parser(name: str, *, with_help: bool = True) -> argparse.ArgumentParser:
    """Return what reads the arguments of a verb.

    An option has to be written in full: a beginning that is enough today would not be with the next option.
    """
    verb = VERBS[name]
    parser = argparse.ArgumentParser(
        prog=f"pullquote {name}", description=verb.help, add_help=with_help, allow_abbrev=False
    )
    verb.add_arguments(parser)
    return parser


def verb_table() -> str:
    """Return the README's table of verbs in Markdown, with what each takes; a test holds the README to it."""
    rows = ["| verb | does |", "| --- | --- |"]
    for name, verb in VERBS.items():
        parser = verb_parser(name, with_help=False)
        usage = " ".join(parser.format_usage().removeprefix("usage: ").split())
        rows.append(f"| `{usage.replace('|', chr(92) + '|')}` | {verb.help} |")
    return "\n".join(rows)
