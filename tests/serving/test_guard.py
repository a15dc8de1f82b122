"""Who is let in to the reader that is served in a browser."""

from __future__ import annotations

import pytest

from reader.serving.guard import HEADERS, Guard

GUARD = Guard(8765, "secret")
OURS = {"Host": "127.0.0.1:8765"}


def test_the_address_holds_a_secret_of_its_own_run() -> None:
    first, second = Guard.for_port(1), Guard.for_port(1)
    assert first.token != second.token
    assert len(first.token) >= 40
    assert first.address == f"http://127.0.0.1:1/{first.token}/"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1:8765"},
    ],
)
def test_the_page_itself_is_answered(headers: dict[str, str]) -> None:
    assert GUARD.refusal(OURS | headers) == ""


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example:8765"},
        {"Host": "127.0.0.1:9999"},
        {"Host": "localhost:8765"},
        {"Host": ""},
        {"Origin": "http://evil.example"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "https://127.0.0.1:8765"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_other_pages_and_other_names_are_refused(headers: dict[str, str]) -> None:
    assert GUARD.refusal(OURS | headers)


def test_a_socket_has_to_say_where_it_comes_from() -> None:
    assert GUARD.refusal(OURS, needs_origin=True)
    assert not GUARD.refusal(OURS | {"Origin": "http://127.0.0.1:8765"}, needs_origin=True)


def test_a_request_without_a_host_is_refused() -> None:
    assert GUARD.refusal({})


def test_the_page_takes_nothing_from_elsewhere() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "http" not in policy
    assert "*" not in policy
    assert policy.startswith("default-src 'none'")
