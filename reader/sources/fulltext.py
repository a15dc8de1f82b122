"""Full text: the article on a web page, without what the page has around it.

The words come from one walk over the page, the same as for feeds. Which paragraphs are the article is
voted on: readability's algorithm (as trafilatura carries it), trafilatura's own and the page's structure
each have a vote, and an article that the page gives to search engines as data is believed. Meant for the
worker process: the extractors take a third of a second to load, and crafted pages cost them minutes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin

from reader.errors import FetchError
from reader.model import Document, FullText
from reader.sources.extractors import readability_lines, trafilatura_lines
from reader.sources.walls import held_back, wall
from reader.sources.web_page import is_plain_text, page_text
from reader.text.agreement import Judge, Words, shingles, words_of
from reader.text.article_choice import About, Paragraph, choose
from reader.text.blocks import blocks_of, join_blocks, without_title
from reader.text.furniture import INVITATIONS
from reader.text.html import html_to_document, link_base, page_document
from reader.text.main_content import MainContent, Place
from reader.text.markup import Markup, parse_html
from reader.text.metadata import PageMetadata, metadata_of
from reader.text.paragraphs import plain_document
from reader.text.sanitize import clean_line, clean_text, clean_url
from reader.text.structured_data import ArticleData, read_article_data
from reader.text.walker import Walker

EXTRACTORS = ("readability", "trafilatura")
"""Names, default first. `readability`: what it finds and others agree to; `trafilatura`: what it finds."""

MUCH_LONGER = 2
"""Where trafilatura takes so many times the words, readability has taken a section for the whole."""

ENOUGH_WORDS = 100
"""With fewer words than these, and so many times more from readability, trafilatura has failed."""

SERIES_SEEN = 0.7
"""Where the extractors take less than this share of a row of parts alike, they have taken one for all."""

MAX_WALL = 300
"""Words on a page that can be nothing but a wall, with what is around it."""

MIN_WORDS = 3
"""Fewer words are no article."""

PICTURE_PAGE = 40
"""Words; of a page with fewer the pictures are the article, so what is said of them belongs to it."""


NEAR = 8
"""Paragraphs after the article among which a paywall says that it is one."""

TEASER_WORDS = 60
"""A feed text with fewer words may say in other words what the article is about."""

NOT_SHORTER, MOST = 0.9, 0.6
"""What full text has to have of the length and of the words of what the feed gave."""

_OWN = frozenset({"article", "series"})
_NOTHING = "holds no text that can be read without its scripts; open it in the browser."
_CUT_OFF = ("…", "...", "[…]", "[...]", "[…", "(…)")


@dataclass(frozen=True, slots=True)
class ExtractedPage:
    """The article of a page with what the page says about it."""

    full: FullText
    about: PageMetadata


def extract(body: bytes, content_type: str, url: str, extractor: str) -> FullText:
    """Return the article of a page.

    Args:
        body: The page as fetched.
        content_type: The header of that name, or "".
        url: Where it was fetched from; links are relative to it.
        extractor: One of `EXTRACTORS`.

    Raises:
        FetchError: It is no page, a wall, or a page without text.
        ValueError: There is no such extractor.
    """
    text = page_text(body, content_type, url)
    if is_plain_text(text, content_type):
        return FullText(plain_document(clean_text(text)), extractor, clean_url(url))
    return extract_page(text, url, extractor).full


def extract_page(html: str, url: str, extractor: str) -> ExtractedPage:
    """Return the article of a decoded page and what the page says about it.

    Args:
        html: The page.
        url: Where it was fetched from; links are relative to it.
        extractor: One of `EXTRACTORS`.

    Raises:
        FetchError: It is a wall, or a page without text.
        ValueError: There is no such extractor.
    """
    if extractor not in EXTRACTORS:
        raise ValueError(f"no extractor {extractor!r}")
    markup, data = parse_html(html), read_article_data(html)
    about = metadata_of(markup, data)
    page = _Page(markup, data, about, url)
    document, used = page.article(extractor)
    document = without_title(document, about.title)
    words = len(words_of(document.text))
    blocked = page.wall(document) or ("" if words >= MIN_WORDS else _NOTHING)
    if blocked:
        raise FetchError(f"{clean_line(url)} {blocked}")
    notice, image = held_back(page.near, words, data), _address(link_base(markup, url), about.image)
    return ExtractedPage(FullText(document, used, clean_url(url), notice, image), about)


def _address(base: str, given: str) -> str:
    """Return the http or https address that a page gives, or ""."""
    try:
        return clean_url(urljoin(base, given)) if given else ""
    except ValueError:  # a host in brackets that is no address
        return ""


class _Page:
    """One page with what each judge thinks of its paragraphs."""

    def __init__(self, markup: Markup, data: ArticleData, about: PageMetadata, url: str) -> None:
        self._markup = markup
        self._data = data
        self._about = about
        self._url = url
        self._content = MainContent(markup)
        self._walker = Walker(self._content.markup, link_base(markup, url))
        self._words = [words_of(block.text) for block in self._walker.raw]
        self.text = "\n".join(block.text for block in self._walker.raw)
        """All that can be seen on it."""
        self._size = sum(map(len, self._words))
        self.near = ""
        """The article with what follows it closely."""

    def wall(self, document: Document) -> str:
        """Return what the page does if it is a wall and no article, or ""."""
        if self._size > MAX_WALL:
            return ""
        return wall(self.text, [block.text for block in blocks_of(document)])

    def article(self, extractor: str) -> tuple[Document, str]:
        """Return the article, and the name of the extractor that it is mostly owed to."""
        source = self._markup.source
        readable, extracted = Judge(readability_lines(source)), Judge(trafilatura_lines(source))
        by_readability, by_trafilatura = readable.marks(self._words), extracted.marks(self._words)
        used = extractor
        if extracted.size < ENOUGH_WORDS and readable.size > MUCH_LONGER * extracted.size:
            used, by_trafilatura = "readability", by_readability
        elif extractor == "trafilatura" or self._is_partial(readable.size, extracted.size):
            used, by_readability = "trafilatura", by_trafilatura
        document = self._document(self._paragraphs(by_readability, by_trafilatura))
        return (document if document.text else page_document(self._markup, self._url)), used

    def _is_partial(self, size: int, other: int) -> bool:
        """Tell whether an extractor took a section for the whole, as the other and the structure say."""
        own = sum(len(words) for words, place in zip(self._words, self._places, strict=True) if place in _OWN)
        return other > MUCH_LONGER * size and (size < ENOUGH_WORDS or own > 1.5 * size)

    def _paragraphs(self, first: Sequence[bool], second: Sequence[bool]) -> list[Paragraph]:
        """Return the paragraphs of the page with the votes of two judges and of its structure."""
        told = Judge(_told_lines(self._data)).marks(self._words)
        places = self._places
        own = {"article": 1, "series": 1, "furniture": -1, "beside": 0}
        page = [
            Paragraph(block, words, place, first[at] + second[at] + own[place], told=told[at])
            for at, (block, words, place) in enumerate(
                zip(self._walker.raw, self._words, places, strict=True)
            )
        ]
        series = [at for at, place in enumerate(places) if place == "series"]
        total = sum(page[at].size for at in series)
        seen = max(sum(page[at].size for at in series if marks[at]) for marks in (first, second))
        if seen < SERIES_SEEN * total:
            for at in series:
                page[at].votes += 1
        return page

    def _document(self, page: Sequence[Paragraph]) -> Document:
        """Return what is chosen of the paragraphs as a text."""
        choose(page, About(self._about.title, self._about.description, self._about.authors))
        last = max((at for at, one in enumerate(page) if one.kept), default=len(page))
        first = min((at for at, one in enumerate(page) if one.kept), default=0)
        self.near = "\n".join(one.block.text for one in page[first : last + 1 + NEAR])
        few = sum(one.size for one in page if one.kept) < PICTURE_PAGE
        kept = (
            one.block for one in page if one.kept or (few and one.block.kind == "image" and one.place in _OWN)
        )
        return join_blocks(kept)

    @cached_property
    def _places(self) -> list[Place]:
        """Where on the page each paragraph stands."""
        tokens, places = self._content.markup.tokens, self._content.places()
        found: list[Place] = []
        for begin, end in self._walker.spans:
            first = next((at for at in range(begin, end) if tokens[at][2].strip()), begin)
            found.append(places[min(first, len(places) - 1)])
        return found


def _told_lines(data: ArticleData) -> list[str]:
    """Return the paragraphs of the article that the page's data hold."""
    if "<" in data.body and ">" in data.body:
        return html_to_document(data.body).text.split("\n")
    return data.body.split("\n")


def better_than(full: FullText, own: Document) -> bool:
    """Tell whether an extraction may take the place of the text that the feed gave.

    It has to hold most of what the feed said and be about as long, or longer; only a short feed text that
    breaks off ("…", "Read more") or is told in other words (a summary) may be missing in it.
    """
    found, given = words_of(full.document.text), words_of(own.text)
    if not given or not found:
        return bool(found)
    if full.notice and len(found) <= len(given):
        return False
    if _is_teaser(own) or len(given) < TEASER_WORDS:
        return len(found) >= len(given)
    return len(found) >= NOT_SHORTER * len(given) and _held(given, found) >= MOST


def _is_teaser(own: Document) -> bool:
    """Tell whether a text breaks off, or ends in an invitation to read the rest elsewhere."""
    ends = [block.text.casefold().strip() for block in blocks_of(own)[-2:]]
    return any(end.endswith(_CUT_OFF) or end.lstrip("[(→» ").startswith(INVITATIONS) for end in ends)


def _held(given: Words, found: Words) -> float:
    runs = shingles(given)
    return len(runs & shingles(found)) / max(1, len(runs))
