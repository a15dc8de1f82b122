"""Markdown to canonical text: its blocks with their kinds, without its marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.model import Document, ParagraphKind
from reader.text.paragraphs import join_blocks, join_lines, plain_document
from reader.text.sanitize import clean_text

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_LENGTH = 2 * 1024 * 1024
"""Characters; the parser reads about one million a second, so a longer file is read as plain text."""

_CONTAINERS: dict[str, ParagraphKind] = {
    "heading_open": "heading",
    "list_item_open": "item",
    "blockquote_open": "quote",
}


def markdown_document(text: str) -> Document:
    """Return the canonical text of Markdown (CommonMark with tables and strikethrough).

    Links and emphasis keep their words and lose their marks, pictures are left out; markup in it is read
    as in a page. `text` comes without front matter.
    """
    from markdown_it import MarkdownIt

    if len(text) > MAX_LENGTH:
        return plain_document(text)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(clean_text(text))
    return join_blocks((kind, clean_text(block)) for kind, block in _blocks(tokens))


def _blocks(tokens: Sequence[Token]) -> Iterator[tuple[ParagraphKind, str]]:
    kinds: list[ParagraphKind] = ["text"]
    row: list[str] | None = None
    for token in tokens:
        if token.type in _CONTAINERS:
            kinds.append(_CONTAINERS[token.type])
        elif token.type.replace("_close", "_open") in _CONTAINERS:
            kinds.pop()
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield kinds[-1], " ".join(row or [])
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_words(token.children or []))
        elif token.type == "inline":
            yield kinds[-1], _words(token.children or [])
        elif token.type in {"fence", "code_block"}:
            yield "code", token.content
        elif token.type == "html_block":
            yield from _markup(token.content)


def _words(tokens: Sequence[Token]) -> str:
    """Return the words of a paragraph; its lines are joined."""
    return join_lines("".join(map(_word, tokens)).split("\n"))


def _word(token: Token) -> str:
    if token.type in {"text", "code_inline"}:
        return token.content
    is_break = token.type in {"softbreak", "hardbreak"} or token.content.startswith("<br")
    return "\n" if is_break else ""


def _markup(html: str) -> Iterator[tuple[ParagraphKind, str]]:
    from reader.text.html import html_to_document

    document = html_to_document(html)
    for paragraph in document.paragraphs:
        yield paragraph.kind, document.text[paragraph.start : paragraph.end]
