"""Links as an article's text shows them: which one each character belongs to, and letters to choose by."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.model import Link

HINT_LETTERS = "asdfghjkl"
"""What the fingers rest on; `y` and Escape, which mean something else among hints, are not among them."""


class LinkSpan(NamedTuple):
    """A stretch of the text that belongs to one link."""

    start: int
    end: int
    number: int
    """The link's index in the article."""


@dataclass(frozen=True, slots=True)
class Hint:
    """The letters that choose a link that is in sight."""

    code: str
    number: int
    """The link's index in the article."""
    offset: int
    """The character of the text that the letters are shown at."""


def link_spans(links: Sequence[Link]) -> list[LinkSpan]:
    """Return stretches that do not overlap, in order: of nested links the inner one has its words.

    A source may nest thousands of links in each other; so each is looked at once, and drawing a line needs
    no more than a binary search.
    """
    spans: list[LinkSpan] = []
    open_links: list[tuple[int, int]] = []
    at = 0

    def close(end: int) -> None:
        nonlocal at
        if open_links and end > at:
            spans.append(LinkSpan(at, end, open_links[-1][1]))
        at = max(at, end)

    ordered = sorted(enumerate(links), key=lambda item: (item[1].start, -item[1].end))
    for number, link in ordered:
        while open_links and open_links[-1][0] <= link.start:
            close(open_links[-1][0])
            open_links.pop()
        close(link.start)
        open_links.append((link.end, number))
    while open_links:
        close(open_links[-1][0])
        open_links.pop()
    return spans


def hint_codes(count: int, letters: str = HINT_LETTERS) -> list[str]:
    """Return codes of which none begins another, the shortest ones there can be first."""
    codes = deque(letters)
    while len(codes) < count:
        shortest = codes.popleft()
        codes.extend(shortest + letter for letter in letters)
    return sorted(codes, key=len)[:count]
