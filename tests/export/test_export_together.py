from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from reader.export import FORMATS, render_together
from reader.model import Article, Paragraph
from reader.summary.telling import Telling
from reader.summary.together import TogetherLine, TogetherSummary
from reader.text.sanitize import clean_line, clean_text


def article(title: str, text: str) -> Article:
    return Article(
        title,
        text,
        (Paragraph(0, len(text)),),
        "en",
        source="Post",
        published=datetime(2026, 3, 2, tzinfo=UTC),
        url="https://example.org/a?b=1&c=2",
        entry_id=4,
    )


def summary_of(articles: list[Article]) -> TogetherSummary:
    first, second = articles
    return TogetherSummary((TogetherLine(1, 0, len(second.text), 1, (Telling(0, 0, len(first.text)),)),))


def shown(fmt: str, title: str, text: str = "It rained.") -> str:
    articles = [article("First", "It rained!"), article(title, text)]
    return render_together(articles, summary_of(articles), "pullquote", fmt)


def test_a_line_has_the_marks_of_all_that_tell_it() -> None:
    assert shown("text", "Second").splitlines() == [
        "[1][2] It rained.",
        "",
        "[1] Second · Post · 2026-03-02 · https://example.org/a?b=1&c=2",
        "[2] First · Post · 2026-03-02 · https://example.org/a?b=1&c=2",
    ]
    answer = json.loads(shown("json", "Second"))
    assert answer["summary"] == [
        {
            "text": "It rained.", "source": 1, "id": 4, "start": 0, "end": 10, "rank": 1,
            "also": [{"source": 2, "id": 4, "start": 0, "end": 10}],
        }
    ]  # fmt: skip
    assert [one["title"] for one in answer["sources"]] == ["Second", "First"]


@pytest.mark.parametrize("fmt", FORMATS)
def test_nothing_to_show_is_said_or_empty(fmt: str) -> None:
    page = render_together([], TogetherSummary(()), "pullquote", fmt)
    if fmt == "text":
        assert page == ""
    elif fmt == "json":
        assert json.loads(page)["summary"] == []
    else:
        assert "No sentence" in page


def test_a_format_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ValueError, match="pdf"):
        render_together([], TogetherSummary(()), "pullquote", "pdf")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40), st.text(min_size=1, max_size=60).filter(lambda text: bool(clean_line(text))))
def test_any_words_show_as_what_they_are(title: str, text: str) -> None:
    named = clean_line(title) or "Untitled"
    sentence = clean_text(text).replace("\n", " ")
    page = shown("html", title, text)
    assert clean_text(page) == page
    tree = LexborHTMLParser(page)
    assert tree.css("ol li")[0].text().startswith(f"{named} · Post")
    assert tree.css("ul li")[0].text() == f"{sentence} [1][2]"
    assert {node.tag for node in tree.css("body *")} <= {"h1", "h2", "ul", "ol", "li", "a", "p", "footer"}
    tokens = MarkdownIt("commonmark").parse(shown("markdown", title, text))
    inline = [token for token in tokens if token.type == "inline"]
    for token in inline:
        assert {child.type for child in token.children or []} <= {
            "text", "text_special", "link_open", "link_close",
        }  # fmt: skip
    assert "".join(child.content for child in inline[3].children or []).startswith(f"{named} · Post")
    assert clean_text(shown("text", title, text)) == shown("text", title, text)
    assert json.loads(shown("json", title, text))["sources"][0]["title"] == clean_line(title)
