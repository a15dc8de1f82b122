"""Words of a text, for comparing sentences and for looking things up.

Scripts that put no blanks between words (Chinese, Japanese, Thai, Khmer, Lao, Burmese), and Korean, whose
particles stick to their nouns, are cut into overlapping character pairs, as search engines do: it needs no
dictionary and compares almost as well as true words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reader.model import Span
from reader.text.function_words import ARABIC, BY_SCRIPT, CYRILLIC, DEVANAGARI, LATIN

UNSPACED: Final = (
    "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17d3\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U000323af"
)
"""The characters whose runs are cut into pairs, as a class of a regular expression without its brackets."""
MARKS: Final = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u0900-\u0963\u0966-\u0dff"
)
"""Marks that belong to a word, in the same form; Python's \\w leaves them out."""
_INSIDE: Final = f"{MARKS}\u200c\u200d"  # the joiners too
_HAS_UNSPACED: Final = re.compile(f"[{UNSPACED}]")
_NUMBER: Final = r"\d+(?:[.,]\d+)+"
_SPACED_WORD: Final = re.compile(rf"{_NUMBER}|[\w{_INSIDE}]+")
_MIXED_WORD: Final = re.compile(rf"(?P<unspaced>[{UNSPACED}]+)|{_NUMBER}|(?:[^\W{UNSPACED}]|[{_INSIDE}])+")
_ASCII_DIGIT: Final = re.compile("[0-9]")
_ASCII_BREAKS: Final = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
"""What separates words in a text that is ASCII and has no numbers: faster than a regular expression."""
_TURKIC_CASE: Final = str.maketrans("Iİ", "ıi")
_TURKIC: Final = frozenset({"tr", "az"})


def word_spans(text: str) -> list[Span]:
    """Return where the words are; only numbers have punctuation inside them."""
    if not _HAS_UNSPACED.search(text):
        return [Span(*match.span()) for match in _SPACED_WORD.finditer(text)]
    spans: list[Span] = []
    for match in _MIXED_WORD.finditer(text):
        start, end = match.span()
        if match.lastgroup is None or end - start == 1:
            spans.append(Span(start, end))
        else:
            spans.extend(Span(at, at + 2) for at in range(start, end - 1))
    return spans


def words(text: str, language: str = "") -> list[str]:
    """Return the case-folded words of the text in their order, function words included."""
    composed = unicodedata.normalize("NFC", text)
    folded = (composed.translate(_TURKIC_CASE) if language in _TURKIC else composed).casefold()
    if folded.isascii():
        has_digits = _ASCII_DIGIT.search(folded)
        return _SPACED_WORD.findall(folded) if has_digits else folded.translate(_ASCII_BREAKS).split()
    if not _HAS_UNSPACED.search(folded):
        return _SPACED_WORD.findall(folded)
    return [folded[start:end] for start, end in word_spans(folded)]


_UNSPACED_FROM: Final = "\u2e80"
"""From here on, and nowhere before but in Thai and its neighbours, words are pairs of characters."""


def word_count(said: Sequence[str]) -> float:
    """Return how many words `words` found; a pair of characters of an East Asian script is half a word."""
    if "".join(said).isascii() or max(said, default="") < _UNSPACED_FROM:
        return len(said)
    return sum([0.5 if len(word) == 2 and word > _UNSPACED_FROM else 1.0 for word in said])


@lru_cache(maxsize=64)
def stop_words(language: str) -> frozenset[str]:
    """Return the function words of a language; of an unknown one, none."""
    for table in (LATIN, CYRILLIC, ARABIC, DEVANAGARI, BY_SCRIPT):
        if language in table:
            return frozenset(table[language].split())
    return frozenset()
