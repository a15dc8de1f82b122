"""From the raw fields of any feed format to cleaned entries: what all formats have in common."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.model import Document, ParsedEntry, ParsedFeed
from reader.sources.documents import content_guid, short_guid
from reader.sources.sniff import looks_like_fragment
from reader.text.dates import EARLIEST
from reader.text.language import primary_subtag
from reader.text.sanitize import clean_line, clean_text, clean_url

MAX_ENTRIES = 2_000
"""Entries taken from one document, the newest; a feed is a list of news, not an archive."""

TITLE_FROM_TEXT = 80
UNTITLED = "(untitled)"

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKUP = re.compile("[<&]")


@dataclass(frozen=True, slots=True)
class Markup:
    """A piece of outside text and what it is written in."""

    value: str = ""
    is_html: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An entry as its format gives it, not cleaned yet."""

    identifier: str = ""
    link: str = ""
    title: Markup = Markup()
    body: Markup = Markup()
    authors: tuple[str, ...] = ()
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class RawFeed:
    """A feed as its format gives it, not cleaned yet."""

    title: Markup
    site_url: str
    language: str
    entries: Sequence[RawEntry]
    notice: str = ""


def take_in(feed: RawFeed) -> ParsedFeed:
    """Return a feed with its newest entries cleaned; entries that say nothing at all are left out."""
    newest = _newest(feed.entries)
    shared = _shared_identifiers(newest)
    language = primary_subtag(feed.language)
    entries = (_entry(raw, language, raw.identifier in shared) for raw in newest)
    notices = [feed.notice] if feed.notice else []
    if len(newest) < len(feed.entries):
        notices.append(f"Only the newest {len(newest):,} of {len(feed.entries):,} entries were taken.")
    return ParsedFeed(
        title=_line(feed.title),
        entries=tuple(entry for entry in entries if entry is not None),
        site_url=clean_url(feed.site_url),
        language=language,
        notice=" ".join(notices),
    )


def without_controls(text: str) -> str:
    """Return a text without the characters that XML does not allow (XML 1.0, section 2.2)."""
    return _NOT_XML.sub("", text)


def _newest(entries: Sequence[RawEntry]) -> Sequence[RawEntry]:
    """Return the newest entries in the order of the document; those without a date count as oldest."""
    if len(entries) <= MAX_ENTRIES:
        return entries
    by_age = sorted(range(len(entries)), key=lambda at: entries[at].published or EARLIEST, reverse=True)
    return [entries[at] for at in sorted(by_age[:MAX_ENTRIES])]


def _shared_identifiers(entries: Iterable[RawEntry]) -> frozenset[str]:
    """Return identifiers that entries with different links share: they identify none of them."""
    links = defaultdict(set)
    for entry in entries:
        if entry.identifier and entry.link:
            links[entry.identifier].add(entry.link)
    return frozenset(identifier for identifier, found in links.items() if len(found) > 1)


def _entry(raw: RawEntry, feed_language: str, shared_identifier: bool) -> ParsedEntry | None:
    title, document, url = _line(raw.title), _document(raw.body), clean_url(raw.link)
    if not (title or document.text or url):
        return None
    identifier = "" if shared_identifier else clean_line(raw.identifier, len(raw.identifier))
    return ParsedEntry(
        guid=_guid(identifier or url, title, raw.published, document.text),
        title=title or _title_from(document),
        document=document,
        url=url,
        authors=tuple(dict.fromkeys(name for name in map(clean_line, raw.authors) if name)),
        published=raw.published,
        language=primary_subtag(raw.body.language) or feed_language,
        html=without_controls(raw.body.value) if _is_html(raw.body) else "",
    )


def _guid(identifier: str, title: str, published: datetime | None, text: str) -> str:
    """Return what identifies an entry; without an identifier its title and date do, or else its text."""
    if identifier:
        return short_guid(identifier)
    told = f"{title}\n{published.isoformat() if published else ''}".strip() or text
    return content_guid(told)


def _is_html(body: Markup) -> bool:
    """Whether a body is markup, also where its format says that it is plain text."""
    return body.is_html or looks_like_fragment(body.value)


def _document(body: Markup) -> Document:
    """Return the canonical text of a body."""
    if _is_html(body):
        from reader.text.html import html_to_document

        return html_to_document(body.value)
    from reader.text.paragraphs import plain_document

    return plain_document(clean_text(body.value))


def _line(title: Markup) -> str:
    """Return a title as one line of text."""
    if title.is_html and _MARKUP.search(title.value):
        return clean_line(_document(title).text)
    return clean_line(title.value)


def _title_from(document: Document) -> str:
    """Return a title for an entry that has none: the first words of its text."""
    if not document.paragraphs:
        return UNTITLED
    first = document.paragraphs[0]
    words = clean_line(document.text[first.start : first.end])
    if len(words) <= TITLE_FROM_TEXT:
        return words
    head, blank, _ = words[: TITLE_FROM_TEXT + 1].rpartition(" ")
    return (head if blank else words[:TITLE_FROM_TEXT]) + "…"
