"""A summary of several articles in the four formats: its lines with source marks, then the sources."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.export import fields
from reader.export.json import about_object
from reader.export.markdown import escape as escape_markdown
from reader.model import Article
from reader.text.sanitize import clean_line, clean_url
from reader.wording import when

if TYPE_CHECKING:
    from reader.summary.together import TogetherLine, TogetherSummary

_TITLE = "Summary"


def render_together(articles: Sequence[Article], summary: TogetherSummary, method: str, fmt: str) -> str:
    """Return a summary of several articles in one of `FORMATS`.

    Args:
        articles: All articles that were summarized.
        summary: What they tell together.
        method: How each was ranked.
        fmt: The name of a format.

    Raises:
        ValueError: There is no such format.

    """
    match fmt:
        case "text":
            return _text(articles, summary)
        case "markdown":
            return _markdown(articles, summary)
        case "html":
            return _html(articles, summary)
        case "json":
            return json.dumps(_object(articles, summary, method)) + "\n"
    raise ValueError(f"no export format {fmt!r}")


def _sentence(articles: Sequence[Article], line: TogetherLine) -> str:
    return fields.one_line(articles[line.article].text[line.start : line.end])


def _marks(summary: TogetherSummary, line: TogetherLine) -> str:
    return "".join(f"[{mark}]" for mark in summary.marks(line))


def _source(article: Article) -> str:
    """Return an article as a source in one line, without its address: title, outlet, date."""
    known = (article.source, when(article.published))
    title = clean_line(article.title) or fields.UNTITLED
    return " · ".join((title, *(clean_line(part) for part in known if part)))


def _text(articles: Sequence[Article], summary: TogetherSummary) -> str:
    lines = [f"{_marks(summary, line)} {_sentence(articles, line)}" for line in summary.lines]
    sources = [
        " · ".join(
            part for part in (f"[{mark}] {_source(articles[place])}", clean_url(articles[place].url)) if part
        )
        for mark, place in enumerate(summary.sources, 1)
    ]
    return "".join(f"{line}\n" for line in (*lines, "", *sources)) if lines else ""


def _markdown(articles: Sequence[Article], summary: TogetherSummary) -> str:
    lines = [
        f"- {escape_markdown(_sentence(articles, line))} {escape_markdown(_marks(summary, line))}"
        for line in summary.lines
    ]
    sources = []
    for mark, place in enumerate(summary.sources, 1):
        url = clean_url(articles[place].url)
        sources.append(f"{mark}. {escape_markdown(_source(articles[place]))}" + (f" <{url}>" if url else ""))
    blocks = [f"# {_TITLE}", "\n".join(lines) or fields.NO_SUMMARY]
    if sources:
        blocks += ["## Sources", "\n".join(sources)]
    return "\n\n".join(blocks) + "\n"


def _html(articles: Sequence[Article], summary: TogetherSummary) -> str:
    from html import escape as escape_html  # loads the names of all of HTML's characters

    from reader.export.html import page

    lines = [
        f'<li dir="auto">{escape_html(_sentence(articles, line))} {_marks(summary, line)}</li>'
        for line in summary.lines
    ]
    sources = []
    for place in summary.sources:
        url = escape_html(clean_url(articles[place].url))
        link = f' <a href="{url}" rel="noreferrer">{url}</a>' if url else ""
        sources.append(f'<li dir="auto">{escape_html(_source(articles[place]))}{link}</li>')
    blocks = ["<ul>", *lines, "</ul>", "<h2>Sources</h2>", "<ol>", *sources, "</ol>"]
    shown = blocks if lines else [f"<p>{fields.NO_SUMMARY}</p>"]
    return page(_TITLE, "", fields.engine(with_summary=True, with_quotes=False), shown)


def _object(articles: Sequence[Article], summary: TogetherSummary, method: str) -> dict[str, object]:
    """Return lines and sources; every `start` and `end` counts in the text of the source that it names."""
    places = {place: mark for mark, place in enumerate(summary.sources, 1)}
    return {
        "engine": fields.engine(with_summary=True, with_quotes=False),
        "method": method,
        "articles": len(articles),
        "summary": [_line_object(articles, line, places) for line in summary.lines],
        "sources": [_source_object(articles[place], mark) for place, mark in places.items()],
    }


def _source_object(article: Article, mark: int) -> dict[str, object]:
    """Return what is known of a source; here `source` is its number, and `outlet` what it is elsewhere."""
    known = about_object(article)
    return known | {"source": mark, "id": article.entry_id, "outlet": known["source"]}


def _line_object(
    articles: Sequence[Article], line: TogetherLine, places: dict[int, int]
) -> dict[str, object]:
    return {
        "text": articles[line.article].text[line.start : line.end],
        "source": places[line.article],
        "id": articles[line.article].entry_id,
        "start": line.start,
        "end": line.end,
        "rank": line.rank,
        "also": [
            {
                "source": places[one.article],
                "id": articles[one.article].entry_id,
                "start": one.start,
                "end": one.end,
            }
            for one in line.also
        ],
    }
