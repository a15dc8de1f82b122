"""Fits the table of weights of the default summaries to articles with summaries written by people.

    python -m tests.quality.fit_summary_weights --with-lead A.jsonl B.jsonl --without-lead C.jsonl=6 D.jsonl

prints `reader/summary/weights.py`. Rows are `{"id", "lang", "title", "text", "reference", "n"}`. Articles of the
first files begin with their lead; from the others it was cut off. What the sentences of a file's articles
count can be multiplied with a number after its name. Each article with a lead takes part twice more, with its
first sentences cut off and with its sentences shuffled, so that place is trusted only where the text shows a
lead.

Two models are fitted, both by Newton's method with a ridge penalty: a logistic regression that tells
articles with a lead from the others, and a conditional logit over the sentences of each article, whose
weights lie between two columns as the first model says. A third column, for texts whose form says that they
have no lead, is fitted to the shuffled articles alone and knows no places. Nothing but the weights is kept.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from reader.summary.features import Features
from reader.summary.form import Kind
from tests.quality.summary_examples import Example, Floats, Source, examples

SENTENCE_RIDGE: Final = 150.0
KIND_RIDGE: Final = 3.0
SCALE: Final = 2.0
"""What the weights are multiplied with, so that costs of redundancy compare with them."""

PLACES: Final = ("first", "opening", "early", "early_root", "last", "like_lead")
SIGNS: Final = np.array(
    Kind(
        constant=0,
        dateline=1,
        leaning=-1,
        first_quotation=-1,
        first_against_mean=1,
        first_function_words=-1,
        first_names=1,
        first_taken_up=1,
        first_near=1,
        first_figure=0,
        first_commas=0,
        slope=1,
        second_like_first=1,
        quotations=-1,
    )
)
"""Whether a measure can only speak for a lead, or only against one; 0 for either."""


def fit_kind(found: Sequence[Example]) -> Floats:
    """Fit what tells articles with a lead from the others, which together count as much.

    An article with a dateline counts half with it and half without, so that nothing hangs on datelines. A
    measure whose weight gets the wrong sign, which shows how a collection was made and not what a lead is,
    is left out, the weightiest first, and the others are fitted again.
    """
    rows, labels, shares = [], [], []
    for one in found:
        plain = one.kind.copy()
        plain[Kind._fields.index("dateline")] = 0.0
        for row in (one.kind, plain):
            rows.append(row)
            labels.append(float(one.beginning == "lead"))
            shares.append(one.share)
    matrix, label, share = np.array(rows), np.array(labels), np.array(shares)
    share = share / np.where(label == 1, share[label == 1].sum(), share[label == 0].sum()) * len(found) / 2
    scale = matrix.std(axis=0)
    scale[scale == 0] = 1.0
    kept = np.ones(matrix.shape[1])
    while True:
        weights = logistic(matrix / scale * kept, label, share)
        wrong = np.where(weights * SIGNS < 0, np.abs(weights), 0.0)
        if not wrong.any():
            return np.asarray(weights / scale)
        kept[wrong.argmax()] = 0.0


def logistic(matrix: Floats, label: Floats, share: Floats) -> Floats:
    """Return the weights of a logistic regression; the first one, of the constant, is free of the penalty."""
    ridge = KIND_RIDGE * np.eye(matrix.shape[1])
    ridge[0, 0] = 1e-9
    weights = np.zeros(matrix.shape[1])
    for _ in range(25):
        likely = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (share * (label - likely)) - ridge @ weights
        curve = (matrix * (share * likely * (1 - likely))[:, None]).T @ matrix + ridge
        weights = weights + np.linalg.solve(curve, slope)
    return np.asarray(weights)


def trusts(found: Sequence[Example], kind: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.array([one.kind for one in found]) @ kind)))


def fit_sentences(found: Sequence[Example], mixture: Floats) -> list[Floats]:
    """Fit the columns of weights; `mixture` says how much of each an article has, one row for each."""
    matrix = np.concatenate([np.kron(mix, one.rows) for one, mix in zip(found, mixture, strict=True)])
    owner = np.repeat(np.arange(len(found)), [len(one.rows) for one in found])
    share = np.array([one.share * one.emphasis for one in found])
    wanted = np.concatenate([one.wanted for one in found]) * share[owner]
    scale = matrix.std(axis=0)
    scale[scale == 0] = 1.0
    matrix = matrix / scale
    width = matrix.shape[1]
    weights = np.zeros(width)
    for _ in range(12):
        values = matrix @ weights
        highest = np.full(len(found), -np.inf)
        np.maximum.at(highest, owner, values)
        likely = np.exp(values - highest[owner])
        likely /= np.bincount(owner, likely)[owner]
        means = np.zeros((len(found), width))
        np.add.at(means, owner, matrix * likely[:, None])
        heavy = likely * share[owner]
        slope = matrix.T @ (wanted - heavy) - SENTENCE_RIDGE * weights
        curve = (matrix * heavy[:, None]).T @ matrix - (means * share[:, None]).T @ means
        weights = weights + np.linalg.solve(curve + SENTENCE_RIDGE * np.eye(width), slope)
    return np.split(SCALE * weights / scale, mixture.shape[1])


def without_places(one: Example) -> Example:
    rows = one.rows.copy()
    rows[:, [Features._fields.index(name) for name in PLACES]] = 0.0
    return replace(one, rows=rows)


HEADER: Final = '''"""What each measure is worth, fitted by `tests/quality/fit_summary_weights.py`; not to be changed by hand.

Three columns weigh the sentences: `LEAD` those of an article that begins with what is most important,
`NO_LEAD` those of one that does not, `SCATTERED` those of a text in which place says nothing. `KIND` tells
how likely an article is of the first kind.
"""

from __future__ import annotations

from typing import Final

from reader.summary.features import Features
from reader.summary.form import Kind
'''


def column(name: str, kind: type[Features] | type[Kind], values: Floats) -> str:
    lines = [f"    {field}={value:.3f}," for field, value in zip(kind._fields, values, strict=True)]
    return "\n".join([f"{name}: Final = {kind.__name__}(", *lines, ")"])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--with-lead", nargs="+", type=Source.named, default=[])
    parser.add_argument("--without-lead", nargs="+", type=Source.named, default=[])
    parser.add_argument("--half", choices=("all", "look", "held-out"), default="all")
    options = parser.parse_args()
    found = examples(options.with_lead, options.without_lead, options.half)
    kind = fit_kind(found)
    trust = trusts(found, kind)
    lead, none = fit_sentences(found, np.column_stack([trust, 1 - trust]))
    shuffled = [without_places(one) for one in found if one.beginning == "shuffled"]
    (scattered,) = fit_sentences(shuffled, np.ones((len(shuffled), 1)))
    tables = (
        column("LEAD", Features, lead),
        column("NO_LEAD", Features, none),
        column("SCATTERED", Features, scattered),
        column("KIND", Kind, kind),
    )
    sys.stdout.write("\n".join([HEADER, "\n\n".join(tables), ""]))


if __name__ == "__main__":
    main()
