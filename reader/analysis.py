"""From an article to its language, ranked sentences and quotes, and these to JSON and back for the library.

Each part is computed, and its engine imported, only when it is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from reader.model import Article, Candidate, Quote, Ranking, Reason, Sentence, Span, Speaker
from reader.text.language import language_of
from reader.text.paragraphs import find_paragraphs

Part = Literal["summary", "quotes"]

PARTS: tuple[Part, ...] = ("summary", "quotes")
"""What can be asked for."""

_PLAIN = ("start", "end", "kind", "mention", "cue", "confidence", "inner", "rule")
"""Fields of a quote that JSON can hold as they are."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found in one article."""

    language: str
    """As the article names it, unless its text is plainly in another one; empty where none is known."""
    ranking: Ranking | None
    """None where no summary was asked for."""
    quotes: tuple[Quote, ...] | None
    """In text order; None where no quotes were asked for."""


def analyse(
    article: Article,
    *,
    method: str = "pullquote",
    parts: tuple[Part, ...] | frozenset[Part] = PARTS,
    explained: bool = True,
) -> Analysis:
    """Compute the parts of an article's analysis that are asked for, the ranking with its reasons or without.

    Raises:
        MethodError: There is no summary method of that name.

    """
    article = with_language(article)
    return Analysis(
        article.language,
        rank_sentences(article, method, explained=explained) if "summary" in parts else None,
        quotes_in(article) if "quotes" in parts else None,
    )


def with_language(article: Article) -> Article:
    """Return the article with the language of its text: as its source names it, or what it plainly is."""
    language = language_of(article.text, article.language)
    return article if language == article.language else replace(article, language=language)


def rank_sentences(
    article: Article, method: str, *, explained: bool = True, repeated: frozenset[str] = frozenset()
) -> Ranking:
    """Return an article's sentences, ranked, with the reasons or without.

    `repeated` are the lines that its feed has in every article.

    Raises:
        MethodError: There is no summary method of that name.
    """
    from reader.summary import rank

    return rank(with_language(article), method, explained=explained, repeated=repeated)


def quotes_in(article: Article) -> tuple[Quote, ...]:
    """Return an article's quotes in text order."""
    from reader.quotes import find_quotes

    return find_quotes(with_language(article))


def text_article(text: str, title: str = "") -> Article:
    """Return a text as an article without changing a character, so that offsets refer to what was given."""
    return Article(title=title, text=text, paragraphs=find_paragraphs(text))


def ranking_to_json(ranking: Ranking) -> str:
    """Return a ranking as compact ASCII JSON."""
    return _dump(
        {
            "method": ranking.method,
            "sentences": [(one.start, one.end, one.paragraph) for one in ranking.sentences],
            "order": ranking.order,
            "reasons": [[(one.name, one.value) for one in reasons] for reasons in ranking.reasons],
            "notice": ranking.notice,
        }
    )


def ranking_from_json(stored: str) -> Ranking:
    """Return the ranking that `ranking_to_json` was given.

    Raises:
        ValueError: The text is something else, such as what an older version stored.

    """
    try:
        data = json.loads(stored)
        return Ranking(
            method=data["method"],
            sentences=tuple(Sentence(*sentence) for sentence in data["sentences"]),
            order=tuple(data["order"]),
            reasons=tuple(tuple(Reason(*reason) for reason in reasons) for reasons in data["reasons"]),
            notice=data["notice"],
        )
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("not a stored ranking") from error


def quotes_to_json(quotes: Sequence[Quote]) -> str:
    """Return quotes as compact ASCII JSON; a speaker of many quotes is written once."""
    speakers = list(dict.fromkeys(quote.speaker for quote in quotes if quote.speaker is not None))
    return _dump(
        {
            "speakers": [(one.name, one.role, one.aliases) for one in speakers],
            "quotes": [
                {
                    **{name: getattr(quote, name) for name in _PLAIN},
                    "speaker": None if quote.speaker is None else speakers.index(quote.speaker),
                    "candidates": [(one.name, one.score) for one in quote.candidates],
                }
                for quote in quotes
            ],
        }
    )


def quotes_from_json(stored: str) -> tuple[Quote, ...]:
    """Return the quotes that `quotes_to_json` was given.

    Raises:
        ValueError: The text is something else, such as what an older version stored.

    """
    try:
        data = json.loads(stored)
        speakers = [Speaker(name, role, tuple(aliases)) for name, role, aliases in data["speakers"]]
        return tuple(_quote(item, speakers) for item in data["quotes"])
    except (KeyError, IndexError, TypeError, RecursionError) as error:
        raise ValueError("not stored quotes") from error


def _quote(item: dict[str, Any], speakers: Sequence[Speaker]) -> Quote:
    return Quote(
        start=item["start"],
        end=item["end"],
        kind=item["kind"],
        speaker=None if item["speaker"] is None else speakers[item["speaker"]],
        mention=None if item["mention"] is None else Span(*item["mention"]),
        cue=item["cue"],
        confidence=item["confidence"],
        inner=tuple(Span(*span) for span in item["inner"]),
        candidates=tuple(Candidate(*candidate) for candidate in item["candidates"]),
        rule=item["rule"],
    )


def _dump(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
