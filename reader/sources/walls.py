"""Recognizes pages that hold back their text: paywalls, consent walls, logins, checks for robots.

Such pages come with status 200 and look like short articles. They are told by what they say, and only
where there is little text: an article may well be about paywalls.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.sources.wall_phrases import CONSENT, LOGIN, PAYWALL, ROBOTS, SCRIPT
from reader.text.agreement import words_of
from reader.text.structured_data import ArticleData

MAX_BEGINNING = 250
"""Words of the beginning of an article that a paywall shows."""

HELD_BACK = 0.6
"""The share of the words that a page says its article has, below which it holds back the rest."""


class _Wall(NamedTuple):
    phrases: re.Pattern[str]
    predicate: str
    """What the page does, for a sentence that begins with its address."""
    spare: int
    """Words besides; an article with more is no wall, whatever else the page says."""


_WALLS = (
    _Wall(ROBOTS, "asks whether its reader is a robot; open it in the browser.", 80),
    _Wall(SCRIPT, "shows its text only with its scripts; open it in the browser.", 80),
    _Wall(CONSENT, "wants consent to cookies before it shows its text; open it in the browser.", 80),
    _Wall(LOGIN, "shows its text only to those who log in; open it in the browser.", 40),
    _Wall(PAYWALL, "shows its text only to subscribers.", 20),
)
_BEGINNING = "The page shows only the beginning of the article; the rest is for subscribers."


def wall(visible_text: str, paragraphs: Sequence[str]) -> str:
    """Return what a page does if it is nothing but a wall (the end of a sentence about it), or "".

    Args:
        visible_text: All that can be seen on it.
        paragraphs: What was taken for its article.
    """
    small = _small(visible_text)
    for one in _WALLS:
        if one.phrases.search(small):
            besides = (words_of(text) for text in paragraphs if not one.phrases.search(_small(text)))
            if sum(map(len, besides)) < one.spare:
                return one.predicate
    return ""


def held_back(visible_text: str, words: int, data: ArticleData) -> str:
    """Return one sentence if a page seems to show only the beginning of its article, or "".

    Args:
        visible_text: The article with what follows it closely.
        words: How many words of the article are there.
        data: What the page says of its article.
    """
    if data.words:
        is_short = words < HELD_BACK * data.words
    else:
        is_short = words < MAX_BEGINNING
    if not is_short:
        return ""
    return _BEGINNING if not data.is_free or PAYWALL.search(_small(visible_text)) else ""


def _small(text: str) -> str:
    return text.casefold().replace("’", "'")
