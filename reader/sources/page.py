"""A fetched web page as one article."""

from __future__ import annotations

import re
from datetime import datetime

from reader.errors import FetchError
from reader.model import ParsedEntry
from reader.sources.documents import Origin, binary_kind, read_document, short_guid
from reader.sources.encoding import charset_of, declared_in_html, decode
from reader.sources.sniff import looks_like_feed, looks_like_html
from reader.text.sanitize import clean_line, clean_url

_NO_PAGE = re.compile(r"\s*(image|video|audio|font)/|\s*application/(pdf|zip|json)\b", re.IGNORECASE)


def parse_page(body: bytes, content_type: str, url: str, now: datetime) -> ParsedEntry:
    """Return the article of a page; its content decides what it is, its declared type only what it is not.

    Args:
        body: The page as fetched.
        content_type: The header of that name, or "".
        url: Where it was fetched from; identifies the entry.
        now: The time by which the page's date is judged.

    Raises:
        FetchError: It is no page, or a page without text.

    """
    shown = clean_line(url)
    if not body.strip():
        raise FetchError(f"{shown} is an empty page.")
    declared = _NO_PAGE.match(content_type)
    if kind := binary_kind(body) or (clean_line(declared[1] or declared[2]) if declared else ""):
        raise FetchError(f"{shown} is not a web page ({kind}); open it in the browser instead.")
    text = decode(body, charset_of(content_type) or declared_in_html(body)).lstrip("\ufeff")
    if looks_like_feed(text):
        raise FetchError(f"{shown} is a feed, not a page: add it as a feed instead.")
    is_text = content_type.lower().strip().startswith("text/plain") and not looks_like_html(text)
    address = clean_url(url)
    origin = Origin(guid=short_guid(address or shown), title=address or shown, now=now, url=address)
    entry = read_document(text, "text" if is_text else "html", origin)
    if not entry.document.text:
        raise FetchError(
            f"{shown} holds no text that can be read without its scripts; open it in the browser."
        )
    return entry
