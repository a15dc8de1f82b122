"""What the list of links shows: each with its words, and its address so that its host cannot hide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from textual.content import Content

from reader.model import Article, Enclosure, EntryDetails, Span
from reader.text.sanitize import MAX_URL_BYTES, clean_url
from reader.tui.literal import literal_line

_WORDS_LIMIT = 200
_LOOKS_LIKE_ADDRESS = re.compile(
    r"(?:https?://([^\s/?#:@]{1,253})|((?:www\.)?[\w.-]{1,240}\.(?:com|org|net|gov|edu)))(?:[/?#:]\S{0,500})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LinkRow:
    """One address to go to."""

    url: str
    """Cleaned."""
    words: str
    """What the article calls it, or what it is."""
    span: Span | None = None
    """Where it stands in the text; None where it does not stand there."""
    is_own_word: bool = True
    """Whether `words` are the article's, not ours."""


def link_rows(article: Article, details: EntryDetails | None) -> list[LinkRow]:
    """Return the addresses of an article: its own, its discussion, its files, then those in its text."""
    return [row for row in _rows(article, details) if row.url]


def _rows(article: Article, details: EntryDetails | None) -> Iterator[LinkRow]:
    yield LinkRow(clean_url(article.url), "This article", is_own_word=False)
    if details is not None:
        yield LinkRow(clean_url(details.comments_url), "Comments", is_own_word=False)
        for file in details.enclosures:
            yield LinkRow(clean_url(file.url), _file_words(file), is_own_word=False)
    for link in article.links:
        words = article.text[link.start : link.end].replace("\n", " ").strip()
        what = "Picture" if link.kind == "image" else "Link without words"
        shown = f"Picture: {words}" if words and link.kind == "image" else words or what
        yield LinkRow(clean_url(link.url), shown, Span(link.start, link.end), bool(words))


def link_content(row: LinkRow) -> Content:
    """Return a row of the list: the words, and below them the address with its host in bold.

    An address stands on its own line and in full, so that neither words before it nor a long name in front
    of the host make another one of it; a host in other letters is shown as the Punycode that it is.
    """
    parts = urlsplit(row.url)
    rest = row.url[len(f"{parts.scheme}://{parts.netloc}") :]
    other = disguised_as(row)
    warning = f"  (its words name another host: {other})" if other else ""
    return Content.assemble(
        literal_line(row.words, limit=_WORDS_LIMIT),
        literal_line(warning, "bold $text-warning") if warning else Content(""),
        ("\n  ", ""),
        literal_line(f"{parts.scheme}://", "$dim-color"),
        literal_line(parts.netloc, "bold"),
        literal_line(rest, "$dim-color", limit=MAX_URL_BYTES),
    )


def disguised_as(row: LinkRow) -> str:
    """Return the host that the words of a link name, where its address has another one; else ""."""
    found = _LOOKS_LIKE_ADDRESS.fullmatch(row.words) if row.is_own_word else None
    if found is None:
        return ""
    named = urlsplit(clean_url(f"https://{found[1] or found[2]}")).hostname or ""
    there = urlsplit(row.url).hostname or ""
    return "" if named.removeprefix("www.") == there.removeprefix("www.") else named


def _file_words(file: Enclosure) -> str:
    told = [file.media_type, _size(file.size)]
    about = ", ".join(filter(None, told))
    return f"File: {file.title or about or 'attached'}" + (f" ({about})" if file.title and about else "")


def _size(size: int | None) -> str:
    if not size or size < 0:
        return ""
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(1, size // 1_000)} kB"
