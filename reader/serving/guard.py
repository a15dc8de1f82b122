"""Who may speak to the reader that is served in a browser.

Whoever reaches it can read the library and change it, and every web page that the user has open can send
requests to loopback. So the address holds a secret of this run; the `Host` must be ours, or a foreign name
that was made to resolve to loopback (DNS rebinding) would do; and a request that another page caused names
that page's `Origin` (RFC 6454) or says so in `Sec-Fetch-Site` (W3C Fetch Metadata).
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

LOOPBACK = "127.0.0.1"

TOKEN_BYTES = 32

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; "
        "base-uri 'none'; form-action 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""Sent with every answer: the page takes nothing from elsewhere, and nobody shows it inside another."""


@dataclass(frozen=True, slots=True)
class Guard:
    """The secret of one run and the port it is for."""

    port: int
    token: str

    @classmethod
    def for_port(cls, port: int) -> Guard:
        """Make a guard with a secret of its own."""
        return cls(port, secrets.token_urlsafe(TOKEN_BYTES))

    @property
    def origin(self) -> str:
        """Where the page comes from, as a browser names it."""
        return f"http://{LOOPBACK}:{self.port}"

    @property
    def address(self) -> str:
        """What the user opens."""
        return f"{self.origin}/{self.token}/"

    def refusal(self, headers: Mapping[str, str], *, needs_origin: bool = False) -> str:
        """Return why a request is not answered, or nothing where it may be; its path is not looked at.

        Args:
            headers: Those of the request, found in any case.
            needs_origin: Whether it must name where it comes from, as what opens a WebSocket always does.
        """
        if headers.get("Host") != f"{LOOPBACK}:{self.port}":
            return "This is not the address that was asked for."
        origin = headers.get("Origin")
        if (needs_origin and origin is None) or origin not in (None, self.origin):
            return "Another page asked for this."
        if headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            return "Another page asked for this."
        return ""
