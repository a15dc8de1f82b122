"""Markdown (CommonMark) with YAML front matter, in which every text shows as what it is."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from reader.export import fields
from reader.export.extras import Extras, figure_lines, keyword_line
from reader.model import Article, Quote, Ranking

_SPECIAL = re.compile(r"[\\`*_\[\]<#~]|&(?=#?\w{1,32};)")
"""What CommonMark and GitHub's strikethrough give a meaning anywhere in a line."""

_BLOCK_START = re.compile(r"\A([0-9]{1,9}(?=[.)](?: |\Z))|(?=[-+>]))")
"""Where a line begins with what makes it a list item, a rule or a block quote."""


def escape(text: str) -> str:
    """Return one line of Markdown that shows as `text`, also at the start of a block.

    Only what can have a meaning is escaped, so that ordinary sentences stay as readable as they were.
    """
    return _BLOCK_START.sub(r"\1\\", _SPECIAL.sub(r"\\\g<0>", text))


def render_markdown(
    article: Article, ranking: Ranking | None, quotes: Sequence[Quote] | None, length: int, extras: Extras
) -> str:
    """Return front matter, the title, and a section for each part that is asked for."""
    about = fields.metadata(article, ranking, quotes, length)
    # A JSON string is a YAML string, whatever is in it; escapes of JSON for characters beyond the
    # basic plane are not YAML's, so these stay as they are.
    matter = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in about.known().items()]
    blocks = ["\n".join(("---", *matter, "---")), f"# {escape(about.title or fields.UNTITLED)}"]
    if ranking is not None:
        lines = fields.summary_lines(article, ranking, length)
        blocks += ["## Summary", "\n".join(f"- {escape(line)}" for line in lines) or fields.NO_SUMMARY]
        if ranking.notice:
            blocks.append(escape(ranking.notice))
    blocks += _beside(article, extras)
    if quotes is not None:
        blocks += ["## Quotes", *([_block_quote(article, quote) for quote in quotes] or [fields.NO_QUOTES])]
        if notice := fields.quotes_notice(article):
            blocks.append(escape(notice))
    return "\n\n".join(blocks) + "\n"


def _beside(article: Article, extras: Extras) -> list[str]:
    """Return the sections of key terms and of figures, each figure under its sentence."""
    blocks: list[str] = []
    if extras.keywords:
        blocks += ["## Keywords", escape(keyword_line(extras.keywords))]
    if extras.figures:
        items = [
            f"- {escape('; '.join(found))} — {escape(sentence)}"
            for sentence, found in figure_lines(article, extras.figures)
        ]
        blocks += ["## Figures", "\n".join(items)]
    return blocks


def _block_quote(article: Article, quote: Quote) -> str:
    words = escape(fields.quote_line(article, quote))
    return f"> {words}\n>\n> — {escape(fields.attribution(quote))}"
