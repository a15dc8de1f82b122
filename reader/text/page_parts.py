"""The parts of a page that stand around its article, told by their elements, their names and their links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

from reader.text.markup import Element, elements
from reader.text.tags import names

LINK_SHARE, MAX_LINK_LIST = 0.6, 300
"""A part with more link text than this share, and fewer other characters than this, is a list of links."""

_FURNITURE = names(
    "ad ads advert advertisement advertorial affiliate authorbox bio breadcrumb breadcrumbs byline"
    " caption catlinks comment comments consent cookie cookies credit credits dateline disclaimer"
    " disclosure disqus donate editsection feedback follow footer gdpr infobox legal masthead menu"
    " meta metadata modal morelinks nav navbar navbox navigation newsletter noprint outbrain pager"
    " pagination paywall popular popup printfooter promo promotion pullquote readmore recirc recommend"
    " recommendations recommended relate related respond share sharing sharedaddy sidebar signature"
    " signup skip social sponsor sponsored subscribe subscription taboola tags teaser teasers"
    " thumbcaption timestamp toc toolbar tools trending widget bildtext bildunterschrift didascalia"
    " legende legenda onderschrift"
)
"""Words in the names that pages give to parts which are not their article, in small letters."""
_NOT_ALONE = names("legal widget follow teaser popular menu")
"""Those that are a name only where they are the whole of a class or begin it."""
_SIDES = names("aside footer nav dialog")
_KEEPS_FOOTER = names("blockquote figure")
_ARTICLES = names("article main")
_LINK_LISTS = names("ul ol dl div section p table")
_WORD = re.compile(r"[A-Z]?[a-z]+")


@dataclass(frozen=True, slots=True)
class Size:
    """How much text an element holds."""

    prose: int = 0
    """Characters outside of links."""
    linked: int = 0


def children(element: Element) -> Iterator[Element]:
    """Yield the elements that stand directly in one."""
    return (child for child in element.children if isinstance(child, Element))


def side_parts(body: Element) -> Iterator[Element]:
    """Yield what stands beside or around the article: navigation, asides, heads and feet of the page."""
    waiting = [(body, False, False)]
    while waiting:
        element, in_article, in_quote = waiting.pop()
        role = element.attributes.get("role", "") if element.attributes else ""
        is_head = element.tag == "header" or role in {"banner", "contentinfo"}
        if (is_head and not in_article) or (element.tag in _SIDES and not in_quote):
            yield element
            continue
        in_article = in_article or element.tag in _ARTICLES
        in_quote = in_quote or element.tag in _KEEPS_FOOTER
        waiting.extend((child, in_article, in_quote) for child in children(element))


def measured(body: Element, sides: Set[int]) -> dict[int, Size]:
    """Return the size of each element by its identity, from the leaves up; side parts count nothing."""
    sizes: dict[int, Size] = {}
    for element in reversed(list(elements(body))):
        prose = sum(len(child.strip()) for child in element.children if isinstance(child, str))
        inner = [sizes[id(child)] for child in children(element) if id(child) not in sides]
        prose += sum(size.prose for size in inner)
        linked = sum(size.linked for size in inner)
        sizes[id(element)] = Size(0, prose + linked) if element.tag == "a" else Size(prose, linked)
    return sizes


def furniture_word(element: Element) -> str:
    """Return the word in the names of a part that says that it is no part of an article, or ""."""
    given = element.attributes
    if not given:
        return ""
    for name in (*given.get("class", "").split(), given.get("id", "")):
        for at, word in enumerate(map(str.lower, _WORD.findall(name))):
            if word in _FURNITURE and (at == 0 or word not in _NOT_ALONE):
                return word
    return ""


def is_list_of_links(element: Element, size: Size) -> bool:
    """Tell whether hardly anything but links stands in a part."""
    mostly_links = size.linked > LINK_SHARE * (size.prose + size.linked)
    return mostly_links and element.tag in _LINK_LISTS and size.prose < MAX_LINK_LIST
