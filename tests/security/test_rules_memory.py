"""H5 and F2 together: what many servers send at once stays below a bound while it waits to be parsed."""

from __future__ import annotations

import asyncio
import json
import resource
import sys
from pathlib import Path

from reader.sources.body import LARGE_BYTES
from reader.sources.fetch import LARGE_AT_ONCE, Fetcher
from reader.store import Store
from reader.update import IN_FLIGHT
from tests.security.refreshing import Refreshing
from tests.servers import LoopbackServer, reply

ROOT = Path(__file__).resolve().parents[2]

LIMIT = 4 * 1024**2
"""Of one body, in place of the 10 MiB of the settings: what is held is a multiple of it."""

MOST_MEMORY = IN_FLIGHT * LARGE_BYTES + LARGE_AT_ONCE * 6 * LIMIT
"""What the reader's process may grow by: the beginnings of all bodies, and the few that are there whole, in
the pieces that were collected, joined, and twice on the way to the parser. All 64 bodies are twice as much."""

ITEM = b"<rss version='2.0'><channel><title>t</title><item><title>i</title></item></channel></rss>"


async def test_H5_many_bodies_just_below_the_limit_are_not_held_at_once(tmp_path: Path) -> None:
    async with LoopbackServer() as server:
        body = reply(ITEM + b" " * (LIMIT - len(ITEM) - 1), headers={"Content-Type": "text/xml"})
        for number in range(IN_FLIGHT):
            server.answers(f"/{number}", body)
        code = "from tests.security.test_rules_memory import refresh_all; refresh_all()"
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", code, str(tmp_path / "library.sqlite"), server.url("")),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        told, _ = await child.communicate()
    found = json.loads(told)
    assert found["errors"] == [""] * IN_FLIGHT
    assert found["growth"] < MOST_MEMORY


def wide_fetcher() -> Fetcher:
    return Fetcher(
        timeout_seconds=300,
        connect_seconds=300,
        max_bytes=LIMIT,
        concurrency=IN_FLIGHT,
        per_host=IN_FLIGHT,
        spacing_seconds=0,
    )


def refresh_all() -> None:
    """Subscribe and refresh, and print by how much memory grew; runs in a child process."""
    store = Store.open(Path(sys.argv[1]))
    refreshing = Refreshing(store, wide_fetcher())
    first = refreshing.subscribe(f"{sys.argv[2]}/0")
    asyncio.run(refreshing())  # what is loaded for it is no body
    store.remove_feed(first.id)
    for number in range(IN_FLIGHT):
        refreshing.subscribe(f"{sys.argv[2]}/{number}")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refreshing.fetcher = wide_fetcher()
    asyncio.run(refreshing())
    growth = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    unit = 1 if sys.platform == "darwin" else 1024
    print(json.dumps({"errors": [feed.error for feed in store.feeds()], "growth": growth * unit}))
