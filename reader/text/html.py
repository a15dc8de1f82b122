"""HTML to canonical text: blocks of text with their kinds and links.

Own rules instead of a converter to Markdown: the screen wants text with offsets, not markup again. What
is not shown to a reader (scripts, forms, hidden parts) is no source for summaries and quotes either.
Imported lazily: it loads the HTML parser.
"""

from __future__ import annotations

from urllib.parse import urljoin

from reader.model import Document
from reader.text.blocks import join_blocks
from reader.text.main_content import MainContent
from reader.text.markup import Markup, parse_html
from reader.text.paragraphs import plain_document
from reader.text.visible import visible
from reader.text.walker import Walker

MIN_TEXT = 100
"""Characters; where less is left of a page without its furniture, the furniture was the page."""


def html_to_document(html: str, base_url: str = "") -> Document:
    """Return the canonical text of a fragment or, without navigation and the like, of a whole page.

    Paragraphs are joined by a blank line. Quotes, headings, code, rows of tables and what stands in for
    pictures are told by their kinds; the bullet or number of an item stands before its paragraph. A page
    too large for `tame.MAX_NODES` is cut there.

    Args:
        html: The markup.
        base_url: Where it comes from: relative links are relative to it, or to what a page says itself.
    """
    markup = parse_html(html)
    return page_document(markup, base_url) if markup.is_page else _document(visible(markup), base_url)


def page_document(markup: Markup, base_url: str = "") -> Document:
    """Return the article of a page that is parsed already."""
    document = Document("", ())
    for choice in MainContent(markup).choices():
        document = _document(choice, base_url)
        if len(document.text) >= MIN_TEXT:
            break
    return document


def link_base(markup: Markup, base_url: str) -> str:
    """Return what the links of a page are relative to."""
    try:
        return urljoin(base_url, markup.base) if markup.base else base_url
    except ValueError:  # a host in brackets that is no address
        return base_url


def _document(markup: Markup, base_url: str) -> Document:
    blocks = Walker(markup, link_base(markup, base_url)).blocks
    if blocks and all(block.kind == "code" for block in blocks):
        return plain_document("\n\n".join(block.text for block in blocks))  # an archived mail or a text file
    return join_blocks(blocks)
