"""Names that the user gives: they may be pasted from a page, or be bytes of no text on a command line."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Folder
from reader.text.sanitize import clean_line


def clean_folder(folder: Folder) -> Folder:
    """Return a folder's path with each name on it as one clean line, without empty ones."""
    return tuple(clean_names(folder))


def clean_names(names: Iterable[str]) -> list[str]:
    """Return names as clean lines, without empty ones."""
    return [cleaned for name in names if (cleaned := clean_line(name))]
