"""Moments and numbers as columns hold them, and what the parts of the store have in common."""

from __future__ import annotations

import json
import math
from collections.abc import Collection
from datetime import UTC, datetime
from typing import overload

from reader.store.db import DamagedError, Database


class Part:
    """One part of the store: methods over the database that it is given."""

    def __init__(self, database: Database) -> None:
        self._database = database


def to_seconds(moment: datetime) -> int:
    """Return whole seconds since 1970 in UTC, rounded down; `moment` must be aware."""
    # Whole seconds first: far in the future a float of seconds has no room for microseconds.
    return math.floor(moment.replace(microsecond=0).timestamp())


@overload
def from_seconds(seconds: int) -> datetime: ...
@overload
def from_seconds(seconds: int | None) -> datetime | None: ...
def from_seconds(seconds: int | None) -> datetime | None:
    """Return the moment, aware and in UTC, that `to_seconds` was given; None stays None.

    Raises:
        DamagedError: No moment can have been stored so.
    """
    if seconds is None:
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OSError, OverflowError, TypeError, ValueError) as error:
        raise DamagedError from error


def to_seconds_or_none(moment: datetime | None) -> int | None:
    """Return what `to_seconds` gives; None stays None."""
    return None if moment is None else to_seconds(moment)


def pack_ids(ids: Collection[int]) -> str:
    """Return identifiers as the one value that SQLite's `json_each` takes, however many there are.

    A list of `?` would end at SQLite's limit of variables, and be another statement for each length.
    """
    return json.dumps(list(ids), separators=(",", ":"))
