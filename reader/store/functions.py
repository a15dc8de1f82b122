"""What SQL can ask of a text here beside SQLite's own functions."""

from __future__ import annotations

import sqlite3
from itertools import dropwhile

from reader.people import is_description
from reader.text.natural_order import natural_key
from reader.text.reading_time import reading_seconds


def add_functions(connection: sqlite3.Connection) -> None:
    """Let the statements of a connection use `reading_seconds`, `sort_key` and `is_description`."""
    connection.create_function("reading_seconds", 1, reading_seconds, deterministic=True)
    connection.create_function("is_description", 1, is_description, deterministic=True)
    connection.create_function("sort_key", 1, sort_key, deterministic=True)


def sort_key(title: str) -> str:
    """Return what a title is sorted by: as names are, without quotation marks at its beginning."""
    key = natural_key(title)
    if key[:1].isalnum():
        return key
    return "".join(dropwhile(lambda character: not character.isalnum(), key))
