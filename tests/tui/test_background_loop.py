"""Two event loops side by side: what is waited for here runs there, and ends there."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncIterator
from contextvars import ContextVar
from typing import Never

import pytest

from reader.tui.background_loop import BackgroundLoop, told_here
from tests.clocks import HANGS_AFTER_SECONDS


@pytest.fixture
async def background() -> AsyncIterator[BackgroundLoop]:
    loop = BackgroundLoop("test")
    yield loop
    await loop.close(nothing)
    assert "test" not in [thread.name for thread in threading.enumerate()]


async def nothing() -> None:
    pass


async def name_of_thread() -> str:
    return threading.current_thread().name


async def fail() -> None:
    raise LookupError("not there")


async def test_what_is_run_runs_in_the_thread_and_its_result_comes_here(background: BackgroundLoop) -> None:
    assert await background.run(name_of_thread) == "test"
    assert await asyncio.gather(*(background.run(name_of_thread) for _ in range(5))) == ["test"] * 5


async def test_what_goes_wrong_there_is_raised_here(background: BackgroundLoop) -> None:
    with pytest.raises(LookupError, match="not there"):
        await background.run(fail)
    assert await background.run(name_of_thread) == "test"


async def test_what_goes_wrong_before_there_is_anything_to_run_is_raised_here_too(
    background: BackgroundLoop,
) -> None:
    def fail_at_once() -> Never:
        raise LookupError("not begun")

    with pytest.raises(LookupError, match="not begun"):
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            await background.run(fail_at_once)


async def test_who_stops_waiting_ends_what_is_waited_for_and_goes_on_after_its_end(
    background: BackgroundLoop,
) -> None:
    began, ended = asyncio.Event(), False

    async def held() -> None:
        nonlocal ended
        tell()
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)  # as what gives a lock back does
            ended = True

    tell = told_here(began.set)
    waiting = asyncio.create_task(background.run(held))
    await began.wait()
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert ended


async def test_who_stops_waiting_at_once_leaves_nothing_behind(background: BackgroundLoop) -> None:
    waiting = asyncio.create_task(background.run(lambda: asyncio.Event().wait()))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_listeners_hear_in_order_on_their_own_loop_and_in_their_own_context(
    background: BackgroundLoop,
) -> None:
    here: ContextVar[str] = ContextVar("here", default="nowhere")
    here.set("the reader")
    heard: list[tuple[int, str, str]] = []

    def listen(number: int) -> None:
        heard.append((number, threading.current_thread().name, here.get()))

    tell = told_here(listen)

    async def many() -> None:
        for number in range(100):
            tell(number)

    await background.run(many)
    name = threading.current_thread().name
    assert heard == [(number, name, "the reader") for number in range(100)]


async def test_closing_runs_what_is_to_be_last_and_ends_what_is_left() -> None:
    loop = BackgroundLoop("closing")
    began = asyncio.Event()
    tell = told_here(began.set)

    async def for_ever() -> None:
        tell()
        await asyncio.Event().wait()

    left = asyncio.create_task(loop.run(for_ever))
    await began.wait()
    threads: list[str] = []

    async def last() -> None:
        threads.append(threading.current_thread().name)

    await loop.close(last)
    assert threads == ["closing"]
    with pytest.raises(asyncio.CancelledError):
        await left
    with pytest.raises(asyncio.CancelledError):
        await loop.run(name_of_thread)


async def test_closing_what_never_ran_does_nothing() -> None:
    loop = BackgroundLoop("unused")
    await loop.close(fail)
    with pytest.raises(asyncio.CancelledError):
        await loop.run(name_of_thread)


def test_what_never_ran_opens_nothing() -> None:
    def next_descriptor() -> int:
        descriptor = os.open(os.devnull, os.O_RDONLY)
        os.close(descriptor)
        return descriptor

    before = next_descriptor()
    loop = BackgroundLoop("unused")
    loop.stand_back()  # as the first keys do
    assert next_descriptor() == before
