"""Two readers, one meaning: where the fast one answers, feedparser understands the same."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from feedparser.api import StrictFeedParser
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources import fast_names
from reader.sources.encoding import decode
from reader.sources.fast_feed import read_fast
from reader.sources.judged_feed import read_judged
from reader.sources.prolog import declared_encoding, from_root
from reader.sources.xml_text import with_characters, without_controls
from tests.sources import feed_variants

FEEDS = Path(__file__).parent.parent / "feeds"
NOW = datetime(2026, 6, 1, tzinfo=UTC)
URL = "https://news.example/feeds/all.xml"


@settings(max_examples=150, deadline=None)
@given(feed_variants.FEEDS)
def test_any_feed_means_the_same_to_both(markup: str) -> None:
    fast = read_fast(markup, URL, NOW)
    if fast is not None:
        assert fast == read_judged(markup, URL, NOW)


def prepared(path: Path) -> str:
    body = path.read_bytes()
    return with_characters(without_controls(from_root(decode(body, declared_encoding(body, "")))))


COMMON = [
    "atom-1.0.xml",
    "atom-weblog.xml",
    "atom-xhtml.xml",
    "news-media.xml",
    "podcast.xml",
    "rdf-1.0.xml",
    "rss-2.0.xml",
    "video-channel.xml",
    "weblog-rss.xml",
]
FOR_FEEDPARSER = ["atom-0.3.xml", "rss-0.90.xml", "rss-0.91.xml", "rss-0.92.xml"]


@pytest.mark.parametrize("name", COMMON)
def test_the_common_forms_are_read_fast_and_mean_the_same(name: str) -> None:
    markup = prepared(FEEDS / name)
    fast = read_fast(markup, URL, NOW)
    assert fast is not None
    assert fast.entries
    assert fast == read_judged(markup, URL, NOW)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(COMMON), st.randoms(use_true_random=False))
def test_a_common_feed_that_is_put_in_disorder_means_the_same_to_both(name: str, random: Random) -> None:
    markup = feed_variants.rearranged(prepared(FEEDS / name), random)
    fast = read_fast(markup, URL, NOW)
    if fast is not None:
        assert fast == read_judged(markup, URL, NOW)


@pytest.mark.parametrize("name", FOR_FEEDPARSER)
def test_the_old_forms_are_left_to_feedparser(name: str) -> None:
    markup = prepared(FEEDS / name)
    assert read_fast(markup, URL, NOW) is None
    assert read_judged(markup, URL, NOW).entries


def test_every_xml_feed_of_these_tests_is_in_one_of_the_lists() -> None:
    assert sorted([*COMMON, *FOR_FEEDPARSER]) == sorted(path.name for path in FEEDS.glob("*.xml"))


@pytest.mark.parametrize(
    "markup",
    [
        "<rss version='2.0'><channel><item><title>AT&T</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><title>&nbsp;</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><dc:date>2026</dc:date></item></channel></rss>",
        "<rss version='2.0'><channel><item><title>it&#146;s</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><title>it\x92s</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><title>One</title><title>Two</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><description><p>One</p></description></item></channel></rss>",
        "<rss version='2.0'><channel><item><odd><title>One</title></odd></item></channel></rss>",
        "<rss version='2.0'><channel><item><TITLE>One</TITLE></item></channel></rss>",
        "<rss version='2.0'><channel xml:base='javascript:x'/></rss>",
        "<rss version='2.0'><channel/><item/></rss>",
        "<rss version='2.0' xmlns:dc='urn:x'><channel/></rss>",
        "<rss version='2.0' xmlns:m='http://search.yahoo.com/mrss/'><channel/></rss>",
        "<rss version='2.0' xmlns:m='urn:x'><channel><item xmlns:m='urn:y'/></channel></rss>",
        "<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel/></rss>",
        "<rss version='0.91'><channel/></rss>",
        "<rss><channel/></rss>",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='image/png'>iVBO</content></entry></feed>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content mode='base64'>aGk=</content></entry></feed>",
        "<Channel/>",
        "words",
        "",
        "<rss version='2.0'><channel><title>\ud800</title></channel></rss>",
        f"<rss version='2.0'><channel>{'<a>' * 300}{'</a>' * 300}</channel></rss>",
    ],
)
def test_what_is_in_doubt_is_left_to_feedparser(markup: str) -> None:
    assert read_fast(markup, URL, NOW) is None


def test_a_plain_feed_is_not_in_doubt() -> None:
    markup = "<rss version='2.0'><channel><item><title>One</title></item></channel></rss>"
    assert read_fast(markup, URL, NOW) == read_judged(markup, URL, NOW)


HANDLERS = sorted(
    {name.split("_", 2)[2].lower() for name in dir(StrictFeedParser) if name.startswith(("_start_", "_end_"))}
)
HARMLESS_PREFIXES = {"admin", "cc", "feedburner"}
"""feedparser keeps what stands under these by names that nothing here looks at."""


@pytest.mark.parametrize("handler", HANDLERS)
def test_every_name_that_feedparser_handles_is_known(handler: str) -> None:
    prefix, _, name = handler.partition("_")
    assert prefix in HARMLESS_PREFIXES or fast_names.means_something(name or prefix)


@pytest.mark.parametrize(("space", "prefix"), sorted(StrictFeedParser.namespaces.items()))
def test_every_namespace_that_feedparser_handles_is_known(space: str, prefix: str) -> None:
    handled = {handler.partition("_")[0] for handler in HANDLERS if "_" in handler} | {""}
    if space and prefix.lower() in handled - HARMLESS_PREFIXES:
        tag = fast_names.names(prefix, "x")
        is_understood = f"{{{space}}}x" in tag or space.lower() == fast_names.ITUNES or prefix == "xhtml"
        assert is_understood or not fast_names.has_plain_namespaces(f'<a xmlns:q="{space}"/>')
