"""Which header fields a feed may set, to the character, and what is said of the others."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable

import keyring
import pytest

from reader.errors import FetchError
from reader.feed_fields import read_header
from reader.sources.credentials import Secrets, find_secrets, header_fault

OURS = (
    *(
        "Accept-Encoding",
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Expect",
        "Host",
    ),
    *("If-Match", "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since", "Keep-Alive"),
    *("Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "Range", "TE", "Trailer"),
    *("Transfer-Encoding", "Upgrade"),
)


def found(*headers: tuple[str, str], credentials: str = "", **environ: str) -> Secrets:
    return asyncio.run(find_secrets(headers, credentials, "news.example", environ))


def refused(*headers: tuple[str, str], credentials: str = "", **environ: str) -> str:
    with pytest.raises(FetchError) as caught:
        found(*headers, credentials=credentials, **environ)
    return str(caught.value)


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("write", [str, str.lower, str.upper])
def test_fields_of_the_connection_are_not_a_feeds_to_set(name: str, write: Callable[[str], str]) -> None:
    sentence = f"The header field {name.title()} is set by the reader itself; leave it out."
    assert refused((write(name), "1")) == sentence


@pytest.mark.parametrize(
    "name",
    ["Accept", "Accept-Language", "Authorization", "Cookie", "User-Agent", "x" * 100, "!#$%&'*+.^_`|~-9a"],
)
def test_any_other_field_may_be_set(name: str) -> None:
    assert found((name, "1")).fields == {name.title(): "1"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("", "An empty name"),
        ("a b", "a b"),
        ("a:", "a:"),
        ("x" * 101, "x" * 100),
        ("\x1b[2J", "An empty name"),
        ("a\n", "a"),
        ("ä", "ä"),
    ],
)
def test_what_is_no_name_of_a_field(name: str, shown: str) -> None:
    assert refused((name, "1")) == f"{shown} is no name of a header field."


@pytest.mark.parametrize(
    ("name", "value"), [("a b", "1"), ("Host", "1"), ("X-Key", "é"), ("X-Key", "x" * 8_001), ("X-Key", "")]
)
def test_a_field_is_refused_where_it_is_typed_as_where_it_would_be_sent(name: str, value: str) -> None:
    sentence = refused((name, value))
    assert header_fault(name, value) == sentence
    if value:
        with pytest.raises(ValueError, match=r"^a header that can be sent: ") as caught:
            read_header(f"{name}: {value}")
        assert f"{caught.value}." == f"a header that can be sent: {sentence}"


@pytest.mark.parametrize("text", ["", "X-Key", "X-Key:", ": 1", "X-Key: env:"])
def test_what_is_no_header_at_all_is_shown_what_one_looks_like(text: str) -> None:
    with pytest.raises(ValueError, match=r"^a header, such as `Name: value`"):
        read_header(text)


@pytest.mark.parametrize("value", ["1", "env:KEY", "a b", "a\tb"])
def test_a_field_that_can_be_sent_is_taken(value: str) -> None:
    assert read_header(f" X-Key :  {value} ") == ("X-Key", value)
    assert found(("X-Key", value), KEY="k").fields == {"X-Key": "k" if value == "env:KEY" else value}


@pytest.mark.parametrize("value", ["x" * 8_000, "a" + " " * 7_998 + "b", "a\tb", "~!", "!"])
def test_a_value_of_one_line_of_ascii_is_sent(value: str) -> None:
    assert found(("X-Key", value)).fields == {"X-Key": value}


@pytest.mark.parametrize("value", ["", "  ", "x" * 8_001, "a\x7fb", "a\x1fb", "a\nb", "é", "a\x80"])
def test_any_other_value_is_not(value: str) -> None:
    assert refused(("x-key", value)) == (
        "The value of the header field X-Key cannot be sent: it must be one line of at most 8,000 ASCII "
        "characters, and not empty."
    )


def test_a_variable_ends_before_its_line_break() -> None:
    secrets = found(("X-Key", "env:KEY"), credentials="env:LOGIN", KEY=" k3y\r\n", LOGIN="X:b cX\r\n")
    pair = base64.b64decode(secrets.fields["Authorization"].removeprefix("Basic "))
    assert (secrets.fields["X-Key"], pair) == ("k3y", b"X:b cX")
    assert secrets.password_place == "in the variable LOGIN"


@pytest.mark.parametrize(
    ("name", "shown"),
    [("MISSING", "MISSING"), ("", "without a name"), ("a\x1b[2J", "a"), ("x" * 150, "x" * 100)],
)
def test_a_variable_that_is_missing_is_named(name: str, shown: str) -> None:
    sentence = (
        f"The variable {shown} is not set in the environment; set it or change the settings of the feed."
    )
    assert refused(("X-Key", f"env:{name}")) == sentence
    assert refused(credentials=f"env:{name}") == sentence


def test_what_is_sent_as_a_password_is_said() -> None:
    assert found(("authorization", "Bearer x")).password_place == "in the feed's header fields"
    assert found(("X-Key", "x")).password_place == ""
    both = found(("Authorization", "Bearer x"), ("X-Key", "y"), credentials="env:LOGIN", LOGIN="a:ü")
    assert both.fields == {
        "Authorization": "Basic " + base64.b64encode("a:ü".encode()).decode(),
        "X-Key": "y",
    }


def test_a_variable_with_a_long_name_is_named_in_a_line() -> None:
    assert found(credentials=f"env:{'x' * 150}", **{"x" * 150: "a:b"}).password_place == (
        f"in the variable {'x' * 100}"
    )


def test_what_is_no_user_and_password_is_said_without_it() -> None:
    assert refused(credentials="env:LOGIN", LOGIN="sesame") == (
        "What is in the variable LOGIN is not of the form user:password."
    )
    assert refused(credentials="sesame") == (
        "Credentials are given as `keyring` or as `env:` and the name of a variable."
    )


def test_a_lone_surrogate_of_the_environment_is_sent_as_a_question_mark() -> None:
    coded = found(credentials="env:LOGIN", LOGIN="a:\udcff").fields["Authorization"]
    assert base64.b64decode(coded.removeprefix("Basic ")) == b"a:?"


@pytest.mark.parametrize(
    ("stored", "sentence"),
    [
        ("sesame", "What is in the keyring for news.example is not of the form user:password."),
        (
            None,
            "The keyring holds nothing for news.example; run `keyring set pullquote news.example` and enter "
            "user:password.",
        ),
        (
            ValueError("sesame"),
            "The keyring cannot be read (ValueError); unlock it, or name a variable of the environment in its "
            "place.",
        ),
    ],
)
def test_what_is_wrong_with_a_keyring_is_said_without_it(
    monkeypatch: pytest.MonkeyPatch, stored: str | Exception | None, sentence: str
) -> None:
    asked: list[tuple[str, str]] = []

    def get_password(service: str, name: str) -> str | None:
        asked.append((service, name))
        if isinstance(stored, Exception):
            raise stored
        return stored

    monkeypatch.setattr(keyring, "get_password", get_password)
    assert refused(credentials="keyring") == sentence
    assert asked == [("pullquote", "news.example")]


def test_a_password_of_the_keyring_is_said_to_be_from_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_password", lambda *_: "mara:sesame")
    assert found(credentials="keyring").password_place == "in the keyring for news.example"
