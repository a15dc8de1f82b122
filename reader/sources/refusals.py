"""One clear sentence for each way in which a network address can fail."""

from __future__ import annotations

import errno
import socket
import ssl
import zlib
from collections.abc import Iterator
from datetime import datetime

from reader.errors import FetchError, NoConnectionError, UnreachableError
from reader.text.sanitize import clean_line

_REFUSALS = {
    304: "claims that nothing changed (304), though nothing was known of it; try again later.",
    401: "asks for a password (401); `pullquote edit --help` says how to give one for a feed.",
    403: "refuses access (403), to programs at least; try the address in a browser.",
    404: "has nothing at this address (404); check the address.",
    406: "has nothing here in a form that can be read (406); check the address.",
    410: "says that this address is gone for good (410); look for its new address or remove it.",
    429: "is asked too often (429)",
    451: "may not give this for legal reasons (451); look for it at another address.",
    503: "is too busy to answer (503)",
}


def refusal(name: str, status: int) -> str:
    """Return what a status says that brings no document.

    Args:
        name: The host.
        status: A status of HTTP other than 2xx.
    """
    if status in _REFUSALS:
        sentence = f"{name} {_REFUSALS[status]}"
        return sentence if sentence.endswith(".") else f"{sentence}; try again later."
    if status >= 500:
        return f"{name} has a fault of its own ({status}); try again later."
    return f"{name} answers with status {status}, which is no document; check the address."


def password_refused(name: str, where: str) -> str:
    """Return what a 401 says to a request with a password.

    Args:
        name: The host.
        where: Where the password was taken from, in words.
    """
    return f"{name} does not accept the user and password {where} (401); correct them there."


def busy(name: str, status: int, until: datetime, now: datetime) -> str:
    """Return what a server says that wants to be left alone."""
    return f"{name} {_REFUSALS[status]}; it is left alone until {_local(until, now)}."


def held(name: str, until: datetime, now: datetime) -> str:
    """Return why a host was not asked."""
    return f"{name} wants to be left alone until {_local(until, now)}; it was not asked."


def not_public(name: str, address: str) -> FetchError:
    """Return why a host is not dialled."""
    shown = name if name == address else f"{name} ({address})"
    return FetchError(
        f"{shown} is in a private network, where only a host and port are asked that you gave yourself; "
        "nothing was fetched."
    )


def unreachable(name: str, seconds: float) -> NoConnectionError:
    """Return what it means that no connection was made in time."""
    return NoConnectionError(
        f"{name} cannot be reached: no connection within {seconds:g} seconds; check the network "
        "connection or try again later."
    )


def not_connected(name: str, error: Exception) -> FetchError:
    """Return why there is no connection to a host."""
    found = broken(name, error)
    return NoConnectionError(str(found)) if isinstance(found, UnreachableError) else found


def unfinished(name: str, seconds: float) -> str:
    """Return what it means that the deadline for the whole answer has passed."""
    return f"{name} did not finish its answer within {seconds:g} seconds; try again later."


def broken(name: str, error: Exception) -> FetchError:
    """Return what went wrong on the way to a host; all but a certificate may be right again soon."""
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            why = clean_line(cause.verify_message, 200)
            return FetchError(f"{name} has a certificate that cannot be trusted ({why}); nothing was read.")
    for kind, meaning in _MEANINGS:
        if any(isinstance(cause, kind) for cause in causes):
            return UnreachableError(f"{name} {meaning}")
    for cause in causes:
        if isinstance(cause, OSError) and cause.errno in _FAULTS:
            return UnreachableError(f"{name} {_FAULTS[cause.errno]}")
    shown = type(error).__name__
    return UnreachableError(
        f"{name} cannot be read: the connection or the answer is broken ({shown}); try again later."
    )


_MEANINGS: tuple[tuple[type[Exception], str], ...] = (
    (ssl.SSLError, "does not offer a secure connection that works."),
    (socket.gaierror, "cannot be found; check the address and the network connection."),
    (ConnectionRefusedError, "refuses connections; try again later."),
    (zlib.error, "sends damaged compressed data; try again later."),
)
_NO_WAY = "cannot be reached, as there is no way to it; check the network connection."
_NO_ANSWER = "does not answer; check the network connection or try again later."
_CUT = "broke the connection; try again later."
_FAULTS = {
    errno.ENETUNREACH: _NO_WAY,
    errno.EHOSTUNREACH: _NO_WAY,
    errno.ENETDOWN: _NO_WAY,
    errno.EADDRNOTAVAIL: _NO_WAY,
    errno.ETIMEDOUT: _NO_ANSWER,
    errno.EHOSTDOWN: _NO_ANSWER,
    errno.ECONNRESET: _CUT,
    errno.ECONNABORTED: _CUT,
    errno.EPIPE: _CUT,
}
"""What the system's own faults of a connection mean."""


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


def _local(moment: datetime, now: datetime) -> str:
    """Return a moment in the time of the user's clock, with its day where it is another one."""
    then, today = moment.astimezone(), now.astimezone().date()
    return f"{then:%H:%M}" if then.date() == today else f"{then:%Y-%m-%d %H:%M}"
