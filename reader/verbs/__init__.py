"""The verbs of the command line, each declared once: its help, its arguments, what it does."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reader.session import Session
from reader.verbs import library, reading
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
        "Print the quotes of articles with their speakers.", reading.quotes_arguments, reading.run_quotes
    ),
    "save": Verb(
        "Write summary and quotes of articles to files, as w does in the reader.",
        reading.save_arguments,
        reading.run_save,
    ),
    "add": Verb("Subscribe to feeds; fetch brings their entries.", library.feed_addresses, library.run_add),
    "feeds": Verb("List the subscriptions with their health.", json_flag, library.run_feeds),
    "remove": Verb(
        "Unsubscribe from feeds and forget their entries.", library.feed_addresses, library.run_remove
    ),
    "fetch": Verb(
        "Fetch all feeds or some, and say which failed.", library.fetch_arguments, library.run_fetch
    ),
    "list": Verb("List entries, newest first.", library.list_arguments, library.run_list),
    "show": Verb("Print one entry's text.", library.show_arguments, library.run_show),
    "config": Verb(
        "Say where settings and files live, what commands are called, or what is wrong.",
        library.config_arguments,
        library.run_config,
    ),
    "analyze": Verb(
        "Summaries and quotes for programs: JSON lines in, JSON lines out.",
        reading.analyze_arguments,
        reading.run_analyze,
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
