"""Large bodies wait for a place, give it back, and hold up nobody else meanwhile."""

from __future__ import annotations

import asyncio
import random
import zlib
from contextlib import ExitStack

import pytest

from reader.errors import FetchError, UnreachableError
from reader.sources.body import BoundedBody
from tests.clocks import run_in_jumps

MIB = 1024 * 1024
LIMIT = 10 * MIB


def body(large: asyncio.Semaphore, coding: str = "", limit: int = LIMIT, **more: object) -> BoundedBody:
    return BoundedBody("news.example", coding, limit, large, **more)  # type: ignore[arg-type]


def test_a_body_of_one_mebibyte_takes_no_place_and_one_byte_more_takes_one() -> None:
    async def scene() -> None:
        large = asyncio.Semaphore(1)
        async with body(large) as collected:
            await collected.add(bytes(MIB))
            assert not large.locked()
            await collected.add(b"x")
            assert large.locked()
            await collected.add(bytes(MIB))  # one place is enough
            assert len(collected.finish()) == 2 * MIB + 1
        assert not large.locked()

    asyncio.run(scene())


def test_a_place_is_kept_as_long_as_the_body() -> None:
    async def scene() -> None:
        large, kept = asyncio.Semaphore(1), ExitStack()
        async with body(large, kept=kept) as collected:
            await collected.add(bytes(MIB + 1))
        assert large.locked()
        kept.close()
        assert not large.locked()

    asyncio.run(scene())


def test_a_body_that_broke_off_keeps_no_place() -> None:
    async def scene() -> None:
        large, kept = asyncio.Semaphore(1), ExitStack()
        with pytest.raises(FetchError):
            async with body(large, kept=kept, limit=2 * MIB) as collected:
                await collected.add(bytes(MIB + 1))
                await collected.add(bytes(MIB))
        assert not large.locked()
        kept.close()
        assert large._value == 1, "it was given back once"

    asyncio.run(scene())


def test_a_small_body_gives_nothing_back() -> None:
    async def scene() -> int:
        large, kept = asyncio.Semaphore(1), ExitStack()
        for keep in (kept, None):
            async with body(large, kept=keep) as collected:
                await collected.add(b"x")
        kept.close()
        return large._value

    assert asyncio.run(scene()) == 1


def waited(deadline_seconds: float | None, place_after: float, rest_seconds: float) -> float:
    """Return when a large body was there, which came after two seconds.

    Its place was free after some time, and its rest came some time after that.
    """

    async def scene() -> float:
        large = asyncio.Semaphore(0)
        asyncio.get_running_loop().call_later(place_after, large.release)
        async with asyncio.timeout(deadline_seconds) as deadline, body(large, deadline=deadline) as collected:
            await asyncio.sleep(2)
            await collected.add(bytes(MIB + 1))
            await asyncio.sleep(rest_seconds)
            await collected.add(b"x")
            return asyncio.get_running_loop().time()

    return run_in_jumps(scene())


def test_the_wait_for_a_place_is_not_the_servers() -> None:
    assert waited(10, place_after=60, rest_seconds=7) == 67
    with pytest.raises(TimeoutError):
        waited(10, place_after=60, rest_seconds=9)
    assert waited(None, place_after=60, rest_seconds=600) == 660


def test_a_place_that_is_free_moves_no_deadline() -> None:
    async def scene() -> float | None:
        large = asyncio.Semaphore(1)
        async with asyncio.timeout(10) as deadline, body(large, deadline=deadline) as collected:
            await asyncio.sleep(3)
            await collected.add(bytes(MIB + 1))
            return deadline.when()

    assert run_in_jumps(scene()) == 10


def test_who_gives_up_waiting_for_a_place_has_none() -> None:
    async def scene() -> int:
        large = asyncio.Semaphore(0)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(5), body(large) as collected:
                await collected.add(bytes(MIB + 1))
        return large._value

    assert run_in_jumps(scene()) == 0


@pytest.mark.parametrize("coding", ["gzip", "deflate", ""])
def test_others_get_their_turn_while_much_is_taken(coding: str) -> None:
    """A byte at a time, or megabytes of zeros out of a kilobyte in one go."""
    compress = zlib.compressobj(wbits=31 if coding == "gzip" else 15)
    packed = compress.compress(bytes(8 * MIB)) + compress.flush()

    async def scene() -> tuple[int, int]:
        turns, done = 0, False

        async def others() -> None:
            nonlocal turns
            while not done:
                turns += 1
                await asyncio.sleep(0)

        going = asyncio.create_task(others())
        async with body(asyncio.Semaphore(1), coding) as collected:
            if coding:
                await collected.add(packed)
            else:
                for _ in range(128):
                    await collected.add(b"x")
            size = len(collected.finish())
        done = True
        await going
        return size, turns

    size, turns = asyncio.run(scene())
    assert size == (8 * MIB if coding else 128)
    assert turns >= 64, "after every 128 KiB, or two pieces"


def test_what_was_collected_is_let_go_of() -> None:
    async def scene() -> bytes:
        async with body(asyncio.Semaphore(1)) as collected:
            await collected.add(b"x")
        return collected.finish()

    assert asyncio.run(scene()) == b""


def said(coding: str, *chunks: bytes, limit: int = LIMIT) -> str:
    async def scene() -> None:
        async with body(asyncio.Semaphore(1), coding, limit) as collected:
            for chunk in chunks:
                await collected.add(chunk)
            collected.finish()

    with pytest.raises(FetchError) as caught:
        asyncio.run(scene())
    return str(caught.value)


def test_what_is_wrong_is_one_sentence() -> None:
    too_much = "news.example sends more than the limit of 1.5 MiB; nothing was taken."
    assert said("", bytes(MIB), bytes(MIB), limit=3 * MIB // 2) == too_much
    assert said("gzip", zlib.compress(bytes(2 * MIB), wbits=31), limit=3 * MIB // 2) == too_much
    other = "news.example answers in a compression that was not asked for (%s)."
    assert said(" BR ") == other % "BR"
    assert said("gzip, gzip") == other % "gzip, gzip"
    assert said("x" * 50) == other % ("x" * 40)
    assert said("gzip", zlib.compress(b"x" * 99, wbits=31)[:-1]) == (
        "news.example broke off in the middle of its answer; try again later."
    )


def test_what_is_sent_counts_too_where_it_is_more_than_what_comes_out() -> None:
    packed = zlib.compress(b"0123456789", wbits=31)
    assert "more than the limit" in said("gzip", packed, limit=len(packed) - 1)

    async def scene() -> bytes:
        async with body(asyncio.Semaphore(1), "gzip", len(packed)) as collected:
            await collected.add(packed)
            return collected.finish()

    assert asyncio.run(scene()) == b"0123456789"


def test_an_answer_that_breaks_off_may_be_whole_next_time() -> None:
    async def scene() -> None:
        async with body(asyncio.Semaphore(1), "gzip") as collected:
            await collected.add(zlib.compress(b"x" * 99, wbits=31)[:20])
            collected.finish()

    with pytest.raises(UnreachableError):
        asyncio.run(scene())


@pytest.mark.parametrize("wbits", [9, 15, -15, -9])
@pytest.mark.parametrize("level", [0, 1, 6, 9])
def test_both_kinds_of_deflate_are_told_apart_by_their_first_bytes(wbits: int, level: int) -> None:
    compress = zlib.compressobj(level, wbits=wbits)
    packed = compress.compress(b"Harbour News " * 200) + compress.flush()

    async def scene() -> bytes:
        async with body(asyncio.Semaphore(1), "x-deflate, identity") as collected:
            await collected.add(b"")
            await collected.add(packed)
            await collected.add(b"what follows the end")
            return collected.finish()

    assert asyncio.run(scene()) == b"Harbour News " * 200


def inflated(coding: str, packed: bytes, step: int) -> bytes:
    """Return what a body holds that comes in pieces of so many bytes."""

    async def scene() -> bytes:
        async with body(asyncio.Semaphore(1), coding) as collected:
            for at in range(0, len(packed), step):
                await collected.add(packed[at : at + step])
            return collected.finish()

    return asyncio.run(scene())


@pytest.mark.parametrize("step", [2, 100])
@pytest.mark.parametrize(
    ("packed", "expected"),
    [
        (b"\x08\x05\x00\xfa\xffhello" + b"\x03\x00", b"hello"),
        (b"\x09\x15\x00\xea\xffthe harbour is closed", b"the harbour is closed"),
    ],
    ids=["half of the first byte is that of a header", "the first two bytes are a multiple of 31"],
)
def test_a_bare_stream_is_not_taken_for_one_with_a_header(packed: bytes, expected: bytes, step: int) -> None:
    """Stored blocks whose padding bits are set, so that they begin nearly as a header of zlib does."""
    assert inflated("deflate", packed, step) == expected


def test_gzip_may_refer_back_as_far_as_its_window_is_wide() -> None:
    noise = random.Random(1).randbytes(32_000)
    assert inflated("gzip", zlib.compress(noise * 2, wbits=31), MIB) == noise * 2


def test_what_is_called_gzip_and_is_not_is_no_body() -> None:
    with pytest.raises(zlib.error):
        inflated("gzip", zlib.compress(b"Harbour News"), MIB)
