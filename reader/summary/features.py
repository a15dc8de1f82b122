"""Measures what speaks for and against each sentence: the named parts of the default ranking.

Every measure is a number from about 0 to 1 that a person can name, and all come from one pass over the
words. What each is worth is in `weights.py`. Only differences between the sentences of one article decide,
so a measure that a language does not have (capitals, pronouns) takes no part there.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, compress, pairwise
from typing import Final, NamedTuple, TypeVar

from reader.summary.cues import FIRST_PERSON, SECOND_PERSON, UNRESOLVED
from reader.text.words import stop_words, word_count, words

T = TypeVar("T")


class Features(NamedTuple):
    """The measures of one sentence, or one column of weights for them."""

    first: float
    """Whether it is the first sentence."""
    opening: float
    """1 for the first sentence, falling to 0 at the eleventh."""
    early: float
    """1 for the first sentence, falling with the logarithm of its place."""
    early_root: float
    """1 for the first sentence, falling with the square root of its place."""
    last: float
    """Whether it is the last sentence."""
    length: float
    """Its words, up to 40."""
    length_in_long_text: float
    """The same in an article of 40 sentences; less in a shorter one."""
    short: float
    """How far it is below 12 words."""
    wordy: float
    """How far it is beyond 30 words; 1 from 60 on."""
    centrality: float
    """How much its words are those of the whole article, against the most central sentence."""
    rare_centrality: float
    """The same, with words that few of the sentences have counting more."""
    title: float
    """How much of the title is in it, against the sentence that has most."""
    like_lead: float
    """Share of its words that the first three sentences have; 0 for these themselves."""
    like_previous: float
    """How much it shares with the sentence before it."""
    introduces: float
    """Share of its words that it has first and later sentences take up, against the highest."""
    introduced: float
    """How many words these are, against the highest."""
    taken_up: float
    """Share of its words that come again later."""
    known: float
    """Share of its words that came before."""
    unique: float
    """Share of its words that no other sentence has."""
    function_words: float
    """Share of function words."""
    word_length: float
    """Mean length of its words; 1 from eight letters on."""
    names: float
    """Capitalised words after its beginning, up to eight."""
    figures: float
    """Whether it holds a number."""
    quotation: float
    """Whether it begins with a quotation mark."""
    pronouns: float
    """Share of words whose meaning stands elsewhere: "he", "this"."""
    first_person: float
    """Share of "I", "we" and their forms."""
    second_person: float
    """Share of "you" and its forms."""
    commas: float
    """Commas, up to five."""
    phrases: float
    """Share of its pairs of neighbouring words that another sentence has too."""


class Bags(NamedTuple):
    """The content words of all sentences, cut to stems."""

    counts: list[dict[str, int]]
    """For each sentence how often it has each, in text order."""
    sets: list[frozenset[str]]
    """The same without counts."""
    title: frozenset[str]
    """Those of the title."""


_STEM_LENGTH: Final = 6
"""Letters that two words must have in common to count as one: a stemmer for any alphabet, at no cost."""
_UNSPACED_FROM: Final = "\u2e80"
"""From here on scripts are cut into pairs of characters, which are no words to be stemmed."""
_MAX_SEEN: Final = 2_000
"""Characters of a sentence in which names are counted."""
_DIGIT: Final = re.compile(r"\d")
_CAPITAL: Final = re.compile(r"[A-Z](?<=\s[A-Z])")
_QUOTATION_MARKS: Final = tuple("\"“„«»‘「『'")
_CAPITALISES_NOUNS: Final = frozenset({"de", "lb"})
_NONE: Final[frozenset[str]] = frozenset()


def _stems(vocabulary: set[str], language: str) -> dict[str, str]:
    """Return the stem of each word; the empty one for words that say nothing by themselves.

    Of an unknown language the short words count as such.
    """
    stop = stop_words(language)
    shortest = 2 if stop else 4
    stem_of = dict.fromkeys(vocabulary, "")
    for word in vocabulary - stop:
        if word >= _UNSPACED_FROM or word.isdigit():
            stem_of[word] = word
        elif len(word) >= shortest:
            stem_of[word] = word[:_STEM_LENGTH]
    return stem_of


def content_bags(said: Sequence[Sequence[str]], title: str, language: str) -> Bags:
    """Return the stems of the content words: neither function words nor single letters."""
    wanted = words(title, language)
    stem_of = _stems(set(wanted).union(*said), language)
    counts: list[dict[str, int]] = []
    for sentence in said:
        row: dict[str, int] = {}
        for stem in map(stem_of.__getitem__, sentence):
            if stem:
                row[stem] = row.get(stem, 0) + 1
        counts.append(row)
    titles = frozenset(stem_of[word] for word in wanted) - {""}
    return Bags(counts, list(map(frozenset, counts)), titles)


def _to_highest(values: Sequence[float]) -> list[float]:
    """Scale values so that the highest is 1; all zeros stay."""
    highest = max(values, default=0.0) or 1.0
    return [value / highest for value in values]


class Centralities(NamedTuple):
    """Each sentence's cosine to the sum of all, against the highest: with plain and with weighed words."""

    plain: list[float]
    rare: list[float]


def centralities(counts: Sequence[Mapping[str, int]]) -> Centralities:
    """Measure how central sentences are, given how often each has which words.

    The centroid method (Radev et al. 2004, "Centroid-based summarization of multiple documents"); what a word
    weighs falls with the number of sentences it stands in. Sums run over words in text order, so that
    rounding is the same in every run.
    """
    spread = Counter(chain.from_iterable(counts))
    weights = {count: math.log(1 + len(counts) / count) ** 2 for count in set(spread.values())}
    square = {word: weights[count] for word, count in spread.items()}
    total: dict[str, int] = dict(spread)
    repeating = [max(row.values(), default=1) > 1 for row in counts]
    for row in compress(counts, repeating):
        for word, count in row.items():
            total[word] += count - 1
    pull = {word: count * square[word] for word, count in total.items()}
    plain: list[float] = []
    rare: list[float] = []
    for row, repeats in zip(counts, repeating, strict=True):
        if repeats:
            size = math.sqrt(sum([count * count for count in row.values()]))
            weight = math.sqrt(sum([count * count * square[word] for word, count in row.items()]))
            plain.append(sum([count * total[word] for word, count in row.items()]) / size)
            rare.append(sum([count * pull[word] for word, count in row.items()]) / weight)
        else:
            weight = math.sqrt(sum(map(square.__getitem__, row))) or 1.0
            plain.append(sum(map(total.__getitem__, row)) / math.sqrt(len(row) or 1))
            rare.append(sum(map(pull.__getitem__, row)) / weight)
    return Centralities(_to_highest(plain), _to_highest(rare))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the smaller set the other one holds, from 0 to 1."""
    return len(one & other) / (min(len(one), len(other)) + 1)


def _in_several(sets: Iterable[frozenset[T]]) -> set[T]:
    """Return what is in more than one set."""
    seen: set[T] = set()
    several: set[T] = set()
    for row in sets:
        several |= row & seen
        seen |= row
    return several


def _links(sets: Sequence[frozenset[str]]) -> dict[str, list[float]]:
    """Return the measures of how the words of the sentences hang together, a column each."""
    several = _in_several(sets)
    new: list[frozenset[str]] = []
    seen: set[str] = set()
    for row in sets:
        new.append(row - seen)
        seen |= row
    taken_up: list[float] = []
    fresh: list[int] = []
    coming: set[str] = set()
    for row, first in zip(reversed(sets), reversed(new), strict=True):
        taken_up.append(len(row & coming) / (len(row) + 1))
        fresh.append(len(first & coming))
        coming |= row
    taken_up.reverse()
    fresh.reverse()
    lead = frozenset[str]().union(*sets[:3])
    return {
        "introduces": _to_highest([count / (len(row) + 3) for count, row in zip(fresh, sets, strict=True)]),
        "introduced": _to_highest(fresh),
        "taken_up": taken_up,
        "known": [(len(row) - len(first)) / (len(row) + 1) for row, first in zip(sets, new, strict=True)],
        "unique": [(len(row) - len(row & several)) / (len(row) + 1) for row in sets],
        "like_lead": [0.0] * len(sets[:3]) + [len(row & lead) / (len(row) + 1) for row in sets[3:]],
        "like_previous": [0.0, *map(overlap, sets, sets[1:])],
    }


def _phrases(said: Sequence[Sequence[str]]) -> list[float]:
    """Return what share of the word pairs of each sentence stands in another one too."""
    pairs = [frozenset(pairwise(row)) for row in said]
    again = _in_several(pairs)
    return [len(row & again) / (len(row) + 3) for row in pairs]


def _places(count: int) -> dict[str, list[float]]:
    """Return the measures of where the sentences stand, a column each."""
    places = range(count)
    return {
        "first": [float(place == 0) for place in places],
        "opening": [max(0.0, 1 - place / 10) for place in places],
        "early": [max(0.0, 1 - math.log(1 + place / 3) / math.log(50)) for place in places],
        "early_root": [1 / math.sqrt(1 + place) for place in places],
        "last": [float(place == count - 1) for place in places],
    }


def _share(said: Sequence[str], wanted: frozenset[str]) -> float:
    """Return what share of the words of a sentence is among the wanted ones; less in a very short one."""
    return 0.0 if wanted.isdisjoint(said) else sum(map(wanted.__contains__, said)) / (len(said) + 3)


def _names(text: str) -> float:
    """Return how many words after the first are capitalised, against eight."""
    seen = text[:_MAX_SEEN]
    if seen.isascii():
        return min(1.0, len(_CAPITAL.findall(seen)) / 8)
    return min(1.0, sum([word[0].isupper() for word in seen.split()[1:]]) / 8)


def _wording(texts: Sequence[str], said: Sequence[Sequence[str]], language: str) -> dict[str, list[float]]:
    """Return what single sentences show by themselves, without the rest of the article, a column each."""
    stop = stop_words(language)
    counts = list(map(word_count, said))
    return {
        "length": [min(1.0, count / 40) for count in counts],
        "length_in_long_text": [min(1.0, count / 40) * min(1.0, len(texts) / 40) for count in counts],
        "short": [max(0.0, 1 - count / 12) for count in counts],
        "wordy": [min(1.0, max(0.0, (count - 30) / 30)) for count in counts],
        "function_words": [sum(map(stop.__contains__, row)) / (len(row) + 1) for row in said],
        "word_length": [min(1.0, len("".join(row)) / (len(row) + 1) / 8) for row in said],
        "names": [0.0] * len(texts) if language in _CAPITALISES_NOUNS else list(map(_names, texts)),
        "figures": [float(_DIGIT.search(text) is not None) for text in texts],
        "quotation": [float(text.startswith(_QUOTATION_MARKS)) for text in texts],
        "pronouns": [_share(row, UNRESOLVED.get(language, _NONE)) for row in said],
        "first_person": [_share(row, FIRST_PERSON.get(language, _NONE)) for row in said],
        "second_person": [_share(row, SECOND_PERSON.get(language, _NONE)) for row in said],
        "commas": [min(1.0, text.count(",") / 5) for text in texts],
    }


def measure(texts: Sequence[str], said: Sequence[Sequence[str]], bags: Bags, language: str) -> list[Features]:
    """Return the measures of all sentences, given with their words and content words in text order."""
    central = centralities(bags.counts)
    columns = {
        **_places(len(texts)),
        **_links(bags.sets),
        **_wording(texts, said, language),
        "phrases": _phrases(said),
        "centrality": central.plain,
        "rare_centrality": central.rare,
        "title": _to_highest([len(bags.title & row) for row in bags.sets]),
    }
    return [Features(*row) for row in zip(*[columns[name] for name in Features._fields], strict=True)]
