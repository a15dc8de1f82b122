"""Reading one entry of a well-formed feed: which element is which field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from reader.sources.fast_fields import Bodies, Categories, Links, People
from reader.sources.fast_names import RDF, DoubtfulError, Element, Strangers, names
from reader.sources.fast_texts import (
    HTML,
    PLAIN,
    Scope,
    address_of,
    attributes_of,
    mended,
    text_of,
    typed_text,
)
from reader.sources.raw import Markup, Picture, RawEntry, RawFile, is_played, lead_picture, told_dates

_ITUNES_SCHEME = "http://www.itunes.com/"
_MEDIA_SCHEME = "http://search.yahoo.com/mrss/category_schema"
_PERSON = frozenset(names("", "name email uri url"))
_AUTHOR = frozenset(names("", "author"))
_SOURCE = frozenset(
    names("", "id title link updated category subtitle rights icon logo generator author contributor")
)


class EntryReader:
    """Collects the fields of one entry.

    Args:
        scope: What holds for all entries of the feed.
        is_atom: Whether it stands in an Atom feed.
        has_content: Whether feedparser thinks that the body has been there already.
        strangers: Knows which elements mean nothing.
    """

    def __init__(self, scope: Scope, strangers: Strangers, *, is_atom: bool, has_content: bool) -> None:
        self._scope = scope
        self._strangers = strangers
        self._is_atom = is_atom
        self._links = Links()
        self._people = People()
        self._origin = People()
        """Who writes the feed that the entry was taken from."""
        self._categories = Categories()
        self._bodies = Bodies(is_atom=is_atom, has_content=has_content)
        self._fields: dict[str, str] = {}
        self._titles: list[Markup] = []
        self._media: list[RawFile] = []
        self._pictures: list[Picture] = []
        self._thumbnails: list[Picture] = []
        self._has_media_title = False
        self._title_again = False
        """Whether feedparser would take another title where it comes later."""

    def read(self, element: Element, now: datetime) -> RawEntry:
        """Return the entry that an element holds.

        Raises:
            DoubtfulError: feedparser should say what it means.
        """
        if element.attrib:
            self._scope = self._scope.inside(element)
            self._fields["id"] = element.attrib.get(f"{{{RDF}}}about", "")
        for child in element:
            read = _FIELDS.get(child.tag)
            if read is None:
                self._strangers.check(child)
            else:
                read(self, child)
        found = self._fields.get
        dates = told_dates(found("published", ""), found("updated", ""), found("created", ""), now)
        return RawEntry(
            identifier=found("id", ""),
            link=self._links.main,
            title=self._title(),
            body=self._bodies.best,
            authors=self._people.names or self._origin.names,
            published=dates.published,
            updated=dates.updated,
            language=found("language", ""),
            comments=found("comments", "") or self._links.replies,
            categories=self._categories.names,
            files=(*self._links.files, *self._media, *lead_picture(self._pictures, self._thumbnails)),
        )

    def _title(self) -> Markup:
        title = self._titles[0] if self._titles else Markup()
        is_open = self._has_media_title and (self._title_again or not title.value)
        if len(self._titles) > 1 or is_open:
            raise DoubtfulError("title")
        return title

    def field(self, name: str, element: Element) -> None:
        """Take a field that is a plain text; of several the last one counts."""
        self._fields[name] = mended(text_of(element))

    def identifier(self, element: Element) -> None:
        """Take a `guid` or an `id`; both are addresses where nothing says otherwise."""
        is_link = attributes_of(element).get("ispermalink", "true") == "true" if element.attrib else True
        written = text_of(element)
        value = address_of(element, self._scope) if is_link else mended(written)
        self._fields["id"] = value
        if is_link:
            self._links.add_identifier(written, value)

    def title(self, element: Element) -> None:
        """Take the title."""
        self._titles.append(typed_text(element, PLAIN, self._scope.inside(element), is_atom=self._is_atom))

    def link(self, element: Element) -> None:
        """Take a link of RSS or Atom."""
        self._links.add(element, self._scope, in_entry=True)

    def summary(self, element: Element) -> None:
        """Take a summary, which is plain text where it does not say otherwise."""
        self._bodies.add_summary(element, PLAIN, self._scope)

    def description(self, element: Element) -> None:
        """Take a description, which is HTML where it does not say otherwise."""
        self._bodies.add_summary(element, HTML, self._scope)

    def content(self, element: Element) -> None:
        """Take the body of Atom."""
        self._bodies.add_content(element, PLAIN, self._scope)

    def encoded(self, element: Element) -> None:
        """Take the body of RSS."""
        self._bodies.add_content(element, HTML, self._scope)

    def author(self, element: Element) -> None:
        """Take an author."""
        self._people.add(element, self._strangers)

    def category(self, element: Element) -> None:
        """Take a category."""
        self._categories.add(element)

    def keywords(self, element: Element) -> None:
        """Take the keywords of a podcast."""
        self._categories.add_keywords(element, _ITUNES_SCHEME)

    def comments(self, element: Element) -> None:
        """Take the address of the comments."""
        if element.attrib:
            raise DoubtfulError(element.tag)
        self._fields["comments"] = address_of(element, self._scope)

    def enclosure(self, element: Element) -> None:
        """Take a file."""
        given = attributes_of(element)
        if "uri" in given or "href" in given or len(element):
            raise DoubtfulError(element.tag)
        kind, size = given.get("type", "").lower(), given.get("length", "")
        self._links.files.append(RawFile(given.get("url", ""), kind, size, given.get("title", "")))

    def media_group(self, element: Element, depth: int = 0) -> None:
        """Take what Media RSS keeps together."""
        for child in element:
            read = _MEDIA.get(child.tag)
            if read is None:
                raise DoubtfulError(child.tag)
            read(self, child, depth + 1)

    def media_content(self, element: Element, depth: int = 0) -> None:
        """Take a file of Media RSS and what is said inside of it."""
        given = attributes_of(element)
        kind = given.get("type", "").lower()
        if is_played(kind, given.get("medium", "")):
            self._media.append(RawFile(given.get("url", ""), kind, given.get("filesize", "")))
        self._pictures.append(_picture(given))
        self.media_group(element, depth)

    def media_thumbnail(self, element: Element, _depth: int = 0) -> None:
        """Take a small picture of Media RSS."""
        given = attributes_of(element)
        if text_of(element) and "url" not in given:
            raise DoubtfulError(element.tag)
        self._thumbnails.append(_picture(given))

    def media_description(self, element: Element, depth: int = 0) -> None:
        """Take what is said about a picture or a film."""
        self._bodies.add_caption(element, depth)

    def media_title(self, element: Element, _depth: int = 0) -> None:
        """Note a title of a file; it only counts where the entry has none."""
        text_of(element)
        self._has_media_title = True

    def media_category(self, element: Element, _depth: int = 0) -> None:
        """Take a category of a file."""
        self._categories.add(element, _MEDIA_SCHEME)

    def media_keywords(self, element: Element, _depth: int = 0) -> None:
        """Take the keywords of a file."""
        self._categories.add_keywords(element)

    def passed_over(self, element: Element, _depth: int = 0) -> None:
        """Leave out an element without elements in it."""
        if len(element):
            raise DoubtfulError(element.tag)

    def person(self, element: Element) -> None:
        """Leave out somebody who is no author."""
        for child in element:
            if child.tag not in _PERSON or len(child):
                raise DoubtfulError(child.tag)

    def picture(self, element: Element) -> None:
        """Leave out the address of a picture."""
        text_of(element)
        self._title_again = True

    def source(self, element: Element) -> None:
        """Take from what is said about the feed that an entry was taken from only who writes it."""
        self._title_again = True
        self._origin = People()
        for child in element:
            if child.tag not in _SOURCE or any(one.tag not in _PERSON for one in child):
                raise DoubtfulError(child.tag)
            if child.tag in _AUTHOR:
                self._origin.add(child, self._strangers)

    def community(self, element: Element, _depth: int = 0) -> None:
        """Leave out stars and counts of views."""
        for child in element:
            self._strangers.check(child)


def _picture(given: Mapping[str, str]) -> Picture:
    attribute = given.get
    return Picture(
        attribute("url", ""), attribute("type", "").lower(), attribute("medium", ""), attribute("width", "")
    )


def _taking(name: str) -> Callable[[EntryReader, Element], None]:
    return lambda entry, element: entry.field(name, element)


def _table(*rows: tuple[str, str, Callable[..., None]]) -> Mapping[str, Callable[..., None]]:
    return MappingProxyType({tag: read for prefix, listed, read in rows for tag in names(prefix, listed)})


_MEDIA = _table(
    ("media", "content", EntryReader.media_content),
    ("media", "group", EntryReader.media_group),
    ("media", "thumbnail", EntryReader.media_thumbnail),
    ("media", "title", EntryReader.media_title),
    ("media", "description", EntryReader.media_description),
    ("media", "category", EntryReader.media_category),
    ("media", "keywords", EntryReader.media_keywords),
    ("media", "community", EntryReader.community),
    (
        "media",
        "credit rating player license restriction copyright text hash status",
        EntryReader.passed_over,
    ),
)
"""What may stand in a `media:group` or `media:content` as well."""

_FIELDS: Mapping[str, Callable[..., None]] = MappingProxyType(
    {
        **_MEDIA,
        **_table(
            ("", "title", EntryReader.title),
            ("", "link", EntryReader.link),
            ("", "guid id", EntryReader.identifier),
            ("", "description", EntryReader.description),
            ("dc", "description", EntryReader.description),
            ("", "summary", EntryReader.summary),
            ("itunes", "summary", EntryReader.summary),
            ("", "content", EntryReader.content),
            ("content", "encoded", EntryReader.encoded),
            ("", "author", EntryReader.author),
            ("dc", "creator author", EntryReader.author),
            ("itunes", "author", EntryReader.author),
            ("", "published issued pubDate", _taking("published")),
            ("dcterms", "issued", _taking("published")),
            ("", "updated modified", _taking("updated")),
            ("dc", "date", _taking("updated")),
            ("dcterms", "modified", _taking("updated")),
            ("", "created", _taking("created")),
            ("dcterms", "created", _taking("created")),
            ("", "language", _taking("language")),
            ("dc", "language", _taking("language")),
            ("", "category", EntryReader.category),
            ("dc", "subject", EntryReader.category),
            ("itunes", "keywords", EntryReader.keywords),
            ("", "comments", EntryReader.comments),
            ("", "enclosure", EntryReader.enclosure),
            ("", "contributor", EntryReader.person),
            ("", "source", EntryReader.source),
            ("", "image", EntryReader.picture),
            ("", "rights generator", EntryReader.passed_over),
            ("dc", "rights publisher contributor identifier type source", EntryReader.passed_over),
            ("itunes", "image subtitle explicit block title", EntryReader.passed_over),
        ),
    }
)
