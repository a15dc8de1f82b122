"""The data model: frozen values that may cross threads, with offsets instead of copied text.

An article has one canonical text. Paragraphs, sentences, summary lines, quotes and mentions are
`(start, end)` offsets into it, counted in Python characters, so that what is shown or saved is always
exactly `text[start:end]`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

MAX_ID_DIGITS = 18
"""Digits of an entry's number at most, so that it fits the 64 bits it is kept in."""

FeedKind = Literal["feed", "samples", "inbox", "opened"]
"""`feed` is fetched; `samples`, `inbox` (the drop-in folder) and `opened` hold local files."""

ParagraphKind = Literal["text", "heading", "item", "quote", "code", "table", "image"]
"""`table` is one row of a table; `image` holds what stands in for a picture (its alternative text)."""

LinkKind = Literal["link", "image"]

QuoteKind = Literal["direct", "indirect", "mixed"]
"""`mixed` is a reported clause with quoted words in it."""


class Span(NamedTuple):
    """A half-open range of characters of a canonical text."""

    start: int
    end: int


class Paragraph(NamedTuple):
    """One block of a canonical text, without the line breaks around it."""

    start: int
    end: int
    kind: ParagraphKind = "text"


class Link(NamedTuple):
    """An address that a piece of a canonical text leads to, or that a picture comes from."""

    start: int
    end: int
    """Equal to `start` where the link has no words of its own."""
    url: str
    kind: LinkKind = "link"


@dataclass(frozen=True, slots=True)
class Document:
    """A canonical text and its blocks: what every reader of a format produces."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    links: tuple[Link, ...] = ()
    """In text order; a link's number is its place here, counted from 1."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, without the white space around it; sentences never cross a paragraph."""

    start: int
    end: int
    paragraph: int
    """Index of the paragraph it stands in."""


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence that a summary shows."""

    start: int
    end: int
    rank: int
    """1 is the most important sentence of the article."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One named part of a sentence's score, for explaining it."""

    name: str
    value: float
    """What the part contributed to the score."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """All sentences of an article, ranked once: a summary of any length is a slice of it."""

    method: str
    sentences: tuple[Sentence, ...]
    order: tuple[int, ...]
    """Indexes into `sentences`, most important first; what is not content is left out."""
    reasons: tuple[tuple[Reason, ...], ...] = ()
    """For each sentence the parts of its score; empty where the method has none to show."""
    notice: str = ""
    """One sentence about a limit that was applied, or empty."""

    def summary(self, length: int) -> tuple[SummaryLine, ...]:
        """Return the `length` most important sentences in the order of the article.

        Shorter summaries are contained in longer ones, so that turning the dial only adds or removes
        lines.
        """
        chosen = {index: rank for rank, index in enumerate(self.order[: max(0, length)], 1)}
        return tuple(
            SummaryLine(self.sentences[index].start, self.sentences[index].end, chosen[index])
            for index in sorted(chosen)
        )


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body that is quoted."""

    name: str
    """The full name the article gives, without titles."""
    role: str = ""
    """What the article calls the speaker, such as "City Councilmember"; empty where it says nothing."""
    aliases: tuple[str, ...] = ()
    """Other mentions of the same speaker in the article."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A speaker that was considered for a quote."""

    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Quote:
    """Something somebody is reported to have said.

    A direct quote's span lies inside its quotation marks, one `Quote` for each piece where an
    attribution splits it. The span of an indirect or mixed quote is the reported clause without its
    attribution; quoted words in it are `inner`.
    """

    start: int
    end: int
    kind: QuoteKind
    speaker: Speaker | None = None
    """None where the article does not say clearly enough who speaks."""
    mention: Span | None = None
    """The words the attribution uses for the speaker ("she", "Bass")."""
    cue: str = ""
    """The words that mark the speech act ("said", "according to")."""
    confidence: float = 0.0
    """How sure the attribution is, from 0 to 1."""
    inner: tuple[Span, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    """Who else could be meant, best first."""
    rule: str = ""
    """Name of the rule that attributed the quote, for explaining it."""


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known about where it comes from: what analysis and export work on."""

    title: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    language: str = ""
    """BCP 47 primary subtag such as `en`; empty where it is not known."""
    source: str = ""
    """Who published it: what the document says, a feed's title, or a file's name."""
    author: str = ""
    published: datetime | None = None
    url: str = ""
    entry_id: int | None = None
    """The entry's number in the library, or None for text that is not stored."""
    links: tuple[Link, ...] = ()
    extractor: str = ""
    """What extracted the text from the article's page; empty for the text that the source gave."""


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


ViewKind = Literal["all", "unread", "starred", "feed"]


@dataclass(frozen=True, slots=True)
class View:
    """Which entries a list holds."""

    kind: ViewKind = "all"
    feed_id: int | None = None
    """The feed, where `kind` is `feed`."""


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
