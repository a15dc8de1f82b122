"""Which paragraphs of a page its article is made of, where several judges each have said what they think.

A judge (an extractor, or the page's own data) is a list of paragraphs. Judges err in different places: what
two of three take for the article seldom is anything else, so they are asked paragraph by paragraph. Votes
of extractors were found better than every single one (Bevendorff et al., "An Empirical Comparison of Web
Content Extraction Algorithms", SIGIR 2023).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeAlias

SHINGLE = 3
"""Words in a row that are looked for; so many do not come together twice by chance."""
CONTAINED = 0.6
"""The share of its shingles from which on a paragraph is in another text."""
NEAR = 4
"""Paragraphs before and after one that are its neighbours."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+")

Words: TypeAlias = tuple[str, ...]


def words_of(text: str) -> Words:
    """Return the words of a text as they are compared; of scripts without blanks each character is one."""
    return tuple(_WORD.findall(text.casefold()))


def shingles(words: Words) -> set[Words]:
    """Return all runs of a few words."""
    return set(zip(*(words[at:] for at in range(SHINGLE)), strict=False))


class Judge:
    """The paragraphs that one judge takes for the article."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Take in the lines of a judgement."""
        every = [words for line in lines if (words := words_of(line))]
        self.size = sum(map(len, every))
        """Words of the whole judgement."""
        self._lines = Counter(every)
        self._shingles = shingles(tuple(word for words in every for word in words))

    def marks(self, page: Sequence[Words]) -> list[bool]:
        """Return for each paragraph of a page whether the judge took it.

        Of paragraphs with the same words (a heading and its line in a table of contents) as many are
        taken as the judge had, those with the most neighbours that were taken.
        """
        marks = [bool(words) and self._holds(words) for words in page]
        places: dict[Words, list[int]] = {}
        for at, words in enumerate(page):
            if marks[at]:
                places.setdefault(words, []).append(at)
        repeated = {words: at for words, at in places.items() if len(at) > 1}
        single = list(marks)
        for at in (place for several in repeated.values() for place in several):
            single[at] = False
        for words, several in repeated.items():
            best = sorted(several, key=lambda at: -sum(single[max(0, at - NEAR) : at + NEAR + 1]))
            for at in best[max(1, self._lines[words]) :]:
                marks[at] = False
        return marks

    def _holds(self, words: Words) -> bool:
        if words in self._lines:
            return True
        runs = shingles(words)
        return bool(runs) and len(runs & self._shingles) >= CONTAINED * len(runs)
