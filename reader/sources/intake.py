"""From the raw fields of any feed format to cleaned entries: what all formats have in common."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from urllib.parse import urljoin

from reader.model import Document, Enclosure, ParsedEntry, ParsedFeed
from reader.sources.documents import content_guid, short_guid
from reader.sources.raw import Markup, RawEntry, RawFeed, RawFile
from reader.sources.sniff import looks_like_fragment
from reader.text.dates import EARLIEST
from reader.text.language import language_of, primary_subtag
from reader.text.links import link_address
from reader.text.sanitize import clean_line, clean_text, clean_url

MAX_ENTRIES = 2_000
"""Entries taken from one document where nothing else is asked for; a feed is a list of news, no archive."""

MAX_AUTHORS = 50
MAX_CATEGORIES = 50
MAX_ENCLOSURES = 50
MAX_NAME = 200
"""Characters of a category."""

TITLE_FROM_TEXT = 80
UNTITLED = "(untitled)"

_MARKUP = re.compile(r"<[A-Za-z/!?]|&(?:[A-Za-z]|#[0-9xX])[0-9A-Za-z]{0,31};")
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,80}|image/\*")
_MAX_SIZE_DIGITS = 15


def take_in(feed: RawFeed, url: str, max_entries: int = MAX_ENTRIES) -> ParsedFeed:
    """Return a feed with its newest entries cleaned; entries that say nothing at all are left out.

    Args:
        feed: What its document holds.
        url: Where it came from; what no base is given for is relative to it.
        max_entries: How many entries to take.
    """
    newest = _newest(feed.entries, max_entries)
    shared = _shared_identifiers(newest)
    language, where = primary_subtag(feed.language), _Where(url, feed.title.base_url, feed.site_url)
    found = ((raw, _entry(raw, language, where, raw.identifier in shared)) for raw in newest)
    telling = [(raw, entry) for raw, entry in found if entry is not None]
    notices = [feed.notice] if feed.notice else []
    if len(newest) < len(feed.entries):
        notices.append(f"Only the newest {len(newest):,} of {len(feed.entries):,} entries were taken.")
    return ParsedFeed(
        title=_line(feed.title),
        entries=tuple(_identified(telling)),
        site_url=clean_url(feed.site_url),
        language=language,
        notice=" ".join(notices),
        hints=feed.hints,
    )


@dataclass(frozen=True, slots=True)
class _Where:
    """The addresses that those in entries may be relative to."""

    url: str
    base_url: str
    """What the feed says they are relative to, or its own address."""
    site_url: str

    def of_files(self, raw: RawEntry) -> str:
        """Return what the addresses of an entry's files are relative to."""
        return raw.body.base_url or self.base_url or self.url

    def of_body(self, raw: RawEntry, link: str) -> str:
        """Return what the addresses in an entry's text are relative to.

        Where nothing is said about that (`xml:base`), the text was written for a page of the site, and not
        for the address of the feed, which may be another host's.
        """
        told = self.of_files(raw)
        return told if told != self.url else link or clean_url(self.site_url) or told


def _newest(entries: Sequence[RawEntry], count: int) -> Sequence[RawEntry]:
    """Return the newest entries in the order of the document; those without a date count as oldest."""
    if len(entries) <= count:
        return entries
    by_age = sorted(range(len(entries)), key=lambda at: entries[at].published or EARLIEST, reverse=True)
    return [entries[at] for at in sorted(by_age[:count])]


def _shared_identifiers(entries: Iterable[RawEntry]) -> frozenset[str]:
    """Return identifiers that entries with different links share: they identify none of them."""
    links = defaultdict(set)
    for entry in entries:
        if entry.identifier and entry.link:
            links[entry.identifier].add(entry.link)
    return frozenset(identifier for identifier, found in links.items() if len(found) > 1)


def _entry(raw: RawEntry, feed_language: str, where: _Where, shared_identifier: bool) -> ParsedEntry | None:
    """Return an entry, without an identifier where it gives no link either; None: it says nothing."""
    title, is_html, url = _line(raw.title), _is_html(raw.body), link_address(raw.link)
    document = _document(raw.body, is_html, where.of_body(raw, url))
    if not (title or document.text or url):
        return None
    declared = primary_subtag(raw.body.language or raw.language) or feed_language
    identifier = "" if shared_identifier else clean_line(raw.identifier, len(raw.identifier))
    return ParsedEntry(
        # The address as it is written: what is left out of it may change with the list of trackers.
        guid=short_guid(identifier or (clean_url(raw.link) if url else "")),
        title=title or _title_from(document),
        document=document,
        url=url,
        authors=_names(raw.authors, MAX_AUTHORS),
        published=raw.published,
        updated=raw.updated,
        language=language_of(document.text, declared),
        html=raw.body.value if is_html else "",
        comments_url=clean_url(raw.comments) if raw.comments else "",
        categories=_names(raw.categories, MAX_CATEGORIES),
        enclosures=tuple(_enclosures(raw.files, where.of_files(raw))),
    )


def _names(raw: Iterable[str], count: int) -> tuple[str, ...]:
    """Return short texts cleaned, each only once; markup is no part of them, but entities often are."""
    names: dict[str, str] = {}
    for name in raw:
        line = clean_line(unescape(name) if "&" in name else name, MAX_NAME)
        if line:
            names.setdefault(line.casefold(), line)
        if len(names) == count:
            break
    return tuple(names.values())


def _enclosures(files: Iterable[RawFile], base_url: str) -> Iterator[Enclosure]:
    """Yield the files that can be fetched, each only once."""
    seen: set[str] = set()
    for file in files:
        url = _address(file.url, base_url)
        if not url or url in seen:
            continue
        if len(seen) == MAX_ENCLOSURES:
            return
        seen.add(url)
        media_type = file.media_type.strip().lower()
        is_type = media_type != "text/html" and _MEDIA_TYPE.fullmatch(media_type)  # what Atom's links are
        yield Enclosure(url, media_type if is_type else "", _size(file.size), clean_line(file.title))


def _address(address: str, base_url: str) -> str:
    try:
        return clean_url(urljoin(base_url, address.strip())) if address.strip() else ""
    except ValueError:  # a host in brackets that is no address
        return ""


def _size(size: str) -> int | None:
    """Return a number of bytes; 0 is what publishers write who do not know it."""
    digits = size.strip()
    is_number = digits.isascii() and digits.isdecimal() and len(digits) <= _MAX_SIZE_DIGITS
    return (int(digits) or None) if is_number else None


def _identified(found: Sequence[tuple[RawEntry, ParsedEntry]]) -> Iterator[ParsedEntry]:
    """Yield entries, of which those without an identifier are identified by what they tell.

    That is the title and the date, which stay when a text is mended, and the text only where a document
    has others of that title and date, or there is neither.
    """
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for raw, entry in found:
        if not entry.guid:
            texts[_told(raw)].add(entry.document.text)
    for raw, entry in found:
        if entry.guid:
            yield entry
            continue
        told, text = _told(raw), entry.document.text
        is_shared = len(texts[told]) > 1
        yield replace(entry, guid=content_guid(f"{told}\n{text}" if told and is_shared else told or text))


def _told(raw: RawEntry) -> str:
    """Return the title and the date of an entry, as far as it has them."""
    return f"{_line(raw.title)}\n{raw.published.isoformat() if raw.published else ''}".strip()


def _is_html(body: Markup) -> bool:
    """Whether a body is markup: also where it is said to be plain text, if it begins like it and may be it.

    What is said to be HTML without a single tag or entity is plain text, and its line breaks count.
    """
    if body.is_html:
        return _MARKUP.search(body.value) is not None
    return not body.is_plain and looks_like_fragment(body.value)


def _document(body: Markup, is_html: bool, base_url: str) -> Document:
    """Return the canonical text of a body."""
    if is_html:
        from reader.text.html import html_to_document

        return html_to_document(body.value, base_url)
    from reader.text.paragraphs import plain_document

    return plain_document(clean_text(body.value))


def _line(title: Markup) -> str:
    """Return a title as one line of text."""
    if title.is_html and _MARKUP.search(title.value):
        return clean_line(_document(title, True, "").text)
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
