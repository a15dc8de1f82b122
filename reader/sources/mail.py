"""Mail (RFC 5322) as an article: its subject, sender, date and the one part that is its text.

The decoding of headers and bodies by the standard library is not used, because it takes any encoding
that a message names.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from itertools import islice

from reader.sources.encoding import decode
from reader.text.dates import parse_date
from reader.text.sanitize import clean_line

MAX_PARTS = 500
"""Parts that are looked at; a message with more carries no article."""

MAX_SENDER, MAX_CONTENT_TYPE = 200, 2_000
"""Characters; the library takes quadratic time for the parameters of a type, and recurses into comments."""


@dataclass(frozen=True, slots=True)
class Mail:
    """One message, decoded."""

    title: str
    author: str
    published: datetime | None
    """Aware, in UTC, not checked against the clock."""
    text: str
    is_html: bool


def parse_mail(data: bytes) -> Mail:
    """Return what a message says; plain text is preferred to HTML, attachments are left out.

    Raises:
        RecursionError: The parts are nested too deeply.

    """
    message = message_from_bytes(data)
    parts = [
        part for part in islice(message.walk(), MAX_PARTS) if part.get_content_disposition() != "attachment"
    ]
    text, is_html = "", False
    for wanted in ("text/plain", "text/html"):
        found = (_text(part) for part in parts if part.get_content_type() == wanted)
        text, is_html = next(filter(str.strip, found), ""), wanted == "text/html"
        if text:
            break
    name, address = parseaddr(_header(message, "From")[:MAX_SENDER])
    return Mail(
        title=_header(message, "Subject"),
        author=clean_line(name or address),
        published=parse_date(_header(message, "Date")),
        text=text,
        is_html=is_html,
    )


def _header(message: Message, name: str) -> str:
    """Return a header as one cleaned line, with its encoded words (RFC 2047) decoded."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    value = clean_line(decode(str(raw).encode(errors="surrogateescape")))  # unfolded: on one line
    try:
        words = decode_header(value)
    except HeaderParseError:
        words = [(value, None)]
    return clean_line("".join(_word(word, charset) for word, charset in words))


def _word(word: bytes | str, charset: str | None) -> str:
    if isinstance(word, str):
        return word
    return decode(word, charset or "")


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    short = len(str(part.get("Content-Type", ""))) <= MAX_CONTENT_TYPE
    charset = part.get_param("charset", "") if short else ""
    return decode(payload, charset if isinstance(charset, str) else "") if isinstance(payload, bytes) else ""
