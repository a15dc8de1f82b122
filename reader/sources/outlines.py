"""The tags of an XML document, one after the other, however broken the document is.

A list of feeds is all in the attributes of nested tags, and files of it are often not well-formed: lone
ampersands, bare addresses, tags that are never closed or closed twice. libxml2 drops much of that even
where it is told to recover, and takes quadratic time over a row of unfinished tags. Here every tag counts
for itself; the pass is linear, keeps no stack and knows no declarations, so there is nothing to expand.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# Possessive throughout. A quotation mark without its partner ends the tag.
_TAG = re.compile(
    r"<(?:!--.*?(?:-->|\Z)"
    r"|!\[CDATA\[.*?(?:\]\]>|\Z)"
    r"|[!?][^>]*+"
    r"|(?P<end>/?)(?P<name>[A-Za-z_][\w.:-]*+)(?P<attributes>(?>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*)))",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"(?<![^\s\"'/])([^\s=/<>\"']++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++))",
)
_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag or an end tag."""

    name: str
    """In lower case, without its prefix."""
    attributes: Mapping[str, str]
    """By name, likewise; of two with one name the first counts."""
    opens: bool
    """Whether what follows is inside: it is no end tag and does not close itself."""
    closes: bool
    """Whether it is an end tag."""


def tags(markup: str) -> Iterator[Tag]:
    """Yield the tags of a document in order, without those in comments and character data."""
    for found in _TAG.finditer(markup):
        if found["name"]:
            closes = bool(found["end"])
            yield Tag(
                name=_local_name(found["name"]),
                attributes={} if closes else _attributes(found["attributes"]),
                opens=not closes and not found["attributes"].endswith("/"),
                closes=closes,
            )


def _attributes(written: str) -> dict[str, str]:
    given: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(written):
        given.setdefault(_local_name(name), _REFERENCE.sub(_character, "".join(values)))
    return given


def _local_name(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _character(reference: re.Match[str]) -> str:
    """Return what a reference stands for: HTML's names too, which files use although XML has only five."""
    return html.unescape(reference[0])
