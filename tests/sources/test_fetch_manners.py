"""What keeps a reader welcome: conditional requests, patience, and few requests at a time."""

from __future__ import annotations

import asyncio
import base64
import logging
from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from itertools import pairwise

import httpx
import pytest

from reader.errors import BusyError, FetchError, GoneError
from reader.sources.fetch import HOLD_SECONDS, Fetched, Fetcher
from tests.clocks import run_in_jumps
from tests.conftest import NOW
from tests.fetching import LoopbackAsInternet, asked
from tests.servers import LoopbackServer, redirect, reply, stall

FEED = b"<rss><channel><title>Harbour News</title></channel></rss>"
ENVIRON = {"LOGIN": "mara:sesame", "KEY": "k3y"}


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(timeout_seconds=10, spacing_seconds=0, clock=lambda: NOW, environ=ENVIRON) as running:
        yield running


def host(server: LoopbackServer) -> str:
    return f"127.0.0.1:{server.port}"


# Conditional requests


@pytest.mark.parametrize("etag", ['"1"', 'W/"1,2"', "no-quotes", '"a b"', "W/\"odd'\\"])
async def test_a_document_that_did_not_change_is_not_sent_again(
    server: LoopbackServer, fetcher: Fetcher, etag: str
) -> None:
    date = "Mon, 1 Jan 2024 00:00:00 GMT"
    url = server.answers(
        "/feed", reply(FEED, headers={"ETag": etag, "Last-Modified": date}), reply(status=304)
    )

    first = await fetcher.fetch(asked(url))
    second = await fetcher.fetch(asked(url, first.etag, first.last_modified, first.validated_url))

    assert server.hits[1].headers["if-none-match"] == etag
    assert server.hits[1].headers["if-modified-since"] == date
    assert second.not_modified
    assert (second.body, second.status) == (b"", 304)
    assert (second.etag, second.last_modified, second.validated_url) == (etag, date, url), "they stay"


async def test_validators_that_come_with_a_304_replace_those_that_were_sent(
    server: LoopbackServer, fetcher: Fetcher
) -> None:
    url = server.answers("/feed", reply(status=304, headers={"ETag": '"2"', "Content-Encoding": "br"}))
    fetched = await fetcher.fetch(asked(url, '"1"', "yesterday", url))
    assert (fetched.etag, fetched.last_modified) == ('"2"', "yesterday")


async def test_an_answer_to_a_question_that_was_not_asked_is_an_error(
    server: LoopbackServer, fetcher: Fetcher
) -> None:
    url = server.answers("/feed", reply(status=304))
    for request in (asked(url), asked(url, '"1"', "", server.url("/other"))):
        with pytest.raises(FetchError, match=r"nothing changed \(304\), though nothing was known"):
            await fetcher.fetch(request)


@pytest.mark.parametrize("etag", ['"caf\xe9"', '"' + "x" * 1_024 + '"', '"a\tb"'])
async def test_validators_that_cannot_be_sent_back_are_dropped(
    server: LoopbackServer, fetcher: Fetcher, etag: str
) -> None:
    url = server.answers("/feed", reply(FEED, headers={"ETag": etag}))
    fetched = await fetcher.fetch(asked(url, etag=etag, validated_url=url))
    assert (fetched.etag, fetched.validated_url) == ("", "")
    assert "if-none-match" not in server.hits[0].headers


async def test_how_long_an_answer_stays_fresh_is_told(server: LoopbackServer, fetcher: Fetcher) -> None:
    headers = {"Cache-Control": "max-age=600", "Age": "60"}
    url = server.answers(
        "/feed", reply(FEED, headers=headers), reply(status=304, headers=headers), reply(FEED)
    )
    assert (await fetcher.fetch(asked(url))).fresh_seconds == 540
    assert (await fetcher.fetch(asked(url, '"1"', "", url))).fresh_seconds == 540
    assert (await fetcher.fetch(asked(url))).fresh_seconds is None


# Being told to wait, to go away, or to say who one is


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("value", ["120", "Fri, 20 Nov 2026 12:02:00 GMT"])
async def test_a_host_that_wants_to_be_left_alone_is_left_alone(
    server: LoopbackServer, fetcher: Fetcher, status: int, value: str
) -> None:
    url = server.answers("/busy", reply(status=status, headers={"Retry-After": value}))
    server.answers("/other", reply(FEED))

    with pytest.raises(BusyError) as told:
        await fetcher.fetch(asked(url))
    with pytest.raises(BusyError) as held:
        await fetcher.fetch(asked(server.url("/other")))

    until = f"{(NOW + timedelta(minutes=2)).astimezone():%H:%M}"
    assert (told.value.host, told.value.seconds, told.value.asked) == (host(server), 120, True)
    assert (held.value.host, held.value.seconds, held.value.asked) == (host(server), 120, False)
    assert f"left alone until {until}" in str(told.value)
    assert f"left alone until {until}" in str(held.value)
    assert server.paths() == ["/busy"]


async def test_a_host_is_asked_again_when_its_time_has_come(server: LoopbackServer) -> None:
    now = NOW
    url = server.answers("/feed", reply(status=429, headers={"Retry-After": "60"}), reply(FEED))
    async with Fetcher(spacing_seconds=0, clock=lambda: now) as fetcher:
        with pytest.raises(BusyError):
            await fetcher.fetch(asked(url))
        now += timedelta(seconds=60)
        assert (await fetcher.fetch(asked(url))).body == FEED


async def test_who_is_asked_too_often_and_does_not_say_for_how_long_gets_five_minutes(
    server: LoopbackServer,
) -> None:
    now = NOW
    url = server.answers("/feed", reply(status=429, headers={"Retry-After": "soon"}), reply(FEED))
    async with Fetcher(spacing_seconds=0, clock=lambda: now) as fetcher:
        with pytest.raises(BusyError) as told:
            await fetcher.fetch(asked(url))
        now += timedelta(seconds=HOLD_SECONDS - 1)
        with pytest.raises(BusyError) as held:
            await fetcher.fetch(asked(url))
        now += timedelta(seconds=1)
        await fetcher.fetch(asked(url))
    assert (told.value.seconds, held.value.seconds) == (HOLD_SECONDS, 1)


async def test_a_server_out_of_order_is_no_server_that_asks_for_patience(
    server: LoopbackServer, fetcher: Fetcher
) -> None:
    url = server.answers(
        "/feed", reply(status=503), reply(status=503, headers={"Retry-After": "0"}), reply(FEED)
    )
    for _ in range(2):
        with pytest.raises(FetchError, match="too busy") as caught:
            await fetcher.fetch(asked(url))
        assert not isinstance(caught.value, BusyError)
    await fetcher.fetch(asked(url))


async def test_what_is_known_from_before_holds_too(server: LoopbackServer) -> None:
    url = server.answers("/feed", reply(FEED))
    tomorrow = NOW + timedelta(days=1)
    async with Fetcher(holds={host(server): tomorrow}, clock=lambda: NOW) as fetcher:
        with pytest.raises(BusyError) as caught:
            await fetcher.fetch(asked(url))
    assert f"{tomorrow.astimezone():%Y-%m-%d %H:%M}" in str(caught.value)
    assert caught.value.seconds == 86_400
    assert server.hits == []


async def test_what_another_program_was_told_can_be_learnt_while_open(
    server: LoopbackServer, fetcher: Fetcher
) -> None:
    url = server.answers("/feed", reply(FEED))
    await fetcher.fetch(asked(url))
    fetcher.hold(host(server), NOW + timedelta(minutes=2))
    fetcher.hold(host(server), NOW + timedelta(minutes=1))
    with pytest.raises(BusyError) as caught:
        await fetcher.fetch(asked(url))
    assert (caught.value.seconds, caught.value.asked) == (120, False)


async def test_a_redirect_does_not_lead_to_a_host_that_is_left_alone(server: LoopbackServer) -> None:
    async with (
        LoopbackServer() as busy,
        Fetcher(transport=LoopbackAsInternet(), spacing_seconds=0, clock=lambda: NOW) as fetcher,
    ):
        busy.answers("/feed", reply(status=429, headers={"Retry-After": "60"}))
        for path in ("/a", "/b"):
            with pytest.raises(BusyError) as caught:
                url = server.answers(path, redirect(busy.url("/feed")))
                await fetcher.fetch(asked(url))
            assert caught.value.host == host(busy)
        assert busy.paths() == ["/feed"]
        assert server.paths() == ["/a", "/b"]


async def test_those_that_were_waiting_hear_of_it_too(server: LoopbackServer) -> None:
    url = server.answers("/feed", reply(status=429, headers={"Retry-After": "60"}))
    async with Fetcher(per_host=1, spacing_seconds=0.01) as fetcher:
        outcomes = await asyncio.gather(
            *(fetcher.fetch(asked(url)) for _ in range(20)), return_exceptions=True
        )
    assert all(isinstance(outcome, BusyError) for outcome in outcomes)
    assert len(server.hits) == 1


async def test_what_is_gone_for_good_is_an_error_of_its_own(server: LoopbackServer, fetcher: Fetcher) -> None:
    url = server.answers("/gone", reply(status=410))
    for path, answer in (("/gone", reply(status=410)), ("/moved", redirect("/gone", 301))):
        with pytest.raises(GoneError, match="gone for good"):
            await fetcher.fetch(asked(server.answers(path, answer)))
    with pytest.raises(FetchError, match="gone for good") as caught:
        await fetcher.fetch(asked(server.answers("/today", redirect(url, 302))))
    assert not isinstance(caught.value, GoneError)


async def test_user_and_password_are_sent_and_their_refusal_is_said(
    server: LoopbackServer, fetcher: Fetcher
) -> None:
    url = server.answers("/feed", reply(FEED), reply(status=401))
    request = asked(url, headers=(("X-Key", "env:KEY"),), credentials="env:LOGIN")

    await fetcher.fetch(request)
    with pytest.raises(FetchError, match="does not accept the user and password in the variable LOGIN"):
        await fetcher.fetch(request)
    with pytest.raises(FetchError, match="asks for a password"):
        await fetcher.fetch(asked(url))

    coded = base64.b64encode(b"mara:sesame").decode()
    assert server.hits[0].headers["authorization"] == f"Basic {coded}"
    assert server.hits[0].headers["x-key"] == "k3y"
    assert "authorization" not in server.hits[2].headers


async def test_no_log_tells_an_address_or_a_secret(
    server: LoopbackServer, fetcher: Fetcher, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    url = server.answers("/quiet", reply(FEED))
    await fetcher.fetch(asked(url, headers=(("X-Key", "env:KEY"),), credentials="env:LOGIN"))
    assert not [record for record in caplog.records if record.name != "asyncio"]


# Few at a time, and not too fast


async def test_no_more_than_the_given_number_of_addresses_is_fetched_at_a_time(
    server: LoopbackServer,
) -> None:
    urls = [server.answers(f"/{number}", reply(FEED)) for number in range(12)]
    async with Fetcher(concurrency=3, per_host=5, spacing_seconds=0) as fetcher:
        await asyncio.gather(*(fetcher.fetch(asked(url)) for url in urls))
    assert sorted(server.paths()) == sorted(f"/{number}" for number in range(12))
    assert server.most_at_once <= 3


async def test_a_host_gets_two_requests_at_a_time_and_none_too_soon(server: LoopbackServer) -> None:
    async with LoopbackServer() as other:
        other.answers("/target", reply(FEED))
        urls = [server.answers(f"/{number}", reply(FEED)) for number in range(6)]
        urls += [server.answers(f"/moved{number}", redirect(other.url("/target"))) for number in range(4)]
        async with Fetcher(transport=LoopbackAsInternet(), spacing_seconds=0.02) as fetcher:
            began = asyncio.get_running_loop().time()
            await asyncio.gather(*(fetcher.fetch(asked(url)) for url in urls))
        for one in (server, other):
            assert one.most_at_once <= 2
            assert one.hits[-1].at - began >= 0.02 * (len(one.hits) - 1)
    assert (len(server.hits), len(other.hits)) == (10, 4)


class Slow(httpx.AsyncBaseTransport):
    """Answers after a second, breaking every third connection, and keeps the times of what it was asked."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = {}
        self.open: Counter[str] = Counter()
        self.most = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        loop = asyncio.get_running_loop()
        times = self.times.setdefault(request.url.host, [])
        times.append(loop.time())
        self.open[request.url.host] += 1
        self.most = max(self.most, self.open[request.url.host])
        await asyncio.sleep(1)
        self.open[request.url.host] -= 1
        if len(times) % 3 == 0:
            raise httpx.ReadError("broken")
        return httpx.Response(200, content=FEED)


def test_attempts_after_a_broken_connection_wait_like_all_others() -> None:
    transport = Slow()

    async def scene() -> list[Fetched]:
        async with Fetcher(transport=transport, spacing_seconds=0.7) as fetcher:
            hosts = ("a", "b", "c")
            requests = [asked(f"http://{name}.example/{number}") for name in hosts for number in range(6)]
            return await asyncio.gather(*(fetcher.fetch(request) for request in requests))

    assert len(run_in_jumps(scene())) == 18
    assert transport.most <= 2
    for times in transport.times.values():
        assert len(times) > 6
        assert min(later - earlier for earlier, later in pairwise(times)) >= 0.7 - 1e-6


# The deadline


async def test_the_deadline_is_one_for_all_redirects(server: LoopbackServer) -> None:
    server.answers("/slow", stall)
    async with Fetcher(timeout_seconds=0.2, spacing_seconds=0) as hasty:
        with pytest.raises(FetchError, match=r"within 0\.2 seconds"):
            await hasty.fetch(asked(server.answers("/feed", redirect("/slow"))))


class Chain(httpx.AsyncBaseTransport):
    """Redirects from host to host, each time after some seconds."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(self.seconds)
        number = int(request.url.path.strip("/"))
        if number == 0:
            return httpx.Response(200, content=FEED)
        return httpx.Response(302, headers={"Location": f"http://host{number - 1}.example/{number - 1}"})


@pytest.mark.parametrize(("seconds", "ends"), [(6.0, True), (7.0, False)])
def test_the_time_of_all_hops_counts(seconds: float, ends: bool) -> None:
    async def scene() -> float:
        async with Fetcher(transport=Chain(seconds), timeout_seconds=20) as fetcher:
            try:
                await fetcher.fetch(asked("http://start.example/2"))
            except FetchError as error:
                assert "did not finish its answer within 20 seconds" in str(error)
            return asyncio.get_running_loop().time()

    assert run_in_jumps(scene()) == pytest.approx(18.0 if ends else 20.0)


def test_the_wait_for_a_turn_does_not_count() -> None:
    async def scene() -> float:
        async with Fetcher(
            transport=Chain(9.0), timeout_seconds=10, concurrency=1, spacing_seconds=30
        ) as fetcher:
            request = asked("http://host0.example/0")
            await asyncio.gather(*(fetcher.fetch(request) for _ in range(5)))
            return asyncio.get_running_loop().time()

    assert run_in_jumps(scene()) == pytest.approx(4 * 30 + 9)


async def test_a_host_that_cannot_be_reached_is_told_from_one_that_does_not_finish() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        assert request.extensions["timeout"] == {"connect": 3.0}
        raise httpx.ConnectTimeout("too late", request=request)

    async with Fetcher(transport=httpx.MockTransport(answer), connect_seconds=3.0) as fetcher:
        with pytest.raises(FetchError, match="cannot be reached: no connection within 3 seconds"):
            await fetcher.fetch(asked("https://news.example/feed"))


def test_a_clock_that_is_not_given_is_that_of_the_machine() -> None:
    async def scene() -> BusyError:
        def answer(request: httpx.Request) -> httpx.Response:
            in_an_hour = datetime.now(NOW.tzinfo) + timedelta(hours=1)
            return httpx.Response(503, headers={"Retry-After": f"{in_an_hour:%a, %d %b %Y %H:%M:%S} GMT"})

        async with Fetcher(transport=httpx.MockTransport(answer)) as fetcher:
            with pytest.raises(BusyError) as caught:
                await fetcher.fetch(asked("https://news.example/feed"))
            return caught.value

    assert run_in_jumps(scene()).seconds == pytest.approx(3600, abs=30)
