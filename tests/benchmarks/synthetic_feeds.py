"""Made-up feeds for benchmarks: RSS 2.0 and Atom by turns, the same for the same numbers.

Their articles are put together from the paragraphs of a few thousand that `library_maker` writes: word
statistics are as there, and a document is made in a millisecond. No two articles are the same.
"""

from __future__ import annotations

import gzip
import html
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.benchmarks.library_maker import Writer

NEWEST = datetime(2025, 10, 1, 12, 0, tzinfo=UTC)
"""When the newest entry of the first feed was published."""

POOL_ARTICLES = 3_000

_MOST_ENTRIES = 1_000_000
"""Entries of a feed at most, so that the numbers of articles of different feeds differ."""

_RSS_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>{title}</title><link>{site}</link><description>Made up</description><language>en</language>
"""

_RSS_ITEM = """\
<item><title>{title}</title><link>{link}</link><guid isPermaLink="false">{guid}</guid>\
<pubDate>{rfc822}</pubDate><dc:creator>{author}</dc:creator><category>{category}</category>\
<content:encoded>{content}</content:encoded></item>
"""

_ATOM_HEAD = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>{title}</title><id>{site}</id>\
<link rel="alternate" href="{site}"/><updated>{rfc3339}</updated>
"""

_ATOM_ENTRY = """\
<entry><title>{title}</title><id>{guid}</id><link rel="alternate" href="{link}"/>\
<published>{rfc3339}</published><updated>{rfc3339}</updated><author><name>{author}</name></author>\
<category term="{category}"/><content type="html">{content}</content></entry>
"""

_BLOCKS = (
    "<p>{text}</p>",
    "<p>{text}</p>",
    '<p>{text} <a href="https://example.org/{word}?page=1&amp;part=2">{word}</a> &mdash; caf\u00e9.</p>',
    "<p><em>{word}</em>: {text}</p>",
    "<h2>{word}</h2><p>{text}</p>",
    "<ul><li>{word}</li><li>{text}</li></ul>",
    "<blockquote><p>“{text}” said {word}.</p></blockquote>",
    '<figure><img src="https://example.org/{word}.png" alt="{word}"/></figure><p>{text}</p>',
)
"""What a paragraph of a feed may look like; the first two are the same, because most look so."""


@dataclass(frozen=True, slots=True)
class SyntheticFeed:
    """A feed's document as a server holds it, with the headers that go with it."""

    body: bytes
    compressed: bytes
    """The body under gzip; empty where this feed is only ever sent plain."""
    media_type: str
    etag: str
    """Empty where this feed has none."""
    last_modified: str
    """Empty where this feed has none."""

    def matches(self, etag: str, last_modified: str) -> bool:
        """Return whether a request with these validators is answered by 304 (RFC 9110, section 13.2.2)."""
        if etag:
            return etag == self.etag
        return bool(last_modified) and last_modified == self.last_modified


def feed_title(number: int) -> str:
    """Return a feed's title, which no article holds."""
    return f"Gazette {number:04d}"


class FeedMaker:
    """Makes the documents.

    Args:
        entries: Entries of each.
        entry_bytes: Markup of an entry in bytes, at least.
    """

    def __init__(self, entries: int, entry_bytes: int) -> None:
        self._entries = entries
        self._entry_bytes = entry_bytes
        writer = Writer()
        articles = [writer.article() for _ in range(POOL_ARTICLES)]
        self._words = writer.words
        self._titles = [title for title, _ in articles]
        self._paragraphs = [
            document.text[block.start : block.end]
            for _, document in articles
            for block in document.paragraphs
        ]

    def feed(self, number: int) -> SyntheticFeed:
        """Return feed `number`.

        Of ten feeds eight have ETag and Last-Modified, one has Last-Modified only and one has neither; six
        are compressed for clients that ask for it.
        """
        body = (self._atom(number) if number % 2 else self._rss(number)).encode()
        return SyntheticFeed(
            body=body,
            compressed=gzip.compress(body, 4, mtime=0) if number % 5 < 3 else b"",
            media_type="application/atom+xml" if number % 2 else "application/rss+xml",
            etag=f'"{number}-{len(body):x}"' if number % 10 not in (3, 6) else "",
            last_modified=format_datetime(_published(number, 0), usegmt=True) if number % 10 != 3 else "",
        )

    def _rss(self, number: int) -> str:
        head = _RSS_HEAD.format(title=feed_title(number), site=_site(number))
        return head + self._all_entries(_RSS_ITEM, number) + "</channel></rss>\n"

    def _atom(self, number: int) -> str:
        newest = _published(number, 0).isoformat()
        head = _ATOM_HEAD.format(title=feed_title(number), site=_site(number), rfc3339=newest)
        return head + self._all_entries(_ATOM_ENTRY, number) + "</feed>\n"

    def _all_entries(self, template: str, number: int) -> str:
        return "".join(self._entry(template, number, place) for place in range(self._entries))

    def _entry(self, template: str, number: int, place: int) -> str:
        choice = random.Random(number * _MOST_ENTRIES + place)
        markup = self._markup(choice)
        published = _published(number, place)
        return template.format(
            title=choice.choice(self._titles),
            link=f"{_site(number)}{place}.html",
            guid=f"tag:example.org,2025:{number}/{place}",
            rfc822=format_datetime(published, usegmt=True),
            rfc3339=published.isoformat(),
            author=f"Author {choice.choice(self._words[:700])}",
            category=choice.choice(self._words),
            content=f"<![CDATA[{markup}]]>" if number % 4 == 0 else html.escape(markup, quote=False),
        )

    def _markup(self, choice: random.Random) -> str:
        blocks: list[str] = []
        size = 0
        while size < self._entry_bytes:
            text, word = choice.choice(self._paragraphs), choice.choice(self._words)
            blocks.append(choice.choice(_BLOCKS).format(text=text, word=word))
            size += len(blocks[-1])
        return "\n".join(blocks)


def _site(number: int) -> str:
    return f"https://gazette-{number}.example/"


def _published(number: int, place: int) -> datetime:
    return NEWEST - timedelta(minutes=90 * place, seconds=37 * number)
