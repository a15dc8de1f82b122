from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from typing import ClassVar

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from reader.errors import FetchError
from reader.sources.credentials import Secrets, find_secrets
from reader.sources.redirects import FetchRequest

ENVIRON = {"FEED_LOGIN": "mara:open sesame", "API_KEY": "k3y-of-mine\n", "EMPTY": "", "NO_COLON": "sesame"}


class MemoryKeyring(KeyringBackend):
    """A keyring that holds what it is given, or is locked."""

    priority = 1
    locked = False
    passwords: ClassVar = {("pullquote", "news.example:8080"): "mara:open sesame"}

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("the sesame is stuck")
        return self.passwords.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError


@pytest.fixture
def memory() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    backend = MemoryKeyring()  # type: ignore[no-untyped-call]
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


async def error_of(headers: tuple[tuple[str, str], ...] = (), credentials: str = "") -> str:
    with pytest.raises(FetchError) as caught:
        await find_secrets(headers, credentials, "news.example", ENVIRON)
    return str(caught.value)


def basic(pair: str) -> str:
    return "Basic " + base64.b64encode(pair.encode()).decode()


async def test_nothing_is_sent_where_nothing_is_set() -> None:
    assert await find_secrets((), "", "news.example", ENVIRON) == Secrets()


async def test_header_fields_are_taken_as_they_are_or_from_the_environment() -> None:
    secrets = await find_secrets(
        (("x-api-key", "env:API_KEY"), ("Accept-Language", " de, en;q=0.5 ")), "", "news.example", ENVIRON
    )
    assert secrets.fields == {"X-Api-Key": "k3y-of-mine", "Accept-Language": "de, en;q=0.5"}
    assert secrets.password_place == ""


async def test_user_and_password_come_from_the_environment() -> None:
    secrets = await find_secrets((), "env:FEED_LOGIN", "news.example", ENVIRON)
    assert secrets.fields == {"Authorization": basic("mara:open sesame")}
    assert "FEED_LOGIN" in secrets.password_place


async def test_user_and_password_come_from_the_keyring(memory: MemoryKeyring) -> None:
    secrets = await find_secrets((), "keyring", "news.example:8080", {})
    assert secrets.fields == {"Authorization": basic("mara:open sesame")}


async def test_a_keyring_without_an_entry_says_how_to_make_one(memory: MemoryKeyring) -> None:
    assert "`keyring set pullquote news.example`" in await error_of(credentials="keyring")


async def test_a_keyring_that_stays_locked_is_one_sentence(memory: MemoryKeyring) -> None:
    memory.locked = True
    sentence = await error_of(credentials="keyring")
    assert "KeyringLocked" in sentence
    assert "sesame" not in sentence


async def test_a_missing_package_is_said_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert await error_of(credentials="keyring") == (
        "The password is to come from the keyring, but the package for it is missing; install it with pip "
        "install 'pullquote[keyring]'."
    )


@pytest.mark.parametrize(
    ("credentials", "expected"),
    [
        ("env:NOT_THERE", "NOT_THERE is not set"),
        ("env:EMPTY", "EMPTY is not set"),
        ("env:", "without a name is not set"),
        ("env:NO_COLON", "user:password"),
        ("mara:open sesame", "`keyring` or as `env:`"),
    ],
)
async def test_what_is_wrong_with_credentials_is_said_without_them(credentials: str, expected: str) -> None:
    sentence = await error_of(credentials=credentials)
    assert expected in sentence
    assert "sesame" not in sentence


@pytest.mark.parametrize(
    "name", ["", "a b", "a:b", "x\r\nHost", "ключ", "x" * 101, "Host", "content-length", "Connection", "TE",
             "transfer-encoding", "Accept-Encoding", "If-None-Match", "Proxy-Authorization"]
)  # fmt: skip
async def test_fields_that_are_not_for_a_feed_to_set_are_refused(name: str) -> None:
    assert (await error_of(headers=((name, "1"),))).isprintable()


@pytest.mark.parametrize("value", ["", " ", "a\r\nX: b", "a\nb", "a\0b", "caf\xe9", "x" * 8_001, "env:EMPTY"])
async def test_values_that_cannot_be_sent_are_refused(value: str) -> None:
    assert (await error_of(headers=(("X-Key", value),))).isprintable()


async def test_a_variable_that_cannot_be_sent_is_not_shown() -> None:
    with pytest.raises(FetchError) as caught:
        await find_secrets((("X-Key", "env:KEY"),), "", "news.example", {"KEY": "sesame\r\nX: y"})
    assert "X-Key" in str(caught.value)
    assert "sesame" not in str(caught.value)


async def test_nothing_that_is_printed_by_mistake_shows_a_secret() -> None:
    secrets = await find_secrets((("X-Key", "env:API_KEY"),), "env:FEED_LOGIN", "news.example", ENVIRON)
    request = FetchRequest(
        "https://mara:sesame@news.example/", headers=(("Cookie", "id=sesame"),), credentials="x"
    )
    for shown in (repr(secrets), repr(request), str(request)):
        assert "k3y" not in shown
        assert "sesame" not in shown
        assert "Basic" not in shown
    assert repr(request) == "FetchRequest('https://news.example/')"
