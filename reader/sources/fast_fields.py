"""The fields of entries and feeds, collected element by element in the way that feedparser collects them.

Its rules are followed to the letter where they decide what a feed means (which of two links counts, that a
second description becomes a body of its own); where following them would take more than a few lines,
`DoubtfulError` leaves the document to feedparser itself.
"""

from __future__ import annotations

import re

from reader.sources.fast_names import ATOM, DoubtfulError, Element, Strangers
from reader.sources.fast_texts import (
    HTML,
    HTML_TYPES,
    PLAIN,
    XHTML_TYPE,
    XML_BASE,
    Scope,
    attributes_of,
    joined,
    mended,
    text_of,
    typed_text,
)
from reader.sources.raw import Markup, RawFile, byline, longest

_WEB = re.compile("https?://", re.IGNORECASE)
_NAMED_PARAMETER = re.compile(r"&([A-Za-z0-9_]+);")


class Links:
    """The links of a feed or an entry; of several the last one counts."""

    def __init__(self) -> None:
        self._main: str | None = None
        self._all: list[tuple[str, str, str]] = []
        self.files: list[RawFile] = []

    @property
    def main(self) -> str:
        """The address of what it is all about, or ""."""
        return self._main or next((href for rel, _, href in self._all if rel == "alternate"), "")

    @property
    def replies(self) -> str:
        """The address of the page with the comments, or ""."""
        return next(
            (href for rel, kind, href in self._all if rel == "replies" and kind in {HTML, XHTML_TYPE}), ""
        )

    def add(self, element: Element, scope: Scope, *, in_entry: bool) -> None:
        """Take a `link` of RSS or Atom."""
        given = attributes_of(element)
        if "url" in given or "uri" in given or XML_BASE in given or "base" in given:
            raise DoubtfulError(element.tag)
        rel = given.get("rel", "alternate").lower()
        kind = given.get("type", "application/atom+xml" if rel == "self" else HTML).lower()
        if "href" not in given:
            self._add_text(element, rel, kind, scope, in_entry=in_entry)
            return
        if len(element):
            raise DoubtfulError(element.tag)
        href = joined(scope.base_url, given["href"])
        self._all.append((rel, kind, href))
        if rel == "enclosure":
            self.files.append(RawFile(href, kind, given.get("length", ""), given.get("title", "")))
        if rel == "alternate" and kind in HTML_TYPES:
            self._main = href

    def _add_text(self, element: Element, rel: str, kind: str, scope: Scope, *, in_entry: bool) -> None:
        """Take a link whose address is its text, with the parameters that feedparser mends in it."""
        text = text_of(element)
        address = mended(joined(scope.base_url, text) if text else "")
        if in_entry:
            address = address.replace("&amp;", "&")
        address = _NAMED_PARAMETER.sub(r"&\g<1>", address)
        self._main = address
        if rel in {"enclosure", "replies"}:
            raise DoubtfulError(rel)
        self._all.append((rel, kind, address))

    def add_identifier(self, written: str, address: str) -> None:
        """Take an identifier: it is the link where it is a whole address, and no other came before."""
        if self._main is None:
            self._main = address if _WEB.match(written) else ""


class People:
    """The authors of a feed or an entry."""

    def __init__(self) -> None:
        self._people: list[tuple[str, str]] = []
        self._told = ""
        self._kinds: set[bool] = set()
        """Whether there are authors in one line, and others in elements of their own."""

    def add(self, element: Element, strangers: Strangers) -> None:
        """Take an author: a name, a line with a mail address, or the elements of Atom."""
        self._kinds.add(len(element) == 0)
        if len(element) == 0:
            self._told = mended(text_of(element))
            self._people.append((self._told, ""))
            return
        if (element.text or "").strip():
            raise DoubtfulError(element.tag)
        found = {"name": "", "email": ""}
        for child in element:
            name = child.tag.removeprefix(f"{{{ATOM}}}")
            if name in found:
                found[name] = text_of(child)
            elif name not in {"uri", "url"} or len(child):
                strangers.check(child)
        name, email = found["name"], found["email"]
        if self._people and not name:
            raise DoubtfulError(element.tag)  # feedparser gives it the name of the one before
        self._people.append((name, email))
        self._told = f"{name} ({email})" if name and email else name or email

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the order of the document."""
        has_address = len(self._people) > 1 and any("@" in name for name, _ in self._people)
        if len(self._kinds) > 1 or (has_address and self._kinds == {False}):
            raise DoubtfulError(self._told)  # feedparser mixes up what it knows of the two
        return byline(self._people, self._told)


_Tag = tuple[str | None, str | None, str | None]
"""Term, scheme and label of a category."""


class Categories:
    """The categories of an entry."""

    def __init__(self) -> None:
        self._tags: list[_Tag] = []
        self._known: set[_Tag] = set()

    @property
    def names(self) -> tuple[str, ...]:
        """What the categories are called."""
        return tuple(label or term or "" for term, _, label in self._tags)

    def add(self, element: Element, scheme: str | None = None) -> None:
        """Take a category of RSS or Atom, or a subject of Dublin Core; text in it is its term."""
        given = attributes_of(element)
        self.add_term(given.get("term"), given.get("scheme", given.get("domain", scheme)), given.get("label"))
        text = mended(text_of(element))
        if text and self._tags and not self._tags[-1][0]:
            last = self._tags.pop()
            self._known.discard(last)
            self._append((text, *last[1:]))
        elif text:
            self.add_term(text, None, None)

    def add_keywords(self, element: Element, scheme: str | None = None) -> None:
        """Take a list with commas."""
        if element.attrib:
            raise DoubtfulError(element.tag)
        for term in mended(text_of(element)).split(","):
            if term.strip():
                self.add_term(term.strip(), scheme, None)

    def add_term(self, term: str | None, scheme: str | None, label: str | None) -> None:
        """Take a category that is not there yet."""
        if (term or scheme or label) and (term, scheme, label) not in self._known:
            self._append((term, scheme, label))

    def _append(self, tag: _Tag) -> None:
        self._tags.append(tag)
        self._known.add(tag)


class Bodies:
    """What an entry, or a feed, has by way of a body; a second description is taken for the whole of it."""

    def __init__(self, *, is_atom: bool, has_content: bool = False) -> None:
        self._is_atom = is_atom
        self._has_content = has_content
        self._contents: list[Markup] = []
        self._summary: Markup | None = None
        self._caption = ""
        self._caption_depth: int | None = None

    @property
    def best(self) -> Markup:
        """The body that says most."""
        return longest([*self._contents, self._summary or Markup()], self._caption)

    def add_summary(self, element: Element, usual: str, scope: Scope) -> None:
        """Take a description or a summary."""
        if self._summary is not None and not self._has_content:
            self.add_content(element, PLAIN, scope)
        else:
            self._summary = typed_text(element, usual, scope.inside(element), is_atom=self._is_atom)

    def add_content(self, element: Element, usual: str, scope: Scope) -> None:
        """Take a body."""
        self._has_content = True
        content = typed_text(element, usual, scope.inside(element), is_atom=self._is_atom)
        self._contents.append(content)
        if self._summary is None:
            self._summary = Markup(content.value)

    def add_caption(self, element: Element, depth: int) -> None:
        """Take what is said about a picture or a film; of several the outermost and last one counts."""
        caption = mended(text_of(element))
        if self._caption_depth is None or depth <= self._caption_depth:
            self._caption, self._caption_depth = caption, depth
