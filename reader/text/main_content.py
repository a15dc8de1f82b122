"""Where the article is on a web page, and what around it does not belong to it.

Pages mark their article in a few well-known ways; where they do not, the element whose paragraphs hold
the most text that is not links is taken. That is the idea of the reader views of browsers, and as there,
class names only decide about small parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.text.markup import Element, elements, names

MIN_ARTICLE = 250
"""Characters outside of links; a marked element with less is a teaser or an empty frame."""

MIN_PARAGRAPH = 25
"""Characters outside of links; shorter paragraphs say nothing about where the article is."""

FURNITURE_SHARE = 1 / 3
"""A part named like furniture that holds more of the article than this is not furniture."""

LINK_SHARE, MAX_LINK_LIST = 0.6, 300
"""A part with more link text than this share, and fewer other characters than this, is a list of links."""

_FURNITURE = names(
    "ad ads advert advertisement advertorial breadcrumb breadcrumbs byline caption comment comments consent"
    " cookie cookies credit credits disqus editsection footer gdpr infobox masthead menu modal nav navbox"
    " navigation newsletter outbrain pager pagination popup promo promotion recommendations recommended"
    " related share sharing sidebar signup skip social sponsor sponsored subscribe taboola tags toc toolbar"
)
_LINK_LISTS = names("ul ol dl div section p table")
_WORD = re.compile(r"[A-Z]?[a-z]+")


@dataclass(frozen=True, slots=True)
class _Size:
    """How much text an element holds."""

    prose: int = 0
    """Characters outside of links."""
    linked: int = 0


class MainContent:
    """The main text of one page."""

    def __init__(self, body: Element) -> None:
        """Measure every element of the page once."""
        self._body = body
        self._sizes = _measured(body)

    def find(self) -> Element:
        """Return the element that holds the article: the body where nothing better is found."""
        every = list(elements(self._body))
        bodies = [one for one in every if "articlebody" in (one.attributes.get("itemprop") or "").lower()]
        articles = [one for one in every if one.tag == "article"]
        mains = [one for one in every if one.tag == "main" or one.attributes.get("role") == "main"]
        for candidates in (bodies, articles, mains):
            if candidates and (dominant := self._dominant(candidates)):
                return dominant
        return self._densest(every)

    def without_furniture(self, root: Element) -> Element:
        """Return a copy of an element without lists of links and parts named like furniture."""
        top = Element(root.tag, root.attributes)
        limit = self._prose(root) * FURNITURE_SHARE
        waiting = [(root, top)]
        while waiting:
            original, copy = waiting.pop()
            for child in original.children:
                if isinstance(child, str):
                    copy.children.append(child)
                elif not self._is_furniture(child, limit):
                    kept = Element(child.tag, child.attributes)
                    copy.children.append(kept)
                    waiting.append((child, kept))
        return top

    def _prose(self, element: Element) -> int:
        return self._sizes[id(element)].prose

    def _dominant(self, candidates: list[Element]) -> Element | None:
        """Return the candidate that is an article and not one of many teasers."""
        largest = max(candidates, key=self._prose)
        inside = {id(element) for element in elements(largest)}
        others = sum(self._prose(one) for one in candidates if id(one) not in inside)
        return largest if self._prose(largest) >= max(MIN_ARTICLE, others) else None

    def _densest(self, every: list[Element]) -> Element:
        """Return the element whose own and whose children's paragraphs hold the most text."""
        scores: dict[int, float] = {}
        for element in every:
            for child in element.children:
                length = len(child) if isinstance(child, str) else self._paragraph_length(child)
                if length >= MIN_PARAGRAPH:
                    scores[id(element)] = scores.get(id(element), 0) + length
        best, best_score = self._body, 0.0
        for element in every:
            below = sum(scores.get(id(child), 0) for child in element.children if isinstance(child, Element))
            score = scores.get(id(element), 0) + below / 2
            if element.tag != "p" and score > best_score:
                best, best_score = element, score
        return best

    def _paragraph_length(self, element: Element) -> int:
        return self._prose(element) if element.tag in {"p", "blockquote", "pre"} else 0

    def _is_furniture(self, element: Element, limit: float) -> bool:
        size = self._sizes[id(element)]
        mostly_links = size.linked > LINK_SHARE * (size.prose + size.linked)
        if mostly_links and element.tag in _LINK_LISTS and size.prose < MAX_LINK_LIST:
            return True
        named = f"{element.attributes.get('class') or ''} {element.attributes.get('id') or ''}"
        return size.prose < limit and any(word.lower() in _FURNITURE for word in _WORD.findall(named))


def _measured(body: Element) -> dict[int, _Size]:
    """Return the size of each element by its identity, from the leaves up."""
    sizes: dict[int, _Size] = {}
    for element in reversed(list(elements(body))):
        prose = sum(len(child.strip()) for child in element.children if isinstance(child, str))
        inner = [sizes[id(child)] for child in element.children if isinstance(child, Element)]
        prose += sum(size.prose for size in inner)
        linked = sum(size.linked for size in inner)
        sizes[id(element)] = _Size(0, prose + linked) if element.tag == "a" else _Size(prose, linked)
    return sizes
