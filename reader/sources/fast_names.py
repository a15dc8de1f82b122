"""The names of elements by which a feed can be read without feedparser, and those by which it cannot.

feedparser goes by prefixes that it gives to the namespaces it knows; what it makes of an element hangs on
that prefix, on the name in lower case and on whatever came before. Here only elements of known namespaces
in their proper spelling mean something; all others must mean nothing to feedparser either.
"""

from __future__ import annotations

import re
from typing import Any

Element = Any
"""An element of lxml, which has no types."""

RSS_1 = "http://purl.org/rss/1.0/"
ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
DC_TERMS = "http://purl.org/dc/terms/"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
MEDIA = "http://search.yahoo.com/mrss/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XHTML = "http://www.w3.org/1999/xhtml"
XML = "http://www.w3.org/XML/1998/namespace"

_PREFIXES = {
    **dict.fromkeys(("", RSS_1, ATOM), ""),
    CONTENT: "content",
    DC: "dc",
    DC_TERMS: "dcterms",
    # Apple writes its own in two ways.
    **dict.fromkeys((ITUNES, "http://www.itunes.com/DTDs/PodCast-1.0.dtd"), "itunes"),
    **dict.fromkeys((MEDIA, MEDIA.removesuffix("/")), "media"),
    RDF: "rdf",
}
"""The namespaces whose elements are understood, with the prefixes that feedparser gives to them."""

_RESERVED = frozenset(
    {
        *("content", "creativecommons", "dc", "dcterms", "georss", "gml", "itunes", "media", "psc", "rdf"),
        *("summary", "title", "xhtml"),
    }
)
"""Prefixes under which feedparser keeps something that is looked at, or has a way of its own."""

_STRANGE = frozenset(
    {
        *("http://blogs.law.harvard.edu/tech/rss", "http://my.netscape.com/rdf/simple/0.9/"),
        *("http://example.com/newformat#", "http://example.com/necho", "http://purl.org/echo/"),
        *("uri/of/echo/namespace#", "http://purl.org/pie/", "http://purl.org/atom/ns#"),
        *("http://purl.org/rss/1.0/modules/rss091#", "http://example.com/dtds/podcast-1.0.dtd"),
        *("http://www.georss.org/georss", "http://www.opengis.net/gml", "http://podlove.org/simple-chapters"),
        "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html",
    }
)
"""Namespaces that feedparser understands and this program does not: old versions of RSS and Atom, maps,
chapters, licences; in lower case, in which feedparser compares."""

_MEANINGFUL = frozenset(
    {
        *("abstract", "author", "body", "category", "channel", "chapter", "chapters", "cloud", "comments"),
        *("content", "contributor", "copyright", "created", "creator", "date", "description", "email"),
        *("enclosure", "encoded", "entry", "expirationdate", "feed", "fullitem", "generator", "geom"),
        *("georssgeom", "group", "guid", "height", "homepage", "id", "image", "info", "issued", "item"),
        *("keywords", "language", "lastbuilddate", "license", "link", "links", "managingeditor"),
        *("modified", "name", "newlocation", "owner", "player", "pubdate", "published", "publisher"),
        *("restriction", "rights", "rss", "source", "subject", "subtitle", "summary", "tagline", "tags"),
        *("textinput", "thumbnail", "title", "updated", "uri", "url", "valid", "webmaster", "where", "width"),
        *("authors", "block", "box", "browserfriendly", "credit", "exterior", "explicit", "line"),
        *("linearring", "linestring", "point", "polygon", "pos", "poslist", "rating", "summary_detail"),
        *("title_detail", "media_content"),
    }
)
"""Names in lower case that mean something to feedparser under some prefix, or that it keeps fields by."""

_DECLARATION = re.compile(r"xmlns(?::([^\s=\"'<>]{1,80}))?\s*=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")


class DoubtfulError(Exception):
    """A document holds something that feedparser should judge."""


def names(prefix: str, listed: str) -> list[str]:
    """Return the tags, as lxml writes them, of names under a prefix in all spellings of its namespace."""
    spaces = [space for space, known in _PREFIXES.items() if known == prefix]
    return [f"{{{space}}}{name}" if space else name for space in spaces for name in listed.split()]


def has_plain_namespaces(markup: str) -> bool:
    """Whether each prefix of a document stands for one namespace, and the usual ones for what is usual.

    Declarations within CDATA are looked at as well: what is in doubt only takes longer.
    """
    declared: dict[str, str] = {}
    for prefix, quoted, apostrophed in _DECLARATION.findall(markup):
        space = quoted or apostrophed
        if declared.setdefault(prefix, space) != space and prefix:
            return False
        if not _is_plain(prefix, space):
            return False
    return True


def _is_plain(prefix: str, space: str) -> bool:
    lowered = space.lower()
    if lowered in _STRANGE or "backend.userland.com" in lowered:
        return False
    if space not in _PREFIXES and any(lowered == known.lower() for known in _PREFIXES):
        return False  # feedparser does not mind the case
    if usual := _PREFIXES.get(space):
        return prefix == usual
    return prefix.lower() not in _RESERVED or (space == XHTML and prefix == "xhtml")


def means_something(name: str) -> bool:
    """Whether feedparser may have a way of its own with elements of a name, or keep a field by it."""
    return name.lower() in _MEANINGFUL


class Strangers:
    """Which elements of a document mean nothing, neither here nor to feedparser."""

    def __init__(self) -> None:
        self._harmless: set[tuple[str, str | None]] = set()

    def check(self, element: Element) -> None:
        """Make sure that an element and all that is in it mean nothing.

        Raises:
            DoubtfulError: One of them may mean something.
        """
        for one in element.iter():
            tag, prefix = one.tag, one.prefix
            if (tag, prefix) not in self._harmless:
                self._harmless.add(_checked(tag, prefix))


def _checked(tag: str, prefix: str | None) -> tuple[str, str | None]:
    space, _, name = tag.rpartition("}")
    space = space.removeprefix("{")
    is_known = space in _PREFIXES or not prefix
    if space == XHTML or (is_known and means_something(name)):
        raise DoubtfulError(tag)
    return tag, prefix
