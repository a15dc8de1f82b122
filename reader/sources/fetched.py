"""What a fetch ends with where it ends well."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer that can be used: a body, or the news that nothing changed."""

    url: str
    """The address that was asked for."""
    final_url: str
    """The address that answered, after redirects."""
    status: int
    body: bytes
    """Decoded from its transfer coding; empty where nothing changed."""
    content_type: str
    etag: str
    """To be sent with the next request exactly as it is; empty where there is none that can be."""
    last_modified: str
    not_modified: bool = False
    """The document is the one that the validators were given with (RFC 9110, section 15.4.5)."""
    validated_url: str = ""
    """The address that gave the two validators; empty where there are none."""
    permanent_url: str = ""
    """Where the address moved for good, by redirects 301 and 308 from the first on; empty: nowhere.

    A request with header fields or credentials of its own moves to no other host.
    """
    fresh_seconds: int | None = None
    """How long the answer stays fresh, at most a week; None where the server does not say."""
