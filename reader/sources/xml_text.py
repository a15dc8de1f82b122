"""XML documents as texts: what can be said and mended before a parser sees them."""

from __future__ import annotations

import re
from html.entities import html5

from reader.text.patterns import repeated

MAX_ATTRIBUTES = 200
"""Of one element; the time of every XML parser here grows with the square of their number."""

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAMED_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31};)")
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_ENTRY_START = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>/]", re.IGNORECASE)

# Every part is possessive or atomic and takes at least one character, so that no part of a tag is read
# twice: a quoted value can be read as a bare one too, and a choice that is tried again doubles the time.
_CROWDED = re.compile(
    r"<[A-Za-z_:][^\s/<>]*+"
    + repeated(r"<(?![A-Za-z_:])[^\s/<>]*+")
    + r"(?:\s++[^\s=/>]++\s*+=\s*+"
    + repeated(r"\"[^\"]*+\"|'[^']*+'|[^\s>]", least=1)
    + rf"){{{MAX_ATTRIBUTES}}}"
)


def is_crowded(markup: str) -> bool:
    """Whether an element has more attributes than any honest one."""
    return _CROWDED.search(markup) is not None


def without_controls(text: str) -> str:
    """Return a text without the characters that XML does not allow (XML 1.0, section 2.2)."""
    return _NOT_XML.sub("", text)


def with_characters(markup: str) -> str:
    """Return markup with the named entities of HTML as the characters they stand for.

    Feeds use them although XML knows only five, and a strict parser stops at the first.
    """
    return _NAMED_ENTITY.sub(_character, markup)


def _character(match: re.Match[str]) -> str:
    """Return what an entity stands for; it stays where that would be markup, or where it is unknown."""
    character = html5.get(match[1], "")
    return match[0] if not character or any(sign in character for sign in "<>&\"'") else character


def with_ampersands(markup: str) -> str:
    """Return markup with each ampersand escaped that begins no reference XML knows ("AT&T").

    It is the commonest fault of feeds, and a parser that survives it loses more than the ampersand. In
    CDATA an ampersand is one.
    """
    pieces: list[str] = []
    at = 0
    while (start := markup.find(_CDATA, at)) >= 0 and (end := markup.find(_CDATA_END, start)) >= 0:
        pieces += _BARE_AMPERSAND.sub("&amp;", markup[at:start]), markup[start:end]
        at = end
    return "".join([*pieces, _BARE_AMPERSAND.sub("&amp;", markup[at:])])


def entry_starts(markup: str) -> list[int]:
    """Return where the entries of a feed begin."""
    return [found.start() for found in _ENTRY_START.finditer(markup)]


def without_entries(markup: str, start: int) -> str:
    """Return a document without its entries from an offset on, up to the end of the last one."""
    ends = [at + len(end) for end in ("item>", "entry>") if (at := markup.rfind(end)) >= start]
    return markup[:start] + (markup[max(ends) :] if ends else "")


def around_entries(markup: str) -> str:
    """Return what a document says about the feed: all of it but its entries."""
    first = _ENTRY_START.search(markup)
    return markup if first is None else without_entries(markup, first.start())
