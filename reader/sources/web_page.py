"""The text of a fetched page, or a clear word about why it is none."""

from __future__ import annotations

import re

from reader.errors import FetchError
from reader.sources.documents import binary_kind
from reader.sources.encoding import charset_of, declared_in_html, decode
from reader.sources.sniff import looks_like_feed, looks_like_html
from reader.text.sanitize import clean_line

_NO_PAGE = re.compile(r"\A\s*+(?:(image|video|audio|font)/|application/(pdf|zip|json)\b)", re.IGNORECASE)


def page_text(body: bytes, content_type: str, url: str) -> str:
    """Return a page decoded; its content decides what it is, its declared type only what it is not.

    Raises:
        FetchError: It is empty, or no page: a picture, a PDF, a feed.
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
    return text


def is_plain_text(text: str, content_type: str) -> bool:
    """Tell whether a page is a text without markup."""
    return content_type.lower().strip().startswith("text/plain") and not looks_like_html(text)
