"""What a refresh asks of the library and tells it: the words that updating and storing share.

They stand in a module of their own because `reader.update` uses the store, and the store must not know
`reader.update`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from reader.model import ParsedEntry


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """As much of a stored entry as it takes to see whether a publisher changed it."""

    entry_id: int
    guid: str
    url: str
    title: str
    text_hash: str
    """What `text_hash` gives for its title and its canonical text."""


@dataclass(frozen=True, slots=True)
class Insert:
    """The intent to store an entry that is new."""

    entry: ParsedEntry


@dataclass(frozen=True, slots=True)
class Update:
    """The intent to replace what is stored of an entry, its identifier included."""

    entry_id: int
    entry: ParsedEntry


Intent = Insert | Update


@dataclass(frozen=True, slots=True)
class FetchState:
    """What is remembered of a feed's last good document, so that it need not be sent or parsed again."""

    etag: str = ""
    """The validator as the server gave it (RFC 9110, section 8.8.3), or empty."""
    last_modified: str = ""
    """The date as the server wrote it, or empty."""
    body_hash: str = ""
    """SHA-256 of the decoded document in hexadecimal digits; empty before the first one."""


@dataclass(frozen=True, slots=True)
class FetchResult:
    """What is stored about a feed together with the entries of its document."""

    title: str
    """The feed's own title, or empty where it has none."""
    site_url: str = ""
    etag: str = ""
    last_modified: str = ""
    body_hash: str = ""
    notice: str = ""
    """One sentence about a limit that was applied or a fault that was survived, or empty."""


@dataclass(frozen=True, slots=True)
class Applied:
    """How many entries a document added and changed."""

    new: int
    updated: int


def text_hash(title: str, text: str) -> str:
    """Return the SHA-256 of a title and a text in hexadecimal digits: equal only where both are.

    The two are joined by a line break, which a title (one line) cannot hold, so that nothing can move from
    one to the other unseen.
    """
    return hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()
