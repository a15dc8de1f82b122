from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from reader import __version__
from reader.export import FORMATS, SUFFIXES, article_object, render
from reader.model import Article, Candidate, Paragraph, Quote, Ranking, Sentence, Span, Speaker
from reader.quotes import ENGINE_VERSION as QUOTES_VERSION
from reader.summary import ENGINE_VERSION as SUMMARY_VERSION
from reader.text.sanitize import clean_line, clean_text

FIRST = "The ferry to Lund will run again from May, the harbour board decided on Monday."
SECOND = "“We have waited two winters,” said Ana Lima, the harbour master."
THIRD = "According to the board, the repairs of the *old* pier cost <5 million [kronor] & 20% more."
FOURTH = "1. Tickets_will_cost `12` kronor."
TEXT = "\n\n".join((FIRST, SECOND, THIRD, FOURTH))

ENGINE = f"pullquote {__version__}, summary {SUMMARY_VERSION}, quotes {QUOTES_VERSION}"

HOSTILE_TITLES = (
    "[/]",
    "[@click=app.quit]x[/]",
    "\x1b]52;c;aGVsbG8=\x07clip",
    "user\u202egnp.exe",
    "---",
    "...",
    "# heading #",
    "- item",
    "1) item",
    "> quote",
    "a: b # c",
    "!!python/object/apply:os.system ['true']",
    "{{ x }} %TAG &anchor *alias",
    "\"double\" and 'single' and \\backslash\\",
    "two\nlines\r\nof title",
    "</title><script>alert(1)</script>",
    "![x](http://192.0.2.1/pixel) <img src=x>",
    "AT&T &amp; &#60; R&D;",
    "~~gone~~ `code` *strong* _weak_ ***",
    "no",
    "2024-01-01",
    "日本語の見出し 🏔️ emoji and \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "lone \ud800 surrogate",
    "x" * 10_000,
    "",
    "   ",
)


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def make_article(**changes: Any) -> Article:
    article = Article(
        title="Ferry runs again",
        text=TEXT,
        paragraphs=tuple(Paragraph(*span(words)) for words in (FIRST, SECOND, THIRD, FOURTH)),
        language="en",
        source="Harbour Post",
        author="B. Öst",
        published=datetime(2024, 4, 8, 9, 30, tzinfo=UTC),
        url="https://example.org/ferry?a=1&b=2",
        entry_id=7,
    )
    return replace(article, **changes)


RANKING = Ranking(
    method="pullquote",
    sentences=tuple(
        Sentence(*span(words), number) for number, words in enumerate((FIRST, SECOND, THIRD, FOURTH))
    ),
    order=(2, 0, 3, 1),
)

QUOTES = (
    Quote(
        *span("We have waited two winters,"),
        kind="direct",
        speaker=Speaker("Ana Lima", "harbour master"),
        mention=Span(*span("Ana Lima")),
        cue="said",
        confidence=0.91234,
    ),
    Quote(
        *span("the repairs of the *old* pier cost <5 million [kronor] & 20% more"),
        kind="mixed",
        speaker=Speaker("the board"),
        inner=(Span(*span("*old*")),),
        confidence=0.8,
    ),
    Quote(
        *span("The ferry to Lund will run again from May"),
        kind="indirect",
        candidates=(Candidate("Ana Lima", 0.4), Candidate("the board", 0.3)),
    ),
    Quote(*span("1. Tickets_will_cost"), kind="indirect"),
)


def front_matter(page: str) -> dict[str, object]:
    assert page.startswith("---\n")
    loaded = yaml.safe_load(page[4 : page.index("\n---\n", 4)])
    assert isinstance(loaded, dict)
    return loaded


def markdown_blocks(page: str) -> list[tuple[str, str]]:
    """The text a reader of the rendered page sees, with the innermost block each piece stands in."""
    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(page.split("\n---\n", 1)[1])
    blocks, open_blocks = [], []
    for token in tokens:
        if token.nesting == 1:
            open_blocks.append(token.tag)
        elif token.nesting == -1:
            open_blocks.pop()
        elif token.type == "inline":
            children = token.children or []
            assert {child.type for child in children} <= {"text", "text_special"}
            holders = [tag for tag in open_blocks if tag != "p"] or ["p"]
            blocks.append((holders[-1], "".join(child.content for child in children)))
        else:
            raise AssertionError(token.type)
    return blocks


def test_every_format_has_a_suffix() -> None:
    assert set(FORMATS) == set(SUFFIXES)
    assert FORMATS[0] == "markdown"
    assert len(set(SUFFIXES.values())) == len(SUFFIXES)


def test_a_format_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ValueError, match="pdf"):
        render(make_article(), RANKING, QUOTES, 2, "pdf")


def test_front_matter_names_everything() -> None:
    assert front_matter(render(make_article(), RANKING, QUOTES, 2, "markdown")) == {
        "title": "Ferry runs again",
        "source": "Harbour Post",
        "author": "B. Öst",
        "date": "2024-04-08T09:30:00+00:00",
        "url": "https://example.org/ferry?a=1&b=2",
        "language": "en",
        "method": "pullquote",
        "length": 2,
        "engine": ENGINE,
    }


def test_markdown_shows_lines_and_quotes_as_they_are() -> None:
    page = render(make_article(), RANKING, QUOTES, 3, "markdown")
    assert markdown_blocks(page) == [
        ("h1", "Ferry runs again"),
        ("h2", "Summary"),
        ("li", FIRST),
        ("li", THIRD),
        ("li", FOURTH),
        ("h2", "Quotes"),
        ("blockquote", "“We have waited two winters,”"),
        ("blockquote", "— Ana Lima, harbour master (direct)"),
        ("blockquote", "the repairs of the *old* pier cost <5 million [kronor] & 20% more"),
        ("blockquote", "— the board (mixed)"),
        ("blockquote", "The ferry to Lund will run again from May"),
        ("blockquote", "— unattributed (perhaps Ana Lima or the board) (indirect)"),
        ("blockquote", "1. Tickets_will_cost"),
        ("blockquote", "— unattributed (indirect)"),
    ]


def test_ordinary_sentences_are_not_escaped() -> None:
    ordinary = "On 5.5. it said (again) that prices rose by 3.5% - to $12, or 11 € + tax; R&D is “fine”!"
    article = make_article(title=ordinary)
    assert f"\n# {ordinary}\n" in render(article, RANKING, None, 1, "markdown")


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_a_title_shows_as_what_it_is_in_markdown(title: str) -> None:
    page = render(make_article(title=title), RANKING, QUOTES, 2, "markdown")
    assert front_matter(page)["title"] == clean_line(title)
    heading = markdown_blocks(page)[0]
    assert heading == ("h1", clean_line(title) or "Untitled")
    assert_clean(page)


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_a_title_shows_as_what_it_is_in_html(title: str) -> None:
    page = render(make_article(title=title, source=title, author=title), RANKING, QUOTES, 2, "html")
    tree = LexborHTMLParser(page)
    shown = clean_line(title) or "Untitled"
    assert [node.text() for node in tree.css("h1, title")] == [shown, shown]
    assert_only_own_markup(tree)
    assert_clean(page)


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_a_title_shows_as_what_it_is_in_text_and_json(title: str) -> None:
    article = make_article(title=title)
    text = render(article, RANKING, QUOTES, 2, "text")
    assert text.splitlines()[0] == (clean_line(title) or "Untitled")
    assert_clean(text)
    line = render(article, RANKING, QUOTES, 2, "json")
    assert line.isascii()
    assert line.count("\n") == 1
    assert json.loads(line)["title"] == clean_line(title)


@settings(max_examples=200)
@given(title=st.text(max_size=60), speaker=st.text(max_size=30), doubtful=st.booleans())
def test_any_words_show_as_what_they_are(title: str, speaker: str, doubtful: bool) -> None:
    confidence = 0.7 if doubtful else 0.9
    quote = replace(QUOTES[2], speaker=Speaker(speaker, title), confidence=confidence)
    article = make_article(title=title, source=speaker)
    page = render(article, RANKING, [quote], 1, "markdown")
    assert front_matter(page)["title"] == clean_line(title)
    assert front_matter(page)["source"] == clean_line(speaker)
    blocks = markdown_blocks(page)
    assert blocks[0] == ("h1", clean_line(title) or "Untitled")
    named = ", ".join(part for part in (clean_line(speaker), clean_line(title)) if part)
    assert blocks[-1] == ("blockquote", f"— {named} (indirect{', speaker not certain' * doubtful})")
    assert_only_own_markup(LexborHTMLParser(render(article, RANKING, [quote], 1, "html")))


@settings(max_examples=200)
@given(words=st.text(min_size=1, max_size=60).map(clean_line).filter(bool))
def test_any_sentence_comes_out_verbatim(words: str) -> None:
    article = Article(title="", text=words, paragraphs=(Paragraph(0, len(words)),))
    ranking = Ranking("lead", (Sentence(0, len(words), 0),), (0,))
    quotes = [Quote(0, len(words), "indirect"), Quote(0, len(words), "direct")]
    blocks = markdown_blocks(render(article, ranking, quotes, 1, "markdown"))
    assert blocks[2] == ("li", words)
    assert blocks[4] == ("blockquote", words)
    assert blocks[6] == ("blockquote", f"“{words}”")
    assert render(article, ranking, None, 1, "text") == f"{words}\n"
    tree = LexborHTMLParser(render(article, ranking, quotes, 1, "html"))
    assert [node.text() for node in tree.css("li")] == [words]
    assert [node.text() for node in tree.css("blockquote p")] == [words, f"“{words}”"]


def test_text_holds_both_parts() -> None:
    assert render(make_article(), RANKING, QUOTES[:1], 1, "text") == (
        "Ferry runs again\n"
        "Harbour Post, B. Öst, 2024-04-08T09:30:00+00:00\n"
        "https://example.org/ferry?a=1&b=2\n"
        f"\nSummary\n\n{THIRD}\n"
        "\nQuotes\n\n“We have waited two winters,” — Ana Lima, harbour master (direct)\n"
        f"\n{ENGINE}; method pullquote, length 1\n"
    )


def test_text_of_one_part_is_its_bare_lines() -> None:
    assert render(make_article(), RANKING, None, 2, "text") == f"{FIRST}\n{THIRD}\n"
    assert render(make_article(), None, QUOTES, 2, "text").splitlines() == [
        "“We have waited two winters,” — Ana Lima, harbour master (direct)",
        "the repairs of the *old* pier cost <5 million [kronor] & 20% more — the board (mixed)",
        "The ferry to Lund will run again from May — unattributed (perhaps Ana Lima or the board) (indirect)",
        "1. Tickets_will_cost — unattributed (indirect)",
    ]


def test_a_line_break_inside_a_sentence_does_not_break_the_line() -> None:
    article = Article(title="t", text="One\n- two.", paragraphs=(Paragraph(0, 10),))
    ranking = Ranking("lead", (Sentence(0, 10, 0),), (0,))
    assert render(article, ranking, None, 1, "text") == "One - two.\n"
    assert ("li", "One - two.") in markdown_blocks(render(article, ranking, None, 1, "markdown"))
    assert article_object(article, ranking, None, 1)["summary"] == [
        {"text": "One\n- two.", "start": 0, "end": 10, "rank": 1}
    ]


def test_json_has_everything_with_offsets_into_the_text() -> None:
    found = json.loads(render(make_article(), RANKING, QUOTES, 2, "json"))
    assert list(found) == [
        "id", "title", "source", "author", "date", "url", "language", "engine", "method", "length", "notice",
        "summary", "quotes",
    ]  # fmt: skip
    assert found["id"] == 7
    assert [(line["text"], line["rank"]) for line in found["summary"]] == [(FIRST, 2), (THIRD, 1)]
    for line in (*found["summary"], *found["quotes"]):
        assert TEXT[line["start"] : line["end"]] == line["text"]
    start, end = span("Ana Lima")
    assert found["quotes"][0] == {
        "text": "We have waited two winters,",
        "start": QUOTES[0].start,
        "end": QUOTES[0].end,
        "kind": "direct",
        "speaker": "Ana Lima",
        "role": "harbour master",
        "speaker_start": start,
        "speaker_end": end,
        "cue": "said",
        "confidence": 0.912,
        "inner": [],
        "candidates": [],
    }
    assert found["quotes"][1]["inner"] == [list(span("*old*"))]
    unattributed = found["quotes"][2]
    assert (unattributed["speaker"], unattributed["speaker_start"], unattributed["speaker_end"]) == (
        None,
        None,
        None,
    )
    assert unattributed["candidates"] == [
        {"name": "Ana Lima", "score": 0.4},
        {"name": "the board", "score": 0.3},
    ]


@pytest.mark.parametrize("fmt", ["markdown", "html"])
def test_a_part_that_is_not_asked_for_is_left_out(fmt: str) -> None:
    article = make_article()
    only_summary = render(article, RANKING, None, 1, fmt)
    assert "Summary" in only_summary
    assert "Quotes" not in only_summary
    assert "quotes " not in only_summary
    only_quotes = render(article, None, QUOTES, 1, fmt)
    assert "Quotes" in only_quotes
    assert "Summary" not in only_quotes
    assert "summary " not in only_quotes


def test_json_has_no_key_for_a_part_that_is_not_asked_for() -> None:
    assert (
        article_object(make_article(), None, QUOTES, 1)
        .keys()
        .isdisjoint({"summary", "method", "length", "notice"})
    )
    assert "quotes" not in article_object(make_article(), RANKING, None, 1)


@pytest.mark.parametrize("fmt", FORMATS)
def test_an_article_with_nothing_in_it_is_said_to_have_nothing(fmt: str) -> None:
    bare = Article(title="", text="", paragraphs=())
    page = render(bare, Ranking("lead", (), ()), (), 5, fmt)
    if fmt == "json":
        assert json.loads(page)["summary"] == json.loads(page)["quotes"] == []
    else:
        assert "Untitled" in page
        assert "No sentence of this article could be chosen." in page
        assert "No quotes were found." in page


@pytest.mark.parametrize("fmt", FORMATS)
def test_a_limit_that_was_applied_is_told(fmt: str) -> None:
    notice = "Only the first 400 sentences were ranked."
    assert notice in render(make_article(), replace(RANKING, notice=notice), QUOTES, 1, fmt)


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", 'x" onclick="y']
)
def test_only_an_address_of_the_web_is_written(fmt: str, url: str) -> None:
    page = render(make_article(url=url), RANKING, QUOTES, 1, fmt)
    assert url not in page
    assert "href" not in page


def test_a_language_that_is_not_named_is_detected() -> None:
    assert article_object(make_article(language=""), RANKING, None, 1)["language"] == "en"
    assert article_object(make_article(language="sv"), RANKING, None, 1)["language"] == "sv"


def test_a_page_links_to_the_article_and_names_its_language() -> None:
    tree = LexborHTMLParser(render(make_article(), RANKING, QUOTES, 1, "html"))
    (link,) = tree.css("a")
    assert link.attributes["href"] == "https://example.org/ferry?a=1&b=2"
    (root,) = tree.css("html")
    assert root.attributes["lang"] == "en"


@pytest.mark.parametrize("fmt", FORMATS)
def test_text_that_was_never_cleaned_is_cleaned_on_the_way_out(fmt: str) -> None:
    text = "He \x1b[31msaid \u202eno.\x9b2J <b>"
    article = Article(title="t", text=text, paragraphs=(Paragraph(0, len(text)),), language='e"><x')
    ranking = Ranking("lead", (Sentence(0, len(text), 0),), (0,))
    quote = Quote(0, len(text), "direct", candidates=(Candidate("A\x1b[0m", 1.0),))
    assert_clean(render(article, ranking, [quote], 1, fmt))


def assert_clean(page: str) -> None:
    assert clean_text(page) == page


def assert_only_own_markup(tree: LexborHTMLParser) -> None:
    assert {node.tag for node in tree.css("*")} <= {
        "html", "head", "meta", "title", "style", "body",
        "h1", "h2", "p", "a", "ul", "li", "blockquote", "footer",
    }  # fmt: skip
    for node in tree.css("*"):
        allowed = {"lang", "charset", "name", "content", "http-equiv", "dir", "href", "rel"}
        assert set(node.attributes) <= allowed
