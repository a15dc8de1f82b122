"""The lines of an export: feeds, entries and their marks as JSON objects, and back.

Secrets stay out. Settings that name variables of the environment are written, but never read: a file from
somebody else could use them to have secrets sent to its author.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import datetime

from reader.interchange import fields
from reader.interchange.fields import JsonObject, document_object
from reader.model import Enclosure, Feed, FeedSettings, FullText, ParsedEntry, Version
from reader.sources.credentials import FROM_ENVIRONMENT, header_fault
from reader.store import ArchivedEntry, EntryState, KeptFullText
from reader.text.sanitize import clean_url

FORM = 1
"""The version of the form, in the header."""

MAX_LANGUAGE = 3
MAX_INTERVAL_MINUTES = 366 * 24 * 60
MAX_KEPT = 10_000_000
MAX_POSITION = 10_000_000
MAX_VERSIONS = 3

_SECRET = re.compile(r"auth|cookie|token|key|secret|passw|session|credential|signature", re.IGNORECASE)


def header_object(now: datetime) -> JsonObject:
    """Return the first line of an export."""
    return {"pullquote": FORM, "exported": now.isoformat()}


def feed_object(feed: Feed) -> JsonObject:
    """Return a feed; header fields that may hold a secret are left out."""
    headers = [pair for pair in feed.settings.headers if _is_variable(pair[1]) or not _SECRET.search(pair[0])]
    return {
        "type": "feed",
        "url": feed.url,
        "kind": feed.kind,
        "title": feed.title,
        "renamed": feed.renamed,
        "site_url": feed.site_url,
        "given_url": feed.given_url,
        "added": _written(feed.added),
        "folders": feed.folders,
        "tags": feed.tags,
        "position": feed.position,
        "settings": asdict(feed.settings) | {"headers": headers},
    }


def settings_from(data: JsonObject) -> tuple[FeedSettings, bool]:
    """Return the settings of a feed, and whether some that name the environment were left out."""
    listed = fields.inner_list(data, "headers")
    pairs = [
        (one[0], one[1]) for one in listed if isinstance(one, list) and list(map(type, one)) == [str] * 2
    ]
    credentials = fields.text(data, "credentials")
    settings = FeedSettings(
        interval_minutes=fields.number(data, "interval_minutes", 1, MAX_INTERVAL_MINUTES),
        headers=tuple(pair for pair in pairs if _is_usable(*pair)),
        full_text=fields.flag(data, "full_text"),
        keep=fields.number(data, "keep", 0, MAX_KEPT),
        credentials="keyring" if credentials == "keyring" else "",
    )
    return settings, any(map(_is_variable, [credentials, *(value for _, value in pairs)]))


def state_object(state: EntryState) -> JsonObject:
    """Return how an entry is marked."""
    return {
        "type": "state",
        "feed": state.feed_url,
        "guid": state.guid,
        "url": state.url,
        "title": state.title,
        "read": state.read,
        "starred": state.starred,
    }


def state_from(data: JsonObject) -> EntryState:
    """Return how an entry is marked, from the line of a mark or of an entry."""
    return EntryState(
        feed_url=fields.text(data, "feed"),
        guid=fields.line(data, "guid"),
        url=fields.url(data, "url"),
        title=fields.line(data, "title"),
        read=fields.flag(data, "read"),
        starred=fields.flag(data, "starred"),
    )


def entry_object(archived: ArchivedEntry) -> JsonObject:
    """Return an entry with its texts."""
    entry = archived.entry
    return {
        "type": "entry",
        "feed": archived.feed_url,
        "guid": entry.guid,
        "title": entry.title,
        "url": entry.url,
        "authors": entry.authors,
        "outlet": entry.outlet,
        "published": _written(entry.published),
        "updated": _written(entry.updated),
        "first_seen": _written(archived.first_seen),
        "edited": _written(archived.edited),
        "language": entry.language,
        "read": archived.read,
        "starred": archived.starred,
        "saved": archived.saved,
        "comments_url": entry.comments_url,
        "categories": entry.categories,
        "enclosures": [asdict(one) for one in entry.enclosures],
        **document_object(entry.document),
        "html": entry.html,
        "full_text": _full_text_object(archived.full_text) if archived.full_text else None,
        "versions": [
            {"replaced": _written(old.replaced), "title": old.title, **document_object(old.document)}
            for old in archived.versions
        ],
    }


def entry_from(data: JsonObject, now: datetime) -> ArchivedEntry:
    """Return an entry with its texts; one that was first seen nobody knows when is seen now."""
    state = state_from(data)
    entry = ParsedEntry(
        guid=state.guid,
        title=state.title,
        document=fields.document(data),
        url=state.url,
        authors=fields.lines(data, "authors"),
        outlet=fields.line(data, "outlet"),
        published=fields.moment(data, "published", now),
        updated=fields.moment(data, "updated", now),
        language=fields.line(data, "language", MAX_LANGUAGE),
        html=fields.text(data, "html"),
        comments_url=fields.url(data, "comments_url"),
        categories=fields.lines(data, "categories"),
        enclosures=tuple(filter(None, map(_enclosure, fields.inner_list(data, "enclosures")))),
    )
    olds = [old for old in fields.inner_list(data, "versions") if isinstance(old, dict)]
    return ArchivedEntry(
        feed_url=state.feed_url,
        entry=entry,
        first_seen=min(fields.moment(data, "first_seen", now) or now, now),
        edited=fields.moment(data, "edited", now),
        read=state.read,
        starred=state.starred,
        saved=fields.flag(data, "saved"),
        versions=tuple(_version(old, now) for old in olds[-MAX_VERSIONS:]),
        full_text=_full_text(fields.inner(data, "full_text"), now),
    )


def _full_text_object(kept: KeptFullText) -> JsonObject:
    return {
        **document_object(kept.full.document),
        "extractor": kept.full.extractor,
        "url": kept.full.url,
        "notice": kept.full.notice,
        "fetched": _written(kept.fetched),
        "shown": kept.shown,
    }


def _full_text(data: JsonObject, now: datetime) -> KeptFullText | None:
    document = fields.document(data)
    if not document.text:
        return None
    extractor, notice = fields.line(data, "extractor", 100), fields.line(data, "notice")
    full = FullText(document, extractor, fields.url(data, "url"), notice)
    return KeptFullText(full, fields.moment(data, "fetched", now) or now, fields.flag(data, "shown"))


def _version(data: JsonObject, now: datetime) -> Version:
    replaced = fields.moment(data, "replaced", now) or now
    return Version(replaced, fields.line(data, "title"), fields.document(data))


def _enclosure(given: object) -> Enclosure | None:
    data = given if isinstance(given, dict) else {}
    url = clean_url(fields.text(data, "url"))
    if not url:
        return None
    media_type, title = fields.line(data, "media_type", 100), fields.line(data, "title")
    return Enclosure(url, media_type, fields.number(data, "size", 0, 2**53), title)


def _is_usable(name: str, value: str) -> bool:
    return not header_fault(name, value) and not _is_variable(value)


def _is_variable(value: str) -> bool:
    return value.startswith(FROM_ENVIRONMENT)


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
