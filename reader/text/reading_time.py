"""How long a text takes to read, estimated from its words."""

from __future__ import annotations

import math
import re

WORDS_A_MINUTE = 230
"""Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance: The New International
Reading Speed Texts IReST" (2012): 228 for English; most languages that put blanks between words are near."""

CHARACTERS_A_MINUTE = 300
"""Of Chinese and Japanese: 255 and 357 in the same study."""

LETTERS_A_WORD = 5
"""Of Thai and other alphabets that put no blanks between words."""

_UNSPACED = re.compile("[\u0e01-\u0edf\u1000-\u109f\u1780-\u17d3\u3001-\U0003ffff]")
"""What only texts have that put no blanks between words: most texts are done when it is not found."""
_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MARKS = re.compile("[\u3001-\u303f\uff01-\uff0f\uff1a-\uff20]+")
"""Full-width punctuation, which is no word where it stands between characters."""
_UNSPACED_LETTERS = re.compile("[\u0e01-\u0edf\u1000-\u109f\u1780-\u17d3]")


def reading_seconds(text: str) -> int:
    """Return about how many seconds a text takes to read; 0 for one without words."""
    ideographs = letters = 0
    if not text.isascii() and _UNSPACED.search(text):
        text, ideographs = _IDEOGRAPHS.subn(" ", _MARKS.sub(" ", text))
        text, letters = _UNSPACED_LETTERS.subn(" ", text)
    words = len(text.split()) + letters / LETTERS_A_WORD
    return math.ceil(60 * (words / WORDS_A_MINUTE + ideographs / CHARACTERS_A_MINUTE))


def reading_minutes(seconds: int) -> int:
    """Return whole minutes, as people are told them: at least one where there is anything to read."""
    return max(1, round(seconds / 60)) if seconds else 0
