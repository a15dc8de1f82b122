"""What a quality case is: an article and every quote that a careful reader lists."""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """An article and what is said in it."""

    name: str
    language: str
    text: str
    """Line breaks within a paragraph are layout of this file."""
    expected: tuple[tuple[str, str, str], ...]
    """Kind, first words and speaker of each quote, the speaker "" where nobody can be named."""
