"""Addresses that a stranger names are looked up before the user is offered them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from reader.errors import FetchError
from reader.sources.fetch import Fetcher, FetchRequest
from tests.clocks import run_in_jumps
from tests.sources.slow_web import Slow


class Names:
    """Tells one address for every name, after some seconds; keeps what it was asked."""

    def __init__(self, address: str, seconds: float = 0.0) -> None:
        self.asked: list[tuple[str, int]] = []
        self._address = address
        self._seconds = seconds

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append((host, port))
        await asyncio.sleep(self._seconds)
        if not self._address:
            raise OSError("unknown")
        return [self._address]


def checked(names: Names | None, request: FetchRequest) -> float:
    async def scene() -> float:
        fetcher = Fetcher(transport=Slow(0), lookup=names)
        await fetcher.check(request)
        return asyncio.get_running_loop().time()

    return run_in_jumps(scene())


@pytest.mark.parametrize(
    ("url", "port"),
    [
        ("http://a.example/", 80),
        ("https://a.example/", 443),
        ("https://a.example:80/", 80),
        ("http://a.example:8080/", 8080),
    ],
)
def test_a_strangers_address_is_looked_up_before_it_is_offered(url: str, port: int) -> None:
    inside, outside = Names("10.0.0.1"), Names("1.1.1.1")
    with pytest.raises(FetchError, match=r"^a\.example \(10\.0\.0\.1\) is in a private network"):
        checked(inside, FetchRequest(url, user_url="http://b.example/"))
    checked(outside, FetchRequest(url, user_url="http://b.example/"))
    assert inside.asked == outside.asked == [("a.example", port)]


def test_what_cannot_be_known_of_an_address_is_no_error() -> None:
    assert checked(Names(""), FetchRequest("http://a.example/")) == 0
    assert checked(Names("10.0.0.1", seconds=60), FetchRequest("http://a.example/")) == 10
    assert checked(None, FetchRequest("http://a.example/")) == 0


def test_a_name_that_no_system_can_look_up_is_no_error() -> None:
    class Unspeakable(Names):
        async def __call__(self, host: str, port: int) -> Sequence[str]:
            raise UnicodeError("label too long")

    assert checked(Unspeakable(""), FetchRequest("http://a.example/")) == 0


def test_the_users_own_address_is_not_looked_up() -> None:
    names = Names("10.0.0.1")
    checked(names, FetchRequest("http://nas.local/b", user_url="http://nas.local/a"))
    assert names.asked == []
