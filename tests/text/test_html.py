"""What of a page or a fragment becomes text."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.model import Document, Link
from reader.text.html import html_to_document
from tests.text.page_sample import PAGE, SENTENCE


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
        ("<table><tr><td>a</td><td>b<tr><td>c<td>d</table>", [("table", "a | b"), ("table", "c | d")]),
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
        (
            "<figure><img alt='b c'><figcaption>d</figcaption></figure>a<button>e</button>",
            [("image", "b c"), ("image", "d"), ("text", "a")],
        ),
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
        ("text", f"First. {SENTENCE}".strip()),
        ("image", "Crane"),
        ("image", "A picture of it"),
        *(("text", f"{which}. {SENTENCE}".strip()) for which in ("Second", "Third")),
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


BASE = "https://echo.example/2024/crane"


def linked(html: str, base_url: str = BASE) -> list[tuple[str, str, str]]:
    document = html_to_document(html, base_url)
    return [(document.text[one.start : one.end], one.url, one.kind) for one in document.links]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>See <a href='/a?x=1&amp;y=2'> the  <b>plan</b> </a>.", [("the plan", "https://echo.example/a?x=1&y=2", "link")]),
        ("<p><a href='b#c'>one</a> <a href='//d.example'>two</a>", [("one", "https://echo.example/2024/b#c", "link"), ("two", "https://d.example", "link")]),
        ("<p><a href='https://a.example/?utm_source=rss&id=7&fbclid=x'>a</a>", [("a", "https://a.example/?id=7", "link")]),
        ("<a href='javascript:x()'>a</a><a href='data:text/html,x'>b</a><a href='mailto:a@b.example'>c</a><a name=d>d</a>", []),
        ("<p>a<a href=/b> </a>c<a href=/d></a>", []),
        ("<a href=/card><h2>Head</h2><p>Body</p></a>", [("Head", "https://echo.example/card", "link")]),
        ("<p>a<pre>see\t<a href=/x>this\tone</a>\n", [("this    one", "https://echo.example/x", "link")]),
        ("<ol><li><a href=/x>first</a></ol>", [("first", "https://echo.example/x", "link")]),
        ("<table><tr><th>a<th><a href=/b>b</a><tr><td>1<td>2</table>", [("b", "https://echo.example/b", "link")]),
        ("a\x1b[31m <a href=/x>b\u200bc \x1b[0m d</a> e", [("bc d", "https://echo.example/x", "link")]),
        ("<br><br>\xa0<a href=/x>b</a>", [("b", "https://echo.example/x", "link")]),
    ],
)  # fmt: skip
def test_links(html: str, expected: list[tuple[str, str, str]]) -> None:
    assert linked(html) == expected


@pytest.mark.parametrize(
    ("html", "urls"),
    [
        ("<iframe src='https://video.example/embed/1?utm_source=x' width=500>Your browser</iframe>", ["https://video.example/embed/1"]),
        ("<iframe src=about:blank data-src=/lazy></iframe>", ["https://echo.example/lazy"]),
        ("<audio controls src=/a.mp3>no</audio>", ["https://echo.example/a.mp3"]),
        ("<video><source src=/v.mp4><source src=/v.webm><track src=/t.vtt>no <img src=/i.png></video>", ["https://echo.example/v.mp4"]),
        ("<object data=/o><embed src=/e></object>", ["https://echo.example/o"]),
        ("<object><iframe src=/f></iframe></object>", ["https://echo.example/f"]),
        ("<embed src=/e>", ["https://echo.example/e"]),
        ("<iframe></iframe><video>no</video><iframe srcdoc='<p>x'></iframe><video poster=/p.png></video>", []),
        ("<iframe src='javascript:x()'></iframe><embed src='data:text/html,x'><object data='file:///etc/x'></object>", []),
        ("<iframe src=/count height=0 width=0></iframe><iframe src=/hidden style='display:none'></iframe><embed hidden src=/e>", []),
        ("<noscript><iframe src=/f></iframe></noscript><form><iframe src=/g></iframe></form>", []),
    ],
)  # fmt: skip
def test_what_is_embedded_leaves_its_address(html: str, urls: list[str]) -> None:
    alone, beside = html_to_document(html, BASE), html_to_document(f"<p>a</p>{html}<p>b</p>", BASE)
    assert (alone.text, beside.text) == ("", "a\n\nb")
    assert [link.url for link in alone.links] == urls
    assert [(link.url, link.start, link.end, link.kind) for link in beside.links] == [
        (url, 3, 3, "link") for url in urls
    ]


def test_what_is_embedded_in_a_long_page_leaves_its_address() -> None:
    frame = f"<iframe class='{'c' * 2000}' onload='x>y' src='/f'><!-- <p>no"
    long = f"{'<p>x</p>' * 600}{frame}</iframe><p>y</p><object {'z' * 2000} data=/o></object>"
    document = html_to_document(long, BASE)
    assert document.text.endswith("x\n\ny")
    assert [link.url for link in document.links] == ["https://echo.example/f", "https://echo.example/o"]


def test_what_is_embedded_beside_preformatted_text_leaves_its_address() -> None:
    document = html_to_document("<pre>one\n  two</pre><iframe src=/f></iframe>", BASE)
    assert [(link.start, link.url) for link in document.links] == [
        (len(document.text), "https://echo.example/f")
    ]


def test_a_lone_picture_without_words_is_kept() -> None:
    document = html_to_document("<a href=/1><img src=/strip.png></a>", BASE)
    assert (document.text, document.links) == (
        "",
        (Link(0, 0, "https://echo.example/strip.png", "image"), Link(0, 0, "https://echo.example/1")),
    )


def test_a_hidden_picture_is_not_told() -> None:
    assert html_to_document("<p>a<img hidden src=/x.png alt='A red house in snow'></p>", BASE).text == "a"


def test_a_page_may_say_what_its_links_are_relative_to() -> None:
    page = f"<html><head><base href='/archive/'></head><body><p>{SENTENCE * 3}<a href='x'>more of it</a></p></body></html>"
    assert linked(page) == [("more of it", "https://echo.example/archive/x", "link")]
    assert linked("<a href=x>relative to nothing</a>", "") == []


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ol><li>a<li>b</ol>", "1. a\n\n2. b"),
        ("<ol start=9 type=a><li>a<li value=26>b<li>c</ol>", "i. a\n\nz. b\n\naa. c"),
        ("<ol type=I start=4 reversed><li>a<li>b</ol>", "IV. a\n\nIII. b"),
        ("<ol start=x><li value=-3>a<li>b</ol>", "-3. a\n\n-2. b"),
        ("<ul><li>a<ol><li><p>b<p>c</ol>d<li>e</ul>", "• a\n\n  1. b\n\n     c\n\n  d\n\n• e"),
        ("<ul><li>a<ul><li>b<ul><li>c</ul></ul></ul>", "• a\n\n  ◦ b\n\n    ▪ c"),
        ("<ol><li><h3>Head</h3><p>text</ol>", "1. Head\n\n   text"),
        ("<li>loose", "• loose"),
        ("<dl><dt>a<dd>b</dl>", "a\n\n  b"),
    ],
)
def test_bullets_and_numbers_stand_before_the_items(html: str, text: str) -> None:
    document = html_to_document(html)
    assert document.text == text
    assert all(document.text[one.start].isalpha() for one in document.paragraphs)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<table><caption>Ships</caption><tr><th>Year<th>Ships<tr><td>1961<td>12</table>", [("text", "Ships"), ("table", "Year | Ships"), ("table", "1961 | 12")]),
        ("<table><tr><td>a<td><p>b<p>c<tr><td><ul><li>d<li>e</ul><td></table>", [("table", "a | b c"), ("table", "d e")]),
        ("<table><tr><td>menu<td><table><tr><th>a<th>b<tr><td>1<td>2</table></table>", [("text", "menu"), ("table", "a | b"), ("table", "1 | 2")]),
        ("<table role=presentation><tr><th>a<th>b<tr><td>c<td>d</table>", [("text", one) for one in "abcd"]),
        (f"<table><tr><td>a<td>{SENTENCE * 5}<tr><td>b<td>c</table>", [("text", "a"), ("text", (SENTENCE * 5).strip()), ("text", "b"), ("text", "c")]),
        ("<table><tr><td>only<tr><td>one column</table>", [("text", "only"), ("text", "one column")]),
        ("<table><tr><td><pre>1\n2</pre><td><pre>a\nb</pre><tr><td>x<td>y</table>", [("code", "1\n2"), ("code", "a\nb"), ("text", "x"), ("text", "y")]),
        ("<table><tr><td><img src=f.png alt='France'><td>3<tr><td>Spain<td>4</table>", [("table", "France | 3"), ("table", "Spain | 4")]),
    ],
)  # fmt: skip
def test_rows_of_data_are_paragraphs_and_layout_is_not(html: str, expected: list[tuple[str, str]]) -> None:
    assert parts(html_to_document(html)) == expected


@pytest.mark.parametrize(
    ("html", "expected", "links"),
    [
        ("<p>a<img src=/i.jpg alt='A crane'>b", [("text", "ab"), ("image", "A crane")], [("A crane", "https://echo.example/i.jpg", "image")]),
        ("<img src=/i.jpg alt='IMG_2031.JPG'><p>a", [("text", "a")], [("", "https://echo.example/i.jpg", "image")]),
        ("<p>a<p><img src=/i.jpg alt=image>", [("text", "a")], [("", "https://echo.example/i.jpg", "image")]),
        ("<p>a<img src='https://s.example/pixel.gif' width=1 height=1 alt='Counter of visits'>", [("text", "a")], []),
        ("<p>a<img src='data:image/gif;base64,R0' data-src=/real.jpg alt='The real one'>", [("text", "a"), ("image", "The real one")], [("The real one", "https://echo.example/real.jpg", "image")]),
        ("<p>a <img class=wp-smiley alt='🙂' src=/e.png> b", [("text", "a 🙂 b")], []),
        ("<a href=/big.jpg><img src=/i.jpg alt='A crane'></a>", [("image", "A crane")], [("A crane", "https://echo.example/i.jpg", "image")]),
        ("<a href=/story><img src=/i.jpg alt='A crane'></a>", [("image", "A crane")], [("A crane", "https://echo.example/story", "link"), ("A crane", "https://echo.example/i.jpg", "image")]),
        ("<figure><img src=/i.jpg alt='A crane in the harbour'><figcaption>A crane in the harbour. Photo: Ann</figcaption></figure>", [("image", "A crane in the harbour. Photo: Ann")], [("A crane in the harbour. Photo: Ann", "https://echo.example/i.jpg", "image")]),
        ("<img srcset='/a.jpg 1x, /b.jpg 2x' alt='Two cranes'>", [("image", "Two cranes")], [("Two cranes", "https://echo.example/a.jpg", "image")]),
    ],
)  # fmt: skip
def test_pictures(html: str, expected: list[tuple[str, str]], links: list[tuple[str, str, str]]) -> None:
    assert parts(html_to_document(html, BASE)) == expected
    assert linked(html) == links


def test_nothing_a_reader_sees_of_a_fragment_is_lost() -> None:
    html = (
        "<header>one</header><aside>two</aside><blockquote><p>three</p><footer>four</footer></blockquote>"
        "<details><summary>five</summary>six</details><footer>seven</footer><xmp><b>eight</xmp><address>nine</address>"
        "<math><mi>x</mi><mo>=</mo><mn>2</mn><annotation>not this</annotation></math>"
    )
    words = html_to_document(html).text.split()
    assert words == ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "x=2"]


def test_signs_beside_headings_are_left_out() -> None:
    html = "<h2>Retry <a class='headerlink' href='#retry' title='Link'>¶</a></h2><p>text"
    assert parts(html_to_document(html)) == [("heading", "Retry"), ("text", "text")]


IN_LITTLE_MEMORY = """
import resource, sys
from reader.text.html import html_to_document
from reader.workers import MEMORY_BYTES

line = "The council of Lindholm voted on Tuesday to buy the ferry.\\n"
link = sys.argv[1]
html = "<!doctype html><body><pre>" + link + line * (10_000_000 // len(line)) + link + "</pre>"
resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES // 2, MEMORY_BYTES // 2))
document = html_to_document(html, "https://echo.example/")
assert document.text.count("ferry") == html.count("ferry")
for found in document.links:
    print(document.text[found.start : found.end], found.url, document.text[found.end + 1 : found.end + 7])
"""


@pytest.mark.parametrize(
    ("link", "printed"),
    [
        ("", ""),
        (
            "<a href=/x>one  ship</a> ",
            "one ship https://echo.example/x The co\none ship https://echo.example/x \n",
        ),
    ],
)
def test_a_preformatted_page_of_ten_megabytes_takes_half_of_what_the_worker_may(
    link: str, printed: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", IN_LITTLE_MEMORY, link], capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.stdout) == ("", printed)
