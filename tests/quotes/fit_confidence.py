"""Counts the tables of `reader.quotes.confidence` on articles whose speakers are known.

Run it as `python -m tests.quotes.fit_confidence ARTICLES.jsonl...`, one JSON object a line:
`{"text", "quotes": [{"start", "end", "type", "speaker", "speaker_span": {"start", "end"}}]}`. Only every second
article of each file is read, so that the others stay a check. Each file weighs the same. A share is pulled
towards the one set by hand as if `STRENGTH` further attributions had had that share. What is printed are
the tables and, for each step of confidence, how many attributions are right.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reader.analysis import text_article, with_language
from reader.model import Quote
from reader.quotes import find_quotes
from reader.quotes.confidence import RESOLVED, STATED

STATED_BY_HAND = {
    "after": 0.99, "before": 0.97, "label": 0.95, "signature": 0.9, "continued": 0.95, "same paragraph": 0.95,
    "running": 0.85, "subject": 0.78, "embedded": 0.7, "said that": 0.95, "said": 0.9, "clause, said": 0.92,
    "according to": 0.92, "mood": 0.8, "none": 0.0,
}  # fmt: skip
RESOLVED_BY_HAND = {
    "name": 0.96,
    "role": 0.8,
    "pronoun": 0.8,
    "description": 0.6,
    "nominal": 0.6,
    "definite": 0.5,
}
STRENGTH = 20.0
OPTIMISM = 2.0
"""How often a wrong attribution counts: the rules were written with these articles in view."""
CEILING = 0.98


class Outcome(NamedTuple):
    """One attribution and whether it is right."""

    stated: str
    resolved: str
    confidence: float
    is_right: bool
    is_strict: bool
    """The article's speakers are resolved, so that a description for somebody with a name is wrong."""
    weight: float


def outcomes(paths: Iterable[Path]) -> Iterator[Outcome]:
    """Yield the attributions of every second article of each file; a file's weights add up to 1."""
    for path in paths:
        lines = path.read_text(encoding="utf-8").splitlines()[::2]
        found = [outcome for line in lines for outcome in _of_article(json.loads(line))]
        for outcome in found:
            yield outcome._replace(weight=1 / len(found))


def _of_article(given: dict[str, object]) -> Iterator[Outcome]:
    text = str(given["text"])
    quotes = find_quotes(with_language(text_article(text)))
    golds = given["quotes"]
    assert isinstance(golds, list)
    for gold in golds:
        quote = max(quotes, key=lambda q: min(q.end, gold["end"]) - max(q.start, gold["start"]), default=None)
        if quote is None or quote.speaker is None:
            continue
        is_right = _judge(quote, gold)
        shared = min(quote.end, gold["end"]) - max(quote.start, gold["start"])
        if is_right is None or shared < min(quote.end - quote.start, gold["end"] - gold["start"]) / 2:
            continue
        stated, resolved = _split_rule(quote.rule)
        if stated in STATED:
            yield Outcome(stated, resolved, quote.confidence, is_right, bool(gold.get("speaker")), 0.0)


def _split_rule(rule: str) -> tuple[str, str]:
    """Return how a quote is joined to a mention and how the mention is resolved."""
    head, _, tail = rule.rpartition(", ")
    return (head, tail) if tail in RESOLVED and tail != "name" else (rule, "name")


def _judge(quote: Quote, gold: dict[str, object]) -> bool | None:
    """Tell whether an attribution is right: the resolved name where there is one, else the mention."""
    span = gold.get("speaker_span")
    if gold.get("speaker") and quote.speaker:
        return quote.speaker.name.split()[-1].lower() == str(gold["speaker"]).split()[-1].lower()
    if not isinstance(span, dict) or quote.mention is None:
        return None
    return quote.mention.start < int(span["end"]) and int(span["start"]) < quote.mention.end


def share(found: Iterable[Outcome], prior: float, total: float) -> float:
    """Return the share of right ones, each file weighing the same, pulled towards a prior."""
    rows = list(found)
    weight = sum(row.weight for row in rows) * total
    right = sum(row.weight for row in rows if row.is_right) * total
    weight += (OPTIMISM - 1) * (weight - right)
    return min(CEILING, (right + STRENGTH * prior) / (weight + STRENGTH))


def main(paths: list[Path]) -> None:
    """Print both tables and how well the confidence of today fits."""
    found = list(outcomes(paths))
    total = len(found) / len(paths)
    print("STATED")
    for rule, prior in STATED_BY_HAND.items():
        rows = [row for row in found if row.stated == rule and row.resolved == "name"]
        # What is right by name has two ways to fail; the other one is counted below.
        print(f'    "{rule}": {min(CEILING, share(rows, prior * 0.98, total) / 0.98) if prior else 0.0:.2f},')
    print("RESOLVED")
    clear = [row for row in found if row.stated in ("after", "before", "said that", "said", "clause, said")]
    for kind, prior in RESOLVED_BY_HAND.items():
        rows = [
            row
            for row in clear
            if row.resolved == kind and (row.is_strict or kind not in ("nominal", "definite"))
        ]
        print(f'    "{kind}": {share(rows, prior, total):.2f},')
    steps: defaultdict[float, list[Outcome]] = defaultdict(list)
    for row in found:
        steps[int(row.confidence * 10) / 10].append(row)
    for step, rows in sorted(steps.items()):
        right = sum(row.is_right for row in rows)
        print(f"confidence {step}: {right} of {len(rows)} right, {right / len(rows):.2f}")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
