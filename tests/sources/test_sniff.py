"""What a document is, told by its first element, in a time that does not grow faster than the document."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.sniff import looks_like_feed, looks_like_fragment, looks_like_html

BEFORE = [
    "",
    " \n\t",
    "<!-- <b> > -->\n",
    "<!----><!-- two -->",
    "<?xml version='1.0' encoding='utf-8'?>\n<?xml-stylesheet href='x.css'?>",
    "<!-- " + "long " * 2_000 + "-->",
]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(
    "start", ["<rss version='2.0'>", "<feed>", "<rdf:RDF x='1'>", "<OPML>", "<!DOCTYPE rss><rss>"]
)
def test_feeds(before: str, start: str) -> None:
    assert looks_like_feed(before + start)
    assert not looks_like_html(before + start)
    assert not looks_like_fragment(before + start)


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(
    "start",
    ["<!DOCTYPE html>words", "<!doctype\nHTML PUBLIC '>'><p>", "<HTML lang=en>", "<title>", "<h1/>", "<p>"],
)
def test_pages(before: str, start: str) -> None:
    assert looks_like_html(before + start)
    assert not looks_like_feed(before + start)


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("start", ["<p>", "<a href='x'>", "<H2>", "<blockquote>", "<img/>"])
def test_fragments(before: str, start: str) -> None:
    assert looks_like_fragment(before + start)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<",
        "<!",
        "<!doctype",
        "<!-- never closed <rss><p>",
        "<?xml <p>",
        "words <rss> <p>",
        "<!-- a note --> words <rss> <p>",
        "<3 cranes <p>",
        "<https://a.example/> <rss> <p>",
        "<pre-release>",
        "<rsspage>",
    ],
)
def test_words_are_neither(text: str) -> None:
    assert not (looks_like_feed(text) or looks_like_html(text) or looks_like_fragment(text))


@pytest.mark.parametrize(
    "part",
    [
        "<!---->",
        "<!-- --> ",
        "<??>",
        "<!x>",
        "<!x '",
        "<!DOCTYPE ",
        "<!doctype" + " " * 50,
        "<",
        "< ",
        " ",
        "<!--",
        "<?",
    ],
)
def test_many_parts_before_the_root_take_no_time(part: str) -> None:
    text = part * 20_000
    started = time.process_time()
    looks_like_feed(text + "words")
    looks_like_html(text + "words")
    looks_like_fragment(text + "words")
    assert time.process_time() - started < 3


@given(
    st.lists(
        st.sampled_from(["<!--", "-->", "<!DOCTYPE ", "[", "]>", "'", "<", ">", "<?", "?>", " ", "rss", "p"])
    )
)
def test_any_text_has_an_answer_and_only_one(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert not (looks_like_feed(text) and looks_like_html(text))
