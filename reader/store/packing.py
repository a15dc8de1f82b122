"""How values of the model that are not rows of their own are written into one column, as compact JSON.

What comes back is checked: a value that a failing disk has changed is `DamagedError`, never a surprise
somewhere else in the program.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime
from typing import TypeVar, get_args

from reader.model import (
    Document,
    Enclosure,
    EntryDetails,
    FeedSettings,
    Folder,
    Link,
    LinkKind,
    Paragraph,
    ParagraphKind,
    ParsedEntry,
    ScheduleHints,
)
from reader.store.db import DamagedError

_Kind = TypeVar("_Kind")

_NOTHING_SET = "{}"

_PARAGRAPH_KINDS: Mapping[str, ParagraphKind] = {kind: kind for kind in get_args(ParagraphKind)}
_LINK_KINDS: Mapping[str, LinkKind] = {kind: kind for kind in get_args(LinkKind)}


def pack_paragraphs(paragraphs: Collection[Paragraph]) -> str:
    """Return paragraphs as JSON: `[start, end]`, with the kind where it is not plain text."""
    return _pack(
        [(one.start, one.end) if one.kind == "text" else (one.start, one.end, one.kind) for one in paragraphs]
    )


def unpack_paragraphs(packed: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs that `pack_paragraphs` was given."""
    with _checked():
        return tuple(_paragraph(*values) for values in json.loads(packed))


def pack_links(links: Collection[Link]) -> str:
    """Return links as JSON: `[start, end, url]`, with the kind where it is a picture."""
    return _pack(
        [
            (one.start, one.end, one.url) if one.kind == "link" else (one.start, one.end, one.url, one.kind)
            for one in links
        ]
    )


def unpack_links(packed: str) -> tuple[Link, ...]:
    """Return the links that `pack_links` was given."""
    with _checked():
        return tuple(_link(*values) for values in json.loads(packed))


def unpack_document(text: str, paragraphs: str, links: str = "[]") -> Document:
    """Return the document whose parts these are."""
    return Document(text, unpack_paragraphs(paragraphs), unpack_links(links))


def pack_folder(folder: Folder) -> str:
    """Return the path of a folder as a JSON list."""
    return _pack(folder)


def unpack_folder(packed: str) -> Folder:
    """Return the folder that `pack_folder` was given."""
    with _checked():
        return _texts(json.loads(packed))


def pack_settings(settings: FeedSettings) -> str:
    """Return as a JSON object what is set for a feed, without what is as for all feeds."""
    return _pack(_set_fields(settings))


def unpack_settings(packed: str) -> FeedSettings:
    """Return the settings that `pack_settings` was given."""
    if packed == _NOTHING_SET:  # nearly always
        return FeedSettings()
    with _checked():
        stored = json.loads(packed)
        return FeedSettings(
            interval_minutes=_number_or_none(stored.get("interval_minutes")),
            headers=tuple((_a(str, name), _a(str, value)) for name, value in stored.get("headers", ())),
            full_text=_a(bool, stored.get("full_text", False)),
            keep=_number_or_none(stored.get("keep")),
            credentials=_a(str, stored.get("credentials", "")),
        )


def pack_hints(hints: ScheduleHints) -> str:
    """Return as a JSON object what a feed's document asks for."""
    return _pack(_set_fields(hints))


def unpack_hints(packed: str) -> ScheduleHints:
    """Return the hints that `pack_hints` was given."""
    with _checked():
        stored = json.loads(packed)
        return ScheduleHints(
            interval_minutes=_a(int, stored.get("interval_minutes", 0)),
            skip_hours=tuple(_a(int, hour) for hour in stored.get("skip_hours", ())),
            skip_days=tuple(_a(int, day) for day in stored.get("skip_days", ())),
        )


def pack_details(entry: ParsedEntry) -> str:
    """Return as a JSON object what is told of an entry beside its row; empty where nothing is.

    One author is the entry's byline; only where there are several does the row not tell them apart.
    """
    details: dict[str, object] = {}
    if len(entry.authors) > 1:
        details["authors"] = entry.authors
    if entry.comments_url:
        details["comments_url"] = entry.comments_url
    if entry.categories:
        details["categories"] = entry.categories
    if entry.enclosures:
        details["enclosures"] = [(one.url, one.media_type, one.size, one.title) for one in entry.enclosures]
    return _pack(details) if details else ""


def unpack_details(packed: str, author: str, updated: datetime | None) -> EntryDetails:
    """Return the details that `pack_details` was given, completed by the entry's row."""
    with _checked():
        stored = json.loads(packed or "{}")
        return EntryDetails(
            authors=_texts(stored.get("authors", [author] if author else [])),
            updated=updated,
            comments_url=_a(str, stored.get("comments_url", "")),
            categories=_texts(stored.get("categories", ())),
            enclosures=tuple(_enclosure(*values) for values in stored.get("enclosures", ())),
        )


@contextmanager
def _checked() -> Iterator[None]:
    """Raise `DamagedError` for what cannot be what was stored."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise DamagedError from error


def _pack(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _set_fields(value: FeedSettings | ScheduleHints) -> dict[str, object]:
    """Return the fields that are not at their defaults."""
    held = {field.name: getattr(value, field.name) for field in fields(value)}
    return {field.name: held[field.name] for field in fields(value) if held[field.name] != field.default}


def _a(kind: type[_Kind], value: object) -> _Kind:
    """Return a value that is of just this type: `True` is no number here."""
    if type(value) is not kind:
        raise TypeError
    return value


def _number_or_none(value: object) -> int | None:
    return None if value is None else _a(int, value)


def _texts(values: Sequence[object]) -> tuple[str, ...]:
    return tuple(_a(str, value) for value in values)


def _paragraph(start: object, end: object, kind: str = "text") -> Paragraph:
    return Paragraph(_a(int, start), _a(int, end), _PARAGRAPH_KINDS[kind])


def _link(start: object, end: object, url: object, kind: str = "link") -> Link:
    return Link(_a(int, start), _a(int, end), _a(str, url), _LINK_KINDS[kind])


def _enclosure(url: object, media_type: object, size: object, title: object) -> Enclosure:
    return Enclosure(_a(str, url), _a(str, media_type), _number_or_none(size), _a(str, title))
