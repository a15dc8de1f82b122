"""What SQL can ask of a text here beside SQLite's own functions."""

from __future__ import annotations

import sqlite3
import unicodedata
from itertools import dropwhile

from reader.text.reading_time import reading_seconds


def add_functions(connection: sqlite3.Connection) -> None:
    """Let the statements of a connection use `reading_seconds` and `sort_key`."""
    connection.create_function("reading_seconds", 1, reading_seconds, deterministic=True)
    connection.create_function("sort_key", 1, sort_key, deterministic=True)


def sort_key(title: str) -> str:
    """Return what a title is sorted by: without capitals, accents, and quotation marks at its beginning."""
    if not title.isascii():
        parts = unicodedata.normalize("NFKD", title)
        title = "".join(part for part in parts if not unicodedata.combining(part))
    return "".join(dropwhile(lambda character: not character.isalnum(), title)).casefold()
