"""HTML to canonical text: blocks of text with their kinds, and what a page says about itself.

Own rules instead of a converter to Markdown: the screen wants text with offsets, not markup again. What
is not shown to a reader (scripts, forms, hidden parts) is no source for summaries and quotes either.
Imported lazily: it loads the HTML parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from reader.model import Document, ParagraphKind
from reader.text.dates import parse_date
from reader.text.language import primary_subtag
from reader.text.main_content import MainContent
from reader.text.markup import BLOCKS, Element, elements, names, parse_html
from reader.text.paragraphs import join_blocks, plain_document
from reader.text.sanitize import clean_line, clean_text, clean_url

_DROPPED = names(
    "script style noscript template iframe object embed applet audio video canvas svg math head title button"
    " nav aside footer figcaption input select textarea datalist dialog map menu progress meter rt rp search"
)
_DROPPED_ROLES = names("navigation complementary search dialog alertdialog menu menubar toolbar tooltip")
_PAGE_HEADS = names("header banner contentinfo")
_READER_ONLY = names("sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only")
"""Class names for text that only screen readers speak, such as "Image source"."""

_KINDS: dict[str, ParagraphKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    "blockquote": "quote",
    "pre": "code",
}
_BREAKING = BLOCKS | names("body hr table caption tr option")
_HIDING = re.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden|font-size\s*+:\s*+0(?![.\d])")
_PAGE = re.compile(r"<(?:!doctype|html|body)\b", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\f\r]+")
_BLANKS = re.compile(r" {2,}")
_EMPTY_LINES = re.compile(r"\n[ \xa0]?(?:\n[ \xa0]?)+")

MIN_TEXT = 100
"""Characters; where less is left of a page without its furniture, the furniture was the page."""

MIN_FORM_PARAGRAPHS = 3
"""A form with so many paragraphs is not a form but wrapped around the whole page."""


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says about itself, cleaned; empty where it says nothing."""

    title: str = ""
    author: str = ""
    outlet: str = ""
    """The site's own name."""
    published: datetime | None = None
    """Aware, in UTC, not checked against the clock."""
    url: str = ""
    """The address the page gives for itself."""
    language: str = ""
    """Primary subtag such as `en`."""


def html_to_document(html: str) -> Document:
    """Return the canonical text of a fragment or, without navigation and the like, of a whole page.

    Paragraphs are joined by a blank line. Lists, quotes, headings and code are told by their kinds, not by
    characters; images and captions are left out. A page too large for `markup.MAX_NODES` is cut there.
    Links keep only their words.
    """
    body = parse_html(html)
    is_page = _PAGE.search(html[:2_000]) is not None
    _prune(body, is_page)
    if not is_page:
        return _document(body)
    content = MainContent(body)
    main = content.find()
    for candidate in (content.without_furniture(main), main):
        document = _document(candidate)
        if len(document.text) >= MIN_TEXT:
            return document
    return _document(body)


def page_metadata(html: str) -> PageMetadata:
    """Return title, author, date, address and language that a page declares about itself."""
    page = list(elements(parse_html(html)))
    meta: dict[str, str] = {}
    for element in page:
        given = element.attributes
        name = given.get("property") or given.get("name") or given.get("itemprop")
        if element.tag == "meta" and name and (content := clean_line(given.get("content") or "")):
            meta.setdefault(name.lower(), content)
    own, heading = _text_of(page, "title"), _text_of(page, "h1")
    title = _first(meta, "og:title", "twitter:title") or _without_site(
        own, meta.get("og:site_name", ""), heading
    )
    author = next((name for name in map(meta.get, _AUTHOR_NAMES) if name and "://" not in name), "")
    dates = [meta.get(name, "") for name in _DATE_NAMES]
    dates += [one.attributes.get("datetime") or "" for one in page if one.tag == "time"][:1]
    return PageMetadata(
        title=title or heading,
        author=author.removeprefix("By ").strip(),
        outlet=_first(meta, "og:site_name", "application-name", "publisher"),
        published=next(filter(None, map(parse_date, dates)), None),
        url=_canonical(page) or clean_url(meta.get("og:url", "")),
        language=_language(page, meta),
    )


_AUTHOR_NAMES = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "parsely-pub-date",
    "date",
)


def _first(meta: dict[str, str], *wanted: str) -> str:
    return next((meta[name] for name in wanted if name in meta), "")


def _text_of(page: list[Element], tag: str) -> str:
    """Return the text of the first element of a kind, on one line."""
    first = next((element for element in page if element.tag == tag), None)
    if first is None:
        return ""
    texts = [child for element in elements(first) for child in element.children if isinstance(child, str)]
    return clean_line("".join(texts))


def _without_site(title: str, site: str, heading: str) -> str:
    """Return a page's title without the name of its site at the end ("Storm hits coast | The Post").

    The name is known where the page gives it, or where the rest is the heading of the page.
    """
    for separator in (" | ", " - ", " – ", " — ", " · "):
        head, found, tail = title.rpartition(separator)
        if found and tail.casefold() == site.casefold():
            return head
        if (
            found
            and title.casefold().startswith(heading.casefold() + separator)
            and len(heading) > len(title) / 2
        ):
            return heading
    return title


def _canonical(page: list[Element]) -> str:
    links = [element.attributes for element in page if element.tag == "link"]
    return next((clean_url(one.get("href") or "") for one in links if one.get("rel") == "canonical"), "")


def _language(page: list[Element], meta: dict[str, str]) -> str:
    declared = next((one.attributes.get("lang") for one in page if one.tag == "html"), "") or ""
    return primary_subtag(declared) or primary_subtag(meta.get("og:locale", ""))


def _prune(root: Element, is_page: bool) -> None:
    """Take out of the tree what a reader does not see or does not read."""
    waiting = [(root, False)]
    while waiting:
        element, in_article = waiting.pop()
        in_article = in_article or element.tag in {"article", "main"} or not is_page
        element.children = [
            child
            for child in element.children
            if isinstance(child, str) or not _is_dropped(child, in_article)
        ]
        waiting.extend((child, in_article) for child in element.children if isinstance(child, Element))


def _is_dropped(element: Element, in_article: bool) -> bool:
    tag, given = element.tag, element.attributes
    if tag in _DROPPED or (tag == "form" and not _wraps_page(element)):
        return True
    if not given or tag in {"html", "body"}:
        return tag == "header" and not in_article
    role = given.get("role") or ""
    classes = (given.get("class") or "").split()
    return (
        role in _DROPPED_ROLES
        or (not in_article and (tag in _PAGE_HEADS or role in _PAGE_HEADS))
        or "hidden" in given
        or given.get("aria-hidden") == "true"
        or not _READER_ONLY.isdisjoint(classes)
        or _HIDING.search((given.get("style") or "").lower()) is not None
    )


def _wraps_page(form: Element) -> bool:
    inside = [element.tag for element in elements(form)]
    return "article" in inside or "main" in inside or inside.count("p") >= MIN_FORM_PARAGRAPHS


def _document(root: Element) -> Document:
    blocks = [(kind, text) for kind, text in _blocks(root) if text.strip()]
    if blocks and all(kind == "code" for kind, _ in blocks):
        return plain_document("\n\n".join(text for _, text in blocks))  # an archived mail or a text file
    return join_blocks(blocks)


@dataclass(frozen=True, slots=True)
class _End:
    """Where an element ends, among what is still to be walked."""

    tag: str


def _blocks(root: Element) -> Iterator[tuple[ParagraphKind, str]]:
    """Yield each block of text with its kind, in the order of the page."""
    kinds: list[ParagraphKind] = ["text"]
    pieces: list[str] = []
    waiting: list[Element | str | _End] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            pieces.append(item if kinds[-1] == "code" else _SPACE.sub(" ", item))
            continue
        if item.tag in _BREAKING:
            yield from _finished(kinds[-1], pieces)
            pieces = []
        if isinstance(item, _End):
            pieces.append(_END_TEXT.get(item.tag, ""))
            if item.tag in _KINDS:
                kinds.pop()
            continue
        pieces.append(_START_TEXT.get(item.tag, ""))
        if item.tag in _KINDS:
            kinds.append(_KINDS[item.tag])
        waiting.append(_End(item.tag))
        waiting.extend(reversed(item.children))
    yield from _finished(kinds[-1], pieces)


_START_TEXT = {"br": "\n", "q": "“", "td": " ", "th": " "}
_END_TEXT = {"q": "”"}


def _finished(kind: ParagraphKind, pieces: list[str]) -> Iterator[tuple[ParagraphKind, str]]:
    """Yield the paragraphs of one block; two line breaks in a row separate paragraphs.

    The text is cleaned here and not piece by piece, because tags can stand inside an escape sequence.
    """
    text = "".join(pieces)
    if kind == "code":
        yield kind, clean_text(text.expandtabs(4))
        return
    for paragraph in _EMPTY_LINES.split(_BLANKS.sub(" ", clean_text(text))):
        yield kind, _SPACE.sub(" ", paragraph)
