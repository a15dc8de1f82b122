"""What sources give: documents of feeds and pages, and lists of subscriptions, as they were read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reader.model.texts import Document


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with an entry (RSS 2.0 `enclosure`, Atom `rel="enclosure"`, JSON Feed attachment)."""

    url: str
    media_type: str = ""
    """Such as `audio/mpeg`; empty where the source does not say."""
    size: int | None = None
    """Bytes, as the source says."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class ParsedEntry:
    """An entry as a source gave it, cleaned and not stored yet."""

    guid: str
    """What identifies the entry within its source; at most 1,000 characters."""
    title: str
    document: Document
    url: str = ""
    """An http or https address, or empty."""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    """Who published it, where the document itself says so; empty: whoever it was fetched from."""
    published: datetime | None = None
    """Aware, in UTC; None where the source gave no believable date."""
    updated: datetime | None = None
    """When the publisher says it was changed last; aware, in UTC; None where it does not say."""
    language: str = ""
    html: str = ""
    """The markup the text was made from, as fetched; empty for plain text."""
    comments_url: str = ""
    """Where it is discussed: RSS `comments`, Atom `rel="replies"`."""
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()

    @property
    def author(self) -> str:
        """The byline: all authors in one line."""
        return ", ".join(self.authors)


@dataclass(frozen=True, slots=True)
class ScheduleHints:
    """How often a feed's document itself asks to be fetched."""

    interval_minutes: int = 0
    """At least so long between two fetches (RSS `ttl`, `sy:updatePeriod`); 0 where it does not say."""
    skip_hours: tuple[int, ...] = ()
    """Hours of the day in UTC, 0 to 23, in which not to ask (RSS `skipHours`)."""
    skip_days: tuple[int, ...] = ()
    """Days of the week in UTC, 0 for Monday, on which not to ask (RSS `skipDays`)."""


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed document as it was understood."""

    title: str
    entries: tuple[ParsedEntry, ...]
    site_url: str = ""
    language: str = ""
    notice: str = ""
    """One sentence about a limit that was applied or a fault that was survived, or empty."""
    hints: ScheduleHints = ScheduleHints()


@dataclass(frozen=True, slots=True)
class FullText:
    """The whole article of an entry, extracted from its page."""

    document: Document
    extractor: str
    """What extracted it, by name."""
    url: str
    """The page it was taken from, after redirects."""
    notice: str = ""
    """One sentence where the page seems to hold back its text (a paywall, a consent page), or empty."""
    image: str = ""
    """The lead picture as the page names it for others to show; kept as a link of the text."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture, no larger than was asked for."""

    width: int
    height: int
    pixels: bytes
    """Rows from top to bottom of pixels from left to right, a byte each of red, green and blue."""
    full_width: int
    """Pixels of the picture as it was fetched."""
    full_height: int


Folder = tuple[str, ...]
"""The names of a folder and those around it, outermost first; the empty one is the top level."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed as lists of subscriptions name it (OPML, newsboat's `urls`)."""

    url: str
    title: str = ""
    site_url: str = ""
    folders: tuple[Folder, ...] = ()
    """Every folder it stands in; none: the top level."""
    tags: tuple[str, ...] = ()


FeedFormat = Literal["", "rss", "atom", "json"]
"""Empty where it is not said."""


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that was found, or an address where one should be."""

    url: str
    title: str = ""
    """What the page or the feed calls it; empty where nothing does."""
    kind: FeedFormat = ""
    certain: bool = True
    """Whether it was named as a feed or seen to be one; else it only looks like one."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query of the search language with a name."""

    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """What a list of subscriptions holds."""

    feeds: tuple[Subscription, ...]
    searches: tuple[SavedSearch, ...] = ()
    refused: tuple[str, ...] = ()
    """One sentence for each line that was not taken, such as a command to be run."""
