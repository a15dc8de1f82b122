"""Blocks of text, and the canonical text they make up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from reader.model import Document, Link, LinkKind, Paragraph, ParagraphKind

TITLE_WITHIN = 4
"""Paragraphs at the start of a text among which its title is looked for."""


Place: TypeAlias = tuple[int, int, str, LinkKind]
"""A link before it has its place in a text: start and end in its block, address, kind."""


class Block(NamedTuple):
    """One paragraph before it has its place in a text."""

    kind: ParagraphKind
    text: str
    links: Sequence[Place] = ()
    """In order, within the text without the white space around it."""
    marker: str = ""
    """What stands before it on its line and is no part of it: a bullet or a number, indented."""


def join_blocks(blocks: Iterable[Block]) -> Document:
    """Return the canonical text of blocks: stripped, empty ones left out, a blank line between them."""
    pieces: list[str] = []
    paragraphs: list[Paragraph] = []
    links: list[Link] = []
    at = 0
    for kind, raw, inside, marker in blocks:
        text = raw.strip("\n") if kind == "code" else raw.strip()
        if not text or text.isspace():
            continue
        if paragraphs:
            pieces.append("\n\n")
            at += len("\n\n")
        if marker:
            pieces.append(marker)
            at += len(marker)
        pieces.append(text)
        paragraphs.append(Paragraph(at, at + len(text), kind))
        if inside:
            by = at - raw.index(text)
            links.extend([Link(start + by, end + by, url, which) for start, end, url, which in inside])
        at += len(text)
    return Document("".join(pieces), tuple(paragraphs), tuple(links))


def blocks_of(document: Document) -> list[Block]:
    """Return the blocks that a text was made of, with their links and markers."""
    blocks: list[Block] = []
    starts = [link.start for link in document.links]
    before = 0
    for start, end, kind in ((one.start, one.end, one.kind) for one in document.paragraphs):
        marker = document.text[before:start].rpartition("\n")[2]
        first, last = bisect_left(starts, start), bisect_left(starts, end + 1)
        inside = [
            (one.start - start, one.end - start, one.url, one.kind) for one in document.links[first:last]
        ]
        blocks.append(Block(kind, document.text[start:end], inside, marker))
        before = end
    return blocks


def without_title(document: Document, title: str) -> Document:
    """Return a document without its title among its first paragraphs: it is shown above the text already.

    A document that is nothing but its title stays as it is.
    """
    wanted = letters(title)
    kept = [
        index
        for index, paragraph in enumerate(document.paragraphs)
        if index >= TITLE_WITHIN or letters(document.text[paragraph.start : paragraph.end]) != wanted
    ]
    if not wanted or not kept or len(kept) == len(document.paragraphs):
        return document
    blocks = blocks_of(document)
    return join_blocks(blocks[index] for index in kept)


def letters(text: str) -> str:
    """Return what two ways to write the same words have in common."""
    return "".join(filter(str.isalnum, text.casefold()))
