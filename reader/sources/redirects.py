"""The way of one request from the address that was asked for to the one that answers."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from reader.errors import FetchError
from reader.sources.credentials import Secrets
from reader.sources.header import validator
from reader.sources.hosts import host_of
from reader.text.sanitize import clean_line, clean_url

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})

HTTP_PORT = 80
HTTPS_PORT = 443

PUBLIC_ONLY = "public_only"
"""The extension of a request that says whether only a public address may be dialled; without it: so."""


@dataclass(frozen=True, slots=True, repr=False)
class FetchRequest:
    """What is to be fetched, and what is known of it."""

    url: str
    """An http or https address."""
    etag: str = ""
    """The validator of the document that is known, as the server gave it."""
    last_modified: str = ""
    """Its date, as the server gave it."""
    validated_url: str = ""
    """The address that gave the two; they are sent to no other."""
    headers: tuple[tuple[str, str], ...] = ()
    """Header fields of the feed's own; a value `env:NAME` stands for that variable of the environment."""
    credentials: str = ""
    """Where user and password are: `keyring`, `env:NAME`, or empty for none."""
    user_url: str = ""
    """The address that the user gave and that led here, such as that of the feed for its articles.

    Its host, with its port, may be on a private network or this machine; no other may, wherever it is
    named. Empty: none may.
    """

    def __repr__(self) -> str:
        """Show the address alone: the rest may hold secrets, and so may the address as it was typed."""
        return f"FetchRequest({clean_url(self.url)!r})"


class Way:
    """Where a request has got to.

    Args:
        request: What is to be fetched.
        address: Its address, cleaned.
        secrets: What goes to the host of this address alone.
        seconds: How long the whole way may take.
    """

    def __init__(self, request: FetchRequest, address: str, secrets: Secrets, seconds: float) -> None:
        self.request = request
        self.start = address
        """The address that was asked for, cleaned."""
        self.secrets = secrets
        self.seconds_left = seconds
        self.kept: ExitStack | None = None
        """What is closed when the body is not needed any more, where somebody keeps it."""
        self.permanent_url = ""
        """Where the first address moved for good, as far as that is known."""
        self.lasting = True
        """Whether all redirects so far are for good, and may be followed by what the feed asks with."""
        given = clean_url(request.user_url)
        self._given = _servers_of(given) if given else frozenset()
        self._arrive(address)

    def _arrive(self, address: str) -> None:
        self.address = address
        """The present address."""
        self.host = host_of(address)
        """Its host, with the port where it is not the scheme's own."""
        parts = urlsplit(address)
        self.name = parts.hostname or address
        """Its host as sentences name it."""
        self.port = _port(parts)

    @property
    def public_only(self) -> bool:
        """Whether only a public address may be dialled here."""
        return (self.name, self.port) not in self._given

    def validators(self) -> dict[str, str]:
        """Return the header fields that ask for the document only if it changed (RFC 9110, section 13.1)."""
        if self.address != self.request.validated_url:
            return {}
        fields = {
            "If-None-Match": validator(self.request.etag),
            "If-Modified-Since": validator(self.request.last_modified),
        }
        return {name: value for name, value in fields.items() if value}

    def fields(self) -> Mapping[str, str]:
        """Return the header fields that belong to this request and address."""
        return {**self.secrets.fields, **self.validators()}

    def follow(self, status: int, location: str) -> None:
        """Go where an answer redirects to.

        Secrets stay behind for good where the host changes or the connection gets less secure. Such an
        address is not taken for the new one of a feed that has secrets: they would go there next time.
        Neither is one that makes the connection less secure, whoever asks.

        Raises:
            FetchError: That is no address of the web.
        """
        target = _target(self.address, location)
        if not target:
            shown = clean_line(location, 100) or "nowhere"
            raise FetchError(f"{self.name} redirects to what is no http or https address: {shown}.")
        if not _as_trusted(self.address, target):
            self.secrets = Secrets()
            has_secrets = bool(self.request.headers or self.request.credentials)
            self.lasting = self.lasting and not has_secrets and not _is_downgrade(self.address, target)
        self.lasting = self.lasting and status in PERMANENT
        if self.lasting:
            self.permanent_url = target
        self._arrive(target)


def _port(parts: SplitResult) -> int:
    return parts.port or (HTTPS_PORT if parts.scheme == "https" else HTTP_PORT)


def _servers_of(given: str) -> frozenset[tuple[str, int]]:
    """Return the hosts and ports that an address of the user's gives.

    It is one, and that of https beside that of http: servers lead from there to here by themselves.
    """
    parts = urlsplit(given)
    host, port = parts.hostname or given, _port(parts)
    return frozenset({(host, port), (host, HTTPS_PORT if port == HTTP_PORT else port)})


def _target(address: str, location: str) -> str:
    try:
        return clean_url(urljoin(address, location)) if location.strip() else ""
    except ValueError:  # no address at all, such as "//["
        return ""


def _as_trusted(address: str, target: str) -> bool:
    """Say whether what is meant for one address may go to another: the same server, as securely."""
    return host_of(address) == host_of(target) and not _is_downgrade(address, target)


def _is_downgrade(address: str, target: str) -> bool:
    return urlsplit(address).scheme == "https" and urlsplit(target).scheme == "http"
