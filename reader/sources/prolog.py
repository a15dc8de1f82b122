"""The start of an XML document: its encoding, and everything before its root element cut away.

A document type can define entities, and entities kill parsers: a chain of them ends the process, a long
one repeated fills the memory. feedparser's own filter of them is passed by a missing line break. So no
declaration reaches a parser at all, whatever it is hidden between.
"""

from __future__ import annotations

import re

from reader.sources.encoding import charset_of, declared_in_html

_WIDE = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
"""The first bytes of documents that need no byte order mark to be told apart (XML 1.0, appendix F)."""

_JUNK_WITHIN = 16_384
"""Characters at the start of a document in which junk before its declaration is looked for."""

_FEED_ROOTS = frozenset({"rss", "feed", "rdf"})
_WHOLE_ROOTS = _FEED_ROOTS | {"html", "head", "body"}

_DECLARATION_PARTS = re.compile(r"<!--|<\?|[\"'<>]")
_NAME = re.compile(r"[A-Za-z_][\w.:-]*", re.ASCII)
_DOCTYPE = re.compile(r"<!doctype\s++([A-Za-z_][\w.:-]*)", re.ASCII | re.IGNORECASE)
_NOT_SPACE = re.compile(r"\S")


def declared_encoding(body: bytes, content_type: str) -> str:
    """Return the encoding a document is said to have, or "" where nothing says it.

    What the document says counts more than the header: its author knew, the server guesses.
    """
    for start, encoding in _WIDE:
        if body.startswith(start):
            return encoding
    return declared_in_html(body) or charset_of(content_type)


def root_name(markup: str, at: int = 0) -> str:
    """Return the name of the element that stands at an offset, without its prefix, in lower case."""
    match = _NAME.match(markup, at + 1)
    return _local_name(match[0]) if match else ""


def from_root(text: str) -> str:
    """Return an XML text from its root element on, or "" if it has none."""
    at = text.find("<")
    while at >= 0:
        end = _part_end(text, at)
        if end == at and _NAME.match(text, at + 1):
            return text[at:]
        at = text.find("<", max(end, at + 1))
    return ""


def without_junk(text: str) -> str:
    """Return a document from its XML declaration on, where something else stands before it.

    Scripts print warnings there. A feed or a page that only quotes such a declaration stays as it is.
    """
    at = text.find("<?xml ", 1, _JUNK_WITHIN)
    if at < 0 or first_name(text) in _WHOLE_ROOTS:
        return text
    return text[at:] if first_name(text[at:]) in _FEED_ROOTS else text


def first_name(text: str) -> str:
    """Return the name of the root element of a text that has no words before it, or "".

    A document type tells it too (XML 1.0, section 2.8), and HTML may leave the element itself out.
    """
    at = 0
    while (found := _NOT_SPACE.search(text, at)) and found[0] == "<":
        at = found.start()
        if doctype := _DOCTYPE.match(text, at):
            return _local_name(doctype[1])
        end = _part_end(text, at)
        if end == at:
            return root_name(text, at)
        at = end
    return ""


def _local_name(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _part_end(text: str, at: int) -> int:
    """Return where the comment, instruction or declaration at a "<" ends; `at` itself if there is none."""
    if text.startswith("<!--", at):
        return _after(text, "-->", at + 4)
    if text.startswith("<?", at):
        return _after(text, "?>", at + 2)
    return _declaration_end(text, at) if text.startswith("<!", at) else at


def _after(text: str, end: str, at: int) -> int:
    found = text.find(end, at)
    return found + len(end) if found >= 0 else len(text)


def _declaration_end(text: str, at: int) -> int:
    """Return where a declaration ends, with all declarations inside its brackets."""
    depth = 0
    while part := _DECLARATION_PARTS.search(text, at):
        at = part.end()
        match part[0]:
            case "<!--":
                at = _after(text, "-->", at)
            case "<?":
                at = _after(text, "?>", at)
            case "<":
                depth += 1
            case ">":
                depth -= 1
            case quote:
                at = _after(text, quote, at)
        if depth == 0:
            return at
    return len(text)
