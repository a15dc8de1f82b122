"""What is fuzzed: each target reads any bytes, and says by an exception that something does not hold.

A target lets through the errors that are meant for the user (`PullquoteError`); any other one is a finding,
as is a broken promise about the result (an `AssertionError`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

from reader.errors import PullquoteError, SourceError
from reader.files import safe_name
from reader.model import Article, Document, ParsedFeed
from reader.query import parse_query
from reader.quotes import find_quotes
from reader.sources.feed import parse_feed
from reader.sources.frontmatter import split_front_matter
from reader.sources.local import read_bytes
from reader.sources.opml import read_opml
from reader.text.html import html_to_document
from reader.text.paragraphs import plain_document
from reader.text.sanitize import clean_line, clean_text, clean_url, clean_with_offsets
from reader.text.sentences import split_sentences
from tests.security.payloads import PAYLOADS, forbidden_in

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
URL = "https://news.example/feed"

_FEEDS = Path(__file__).resolve().parents[1] / "feeds"

_NEWS = """Town buys its ferry

The council of Lindholm voted on Tuesday, Nov. 3, to buy the ferry for $2.5 million (about 2,3 Mio. €).

“We will keep the island connected,” said Mayor Mara Lund, 51. “Nobody will be left on the quay.”

"It's 'too' high," Olof Brandt, a fisherman, told the Aura Post. He said that he would ‘sell his boat’.

„Das ist gut“, sagte Eva Stein. « C'est bien », a dit Jean Roy. 「いいですね」と田中さんは話した。
"""

_FRONT_MATTER = """---
title: "Ferry: the vote"
author: [Mara Lund, Olof Brandt]
date: 2026-11-03T10:00:00+01:00
url: https://news.example/ferry
---
The vote was nine to four.
"""

_TOML_FRONT_MATTER = '+++\ntitle = "Ferry"\ndate = 2026-11-03\n+++\nThe vote was nine to four.\n'

_QUERIES = (
    'ferry "public service" -timetable newer:2w',
    "unread (feed:gazette OR tag:local) NOT lang:de",
    "NEAR(mayor bridge, 5) rebuil* person:Lund said:quay",
    r"/\d+ (?:dead|hurt)/ title:bridge has:quote older:2026-11-01",
)

_OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body>
<outline text="News"><outline type="rss" text="Gazette" xmlUrl="https://g.example/rss" category="/a,b"/></outline>
</body></opml>"""

_PAGE = """<html lang=en><title>Ferry</title><body><nav><a href=/>Home</a></nav><article><h1>Ferry</h1>
<p>The <b>council <i>voted</b></i> &amp; left. <a href="/plan?utm_source=x">The plan</a></p>
<ul><li>one<li>two</ul><table><tr><td>a<td>b</table><pre>code  here</pre><p style="display:none">hidden</p>
<blockquote>“Yes,” she said.</blockquote><img src=a.png alt="A boat"></article></body></html>"""


@dataclass(frozen=True, slots=True)
class Target:
    """One reader of outside bytes."""

    check: Callable[[bytes], None]
    samples: Sequence[bytes]
    """What inputs are made from."""


def as_text(data: bytes) -> str:
    """Return bytes as text that may hold lone surrogates, as those of a JSON document may."""
    return data.decode("utf-8", "surrogateescape")


def _cleaner(data: bytes) -> None:
    raw = as_text(data)
    text = clean_text(raw)
    assert forbidden_in(text) == []
    assert clean_text(text) == text
    assert clean_with_offsets(raw).text == text
    line = clean_line(raw, 80)
    assert clean_line(line, 80) == line and len(line) <= 80 and "\n" not in line
    url = clean_url(raw)
    assert url.isascii() and url.isprintable() and clean_url(url) == url


def _check_document(document: Document) -> None:
    assert forbidden_in(document.text) == []
    at = 0
    for paragraph in document.paragraphs:
        assert at <= paragraph.start <= paragraph.end <= len(document.text)
        at = paragraph.end
    for link in document.links:
        assert 0 <= link.start <= link.end <= len(document.text)
        assert link.url.startswith(("http://", "https://")) and link.url.isascii()


def _check_feed(feed: ParsedFeed) -> None:
    for entry in feed.entries:
        _check_document(entry.document)
        for field in (entry.guid, entry.title, entry.url, *entry.authors, *entry.categories):
            assert forbidden_in(field) == []
            assert "\n" not in field
        assert not entry.url or entry.url.startswith(("http://", "https://"))
        for date in (entry.published, entry.updated):
            assert date is None or date.tzinfo is not None


def _feed(data: bytes) -> None:
    _check_feed(parse_feed(data, "application/xml; charset=utf-8", URL, NOW))


def _json_feed(data: bytes) -> None:
    _check_feed(parse_feed(b"{" + data.removeprefix(b"{"), "application/json", URL, NOW))


def _opml(data: bytes) -> None:
    for feed in read_opml(data).feeds:
        assert feed.url.startswith(("http://", "https://"))
        assert forbidden_in(f"{feed.url}{feed.title}") == []


def _front_matter(data: bytes) -> None:
    split_front_matter(as_text(data))
    _check_document(read_bytes(data, "notes.md", NOW).document)


def _query(data: bytes) -> None:
    parse_query(as_text(data))


def _sentences(data: bytes) -> None:
    document = plain_document(clean_text(as_text(data)))
    for language in ("en", "de", "ja", ""):
        found = split_sentences(document.text, document.paragraphs, language)
        for sentence in found:
            paragraph = document.paragraphs[sentence.paragraph]
            assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert all(one.end <= other.start for one, other in pairwise(found))


def _quotes(data: bytes) -> None:
    document = plain_document(clean_text(as_text(data)))
    for language in ("en", "de", "fr", "ja", ""):
        quotes = find_quotes(Article("", document.text, document.paragraphs, language))
        for quote in quotes:
            assert 0 <= quote.start < quote.end <= len(document.text)
        assert all(one.end <= other.start for one, other in pairwise(quotes))


def _names(data: bytes) -> None:
    name = safe_name(as_text(data), ".md")
    assert name == Path(name).name and len(name.encode()) <= 120
    assert not name.startswith((".", "-", "~")) and forbidden_in(name) == [] and "\n" not in name


def _page(data: bytes) -> None:
    _check_document(html_to_document(as_text(data), URL))


def _samples(*texts: str) -> tuple[bytes, ...]:
    return tuple(text.encode("utf-8", "surrogatepass") for text in texts)


def _files(suffix: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(_FEEDS.glob(f"*{suffix}")))


TARGETS: Mapping[str, Target] = MappingProxyType(
    {
        "cleaner": Target(_cleaner, _samples(_NEWS, *(payload[:200] for payload in PAYLOADS), URL)),
        "feed": Target(_feed, _files(".xml")),
        "json-feed": Target(_json_feed, _files(".json")),
        "opml": Target(_opml, _samples(_OPML)),
        "front-matter": Target(_front_matter, _samples(_FRONT_MATTER, _TOML_FRONT_MATTER, _NEWS)),
        "query": Target(_query, _samples(*_QUERIES)),
        "sentences": Target(_sentences, _samples(_NEWS)),
        "quotes": Target(_quotes, _samples(_NEWS)),
        "names": Target(
            _names, _samples(*(payload[:200] for payload in PAYLOADS), "Ferry: the vote", "CON.txt")
        ),
        "page": Target(_page, _samples(_PAGE)),
    }
)


def finding(target: Target, data: bytes) -> Exception | None:
    """Give bytes to a target; returns what it should not have raised."""
    try:
        target.check(data)
    except SourceError as error:  # it may tell what a server sent
        return None if forbidden_in(str(error)) == [] else error
    except PullquoteError:
        return None
    except Exception as error:
        return error
    return None
