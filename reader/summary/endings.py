"""Cuts inflection off words, so that "ferry" and "ferries" count as one word when texts are compared.

A light stemmer for many languages at once: one list of endings, written by hand, of which the longest that
leaves a stem is removed. What it returns is for comparing only and never shown.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_LISTED: Final = """
    s es ies 's y e n en er ern em a as o os i al ais aux ed ing ens na an ar arna erna et ets
    и ы а я у ю е о ов ев ей ам ям ами ями ах ях ом ем ой ый ая ое ые ого его ому ему ым им ых их ую
    ات ون ين ة ه ان
    ों ें ों ी ा े ियाँ
    은 는 이 가 을 를 의 에 에서 에는 로 으로 와 과 도 만 까지 부터 에게 라고 이라고
"""
_ENDINGS: Final = frozenset(_LISTED.split())
_SHORTEST_STEM: Final = 3
_SHORTEST_KOREAN_STEM: Final = 2
_ARABIC_ARTICLE: Final = "ال"
_LONGEST_ENDING: Final = max(map(len, _ENDINGS))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a case-folded word without its ending, in Arabic without the article before it too."""
    if word.startswith(_ARABIC_ARTICLE) and len(word) > 2 * len(_ARABIC_ARTICLE):
        word = word[len(_ARABIC_ARTICLE) :]
    shortest = _SHORTEST_KOREAN_STEM if "\uac00" <= word[:1] <= "\ud7a3" else _SHORTEST_STEM
    for length in range(min(_LONGEST_ENDING, len(word) - shortest), 0, -1):
        short = length > 1 and "\u0400" <= word[0] <= "\u04ff" and len(word) - length == _SHORTEST_STEM
        if word[-length:] in _ENDINGS and not short:  # "паром" is no form of "пар"
            return word[:-length]
    return word
