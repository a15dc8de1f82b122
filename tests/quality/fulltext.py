"""How well full text is extracted from the pages beside this file:  python -m tests.quality.fulltext

The pages and the texts that belong to them are the project's own: they show which forms of pages are
understood, and whether a change makes something worse, not how the extraction does on the web at large.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import fmean, quantiles

from reader.sources.extractors import readability_lines, trafilatura_lines
from reader.sources.fulltext import EXTRACTORS, extract
from reader.text.html import html_to_document

PAGES = Path(__file__).resolve().parent / "pages"
SHINGLE = 4

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")

Score = tuple[float, float, float]
"""Precision, recall and their harmonic mean F1."""


def score(text: str, expected: str) -> Score:
    """Compare the runs of four words of two texts, with their numbers."""
    found, wanted = _runs(text), _runs(expected)
    both = sum((found & wanted).values())
    precision = both / max(1, sum(found.values()))
    recall = both / max(1, sum(wanted.values()))
    return precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(zip(*(words[at:] for at in range(SHINGLE)), strict=False) if words[3:] else [tuple(words)])


def ours(html: str, extractor: str) -> str:
    """Return what the project extracts."""
    page = html.encode()
    return extract(page, "text/html; charset=utf-8", "https://page.example/a", extractor).document.text


def _trafilatura(html: str, precision: bool = False, recall: bool = False) -> str:
    from trafilatura import extract as their_extract

    return their_extract(html, include_comments=False, favor_precision=precision, favor_recall=recall) or ""


CANDIDATES: dict[str, Callable[[str], str]] = {
    "Pullquote, readability": lambda html: ours(html, EXTRACTORS[0]),
    "Pullquote, trafilatura": lambda html: ours(html, EXTRACTORS[1]),
    "Pullquote, local page (structure alone)": lambda html: html_to_document(html).text,
    "readability fork, walked": lambda html: "\n\n".join(readability_lines(html)),
    "trafilatura fast": lambda html: "\n".join(trafilatura_lines(html)),
    "trafilatura": _trafilatura,
    "trafilatura favor_precision": lambda html: _trafilatura(html, precision=True),
    "trafilatura favor_recall": lambda html: _trafilatura(html, recall=True),
}


def pages() -> Iterator[tuple[str, str, str]]:
    """Yield each page with its name and its expected text."""
    for path in sorted(PAGES.glob("*.html")):
        yield (
            path.stem,
            path.read_text(encoding="utf-8"),
            path.with_suffix(".txt").read_text(encoding="utf-8"),
        )


def _table() -> Iterator[str]:
    yield "| | precision | recall | F1 | lowest F1 | ms a page | p95 |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for name, candidate in CANDIDATES.items():
        scores, times = [], []
        for _, html, expected in pages():
            started = time.perf_counter()
            text = candidate(html)
            times.append(1000 * (time.perf_counter() - started))
            scores.append(score(text, expected))
        means = [f"{fmean(one[at] for one in scores):.3f}" for at in range(3)]
        lowest = min(f1 for _, _, f1 in scores)
        cells = [name, *means, f"{lowest:.3f}", f"{fmean(times):.1f}", f"{quantiles(times, n=20)[-1]:.1f}"]
        yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    ours(next(pages())[1], EXTRACTORS[0])  # loads the libraries
    print("\n".join(_table()))
    print()
    for page, markup, wanted in pages():
        print(f"{page:24}", *(f"{value:.3f}" for value in score(ours(markup, EXTRACTORS[0]), wanted)))
