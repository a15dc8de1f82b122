"""HTML to canonical text: blocks of text with their kinds and links.

Own rules instead of a converter to Markdown: the screen wants text with offsets, not markup again. What
is not shown to a reader (scripts, forms, hidden parts) is no source for summaries and quotes either.
Imported lazily: it loads the HTML parser.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from urllib.parse import urljoin

from reader.model import Document, Link
from reader.text.blocks import Block, join_blocks
from reader.text.main_content import MainContent
from reader.text.markup import Markup, parse_html
from reader.text.paragraphs import plain_document
from reader.text.visible import visible
from reader.text.walker import Walker

MIN_TEXT = 100
"""Characters; where less is left of a page without its furniture, the furniture was the page."""

_WORD = re.compile(r"\S+")
_NO_SPACE = dict.fromkeys(code for code in range(0x3001) if chr(code).isspace())


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
    walker = Walker(markup, link_base(markup, base_url))
    blocks = walker.blocks
    if not blocks:
        return Document("", (), tuple(Link(0, 0, url, kind) for url, kind in walker.loose))
    if blocks and all(block.kind == "code" for block in blocks):
        return _plain(blocks)  # an archived mail or a text file
    return join_blocks(blocks)


def _plain(blocks: Sequence[Block]) -> Document:
    """Return preformatted text in paragraphs of its own, with links where the same letters still stand."""
    text = "\n\n".join(block.text for block in blocks)
    document = plain_document(text)
    if not any(block.links for block in blocks) or _letters(text) != _letters(document.text):
        return document
    before, after = _LetterPlaces(text), _LetterPlaces(document.text)
    ends = [one.end for one in document.paragraphs]
    begins = accumulate((len(block.text) + 2 for block in blocks), initial=0)
    links: list[Link] = []
    for begin, block in zip(begins, blocks, strict=False):
        for start, end, url, kind in block.links:
            first, stop = before.count(begin + start), before.count(begin + end)
            if start == end:
                at = after.place(first - 1) + 1 if first else 0
                links.append(Link(at, at, url, kind))
                continue
            if first == stop:
                continue  # its words are blanks
            here, there = after.place(first), after.place(stop - 1) + 1
            touched = slice(bisect_right(ends, here), bisect_right(ends, there - 1) + 1)
            links += (  # one in each paragraph that it reaches into
                Link(max(here, one.start), min(there, one.end), url, kind)
                for one in document.paragraphs[touched]
            )
    return replace(document, links=tuple(sorted(links, key=lambda link: link.start)))


def _letters(text: str) -> str:
    """Return a text without its white space."""
    return text.translate(_NO_SPACE)


class _LetterPlaces:
    """Where the letters of a text are, which is all but its white space; eight bytes a word."""

    def __init__(self, text: str) -> None:
        self._starts = array("I")
        self._counts = array("I")
        """Letters before each word, and of the whole text."""
        count = 0
        for word in _WORD.finditer(text):
            self._starts.append(word.start())
            self._counts.append(count)
            count += word.end() - word.start()
        self._counts.append(count)

    def count(self, place: int) -> int:
        """Return how many letters there are before a place of the text."""
        word = bisect_right(self._starts, place) - 1
        if word < 0:
            return 0
        return min(self._counts[word] + place - self._starts[word], self._counts[word + 1])

    def place(self, number: int) -> int:
        """Return where a letter is, by how many there are before it."""
        word = bisect_right(self._counts, number) - 1
        return self._starts[word] + number - self._counts[word]
