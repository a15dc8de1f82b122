"""Taming markup: no page, however it is crafted, may take a parser's time or memory.

The HTML algorithm is quadratic in three places: how deep elements nest, how many attributes a tag has,
and how many formatting elements are left open (each is opened again in every paragraph that follows).
A page of 0.5 MB can keep a conforming parser busy for half a minute, one of 50 kB can take a gigabyte.
One linear pass over the tags follows the nesting and leaves out what goes beyond the limits.
"""

from __future__ import annotations

import re
from itertools import takewhile

from reader.text.patterns import repeated
from reader.text.tags import BLOCKS, VOID, names

MAX_DEPTH = 200
"""Open elements; real pages stay below 60. What is deeper keeps its text and loses its tags."""

MAX_OPEN_FORMATTING = 8
"""Formatting elements (bold, links) open at the same time."""

MAX_TAG = 1_000
"""Characters; a longer tag keeps only the attributes that somebody reads."""

MAX_NODES = 300_000
"""Elements and texts of a page; the page is cut where it would have more."""

SMALL_TAGS, SMALL_LENGTH = 500, 50_000
"""Below both of these not even the worst markup costs the parser a tenth of a second."""

_RAW = names("script style textarea title xmp iframe noembed noframes svg math")
"""Elements whose content is no markup, or none that an article is made of: it is left out."""

_FORMATTING = names("a b big code em font i nobr s small strike strong tt u")
_STRUCTURE = names("html head body")
_TABLE_PARTS = names("caption colgroup tbody thead tfoot tr td th")
_SCOPE = names("table caption td th object marquee applet template button select")
_TABLE_SCOPE = frozenset({"table", "template"})
_CELLS = names("td th caption template")
_LIST_SCOPE = _SCOPE | {"ol", "ul"}
_IMPLIED_END = {
    "li": ("li", "p"),
    "dd": ("dd", "dt", "p"),
    "dt": ("dd", "dt", "p"),
    "tr": ("td", "th", "tr", "p"),
    "td": ("td", "th", "p"),
    "th": ("td", "th", "p"),
    "option": ("option",),
}

_SPACE = r"[ \t\n\f\r]"
# Attributes as the HTML standard reads them: a quotation mark opens a value only after "=". Every part is
# never given back and takes at least one character, so the pass is linear; an unfinished tag takes the rest.
_TAG = re.compile(
    r"<(?:!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|(?P<end>/?)(?P<name>[a-zA-Z][^ \t\n\f\r/>]*+)"
    + repeated(
        rf"[ \t\n\f\r/]++|=?+[^ \t\n\f\r/>=]++(?>(?:{_SPACE}*+={_SPACE}*+"
        r"""(?>(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+)?))?)|="""
    )
    + r"(?P<close>>|\Z)|[!?/][^>]*+(?:>|\Z))",
    re.DOTALL,
)

_ATTRIBUTE = re.compile(
    rf"""(?<=[ \t\n\f\r/])([^ \t\n\f\r/>="']++)"""
    rf"""(?>(?:{_SPACE}*+={_SPACE}*+(?:"[^"]*+"|'[^']*+'|[^ \t\n\f\r>"']++))?)"""
)
_READ_ATTRIBUTES = names(
    "href src srcset data-src data alt class id style hidden aria-hidden role width height start value type"
    " itemprop property name content rel lang datetime"
)


def tame(html: str) -> str:
    """Return markup that no parser takes more than linear time for, with the same text.

    Comments and the content of scripts and styles are left out; so is the nesting beyond the limits.
    """
    kept: list[str] = []
    nesting = _Nesting()
    at = nodes = 0
    while nodes <= MAX_NODES and (match := _TAG.search(html, at)):
        nodes += 2 + len(nesting.formatting)
        kept.append(html[at : match.start()])
        at = match.end()
        name, is_end = (match["name"] or "").lower(), bool(match["end"])
        if name in _RAW:
            content, at = ("", at) if is_end else _raw_content(html, at, name)
            if name == "title" and content:
                kept.append(f"<title>{content}</title>")
            elif name == "iframe" and match["close"] and not is_end:
                kept.append(f"{_bounded(match)}</iframe>")
            elif name == "math":  # in it every element nests; the annotation says the formula once more
                kept.append(_TAG.sub("", content.partition("<annotation")[0]))
        elif name and match["close"] and nesting.takes(name, is_end):
            kept.append(_bounded(match))
    if nodes <= MAX_NODES:
        kept.append(html[at:])
    return "".join(kept)


def _bounded(tag: re.Match[str]) -> str:
    """Return a tag; a long one with the attributes that somebody reads, each once."""
    if len(tag[0]) <= MAX_TAG:
        return tag[0]
    found: dict[str, str] = {}
    for attribute in _ATTRIBUTE.finditer(tag[0]):
        if (name := attribute[1].lower()) in _READ_ATTRIBUTES:
            found.setdefault(name, attribute[0])
    return f"<{' '.join((tag['end'] + tag['name'], *found.values()))}>"


def _raw_content(html: str, at: int, name: str) -> tuple[str, int]:
    """Return what stands up to the end tag of an element without markup inside, and where it goes on."""
    end = re.compile(rf"</{name}(?=[ \t\n\f\r/>])[^>]*+>?", re.IGNORECASE).search(html, at)
    return (html[at : end.start()], end.end()) if end else (html[at:], len(html))


class _Nesting:
    """The open elements, never fewer than a parser following the standard would have open."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self.formatting: list[str] = []
        """Formatting elements that no end tag closed; a parser opens them again in each new paragraph."""

    def takes(self, name: str, is_end: bool) -> bool:
        """Follow one tag and tell whether the parser may see it."""
        if name in _STRUCTURE or name in VOID:
            return True
        if name == "plaintext" or (name in _TABLE_PARTS and "table" not in self._open):
            return False
        return self._close(name) if is_end else self._opens(name)

    def _opens(self, name: str) -> bool:
        if name == "table":
            self._close_table()
        implied = _IMPLIED_END.get(name, ("p",) if name in BLOCKS else ())
        while self._open and self._open[-1] in implied:
            self._open.pop()
        if len(self._open) >= MAX_DEPTH:
            return False
        if name in _FORMATTING:
            if len(self.formatting) >= MAX_OPEN_FORMATTING:
                return False
            self.formatting.append(name)
        self._open.append(name)
        return True

    def _close_table(self) -> None:
        """Close the table that a new one stands in, unless that is in one of its cells."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] == "table":
                del self._open[index:]
            elif self._open[index] not in _CELLS:
                continue
            return

    def _close(self, name: str) -> bool:
        """Close an element where the standard does; elsewhere an end tag is ignored."""
        if name in _FORMATTING or name == "form":
            if any(one in _SCOPE for one in takewhile(lambda one: one != name, reversed(self._open))):
                return True
            for names in (self.formatting, self._open):
                if name in names:
                    del names[len(names) - 1 - names[::-1].index(name)]
            return True
        stops = _stops(name)
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index] == name:
                del self._open[index:]
                break
            if self._open[index] in stops:
                break
        return True


def _stops(name: str) -> frozenset[str]:
    """Return the open elements that an end tag does not reach across."""
    if name in _TABLE_PARTS or name == "table":
        return _TABLE_SCOPE
    if name == "li":
        return _LIST_SCOPE
    return _SCOPE if name in _SCOPE or name in BLOCKS else _SCOPE | BLOCKS
