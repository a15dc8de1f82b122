"""What of a page or a fragment becomes text, and that no markup takes long."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Document
from reader.text.html import html_to_document, page_metadata
from reader.text.markup import MAX_DEPTH, MAX_NODES, Element, elements, names, parse_html, tame

SENTENCE = (
    "The crane in the harbour of Lindmouth fell on Monday, and nobody could say when it would be lifted. "
)
PAGE = f"""<!doctype html>
<html lang="en-GB"><head>
<title>Crane falls in harbour | The Lindmouth Echo</title>
<meta property="og:site_name" content="The Lindmouth Echo">
<meta name="author" content="By Ada Thornquist">
<meta property="article:published_time" content="2024-05-06T07:08:09+02:00">
<link rel="canonical" href="https://echo.example/crane">
<style>p {{ color: red }}</style></head>
<body class="has-sidebar">
<header><a href="/">The Lindmouth Echo</a></header>
<nav><ul><li><a href="/news">News</a></li></ul></nav>
<div class="wrap"><div class="story">
<h1>Crane falls in harbour</h1>
<div class="share-tools">Share this story</div>
<p class="byline">By Ada Thornquist</p>
<p>First. {SENTENCE}</p>
<figure><img src="x.jpg" alt="Crane"><figcaption>A picture of it</figcaption></figure>
<p>Second. {SENTENCE}</p>
<p><a href="/more">Read more: ships wait outside</a></p>
<aside>Sign up for our letter</aside>
<p>Third. {SENTENCE}</p>
<script>document.write("<p>written by script</p>")</script>
<ul class="links"><li><a href="/a">Another story</a></li><li><a href="/b">And one more</a></li></ul>
</div><div class="sidebar"><p>Most read: the ten best harbours of the country</p></div></div>
<footer>All rights reserved</footer></body></html>"""


def parts(document: Document) -> list[tuple[str, str]]:
    return [(one.kind, document.text[one.start : one.end]) for one in document.paragraphs]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("bare text", [("text", "bare text")]),
        ("<p>a <b>b</b><i>c</i>\n  d</p>e", [("text", "a bc d"), ("text", "e")]),
        ("<p>one<br>line<br> <br>two", [("text", "one line"), ("text", "two")]),
        ("<ul><li>a<ul><li>b</li></ul></li><li><p>c<p>d</ul>", [("item", text) for text in "abcd"]),
        ("<dl><dt>a<dd>b</dl>", [("item", "a"), ("item", "b")]),
        ("<blockquote><p>a</p><p>b</p></blockquote>c", [("quote", "a"), ("quote", "b"), ("text", "c")]),
        ("<h2>a <a href=x>b</a></h2><p>c", [("heading", "a b"), ("text", "c")]),
        ("<p>a</p><pre>  b\n\tc</pre>", [("text", "a"), ("code", "  b\n    c")]),
        ("<table><tr><td>a</td><td>b<tr><td>c</table>", [("text", "a b"), ("text", "c")]),
        ("<p>&amp;lt;b&gt; &eacute;&nbsp;&#x201c;", [("text", "&lt;b> é\xa0“")]),
        ("<p><q>yes</q>, she said", [("text", "“yes”, she said")]),
        ("<ruby>東<rt>ひがし</rt></ruby>口", [("text", "東口")]),
        (
            "a<script>b</script><style>c</style><!-- d --><template>e</template><iframe>f</iframe>",
            [("text", "a")],
        ),
        (
            "a<p hidden>b<p style='display : none'>c<p aria-hidden=true>d<p class='x sr-only'>e",
            [("text", "a")],
        ),
        ("<p style='font-size:0'>b<p style='font-size:0.9em'>c", [("text", "c")]),
        ("<figure><img alt=b><figcaption>c</figcaption></figure>a<button>d</button>", [("text", "a")]),
        (
            "<pre>A mail whose lines somebody has wrapped\nby hand at a width of forty cells, as one\ndoes.\n\nIts end.</pre>",
            [
                (
                    "text",
                    "A mail whose lines somebody has wrapped by hand at a width of forty cells, as one does.",
                ),
                ("text", "Its end."),
            ],
        ),
        ("", []),
        ("<p>&nbsp;</p> <br>", []),
        ("</p></div>&#xD800;", [("text", "\ufffd")]),
    ],
)
def test_fragments(html: str, expected: list[tuple[str, str]]) -> None:
    assert parts(html_to_document(html)) == expected


def test_escape_sequences_do_not_come_in_as_entities_or_across_tags() -> None:
    html = "<p>a\x1b<b>[2J</b>b\x1b]52;c;<i>QUJD</i>\x07c&#x202e;d&#x9d;e</p>"
    assert html_to_document(html).text == "abcde"


def test_a_page_gives_its_article_and_nothing_around_it() -> None:
    assert parts(html_to_document(PAGE)) == [
        ("heading", "Crane falls in harbour"),
        *(("text", f"{which}. {SENTENCE}".strip()) for which in ("First", "Second", "Third")),
    ]


@pytest.mark.parametrize("wrapper", ["article", "main", 'div role="main"', 'div itemprop="articleBody"'])
def test_a_marked_article_is_taken(wrapper: str) -> None:
    noise = f"<div><p>{SENTENCE * 6}</p></div>"
    page = f"<html><body>{noise}<{wrapper}><p>Mine. {SENTENCE * 4}</p></{wrapper.split(maxsplit=1)[0]}></body></html>"
    assert html_to_document(page).text == f"Mine. {SENTENCE * 4}".strip()


def test_teasers_are_not_taken_for_the_article() -> None:
    teasers = "".join(f"<article><h2>{n}</h2><p>{SENTENCE * 3}</p></article>" for n in range(4))
    page = f"<html><body><main>{teasers}</main><p>outside</p></body></html>"
    assert html_to_document(page).text.count("The crane") == 12


def test_a_form_around_the_whole_page_does_not_hide_it() -> None:
    page = f"<html><body><form>{'<p>' + SENTENCE + '</p>'} {'<p>' + SENTENCE + '</p>'} <p>End here.</p></form></body></html>"
    assert html_to_document(page).text.endswith("End here.")
    assert html_to_document("<p>a</p><form><p>Your name</p><input></form>").text == "a"


def test_a_page_of_links_still_has_its_text() -> None:
    page = (
        "<html><body><ul>"
        + "".join(f"<li><a href=x>{SENTENCE}</a></li>" for _ in range(5))
        + "</ul></body></html>"
    )
    assert html_to_document(page).text.count("The crane") == 5


def test_what_a_page_says_about_itself() -> None:
    about = page_metadata(PAGE)
    assert about.title == "Crane falls in harbour"
    assert about.author == "Ada Thornquist"
    assert about.published == datetime(2024, 5, 6, 5, 8, 9, tzinfo=UTC)
    assert about.url == "https://echo.example/crane"
    assert about.language == "en"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Storm - coast | Echo</title><meta property=og:title content='Storm\n hits'>", "Storm hits"),
        (
            "<title>Storm hits the coast — Echo</title><body><h1>Storm hits the coast</h1>",
            "Storm hits the coast",
        ),
        ("<title>Echo — Storm hits the coast</title><body><h1>Echo</h1>", "Echo — Storm hits the coast"),
        ("<title>A &amp; B\x1b[31m</title>", "A & B"),
        ("<h1>Only <i>this</i></h1>", "Only this"),
        ("<p>nothing", ""),
    ],
)
def test_titles(head: str, title: str) -> None:
    assert page_metadata(f"<html>{head}").title == title


def test_metadata_that_cannot_be_believed_is_left_out() -> None:
    about = page_metadata(
        "<html lang='x-klingon'><meta name=date content='someday'><link rel=canonical href='javascript:x'>"
        "<meta name=author content='https://social.example/ada'><time datetime='1901-01-01'>"
    )
    assert (about.title, about.author, about.published, about.url, about.language) == ("", "", None, "", "")


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("<html lang=und>", ""),
        ("<html lang=deu-AT>", "de"),
        ("<html lang=und><meta property=og:locale content=sv_SE>", "sv"),
    ],
)
def test_the_language_of_a_page(head: str, language: str) -> None:
    assert page_metadata(head).language == language


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
    document = html_to_document(html)
    assert "\n\n".join(text for _, text in parts(document)) == document.text
    assert all(text.strip() for _, text in parts(document))
    page_metadata(html)
    html_to_document(f"<html>{html}")


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
    # A form that was closed is not open any more, but what follows can still stand inside of it.
    assert _depth(parse_html(unit * 1_000)) <= 2 * MAX_DEPTH + len(("html", "body"))


@pytest.mark.parametrize(
    "unit", ["<a><object></a>", "<a><b><i><object></a></b></i>", "<div><table><table></table>"]
)
def test_the_nesting_is_followed_as_a_parser_does(unit: str) -> None:
    assert _depth(parse_html(unit * 1_000)) <= MAX_DEPTH + len(("html", "body"))


def test_taming_leaves_ordinary_markup_alone() -> None:
    page = PAGE.replace("<body", "<body data-x='>'") + f"<p title='a > b'>{SENTENCE}</p>" * 800
    assert html_to_document(page) == html_to_document(tame(page))
    assert html_to_document(page).text.count("The crane") >= 800


def test_a_page_with_too_many_nodes_is_cut() -> None:
    assert sum(1 for _ in elements(parse_html("<p>x" * MAX_NODES))) <= MAX_NODES


def _depth(root: Element) -> int:
    deepest, waiting = 0, [(root, 1)]
    while waiting:
        element, depth = waiting.pop()
        deepest = max(deepest, depth)
        waiting.extend((child, depth + 1) for child in element.children if isinstance(child, Element))
    return deepest
