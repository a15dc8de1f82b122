"""Fetching a network address: one deadline, bounded sizes, and one kind of error.

httpx's transport is used without its client. What the client adds (cookies, redirects that are followed
unseen, addresses in the log, decoding without a bound, no deadline for the whole) is what a reader of
hostile servers must not have.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self, cast
from urllib.parse import urljoin, urlsplit

from reader import __version__
from reader.errors import FetchError
from reader.sources.body import BoundedBody
from reader.text.sanitize import clean_line, clean_url

if TYPE_CHECKING:
    import httpx

MAX_BYTES = 10 * 1024 * 1024
"""The largest body that is taken, counted both as sent and decoded."""

MAX_HOPS = 5
MAX_VALIDATOR_BYTES = 1024
USER_AGENT = f"Pullquote/{__version__} (+terminal news reader)"

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.6, */*;q=0.5"
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_REFUSALS = {
    401: "asks for a password (401).",
    403: "refuses access (403).",
    404: "has nothing at this address (404); check the address.",
    410: "says that this address is gone for good (410); look for its new address or remove it.",
    429: "is asked too often (429); try again later.",
    503: "is too busy to answer (503); try again later.",
}


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


class Fetcher:
    """Fetches addresses, several at a time; an asynchronous context manager.

    Args:
        timeout_seconds: Deadline for one address with all its redirects and the whole body. It does not
            count the wait for one of the `concurrency` slots.
        max_bytes: Largest body, as sent and decoded.
        user_agent: How the program names itself to servers.
        transport: What carries requests, instead of the network.
        concurrency: How many addresses are fetched at a time.
    """

    def __init__(
        self,
        timeout_seconds: float = 20.0,
        max_bytes: int = MAX_BYTES,
        user_agent: str = USER_AGENT,
        transport: httpx.AsyncBaseTransport | None = None,
        concurrency: int = 16,
    ) -> None:
        self._timeout_seconds = timeout_seconds
        self._max_bytes = max_bytes
        self._concurrency = concurrency
        self._slots = asyncio.Semaphore(concurrency)
        self._transport = transport
        self._headers = {"User-Agent": user_agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}

    async def __aenter__(self) -> Self:
        """Prepare the network; on a thread, because loading httpx and certificates takes 0.2 s."""
        if self._transport is None:
            self._transport = await asyncio.to_thread(_network_transport, self._concurrency)
        await self._transport.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        """Close all connections."""
        await self._open_transport().__aexit__(kind, error, trace)

    async def fetch(self, url: str, etag: str = "", last_modified: str = "") -> Fetched:
        """Fetch one address.

        Args:
            url: An http or https address.
            etag: The validator of the document that is already known, as the server gave it.
            last_modified: Its date, as the server gave it.

        Raises:
            FetchError: There is no answer that can be used; nothing else is ever raised.
        """
        address = clean_url(url)
        if not address:
            raise FetchError(f"{clean_line(url, 200) or 'An empty line'} is not an http or https address.")
        async with self._slots:
            try:
                async with asyncio.timeout(self._timeout_seconds):
                    return await self._follow(address, _validators(etag, last_modified))
            except TimeoutError as error:
                raise FetchError(
                    f"{_host(address)} did not finish its answer within {self._timeout_seconds:g} seconds; "
                    "try again later."
                ) from error

    async def _follow(self, url: str, validators: dict[str, str]) -> Fetched:
        """Follow redirects by hand, so that each address is checked before it is asked.

        Validators go along to every host: they were given at the end of the same chain.
        """
        address = url
        for _ in range(MAX_HOPS + 1):
            answer = await self._ask_again(url, address, validators)
            if isinstance(answer, Fetched):
                return answer
            address = answer
        raise FetchError(f"{_host(url)} redirects in a circle or more than {MAX_HOPS} times.")

    async def _ask_again(self, url: str, address: str, validators: dict[str, str]) -> Fetched | str:
        """Ask an address, twice if the connection breaks: overloaded servers drop some at random."""
        import httpx

        try:
            try:
                return await self._ask(url, address, validators)
            except (httpx.ReadError, httpx.RemoteProtocolError):
                return await self._ask(url, address, validators)
        except FetchError:
            raise
        except Exception as error:
            # httpx raises much beside its own errors on hostile answers (ValueError, UnicodeError, ...).
            raise FetchError(_explain(_host(address), error)) from error

    async def _ask(self, url: str, address: str, validators: dict[str, str]) -> Fetched | str:
        """Return what an address answers: something to use, or the next address to ask."""
        import httpx

        request = httpx.Request("GET", address, headers=self._headers | validators)
        response = await self._open_transport().handle_async_request(request)
        try:
            if response.status_code in _REDIRECTS:
                return _next_address(address, response.headers.get("location", ""))
            if response.status_code == httpx.codes.NOT_MODIFIED and validators:
                return _fetched(url, address, response, b"", validators)
            if not response.is_success:
                raise FetchError(_refusal(_host(address), response.status_code))
            return _fetched(url, address, response, await self._read(address, response), {})
        finally:
            await response.aclose()

    async def _read(self, address: str, response: httpx.Response) -> bytes:
        host = _host(address)
        body = BoundedBody(host, response.headers.get("content-encoding", ""), self._max_bytes)
        declared = response.headers.get("content-length", "")
        if declared.isdecimal() and len(declared) < 20:
            body.check_size(int(declared))
        # The raw stream: httpx's own decoding turns a kilobyte into a gigabyte before anyone can look.
        async for chunk in cast("httpx.AsyncByteStream", response.stream):
            body.add(chunk)
        return body.finish()

    def _open_transport(self) -> httpx.AsyncBaseTransport:
        if self._transport is None:
            raise RuntimeError("a Fetcher is used inside `async with`")
        return self._transport


def _network_transport(concurrency: int) -> httpx.AsyncBaseTransport:
    """Return a transport over the network.

    The pool is bounded and keeps nothing alive: an unbounded one loses requests, and over many hosts
    there is nothing to gain. The environment is not trusted: a proxy named there would be dialled in the
    place of the address that was checked, and `.netrc` would send passwords.
    """
    import httpx

    context = httpx.create_ssl_context(trust_env=False)
    context.load_default_certs()  # the system's authorities beside the bundled ones
    limits = httpx.Limits(max_connections=concurrency, max_keepalive_connections=0)
    return httpx.AsyncHTTPTransport(verify=context, trust_env=False, limits=limits)


def _validators(etag: str, last_modified: str) -> dict[str, str]:
    headers = {"If-None-Match": _validator(etag), "If-Modified-Since": _validator(last_modified)}
    return {name: value for name, value in headers.items() if value}


def _validator(value: str) -> str:
    """Return a validator that can be sent back byte for byte, or "" where it could not be."""
    value = value.strip(" ")
    good = len(value) <= MAX_VALIDATOR_BYTES and value.isascii() and value.isprintable()
    return value if good else ""


def _fetched(
    url: str, address: str, response: httpx.Response, body: bytes, validators: dict[str, str]
) -> Fetched:
    """Return an answer; what a 304 does not repeat stays what was asked with."""
    return Fetched(
        url=url,
        final_url=address,
        status=response.status_code,
        body=body,
        content_type=clean_line(response.headers.get("content-type", ""), 200),
        etag=_validator(response.headers.get("etag", "")) or validators.get("If-None-Match", ""),
        last_modified=(
            _validator(response.headers.get("last-modified", "")) or validators.get("If-Modified-Since", "")
        ),
        not_modified=not response.is_success,
    )


def _next_address(address: str, location: str) -> str:
    """Return where a redirect leads."""
    target = clean_url(urljoin(address, location)) if location.strip() else ""
    if not target:
        shown = clean_line(location, 100) or "nowhere"
        raise FetchError(f"{_host(address)} redirects to what is no http or https address: {shown}.")
    return target


def _host(address: str) -> str:
    return urlsplit(address).hostname or address


def _refusal(host: str, status: int) -> str:
    if status in _REFUSALS:
        return f"{host} {_REFUSALS[status]}"
    if status >= 500:
        return f"{host} has a fault of its own ({status}); try again later."
    return f"{host} answers with status {status}, which is no document."


def _explain(host: str, error: Exception) -> str:
    """Return one sentence about what went wrong on the way to a host."""
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            why = clean_line(cause.verify_message, 200)
            return f"{host} has a certificate that cannot be trusted ({why}); nothing was read."
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return f"{host} does not offer a secure connection that works."
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return f"{host} cannot be found; check the address and the network connection."
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return f"{host} refuses connections; try again later."
    if any(isinstance(cause, zlib.error) for cause in causes):
        return f"{host} sends damaged compressed data; try again later."
    return f"{host} cannot be read: the connection or the answer is broken ({type(error).__name__})."


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and everything that it came from."""
    waiting, seen = [error], {id(error)}
    while waiting:
        current = waiting.pop()
        yield current
        linked = [current.__cause__, current.__context__, *getattr(current, "exceptions", ())]
        for cause in linked:
            if cause is not None and id(cause) not in seen:
                seen.add(id(cause))
                waiting.append(cause)
