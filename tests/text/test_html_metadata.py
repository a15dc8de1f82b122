"""What a page says about itself, in its head and as data for search engines."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from reader.text.metadata import page_metadata
from reader.text.structured_data import MAX_SCRIPTS, ArticleData, read_article_data
from tests.text.page_sample import PAGE


def test_what_a_page_says_about_itself() -> None:
    about = page_metadata(PAGE)
    assert about.title == "Crane falls in harbour"
    assert about.authors == ("Ada Thornquist",)
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
    assert (about.title, about.authors, about.published, about.url, about.language) == ("", (), None, "", "")


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


def script(data: Any) -> str:
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Crane <b>falls</b>",
    "author": [{"@type": "Person", "name": "Ada Thornquist"}, {"name": ["Bo Lind"]}, "Cy Dahl"],
    "publisher": {"@type": "Organization", "name": "The Echo"},
    "datePublished": "2024-05-06T07:08:09Z",
    "articleBody": "It fell.",
    "wordCount": 2,
}


@pytest.mark.parametrize(
    "data", [ARTICLE, [{"@type": "WebPage"}, ARTICLE], {"@graph": [{"@type": ["Thing", 7]}, ARTICLE]}]
)
def test_the_data_of_an_article_are_found_wherever_they_stand(data: Any) -> None:
    found = read_article_data(f"<html>{script({'@type': 'BreadcrumbList'})}{script(data)}")
    assert found == ArticleData(
        title="Crane falls",
        authors=("Ada Thornquist", "Bo Lind", "Cy Dahl"),
        published=datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC),
        outlet="The Echo",
        body="It fell.",
        words=2,
    )


def test_the_data_fill_what_the_head_does_not_say() -> None:
    about = page_metadata(
        f"<html><head>{script(ARTICLE)}</head><body><h1>Other</h1><time datetime='2020-01-01'>"
    )
    assert (about.title, about.outlet) == ("Crane falls", "The Echo")
    assert about.authors == ("Ada Thornquist", "Bo Lind", "Cy Dahl")
    assert about.published == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "free", [False, "False", "false", "http://schema.org/False"], ids=["bool", "word", "small", "address"]
)
def test_an_article_for_subscribers_says_so(free: Any) -> None:
    assert not read_article_data(script({**ARTICLE, "isAccessibleForFree": free})).is_free
    part = {"@type": "WebPageElement", "isAccessibleForFree": free}
    assert not read_article_data(script({**ARTICLE, "hasPart": [part]})).is_free
    assert read_article_data(script({**ARTICLE, "isAccessibleForFree": "True"})).is_free


@pytest.mark.parametrize(
    "broken",
    [
        "<script type='application/ld+json'>{not json</script>",
        "<script type='application/ld+json'>" + "[" * 100_000,
        script("[" * 10),
        script([[[[7]]]]),
        script({"@type": "Article", "author": {"name": {"x": 1}}, "articleBody": [1], "wordCount": "many"}),
        "<script type='application/ld+json'></script>" * (3 * MAX_SCRIPTS),
    ],
    ids=["no JSON", "deep", "string", "numbers", "other types", "many"],
)
def test_broken_data_say_nothing(broken: str) -> None:
    assert read_article_data(broken) == ArticleData()


def test_the_updates_of_a_live_blog_are_its_text() -> None:
    updates = [{"@type": "BlogPosting", "articleBody": text} for text in ("Second.", "First.")]
    data = read_article_data(script({"@type": "LiveBlogPosting", "liveBlogUpdate": updates}))
    assert data.body == "Second.\n\nFirst."
