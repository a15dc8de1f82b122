"""HTML: one page that stands alone, without a script and without anything to load."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from reader.export import fields
from reader.export.extras import Extras, figure_lines, keyword_line
from reader.model import Article, Quote, Ranking

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1.05rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "blockquote{margin:1.5rem 0;padding-left:1rem;border-left:.2rem solid #888}"
    "blockquote p{margin:0}footer{opacity:.75}"
)

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def render_html(
    article: Article, ranking: Ranking | None, quotes: Sequence[Quote] | None, length: int, extras: Extras
) -> str:
    """Return a page with a section for each part that is asked for.

    Its policy forbids scripts and loading, in case that a browser should see some after all.
    """
    about = fields.metadata(article, ranking, quotes, length)
    blocks = _origin(about)
    if ranking is not None:
        blocks += _summary(article, ranking, length)
    blocks += _beside(article, extras)
    if quotes is not None:
        blocks += ["<h2>Quotes</h2>", *[_block_quote(article, quote) for quote in quotes]]
        notice = fields.quotes_notice(article) if quotes else fields.NO_QUOTES
        blocks += [f"<p>{notice}</p>"] if notice else []
    return page(about.title or fields.UNTITLED, about.language, about.engine, blocks)


def page(title: str, language: str, engine: str, blocks: Sequence[str]) -> str:
    """Return a page of blocks that are HTML already under a title that is not yet."""
    shown = escape(title)
    head = (
        "<!doctype html>",
        f'<html lang="{escape(language)}">' if language else "<html>",
        '<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="generator" content="{escape(engine)}">',
        f"<title>{shown}</title>\n<style>{_STYLE}</style>\n</head>",
        f'<body>\n<h1 dir="auto">{shown}</h1>',
    )
    return "\n".join((*head, *blocks, f"<footer>{escape(engine)}</footer>", "</body>\n</html>")) + "\n"


def _origin(about: fields.Metadata) -> list[str]:
    """Return where the article comes from, and its address as a link."""
    known = ", ".join(escape(part) for part in (about.source, about.author, about.date) if part)
    link = f'<a href="{escape(about.url)}" rel="noreferrer">{escape(about.url)}</a>' if about.url else ""
    return [f'<p dir="auto">{part}</p>' for part in (known, link) if part]


def _summary(article: Article, ranking: Ranking, length: int) -> list[str]:
    lines = fields.summary_lines(article, ranking, length)
    items = "\n".join(f'<li dir="auto">{escape(line)}</li>' for line in lines)
    shown = f"<ul>\n{items}\n</ul>" if items else f"<p>{fields.NO_SUMMARY}</p>"
    notice = [f"<p>{escape(ranking.notice)}</p>"] if ranking.notice else []
    return ["<h2>Summary</h2>", shown, *notice]


def _beside(article: Article, extras: Extras) -> list[str]:
    """Return the sections of key terms and of figures, each figure under its sentence."""
    blocks: list[str] = []
    if extras.keywords:
        blocks += ["<h2>Keywords</h2>", f'<p dir="auto">{escape(keyword_line(extras.keywords))}</p>']
    if extras.figures:
        items = [
            f'<li dir="auto">{escape("; ".join(found))} — {escape(sentence)}</li>'
            for sentence, found in figure_lines(article, extras.figures)
        ]
        blocks += ["<h2>Figures</h2>", "<ul>", *items, "</ul>"]
    return blocks


def _block_quote(article: Article, quote: Quote) -> str:
    words = escape(fields.quote_line(article, quote))
    speaker = escape(fields.attribution(quote))
    return f'<blockquote dir="auto"><p>{words}</p><footer>— {speaker}</footer></blockquote>'
