from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar, get_args

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FeedFormatError, SourceError, WorkerError
from reader.model import (
    Document,
    Enclosure,
    FullText,
    Link,
    LinkKind,
    Paragraph,
    ParagraphKind,
    ParsedEntry,
    ParsedFeed,
    ScheduleHints,
)
from reader.sources.feed import parse_feed
from reader.workers import Workers
from reader.workers.process import end, start
from reader.workers.wire import (
    entry_from_bytes,
    feed_from_bytes,
    feed_to_bytes,
    full_text_from_bytes,
    full_text_to_bytes,
)

ROOT = Path(__file__).parent.parent
FEEDS = ROOT / "tests" / "feeds"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
URL = "https://news.example/feed"
T = TypeVar("T")


def tuples_of(values: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(values, max_size=3).map(tuple)


FEED = (FEEDS / "rss-2.0.xml").read_bytes()


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    running = Workers()
    yield running
    await running.close()


def children() -> list[psutil.Process]:
    return list(psutil.Process().children(recursive=True))


async def child_of(job: asyncio.Task[ParsedFeed]) -> psutil.Process:
    """Wait until a job has its process, which then has to load its modules first."""
    while not (found := children()):
        assert not job.done()
        await asyncio.sleep(0.01)
    return found[0]


@pytest.mark.parametrize("path", sorted(FEEDS.iterdir()), ids=lambda path: path.name)
async def test_a_feed_comes_out_of_the_child_as_it_would_here(workers: Workers, path: Path) -> None:
    body = path.read_bytes()
    assert await workers.parse_feed(body, "text/xml", URL, NOW) == parse_feed(body, "text/xml", URL, NOW)


async def test_a_page_is_read_too(workers: Workers) -> None:
    page = b"<html><head><title>Ferry</title></head><body><p>The ferry sails again.</p></body></html>"
    entry = await workers.parse_page(page, "text/html", "https://news.example/ferry", NOW)
    assert "The ferry sails again." in entry.document.text


async def test_errors_keep_their_kind_and_their_sentence(workers: Workers) -> None:
    with pytest.raises(FeedFormatError, match=r"news\.example answered with a web page"):
        await workers.parse_feed(b"<html></html>", "text/html", URL, NOW)
    with pytest.raises(SourceError):
        await workers.parse_page(b"", "text/html", URL, NOW)


async def test_one_process_does_all_jobs_one_after_the_other(workers: Workers) -> None:
    bodies = [FEED.replace(b"gazette-1017", b"id-%d" % number) for number in range(8)]

    feeds = await asyncio.gather(*(workers.parse_feed(body, "", URL, NOW) for body in bodies))

    assert [feed.entries[0].guid for feed in feeds] == [f"id-{number}" for number in range(8)]
    assert len(children()) == 1


async def test_a_job_over_its_time_is_ended_and_the_next_one_works() -> None:
    workers = Workers(seconds=2.0)
    job = asyncio.create_task(workers.parse_feed(FEED, "", URL, NOW))
    (await child_of(job)).suspend()
    with pytest.raises(WorkerError, match=r"news\.example took longer than 2 seconds"):
        await job
    assert children() == []

    assert len((await workers.parse_feed(FEED, "", URL, NOW)).entries) == 3
    await workers.close()


async def test_a_job_over_its_memory_is_ended_and_the_next_one_works() -> None:
    workers = Workers(memory_bytes=150 * 1024**2)
    item = b"<item><title>t</title><description>" + b"words " * 800 + b"</description></item>"
    with pytest.raises((WorkerError, FeedFormatError), match=r"memory|MemoryError|ended the process"):
        await workers.parse_feed(b"<rss version='2.0'><channel>" + item * 6_000, "", URL, NOW)

    assert len((await workers.parse_feed(FEED, "", URL, NOW)).entries) == 3
    await workers.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the limits of another process")
async def test_the_child_has_a_limit_of_memory(workers: Workers) -> None:
    await workers.parse_feed(FEED, "", URL, NOW)
    (child,) = children()
    assert child.rlimit(psutil.RLIMIT_AS)[0] == 512 * 1024**2


async def test_a_child_that_dies_costs_one_job(workers: Workers) -> None:
    job = asyncio.create_task(workers.parse_feed(FEED, "", URL, NOW))
    (await child_of(job)).kill()
    with pytest.raises(WorkerError, match=r"news\.example ended the process"):
        await job

    assert len((await workers.parse_feed(FEED, "", URL, NOW)).entries) == 3


async def test_a_child_that_dies_between_jobs_costs_none(workers: Workers) -> None:
    await workers.parse_feed(FEED, "", URL, NOW)
    (child,) = children()
    child.kill()
    assert workers._process is not None
    await workers._process.wait()  # not child.wait(): the event loop must be the one that sees it end

    assert len((await workers.parse_feed(FEED, "", URL, NOW)).entries) == 3


async def test_a_child_is_gone_also_where_its_end_is_not_waited_for() -> None:
    child = await start(512 * 1024**2, 10)
    child.send_signal(signal.SIGSTOP)
    ending = asyncio.create_task(end(child, 600))
    await asyncio.sleep(0)  # it waits for the child now, which does not go on
    ending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await ending
    assert child.returncode == -signal.SIGKILL


async def test_a_job_that_is_cancelled_leaves_nothing_for_the_next(workers: Workers) -> None:
    job = asyncio.create_task(workers.parse_feed(FEED, "", URL, NOW))
    await child_of(job)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job

    assert (await workers.parse_feed(FEED, "", URL, NOW)).title == "Harbour & Hill Gazette"


async def test_closing_ends_the_child_and_every_job() -> None:
    workers = Workers()
    job = asyncio.create_task(workers.parse_feed(FEED, "", URL, NOW))
    waiting = asyncio.create_task(workers.parse_feed(FEED, "", URL, NOW))
    await child_of(job)

    await workers.close()
    await workers.close()

    for ended in (job, waiting):
        with pytest.raises(WorkerError):
            await ended
    assert children() == []
    with pytest.raises(WorkerError, match="closed"):
        await workers.parse_feed(FEED, "", URL, NOW)


LIAR = """
import sys
from reader.workers.wire import LENGTH, frame
while header := sys.stdin.buffer.read(LENGTH.size):
    sys.stdin.buffer.read(LENGTH.unpack(header)[0])
    sys.stdin.buffer.read(LENGTH.unpack(sys.stdin.buffer.read(LENGTH.size))[0])
    sys.stdout.buffer.write({answer})
    sys.stdout.buffer.flush()
"""


@pytest.mark.parametrize(
    "answer",
    [
        'frame(b"no json")',
        'frame(b"[]")',
        "frame(b'{\"parts\": 0}')",
        "frame(b'{\"error\": \"SystemExit\", \"text\": \"\"}')",
        "frame(b'{\"parts\": 2}') + frame(b'[1]') + frame(b'')",
        "frame(b'{\"parts\": 1}') + frame(b'\\xff')",
        'bytes([255]) * 4',
    ],
)  # fmt: skip
async def test_an_answer_that_is_none_costs_one_job(
    workers: Workers, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(
            "reader.workers.process._START",
            f"import sys, json; sys.path[:] = json.loads(sys.argv[1])\n{LIAR.replace('{answer}', answer)}",
        )
        with pytest.raises(WorkerError, match=r"news\.example gave no answer that can be used"):
            await workers.parse_feed(FEED, "", URL, NOW)
    assert len((await workers.parse_feed(FEED, "", URL, NOW)).entries) == 3


def test_no_process_is_made_before_the_first_job() -> None:
    asyncio.run(Workers().close())
    assert children() == []


ORPHAN = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
import psutil
from reader.workers import Workers
from reader.workers.process import end, start

async def main():
    await Workers().parse_feed(sys.stdin.buffer.read(), "", "", datetime(2026, 1, 1, tzinfo=UTC))
    print(psutil.Process().children()[0].pid, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


def test_the_child_ends_when_its_parent_is_killed() -> None:
    parent = subprocess.run(
        [sys.executable, "-c", ORPHAN], input=FEED, capture_output=True, timeout=60, check=False, cwd=ROOT
    )
    assert parent.returncode == -signal.SIGKILL, parent.stderr
    try:
        psutil.Process(int(parent.stdout)).wait(timeout=60)
    except psutil.NoSuchProcess:
        return


async def test_a_signal_from_the_terminal_does_not_reach_the_child(workers: Workers) -> None:
    await workers.parse_feed(FEED, "", URL, NOW)
    (child,) = children()
    assert os.getsid(child.pid) != os.getsid(0)


async def test_no_code_is_taken_from_the_current_folder(
    workers: Workers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("feedparser", "json", "selectolax"):
        (tmp_path / f"{name}.py").write_text("open('ran', 'w')\n")
    monkeypatch.chdir(tmp_path)
    assert len((await workers.parse_feed(FEED, "", URL, NOW)).entries) == 3
    assert not (tmp_path / "ran").exists()


TEXTS = st.text(st.characters(), max_size=20)
NUMBERS = st.integers(0, 99)
PARAGRAPHS = st.builds(Paragraph, NUMBERS, NUMBERS, st.sampled_from(get_args(ParagraphKind)))
LINKS = st.builds(Link, NUMBERS, NUMBERS, TEXTS, st.sampled_from(get_args(LinkKind)))
DOCUMENTS = st.builds(Document, TEXTS, tuples_of(PARAGRAPHS), tuples_of(LINKS))
MOMENTS = st.none() | st.datetimes(timezones=st.just(UTC))
ENTRIES = st.builds(
    ParsedEntry,
    guid=TEXTS,
    title=TEXTS,
    document=DOCUMENTS,
    url=TEXTS,
    authors=tuples_of(TEXTS),
    outlet=TEXTS,
    published=MOMENTS,
    updated=MOMENTS,
    language=TEXTS,
    html=TEXTS,
    comments_url=TEXTS,
    categories=tuples_of(TEXTS),
    enclosures=tuples_of(st.builds(Enclosure, TEXTS, TEXTS, st.none() | NUMBERS, TEXTS)),
)
FEEDS_READ = st.builds(
    ParsedFeed,
    title=TEXTS,
    entries=tuples_of(ENTRIES),
    site_url=TEXTS,
    language=TEXTS,
    notice=TEXTS,
    hints=st.builds(ScheduleHints, NUMBERS, tuples_of(NUMBERS), tuples_of(NUMBERS)),
)


@given(FEEDS_READ)
def test_a_feed_that_goes_over_the_wire_comes_back(feed: ParsedFeed) -> None:
    head, *rest = feed_to_bytes(feed)
    assert feed_from_bytes(head, map(entry_from_bytes, rest)) == feed


@given(st.builds(FullText, DOCUMENTS, TEXTS, TEXTS, TEXTS))
def test_a_full_text_that_goes_over_the_wire_comes_back(full: FullText) -> None:
    assert full_text_from_bytes(full_text_to_bytes(full)) == full
