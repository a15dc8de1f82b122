"""Sources by folder and by tag, as conditions on entries."""

from __future__ import annotations

from reader.model import Folder
from reader.store.packing import pack_folder


def in_folder(folder: Folder) -> tuple[str, tuple[str | int, ...]]:
    """Return the condition that an entry's source stands in a folder or below it, and its values."""
    path = pack_folder(folder)
    inside = f"{path[:-1]},"
    sql = "SELECT feed_id FROM feed_folders WHERE path = ? OR substr(path, 1, ?) = ?"
    return f"entries.feed_id IN ({sql})", (path, len(inside), inside)


def tagged(tag: str) -> tuple[str, tuple[str | int, ...]]:
    """Return the condition that an entry's source has a tag, or any where none is named, and its values."""
    if not tag:
        return "entries.feed_id IN (SELECT feed_id FROM feed_tags)", ()
    return "entries.feed_id IN (SELECT feed_id FROM feed_tags WHERE tag = ?)", (tag,)
