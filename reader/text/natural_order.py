"""The order in which people put names: "Article 2" stands before "Article 10"."""

from __future__ import annotations

import re
import unicodedata

_NUMBER = re.compile(r"[0-9]+")

_MOST_DIGITS = 99
"""Digits that a number is told apart by its length up to; longer ones are put in order as words are."""


def natural_key(name: str) -> str:
    """Return what a name is sorted by: without capitals and accents, numbers by their value."""
    if not name.isascii():
        parts = unicodedata.normalize("NFKD", name)
        name = "".join(part for part in parts if not unicodedata.combining(part))
    return _NUMBER.sub(_by_length, name.casefold())


def _by_length(number: re.Match[str]) -> str:
    """Return a number such that more digits come later: each is begun by how many there are."""
    digits = number[0].lstrip("0") or "0"
    return f"{min(len(digits), _MOST_DIGITS):02}{digits}"
