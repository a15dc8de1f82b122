"""Measures what speaks for and against each sentence: the named parts of the default ranking.

Every measure is a number from about 0 to 1 that a person can name, and all come from one pass over the
words. What each is worth is in `weights.py`. Only differences between the sentences of one article decide,
so a measure that a language does not have (capitals, pronouns) takes no part there.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from reader.summary.cues import FIRST_PERSON, SECOND_PERSON, UNRESOLVED
from reader.text.words import stop_words, word_count, words


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
_QUOTATION_MARKS: Final = tuple("\"“„«»‘「『'")
_CAPITALISES_NOUNS: Final = frozenset({"de", "lb"})
_NONE: Final[frozenset[str]] = frozenset()


def _stems(vocabulary: set[str], language: str) -> dict[str, str]:
    """Return the stem of each word; the empty one for words that say nothing by themselves.

    Of an unknown language the short words count as such.
    """
    stop = stop_words(language)
    shortest = 2 if stop else 4
    return {
        word: word
        if word >= _UNSPACED_FROM or word.isdigit()
        else (word[:_STEM_LENGTH] if len(word) >= shortest else "")
        for word in vocabulary
    } | dict.fromkeys(vocabulary & stop, "")


def content_bags(said: Sequence[Sequence[str]], title: str, language: str) -> Bags:
    """Return the stems of the content words: neither function words nor single letters."""
    wanted = words(title, language)
    stem_of = _stems(set(wanted).union(*said), language)
    counts: list[dict[str, int]] = []
    for sentence in said:
        row: dict[str, int] = {}
        for word in sentence:
            stem = stem_of[word]
            if stem:
                row[stem] = row.get(stem, 0) + 1
        counts.append(row)
    titles = frozenset(stem_of[word] for word in wanted) - {""}
    return Bags(counts, list(map(frozenset, counts)), titles)


def _to_highest(values: Sequence[float]) -> list[float]:
    """Scale values so that the highest is 1; all zeros stay."""
    highest = max(values, default=0.0) or 1.0
    return [value / highest for value in values]


def centralities(
    counts: Sequence[Mapping[str, int]], weigh: Callable[[int], float] = lambda _spread: 1.0
) -> list[float]:
    """Return each sentence's cosine to the sum of all, against the highest.

    `counts` are the words of the sentences with how often each has them; `weigh` says what a word counts that
    stands in so many sentences (centroid method: Radev et al. 2004, "Centroid-based summarization of multiple
    documents"). Sums run over words in text order, so that rounding is the same in every run.
    """
    spread = Counter(chain.from_iterable(counts))
    total: dict[str, int] = {}
    for row in counts:
        for word, count in row.items():
            total[word] = total.get(word, 0) + count
    square = {word: weigh(count) ** 2 for word, count in spread.items()}
    pull = {word: count * square[word] for word, count in total.items()}
    cosines: list[float] = []
    for row in counts:
        norm = math.sqrt(sum([count * count * square[word] for word, count in row.items()])) or 1.0
        cosines.append(sum([count * pull[word] for word, count in row.items()]) / norm)
    return _to_highest(cosines)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the smaller set the other one holds, from 0 to 1."""
    return len(one & other) / (min(len(one), len(other)) + 1)


class _Links(NamedTuple):
    """How the words of the sentences hang together; one column for each measure of that name."""

    introduces: list[float]
    introduced: list[float]
    taken_up: list[float]
    known: list[float]
    unique: list[float]
    like_lead: list[float]
    like_previous: list[float]


def _links(sets: Sequence[frozenset[str]]) -> _Links:
    spread = Counter(chain.from_iterable(sets))
    last: dict[str, int] = {}
    for index, row in enumerate(sets):
        last.update(dict.fromkeys(row, index))
    seen: set[str] = set()
    fresh: list[int] = []
    taken_up: list[float] = []
    known: list[float] = []
    for index, row in enumerate(sets):
        new = row - seen
        seen |= new
        fresh.append(sum([last[word] > index for word in new]))
        taken_up.append(sum([last[word] > index for word in row]) / (len(row) + 1))
        known.append((len(row) - len(new)) / (len(row) + 1))
    lead = frozenset[str]().union(*sets[:3])
    return _Links(
        introduces=_to_highest([count / (len(row) + 3) for count, row in zip(fresh, sets, strict=True)]),
        introduced=_to_highest(fresh),
        taken_up=taken_up,
        known=known,
        unique=[sum([spread[word] == 1 for word in row]) / (len(row) + 1) for row in sets],
        like_lead=[0.0] * len(sets[:3]) + [len(row & lead) / (len(row) + 1) for row in sets[3:]],
        like_previous=[0.0, *map(overlap, sets, sets[1:])],
    )


class _Wording(NamedTuple):
    """What single sentences show by themselves, without the rest of the article."""

    length: float
    short: float
    wordy: float
    function_words: float
    word_length: float
    names: float
    figures: float
    quotation: float
    pronouns: float
    first_person: float
    second_person: float
    commas: float


def _share(said: Sequence[str], wanted: frozenset[str]) -> float:
    """Return what share of the words of a sentence is among the wanted ones; less in a very short one."""
    return 0.0 if wanted.isdisjoint(said) else sum([word in wanted for word in said]) / (len(said) + 3)


def _names(text: str, language: str) -> float:
    """Return how many words after the first are capitalised, against eight; 0 where nouns are as well."""
    if language in _CAPITALISES_NOUNS:
        return 0.0
    return min(1.0, sum([word[0].isupper() for word in text[:_MAX_SEEN].split()[1:]]) / 8)


def _wording(texts: Sequence[str], said: Sequence[Sequence[str]], language: str) -> list[_Wording]:
    stop, unresolved = stop_words(language), UNRESOLVED.get(language, _NONE)
    mine, yours = FIRST_PERSON.get(language, _NONE), SECOND_PERSON.get(language, _NONE)
    rows: list[_Wording] = []
    for text, row in zip(texts, said, strict=True):
        count = word_count(row)
        rows.append(
            _Wording(
                length=min(1.0, count / 40),
                short=max(0.0, 1 - count / 12),
                wordy=min(1.0, max(0.0, (count - 30) / 30)),
                function_words=sum([word in stop for word in row]) / (len(row) + 1),
                word_length=min(1.0, len("".join(row)) / (len(row) + 1) / 8),
                names=_names(text, language),
                figures=float(_DIGIT.search(text) is not None),
                quotation=float(text.startswith(_QUOTATION_MARKS)),
                pronouns=_share(row, unresolved),
                first_person=_share(row, mine),
                second_person=_share(row, yours),
                commas=min(1.0, text.count(",") / 5),
            )
        )
    return rows


def measure(texts: Sequence[str], said: Sequence[Sequence[str]], bags: Bags, language: str) -> list[Features]:
    """Return the measures of all sentences, given with their words and content words in text order."""
    count = len(texts)
    links = _links(bags.sets)
    plain = centralities(bags.counts)
    rare = centralities(bags.counts, lambda spread: math.log(1 + count / spread))
    titles = _to_highest([len(bags.title & row) for row in bags.sets])
    long_text = min(1.0, count / 40)
    return [
        Features(
            first=float(index == 0),
            opening=max(0.0, 1 - index / 10),
            early=max(0.0, 1 - math.log(1 + index / 3) / math.log(50)),
            early_root=1 / math.sqrt(1 + index),
            last=float(index == count - 1),
            length_in_long_text=wording.length * long_text,
            centrality=plain[index],
            rare_centrality=rare[index],
            title=titles[index],
            like_lead=links.like_lead[index],
            like_previous=links.like_previous[index],
            introduces=links.introduces[index],
            introduced=links.introduced[index],
            taken_up=links.taken_up[index],
            known=links.known[index],
            unique=links.unique[index],
            **wording._asdict(),
        )
        for index, wording in enumerate(_wording(texts, said, language))
    ]
