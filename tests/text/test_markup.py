"""Markup of any kind is read, and none takes long."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.blocks import blocks_of, join_blocks
from reader.text.html import html_to_document
from reader.text.markup import _MAY_HOLD_MARKS, Element, parse_html, tree
from reader.text.metadata import page_metadata
from reader.text.tags import names
from reader.text.tame import MAX_DEPTH, MAX_NODES, tame
from tests.text.page_sample import PAGE, SENTENCE

AROUND = ("", "html", "body")
"""What stands around all elements: of the page, and of the tree."""

DEEPEST = len(AROUND) + 2 * MAX_DEPTH + len(("br",))
"""Each open element may bring one along that is not counted: what stands in a form stays in it after the end
of the form, and of `<table><td>` the parser makes four. An element without content is not open; it stands in
the innermost one."""

TAGS = sorted(
    names(
        "p div li ul pre br h1 td th tr table blockquote a q b font script html body form dd svg math object"
    )
    | names("select button template nobr span x-y")
)


@settings(max_examples=200)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(TAGS).flatmap(
                lambda tag: st.sampled_from(
                    [f"<{tag}>", f"</{tag}>", f"<{tag} class='share' hidden", "<!--", "&#27;"]
                )
            ),
        ),
        max_size=30,
    ).map("".join)
)
def test_any_markup_gives_a_text_made_of_its_paragraphs(html: str) -> None:
    for document in (html_to_document(html), html_to_document(f"<html>{html}")):
        assert join_blocks(blocks_of(document)) == document
        assert all(document.text[one.start : one.end].strip() for one in document.paragraphs)
    page_metadata(html)


MANY = 8_000
CRAFTED = {
    "nested blocks": "<div>" * MANY + "text",
    "nested lists": "<ul><li>" * MANY + "text",
    "end tags without effect": "<div><table><td></div>" * MANY + "text",
    "forms": "<form><div></form>" * MANY + "<p>text",
    "foreign elements": "<svg><foreignObject><div></svg>" * MANY + "text",
    "open formatting": "<p>" + "".join(f"<font a={n}>" for n in range(400)) + "<p>text" * MANY,
    "attributes": "<p " + " ".join(f"a{n}" for n in range(30_000)) + ">text",
    "attributes after a quote": '<p a=">" ' + " ".join(f"a{n}" for n in range(30_000)) + ">text",
    "unfinished tags": '<a b="' * MANY + "text",
    "comments": "text" + "<!--" * MANY,
    "raw text": "text" + "<title>" * MANY,
    "line breaks": "text" + "<br> " * MANY,
    "blanks": "text<p>" + " " * 1_000_000 + "x",
}


@pytest.mark.parametrize("case", CRAFTED)
@pytest.mark.parametrize("start", ["", "<!doctype html>"])
def test_crafted_markup_takes_no_time(case: str, start: str) -> None:
    started = time.process_time()
    html_to_document(start + CRAFTED[case])
    page_metadata(start + CRAFTED[case])
    assert time.process_time() - started < 6


@pytest.mark.parametrize("case", ["nested blocks", "end tags without effect", "open formatting", "comments"])
def test_text_survives_taming(case: str) -> None:
    assert "text" in html_to_document(CRAFTED[case]).text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["<", "<", "</"]), st.sampled_from(TAGS)), min_size=2, max_size=7))
def test_nesting_stays_bounded_whatever_the_tags(tags: list[tuple[str, str]]) -> None:
    unit = "".join(f"{start}{name}>" for start, name in tags)
    assert _depth(tree(parse_html(unit * 1_000).tokens)) <= DEEPEST


def test_nesting_can_be_as_deep_as_that() -> None:
    assert _depth(tree(parse_html("<body><br><table><td>" * 1_000).tokens)) == DEEPEST


@pytest.mark.parametrize(
    "unit", ["<a><object></a>", "<a><b><i><object></a></b></i>", "<div><table><table></table>"]
)
def test_the_nesting_is_followed_as_a_parser_does(unit: str) -> None:
    assert _depth(tree(parse_html(unit * 1_000).tokens)) <= MAX_DEPTH + len(AROUND)


def test_taming_leaves_ordinary_markup_alone() -> None:
    page = PAGE.replace("<body", "<body data-x='>'") + f"<p title='a > b'>{SENTENCE}</p>" * 800
    assert html_to_document(page) == html_to_document(tame(page))
    assert html_to_document(page).text.count("The crane") >= 800


def test_a_page_with_too_many_nodes_is_cut() -> None:
    assert len(parse_html("<p>x" * MAX_NODES).tokens) <= MAX_NODES + len(("body", "p", "/p", "/body"))


def _depth(root: Element) -> int:
    deepest, waiting = 0, [(root, 1)]
    while waiting:
        element, depth = waiting.pop()
        deepest = max(deepest, depth)
        waiting.extend((child, depth + 1) for child in element.children if isinstance(child, Element))
    return deepest


def test_every_combining_mark_is_looked_for() -> None:
    marks = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in {"Mn", "Mc", "Me"}]
    assert all(_MAY_HOLD_MARKS.search(mark) for mark in marks)
