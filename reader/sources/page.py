"""A fetched web page as one article."""

from __future__ import annotations

from datetime import datetime

from reader.model import ParsedEntry
from reader.sources.documents import Origin, page_entry, read_document, short_guid
from reader.sources.fulltext import EXTRACTORS, extract_page
from reader.sources.web_page import is_plain_text, page_text
from reader.text.sanitize import clean_line, clean_url


def parse_page(body: bytes, content_type: str, url: str, now: datetime) -> ParsedEntry:
    """Return the article of a page, extracted as full text is, with what the page says about itself.

    Args:
        body: The page as fetched.
        content_type: The header of that name, or "".
        url: Where it was fetched from; identifies the entry.
        now: The time by which the page's date is judged.

    Raises:
        FetchError: It is no page, a wall, or a page without text.

    """
    address = clean_url(url)
    shown = address or clean_line(url)
    origin = Origin(guid=short_guid(shown), title=shown, now=now, url=address)
    text = page_text(body, content_type, url)
    if is_plain_text(text, content_type):
        return read_document(text, "text", origin)
    page = extract_page(text, url, EXTRACTORS[0])
    return page_entry(text, page.about, page.full.document, origin)
