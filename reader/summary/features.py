"""Measures what speaks for and against each sentence: the named parts of the default ranking.

Every measure is from 0 to 1, is computed in one pass over the words, and has a weight set by hand. The
weights follow what decides on news in English, French and Vietnamese: where a sentence stands and how much of
what the article keeps coming back to is in it; all else tips the balance.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.summary.cues import CONNECTIVES, UNRESOLVED
from reader.text.words import stop_words, words


class Features(NamedTuple):
    """The measures of one sentence, or the weights of all."""

    position: float
    """1 for the first sentence, falling with the logarithm of its place; scaled by `Subject.lead`."""
    centrality: float
    """How much its words are those of the whole article, against the most central sentence."""
    title: float
    """How much of the title is in it, against the sentence that has most."""
    names: float
    """Share of capitalised words after the first."""
    figures: float
    """Whether it holds a number."""
    fragment: float
    """Whether it is too short to say much."""
    wordy: float
    """How far it is beyond 30 words; 1 from 60 on."""
    quotation: float
    """Whether it begins with a quotation mark: a summary wants the fact first."""
    opening: float
    """Whether it begins with a word that leans on the sentence before it, such as "He" or "But"."""
    question: float
    """Whether it asks."""


class Subject(NamedTuple):
    """What is known about the article as a whole."""

    title: str
    language: str
    lead: float
    """How much a sentence's place counts, from 0 to 1."""


WEIGHTS: Final = Features(
    position=2.4,
    centrality=2.0,
    title=2.0,
    names=0.8,
    figures=0.2,
    fragment=-1.0,
    wordy=-0.8,
    quotation=-0.5,
    opening=-0.15,
    question=-0.3,
)

_POSITION_FLAT: Final = 3
"""How many places the fall of `position` is softened by; the first sentences differ little."""
_POSITION_END: Final = 30
"""In multiples of `_POSITION_FLAT`: the place from which on `position` is 0."""
_CAPITALISED: Final = re.compile(r"(?<=[\s(\"“'‘-])[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-Я][^\W\d_]")
_DIGIT: Final = re.compile(r"\d")
_QUOTATION_MARKS: Final = tuple("\"“„«»‘'「『")
_QUESTION_MARKS: Final = tuple("?？؟")
_CAPITALISES_NOUNS: Final = frozenset({"de", "lb"})


def _is_filler(word: str, stop: frozenset[str]) -> bool:
    """Tell whether a word says nothing by itself; of an unknown language the short words count as such."""
    return word in stop or (word < "\u2e80" and len(word) < (2 if stop else 4) and not word.isdigit())


def content_bags(said: Sequence[Sequence[str]], language: str) -> list[Counter[str]]:
    """Return for each sentence its content words: neither function words nor single letters."""
    stop = stop_words(language)
    fillers = {word for word in set[str]().union(*said) if _is_filler(word, stop)}
    return [Counter(word for word in sentence if word not in fillers) for sentence in said]


def _cosines(bags: Sequence[Counter[str]], weight: dict[str, float]) -> list[float]:
    """Return each bag's cosine to the sum of all, with weighted words.

    Sums run over words in text order, so that rounding is the same in every run.
    """
    centre: dict[str, float] = {}
    for bag in bags:
        for word, count in bag.items():
            centre[word] = centre.get(word, 0.0) + count * weight[word]
    norm = math.sqrt(sum(value * value for value in centre.values())) or 1.0
    cosines: list[float] = []
    for bag in bags:
        values = [(count * weight[word], centre[word]) for word, count in bag.items()]
        length = math.sqrt(sum(value * value for value, _ in values)) or 1.0
        cosines.append(sum(value * middle for value, middle in values) / (length * norm))
    return cosines


def _to_highest(values: list[float]) -> list[float]:
    """Scale values so that the highest is 1; all zeros stay."""
    highest = max(values, default=0.0) or 1.0
    return [value / highest for value in values]


def centralities(bags: Sequence[Counter[str]]) -> list[float]:
    """Return how central each sentence is: the mean of two cosines to the centroid of the article.

    One counts words as they are, the other weighs them by inverse sentence frequency (centroid method: Radev
    et al. 2004, "Centroid-based summarization of multiple documents").
    """
    spread = Counter(word for bag in bags for word in bag)
    plain = _cosines(bags, dict.fromkeys(spread, 1.0))
    rare = _cosines(bags, {word: math.log(1 + len(bags) / count) for word, count in spread.items()})
    return _to_highest([(first + second) / 2 for first, second in zip(plain, rare, strict=True)])


def _title_shares(bags: Sequence[Counter[str]], title: str, language: str) -> list[float]:
    """Return how much of the title's content words each sentence has, against the one that has most."""
    (wanted,) = content_bags([words(title, language)], language)
    return _to_highest([sum(word in bag for word in wanted) / (len(wanted) or 1) for bag in bags])


def _place(index: int) -> float:
    fall = math.log((index + _POSITION_FLAT) / _POSITION_FLAT) / math.log(_POSITION_END)
    return max(0.0, 1.0 - fall)


def _measure(text: str, said: Sequence[str], language: str) -> Features:
    """Return what one sentence shows by itself; its place, centrality and title share are still 0."""
    count = sum(0.5 if len(word) == 2 and word > "\u2e80" else 1.0 for word in said)
    names = 0 if language in _CAPITALISES_NOUNS else len(_CAPITALISED.findall(text[:2000]))
    first = said[0] if said else ""
    leans = first in UNRESOLVED.get(language, ()) or first in CONNECTIVES.get(language, ())
    return Features(
        position=0.0,
        centrality=0.0,
        title=0.0,
        names=min(1.0, names / (count + 3)),
        figures=float(bool(_DIGIT.search(text))),
        fragment=float(count < 5),
        wordy=min(1.0, max(0.0, (count - 30) / 30)),
        quotation=float(text.startswith(_QUOTATION_MARKS)),
        opening=float(leans),
        question=float(text[-8:].rstrip("\"'”’»」』) ").endswith(_QUESTION_MARKS)),
    )


def measure(
    texts: Sequence[str], said: Sequence[Sequence[str]], bags: Sequence[Counter[str]], article: Subject
) -> list[Features]:
    """Return the measures of all sentences, given with their words and content words in text order."""
    central = centralities(bags)
    titles = _title_shares(bags, article.title, article.language)
    return [
        _measure(text, said[index], article.language)._replace(
            position=article.lead * _place(index), centrality=central[index], title=titles[index]
        )
        for index, text in enumerate(texts)
    ]
