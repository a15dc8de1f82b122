"""What is written to disk or to stdout: an article's summary and quotes in four formats.

Every string is cleaned once more on its way out, whatever it was made from. Summary lines and quotes of
an article in the library are clean already, so they come out exactly as they stand in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reader.export.extras import Extras
from reader.export.json import about_object, article_object, render_json
from reader.export.markdown import render_markdown
from reader.export.text import render_text
from reader.export.together import render_together
from reader.model import Article, Quote, Ranking

__all__ = ["FORMATS", "SUFFIXES", "Extras", "about_object", "article_object", "render", "render_together"]

NO_EXTRAS = Extras()
"""Nothing beside the summary and the quotes."""

FORMATS: tuple[str, ...] = ("markdown", "text", "json", "html")
"""The formats by name, default first."""

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {"markdown": ".md", "text": ".txt", "json": ".json", "html": ".html"}
)
"""The end of a file's name for each format."""


def render(
    article: Article,
    ranking: Ranking | None,
    quotes: Sequence[Quote] | None,
    length: int,
    fmt: str,
    *,
    extras: Extras = NO_EXTRAS,
) -> str:
    """Return an article's summary of `length` sentences and its quotes in one of `FORMATS`.

    `extras` are what comes with the summary.

    A part that is None is left out. The text ends with a line break unless it is empty.

    Raises:
        ValueError: There is no such format.

    """
    match fmt:
        case "markdown":
            return render_markdown(article, ranking, quotes, length, extras)
        case "text":
            return render_text(article, ranking, quotes, length, extras)
        case "json":
            return render_json(article, ranking, quotes, length, extras)
        case "html":
            from reader.export.html import render_html  # loads the names of all of HTML's characters

            return render_html(article, ranking, quotes, length, extras)
    raise ValueError(f"no export format {fmt!r}")
