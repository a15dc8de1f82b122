"""What a page says about itself: title, authors, outlet, date, address and language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from reader.text.dates import parse_date
from reader.text.language import primary_subtag
from reader.text.markup import Element, Markup, elements, parse_html, tree
from reader.text.sanitize import clean_line, clean_url
from reader.text.structured_data import ArticleData, read_article_data


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says about itself, cleaned; empty where it says nothing."""

    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    """The site's own name."""
    description: str = ""
    """What the article is about, in a sentence or two."""
    published: datetime | None = None
    """Aware, in UTC, not checked against the clock."""
    url: str = ""
    """The address the page gives for itself."""
    language: str = ""
    """Primary subtag such as `en`."""
    image: str = ""
    """The address of its lead picture as it gives it; may be relative."""


def page_metadata(html: str) -> PageMetadata:
    """Return what a page declares about itself, in its head or in schema.org's words."""
    return metadata_of(parse_html(html), read_article_data(html))


def metadata_of(markup: Markup, data: ArticleData) -> PageMetadata:
    """Return what a page that is parsed already declares about itself.

    Args:
        markup: The page.
        data: What its scripts say of its article.
    """
    page = list(elements(tree(markup.tokens)))
    meta = _meta(page)
    own, heading = _text_of(page, "title"), _text_of(page, "h1")
    title = _first(meta, "og:title", "twitter:title") or _without_site(
        own, meta.get("og:site_name", ""), heading
    )
    dates = [meta.get(name, "") for name in _DATE_NAMES]
    dates += [one.attributes.get("datetime", "") for one in page if one.tag == "time"][:1]
    declared = next(filter(None, map(parse_date, dates[: len(_DATE_NAMES)])), None)
    shown = next(filter(None, map(parse_date, dates[len(_DATE_NAMES) :])), None)
    return PageMetadata(
        title=title or data.title or heading,
        authors=_authors(meta, data),
        outlet=_first(meta, "og:site_name", "application-name", "publisher") or data.outlet,
        description=_first(meta, "og:description", "description", "twitter:description") or data.description,
        published=declared or data.published or shown,
        url=_canonical(page) or clean_url(meta.get("og:url", "")),
        language=_language(page, meta),
        image=_first(meta, *_IMAGE_NAMES),
    )


def _meta(page: list[Element]) -> dict[str, str]:
    """Return what the meta elements say, by name; the first one of a name counts."""
    meta: dict[str, str] = {}
    for element in page:
        given = element.attributes
        name = given.get("property") or given.get("name") or given.get("itemprop")
        if element.tag == "meta" and name and (content := clean_line(given.get("content", ""))):
            meta.setdefault(name.lower(), content)
    return meta


def _authors(meta: dict[str, str], data: ArticleData) -> tuple[str, ...]:
    """Return the names of the authors; a list of them in one string stays one name."""
    if data.authors:
        return tuple(map(_plain_name, data.authors))
    told = next((name for name in map(meta.get, _AUTHOR_NAMES) if name and "://" not in name), "")
    return (name,) if (name := _plain_name(told)) else ()


def _plain_name(name: str) -> str:
    return _BY.sub("", name, count=1).strip()


_BY = re.compile(r"\ABy\s+(?=\S)", re.IGNORECASE)
_AUTHOR_NAMES = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
_IMAGE_NAMES = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
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
    return next((clean_url(one.get("href", "")) for one in links if one.get("rel") == "canonical"), "")


def _language(page: list[Element], meta: dict[str, str]) -> str:
    declared = next((one.attributes.get("lang", "") for one in page if one.tag == "html"), "")
    return primary_subtag(declared) or primary_subtag(meta.get("og:locale", ""))
