"""OPML, the format in which readers exchange lists of feeds: versions 1.0, 1.1 and 2.0.

Specification: http://opml.org/spec2.opml. What matters stands in the attributes of nested `outline`
elements, so that a file that is broken elsewhere is read all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from reader.errors import LocalFileError
from reader.model import Folder, SavedSearch, Subscription, Subscriptions
from reader.sources.encoding import decode
from reader.sources.outlines import tags
from reader.sources.prolog import declared_encoding, from_root, root_name
from reader.sources.subscribing import (
    MAX_LIST_BYTES,
    MAX_TITLE,
    ListBuilder,
    clean_folder,
    clean_tags,
)
from reader.text.sanitize import clean_line, clean_url

NAMESPACE = "urn:pullquote:opml"
"""Of the elements in the head that hold saved searches; other programs skip them."""


def read_opml(data: bytes) -> Subscriptions:
    """Read a list of feeds; what is not a feed with an http or https address is in `refused`.

    A feed's title is what it is shown as (`text`), else its `title`. A folder without feeds leaves no
    trace, because the library keeps folders with the feeds in them.

    Raises:
        LocalFileError: It is too large, or neither OPML nor a piece of it.
    """
    if len(data) > MAX_LIST_BYTES:
        raise LocalFileError(f"The list is larger than {MAX_LIST_BYTES // 1024**2} MiB; split it.")
    markup = from_root(decode(data, declared_encoding(data, "")))
    outlines = _Outlines()
    for tag in tags(markup):
        if tag.name == "outline" and tag.closes:
            outlines.leave()
        elif tag.name == "outline":
            outlines.enter(tag.attributes, opens=tag.opens)
        elif tag.name == "search":
            outlines.builder.add_search(tag.attributes.get("name", ""), tag.attributes.get("query", ""))
    if not outlines.count and root_name(markup) != "opml":
        raise LocalFileError("The file is no list of feeds: OPML has <outline> elements, this has none.")
    return outlines.builder.subscriptions()


def write_opml(subscriptions: Subscriptions, title: str, now: datetime) -> str:
    """Return a list of feeds as OPML 2.0, with the saved searches in the head.

    Addresses lose user names and passwords. A feed that stands in several folders is written in each.
    """
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<opml version="2.0" xmlns:pullquote="{NAMESPACE}">',
        "  <head>",
        f"    <title>{escape(clean_line(title, MAX_TITLE))}</title>",
        f"    <dateCreated>{format_datetime(now)}</dateCreated>",
        *map(_search_line, subscriptions.searches),
        "  </head>",
        "  <body>",
        *_lines(_tree(subscriptions.feeds)),
        "  </body>",
        "</opml>",
    ]
    return "\n".join(lines) + "\n"


class _Outlines:
    """Follows the outlines of a file and gathers the feeds among them."""

    def __init__(self) -> None:
        self.builder = ListBuilder()
        self.count = 0
        self._inside: list[Folder] = []
        """For each open outline the folder that its content stands in."""

    def enter(self, given: Mapping[str, str], *, opens: bool) -> None:
        """Take in a start tag; `opens` tells whether there is an end tag to come."""
        self.count += 1
        folder = self._inside[-1] if self._inside else ()
        text = given.get("text", "").strip() or given.get("title", "").strip()
        name = "" if self._is_entry(given, text, folder) else text
        if opens:
            self._inside.append(clean_folder([*folder, name]))

    def leave(self) -> None:
        """Take in an end tag."""
        if self._inside:
            self._inside.pop()

    def _is_entry(self, given: Mapping[str, str], text: str, folder: Folder) -> bool:
        """Take or refuse an outline, and tell whether it stands for something else than a folder."""
        address = given.get("xmlurl", "").strip()
        kind = given.get("type", "").strip().lower()
        if address and given.get("filtercmd", "").strip():
            self.builder.refuse(
                f"{clean_line(text or address, 100)} goes through a command, which is not run."
            )
        elif address:
            site_url, category = given.get("htmlurl", ""), given.get("category", "")
            self.builder.add(address, title=text, site_url=site_url, folder=folder, tags=category.split(","))
        elif kind in {"include", "link"}:
            shown = clean_line(text or given.get("url", ""), 100)
            self.builder.refuse(
                f"{shown or 'An outline'} leads to another list or page, which is not fetched; "
                "download that list and import it."
            )
        elif kind == "rss":
            self.builder.refuse(f"{clean_line(text, 100) or 'An outline'} is a feed without an address.")
        return bool(address) or kind in {"include", "link", "rss"}


@dataclass(slots=True)
class _Branch:
    """The feeds and folders inside a folder."""

    feeds: dict[str, Subscription] = field(default_factory=dict)
    folders: dict[str, _Branch] = field(default_factory=dict)


def _tree(feeds: Iterable[Subscription]) -> _Branch:
    root = _Branch()
    for feed in feeds:
        for folder in feed.folders or ((),):
            branch = root
            for name in clean_folder(folder):
                branch = branch.folders.setdefault(name, _Branch())
            branch.feeds[feed.url] = feed
    return root


def _lines(branch: _Branch, depth: int = 2) -> list[str]:
    """Return a folder's outlines; `clean_folder` bounds how deep they nest, so that recursion is safe."""
    indent = "  " * depth
    lines = [f"{indent}<outline {_attributes(_of_feed(feed))}/>" for feed in branch.feeds.values()]
    for name, inside in branch.folders.items():
        lines.append(f"{indent}<outline {_attributes([('text', name), ('title', name)])}>")
        lines += _lines(inside, depth + 1)
        lines.append(f"{indent}</outline>")
    return lines


def _of_feed(feed: Subscription) -> list[tuple[str, str]]:
    url = clean_url(feed.url)
    title = clean_line(feed.title, MAX_TITLE) or url
    return [
        ("type", "rss"),
        ("text", title),
        ("title", title),
        ("xmlUrl", url),
        ("htmlUrl", clean_url(feed.site_url)),
        ("category", ",".join(clean_tags(feed.tags))),
    ]


def _search_line(search: SavedSearch) -> str:
    given = [("name", clean_line(search.name)), ("query", clean_line(search.query))]
    return f"    <pullquote:search {_attributes(given)}/>"


def _attributes(pairs: Sequence[tuple[str, str]]) -> str:
    return " ".join(f"{name}={quoteattr(value)}" for name, value in pairs if value)
