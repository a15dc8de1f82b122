"""Plain text: for reading, for pipes, and for programs that work line by line."""

from __future__ import annotations

from collections.abc import Sequence

from reader.export import fields
from reader.model import Article, Quote, Ranking


def render_text(
    article: Article, ranking: Ranking | None, quotes: Sequence[Quote] | None, length: int
) -> str:
    """Return both parts under headings, or the bare lines of the only part that is asked for."""
    summary = fields.summary_lines(article, ranking, length) if ranking else []
    said = [f"{fields.quote_line(article, quote)} — {fields.attribution(quote)}" for quote in quotes or ()]
    if ranking is None or quotes is None:
        return "".join(f"{line}\n" for line in summary + said)
    about = fields.metadata(article, ranking, quotes, length)
    origin = ", ".join(part for part in (about.source, about.author, about.date) if part)
    made = f"{about.engine}; method {about.method}, length {about.length}"
    blocks = (
        "\n".join(part for part in (about.title or fields.UNTITLED, origin, about.url) if part),
        "\n".join(["Summary", "", *(summary or [fields.NO_SUMMARY])]),
        ranking.notice,
        "\n".join(["Quotes", "", *(said or [fields.NO_QUOTES])]),
        made,
    )
    return "\n\n".join(block for block in blocks if block) + "\n"
