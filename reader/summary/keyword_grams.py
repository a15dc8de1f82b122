"""Terms of scripts that put no blanks between words: pieces of text that occur again.

Japanese changes its script where a word ends, so runs of one script are its terms. Chinese, Thai and the like
do not: there a term is the longest piece that occurs as often as its parts do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    pieces: list[Span] = []
    for run in _HAN_RUN.finditer(text):
        at = run.start()
        for piece in _HAN_FUNCTION.split(run[0]):
            pieces.append(Span(at, at + len(piece)))
            at += len(piece) + 1
    others = [Span(*run.span()) for run in _OTHER_RUN.finditer(text)]
    return _maximal(
        {
            **_repeated(text, pieces, 2, _LONGEST),
            **_repeated(text, others, _SHORTEST_OTHER, _LONGEST_OTHER),
        }
    )


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


def _repeated(text: str, pieces: Sequence[Span], shortest: int, longest: int) -> dict[str, list[Span]]:
    """Return what occurs more than once in the pieces, of a length between two.

    What occurs more than once begins with something shorter that does, so each length is looked for only
    where the one before was found.
    """
    found: dict[str, list[Span]] = {}
    places = [(start, end) for begin, end in pieces for start in range(begin, end)]
    for length in range(shortest, longest + 1):
        grams: dict[str, list[tuple[int, int]]] = {}
        for start, end in places:
            if start + length <= end:
                grams.setdefault(text[start : start + length], []).append((start, end))
        places = []
        for gram, occurrences in grams.items():
            if len(occurrences) > 1:
                places += occurrences
                found[gram] = [
                    Span(start, start + length)
                    for start, end in occurrences
                    if start + length == end or not _DANGLING.match(text, start + length)
                ]
    return {gram: spans for gram, spans in found.items() if len(spans) > 1 and not _DANGLING.match(gram)}


def _maximal(often: dict[str, list[Span]]) -> dict[str, list[Span]]:
    """Return of what occurs often that which is not only ever part of something longer."""
    for gram in sorted(often, key=len, reverse=True):
        if gram not in often:
            continue
        for length in range(1, len(gram)):
            for start in range(len(gram) - length + 1):
                part = often.get(gram[start : start + length])
                if part is not None and len(part) <= len(often[gram]) + len(part) // 4:
                    del often[gram[start : start + length]]
    return often
