"""The article is found on a page, and what is named like furniture is not taken for it."""

from __future__ import annotations

import pytest

from reader.text.html import html_to_document
from reader.text.main_content import MainContent
from reader.text.markup import parse_html

PROSE = "The crane in the harbour of Lindmouth fell on Monday, and nobody could say when it would be lifted. "


def text(body: str) -> str:
    return html_to_document(f"<html><body>{body}</body></html>").text


@pytest.mark.parametrize(
    "furniture",
    [
        "<div class='share-tools'>Noise, and so on.</div>",
        "<div id='newsletterBox'><p>Noise, and so on.</p></div>",
        "<ul class='tags'><li>Noise</li></ul>",
        "<p class='post__byline'>Noise, and so on.</p>",
        "<ul><li><a href=/1>Noise one</a></li><li><a href=/2>Noise two</a></li></ul>",
        "<aside>Noise</aside>",
        "<footer>Noise</footer>",
    ],
)
def test_furniture_inside_the_article_is_left_out(furniture: str) -> None:
    page = f"<article><p>First. {PROSE * 3}</p>{furniture}<p>Last. {PROSE * 3}</p></article>"
    assert "Noise" not in text(page)
    assert text(page).startswith("First.")
    assert "Last." in text(page)


@pytest.mark.parametrize(
    "part",
    [
        "<blockquote><p>We lift it.</p><footer>Kept, the mayor</footer></blockquote>",
        "<div class='article__legal text'><p>Kept, the mayor</p></div>",
        "<div class='article__teaser elementor-widget-text'><p>Kept, the mayor</p></div>",
    ],
)
def test_what_only_looks_like_furniture_is_kept(part: str) -> None:
    assert "Kept, the mayor" in text(f"<article><p>{PROSE * 4}</p>{part}<p>{PROSE * 4}</p></article>")


def test_a_word_that_names_the_whole_article_is_no_furniture() -> None:
    page = "".join(f"<div class='legal-text'><p>Clause {n}. {PROSE * 2}</p></div>" for n in range(9))
    assert text(f"<main>{page}</main>").count("Clause") == 9


def test_the_posts_of_a_thread_are_one_text() -> None:
    posts = "".join(
        f"<div class='post bg{n % 2}' id='p{n}'><div class='content'>Post {n}. {PROSE * 3}</div></div>"
        for n in range(4)
    )
    side = f"<div class='login'><p>{PROSE}</p></div>"
    found = text(f"<div id='top'><a href=/>Forum</a></div><div id='thread'>{posts}</div>{side}")
    assert [f"Post {n}." in found for n in range(4)] == [True] * 4


def test_every_tag_and_text_of_a_page_has_its_place() -> None:
    html = f"<html><body><nav>n</nav><div class=c><p>{PROSE * 4}<p class=caption>c</p><aside>a</aside></div><footer>f</footer>"
    content = MainContent(parse_html(html))
    places = content.places()
    by_text = {
        tail.strip(): place
        for (_, _, tail), place in zip(content.markup.tokens, places, strict=True)
        if tail.strip()
    }
    assert by_text == {(PROSE * 4).strip(): "article", "c": "furniture", "a": "beside", "f": "beside"}
