"""Keeps methods that compare every sentence with every other to as many sentences as they can bear."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Ranking, Sentence


def sample(lengths: Sequence[int], most: int, most_words: int | None = None) -> list[int]:
    """Return which sentences take part: the first ones, the last ones, and some spread over the middle.

    `lengths` are their words, of which no more than about `most_words` take part, where that is given.
    """
    mean_length = max(1, sum(lengths) // max(1, len(lengths)))
    limit = most if most_words is None else max(3, min(most, most_words // mean_length))
    if len(lengths) <= limit:
        return list(range(len(lengths)))
    first, last = limit // 2, limit // 8
    spread = limit - first - last
    middle = len(lengths) - first - last
    chosen = [first + step * middle // spread for step in range(spread)]
    return [*range(first), *chosen, *range(len(lengths) - last, len(lengths))]


def ranking_of_sample(
    method: str,
    sentences: tuple[Sentence, ...],
    content: Sequence[int],
    entrants: Sequence[int],
    rated: Sequence[int],
) -> Ranking:
    """Return a ranking from the places in the sample, best first, with a notice where it says less.

    Sentences that did not take part or got no rating follow in the order of the text.
    """
    best = [entrants[place] for place in rated]
    left_over = set(range(len(content))).difference(best)
    order = tuple(content[place] for place in (*best, *sorted(left_over)))
    notice = notice_of_sample(method, len(entrants), len(content))
    if content and not rated:
        notice = f"The text is too short for {method}; its sentences stand in order."
    return Ranking(method, sentences, order, notice=notice)


def notice_of_sample(method: str, entrants: int, sentences: int) -> str:
    """Return one sentence that says how many sentences took part; empty where all did."""
    if entrants == sentences:
        return ""
    return f"{method} compared {entrants:,} of {sentences:,} sentences; the rest follow in order."
