"""What a refresh asks of the library and tells it: the words that updating and storing share.

They stand in a module of their own because `reader.update` uses the store, and the store must not know
`reader.update`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from reader.model import Feed, ParsedEntry, ScheduleHints


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """As much of a stored entry as it takes to see whether a publisher changed it."""

    entry_id: int
    guid: str
    url: str
    title: str
    text_hash: str
    """What `text_hash` gives for its title and its canonical text."""
    facts_hash: str = ""
    """What `facts_hash` gives for it; empty where it was stored before that was kept."""
    published: datetime | None = None
    """In whole seconds; None where the source gave no believable date."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the library holds of a feed when a new document comes."""

    entries: Mapping[str, KnownEntry] = field(default_factory=lambda: MappingProxyType({}))
    """By identifier."""
    removed: frozenset[str] = frozenset()
    """Identifiers of entries that were removed (by a limit or by the user) and are not to come back."""
    fetched: bool = True
    """Whether the feed was ever fetched before."""


@dataclass(frozen=True, slots=True)
class Insert:
    """The intent to store an entry that is new."""

    entry: ParsedEntry
    read: bool = False
    """Whether it counts as read from the start: an old one of a feed that is fetched for the first time."""


@dataclass(frozen=True, slots=True)
class Update:
    """The intent to replace what is stored of an entry, its identifier included."""

    entry_id: int
    entry: ParsedEntry
    keep_version: bool = False
    """Whether the text as it was is kept to compare: title or text changed."""
    unread: bool = False
    """Whether it counts as unread again: so much of the text is new."""


Intent = Insert | Update


@dataclass(frozen=True, slots=True)
class FetchState:
    """What is remembered of a feed's last good document, so that it need not be sent or parsed again."""

    etag: str = ""
    """The validator as the server gave it (RFC 9110, section 8.8.3), or empty."""
    last_modified: str = ""
    """The date as the server wrote it, or empty."""
    validated_url: str = ""
    """The address that gave the two; they are sent to no other."""
    body_hash: str = ""
    """SHA-256 of the decoded document in hexadecimal digits; empty before the first one."""
    hints: ScheduleHints = ScheduleHints()
    """What the document asked for; it holds while the document stays the same."""


@dataclass(frozen=True, slots=True)
class FetchResult:
    """What is stored about a feed together with the entries of its document."""

    title: str
    """The feed's own title, or empty where it has none."""
    site_url: str = ""
    etag: str = ""
    last_modified: str = ""
    validated_url: str = ""
    body_hash: str = ""
    hints: ScheduleHints = ScheduleHints()
    notice: str = ""
    """One sentence about a limit that was applied or a fault that was survived, or empty."""
    moved_to: str = ""
    """The address that the feed has now for good (301, 308), or empty where it did not move."""
    due: datetime | None = None
    """When it is to be fetched next."""


@dataclass(frozen=True, slots=True)
class Applied:
    """How many entries a document added and changed, and which."""

    new: int
    updated: int
    new_ids: tuple[int, ...] = ()
    """The numbers of the entries that were added."""


@dataclass(frozen=True, slots=True)
class Retention:
    """Which entries of a feed are removed; starred and saved ones never are."""

    keep: int | None = None
    """The newest so many stay; None: all."""
    older_than: datetime | None = None
    """Read entries that were listed before this go; None: none."""


@dataclass(frozen=True, slots=True)
class FeedChange:
    """What is to be stored of a feed's document, all of it or nothing."""

    feed_id: int
    intents: Sequence[Intent]
    """What to store; entries that were removed for good are left out."""
    fetched: FetchResult
    """What is remembered of the document."""
    now: datetime
    """When it came."""
    present: Collection[str] | None = None
    """The identifiers of all entries in the document; the feed's removed entries that are not among them are
    forgotten. None: all are remembered."""
    retention: Retention = Retention()
    """What the feed keeps; applied to what is new as well."""
    asked: Feed | None = None
    """The feed as it was when it was asked. Where its address changed since, nothing is stored: the document
    is none of its own. Where its settings did, it is due at once, whatever the document says. None: it cannot
    have changed."""
    wants_texts: bool = False
    """Whether the full texts of its new entries, where they are unread, are to be fetched."""


def text_hash(title: str, text: str) -> str:
    """Return the SHA-256 of a title and a text in hexadecimal digits: equal only where both are.

    The two are joined by a line break, which a title (one line) cannot hold, so that nothing can move from
    one to the other unseen.
    """
    return hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()


def facts_hash(entry: ParsedEntry) -> str:
    """Return the SHA-256, in hexadecimal digits, of what is told beside title, text and address."""
    told = (
        entry.authors,
        entry.outlet,
        entry.published and entry.published.isoformat(),
        entry.updated and entry.updated.isoformat(),
        entry.language,
        entry.comments_url,
        entry.categories,
        [(file.url, file.media_type, file.size, file.title) for file in entry.enclosures],
    )
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()
