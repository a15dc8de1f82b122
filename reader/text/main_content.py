"""Where the article is on a web page, and what around it does not belong to it.

Pages mark their article in a few well-known ways; where they do not, the element whose paragraphs hold
the most text that is not links is taken. That is the idea of the reader views of browsers, and as there,
class names only decide about small parts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from reader.text.markup import Element, Markup, Token, elements, tree
from reader.text.page_parts import children, furniture_word, is_list_of_links, measured, side_parts
from reader.text.visible import visible

MIN_ARTICLE = 250
"""Characters outside of links; a marked element with less is a teaser or an empty frame."""

MIN_PARAGRAPH = 25
"""Characters outside of links; shorter paragraphs say nothing about where the article is."""

FURNITURE_SHARE = 1 / 3
"""A part named like furniture that holds more of the article than this is not furniture."""

MIN_SERIES, MIN_SERIES_PART = 3, 100
"""So many siblings alike with so many characters each are a series: posts of a thread, sections cut up by
advertisements."""

SERIES_GROWTH = 1.8
"""A series is the article where it holds so many times the text of its largest part."""

MAX_LEAD_IN = 300
"""Characters outside of links between the title of a page and its article; what begins later are comments,
or teasers of other articles."""

DOMINANT = 3
"""An article so many times as long as the next one is the one that the page is about."""

SERIES_SHARE = 0.6
"""The share of the article that the series it is made of holds."""

Place: TypeAlias = Literal["article", "series", "furniture", "beside"]
"""Where something stands: in the article, in one of the parts alike that it is made of, in a part of it that
is no text of it, or elsewhere on the page."""

_PARTS = frozenset({"section", "article"})
"""Elements that are parts of something also without a class."""

_NUMBER = re.compile(r"\d+")


class MainContent:
    """The main text of one page."""

    def __init__(self, markup: Markup) -> None:
        """Measure every element of the page once."""
        self.markup = visible(markup)
        """The page without what nobody sees; all places are places in its tags and texts."""
        top = tree(self.markup.tokens)
        self._body = next((one for one in elements(top) if one.tag == "body"), top)
        self._sides = list(side_parts(self._body))
        self._beside = {id(one) for one in self._sides}
        self._sizes = measured(self._body, self._beside)
        self._before = _prose_before(self.markup.tokens, self._sides)
        self._title = max(
            (one for one in elements(self._body) if one.tag == "h1"), key=self._length, default=None
        )
        self._main = self._find()
        self._series = self._parts_alike()
        self._furniture = list(self._parts_without_text())

    def choices(self) -> Iterator[Markup]:
        """Yield the article, then what there is besides in its element, then the whole page."""
        yield self._part(self._main, [*self._sides, *self._furniture])
        yield self._part(self._main, self._sides)
        yield self._part(self._body, [])

    def places(self) -> list[Place]:
        """Return for each tag and text of the page where it stands."""
        places: list[Place] = ["beside"] * len(self.markup.tokens)
        layers: tuple[tuple[Place, list[Element]], ...] = (
            ("article", [self._main]),
            ("series", self._series),
            ("furniture", self._furniture),
            ("beside", self._sides),
        )
        for place, parts in layers:
            for element in parts:
                places[element.start : element.end] = [place] * (element.end - element.start)
        return places

    def _find(self) -> Element:
        """Return the element that holds the article: the body where nothing better is found."""
        every = list(self._inside(self._body))
        bodies = [one for one in every if "articlebody" in one.attributes.get("itemprop", "").lower()]
        articles = [one for one in every if one.tag == "article"]
        mains = [one for one in every if one.tag == "main" or one.attributes.get("role") == "main"]
        for candidates in (bodies, articles, mains):
            if candidates and (dominant := self._dominant(candidates)):
                return dominant
        return self._series_around(self._densest(every), every)

    def _series_around(self, part: Element, every: list[Element]) -> Element:
        """Return what holds a part and its siblings, where these are alike and hold most of the text.

        A thread is a row of posts, and some magazines cut an article into sections between advertisements.
        """
        parents = {id(child): one for one in every for child in children(one)}
        at = part
        while (parent := parents.get(id(at))) is not None:
            if _shape(at):
                alike = self._alike(parent).get(_shape(at), [])
                if sum(map(self._prose, alike)) >= SERIES_GROWTH * self._prose(part):
                    return parent
            at = parent
        return part

    def _parts_alike(self) -> list[Element]:
        """Return the parts that most of the article is made of, if it is made of parts alike."""
        enough = self._prose(self._main) * SERIES_SHARE
        for parent in self._inside(self._main):
            for alike in self._alike(parent).values():
                if sum(map(self._prose, alike)) >= enough and self._is_near_title(alike[0]):
                    return alike
        return []

    def _alike(self, parent: Element) -> dict[str, list[Element]]:
        """Return the children of an element that are a series, by what they have in common."""
        found: dict[str, list[Element]] = {}
        for child in children(parent):
            if self._prose(child) >= MIN_SERIES_PART and id(child) not in self._beside and _shape(child):
                found.setdefault(_shape(child), []).append(child)
        return {shape: alike for shape, alike in found.items() if len(alike) >= MIN_SERIES}

    def _inside(self, root: Element) -> Iterator[Element]:
        """Yield an element and those in it that are not in a side part."""
        waiting = [root]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(
                child for child in reversed(list(children(element))) if id(child) not in self._beside
            )

    def _part(self, root: Element, without: Iterable[Element]) -> Markup:
        """Return the markup of an element without some of those in it."""
        tokens = self.markup.tokens
        kept: list[Token] = []
        at = root.start
        for element in sorted(without, key=lambda one: one.start):
            if at <= element.start < root.end:
                kept += tokens[at : element.start]
                kept += [("", "", tail) for _, _, tail in tokens[element.end : element.end + 1]]
                at = element.end + 1
        kept += tokens[at : root.end]
        return replace(self.markup, tokens=kept)

    def _prose(self, element: Element) -> int:
        return self._sizes[id(element)].prose

    def _dominant(self, candidates: list[Element]) -> Element | None:
        """Return the candidate that is an article and not one of many teasers."""
        largest = max(candidates, key=self._prose)
        inside = {id(element) for element in elements(largest)}
        others = [self._prose(one) for one in candidates if id(one) not in inside]
        enough = max(MIN_ARTICLE, min(sum(others), DOMINANT * max(others, default=0)))
        return largest if self._prose(largest) >= enough and self._is_near_title(largest) else None

    def _is_near_title(self, element: Element) -> bool:
        """Tell whether an element begins before the article could be over; yes where there is no title."""
        if self._title is None or element.start <= self._title.start <= element.end:
            return True
        lead_in = self._before[element.start] - self._before[self._title.end]
        return element.start > self._title.start and lead_in <= MAX_LEAD_IN

    def _length(self, element: Element) -> int:
        return self._before[element.end] - self._before[element.start]

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
            below = sum(scores.get(id(child), 0) for child in children(element))
            score = scores.get(id(element), 0) + below / 2
            is_better = element.tag != "p" and score > best_score
            if is_better and self._is_near_title(element):
                best, best_score = element, score
        return best

    def _paragraph_length(self, element: Element) -> int:
        return self._prose(element) if element.tag in {"p", "blockquote", "pre"} else 0

    def _parts_without_text(self) -> Iterator[Element]:
        """Yield the lists of links in the article, and the parts of the page named like furniture.

        A word that names much of the article does not mean furniture there.
        """
        limit = self._prose(self._main) * FURNITURE_SHARE
        named: dict[str, list[Element]] = {}
        prose: Counter[str] = Counter()
        waiting = [(child, False) for child in children(self._body)]
        while waiting:
            element, in_main = waiting.pop()
            in_main = in_main or element is self._main
            size = self._sizes[id(element)]
            if size.prose < limit and (word := furniture_word(element)):
                named.setdefault(word, []).append(element)
                prose[word] += size.prose if in_main else 0
            elif in_main and element is not self._main and is_list_of_links(element, size):
                yield element
            else:
                waiting.extend((child, in_main) for child in children(element))
        for word, found in named.items():
            if prose[word] < limit:
                yield from found


def _prose_before(tokens: Sequence[Token], sides: Iterable[Element]) -> list[int]:
    """Return for each tag and text how many characters outside of links and side parts come before it."""
    beside = bytearray(len(tokens))
    for element in sides:
        beside[element.start : element.end] = b"\1" * (element.end - element.start)
    counts = [0]
    links = 0
    for at, (tag, _, tail) in enumerate(tokens):
        links += (tag == "a") - (tag == "/a")
        counts.append(counts[-1] + (0 if links > 0 or beside[at] else len(tail.strip())))
    return counts


def _shape(element: Element) -> str:
    """Return what the parts of a series have in common: tag and class without numbers.

    Elements that only group things have to have a class; those without have nothing in common.
    """
    named = element.attributes.get("class", "") if element.attributes else ""
    shape = " ".join(sorted(_NUMBER.sub("", named).split()))
    return f"{element.tag} {shape}" if shape or element.tag in _PARTS else ""
