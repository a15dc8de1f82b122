"""Articles with summaries written by people, as the numbers that weights are fitted to."""

from __future__ import annotations

import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.model import Article
from reader.summary.content import content_sentences
from reader.summary.features import content_bags, measure
from reader.summary.form import measure_kind
from reader.text.paragraphs import find_paragraphs
from reader.text.sentences import split_sentences
from reader.text.words import words

Floats = NDArray[np.float64]

VARIANT_SHARE: Final = 0.5
"""What an article with its lead cut off or its sentences shuffled counts."""
WHOLE_SHARE: Final = 1.5
WITHOUT_LEAD_SHARE: Final = 2.0
"""What one counts whose lead stands elsewhere."""
TEMPERATURE: Final = 4.0
"""How far below the best sentence, in points of ROUGE, one still counts where one is asked for."""

Beginning = Literal["lead", "cut", "shuffled"]


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
    emphasis: float
    """What its sentences count on top; a lead looks the same in every collection."""


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


def example(
    row: dict[str, Any], text: str, beginning: Beginning, share: float, emphasis: float
) -> Example | None:
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
        np.array(measure_kind(texts, chosen, bags.sets, rows, language)),
        beginning,
        share,
        emphasis,
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


class Source(NamedTuple):
    """A file of articles."""

    path: Path
    emphasis: float = 1.0
    """What the sentences of its articles count."""

    @classmethod
    def named(cls, argument: str) -> Source:
        """Return what an argument such as "news.jsonl" or "news.jsonl=5" names."""
        name, _, emphasis = argument.partition("=")
        return cls(Path(name), float(emphasis or 1))


def read_rows(path: Path, half: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file, or of that half of them which the hash of their ids says."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            odd = int(hashlib.sha256(str(row["id"]).encode()).hexdigest(), 16) % 2
            if half == "all" or (half == "held-out") == bool(odd):
                yield row


def examples(with_lead: Sequence[Source], without_lead: Sequence[Source], half: str) -> list[Example]:
    found: list[Example | None] = []
    for path, emphasis in with_lead:
        for row in read_rows(path, half):
            found.append(example(row, row["text"], "lead", WHOLE_SHARE, emphasis))
            found.extend(example(row, text, how, VARIANT_SHARE, emphasis) for text, how in variants(row))
    for path, emphasis in without_lead:
        found.extend(
            example(row, row["text"], "cut", WITHOUT_LEAD_SHARE, emphasis) for row in read_rows(path, half)
        )
    return [one for one in found if one is not None]
