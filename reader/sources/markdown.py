"""Markdown to canonical text: its blocks with their kinds and links, without its marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.model import Document, ParagraphKind
from reader.text.blocks import Block, blocks_of, join_blocks
from reader.text.images import is_telling
from reader.text.links import link_address
from reader.text.lists import List, item_marker
from reader.text.paragraphs import glue, plain_document
from reader.text.pieces import Pieces
from reader.text.sanitize import clean_line, clean_text

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_LENGTH = 1024 * 1024
"""Characters; the parser reads a million in a second, or in three where it is made to. A longer file is read
as plain text."""

MAX_BRACKETS = 100_000
"""Opening brackets; each may take it 15 µs. A file of more is read as plain text."""

_CONTAINERS: dict[str, ParagraphKind] = {
    "heading_open": "heading",
    "list_item_open": "item",
    "blockquote_open": "quote",
    "tr_open": "table",
}


def markdown_document(text: str, base_url: str = "") -> Document:
    """Return the canonical text of Markdown (CommonMark with tables and strikethrough).

    Emphasis loses its marks, links become ranges of the text and pictures their alternative texts; markup
    in it is read as in a page. `text` comes without front matter.
    """
    from markdown_it import MarkdownIt

    if len(text) > MAX_LENGTH or text.count("[") > MAX_BRACKETS:
        return plain_document(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(clean_text(text))
    return join_blocks(_Reader(base_url).blocks(tokens))


class _Reader:
    """One reading of the tokens of a document."""

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url
        self._kinds: list[ParagraphKind] = ["text"]
        self._lists: list[List | None] = []
        self._markers: list[str] = []
        self._pieces = Pieces(base_url, is_clean=False)
        self._cells = 0
        self._pictures: list[Block] = []

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Yield each block with its kind."""
        for token in tokens:
            self._follow(token)
            if token.type == "inline":
                self._words(token.children or [])
                if self._kinds[-1] != "table":
                    yield from self._taken()
            elif token.type == "tr_close":
                self._kinds.append("table")
                yield from self._taken()
                self._kinds.pop()
            elif token.type in {"fence", "code_block"}:
                yield Block("code", clean_text(token.content))
            elif token.type == "html_block":
                yield from self._markup(token.content)

    def _follow(self, token: Token) -> None:
        """Follow where in lists, quotes and tables the text is."""
        if token.type in _CONTAINERS:
            self._kinds.append(_CONTAINERS[token.type])
        elif token.type.replace("_close", "_open") in _CONTAINERS:
            self._kinds.pop()
        if token.type == "list_item_open":
            own = self._lists[-1] if self._lists else None
            self._markers.append(item_marker("li", "", own, depth=len(self._lists)))
        elif token.type == "list_item_close":
            self._markers.pop()
        elif token.type in {"ordered_list_open", "bullet_list_open"}:
            ordered = token.type == "ordered_list_open"
            start = token.attrGet("start")
            self._lists.append(List(1 if start is None else int(start)) if ordered else None)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            self._lists.pop()
        elif token.type == "tr_open":
            self._cells = 0
        elif token.type in {"td_open", "th_open"}:
            if self._cells:
                self._pieces.add_separator()
            self._cells += 1

    def _taken(self) -> Iterator[Block]:
        kind = self._kinds[-1]
        text, links = self._pieces.take(kind)
        if text:
            marker = ""
            if self._markers and kind != "table":
                marker, self._markers[-1] = self._markers[-1], " " * len(self._markers[-1])
            yield Block(kind, text, links, marker)
        pictures, self._pictures = self._pictures, []
        yield from pictures

    def _words(self, tokens: Sequence[Token]) -> None:
        """Add the words of a paragraph; its lines are joined."""
        before = ""
        is_broken = False
        for token in tokens:
            if token.type == "link_open":
                self._pieces.open_link(str(token.attrGet("href") or ""))
            elif token.type == "link_close":
                self._pieces.close_link()
            elif token.type == "image":
                self._picture(token)
            elif token.type in {"text", "code_inline"} and token.content:
                if is_broken and before and glue(before, token.content):
                    self._pieces.add_blank()
                self._pieces.add_words(token.content)
                before, is_broken = token.content, False
            elif token.type in {"softbreak", "hardbreak"} or token.content.startswith("<br"):
                is_broken = True

    def _picture(self, token: Token) -> None:
        alt, url = clean_line(token.content), link_address(str(token.attrGet("src") or ""), self._base_url)
        if is_telling(alt):
            self._pieces.note_telling_picture()
            self._pictures.append(Block("image", alt, [(0, len(alt), url, "image")] if url else []))
        else:
            self._pieces.add_picture(url)

    def _markup(self, html: str) -> list[Block]:
        from reader.text.html import html_to_document

        return blocks_of(html_to_document(html, self._base_url))
