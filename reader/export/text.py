"""Plain text: for reading, for pipes, and for programs that work line by line."""

from __future__ import annotations

from collections.abc import Sequence

from reader.export import fields
from reader.export.extras import Extras, figure_texts, keyword_line
from reader.model import Article, Quote, Ranking


def render_text(
    article: Article, ranking: Ranking | None, quotes: Sequence[Quote] | None, length: int, extras: Extras
) -> str:
    """Return both parts under headings, or the bare lines of the only part that is asked for."""
    summary = fields.summary_lines(article, ranking, length) if ranking else []
    said = [f"{fields.quote_line(article, quote)} — {fields.attribution(quote)}" for quote in quotes or ()]
    beside = _beside(article, extras)
    if ranking is None or quotes is None:
        return "".join(f"{line}\n" for line in (*summary, *said, *beside))
    about = fields.metadata(article, ranking, quotes, length)
    origin = ", ".join(part for part in (about.source, about.author, about.date) if part)
    made = f"{about.engine}; method {about.method}, length {about.length}"
    blocks = (
        "\n".join(part for part in (about.title or fields.UNTITLED, origin, about.url) if part),
        "\n".join(["Summary", "", *(summary or [fields.NO_SUMMARY])]),
        "\n".join(beside),
        ranking.notice,
        "\n".join(["Quotes", "", *(said or [fields.NO_QUOTES])]),
        fields.quotes_notice(article),
        made,
    )
    return "\n\n".join(block for block in blocks if block) + "\n"


def _beside(article: Article, extras: Extras) -> list[str]:
    """Return a line for key terms and one for figures, where there are any."""
    lines = []
    if extras.keywords:
        lines.append(f"Keywords: {keyword_line(extras.keywords)}")
    if extras.figures:
        lines.append(f"Figures: {'; '.join(figure_texts(article, extras.figures))}")
    return lines
