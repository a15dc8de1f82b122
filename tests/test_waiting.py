from __future__ import annotations

import asyncio
import signal

import pytest

from reader.waiting import wait_for


async def _answer() -> int:
    return 42


def test_work_is_done_to_its_end() -> None:
    assert wait_for(_answer()) == 42


def test_ctrl_c_while_the_event_loop_is_made_leaves_no_half_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[asyncio.AbstractEventLoop] = []
    new_event_loop = asyncio.new_event_loop

    def interrupted() -> asyncio.AbstractEventLoop:
        signal.raise_signal(signal.SIGINT)
        made.append(new_event_loop())
        return made[-1]

    monkeypatch.setattr(asyncio.events, "new_event_loop", interrupted)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell ignores it in the background
    try:
        with pytest.raises(KeyboardInterrupt):
            wait_for(_answer())
    finally:
        signal.signal(signal.SIGINT, before)
    assert [loop.is_closed() for loop in made] == [True]
