"""Fetching a network address: one deadline, bounded sizes, good manners, and one kind of error.

httpx's transport is used without its client. What the client adds (cookies, redirects that are followed
unseen, addresses in the log, decoding without a bound, no deadline for the whole) is what a reader of
hostile servers must not have.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Self, cast

from reader import __version__
from reader.errors import BusyError, FetchError, GoneError, UnreachableError
from reader.sources import refusals
from reader.sources.body import BoundedBody
from reader.sources.credentials import Secrets, find_secrets
from reader.sources.fetched import Fetched
from reader.sources.header import fresh_seconds, header_fields, retry_after_seconds, validator
from reader.sources.hosts import Holds, Turns, host_of
from reader.sources.lookup import Lookup, SystemLookup, dialled
from reader.sources.redirects import PUBLIC_ONLY, REDIRECTS, FetchRequest, Way
from reader.text.sanitize import clean_line, clean_url

if TYPE_CHECKING:
    import httpx

__all__ = ["MAX_BYTES", "MAX_HOPS", "USER_AGENT", "FetchRequest", "Fetched", "Fetcher"]

MAX_BYTES = 10 * 1024 * 1024
"""The largest body that is taken, counted both as sent and decoded."""

LARGE_AT_ONCE = 3
"""How many bodies of more than 1 MiB are there at a time, also while they wait to be parsed."""

MAX_HOPS = 5
USER_AGENT = f"Pullquote/{__version__} (+terminal news reader)"

HOLD_SECONDS = 300
"""How long a host is left alone that is asked too often and does not say how long it wants to be."""

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.6, */*;q=0.5"
)
_NO_HOLDS: Mapping[str, datetime] = MappingProxyType({})
_NO_VARIABLES: Mapping[str, str] = MappingProxyType({})


def _now() -> datetime:
    return datetime.now(UTC)


class Fetcher:
    """Fetches addresses, several at a time; an asynchronous context manager.

    Args:
        timeout_seconds: Deadline for one address with all its redirects and the whole body. Only the time
            of requests counts, not the wait until they may start.
        connect_seconds: How long it may take to reach a host.
        max_bytes: Largest body, as sent and decoded.
        user_agent: How the program names itself to servers.
        transport: What carries requests, instead of the network. It is closed whenever there is nothing
            more to fetch, and must be usable again after that.
        concurrency: How many requests are open at a time.
        per_host: How many of them at one host.
        spacing_seconds: Time between the starts of two requests at one host, at least.
        holds: Hosts that are not to be asked before a time: names with the port where it is not the
            scheme's own, as in `BusyError.host`. Those that ask for it later are added here, inside.
        clock: Tells the time.
        environ: The environment that `env:NAME` refers to.
        lookup: Gives the addresses of hosts; None: the system, where no `transport` is given.
        keep_hold: Keeps for later runs that a host asked to be left alone until a time.
    """

    def __init__(
        self,
        *,
        timeout_seconds: float = 20.0,
        connect_seconds: float = 10.0,
        max_bytes: int = MAX_BYTES,
        user_agent: str = USER_AGENT,
        transport: httpx.AsyncBaseTransport | None = None,
        concurrency: int = 32,
        per_host: int = 2,
        spacing_seconds: float = 0.1,
        holds: Mapping[str, datetime] = _NO_HOLDS,
        clock: Callable[[], datetime] = _now,
        environ: Mapping[str, str] = _NO_VARIABLES,
        lookup: Lookup | None = None,
        keep_hold: Callable[[str, datetime], Awaitable[None]] | None = None,
    ) -> None:
        self._timeout_seconds = timeout_seconds
        self._connect_seconds = connect_seconds
        self._max_bytes = max_bytes
        self._concurrency = concurrency
        self._per_host = per_host
        self._transport = transport
        self._lookup = SystemLookup() if lookup is None and transport is None else lookup
        self._turns = Turns(concurrency=concurrency, per_host=per_host, spacing_seconds=spacing_seconds)
        self._large = asyncio.Semaphore(LARGE_AT_ONCE)
        self._holds = Holds(holds, clock)
        self._keep_hold = keep_hold
        self._clock = clock
        self._environ = environ
        self._fetching = 0
        self._fields = {"User-Agent": user_agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}

    async def __aenter__(self) -> Self:
        """Prepare the network; on a thread, because loading httpx and certificates takes 0.2 s."""
        if self._transport is None:
            self._transport = await asyncio.to_thread(
                _network, self._per_host, self._concurrency, self._lookup
            )
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

    def hold(self, host: str, until: datetime) -> None:
        """Leave a host alone until then, because somebody else was told to."""
        self._holds.hold(host, until)

    async def fetch(
        self,
        request: FetchRequest,
        asked: Callable[[], None] | None = None,
        kept: ExitStack | None = None,
    ) -> Fetched:
        """Fetch one address.

        Args:
            request: What to ask, and with what.
            asked: Is called whenever the host's turn has come and it is asked, after any wait of our own.
            kept: What is closed when the body is not needed any more. Until then a large one keeps others
                from coming, so nobody who holds one fetches another. None: one that is alone in memory.

        Raises:
            BusyError: Its host wants to be left alone for a while; it was perhaps not even asked.
            NoConnectionError: Its host cannot be reached.
            UnreachableError: So it is, or its answer is broken or its own fault (5xx).
            GoneError: Its server says that it is gone for good.
            FetchError: There is no answer that can be used; nothing else is ever raised.
        """
        self._fetching += 1
        try:
            return await self._fetch(request, asked, kept)
        except BusyError as error:
            if error.asked and self._keep_hold is not None:
                await self._keep_hold(error.host, self._clock() + timedelta(seconds=error.seconds))
            raise
        finally:
            self._fetching -= 1
            if not self._fetching:  # connections are kept for the next request, not for the next hour
                await self._open_transport().aclose()

    async def check(self, request: FetchRequest) -> None:
        """Raise `FetchError` if the host of an address is known to be one that must not be asked for it.

        Nothing is asked of the host. For addresses that a stranger names, before the user is offered them:
        what the user takes counts as given by the user.
        """
        way = Way(request, _address(request), Secrets(), self._connect_seconds)
        if self._lookup is not None and way.public_only:
            with suppress(OSError, UnicodeError):  # what cannot be found is not known to be one
                async with asyncio.timeout(way.seconds_left):
                    await dialled(self._lookup, way.name, way.port, public_only=True)

    async def _fetch(
        self, request: FetchRequest, asked: Callable[[], None] | None, kept: ExitStack | None
    ) -> Fetched:
        address = _address(request)
        secrets = await find_secrets(request.headers, request.credentials, host_of(address), self._environ)
        way = Way(request, address, secrets, self._timeout_seconds)
        way.kept = kept
        name = way.name
        for _ in range(MAX_HOPS + 1):
            answer = await self._ask_twice(way, asked)
            if answer is not None:
                return answer
        raise FetchError(f"{name} redirects in a circle or more than {MAX_HOPS} times.")

    async def _ask_twice(self, way: Way, asked: Callable[[], None] | None) -> Fetched | None:
        """Ask an address, again if the connection breaks: overloaded servers drop some at random."""
        import httpx

        try:
            try:
                return await self._ask_in_turn(way, asked)
            except (httpx.ReadError, httpx.WriteError, httpx.ProtocolError):
                return await self._ask_in_turn(way, asked)
        except FetchError:
            raise
        except httpx.ConnectTimeout as error:
            raise refusals.unreachable(way.name, self._connect_seconds) from error
        except httpx.ConnectError as error:
            raise refusals.not_connected(way.name, error) from error
        except Exception as error:
            # httpx raises much beside its own errors on hostile answers (ValueError, UnicodeError, ...).
            raise refusals.broken(way.name, error) from error

    async def _ask_in_turn(self, way: Way, asked: Callable[[], None] | None) -> Fetched | None:
        """Ask when the host may be asked, for as long as the deadline allows."""
        loop = asyncio.get_running_loop()
        name = way.name
        async with self._turns.turn(way.host, may_start=lambda: self._refuse_if_held(way)):
            started = loop.time()
            if asked is not None:
                asked()
            try:
                async with asyncio.timeout(way.seconds_left) as deadline:
                    return await self._ask(way, deadline)
            except TimeoutError as error:
                if not deadline.expired():
                    raise
                raise UnreachableError(refusals.unfinished(name, self._timeout_seconds)) from error
            finally:
                way.seconds_left -= loop.time() - started

    async def _ask(self, way: Way, deadline: asyncio.Timeout) -> Fetched | None:
        """Return what an address answers, or None after a redirect."""
        import httpx

        extensions = {"timeout": {"connect": self._connect_seconds}, PUBLIC_ONLY: way.public_only}
        fields = {**self._fields, **way.fields()}
        request = httpx.Request("GET", way.address, headers=fields, extensions=extensions)
        response = await self._open_transport().handle_async_request(request)
        try:
            header = header_fields(response.headers.raw)
            if response.status_code in REDIRECTS:
                way.follow(response.status_code, header.get("location", ""))
                return None
            unchanged = response.status_code == httpx.codes.NOT_MODIFIED and bool(way.validators())
            if not (response.is_success or unchanged):
                raise self._refusal(way, response.status_code, header)
            # That of a 304 is empty, and read because only then its connection can be used again.
            body = await self._read(way, response, {} if unchanged else header, deadline)
            return self._answer(way, response.status_code, header, b"" if unchanged else body)
        finally:
            await response.aclose()

    async def _read(
        self, way: Way, response: httpx.Response, header: Mapping[str, str], deadline: asyncio.Timeout
    ) -> bytes:
        coding, declared = header.get("content-encoding", ""), header.get("content-length", "")
        async with BoundedBody(
            way.name, coding, self._max_bytes, self._large, kept=way.kept, deadline=deadline
        ) as body:
            if declared.isdecimal() and len(declared) < 20:
                body.check_size(int(declared))
            # The raw stream: httpx's own decoding turns a kilobyte into a gigabyte before anyone can look.
            async for chunk in cast("httpx.AsyncByteStream", response.stream):
                await body.add(chunk)
            return body.finish()

    def _answer(self, way: Way, status: int, header: Mapping[str, str], body: bytes) -> Fetched:
        """Return an answer; what a 304 does not repeat stays what was asked with."""
        unchanged = status not in range(200, 300)
        sent = way.validators() if unchanged else {}
        etag = validator(header.get("etag", "")) or sent.get("If-None-Match", "")
        last_modified = validator(header.get("last-modified", "")) or sent.get("If-Modified-Since", "")
        return Fetched(
            url=way.start,
            final_url=way.address,
            status=status,
            body=body,
            content_type=clean_line(header.get("content-type", ""), 200),
            etag=etag,
            last_modified=last_modified,
            not_modified=unchanged,
            validated_url=way.address if etag or last_modified else "",
            permanent_url=way.permanent_url,
            fresh_seconds=fresh_seconds(header, self._clock()),
        )

    def _refuse_if_held(self, way: Way) -> None:
        """Raise `BusyError` if the host of an address is to be left alone."""
        until = self._holds.until(way.host)
        if until is not None:
            now = self._clock()
            sentence = refusals.held(way.name, until, now)
            seconds = (until - now).total_seconds()
            raise BusyError(sentence, host=way.host, seconds=seconds, asked=False)

    def _refusal(self, way: Way, status: int, header: Mapping[str, str]) -> FetchError:
        """Return what a status means that brings no document."""
        now = self._clock()
        seconds = retry_after_seconds(header, now) if status in {429, 503} else None
        if status == 429 or seconds is not None:
            until = self._holds.add(way.host, seconds or HOLD_SECONDS)
            sentence = refusals.busy(way.name, status, until, now)
            return BusyError(sentence, host=way.host, seconds=(until - now).total_seconds())
        if status == 401 and way.secrets.password_place:
            return FetchError(refusals.password_refused(way.name, way.secrets.password_place))
        sentence = refusals.refusal(way.name, status)
        if status >= 500:
            return UnreachableError(sentence)
        # What is gone behind a redirect that is not for good may be somewhere else tomorrow.
        return GoneError(sentence) if status == 410 and way.lasting else FetchError(sentence)

    def _open_transport(self) -> httpx.AsyncBaseTransport:
        if self._transport is None:
            raise RuntimeError("a Fetcher is used inside `async with`")
        return self._transport


def _address(request: FetchRequest) -> str:
    address = clean_url(request.url)
    if not address:
        shown = clean_line(request.url, 200) or "An empty line"
        raise FetchError(f"{shown} is not an http or https address.")
    return address


def _network(per_host: int, most_hosts: int, lookup: Lookup | None) -> httpx.AsyncBaseTransport:
    from reader.sources.pools import HostPools

    return HostPools(per_host=per_host, most_hosts=most_hosts, lookup=lookup)
