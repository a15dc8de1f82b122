"""How values of the model are written into columns, and what the parts of the store have in common."""

from __future__ import annotations

import json
import math
from collections.abc import Collection
from datetime import UTC, datetime
from typing import overload

from reader.model import Paragraph
from reader.store.db import Database


class Part:
    """One part of the store: methods over the database that it is given."""

    def __init__(self, database: Database) -> None:
        self._database = database


def to_seconds(moment: datetime) -> int:
    """Return whole seconds since 1970 in UTC, rounded down; `moment` must be aware."""
    return math.floor(moment.timestamp())


@overload
def from_seconds(seconds: int) -> datetime: ...
@overload
def from_seconds(seconds: int | None) -> datetime | None: ...
def from_seconds(seconds: int | None) -> datetime | None:
    """Return the moment, aware and in UTC, that `to_seconds` was given; None stays None."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def pack_ids(ids: Collection[int]) -> str:
    """Return identifiers as the one value that SQLite's `json_each` takes, however many there are.

    A list of `?` would end at SQLite's limit of variables, and be another statement for each length.
    """
    return json.dumps(list(ids), separators=(",", ":"))


def pack_paragraphs(paragraphs: Collection[Paragraph]) -> str:
    """Return paragraphs as compact JSON: `[start, end]`, with the kind where it is not plain text."""
    packed = [
        (one.start, one.end) if one.kind == "text" else (one.start, one.end, one.kind) for one in paragraphs
    ]
    return json.dumps(packed, separators=(",", ":"))


def unpack_paragraphs(packed: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs that `pack_paragraphs` was given."""
    return tuple(Paragraph(*fields) for fields in json.loads(packed))
