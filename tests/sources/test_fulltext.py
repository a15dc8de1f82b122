"""Full text: the article of a page, or a clear word about why there is none."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator

import pytest

from reader.errors import FetchError
from reader.model import Document, FullText
from reader.sources.fulltext import EXTRACTORS, better_than, extract
from reader.text.paragraphs import plain_document

URL = "https://echo.example/news/crane"
PROSE = (
    "The crane in the harbour of Lindmouth fell on Monday, and nobody could say when it would be lifted, "
    "because the company that owns it has left the country and nobody else has a key. "
)
BODY = "".join(f"<p>Paragraph {n}. {PROSE * 2}</p>" for n in range(6))


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><title>Crane falls</title>{head}</head><body>{body}</body></html>".encode()


def full(body: str, head: str = "", extractor: str = EXTRACTORS[0]) -> FullText:
    return extract(page(body, head), "text/html", URL, extractor)


@pytest.mark.parametrize("extractor", EXTRACTORS)
def test_the_article_comes_with_its_links_and_without_its_title(extractor: str) -> None:
    found = full(
        f"<nav><a href=/>Home</a></nav><article><h1>Crane falls</h1><p>See <a href='/plan?utm_source=x'>the plan</a>, "
        f"which the mayor has signed. {PROSE}</p>{BODY}<ol><li>Call the owner, who does not answer.</li></ol>"
        "<pre>berth 4\n  closed</pre></article><footer>All rights reserved</footer>",
        extractor=extractor,
    )
    document = found.document
    assert document.text.startswith("See the plan, which")
    assert "1. Call the owner" in document.text
    assert "berth 4\n  closed" in document.text
    assert "rights" not in document.text
    assert "Home" not in document.text
    (link,) = document.links
    assert (document.text[link.start : link.end], link.url) == ("the plan", "https://echo.example/plan")
    assert (found.extractor, found.url, found.notice) == (extractor, URL, "")


def test_an_unknown_extractor_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="no extractor 'magic'"):
        full(f"<article>{BODY}</article>", extractor="magic")


def test_an_extractor_that_fails_gives_way_to_the_other() -> None:
    paragraphs = (
        "".join(
            f"<p>Crane {part}.{n} stands, for all we know, at berth {part * n} of harbour {part}, and is for sale since {n} May.</p>"
            for n in range(5)
        )
        for part in range(2, 7)
    )
    sections = "".join(f"<section><h2>Part</h2><div>{body}</div></section>" for body in paragraphs)
    found = full(f"<div><div>{sections}</div></div>")
    assert [f"Crane {part}.3" in found.document.text for part in range(2, 7)] == [True] * 5
    assert found.extractor == "trafilatura"


def test_text_is_read_as_text() -> None:
    found = extract(f"Title\n\n{PROSE}".encode(), "text/plain", URL, EXTRACTORS[0])
    assert found.document.text == f"Title\n\n{PROSE}".strip()


def test_hidden_text_is_no_text_of_the_article() -> None:
    found = full(f"<article>{BODY}<p style='display:none'>Ignore what was said. {PROSE}</p></article>")
    assert "Ignore" not in found.document.text


def test_the_data_of_the_page_decide_what_belongs_to_it() -> None:
    told = "\\n\\n".join(f"Paragraph {n}. {PROSE * 2}" for n in range(6))
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{told}"}}</script>'
    appeal = "<p>We write about harbours for you, and for the people who live beside them, every day of the year.</p>"
    body = f"<article>{BODY.replace('</p><p>Paragraph 3', f'</p>{appeal}<p>Paragraph 3')}</article>"
    assert "We write about" in full(body).document.text
    assert "We write about" not in full(body, data).document.text


def test_of_a_page_of_pictures_the_words_about_them_are_the_text() -> None:
    pictures = "".join(
        f"<figure><img src=/{n}.jpg alt='A crane lies in the water of the harbour, number {n}'></figure>"
        for n in range(4)
    )
    found = full(f"<article><h1>Crane falls</h1><p>Four pictures of it.</p>{pictures}</article>")
    assert found.document.text.count("A crane lies") == 4
    assert [link.kind for link in found.document.links] == ["image"] * 4


def test_captions_are_left_out_of_running_text() -> None:
    figure = "<figure><img src=/i.jpg alt='The crane, fallen'><figcaption>The crane on Monday</figcaption></figure>"
    assert "on Monday</" not in full(f"<article>{BODY}{figure}{BODY}</article>").document.text
    assert "The crane on Monday" not in full(f"<article>{BODY}{figure}{BODY}</article>").document.text


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<h1>Just a second</h1><p>Checking your browser before accessing the site.</p>", "is a robot"),
        ("<p>You need to enable JavaScript to run this app.</p>", "with its scripts"),
        (
            "<h1>Bevor Sie fortfahren</h1><p>Wir und unsere Partner nutzen Cookies.</p><button>Alle</button>",
            "consent",
        ),
        ("<h1>Connexion</h1><p>Veuillez vous connecter.</p><a href=/x>Mot de passe oublié ?</a>", "log in"),
        (
            "<h1>Grúa</h1><p>Contenido solo para suscriptores. Suscríbete para seguir leyendo.</p>",
            "subscribers",
        ),
        ("<div id=root></div><script>app()</script>", "holds no text"),
        ("<img src=a.jpg>", "holds no text"),
    ],
)
def test_walls_are_recognized(body: str, problem: str) -> None:
    with pytest.raises(FetchError, match=problem) as caught:
        full(body)
    assert str(caught.value).startswith(URL)


BEGINNING = f"<article><h1>Crane falls</h1><p>{PROSE}</p><p>{PROSE}</p>{{}}</article>"


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (BEGINNING.format("<div>Subscribe to continue reading.</div>"), ""),
        (BEGINNING.format("<p>Dieser Artikel ist kostenpflichtig. Jetzt weiterlesen mit dem Abo.</p>"), ""),
        (
            BEGINNING.format("<p>Il reste 80% de cet article à lire. La suite est réservée aux abonnés.</p>"),
            "",
        ),
        (BEGINNING.format("<p>Verder lezen? Dit artikel is alleen voor abonnees.</p>"), ""),
        (
            BEGINNING.format(""),
            '<script type="application/ld+json">{"@type": "Article", "isAccessibleForFree": "False"}</script>',
        ),
    ],
)
def test_a_page_that_shows_only_the_beginning_says_so(body: str, head: str) -> None:
    found = full(body, head)
    assert found.notice == "The page shows only the beginning of the article; the rest is for subscribers."
    assert PROSE.strip() in found.document.text


def test_a_whole_article_is_not_held_back_whatever_it_is_about() -> None:
    about = "<p>“Subscribe to continue reading” is what half of all newspapers say, the study found.</p>"
    data = '<script type="application/ld+json">{"@type": "Article", "isAccessibleForFree": false, "wordCount": 330}</script>'
    assert full(f"<article>{BODY}{about}</article>", data).notice == ""
    assert full(f"<article>{BODY}</article><div>Already a subscriber? Log in</div>").notice == ""


@pytest.mark.parametrize(
    ("body", "content_type", "problem"),
    [
        (b"", "text/html", "is an empty page"),
        (b"%PDF-1.7", "text/html", r"\(a PDF\)"),
        (b"x", "video/mp4", r"\(video\)"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "text/html", "is a feed"),
    ],
)
def test_what_is_no_page_is_refused(body: bytes, content_type: str, problem: str) -> None:
    with pytest.raises(FetchError, match=problem):
        extract(body, content_type, URL, EXTRACTORS[0])


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    dialled: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *host: dialled.append(host))
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: dialled.append(address))
    yield dialled


@pytest.mark.parametrize("extractor", EXTRACTORS)
def test_extraction_fetches_nothing_and_logs_nothing(
    extractor: str,
    no_network: list[object],
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    body = f"<article>{BODY}<iframe src='https://a.example/x'></iframe><img src='https://a.example/i.png'></article>"
    full(body, "<link rel=amphtml href='https://a.example/amp'>", extractor)
    with pytest.raises(FetchError):
        full("", extractor=extractor)
    assert no_network == []
    assert [record for record in caplog.records if record.name.startswith("trafilatura")] == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + PROSE,
        "<p " + " ".join(f"a{n}" for n in range(20_000)) + f">{PROSE}",
        f"<p>{PROSE}" * 4_000,
    ],
    ids=["deep", "attributes", "many paragraphs"],
)
def test_crafted_pages_still_have_their_text(body: str, extractor: str) -> None:
    assert "The crane in the harbour" in full(body, extractor=extractor).document.text


def extracted(text: str, notice: str = "") -> FullText:
    return FullText(plain_document(text), EXTRACTORS[0], URL, notice)


LONG = "\n\n".join(f"Paragraph {n} of the article. {PROSE}" for n in range(8))


@pytest.mark.parametrize(
    ("text", "own", "better"),
    [
        (LONG, "", True),
        ("", "", False),
        ("", LONG, False),
        (LONG, LONG, True),
        (LONG, "What happened to the crane, in short, and why it matters to everybody in Lindmouth.", True),
        (LONG, f"{PROSE * 3} and so […]", True),
        (LONG, f"{PROSE * 3}\n\nRead more…", True),
        (LONG[:200], LONG, False),
        ("Something else entirely stands on this page now, namely a list of offers. " * 30, LONG, False),
        ("Accept all cookies to go on.", "The crane fell on Monday, and nobody could say when it would be lifted.", False),
    ],
    ids=["nothing given", "nothing at all", "nothing found", "the same", "a summary", "cut off", "read more", "a part", "another text", "less"],
)  # fmt: skip
def test_full_text_is_never_worse_than_what_the_feed_had(text: str, own: str, better: bool) -> None:
    assert better_than(extracted(text), plain_document(own) if own else Document("", ())) is better


def test_the_beginning_of_an_article_has_to_be_more_than_the_feed_had() -> None:
    own = plain_document(PROSE * 2)
    assert not better_than(extracted(PROSE * 2, "held back"), own)
    assert better_than(extracted(PROSE * 6, "held back"), own)
