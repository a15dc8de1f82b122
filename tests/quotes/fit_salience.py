"""Fits the weights of `reader.quotes.salience.WEIGHTS` on articles whose pronouns are resolved by hand.

Run it as `python -m tests.quotes.fit_salience ARTICLES.jsonl`, one JSON object a line:
`{"text", "quotes": [{"speaker", "speaker_span": {"start", "end"}}]}`. Only every second article is read, so
that the others stay a check. A conditional logit with a penalty that pulls each weight towards the one
set by hand is fitted; what is printed is the accuracy left out article by article, and the new table.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.analysis import text_article, with_language
from reader.quotes.lexicon import load
from reader.quotes.marks import find_regions
from reader.quotes.people import find_people
from reader.quotes.phrases import Phrases
from reader.quotes.resolve import Resolver
from reader.quotes.salience import WEIGHTS
from reader.quotes.speech import find_speech
from reader.quotes.tokens import narrate

NAMES = list(WEIGHTS)
BY_HAND = {
    "paragraphs back": -0.5, "hundred tokens back": -0.4, "mentions so far": 0.3, "gender agrees": 0.8,
    "person": 1.2, "spoke last": 1.2, "spoke recently": 0.6, "subject": 0.9, "subject in this paragraph": 1.0,
    "possessive": -0.5, "after a preposition": -0.4, "agent of a passive": -1.5, "this or last sentence": 0.4,
    "named last": 0.6, "subject of the last sentence": 1.3, "alone in the last sentence": 1.2,
    "was asked": 1.8, "asked": -3.5, "subject of this sentence": 1.0, "introduced": 1.5,
}  # fmt: skip
"""What the weights were before anything was fitted: the penalty pulls towards these."""
PENALTIES = (0.3, 1.0, 3.0, 10.0)
STEPS = 400
RATE = 0.05


class Choice(NamedTuple):
    """One pronoun: a row of features for each candidate, and which row is right."""

    article: int
    rows: NDArray[np.float64]
    right: int


def choices(path: Path) -> list[Choice]:
    """Return the pronouns of every second article whose right candidate is among theirs."""
    lines = path.read_text(encoding="utf-8").splitlines()[::2]
    return [choice for number, line in enumerate(lines) for choice in _of_article(number, json.loads(line))]


def _of_article(number: int, given: dict[str, object]) -> list[Choice]:
    article = with_language(text_article(str(given["text"])))
    lexicon = load(article.language)
    if lexicon is None:
        return []
    regions = find_regions(article.text, article.paragraphs)
    narration = narrate(article.text, article.paragraphs, regions, lexicon)
    people = find_people(narration, regions)
    resolver = Resolver(narration, people)
    found = []
    for act in find_speech(narration, Phrases(narration, people)):
        recent = resolver.recent(act.start)
        resolver.listen(act.subject, act.start)
        if act.subject.kind != "pronoun":
            continue
        token = act.subject.start
        gold = _speaker_at(given["quotes"], narration.tokens[token].start)
        gender = lexicon.pronouns.get(narration.tokens[token].lower)
        options = resolver.in_play(token, gender, recent)
        right = [n for n, (entity, _) in enumerate(options) if gold and entity.words[-1] == gold]
        if right and gender in ("m", "f"):
            rows = np.array([[features.get(name, 0.0) for name in NAMES] for _, features in options])
            found.append(Choice(number, rows, right[0]))
    return found


def _speaker_at(quotes: object, place: int) -> str:
    """Return the surname, in lower case, of who is meant by the mention at a place."""
    assert isinstance(quotes, list)
    for quote in quotes:
        span = quote.get("speaker_span")
        if span and quote.get("speaker") and span["start"] <= place < span["end"]:
            return str(quote["speaker"]).split()[-1].lower()
    return ""


def fit(given: Sequence[Choice], penalty: float) -> NDArray[np.float64]:
    """Return the weights that make the right candidates likely without leaving the table far behind."""
    prior = np.array([BY_HAND[name] for name in NAMES])
    weights = prior.copy()
    for _ in range(STEPS):
        slope = penalty * (weights - prior)
        for choice in given:
            scores = choice.rows @ weights
            shares = np.exp(scores - scores.max())
            slope += (shares / shares.sum()) @ choice.rows - choice.rows[choice.right]
        weights -= RATE * slope / max(1.0, len(given) ** 0.5)
    return weights


def accuracy(given: Sequence[Choice], weights: NDArray[np.float64]) -> float:
    """Return the share of pronouns whose right candidate scores best."""
    hits = [int(np.argmax(choice.rows @ weights)) == choice.right for choice in given]
    return sum(hits) / max(1, len(hits))


def left_out(given: Sequence[Choice], penalty: float) -> float:
    """Return the accuracy over articles that the weights were not fitted on."""
    hits = 0.0
    for number in sorted({choice.article for choice in given}):
        weights = fit([choice for choice in given if choice.article != number], penalty)
        own = [choice for choice in given if choice.article == number]
        hits += accuracy(own, weights) * len(own)
    return hits / len(given)


def main(path: Path) -> None:
    """Print what each penalty reaches and the table of the best one."""
    WEIGHTS.update(
        BY_HAND
    )  # who spoke before is resolved by these, so that the table does not feed on itself
    given = choices(path)
    table = np.array([BY_HAND[name] for name in NAMES])
    print(f"{len(given)} pronouns, weights by hand: {accuracy(given, table):.3f}")
    reached = {penalty: left_out(given, penalty) for penalty in PENALTIES}
    for penalty, share in reached.items():
        print(f"penalty {penalty}: {share:.3f} on articles left out")
    best = max(PENALTIES, key=lambda penalty: (reached[penalty], penalty))
    for name, weight in zip(NAMES, fit(given, best), strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main(Path(sys.argv[1]))
