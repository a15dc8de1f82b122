"""What a document is, told by its first element: a page, a piece of one, or a feed.

A declared type is often wrong, a beginning seldom. It is told in one place, so that a document cannot be a
feed for one module and a page for another.
"""

from __future__ import annotations

from reader.sources.prolog import first_name

FEED_ROOTS = frozenset({"rss", "feed", "rdf", "opml"})
"""The elements around a feed, or around a list of feeds."""

PAGE_ROOTS = frozenset(
    {
        *("html", "head", "title", "meta", "link", "base", "script", "style"),
        *("body", "article", "main", "header", "section", "div", "h1", "p"),
    }
)
"""The elements a page begins with; HTML lets its authors leave out the outer ones."""

FRAGMENT_ROOTS = frozenset(
    {
        *("a", "blockquote", "div", "figure", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("img", "ol", "p", "span", "table", "ul"),
    }
)
"""The elements that the body of an entry begins with."""


def looks_like_feed(text: str) -> bool:
    """Tell whether a text is a feed or a list of feeds instead of an article."""
    return first_name(text) in FEED_ROOTS


def looks_like_html(text: str) -> bool:
    """Tell whether a text begins as a page does."""
    return first_name(text) in PAGE_ROOTS


def looks_like_fragment(text: str) -> bool:
    """Tell whether a text begins as a piece of a page does."""
    return first_name(text) in FRAGMENT_ROOTS
