"""Full text of the project's own pages stays as good as it was, and beats what it is made from."""

from __future__ import annotations

from statistics import fmean

import pytest

from reader.sources.fulltext import EXTRACTORS
from tests.quality.fulltext import CANDIDATES, ours, pages, score

PAGES = list(pages())

FLOOR = 0.98
"""The mean F1 over all pages."""
FLOOR_OF_EACH = 0.87
"""The F1 of every single page."""


@pytest.fixture(scope="module")
def scores() -> dict[str, list[float]]:
    return {
        name: [score(candidate(html), expected)[2] for _, html, expected in PAGES]
        for name, candidate in CANDIDATES.items()
    }


def test_the_mean_stays_where_it_was(scores: dict[str, list[float]]) -> None:
    assert fmean(scores["Pullquote, readability"]) >= FLOOR
    assert min(scores["Pullquote, readability"]) >= FLOOR_OF_EACH


def test_the_vote_is_better_than_each_of_those_who_vote(scores: dict[str, list[float]]) -> None:
    voters = ("Pullquote, local page (structure alone)", "readability fork, walked", "trafilatura fast")
    best = max(fmean(scores[name]) for name in voters)
    assert fmean(scores["Pullquote, readability"]) > best + 0.02
    assert fmean(scores["Pullquote, trafilatura"]) > best


@pytest.mark.parametrize(
    ("text", "expected", "f1"),
    [
        ("a b c d e", "a b c d e", 1.0),
        ("a b c d", "w x y z", 0.0),
        ("a b c d e", "a b c d", 2 / 3),
        ("a", "a", 1.0),
    ],
)
def test_the_measure(text: str, expected: str, f1: float) -> None:
    assert score(text, expected)[2] == pytest.approx(f1)


@pytest.mark.parametrize("extractor", EXTRACTORS)
def test_an_extraction_is_the_same_each_time(extractor: str) -> None:
    _, html, _ = PAGES[0]
    assert ours(html, extractor) == ours(html, extractor)
