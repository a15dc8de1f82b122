"""The default method: position, centrality and a few tie-breakers, in an order that repeats nothing."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Article, Ranking, Reason, Sentence
from reader.summary.choose import order_by_novelty
from reader.summary.features import WEIGHTS, Features, Subject, content_bags, measure
from reader.summary.form import lead_strength


def _reasons(measured: Features, redundancy: float) -> tuple[Reason, ...]:
    """Return the parts of a score that are not zero, by name."""
    parts = [
        (name, weight * value)
        for name, weight, value in zip(Features._fields, WEIGHTS, measured, strict=True)
    ]
    parts.append(("redundancy", redundancy))
    return tuple(Reason(name, round(value, 3)) for name, value in parts if value)


def rank_by_features(
    article: Article,
    sentences: tuple[Sentence, ...],
    said: Sequence[Sequence[str]],
    content: Sequence[int],
    language: str,
) -> Ranking:
    """Rank the content sentences by their weighted features; the parts of every score are its reasons.

    `said` are the words of all sentences.
    """
    subject = Subject(article.title, language, lead_strength(article, len(sentences)))
    texts = [article.text[sentences[index].start : sentences[index].end] for index in content]
    chosen = [said[index] for index in content]
    bags = content_bags(chosen, language)
    measured = measure(texts, chosen, bags, subject)
    scores = [sum(weight * value for weight, value in zip(WEIGHTS, row, strict=True)) for row in measured]
    order, redundancies = order_by_novelty(scores, bags)
    reasons: list[tuple[Reason, ...]] = [()] * len(sentences)
    for place, index in enumerate(content):
        reasons[index] = _reasons(measured[place], redundancies[place])
    return Ranking("pullquote", sentences, tuple(content[place] for place in order), tuple(reasons))
