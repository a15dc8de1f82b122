"""What a summary may come with: the key terms of its article and its figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model import Article, Span
from reader.text.sanitize import clean_line, clean_text

if TYPE_CHECKING:
    from reader.summary.figures import Figure
    from reader.summary.keywords import Keyword


@dataclass(frozen=True, slots=True)
class Extras:
    """What is shown beside the summary; None is not shown."""

    keywords: tuple[Keyword, ...] | None = None
    figures: tuple[Figure, ...] | None = None


def keyword_line(keywords: Iterable[Keyword]) -> str:
    """Return the key terms in one line."""
    return ", ".join(clean_line(keyword.text) for keyword in keywords)


def figure_texts(article: Article, figures: Iterable[Figure]) -> list[str]:
    """Return the figures, each on one line and the same one only once."""
    return list(dict.fromkeys(clean_line(article.text[one.start : one.end]) for one in figures))


def figure_lines(article: Article, figures: Iterable[Figure]) -> list[tuple[str, list[str]]]:
    """Return each sentence that has figures, on one line, with these."""
    by_sentence: dict[Span, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    return [
        (clean_text(article.text[start:end]).replace("\n", " "), figure_texts(article, found))
        for (start, end), found in by_sentence.items()
    ]


def keyword_objects(keywords: Iterable[Keyword]) -> list[dict[str, object]]:
    """Return key terms as objects; every span is one of their places in the text."""
    return [
        {"text": one.text, "weight": one.weight, "spans": [list(span) for span in one.spans]}
        for one in keywords
    ]


def figure_objects(text: str, figures: Iterable[Figure]) -> list[dict[str, object]]:
    """Return figures as objects whose `text` is `text[start:end]`."""
    return [
        {
            "text": text[one.start : one.end],
            "start": one.start,
            "end": one.end,
            "kind": one.kind,
            "sentence_start": one.sentence.start,
            "sentence_end": one.sentence.end,
        }
        for one in figures
    ]
