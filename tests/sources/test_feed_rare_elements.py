"""Elements that few feeds have: the fast reader leaves out what it knows, and doubts what is odd about it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.sources.fast_feed import read_fast
from reader.sources.judged_feed import read_judged

NOW = datetime(2026, 6, 1, tzinfo=UTC)
URL = "https://news.example/feeds/all.xml"


def rss(inside: str) -> str:
    return (
        '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
        'xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<channel><title>Gazette</title><link>https://news.example/</link>"
        f"<item><title>Ferry</title><link>/a</link>{inside}<description>It is late.</description></item>"
        "</channel></rss>"
    )


def atom(inside: str) -> str:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><id>urn:g</id>'
        f"<entry><title>Ferry</title><id>urn:a</id>{inside}<content>It is late.</content></entry></feed>"
    )


@pytest.mark.parametrize(
    "markup",
    [
        rss("<itunes:explicit>no</itunes:explicit><itunes:subtitle>Late</itunes:subtitle>"),
        rss('<itunes:image href="https://news.example/i.png"/>'),
        rss("<dc:rights>Gazette</dc:rights><dc:publisher>Gazette</dc:publisher>"),
        rss("<media:content url='/v.mp4'><media:keywords>ferry, sea</media:keywords></media:content>"),
        rss("<media:category>sea</media:category><media:keywords>ferry,late</media:keywords>"),
        rss("<image><url>https://news.example/i.png</url></image>"),
        rss("<source url='https://other.example/feed'>Other</source>"),
        atom("<rights>Gazette</rights>"),
        atom("<contributor><name>Ines Ota</name><uri>https://ota.example/</uri></contributor>"),
        atom("<source><title>Other</title><id>urn:o</id><updated>2026-05-01T10:00:00Z</updated></source>"),
        atom("<source><author><name>Ines Ota</name></author></source>"),
    ],
)
def test_what_is_left_out_changes_nothing(markup: str) -> None:
    fast = read_fast(markup, URL, NOW)
    judged = read_judged(markup, URL, NOW)
    assert [entry.title.value for entry in judged.entries] == ["Ferry"]
    assert fast is None or fast == judged


@pytest.mark.parametrize(
    "markup",
    [
        rss("<itunes:explicit><b>no</b></itunes:explicit>"),
        rss("<dc:rights><i>Gazette</i></dc:rights>"),
        atom("<contributor><name>Ines <b>Ota</b></name></contributor>"),
        atom("<contributor><shoe>38</shoe></contributor>"),
        atom("<source><shoe>38</shoe></source>"),
        atom("<source><author><shoe>38</shoe></author></source>"),
        atom("<rights><b>Gazette</b></rights>"),
    ],
)
def test_what_is_odd_is_left_to_the_other_reader(markup: str) -> None:
    assert read_fast(markup, URL, NOW) is None
    assert [entry.title.value for entry in read_judged(markup, URL, NOW).entries] == ["Ferry"]
