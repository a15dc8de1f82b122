"""What is said of an answer that brings no document, word for word."""

from __future__ import annotations

import errno
import os

import httpx
import pytest

from reader.errors import BusyError, FetchError, GoneError, NoConnectionError, UnreachableError
from reader.sources.fetch import Fetcher, FetchRequest
from tests.clocks import run_in_jumps
from tests.fetching import asked
from tests.sources.slow_web import Raising, Slow, error_with, fetch_with


@pytest.mark.parametrize("status", [200, 203, 226, 299])
def test_any_success_is_a_document(status: int) -> None:
    async def scene() -> None:
        headers = {"Content-Type": "text/xml\x1b[2J" + "x" * 300}
        async with Fetcher(transport=Slow(0, status_code=status, headers=headers)) as fetcher:
            fetched = await fetcher.fetch(asked("http://a.example/", '"1"', "then", "http://a.example/"))
        assert (fetched.body, fetched.status, fetched.not_modified) == (b"x", status, False)
        assert (fetched.etag, fetched.last_modified, fetched.validated_url) == ("", "", "")
        assert fetched.content_type == ("text/xml" + "x" * 300)[:200]

    run_in_jumps(scene())


@pytest.mark.parametrize(
    ("status", "sentence", "kind"),
    [
        (100, "answers with status 100, which is no document; check the address.", FetchError),
        (300, "answers with status 300, which is no document; check the address.", FetchError),
        (
            401,
            "asks for a password (401); `pullquote edit --help` says how to give one for a feed.",
            FetchError,
        ),
        (403, "refuses access (403), to programs at least; try the address in a browser.", FetchError),
        (404, "has nothing at this address (404); check the address.", FetchError),
        (406, "has nothing here in a form that can be read (406); check the address.", FetchError),
        (451, "may not give this for legal reasons (451); look for it at another address.", FetchError),
        (
            410,
            "says that this address is gone for good (410); look for its new address or remove it.",
            GoneError,
        ),
        (499, "answers with status 499, which is no document; check the address.", FetchError),
        (500, "has a fault of its own (500); try again later.", UnreachableError),
        (503, "is too busy to answer (503); try again later.", UnreachableError),
    ],
)
def test_what_brings_no_document_is_said(status: int, sentence: str, kind: type[FetchError]) -> None:
    error = error_with(Slow(0, status_code=status))
    assert (str(error), type(error)) == (f"news.example {sentence}", kind)


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (401, "does not accept the user and password in the variable LOGIN (401); correct them there."),
        (403, "refuses access (403), to programs at least; try the address in a browser."),
        (404, "has nothing at this address (404); check the address."),
    ],
)
def test_a_password_is_blamed_for_a_401_alone(status: int, sentence: str) -> None:
    async def scene() -> str:
        async with Fetcher(transport=Slow(0, status_code=status), environ={"LOGIN": "a:b"}) as fetcher:
            with pytest.raises(FetchError) as caught:
                await fetcher.fetch(asked("https://news.example/", credentials="env:LOGIN"))
        return str(caught.value)

    assert run_in_jumps(scene()) == f"news.example {sentence}"


def test_a_circle_is_said_of_the_host_that_was_asked() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"Location": "http://other.example/"})

    assert str(error_with(httpx.MockTransport(answer))) == (
        "news.example redirects in a circle or more than 5 times."
    )


def test_a_redirect_without_a_target_leads_nowhere() -> None:
    error = error_with(Slow(0, status_code=302))
    assert str(error) == "news.example redirects to what is no http or https address: nowhere."


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        ("", "nowhere"),
        (" ", "nowhere"),
        ("ftp://other.example/", "ftp://other.example/"),
        ("//[", "//["),
        ("mailto:" + "x" * 200, "mailto:" + "x" * 93),
    ],
)
def test_a_redirect_out_of_the_web_is_shown(location: str, shown: str) -> None:
    error = error_with(Slow(0, status_code=302, headers={"Location": location}))
    assert str(error) == f"news.example redirects to what is no http or https address: {shown}."


@pytest.mark.parametrize("url", ["", "\x1b[2J"])
async def test_an_empty_address_is_called_so(url: str) -> None:
    async with Fetcher(transport=Slow(0)) as fetcher:
        with pytest.raises(FetchError, match=r"^An empty line is not an http or https address\.$"):
            await fetcher.fetch(asked(url))
        with pytest.raises(FetchError, match=r"^gopher://x+ is not an http or https address\.$") as caught:
            await fetcher.check(asked("gopher://" + "x" * 300))
    assert len(str(caught.value)) == 200 + len(" is not an http or https address.")


@pytest.mark.parametrize(
    "error", [httpx.ReadError("x"), httpx.WriteError("x"), httpx.RemoteProtocolError("x")]
)
def test_a_connection_that_broke_once_is_no_error_and_one_that_broke_twice_is(error: Exception) -> None:
    fetch_with(Raising(error), "http://news.example/")
    found = error_with(Raising(error, error))
    assert isinstance(found, UnreachableError)
    assert str(found) == (
        f"news.example cannot be read: the connection or the answer is broken ({type(error).__name__}); "
        "try again later."
    )


def test_a_time_out_that_is_not_of_the_deadline_is_not_said_to_be() -> None:
    assert str(error_with(Raising(TimeoutError()))) == (
        "news.example cannot be read: the connection or the answer is broken (TimeoutError); try again later."
    )


NO_WAY = "cannot be reached, as there is no way to it; check the network connection."
NO_ANSWER = "does not answer; check the network connection or try again later."
CUT = "broke the connection; try again later."


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        *((fault, NO_WAY) for fault in ("ENETUNREACH", "EHOSTUNREACH", "ENETDOWN", "EADDRNOTAVAIL")),
        *((fault, NO_ANSWER) for fault in ("ETIMEDOUT", "EHOSTDOWN")),
        *((fault, CUT) for fault in ("ECONNRESET", "ECONNABORTED", "EPIPE")),
        ("ECONNREFUSED", "refuses connections; try again later."),
        ("EIO", "cannot be read: the connection or the answer is broken (ConnectError); try again later."),
    ],
)
async def test_what_the_system_says_of_a_connection_is_said(
    fault: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object, **__: object) -> object:
        number = getattr(errno, fault)
        raise OSError(number, os.strerror(number))

    async def lookup(_: str, __: int) -> list[str]:
        return ["1.1.1.1"]

    monkeypatch.setattr("asyncio.BaseEventLoop.create_connection", refuse)
    async with Fetcher(lookup=lookup) as fetcher:
        with pytest.raises(NoConnectionError) as caught:
            await fetcher.fetch(FetchRequest("https://news.example/feed"))
    assert str(caught.value) == f"news.example {sentence}"


def test_a_connection_that_is_cut_in_an_answer_is_said() -> None:
    def cut() -> httpx.ReadError:
        error = httpx.ReadError("")
        error.__cause__ = ConnectionResetError(errno.ECONNRESET, "reset")
        return error

    assert str(error_with(Raising(cut(), cut()))) == f"news.example {CUT}"


def test_what_is_asked_in_vain_is_not_asked_again() -> None:
    transport = Raising(httpx.ConnectError("x"), httpx.ConnectError("x"))
    assert isinstance(error_with(transport), NoConnectionError)
    assert len(transport.waiting) == 1


def test_who_is_asked_too_often_and_says_no_more_is_left_alone_for_five_minutes() -> None:
    error = error_with(Slow(0, status_code=429))
    assert isinstance(error, BusyError)
    assert error.seconds == pytest.approx(300, abs=0.5)
