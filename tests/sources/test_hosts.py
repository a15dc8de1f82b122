from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources.hosts import Holds, Turns, host_of
from tests.clocks import run_in_jumps
from tests.conftest import NOW


def nothing() -> None:
    """Let every request start."""


@dataclass
class Log:
    """What happened, with the times of the loop."""

    starts: list[tuple[float, str, int]] = field(default_factory=list)
    open: Counter[str] = field(default_factory=Counter)
    most_of_a_host: int = 0
    most: int = 0


Request = tuple[str, float, float]
"""A host, when the request comes, and how long it takes."""


async def ask(turns: Turns, log: Log, number: int, request: Request) -> None:
    host, arrival, duration = request
    await asyncio.sleep(arrival)
    async with turns.turn(host, nothing):
        log.starts.append((asyncio.get_running_loop().time(), host, number))
        log.open[host] += 1
        log.most_of_a_host = max(log.most_of_a_host, log.open[host])
        log.most = max(log.most, log.open.total())
        await asyncio.sleep(duration)
        log.open[host] -= 1


async def ask_all(turns: Turns, requests: Sequence[Request]) -> Log:
    log = Log()
    await asyncio.gather(*(ask(turns, log, number, request) for number, request in enumerate(requests)))
    return log


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("abc"),
            st.floats(0, 2).map(lambda x: round(x, 2)),
            st.sampled_from([0.0, 0.3, 5.0]),
        ),
        max_size=25,
    ),
    st.integers(1, 5),
    st.integers(1, 3),
    st.sampled_from([0.0, 0.1, 1.0]),
)
def test_every_limit_holds_and_everybody_gets_a_turn(
    requests: list[Request], concurrency: int, per_host: int, spacing: float
) -> None:
    turns = Turns(concurrency=concurrency, per_host=per_host, spacing_seconds=spacing)

    log = run_in_jumps(ask_all(turns, requests))

    assert len(log.starts) == len(requests)
    assert log.most <= concurrency
    assert log.most_of_a_host <= per_host
    for host in "abc":
        starts = [start for start, name, _ in log.starts if name == host]
        gaps = [later - earlier for earlier, later in pairwise(starts)]
        assert all(gap >= spacing - 1e-6 for gap in gaps)
        came = [requests[number][1] for _, name, number in log.starts if name == host]
        assert came == sorted(came), "first come, first served"


def test_a_host_that_is_busy_keeps_no_other_waiting() -> None:
    turns = Turns(concurrency=3, per_host=1, spacing_seconds=0)
    requests = [("slow", 0.0, 100.0)] * 10 + [("quick", 0.0, 1.0)]

    log = run_in_jumps(ask_all(turns, requests))

    assert [start for start, host, _ in log.starts if host == "quick"] == [0.0]


def test_the_spacing_counts_from_the_start_and_not_from_the_wait_for_it() -> None:
    turns = Turns(concurrency=1, per_host=2, spacing_seconds=1.0)
    requests = [("other", 0.0, 10.0), ("host", 0.0, 0.0), ("host", 0.0, 0.0)]

    log = run_in_jumps(ask_all(turns, requests))

    assert [start for start, host, _ in log.starts if host == "host"] == pytest.approx([10.0, 11.0])


def test_a_turn_is_given_back_by_those_that_fail_or_give_up() -> None:
    turns = Turns(concurrency=2, per_host=1, spacing_seconds=0.5)

    async def fail() -> None:
        async with turns.turn("host", nothing):
            raise ValueError

    async def never() -> None:
        async with turns.turn("host", nothing):
            await asyncio.Event().wait()

    async def scene() -> Log:
        log = Log()
        tasks = [asyncio.create_task(never()) for _ in range(3)]
        await asyncio.sleep(0.1)
        for task in reversed(tasks):  # those that wait first
            task.cancel()
        with pytest.raises(ValueError):
            await fail()
        await ask(turns, log, 0, ("host", 0.0, 0.0))
        await ask(turns, log, 1, ("host", 0.0, 0.0))
        await asyncio.gather(*tasks, return_exceptions=True)
        return log

    assert len(run_in_jumps(scene()).starts) == 2


def test_a_request_that_must_not_start_takes_no_turn() -> None:
    turns = Turns(concurrency=1, per_host=1, spacing_seconds=100.0)

    def refuse() -> None:
        raise PermissionError

    async def scene() -> float:
        for _ in range(3):
            with pytest.raises(PermissionError):
                async with turns.turn("host", refuse):
                    raise AssertionError("it started")
        log = Log()
        await ask(turns, log, 0, ("host", 0.0, 0.0))
        return log.starts[0][0]

    assert run_in_jumps(scene()) == 0.0


def test_a_request_that_must_not_start_does_not_wait_to_hear_so() -> None:
    turns = Turns(concurrency=1, per_host=1, spacing_seconds=100.0)

    def refuse() -> None:
        raise PermissionError

    async def scene() -> float:
        await ask(turns, Log(), 0, ("host", 0.0, 0.0))
        with pytest.raises(PermissionError):
            async with turns.turn("host", refuse):
                raise AssertionError("it started")
        return asyncio.get_running_loop().time()

    assert run_in_jumps(scene()) == 0.0


def test_what_happens_during_the_wait_can_still_stop_a_request() -> None:
    turns = Turns(concurrency=2, per_host=2, spacing_seconds=10.0)
    forbidden = False

    def may_start() -> None:
        if forbidden:
            raise PermissionError

    async def second() -> None:
        async with turns.turn("host", may_start):
            raise AssertionError("it started")

    async def scene() -> None:
        nonlocal forbidden
        await ask(turns, Log(), 0, ("host", 0.0, 0.0))
        waiting = asyncio.create_task(second())
        await asyncio.sleep(5)
        forbidden = True
        with pytest.raises(PermissionError):
            await waiting

    run_in_jumps(scene())


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("http://news.example/feed", "news.example"),
        ("https://news.example/feed", "news.example"),
        ("http://news.example:80/", "news.example"),
        ("https://news.example:443/", "news.example"),
        ("http://news.example:443/", "news.example:443"),
        ("https://news.example:8443", "news.example:8443"),
        ("http://[::1]/", "[::1]"),
        ("http://[::80]:8080/", "[::80]:8080"),
        ("http://[::80]/", "[::80]"),
    ],
)
def test_a_host_is_a_server_whatever_the_scheme(address: str, host: str) -> None:
    assert host_of(address) == host


def test_a_hold_ends_by_itself() -> None:
    now = NOW
    holds = Holds({"a.example": NOW + timedelta(minutes=1), "old.example": NOW}, lambda: now)

    assert holds.until("a.example") == NOW + timedelta(minutes=1)
    assert holds.until("old.example") is None
    assert holds.until("b.example") is None

    assert holds.add("b.example", 90) == NOW + timedelta(seconds=90)
    now += timedelta(seconds=60)
    assert holds.until("a.example") is None
    assert holds.until("b.example") == NOW + timedelta(seconds=90)


def test_a_hold_is_never_shortened() -> None:
    holds = Holds({}, lambda: NOW)
    holds.add("a.example", 3600)
    assert holds.add("a.example", 5) == NOW + timedelta(hours=1)
