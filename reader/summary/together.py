"""Several articles as one summary: each line with its source, and no fact twice.

The rankings of the articles are merged. At every step only the best sentence of each article that is not
taken yet can be next, so that a sentence never comes without the one it leans on, which its article ranks
before it. Which of them is next decides its rank in its own article, how many other articles tell the like
(the degree centrality of Erkan and Radev 2004, counted once an article), and what is told already; among
equals the newest article is first.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count, islice
from typing import Final

from reader.model import Article, Ranking, Reason
from reader.summary.length import count_words, length_within, total_words
from reader.summary.likeness import Likeness
from reader.summary.telling import Candidate, Telling, adds_nothing, candidate, tell_the_same
from reader.text.language import detect_language

PLACE_WEIGHT: Final = 1.0
"""What the best sentence of an article has for being that; the second has a half of it, and so on."""
SUPPORT_WEIGHT: Final = 1.0
"""What a sentence can have at most for other articles telling the like."""
REDUNDANCY_WEIGHT: Final = 1.5
"""What a sentence loses whose content words have all been told."""
_TOLD: Final = 0.65
"""Share of its weighted content words from which on a sentence of another article is a repetition."""
_CANDIDATES: Final = 600
"""How many sentences take part; each article brings its best ones, at least `_FEWEST`."""
_FEWEST: Final = 3
_MOST_TELLINGS: Final = 5
"""How many other sources are named for one line."""


@dataclass(frozen=True, slots=True)
class TogetherLine:
    """One sentence of a summary of several articles."""

    article: int
    """The place of its article among those that were given."""
    start: int
    end: int
    rank: int
    """1 is the most important sentence of all."""
    also: tuple[Telling, ...] = ()
    """Near-identical sentences of other articles, in the order of these."""
    reasons: tuple[Reason, ...] = ()
    """Why it was taken, as the parts of its score."""


@dataclass(frozen=True, slots=True)
class TogetherSummary:
    """What several articles tell together."""

    lines: tuple[TogetherLine, ...]
    """The older article first, and within one in the order of its text; undated ones last, as given."""

    @property
    def sources(self) -> tuple[int, ...]:
        """The articles that lines come from, in the order in which a reader meets them.

        An article's place here, counted from 1, is its source mark.
        """
        met = (place for line in self.lines for place in (line.article, *(one.article for one in line.also)))
        return tuple(dict.fromkeys(met))

    def marks(self, line: TogetherLine) -> tuple[int, ...]:
        """Return the source marks of one of the lines, its own first."""
        sources = self.sources
        return tuple(
            sources.index(place) + 1 for place in (line.article, *(one.article for one in line.also))
        )

    def shortened(self, length: int) -> TogetherSummary:
        """Return the summary of the `length` most important of these lines."""
        return TogetherSummary(tuple(line for line in self.lines if line.rank <= length))


def summarize_together(
    articles: Sequence[Article], rankings: Sequence[Ranking], length: int
) -> TogetherSummary:
    """Return the `length` most important sentences of all articles; fewer where the rest repeats them.

    A shorter summary is contained in a longer one of the same articles. Of one article it is the article's
    own summary.

    Args:
        articles: The articles.
        rankings: The ranking of each.
        length: How many sentences; from very many articles it has at most `_FEWEST` of each.
    """
    lines = _Merge(_queues(articles, rankings), _newness(articles)).lines()
    taken = islice(lines, max(0, length))
    return TogetherSummary(tuple(sorted(taken, key=lambda line: (_when(articles, line.article), line.start))))


def together_within(
    articles: Sequence[Article], rankings: Sequence[Ranking], words: float
) -> TogetherSummary:
    """Return the longest summary of all articles with at most so many words: one sentence at least."""
    summary = summarize_together(articles, rankings, max(1, math.ceil(words)))
    by_rank = sorted(summary.lines, key=lambda line: line.rank)
    sizes = (count_words(articles[line.article].text[line.start : line.end]) for line in by_rank)
    return summary.shortened(length_within(sizes, words))


def together_share(
    articles: Sequence[Article], rankings: Sequence[Ranking], percent: float
) -> TogetherSummary:
    """Return the longest summary with at most this share of the words that summaries may show."""
    texts = (article.text for article in articles)
    return together_within(articles, rankings, sum(map(total_words, rankings, texts)) * percent / 100)


def _when(articles: Sequence[Article], place: int) -> tuple[bool, datetime, int]:
    """Return what sorts an article into the time line."""
    published = articles[place].published
    return published is None, _aware(published), place


def _aware(published: datetime | None) -> datetime:
    """Return a date that compares with any other."""
    if published is None:
        return datetime.min.replace(tzinfo=UTC)
    return published if published.tzinfo else published.replace(tzinfo=UTC)


def _newness(articles: Sequence[Article]) -> tuple[int, ...]:
    """Return the place of each article in the order from new to old; undated ones come last."""
    order = sorted(range(len(articles)), key=lambda place: _aware(articles[place].published), reverse=True)
    places = [0] * len(articles)
    for number, place in enumerate(order):
        places[place] = number
    return tuple(places)


def _queues(articles: Sequence[Article], rankings: Sequence[Ranking]) -> list[list[Candidate]]:
    """Return the best sentences of each article, most important first."""
    share = max(_FEWEST, _CANDIDATES // max(1, len(articles)))
    queues: list[list[Candidate]] = []
    for place, (article, ranking) in enumerate(zip(articles, rankings, strict=True)):
        language = article.language or detect_language(article.text)
        queue: list[Candidate] = []
        for rank, index in enumerate(ranking.order[:share], 1):
            sentence = ranking.sentences[index]
            text = article.text[sentence.start : sentence.end]
            telling = Telling(place, sentence.start, sentence.end)
            queue.append(candidate(telling, index, rank, text, language))
        queues.append(queue)
    return queues


class _Merge:
    """Takes one sentence after the other from the best that each article has left."""

    def __init__(self, queues: Sequence[Sequence[Candidate]], newness: Sequence[int]) -> None:
        self._candidates = [one for queue in queues for one in queue]
        numbers = iter(range(len(self._candidates)))
        self._open = [deque(islice(numbers, len(queue))) for queue in queues]
        self._newness = newness
        self._likeness = Likeness(self._candidates)
        support = [self._likeness.support(number) for number in range(len(self._candidates))]
        self._support = [SUPPORT_WEIGHT * value / (1 + value) for value in support]
        self._told = [0.0] * len(self._candidates)
        self._teller = list(self._candidates)
        """For each sentence the taken one of another article that tells most of it; at first itself."""
        self._dropped: set[tuple[int, int]] = set()
        """Article and sentence of what was left out as a repetition."""
        self._taken: set[tuple[int, int]] = set()
        """Article and sentence of what became a line."""
        self._waiting: set[int] = set()
        """What leans on a sentence that is not taken, and so comes after the others of its article."""

    def lines(self) -> Iterator[TogetherLine]:
        """Give the lines, most important first."""
        for rank in count(1):
            heads = [number for queue in self._open if (number := self._head(queue)) is not None]
            if not heads:
                return
            best = max(heads, key=lambda number: (self._score(number), -self._age(number)))
            yield self._take(best, rank)

    def _head(self, queue: deque[int]) -> int | None:
        """Return the next sentence of an article that is worth telling."""
        while queue:
            number = queue[0]
            one = self._candidates[number]
            before = (one.telling.article, one.sentence - 1)
            if self._is_told(number) or (one.leans and before in self._dropped):
                self._dropped.add((one.telling.article, one.sentence))
                queue.popleft()
            elif self._can_wait(number) and before not in self._taken:
                self._waiting.add(number)
                queue.rotate(-1)
            else:
                return number
        return None

    def _can_wait(self, number: int) -> bool:
        """Tell whether a sentence leans on the one before it and has not made way for the others yet.

        Among lines of other articles nobody could tell whom "She" is. Of a single article the order stays.
        """
        return self._candidates[number].leans and number not in self._waiting and len(self._open) > 1

    def _is_told(self, number: int) -> bool:
        return self._told[number] >= _TOLD and adds_nothing(self._candidates[number], self._teller[number])

    def _score(self, number: int) -> float:
        return sum(self._parts(number).values())

    def _parts(self, number: int) -> dict[str, float]:
        """Return the parts of a score by name."""
        return {
            "place": PLACE_WEIGHT / self._candidates[number].place,
            "support": self._support[number],
            "redundancy": -REDUNDANCY_WEIGHT * self._told[number],
        }

    def _age(self, number: int) -> int:
        return self._newness[self._candidates[number].telling.article]

    def _take(self, number: int, rank: int) -> TogetherLine:
        """Take a sentence and note what it tells of the others."""
        one = self._candidates[number]
        parts = self._parts(number)
        self._open[one.telling.article].popleft()
        self._taken.add((one.telling.article, one.sentence))
        also: dict[int, Telling] = {}
        for other, overlap in sorted(self._likeness.overlaps(number).items()):
            if overlap > self._told[other]:
                self._told[other], self._teller[other] = overlap, one
            later = self._candidates[other]
            if overlap >= _TOLD and tell_the_same(one, later):
                also.setdefault(later.telling.article, later.telling)
        return TogetherLine(
            *(one.telling.article, one.telling.start, one.telling.end, rank),
            also=tuple(also.values())[:_MOST_TELLINGS],
            reasons=tuple(Reason(name, round(value, 3)) for name, value in parts.items() if value),
        )
