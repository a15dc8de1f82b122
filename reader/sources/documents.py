"""One article from one document, whatever its format: what local files and fetched pages have in common."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from reader.model import Document, ParsedEntry
from reader.text.blocks import without_title
from reader.text.dates import believable
from reader.text.language import language_of
from reader.text.paragraphs import plain_document
from reader.text.sanitize import clean_line, clean_text

if TYPE_CHECKING:
    from reader.text.metadata import PageMetadata

Format = Literal["text", "markdown", "html"]

MAX_GUID = 1_000
MAX_TITLE = 200
"""Characters; a longer first line is taken for text."""

BINARY_WITHIN = 8_192
"""Bytes at the start of a document; a NUL among them means that it is no text."""

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\x1f\x8b", "compressed"),
)
_UNFINISHED = (".", "。", ":", "：", ",", "，", "、", ";", "；")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from."""

    guid: str
    title: str
    """What to call it where it has no title itself."""
    now: datetime
    """The time by which dates are judged."""
    url: str = ""


def binary_kind(data: bytes) -> str:
    """Return what a document is if it is not text ("a PDF", "binary"), else ""."""
    known = next((kind for magic, kind in _MAGIC if data.startswith(magic)), "")
    if known or data.startswith(_WIDE_MARKS):
        return known
    return "binary" if b"\0" in data[:BINARY_WITHIN] else ""


def short_guid(identifier: str) -> str:
    """Return what identifies an entry, made short where it is longer than the library takes."""
    return identifier if len(identifier) <= MAX_GUID else content_guid(identifier)


def content_guid(content: str | bytes) -> str:
    """Return what identifies an entry that has no other identifier than what it says."""
    data = content if isinstance(content, bytes) else content.encode(errors="replace")
    return "sha256:" + hashlib.sha256(data).hexdigest()


def read_document(text: str, kind: Format, origin: Origin) -> ParsedEntry:
    """Return the entry a decoded document holds; its text may be empty."""
    if kind == "html":
        return _from_html(text, origin)
    return _from_markdown(text, origin) if kind == "markdown" else _from_text(text, origin)


def _from_text(raw: str, origin: Origin) -> ParsedEntry:
    text = clean_text(raw)
    document = plain_document(text)
    title = _first_line_title(text, document)
    return ParsedEntry(
        guid=origin.guid,
        title=title or origin.title,
        document=without_title(document, title),
        url=origin.url,
        language=language_of(document.text, ""),
    )


def _first_line_title(text: str, document: Document) -> str:
    """Return the first line where it looks like a title: short, no sentence, and a paragraph of its own."""
    first = text.strip().split("\n", 1)[0].strip()
    if len(document.paragraphs) < 2 or len(first) > MAX_TITLE or first.endswith(_UNFINISHED):
        return ""
    paragraph = document.paragraphs[0]
    stands_alone = clean_line(document.text[paragraph.start : paragraph.end]) == clean_line(first)
    return clean_line(first) if stands_alone and paragraph.kind in {"text", "heading"} else ""


def _from_markdown(raw: str, origin: Origin) -> ParsedEntry:
    from reader.sources.frontmatter import split_front_matter
    from reader.sources.markdown import markdown_document

    front, body = split_front_matter(clean_text(raw))
    document = markdown_document(body)
    title = front.title or _first_heading(document)
    return ParsedEntry(
        guid=origin.guid,
        title=title or origin.title,
        document=without_title(document, title),
        url=front.url or origin.url,
        authors=(front.author,) if front.author else (),
        outlet=front.outlet,
        published=believable(front.published, origin.now),
        language=language_of(document.text, front.language),
    )


def _first_heading(document: Document) -> str:
    first = document.paragraphs[0] if document.paragraphs else None
    return clean_line(document.text[first.start : first.end]) if first and first.kind == "heading" else ""


def _from_html(html: str, origin: Origin) -> ParsedEntry:
    from reader.text.html import html_to_document
    from reader.text.metadata import page_metadata

    about = page_metadata(html)
    document = html_to_document(html, origin.url or about.url)
    return page_entry(html, about, document, origin)


def page_entry(html: str, about: PageMetadata, document: Document, origin: Origin) -> ParsedEntry:
    """Return the entry for a page whose text and data were read."""
    title = about.title or _first_heading(document)
    return ParsedEntry(
        guid=origin.guid,
        title=title or origin.title,
        document=without_title(document, title),
        url=origin.url or about.url,
        authors=about.authors,
        outlet=about.outlet,
        published=believable(about.published, origin.now),
        language=language_of(document.text, about.language),
        html=html,
    )
