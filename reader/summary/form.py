"""Tells how far an article can be trusted to say the most important thing first.

A news report does; an interview, a live blog, a list and a long read do not, and neither does a report
whose first sentence was cut off because it stands elsewhere as a standfirst. The first are told by the form
of their paragraphs, the last by how the first sentence stands to the rest: what opens with "She", is short,
or is not taken up by what follows, is no lead.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.model import Article
from reader.summary.content import NOT_TOLD
from reader.summary.features import Features
from reader.summary.leaning import leans

_CLOCK: Final = re.compile(
    r"\A\s*+(?:\[?\(?\d{1,2}[:.h]\d{2}\b|\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b"
    r"|\d{1,3} (?:min|minutes|hours?) ago)",
    re.IGNORECASE,
)
_TURN: Final = re.compile(r"\A\s*+(?:[QA]|[^\W\d_][\w.’' -]{1,30}): ?\S")
_QUESTION: Final = ("?", "？", "؟", "?”", '?"', "? »")
_DATELINE: Final = re.compile(
    r"\A\s*+(?:\([A-Z][\w ]{1,20}\)|[A-Z][\w’'. -]{1,30},?[\w’'. -]{0,20}\([A-Z][\w ]{1,20}\)"
    r"|[A-Z][A-Z’'.]{1,20}(?:[ ,]{1,2}[A-Z][\w’'.]{0,20}){0,3} ?[-–—])"
)

_QUOTED: Final = re.compile('["“”„«»「]')

LONG_READ: Final = 150
"""Sentences from which on a text is a long read: its first lines set a scene."""


class Kind(NamedTuple):
    """What tells whether an article has a lead, or the weights of it; see `lead_trust`."""

    constant: float
    """1 always."""
    dateline: float
    """Whether the text begins with a place or an agency: "OSLO (Reuters) -"."""
    leaning: float
    """Whether the first sentence leans on something before it."""
    first_quotation: float
    """Whether it begins with a quotation mark."""
    first_against_mean: float
    """Its length against that of all sentences, up to double."""
    first_function_words: float
    """Its share of function words, against the mean of all sentences."""
    first_names: float
    """Its capitalised words, against the mean."""
    first_taken_up: float
    """Share of its words that come again, against the mean of all sentences."""
    first_near: float
    """Share of its words that the next three sentences have."""
    first_figure: float
    """Whether it holds a number, against the mean."""
    first_commas: float
    """Its commas, against the mean."""
    slope: float
    """How much more central the first half is than the second."""
    second_like_first: float
    """How much the second sentence shares with the first."""
    quotations: float
    """Share of sentences with a quotation mark in them."""


def _share(hits: int, total: int) -> float:
    return hits / total if total > 4 else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / (len(values) or 1)


def _timed(article: Article, starts: Sequence[str]) -> int:
    """Return how many of the paragraphs, or of the headings over them, begin with a time of the day."""
    headings = [block for block in article.paragraphs if block.kind == "heading"]
    over = [article.text[block.start : min(block.end, block.start + 80)] for block in headings]
    return sum(_CLOCK.match(start) is not None for start in (*starts, *over))


def order_trust(article: Article, sentence_count: int) -> float:
    """Return how much the form of an article lets places count: 1 for a report, 0 for an interview."""
    blocks = [block for block in article.paragraphs if block.kind not in NOT_TOLD]
    starts = [article.text[block.start : min(block.end, block.start + 80)] for block in blocks]
    ends = [article.text[max(block.start, block.end - 4) : block.end].rstrip() for block in blocks]
    timed = _share(_timed(article, starts), len(blocks))
    turns = _share(sum(bool(_TURN.match(start)) for start in starts), len(blocks))
    asked = _share(sum(end.endswith(_QUESTION) for end in ends), len(blocks))
    items = _share(sum(block.kind == "item" for block in blocks), len(blocks))
    if timed >= 0.2 or turns >= 0.4 or asked >= 0.25 or items >= 0.5:
        return 0.0
    return min(1.0, LONG_READ / sentence_count)


def measure_kind(
    texts: Sequence[str],
    said: Sequence[Sequence[str]],
    sets: Sequence[frozenset[str]],
    rows: Sequence[Features],
    language: str,
) -> Kind:
    """Return what the sentences of an article, at least one, show about its kind.

    `said` are their words, `sets` their content words, `rows` their measures.
    """
    first, half = rows[0], len(rows) // 2
    near = frozenset[str]().union(*sets[1:4])
    central = [row.rare_centrality for row in rows]
    mean_length = _mean([len(row) for row in said])
    return Kind(
        constant=1.0,
        dateline=float(_DATELINE.match(texts[0]) is not None),
        leaning=float(leans(said[0], language)),
        first_quotation=first.quotation,
        first_against_mean=min(2.0, len(said[0]) / (mean_length + 1)),
        first_function_words=first.function_words - _mean([row.function_words for row in rows]),
        first_names=first.names - _mean([row.names for row in rows]),
        first_taken_up=first.taken_up - _mean([row.taken_up for row in rows]),
        first_near=len(sets[0] & near) / (len(sets[0]) + 1),
        first_figure=first.figures - _mean([row.figures for row in rows]),
        first_commas=first.commas - _mean([row.commas for row in rows]),
        slope=_mean(central[:half]) - _mean(central[half:]),
        second_like_first=rows[1].like_previous if len(rows) > 1 else 0.0,
        quotations=_mean([_QUOTED.search(text) is not None for text in texts]),
    )


def lead_trust(kind: Kind, weights: Kind) -> float:
    """Return how likely the article begins with its lead, from 0 to 1 (logistic regression)."""
    return 1 / (1 + math.exp(-sum(weight * value for weight, value in zip(weights, kind, strict=True))))
