"""The texts and addresses of a well-formed feed, as feedparser would give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import urljoin

from reader.sources.fast_names import ATOM, XHTML, XML, DoubtfulError, Element, means_something
from reader.sources.raw import Markup

HTML = "text/html"
PLAIN = "text/plain"
XHTML_TYPE = "application/xhtml+xml"
_TYPES = {
    **dict.fromkeys(("text", "plain", PLAIN), PLAIN),
    **dict.fromkeys(("html", HTML), HTML),
    **dict.fromkeys(("xhtml", XHTML_TYPE), XHTML_TYPE),
}
HTML_TYPES = frozenset({"html", "xhtml", HTML, XHTML_TYPE})

_XLINK = "http://www.w3.org/1999/xlink"
XML_BASE, _XML_LANG = f"{{{XML}}}base".lower(), f"{{{XML}}}lang".lower()

_WHOLE_ADDRESS = re.compile(
    r"https?://[a-z0-9.-]+(?::\d{1,5})?(?:/[\w.~!$&'()*+,=:@%/-]*+)?(?:\?[\w.~!$&'()*+,=:@%/?-]++)?", re.ASCII
)
"""An address that no joining changes; most are, and joining takes longer."""
_MORE_SLASHES = re.compile(r"\A([A-Za-z][A-Za-z0-9+.,-]*://)/*")
_LIKE_HTML = re.compile(r"</\w|&#?\w+;")


def joined(base: str, address: str) -> str:
    """Return an address made absolute, "" where that is impossible."""
    if _WHOLE_ADDRESS.fullmatch(address):
        return address
    try:
        return urljoin(base, _MORE_SLASHES.sub(r"\1", address) if "://" in address else address)
    except ValueError:
        return ""


def attributes_of(element: Element) -> Mapping[str, str]:
    """Return the attributes of an element by name in lower case.

    Raises:
        DoubtfulError: One belongs to a namespace; feedparser takes it for one of the element's own.
    """
    found = element.attrib
    if not found:
        return {}
    if any(name[0] == "{" and not name.startswith(f"{{{XML}}}") for name in found):
        raise DoubtfulError(element.tag)
    return {name.lower(): value for name, value in found.items()}


def text_of(element: Element) -> str:
    """Return the text of an element that holds nothing else.

    Raises:
        DoubtfulError: There is markup in it that is not escaped.
    """
    if len(element):
        raise DoubtfulError(element.tag)
    return (element.text or "").strip()


def mended(text: str) -> str:
    """Return a text without the damage of UTF-8 that was once taken for ISO 8859-1."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text


@dataclass(frozen=True, slots=True)
class Scope:
    """What an element and those around it say about all that is inside."""

    language: str
    base_url: str

    def inside(self, element: Element) -> Scope:
        """Return what holds inside an element.

        Raises:
            DoubtfulError: Its base is no web address, or it has odd attributes.
        """
        if not element.attrib:
            return self
        given = {name.lower(): value for name, value in element.attrib.items()}
        if not _MISLEADING.isdisjoint(given):
            raise DoubtfulError(element.tag)
        language = given.get(_XML_LANG, given.get("lang"))
        base = given.get(XML_BASE)
        if language is None and not base:
            return self
        base_url = joined(self.base_url, base) if base else self.base_url
        if not base_url.startswith(("http://", "https://")):
            raise DoubtfulError(base)
        return Scope(self.language if language is None else language, base_url)


_MISLEADING = frozenset({"base", "href", "lastmod", "mode"})
"""Attributes that change what an element means and that none of the known formats has where they matter."""


def address_of(element: Element, scope: Scope) -> str:
    """Return the address that the text of an element is, or ""."""
    text = text_of(element)
    return mended(joined(scope.inside(element).base_url, text)) if text else ""


def typed_text(element: Element, usual: str, scope: Scope, *, is_atom: bool) -> Markup:
    """Return a text and what it is written in.

    Outside of Atom a plain text that looks like markup is markup.

    Args:
        element: The element.
        usual: Its type where it does not say.
        scope: What holds for it, with what it says itself.
        is_atom: Whether it stands in an Atom feed.

    Raises:
        DoubtfulError: Its type is another one than text, HTML or XHTML.
    """
    given = attributes_of(element).get("type") if element.attrib else None
    kind = usual if given is None else _TYPES.get(given.lower(), "")
    if not kind or (kind == XHTML_TYPE and not is_atom):
        raise DoubtfulError(given)
    value = mended(_inner_markup(element) if kind == XHTML_TYPE else text_of(element))
    is_html = kind != PLAIN or (not is_atom and _looks_like_html(value))
    return Markup(value, is_html, scope.language.replace("_", "-"), scope.base_url)


def _looks_like_html(text: str) -> bool:
    if not _LIKE_HTML.search(text):
        return False
    from feedparser.api import StrictFeedParser

    return bool(StrictFeedParser.looks_like_html(text))


def _inner_markup(element: Element) -> str:
    """Return the XHTML in an element as text, without a lone `div` around it (RFC 4287, section 3.1.1.3)."""
    if len(element) == 1 and not (element.text or "").strip() and not (element[0].tail or "").strip():
        element = element[0] if _name(element[0]) == "div" else element
    return _markup_inside(element).strip()


def _markup_inside(element: Element) -> str:
    pieces = [escape(element.text or "", quote=False)]
    for child in element:
        name = _name(child)
        pieces += f"<{name}{_written_attributes(child)}>", _markup_inside(child), f"</{name}>"
        pieces.append(escape(child.tail or "", quote=False))
    return "".join(pieces)


def _written_attributes(element: Element) -> str:
    if _XLINK in element.nsmap.values():
        raise DoubtfulError(element.tag)
    pieces = []
    for name, value in attributes_of(element).items():
        if name[0] == "{":
            raise DoubtfulError(name)
        written = escape(value.lower() if name in {"rel", "type"} else value, quote=False)
        pieces.append(' {}="{}"'.format(name, written.replace('"', "&quot;")))
    return "".join(pieces)


def _name(element: Element) -> str:
    """Return the name of an element of XHTML.

    Raises:
        DoubtfulError: It is of another kind, or feedparser takes it for one of the feed's own.
    """
    space, _, name = str(element.tag).rpartition("}")
    name = name.lower()
    if space not in {"", f"{{{XHTML}", f"{{{ATOM}"} or means_something(name) or name in {"svg", "math"}:
        raise DoubtfulError(element.tag)
    return name
