"""One quote as a citation: the words, who said them, where and when, and a link that leads to the words.

The link carries a text directive (WICG draft "URL Fragment Text Directives"): a browser that knows it
scrolls to the quoted words and marks them, any other opens the page as usual.
"""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import quote as percent_encoded

from reader.export.fields import quote_line, speaker_notes
from reader.export.markdown import escape
from reader.model import Article, Quote
from reader.text.links import link_address
from reader.text.sanitize import clean_line, clean_text
from reader.wording import day

NOT_ATTRIBUTED = "not attributed"

_LONGEST_WHOLE = 120
"""Characters of a quote that a link names as a whole; of a longer one it names how it begins and ends."""
_EDGE_WORDS = 5
"""Words of a beginning and of an end: enough to be the only such place in an article."""
_CLAUSE_END = re.compile(r"(?<=[。、，！？；])(?=[^。、，！？；])")
"""Where scripts without blanks may be cut: a cut inside a word would never match."""
_DIRECTIVE = ":~:"
"""What separates a fragment from its directives."""


def citation(article: Article, quote: Quote) -> str:
    """Return a quote in one line with its speaker, role, outlet, date and address, what is known of them.

    Where there is no address the article's title stands in for it.
    """
    address = linked(article, quote)
    place = (clean_line(article.source), _day(article), address or clean_line(article.title))
    source = ", ".join(part for part in (_speaker(quote), *place) if part)
    return f"{quote_line(article, quote)} - {source}"


def markdown_citation(article: Article, quote: Quote, kept: date) -> str:
    """Return a quote as a block of Markdown that also names the article, for a file of many.

    Args:
        article: The article it stands in.
        quote: The quote.
        kept: The day on which it is written down.
    """
    return f"{markdown_lines(article, quote)}\n\nKept {kept:%Y-%m-%d}.\n"


def markdown_lines(article: Article, quote: Quote) -> str:
    """Return the lines of Markdown by which a quote that was kept is known again, on any day."""
    address, title = linked(article, quote), escape(clean_line(article.title))
    named = f"[{title or address}](<{address}>)" if address else title
    about = (escape(part) for part in (_speaker(quote), clean_line(article.source), _day(article)))
    source = ", ".join(part for part in (*about, named) if part)
    return f"> {escape(quote_line(article, quote))}\n>\n> — {source}"


def linked(article: Article, quote: Quote) -> str:
    """Return the article's address with a text directive for the quote; empty where it has no web address.

    An address that has a directive already is returned as it is.
    """
    url = link_address(article.url)
    directive = text_directive(article.text[quote.start : quote.end])
    if not url or not directive or _DIRECTIVE in url:
        return url
    return f"{url}{'' if '#' in url else '#'}{_DIRECTIVE}{directive}"


def text_directive(words: str) -> str:
    """Return the directive that finds some words on a page, or nothing where there are none.

    Words of several paragraphs, and many words, are named by how they begin and end: a match as a whole
    may not reach over the end of a block.
    """
    paragraphs = [" ".join(line.split()) for line in clean_text(words).split("\n") if line.strip()]
    if not paragraphs:
        return ""
    first, last = paragraphs[0], paragraphs[-1]
    if len(paragraphs) == 1 and len(first) <= _LONGEST_WHOLE:
        return f"text={_encoded(first)}"
    start, end = _edges(first)[0], _edges(last)[1]
    if len(paragraphs) == 1 and start == end == first:
        return f"text={_encoded(first)}"
    return f"text={_encoded(start)},{_encoded(end)}"


def _edges(paragraph: str) -> tuple[str, str]:
    """Return how a paragraph begins and ends, twice the whole where it cannot be cut between words."""
    words = paragraph.split(" ")
    if len(words) >= 2 * _EDGE_WORDS:
        return " ".join(words[:_EDGE_WORDS]), " ".join(words[-_EDGE_WORDS:])
    clauses = _CLAUSE_END.split(paragraph)
    return (clauses[0].strip(), clauses[-1].strip()) if len(clauses) > 1 else (paragraph, paragraph)


def _encoded(words: str) -> str:
    """Percent-encode words; comma, ampersand and hyphen have a meaning in a directive."""
    return percent_encoded(words, safe="").replace("-", "%2D")


def _speaker(quote: Quote) -> str:
    """Name the speaker with the role, and say what a reader of the bare citation could not see."""
    notes = [*([] if quote.kind == "direct" else [quote.kind]), *speaker_notes(quote)]
    name = clean_line(quote.speaker.name) if quote.speaker else ""
    role = clean_line(quote.speaker.role) if quote.speaker else ""
    who = ", ".join(part for part in (name or NOT_ATTRIBUTED, role) if part)
    return f"{who} ({', '.join(notes)})" if notes else who


def _day(article: Article) -> str:
    return day(article.published)
