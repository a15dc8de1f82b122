"""The first bytes of a library, as SQLite's file format has them: whose it is, and how long, and how old."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from reader.store.schema import APPLICATION_ID, MIGRATIONS

_MAGIC: Final = b"SQLite format 3\0"
_HEADER_BYTES: Final = 100
_MOST_PAGES: Final = 2**20
"""A header that says more is not believed: 4 GiB."""
_LOOKED_AT: Final = 2**20
"""Bytes at the start of a file among which the names of its tables are."""
_MARKS: Final = (b"CREATE TABLE feeds", b"CREATE TABLE entries")


def is_ours(path: Path) -> bool:
    """Tell from its bytes whether a file that SQLite cannot read was a library of this program.

    It carries our sign, or the names of our tables, or begins as a database and ends before any sign, or
    holds nothing but zeros, as after a power cut. A text is none of these.
    """
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    if not start.strip(b"\0") or (start.startswith(_MAGIC[: len(start)]) and len(start) < _HEADER_BYTES):
        return bool(start)
    if start[68:72] == APPLICATION_ID.to_bytes(4, "big"):
        return True
    return b"\0" in start and all(mark in start for mark in _MARKS)


def put_whole_header(copy: Path) -> int:
    """Put the header of a whole library on a copy of a damaged one; returns the version that it says."""
    with copy.open("r+b") as file:
        damaged = file.read(_HEADER_BYTES).ljust(_HEADER_BYTES, b"\0")
        whole = _whole_header(damaged, copy.stat().st_size, copy.with_name("template"))
        file.seek(0)
        file.write(whole)
        file.truncate(_pages(whole) * _page_size(whole))
    return _number_at(whole, 60)


def _whole_header(damaged: bytes, size: int, template: Path) -> bytes:
    """Return the header of a library of that size, as SQLite's file format has it.

    It is that of a new library: no page is free, and there is no log. Only the version and the length are
    the file's own, where they can be. What a file that was cut off lacks is then filled with zeros, so that
    SQLite finds a damaged table where it would refuse the whole file for one that lies behind its end.
    """
    with closing(sqlite3.connect(template)) as connection:
        connection.execute("PRAGMA user_version = 1")  # a file is empty before something is written
    whole = bytearray(template.read_bytes()[:_HEADER_BYTES])
    pages, version = max(1, -(-size // _page_size(whole))), _number_at(damaged, 60)
    if damaged.startswith(_MAGIC) and pages < _pages(damaged) < _MOST_PAGES:
        pages = _pages(damaged)
    if not 1 <= version <= len(MIGRATIONS):
        version = len(MIGRATIONS)
    for place, number in ((28, pages), (32, 0), (36, 0), (60, version), (68, APPLICATION_ID)):
        whole[place : place + 4] = number.to_bytes(4, "big")
    whole[92:96] = whole[24:28]  # the length counts only where this is the number of changes
    return bytes(whole)


def _number_at(header: bytes, place: int) -> int:
    return int.from_bytes(header[place : place + 4], "big")


def _pages(header: bytes) -> int:
    return _number_at(header, 28)


def _page_size(header: bytes | bytearray) -> int:
    size = int.from_bytes(header[16:18], "big")
    return 65_536 if size == 1 else size  # which does not fit into two bytes
