"""Measure what language work takes for a text of a megabyte, of kinds that cost it most; the rule is 2 seconds.

Each piece of work has a process of its own; figures are seconds of the processor, the smallest of the runs.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial

from reader.model import Article
from reader.quotes import find_quotes
from reader.summary import METHODS, rank
from reader.summary.keywords import keywords
from reader.text.language import detect_language
from reader.text.paragraphs import find_paragraphs
from tests.benchmarks.common import ROOT, BenchmarkError, Report, finish, parser

MEGABYTE = 1_000_000

SENTENCES = (
    "The council of Lindholm voted on Tuesday to buy the ferry number {}. “We will {} it,” said Mara Lund."
)


def article(text: str, language: str = "en") -> Article:
    """Return an article of this text."""
    return Article("", text, find_paragraphs(text), language)


def _texts() -> dict[str, str]:
    """Return texts of a megabyte in UTF-8, by their kind."""
    wide = "市議会は火曜日に第{}号のフェリーを購入することを決めた。「私たちは{}年間続ける」と市長は述べた。"
    orders = ["".join(f"word{at * step % 12} " for at in range(40)) for step in (1, 5, 7, 11)]
    texts = {
        "ordinary": "\n\n".join(SENTENCES.format(n, n % 97) for n in range(10_000)),
        "wide": "\n\n".join(wide.format(n, n % 97) for n in range(10_000)),
        "one sentence again": "The council voted on Tuesday to buy the ferry. " * 25_000,
        "one word again": "Yes. " * 200_000,
        "words": " ".join(f"W{n}." for n in range(150_000)),
        "lines": "\n".join(f"W{n}" for n in range(150_000)),
        "names": " ".join(f"Mara{n} Lund{n} said so, “we go {n}.”" for n in range(30_000)),
        "the same words": " ".join(f"{orders[n % 4].capitalize()}{n}." for n in range(4_000)),
        "no sentence": "word and other " * 70_000,
        "one letter": "x" * MEGABYTE,
    }
    return {kind: text.encode()[:MEGABYTE].decode(errors="ignore") for kind, text in texts.items()}


def _all(given: Article) -> None:
    """Do what opening an article costs, from its text on."""
    found = article(given.text, detect_language(given.text))
    rank(found)
    find_quotes(found)
    keywords(found)


WORK: Mapping[str, Callable[[Article], object]] = {
    **{method: partial(rank, method=method) for method in METHODS},
    "quotes": find_quotes,
    "keywords": keywords,
    "all of an analysis": _all,
}
"""The pieces of work, by name."""


def print_seconds(work: str, runs: int) -> None:
    """Print the seconds a piece of work takes for each kind of text, as JSON; runs in a process of its own."""
    do = WORK[work]
    do(article("Warm up. It is warm."))
    taken: dict[str, float] = {}
    for kind, text in _texts().items():
        given = article(text, "ja" if kind == "wide" else "en")
        seconds = []
        for _ in range(runs):
            started = time.process_time()
            do(given)
            seconds.append(time.process_time() - started)
        taken[kind] = min(seconds)
    print(json.dumps(taken))


def code(work: str, runs: int = 1) -> str:
    """Return what a Python process runs to measure a piece of work."""
    return f"from tests.benchmarks.megabyte import print_seconds; print_seconds({work!r}, {runs})"


def _measured(options: argparse.Namespace) -> Report:
    report = Report(f"A megabyte of text, seconds of the processor, the smallest of {options.runs}")
    found: dict[str, dict[str, float]] = {}
    for work in WORK:
        done = subprocess.run(
            [sys.executable, "-c", code(work, options.runs)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        if done.returncode:
            raise BenchmarkError(f"{work} ended with {done.returncode}; what it said stands above.")
        found[work] = json.loads(done.stdout)
    kinds = list(next(iter(found.values())))
    report.table(["", *WORK], [[kind, *(f"{found[work][kind]:.2f}" for work in WORK)] for kind in kinds])
    report.keep("seconds", found)
    return report


def main() -> int:
    """Measure and print; returns the exit status."""
    options = parser(__doc__, runs=3).parse_args()
    return finish(lambda: _measured(options), options.json)


if __name__ == "__main__":
    sys.exit(main())
