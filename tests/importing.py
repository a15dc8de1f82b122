"""Files to be imported that are at hand as bytes."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from reader.interchange import ImportOutcome, import_stream
from reader.store import Store


def import_bytes(store: Store, data: bytes, name: str, now: datetime) -> ImportOutcome:
    """Take in what would stand in a file."""
    return import_stream(store, BytesIO(data), name, now)
