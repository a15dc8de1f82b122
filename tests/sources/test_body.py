from __future__ import annotations

import asyncio
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FetchError
from reader.sources.body import MAX_MEMBERS, BoundedBody

FORMS = {"gzip": ("gzip", 31), "deflate": ("deflate", 15), "bare deflate": ("deflate", -15)}
"""What servers send: the name of the coding and the window bits of zlib."""


def compressed(data: bytes, form: str) -> bytes:
    compress = zlib.compressobj(wbits=FORMS[form][1])
    return compress.compress(data) + compress.flush()


def collect(coding: str, body: bytes, step: int, limit: int) -> bytes:
    async def scene() -> bytes:
        async with BoundedBody("news.example", coding, limit, asyncio.Semaphore(1)) as collected:
            for at in range(0, len(body), step):
                await collected.add(body[at : at + step])
            return collected.finish()

    return asyncio.run(scene())


@given(st.binary(min_size=1, max_size=5_000), st.sampled_from(sorted(FORMS)), st.integers(2, 700))
def test_a_body_is_the_same_however_it_is_cut(data: bytes, form: str, step: int) -> None:
    assert collect(FORMS[form][0], compressed(data, form), step, 10_000) == data


@given(st.binary(min_size=1, max_size=5_000), st.sampled_from(sorted(FORMS)), st.data())
def test_no_body_that_is_cut_off_passes_for_whole(data: bytes, form: str, draw: st.DataObject) -> None:
    body = compressed(data, form)
    cut = body[: draw.draw(st.integers(1, len(body) - 1))]
    with pytest.raises((FetchError, zlib.error)):
        collect(FORMS[form][0], cut, 100, 10_000)


@given(st.integers(0, 3_000), st.integers(1, 3_000), st.sampled_from(["gzip", "deflate", ""]))
def test_the_limit_is_the_largest_size_that_is_taken(size: int, limit: int, coding: str) -> None:
    data = bytes(size)
    body = compressed(data, coding) if coding else data
    if len(body) > limit or size > limit:
        with pytest.raises(FetchError, match="limit"):
            collect(coding, body, 64, limit)
    else:
        assert collect(coding, body, 64, limit) == data


@given(st.lists(st.binary(max_size=500), min_size=2, max_size=5), st.integers(1, 300), st.binary(max_size=9))
def test_all_members_of_a_gzip_file_are_read(members: list[bytes], step: int, junk: bytes) -> None:
    whole = b"".join(compressed(data, "gzip") for data in members)
    end = b"" if junk.startswith(b"\x1f\x8b") else junk
    assert collect("gzip", whole + end, step, 10_000) == b"".join(members)


def test_limits_hold_for_all_members_together() -> None:
    one = compressed(bytes(600), "gzip")
    with pytest.raises(FetchError, match="limit"):
        collect("gzip", one * 2, 64, 1_000)
    with pytest.raises(FetchError, match="pieces"):
        collect("gzip", compressed(b"", "gzip") * (MAX_MEMBERS + 1), 4096, 100_000)
    assert collect("gzip", compressed(b"x", "gzip") * MAX_MEMBERS, 4096, 100_000) == b"x" * MAX_MEMBERS


def test_members_are_a_matter_of_gzip_and_only_of_one_after_the_other() -> None:
    one = compressed(b"one", "gzip")
    assert collect("gzip", one + b"\x1fjunk" + one, 5, 1_000) == b"one"
    assert collect("gzip", one + b"\x1f", 5, 1_000) == b"one"
    bare = compressed(b"one", "deflate")
    assert collect("deflate", bare + one, 100, 1_000) == b"one"


def test_an_empty_body_is_empty_in_every_coding() -> None:
    assert collect("gzip", b"", 1, 10) == b""
