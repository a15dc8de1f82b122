"""What all formats share: the data about an article, its lines, and how a quote's speaker is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from reader import __version__
from reader.model import Article, Quote, QuoteKind, Ranking
from reader.text.language import detect_language
from reader.text.sanitize import clean_line, clean_text, clean_url
from reader.wording import when

UNTITLED = "Untitled"
"""Heading of an article without a title."""

NO_SUMMARY = "No sentence of this article could be chosen."
NO_QUOTES = "No quotes were found."

SURE_FROM = 0.8
"""Confidence from which a speaker is named without a word of doubt."""

NOT_CERTAIN = "speaker not certain"

CORRECTED = "speaker corrected"
"""Stands beside a speaker that the user named, or took away."""

_SHOWN_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article and its analysis, each field one clean line."""

    title: str
    source: str
    author: str
    date: str
    """ISO 8601 with its offset from UTC; empty where no date is known."""
    url: str
    """An http or https address as ASCII, or empty."""
    language: str
    """The article's own language, else the detected one; empty where neither is known."""
    engine: str
    """The versions of everything that had a part in the result."""
    method: str | None
    """How the summary was made; None where there is none."""
    length: int | None
    """How many sentences were asked for; None where there is no summary."""

    def known(self) -> dict[str, str | int]:
        """Return the fields by name, without those of a summary that there is not."""
        return {name: value for name, value in asdict(self).items() if value is not None}


def about_line(article: Article) -> str:
    """Return what is known about an article in one line: source, author, date, language, address."""
    parts = (article.source, article.author, when(article.published), article.language, article.url)
    return clean_line(" · ".join(part for part in parts if part), 2_000)


def iso_date(published: datetime | None) -> str:
    """Return a date for programs, ISO 8601 with its offset from UTC, or nothing."""
    return published.isoformat(timespec="seconds") if published else ""


def metadata(
    article: Article, ranking: Ranking | None, quotes: Sequence[Quote] | None, length: int
) -> Metadata:
    """Return the data about one article."""
    return Metadata(
        title=clean_line(article.title),
        source=clean_line(article.source),
        author=clean_line(article.author),
        date=iso_date(article.published),
        url=clean_url(article.url),
        language=clean_line(article.language or detect_language(article.text)),
        method=ranking.method if ranking else None,
        length=length if ranking else None,
        engine=engine(with_summary=ranking is not None, with_quotes=quotes is not None),
    )


def quotes_notice(article: Article) -> str:
    """Return what there is to say about a limit that was applied to an article's quotes, or nothing."""
    from reader.quotes.limit import quotes_notice

    return quotes_notice(article)


def engine(*, with_summary: bool, with_quotes: bool) -> str:
    """Return the versions of the program and of the engines that took part; the others stay unloaded."""
    versions = [f"pullquote {__version__}"]
    if with_summary:
        from reader.summary import ENGINE_VERSION as SUMMARY_VERSION

        versions.append(f"summary {SUMMARY_VERSION}")
    if with_quotes:
        from reader.quotes import ENGINE_VERSION as QUOTES_VERSION

        versions.append(f"quotes {QUOTES_VERSION}")
    return ", ".join(versions)


def summary_lines(article: Article, ranking: Ranking, length: int) -> list[str]:
    """Return the summary's sentences in the order of the article, each on one line."""
    return [one_line(article.text[line.start : line.end]) for line in ranking.summary(length)]


def quote_line(article: Article, quote: Quote) -> str:
    """Return a quote on one line: direct speech in quotation marks, anything else as it stands."""
    words = one_line(article.text[quote.start : quote.end])
    return f"“{words}”" if quote.kind == "direct" else words


def attribution(quote: Quote) -> str:
    """Return who is quoted and how: "Ana Lima, mayor (direct)", with what `speaker_notes` says."""
    return f"{_speaker(quote)} ({', '.join((quote.kind, *speaker_notes(quote)))})"


def speaker_notes(quote: Quote) -> list[str]:
    """Return what the name alone does not tell: that it is not certain, or that the user gave it."""
    doubt = doubts(quote.confidence) if quote.speaker is not None else []
    return [*doubt, *([CORRECTED] if quote.as_found else [])]


def doubts(confidence: float) -> list[str]:
    """Return what is to be said where the speaker is named with this confidence, which is mostly nothing."""
    return [] if confidence >= SURE_FROM else [NOT_CERTAIN]


def said_notes(kind: QuoteKind, confidence: float) -> list[str]:
    """Return what is said of a quote beside the speaker: how it was said, if not directly, and doubt."""
    return [*([] if kind == "direct" else [kind]), *doubts(confidence)]


def _speaker(quote: Quote) -> str:
    """Name the speaker with the role, or say that it is not clear and who it may be."""
    if quote.speaker is not None:
        parts = (clean_line(quote.speaker.name), clean_line(quote.speaker.role))
        return ", ".join(part for part in parts if part)
    names = [clean_line(candidate.name) for candidate in quote.candidates[:_SHOWN_CANDIDATES]]
    return f"unattributed (perhaps {' or '.join(names)})" if names else "unattributed"


def one_line(words: str) -> str:
    """Return words of the article with line breaks as blanks and nothing else changed."""
    return clean_text(words).replace("\n", " ")
