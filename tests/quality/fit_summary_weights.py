"""Fits the table of weights of the default summaries to articles with summaries written by people.

    python -m tests.quality.fit_summary_weights --with-lead A.jsonl B.jsonl --without-lead C.jsonl > weights.py

writes `reader/summary/weights.py`. Rows are `{"id", "lang", "title", "text", "reference", "n"}`. Articles of the
first files begin with their lead; from the others it was cut off. Each article with a lead takes part twice
more, with its first sentences cut off and with its sentences shuffled, so that place is trusted only where
the text shows a lead.

Two models are fitted, both by Newton's method with a ridge penalty: a logistic regression that tells
articles with a lead from the others, and a conditional logit over the sentences of each article, whose
weights lie between two columns as the first model says. A third column, for texts whose form says that they
have no lead, is fitted to the shuffled articles alone and knows no places. Nothing but the weights is kept.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from reader.model import Article
from reader.summary.content import content_sentences
from reader.summary.features import Features, content_bags, measure
from reader.summary.form import Kind, measure_kind
from reader.text.paragraphs import find_paragraphs
from reader.text.sentences import split_sentences
from reader.text.words import words

Floats = NDArray[np.float64]

SENTENCE_RIDGE: Final = 20.0
KIND_RIDGE: Final = 3.0
VARIANT_SHARE: Final = 0.5
"""What an article with its lead cut off or its sentences shuffled counts."""
WHOLE_SHARE: Final = 1.5
WITHOUT_LEAD_SHARE: Final = 2.0
"""What one counts whose lead stands elsewhere."""
TEMPERATURE: Final = 4.0
"""How far below the best sentence, in points of ROUGE, one still counts where one is asked for."""
SCALE: Final = 2.0
"""What the weights are multiplied with, so that costs of redundancy compare with them."""


Beginning = Literal["lead", "cut", "shuffled"]
PLACES: Final = ("first", "opening", "early", "early_root", "last", "like_lead")


@dataclass(frozen=True)
class Example:
    """One article as numbers."""

    id: str
    rows: Floats
    """One row of measures for each content sentence."""
    wanted: Floats
    """What share each sentence should have in the summary; adds up to 1."""
    kind: Floats
    beginning: Beginning
    share: float
    """How much the article counts."""


def stems(text: str, language: str) -> list[str]:
    return [word[:6] for word in words(text, language)]


def rouge(summary: Sequence[str], reference: Sequence[str]) -> float:
    """Return the mean of ROUGE-1 and ROUGE-2 F1 (Lin 2004), from 0 to 100."""
    total = 0.0
    for size in (1, 2):
        one = Counter(zip(*(summary[start:] for start in range(size)), strict=False))
        other = Counter(zip(*(reference[start:] for start in range(size)), strict=False))
        total += 200 * (one & other).total() / max(1, one.total() + other.total())
    return total / 2


def best_sentences(sentences: Sequence[list[str]], reference: list[str], count: int) -> list[int]:
    """Return the sentences of the best summary that is found by adding one after the other."""
    chosen: list[int] = []
    best = 0.0
    for _ in range(count):
        options = [
            (rouge([word for index in sorted([*chosen, new]) for word in sentences[index]], reference), -new)
            for new in range(len(sentences))
            if new not in chosen
        ]
        if not options or max(options)[0] <= best:
            break
        best = max(options)[0]
        chosen.append(-max(options)[1])
    return chosen


def wanted_shares(sentences: Sequence[list[str]], reference: list[str], count: int) -> Floats:
    """Return what share of the summary each sentence should have."""
    if count == 1:
        scores = np.array([rouge(sentence, reference) for sentence in sentences]) / TEMPERATURE
        likely = np.exp(scores - scores.max())
        return np.asarray(likely / likely.sum())
    shares = np.zeros(len(sentences))
    shares[best_sentences(sentences, reference, count)] = 1.0
    return np.asarray(shares / max(1.0, shares.sum()))


def example(row: dict[str, Any], text: str, beginning: Beginning, share: float) -> Example | None:
    """Return an article as numbers, or None where it is too short to choose from."""
    language = row["lang"]
    article = Article(row.get("title") or "", text, find_paragraphs(text), language)
    sentences = split_sentences(text, article.paragraphs, language)
    said = [words(text[one.start : one.end], language) for one in sentences]
    content = content_sentences(article, sentences, said, words(article.title, language))
    if len(content) <= row["n"]:
        return None
    texts = [text[sentences[index].start : sentences[index].end] for index in content]
    chosen = [said[index] for index in content]
    bags = content_bags(chosen, article.title, language)
    rows = measure(texts, chosen, bags, language)
    reference = stems(row["reference"], language)
    return Example(
        str(row["id"]),
        np.array(rows),
        wanted_shares([stems(one, language) for one in texts], reference, row["n"]),
        np.array(measure_kind(texts, chosen, bags, rows, language)),
        beginning,
        share,
    )


def variants(row: dict[str, Any]) -> Iterator[tuple[str, Beginning]]:
    """Yield an article's text without its first sentences, and with its sentences shuffled in small groups."""
    text = row["text"]
    chance = random.Random(int(hashlib.sha256(str(row["id"]).encode()).hexdigest(), 16))
    sentences = split_sentences(text, find_paragraphs(text), row["lang"])
    cut = chance.choice((1, 2, 3))
    if len(sentences) > cut + 5:
        yield text[sentences[cut].start :], "cut"
    groups: list[str] = []
    start = 0
    while start < len(sentences):
        end = start + chance.choice((1, 2, 3))
        groups.append(" ".join(text[one.start : one.end] for one in sentences[start:end]))
        start = end
    chance.shuffle(groups)
    yield ("\n" if "\n" in text else " ").join(groups), "shuffled"


def read_rows(paths: Iterable[Path], half: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of all files, or of that half of them which the hash of their ids says."""
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                odd = int(hashlib.sha256(str(row["id"]).encode()).hexdigest(), 16) % 2
                if half == "all" or (half == "held-out") == bool(odd):
                    yield row


def examples(with_lead: Sequence[Path], without_lead: Sequence[Path], half: str) -> list[Example]:
    found: list[Example | None] = []
    for row in read_rows(with_lead, half):
        found.append(example(row, row["text"], "lead", WHOLE_SHARE))
        found.extend(example(row, text, how, VARIANT_SHARE) for text, how in variants(row))
    found.extend(
        example(row, row["text"], "cut", WITHOUT_LEAD_SHARE) for row in read_rows(without_lead, half)
    )
    return [one for one in found if one is not None]


def fit_kind(found: Sequence[Example]) -> Floats:
    """Fit what tells articles with a lead from the others.

    An article with a dateline counts half with it and half without, so that nothing hangs on datelines.
    """
    dateline = Kind._fields.index("dateline")
    rows, labels, shares = [], [], []
    for one in found:
        plain = one.kind.copy()
        plain[dateline] = 0.0
        for row in (one.kind, plain):
            rows.append(row)
            labels.append(float(one.beginning == "lead"))
            shares.append(one.share / 2)
    matrix, label, share = np.array(rows), np.array(labels), np.array(shares)
    scale = matrix.std(axis=0)
    scale[scale == 0] = 1.0
    matrix = matrix / scale
    ridge = KIND_RIDGE * np.eye(matrix.shape[1])
    ridge[0, 0] = 0.0
    weights = np.zeros(matrix.shape[1])
    for _ in range(25):
        likely = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (share * (label - likely)) - ridge @ weights
        curve = (matrix * (share * likely * (1 - likely))[:, None]).T @ matrix + ridge
        weights = weights + np.linalg.solve(curve, slope)
    return np.asarray(weights / scale)


def trusts(found: Sequence[Example], kind: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.array([one.kind for one in found]) @ kind)))


def fit_sentences(found: Sequence[Example], mixture: Floats) -> list[Floats]:
    """Fit the columns of weights; `mixture` says how much of each an article has, one row for each."""
    matrix = np.concatenate([np.kron(mix, one.rows) for one, mix in zip(found, mixture, strict=True)])
    owner = np.repeat(np.arange(len(found)), [len(one.rows) for one in found])
    share = np.array([one.share for one in found])
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
    parser.add_argument("--with-lead", nargs="+", type=Path, default=[])
    parser.add_argument("--without-lead", nargs="+", type=Path, default=[])
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
