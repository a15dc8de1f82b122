"""Markup to a flat list of tags and texts, well-formed whatever the source was.

A conforming parser reads the markup and writes it out again: every element is closed then, and a plain
scan tells its tags. That costs a third of asking the parser for each node, and an element is simply a
range of the list.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from selectolax.lexbor import LexborHTMLParser

from reader.text.sanitize import clean_text
from reader.text.tags import VOID
from reader.text.tame import SMALL_LENGTH, SMALL_TAGS, tame

Token: TypeAlias = tuple[str, str, str]
"""A tag's name, with a slash before it where it ends an element; its attributes as written; the text up to
the next tag. A text that follows no tag of interest has an empty name before it."""

# The parser writes attributes as ` name="value"`, and no name holds a blank, a slash, ">" or, but at its
# start, "=": so there is one way only to read a tag, and no step back. It also closes all it writes;
# nothing here depends on that, so that a tag left open is read once and not from each "<" in it.
_TOKEN = re.compile(
    r'<(?:(/?[a-zA-Z][^ \t\n\f\r/>]*+)((?>(?: [^ />][^ \t\n\f\r/>=]*+="[^"]*")*))'
    r"|!--.*?(?:--(?=>)|\Z)|[!?][^>]*+)>?+([^<]*+)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r' ([^ />][^ \t\n\f\r/>=]*+)="([^"]*+)"')
_PAGE = re.compile(r"<(?:!doctype|html|body)\b", re.IGNORECASE)
# All blocks of Unicode that have combining marks, and what else is in them; Latin, Chinese and Japanese
# letters and punctuation are not, so that most texts need not be looked at letter by letter.
_MAY_HOLD_MARKS = re.compile(
    "[\u0300-\u1fff\u20d0-\u20ff\u2c00-\u2fff\u302a-\u302f\u3099\u309a\ua000-\uabff\ufb00-\ufe2f"
    "\U00010000-\U0010ffff]"
)
_UNUSUAL = re.compile(r"[^\n -~]++")
_OUTER_WITHIN = 2_000
"""Characters at the start of a page among which its outer elements begin."""

_UNPARSED = ("script", "style", "noembed", "noframes", "template")
"""Elements whose content the parser leaves as it is, or keeps apart; so it does that of frames."""
_LITERAL = re.compile(r"<(/?)(?:xmp|plaintext|listing)\b", re.IGNORECASE)
_NEEDS_CARE = re.compile(
    r"<(?:s(?:cript|tyle)|iframe|no(?:embed|frames)|template|xmp|plaintext|listing)\b", re.IGNORECASE
)


@dataclass(slots=True)
class Element:
    """An element with what is inside it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    start: int = 0
    """Where its start tag stands in the list."""
    end: int = 0
    """Where its end tag stands; the same place for an element without one."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A parsed page or fragment."""

    tokens: Sequence[Token]
    is_page: bool
    """Whether it has the outer elements of a page, and so perhaps more on it than an article."""
    source: str = ""
    """What was parsed: as it came, or tamed."""
    is_collapsed: bool = False
    """Whether no text holds other white space than single blanks."""
    is_clean: bool = False
    """Whether no text holds anything that `sanitize` would change."""
    has_tables: bool = True
    base: str = ""
    """The address that the page says its links are relative to."""


def parse_html(html: str) -> Markup:
    """Return the tags and texts of a page or a fragment; every input gives some.

    Scripts, styles and other content that is no text of the page is left out. A page with more than
    `tame.MAX_NODES` elements and texts is cut there.
    """
    is_page = is_html_page(html)
    if len(html) > SMALL_LENGTH or html.count("<") > SMALL_TAGS:
        html = tame(html)
    source = html
    if not is_page:
        html = f"<body>{html}"
    needs_care = _NEEDS_CARE.search(html) is not None
    if needs_care:
        html = _LITERAL.sub(r"<\1pre", html)
    parser = LexborHTMLParser(html.encode("utf-8", "replace"))
    if needs_care:
        parser.strip_tags(list(_UNPARSED), recursive=True)
        for frame in parser.css("iframe"):
            for content in list(frame.iter(include_text=True)):
                content.decompose()
    base = parser.css_first("base[href]") if "<base" in html or "<BASE" in html else None
    written = (parser.html if is_page or parser.body is None else parser.body.html) or ""
    if is_collapsed := "<pre" not in written:
        written = _collapsed(written)
    return Markup(
        _TOKEN.findall(written),
        is_page,
        source,
        is_collapsed=is_collapsed,
        is_clean=_is_clean(written),
        has_tables="<table" in written,
        base=(base.attributes.get("href") or "") if base is not None else "",
    )


def _collapsed(written: str) -> str:
    """Return markup with single blanks for all its white space; several times quicker than a pattern."""
    for char in "\n\t\f\r":
        written = written.replace(char, " ")
    while "  " in written:
        written = written.replace("  ", " ")
    return written


def _is_clean(written: str) -> bool:
    """Tell whether `sanitize` has nothing to change, which is so of everything printable but piled up marks.

    Of the rest only the unusual characters matter. Where marks follow each other only because the letters
    between are left out, the answer is wrongly no, and the texts are cleaned singly.
    """
    if written.isprintable() and not (_MAY_HOLD_MARKS.search(written) and any(map(_is_mark, set(written)))):
        return True
    unusual = "".join(_UNUSUAL.findall(written))
    return clean_text(unusual) == unusual


def _is_mark(char: str) -> bool:
    return char >= "\u0300" and unicodedata.category(char) in {"Mn", "Mc", "Me"}


def is_html_page(html: str) -> bool:
    """Tell whether markup has the outer elements of a page."""
    return _PAGE.search(html[:_OUTER_WITHIN]) is not None


def attributes_of(written: str) -> dict[str, str]:
    """Return the attributes of a tag, their values without entities."""
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(written)}


def unescape(text: str) -> str:
    """Return text without the few entities that the parser writes."""
    if "&" not in text:
        return text
    text = text.replace("&nbsp;", "\xa0").replace("&lt;", "<").replace("&gt;", ">")
    return text.replace("&quot;", '"').replace("&amp;", "&")


def tree(tokens: Sequence[Token]) -> Element:
    """Return the elements of a page as a tree below one that holds them all."""
    top = Element("", start=0, end=len(tokens))
    path = [top]
    for index, (tag, attributes, tail) in enumerate(tokens):
        if tag.startswith("/"):
            if len(path) > 1 and path[-1].tag == tag[1:]:
                path.pop().end = index
        elif tag:
            element = Element(tag, attributes_of(attributes) if attributes else {}, [], index, index)
            path[-1].children.append(element)
            if tag not in VOID:
                path.append(element)
        if tail:
            path[-1].children.append(unescape(tail))
    for element in path[1:]:
        element.end = len(tokens)
    return top


def elements(root: Element) -> Iterator[Element]:
    """Yield an element and all elements in it, in the order of the page."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting.extend(child for child in reversed(element.children) if isinstance(child, Element))
