"""Terms of scripts that put no blanks between words: pieces of text that occur again.

Japanese changes its script where a word ends, so runs of one script are its terms. Chinese, Thai and the like
do not: there a term is the longest piece that occurs as often as its parts do.
"""

from __future__ import annotations

import re
from typing import Final

from reader.model import Span

_KANA: Final = re.compile("[\u3041-\u309f\u30a1-\u30ff]")
_JAPANESE: Final = re.compile(
    "「([^「」\n]{2,12})」|[\u4e00-\u9fff々]{1,4}[\u30a1-\u30fa\u30fcー]{2,10}|[\u30a1-\u30fa\u30fcー]{2,15}"
    "|[\u4e00-\u9fff々]{2,8}"
)
_HAN_RUN: Final = re.compile("[\u3400-\u9fff]{2,40}")
_HAN_FUNCTION: Final = re.compile(
    "[的了在是和与與有不也就都而及着著或把被从從对對为為这這那他她它我你们們上下中说說要会會将將于於等一二三四五六七八九十百千万年月日时時"
    "个個人名后後前以之其还還让讓到至去来來能可已并並但向由因此]"
)
_OTHER_RUN: Final = re.compile("[\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17d3]{4,60}")
_DANGLING: Final = re.compile(
    "[\u0e30-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b6-\u17d3]"
)
"""Vowels and marks that follow their consonant: no term begins with one, or ends before one."""
_LONGEST: Final = 6
_LONGEST_OTHER: Final = 10
_SHORTEST_OTHER: Final = 5


def repeated_grams(text: str) -> dict[str, list[Span]]:
    """Return terms with their places."""
    if _KANA.search(text):
        return _japanese(text)
    grams: dict[str, list[Span]] = {}
    for run in _HAN_RUN.finditer(text):
        at = run.start()
        for piece in _HAN_FUNCTION.split(run[0]):
            _count(grams, piece, at, 2, _LONGEST)
            at += len(piece) + 1
    for run in _OTHER_RUN.finditer(text):
        _count(grams, run[0], run.start(), _SHORTEST_OTHER, _LONGEST_OTHER)
    return _maximal(grams)


def _japanese(text: str) -> dict[str, list[Span]]:
    """Return runs of kanji or katakana, and what is often in brackets, wherever else it stands."""
    found: dict[str, list[Span]] = {}
    for match in _JAPANESE.finditer(text):
        group = 1 if match[1] else 0
        found.setdefault(match[group], []).append(Span(*match.span(group)))
    for term, spans in found.items():
        if not _JAPANESE.fullmatch(term):
            spans[:] = [Span(match.start(), match.end()) for match in re.finditer(re.escape(term), text)]
    return found


def _count(grams: dict[str, list[Span]], piece: str, at: int, shortest: int, longest: int) -> None:
    """Note every piece of a run between two lengths."""
    for length in range(shortest, min(longest, len(piece)) + 1):
        for start in range(len(piece) - length + 1):
            gram = piece[start : start + length]
            after = piece[start + length : start + length + 1]
            if not _DANGLING.match(gram) and not _DANGLING.match(after):
                grams.setdefault(gram, []).append(Span(at + start, at + start + length))


def _maximal(grams: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """Return what occurs more than once and is not only ever part of something longer."""
    often = {gram: spans for gram, spans in grams.items() if len(spans) > 1}
    for gram in sorted(often, key=len, reverse=True):
        if gram not in often:
            continue
        for length in range(1, len(gram)):
            for start in range(len(gram) - length + 1):
                part = often.get(gram[start : start + length])
                if part is not None and len(part) <= len(often[gram]) + len(part) // 4:
                    del often[gram[start : start + length]]
    return often
