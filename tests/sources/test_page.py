"""A fetched page is judged by its content, and what is no page is said plainly."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.errors import FetchError
from reader.sources.page import parse_page
from tests.conftest import NOW

PROSE = "The crane in the harbour fell on Monday, and nobody could say when it would be lifted again. "
URL = "https://echo.example/crane"


def test_a_page_becomes_an_entry() -> None:
    html = (
        "<!doctype html><html lang='nb'><head><title>Une grue tombe</title><meta name='author' content='Ada T.'>"
        "<meta property='article:published_time' content='2024-05-06T07:08:09Z'></head><body><header>Écho</header>"
        f"<article><h1>Une grue tombe</h1><p>Été. {PROSE * 4}</p></article><footer>fin</footer></body></html>"
    )
    entry = parse_page(html.encode("iso-8859-1"), "text/html; charset=ISO-8859-1", URL, NOW)
    assert (entry.guid, entry.url, entry.title, entry.author, entry.language) == (
        *(URL, URL),
        *("Une grue tombe", "Ada T.", "nb"),
    )
    assert entry.published == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    assert entry.document.text == f"Été. {PROSE * 4}".strip()
    assert entry.html == html


def test_plain_text_is_read_as_such() -> None:
    entry = parse_page(f"A <b> title\n\n{PROSE}".encode(), "text/plain; charset=utf-8", URL, NOW)
    assert (entry.title, entry.document.text, entry.html) == ("A <b> title", PROSE.strip(), "")


@pytest.mark.parametrize(
    "content_type", ["", "text/html", "application/octet-stream", "text/plain", "nonsense"]
)
def test_a_page_is_a_page_whatever_it_is_declared_to_be(content_type: str) -> None:
    entry = parse_page(f"<html><title>T</title><p>{PROSE}".encode(), content_type, URL, NOW)
    assert (entry.title, entry.document.text) == ("T", PROSE.strip())


@pytest.mark.parametrize(
    ("body", "content_type", "problem"),
    [
        (b"", "text/html", "is an empty page"),
        (b"%PDF-1.7 ...", "text/html", r"\(a PDF\)"),
        (b"\x89PNG\r\n", "", r"\(a picture\)"),
        (b"\0\0\0\x18ftypmp42", "text/html", r"\(binary\)"),
        (b"whatever", "video/mp4", r"\(video\)"),
        (b"{}", "application/json", r"\(json\)"),
        (b"<?xml version='1.0'?><!-- x --><rss version='2.0'>", "text/xml", "is a feed"),
        (b"<html><body><script>app()</script><noscript>Turn it on</noscript>", "text/html", "holds no text"),
    ],
)
def test_what_is_no_page(body: bytes, content_type: str, problem: str) -> None:
    with pytest.raises(FetchError, match=problem) as caught:
        parse_page(body, content_type, URL + "\x1b[2J", NOW)
    assert str(caught.value).startswith(URL + " ")


def test_a_page_says_who_wrote_it_and_where_its_links_lead() -> None:
    data = (
        '{"@type": "NewsArticle", "author": [{"name": "Ada T."}, {"name": "Bo L."}], "publisher": {"name": "The Echo"},'
        ' "datePublished": "2024-05-06T07:08:09Z", "headline": "Crane falls"}'
    )
    html = (
        f"<html><head><script type='application/ld+json'>{data}</script></head><body><nav><a href=/>Home</a></nav>"
        f"<div class=story><p>{PROSE * 4}</p><p>See <a href='/plan'>the plan</a>. {PROSE * 3}</p></div>"
        "<div class=related><p>Another story about another crane in another harbour</p></div></body></html>"
    )
    entry = parse_page(html.encode(), "text/html", URL, NOW)
    assert (entry.title, entry.authors, entry.outlet) == ("Crane falls", ("Ada T.", "Bo L."), "The Echo")
    assert entry.published == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    assert [link.url for link in entry.document.links] == ["https://echo.example/plan"]
    assert "Another story" not in entry.document.text


def test_a_wall_is_no_article() -> None:
    with pytest.raises(FetchError, match="asks whether its reader is a robot"):
        parse_page(b"<html><title>One moment</title><p>Please verify you are human.</p>", "", URL, NOW)


def test_an_entry_never_carries_a_long_identifier_or_a_secret() -> None:
    body = f"<p>{PROSE}".encode()
    assert parse_page(body, "", "https://user:secret@echo.example/", NOW).guid == "https://echo.example/"
    assert len(parse_page(body, "", "https://echo.example/" + "a" * 3_000, NOW).guid) < 100
