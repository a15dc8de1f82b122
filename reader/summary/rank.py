"""The default method: measures weighed by the kind of text, in an order that repeats nothing."""

from __future__ import annotations

from collections.abc import Sequence
from operator import mul
from typing import Final

from reader.model import Article, Ranking, Sentence
from reader.summary.choose import order_by_novelty
from reader.summary.explain import reasons
from reader.summary.features import Features, content_bags, measure
from reader.summary.form import lead_trust, measure_kind, order_trust
from reader.summary.leaning import antecedents, joins
from reader.summary.sampling import notice_of_sample, sample
from reader.summary.weights import KIND, LEAD, NO_LEAD, SCATTERED

MAX_SENTENCES: Final = 10_000
"""Sentences that are measured, those of a megabyte of prose; a crafted text has ten times as many."""

JOINED: Final = -4.0
"""What a sentence loses that begins with "But" or "And": nothing is there to be joined to."""


def _weights(lead: float, order: float) -> Features:
    """Return the weights for a text, given how likely it has a lead and how much places count in it."""
    shares = (order * lead, order * (1 - lead), 1 - order)
    return Features(*(sum(map(mul, shares, row)) for row in zip(LEAD, NO_LEAD, SCATTERED, strict=True)))


def rank_by_features(
    article: Article,
    sentences: tuple[Sentence, ...],
    said: Sequence[Sequence[str]],
    content: Sequence[int],
    language: str,
    *,
    explained: bool,
) -> Ranking:
    """Rank the content sentences by their weighted measures; the parts of every score are its reasons.

    `said` are the words of all sentences. Those that do not take part, where there are very many, follow in
    the order of the text, without reasons.
    """
    if not content:
        return Ranking("pullquote", sentences, (), ((),) * len(sentences) if explained else ())
    entrants = sample([len(said[index]) for index in content], MAX_SENTENCES)
    left_over = sorted(set(content).difference([content[place] for place in entrants]))
    notice = notice_of_sample("pullquote", len(entrants), len(content))
    content = [content[place] for place in entrants]
    texts = [article.text[sentences[index].start : sentences[index].end] for index in content]
    chosen = [said[index] for index in content]
    bags = content_bags(chosen, article.title, language)
    measured = measure(texts, chosen, bags, language)
    kind = measure_kind(texts, chosen, bags.sets, measured, language)
    weights = _weights(lead_trust(kind, KIND), order_trust(article, len(sentences)))
    joined = [JOINED * joins(row, language) for row in chosen]
    scores = [sum(map(mul, weights, row), joint) for row, joint in zip(measured, joined, strict=True)]
    leaning = antecedents(sentences, content, chosen, texts, language)
    order, costs = order_by_novelty(scores, bags.sets, leaning)
    ranked = (*[content[place] for place in order], *left_over)
    if not explained:
        return Ranking("pullquote", sentences, ranked, notice=notice)
    told = dict(zip(content, reasons(weights, measured, joined, costs, leaning), strict=True))
    why = tuple([told.get(index, ()) for index in range(len(sentences))])
    return Ranking("pullquote", sentences, ranked, why, notice)
