"""What the library holds: feeds and entries with their state, views, and what a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reader.model.sources import Enclosure, Folder
from reader.model.texts import Document, Span

MAX_ID_DIGITS = 18
"""Digits of an entry's number at most, so that it fits the 64 bits it is kept in."""

FeedKind = Literal["feed", "samples", "inbox", "opened"]
"""`feed` is fetched; `samples`, `inbox` (the drop-in folder) and `opened` hold local files."""


@dataclass(frozen=True, slots=True)
class EntryDetails:
    """What is kept of an entry beside what lists and articles show."""

    authors: tuple[str, ...] = ()
    updated: datetime | None = None
    comments_url: str = ""
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """An entry's text as it was before its publisher changed it."""

    replaced: datetime
    """When the change was seen."""
    title: str
    document: Document


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """What a user may set for a single feed."""

    interval_minutes: int | None = None
    """Time between two fetches in the background; None: as often as the feed has news."""
    headers: tuple[tuple[str, str], ...] = ()
    """Request headers; a value `env:NAME` stands for that variable of the environment."""
    full_text: bool = False
    """Whether the whole article is fetched for each new entry."""
    keep: int | None = None
    """How many entries are kept; None: as configured."""
    credentials: str = ""
    """Where user and password are: `keyring`, or `env:NAME` for a variable that holds `user:password`."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A source in the library with its state and its counts."""

    id: int
    url: str
    """The address that is fetched; for local kinds a fixed name such as `local:samples`."""
    kind: FeedKind
    title: str
    site_url: str = ""
    added: datetime | None = None
    fetched: datetime | None = None
    """When it was last fetched or read without an error."""
    error: str = ""
    """Why the last attempt failed, one sentence; empty when it did not."""
    notice: str = ""
    """A limit that the last good attempt ran into, one sentence; empty when none."""
    unread: int = 0
    total: int = 0
    renamed: bool = False
    """Whether `title` is the user's own name for it and not the publisher's."""
    folders: tuple[Folder, ...] = ()
    tags: tuple[str, ...] = ()
    settings: FeedSettings = FeedSettings()
    checked: datetime | None = None
    """When it was last asked, with whatever result."""
    due: datetime | None = None
    """When it is to be fetched next; None: at once."""
    failures: int = 0
    """How many attempts failed since the last good one."""
    gone: bool = False
    """Whether its server said that it is gone for good (410); it is not asked any more."""
    moved_from: str = ""
    """Its address before its server moved it for good (301, 308), or empty."""
    newest: datetime | None = None
    """The time its newest entry is listed under."""
    position: int | None = None
    """Its place among the sources, where the user has moved any; None: by title, behind those."""
    given_url: str = ""
    """The address that the user gave, where its server has led from there to `url`; empty: it is `url`."""

    @property
    def user_url(self) -> str:
        """The address that the user gave: its host alone may be on a private network."""
        return self.given_url or self.url


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as a list shows it, without its text."""

    id: int
    feed_id: int
    feed_title: str
    guid: str
    title: str
    url: str
    author: str
    published: datetime | None
    first_seen: datetime
    read: bool
    starred: bool
    edited: datetime | None = None
    """When a change of its text by the publisher was last seen; None: never."""
    reading_seconds: int = 0
    """About how long the text takes that it is read by."""
    source: str = ""
    """Who published it, as its article has it: what the entry says itself, else the feed's title."""
    language: str = ""
    """BCP 47 primary subtag such as `en`; empty where it is not known, or was not detected yet."""
    saved: bool = False
    """Whether its summary was written to a file."""


ViewKind = Literal["all", "unread", "starred", "feed", "folder", "tag", "query"]


@dataclass(frozen=True, slots=True)
class View:
    """Which entries a list holds."""

    kind: ViewKind = "all"
    feed_id: int | None = None
    """The feed, where `kind` is `feed`."""
    query: str = ""
    """What describes the entries in the query language, where `kind` is `query`."""
    folder: Folder = ()
    """The folder, where `kind` is `folder`; what is in folders inside it belongs to it."""
    tag: str = ""
    """The tag, where `kind` is `tag`; empty: whatever has any."""


Sort = Literal["newest", "oldest", "title", "source", "unread", "longest", "shortest"]
"""In which order a list shows its entries; `unread` has those first, and newer before older as `newest`."""


@dataclass(frozen=True, slots=True)
class ListPlace:
    """How a list is sorted and where its cursor stood."""

    view: View
    sort: Sort = "newest"
    entry_id: int | None = None
    """The entry under the cursor; None: the first."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An entry that a search found."""

    entry_id: int
    snippet: str
    """The piece of the article's text around the best matches, verbatim, in one line of display."""
    start: int
    """Where the snippet begins in the canonical text."""
    marks: tuple[Span, ...] = ()
    """The matches, as ranges of `snippet`."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best entries for a query, best first."""

    hits: tuple[SearchHit, ...]
    notice: str = ""
    """One sentence about a limit that was applied, or empty."""
