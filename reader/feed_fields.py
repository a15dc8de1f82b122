"""What a user writes about a feed, read: the command line and the screen take the same and say the same.

Each function raises `ValueError` with what the text has to be, as it follows "is not".
"""

from __future__ import annotations

from reader.model import Folder
from reader.sources.credentials import FROM_ENVIRONMENT, header_fault
from reader.sources.subscribing import clean_folder, clean_tags

SHORTEST_INTERVAL = 5
LONGEST_INTERVAL = 7 * 24 * 60
"""Minutes between two automatic fetches of one feed."""

MOST_KEPT = 10**9
"""Articles; more than any feed has."""


def read_minutes(text: str) -> int:
    """Return the time between two fetches; 0, and nothing, are as often as the feed has news."""
    minutes = _number(text)
    if minutes is None or (minutes and not SHORTEST_INTERVAL <= minutes <= LONGEST_INTERVAL):
        raise ValueError(f"0, or from {SHORTEST_INTERVAL} to {LONGEST_INTERVAL} minutes")
    return minutes


def read_keep(text: str) -> int:
    """Return how many articles are kept; 0, and nothing, are as configured."""
    number = _number(text)
    if number is None or number > MOST_KEPT:
        raise ValueError("a whole number, 0 for as many as configured")
    return number


def _number(text: str) -> int | None:
    digits = text.strip() or "0"
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 10 else None


def read_header(text: str) -> tuple[str, str]:
    """Return name and value of a request header."""
    name, colon, content = text.partition(":")
    name, content = name.strip(), content.strip()
    if not colon or not name or content in {"", FROM_ENVIRONMENT}:
        raise ValueError("a header, such as `Name: value`, or `Name: env:VARIABLE`")
    if fault := header_fault(name, content):
        raise ValueError(f"a header that can be sent: {fault.removesuffix('.')}")
    return name, content


def read_credentials(text: str) -> str:
    """Return where user and password are; nothing is nowhere."""
    if text not in {"", "keyring"} and not (text.startswith("env:") and text[4:].isidentifier()):
        raise ValueError("keyring, or env:NAME for an environment variable")
    return text


def read_folder(text: str) -> Folder:
    """Return a folder: names with slashes between them."""
    return clean_folder(text.split("/"))


def read_tags(text: str) -> tuple[str, ...]:
    """Return tags: words with commas between them."""
    return clean_tags(text.split(","))
