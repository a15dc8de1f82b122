"""Each way in which an address can fail, word for word."""

from __future__ import annotations

import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from datetime import timedelta

import pytest

from reader.errors import FetchError, NoConnectionError, UnreachableError
from reader.sources import refusals
from tests.conftest import NOW


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (304, "claims that nothing changed (304), though nothing was known of it; try again later."),
        (401, "asks for a password (401); `pullquote edit --help` says how to give one for a feed."),
        (403, "refuses access (403), to programs at least; try the address in a browser."),
        (404, "has nothing at this address (404); check the address."),
        (410, "says that this address is gone for good (410); look for its new address or remove it."),
        (429, "is asked too often (429); try again later."),
        (499, "answers with status 499, which is no document; check the address."),
        (500, "has a fault of its own (500); try again later."),
        (503, "is too busy to answer (503); try again later."),
        (599, "has a fault of its own (599); try again later."),
    ],
)
def test_every_status_that_brings_no_document_has_a_sentence(status: int, sentence: str) -> None:
    assert refusals.refusal("news.example", status) == f"news.example {sentence}"


def test_a_password_that_is_refused_is_corrected_where_it_is_kept() -> None:
    assert refusals.password_refused("news.example", "in the keyring") == (
        "news.example does not accept the user and password in the keyring (401); correct them there."
    )


@pytest.fixture
def in_india(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Where it is half past five in the afternoon at noon."""
    with monkeypatch.context() as there:
        there.setenv("TZ", "IST-5:30")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("in_india")
@pytest.mark.parametrize(
    ("hours", "shown"), [(0, "17:30"), (6, "23:30"), (7, "2026-11-21 00:30"), (24, "2026-11-21 17:30")]
)
def test_until_when_is_told_by_the_users_clock_and_the_day_where_it_is_another(
    hours: int, shown: str
) -> None:
    until = NOW + timedelta(hours=hours)
    assert refusals.busy("news.example", 429, until, NOW) == (
        f"news.example is asked too often (429); it is left alone until {shown}."
    )
    assert refusals.busy("news.example", 503, until, NOW) == (
        f"news.example is too busy to answer (503); it is left alone until {shown}."
    )
    assert refusals.held("news.example", until, NOW) == (
        f"news.example wants to be left alone until {shown}; it was not asked."
    )


@pytest.mark.parametrize(
    ("name", "shown"), [("nas.example", "nas.example (10.0.0.1)"), ("10.0.0.1", "10.0.0.1")]
)
def test_an_address_in_a_private_network_is_named_once(name: str, shown: str) -> None:
    error = refusals.not_public(name, "10.0.0.1")
    assert str(error) == (
        f"{shown} is in a private network, where only a host and port are asked that you gave yourself; "
        "nothing was fetched."
    )
    assert type(error) is FetchError, "it will be the same tomorrow"


@pytest.mark.parametrize(("seconds", "shown"), [(10.0, "10"), (0.5, "0.5")])
def test_how_long_was_waited_in_vain_is_told(seconds: float, shown: str) -> None:
    error = refusals.unreachable("news.example", seconds)
    assert type(error) is NoConnectionError
    assert str(error) == (
        f"news.example cannot be reached: no connection within {shown} seconds; check the network "
        "connection or try again later."
    )
    assert refusals.unfinished("news.example", seconds) == (
        f"news.example did not finish its answer within {shown} seconds; try again later."
    )


def untrusted(why: str) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_message = why
    return error


UNTRUSTED = "has a certificate that cannot be trusted (it has expired); nothing was read."
INSECURE = "does not offer a secure connection that works."
UNKNOWN = "cannot be found; check the address and the network connection."
CLOSED = "refuses connections; try again later."
DAMAGED = "sends damaged compressed data; try again later."
BROKEN = "cannot be read: the connection or the answer is broken (RuntimeError); try again later."


@pytest.mark.parametrize(
    ("causes", "meaning"),
    [
        ([untrusted("it has expired")], UNTRUSTED),
        ([ssl.SSLError(), untrusted("it has\nexpired")], UNTRUSTED),
        ([ConnectionRefusedError(), ssl.SSLError()], INSECURE),
        ([socket.gaierror()], UNKNOWN),
        ([zlib.error(), ConnectionRefusedError()], CLOSED),
        ([zlib.error()], DAMAGED),
        ([OSError()], BROKEN),
        ([], BROKEN),
    ],
)
def test_the_cause_that_says_most_is_told(causes: list[Exception], meaning: str) -> None:
    """Wherever it is among what an error was raised from or during."""
    raised_from, raised_during, several = RuntimeError(), RuntimeError(), [*causes, OSError()]
    raised_from.__cause__ = ExceptionGroup("several", several)
    raised_during.__context__ = ExceptionGroup("several", [ExceptionGroup("more", several)])
    several[-1].__context__ = raised_during.__context__  # in a circle
    trusted = meaning != UNTRUSTED
    for error in (raised_from, raised_during):
        found = refusals.broken("news.example", error)
        assert str(found) == f"news.example {meaning}"
        assert type(found) is (UnreachableError if trusted else FetchError)
        unconnected = refusals.not_connected("news.example", error)
        assert str(unconnected) == f"news.example {meaning}"
        assert type(unconnected) is (NoConnectionError if trusted else FetchError)


def test_an_error_may_be_its_own_cause() -> None:
    assert str(refusals.broken("news.example", ConnectionRefusedError())) == f"news.example {CLOSED}"


def test_what_a_certificate_lacks_is_shown_in_short() -> None:
    assert str(refusals.broken("news.example", untrusted("x" * 300))) == (
        f"news.example has a certificate that cannot be trusted ({'x' * 200}); nothing was read."
    )
