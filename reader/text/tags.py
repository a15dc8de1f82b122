"""The elements of HTML by what they do to the flow of text."""

from __future__ import annotations


def names(listed: str) -> frozenset[str]:
    """Return the words of a list written as one string."""
    return frozenset(listed.split())


VOID = names(
    "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr"
)
BLOCKS = names(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav noscript ol p pre search section"
    " summary ul"
)
"""Elements that begin and end on a line of their own."""
BREAKING = BLOCKS | names("body hr caption option optgroup")
"""Elements at whose tags a paragraph ends, besides those of tables."""
DROPPED = names(
    "script style noscript template iframe object embed applet audio video canvas svg head title button nav"
    " input select textarea datalist dialog map progress meter rt rp search annotation annotation-xml"
)
"""Elements without text, or whose text nobody reads as part of an article."""
