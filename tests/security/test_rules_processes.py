"""F2: what is read is read in a process that may die, of too much time, memory or a fault."""

from __future__ import annotations

import asyncio
import signal

import psutil
import pytest

from reader.errors import FeedFormatError, WorkerError
from reader.workers import MEMORY_BYTES, PROCESSOR_SECONDS, Workers
from tests.conftest import NOW
from tests.security.refreshing import item, rss

URL = "https://news.example/feed"


def child(workers: Workers) -> psutil.Process:
    assert workers._process is not None
    return psutil.Process(workers._process.pid)


async def test_F2_a_document_that_ends_its_process_is_one_failed_feed(workers: Workers) -> None:
    """Ended as by a fault of a library written in C, which no `except` catches."""
    good = rss(item()).encode()
    await workers.parse_feed(good, "", URL, NOW)
    child(workers).send_signal(signal.SIGSTOP)
    hostile = asyncio.create_task(workers.parse_feed(good, "", URL, NOW))
    await asyncio.sleep(0)  # so that it is under way
    child(workers).send_signal(signal.SIGSEGV)
    child(workers).send_signal(signal.SIGCONT)
    with pytest.raises(WorkerError):
        await hostile
    assert (await workers.parse_feed(good, "", URL, NOW)).title == "Gazette"


def test_F2_a_job_has_ten_seconds_of_the_processor_and_half_a_gibibyte() -> None:
    assert 5 < PROCESSOR_SECONDS <= 10  # what the process takes to start counts as well
    assert MEMORY_BYTES == 512 * 1024**2


MANY_ATTRIBUTES = " ".join(f'a{number}="1"' for number in range(50_000))
WORDS = "The council voted for the ferry. " * 40


async def test_F2_a_feed_with_quadratic_attributes_is_refused_before_it_is_parsed(workers: Workers) -> None:
    with pytest.raises(FeedFormatError, match="more than 200 attributes in one element"):
        await workers.parse_feed(
            rss(f"<item {MANY_ATTRIBUTES}><title>t</title></item>").encode(), "", URL, NOW
        )


@pytest.mark.parametrize(
    "page",
    [f"<article><p {MANY_ATTRIBUTES}>{WORDS}</p></article>", f"{'<div>' * 100_000}<p>{WORDS}</p>"],
    ids=["attributes", "nesting"],
)
async def test_F2_a_page_that_is_quadratic_to_others_is_read(workers: Workers, page: str) -> None:
    entry = await workers.parse_page(
        f"<html><body>{page}</body></html>".encode(), "text/html", "https://news.example/a", NOW
    )
    assert entry.document.text == WORDS.strip()


COSTLY = rss("<x>" * 2_000_000).encode()
"""Elements in each other, which are cheap to send and dear to read."""


async def test_F2_the_time_of_the_processor_is_limited() -> None:
    workers = Workers(processor_seconds=1)
    with pytest.raises(WorkerError, match="more than 1 seconds of the processor's time"):
        await workers.parse_feed(COSTLY, "", URL, NOW)
    assert len((await workers.parse_feed(rss(item()).encode(), "", URL, NOW)).entries) == 1
    await workers.close()


async def test_F2_each_job_has_that_time_for_itself() -> None:
    workers = Workers(processor_seconds=1)
    body = rss("".join(item(str(n), "<description>&lt;p&gt;x</description>") for n in range(2_000))).encode()
    await workers.parse_feed(body, "", URL, NOW)
    first = child(workers)
    while sum(first.cpu_times()[:2]) < 1.5:
        await workers.parse_feed(body, "", URL, NOW)
    assert child(workers) == first
    await workers.close()


async def test_F2_memory_is_limited(workers: Workers) -> None:
    items = ",".join(['{"id":1}'] * 1_100_000)
    document = f'{{"version": "https://jsonfeed.org/version/1", "items": [{items}]}}'
    with pytest.raises(WorkerError, match="needs more memory than it may have"):
        await workers.parse_feed(document.encode(), "", URL, NOW)
    assert len((await workers.parse_feed(rss(item()).encode(), "", URL, NOW)).entries) == 1


async def test_F2_a_document_learns_nothing_of_the_environment(
    workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGIN", "mara:s3cret")
    await workers.parse_feed(rss(item()).encode(), "", URL, NOW)
    assert "LOGIN" not in child(workers).environ()
