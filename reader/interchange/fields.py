"""Fields of a line that was read: each is what it should be and clean, or as if it were not there.

A line may have been written by anybody, so that its fields are checked and cleaned as those of a feed are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args

from reader.model import Document, Link, LinkKind, Paragraph, ParagraphKind
from reader.text.dates import believable, parse_date
from reader.text.paragraphs import find_paragraphs
from reader.text.sanitize import clean_line, clean_text, clean_url

JsonObject = dict[str, Any]

MAX_LIST = 1_000
"""Authors, tags or the like of one thing."""

_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of characters, which JSON can hold singly."""

_PARAGRAPH_KINDS: Mapping[str, ParagraphKind] = {kind: kind for kind in get_args(ParagraphKind)}
_LINK_KINDS: Mapping[str, LinkKind] = {kind: kind for kind in get_args(LinkKind)}


def parsed(line: bytes) -> JsonObject:
    """Return the object of a line; an empty one where there is none."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def text(data: JsonObject, name: str) -> str:
    """Return a text as it is, but for what cannot be stored."""
    value = data.get(name)
    return _HALVES.sub("\ufffd", value) if isinstance(value, str) else ""


def line(data: JsonObject, name: str, limit: int = 1_000) -> str:
    """Return a text of one line, cleaned."""
    return clean_line(text(data, name), limit)


def url(data: JsonObject, name: str) -> str:
    """Return an http or https address."""
    return clean_url(text(data, name))


def flag(data: JsonObject, name: str) -> bool:
    """Return whether a field is true."""
    return data.get(name) is True


def number(data: JsonObject, name: str, least: int, most: int) -> int | None:
    """Return a whole number between two bounds, else None."""
    value = data.get(name)
    return value if type(value) is int and least <= value <= most else None


def moment(data: JsonObject, name: str, now: datetime) -> datetime | None:
    """Return a moment that can have been, else None."""
    return believable(parse_date(text(data, name)), now)


def inner(data: JsonObject, name: str) -> JsonObject:
    """Return an object inside; an empty one where there is none."""
    value = data.get(name)
    return value if isinstance(value, dict) else {}


def inner_list(data: JsonObject, name: str) -> list[Any]:
    """Return a list inside, of no more than `MAX_LIST` things; an empty one where there is none."""
    value = data.get(name)
    return value[:MAX_LIST] if isinstance(value, list) else []


def lines(data: JsonObject, name: str) -> tuple[str, ...]:
    """Return a list of lines, cleaned, without empty ones."""
    found = (clean_line(value) for value in inner_list(data, name) if isinstance(value, str))
    return tuple(value for value in found if value)


def document(data: JsonObject) -> Document:
    """Return a text with its blocks and links.

    Blocks that do not fit the text are found anew, and links that do not are left out: what they mark
    would be something else.
    """
    raw = data.get("text")
    given = raw if isinstance(raw, str) else ""
    cleaned = clean_text(given)
    paragraphs = _paragraphs(data, cleaned) if cleaned == given else None
    if paragraphs is None:
        return Document(cleaned, find_paragraphs(cleaned))
    return Document(cleaned, paragraphs, _links(data, cleaned))


def document_object(document: Document) -> JsonObject:
    """Return a text with its blocks and links as fields of a line."""
    return {
        "text": document.text,
        "paragraphs": [[one.start, one.end, one.kind] for one in document.paragraphs],
        "links": [[one.start, one.end, one.url, one.kind] for one in document.links],
    }


def _paragraphs(data: JsonObject, text: str) -> tuple[Paragraph, ...] | None:
    """Return the blocks of a text, or None where they are not in order inside it."""
    value = data.get("paragraphs")
    if not isinstance(value, list):
        return None
    found: list[Paragraph] = []
    at = 0
    for one in value:
        if not _is_range(one, 3, at, len(text)) or one[2] not in _PARAGRAPH_KINDS:
            return None
        found.append(Paragraph(one[0], one[1], _PARAGRAPH_KINDS[one[2]]))
        at = one[1]
    return tuple(found)


def _links(data: JsonObject, text: str) -> tuple[Link, ...]:
    value = data.get("links")
    return tuple(
        Link(one[0], one[1], one[2], _LINK_KINDS[one[3]])
        for one in (value if isinstance(value, list) else ())
        if _is_range(one, 4, 0, len(text))
        and clean_url(str(one[2])) == one[2] != ""
        and one[3] in _LINK_KINDS
    )


def _is_range(one: object, length: int, least: int, most: int) -> bool:
    """Tell whether a list of that length begins with a range, and ends with the name of a kind."""
    return (
        isinstance(one, list)
        and len(one) == length
        and type(one[0]) is int
        and type(one[1]) is int
        and least <= one[0] <= one[1] <= most
        and isinstance(one[-1], str)
    )
