"""What the tests of fetching and of feeds start with."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from reader.sources.fetch import Fetcher
from reader.store import Store
from reader.workers import Workers
from tests.conftest import NOW
from tests.security.hostile import ANSWERS
from tests.servers import LoopbackServer


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(timeout_seconds=10, spacing_seconds=0, clock=lambda: NOW) as running:
        yield running


@pytest.fixture
async def hostile(server: LoopbackServer) -> LoopbackServer:
    for name, answer in ANSWERS.items():
        server.answers(f"/{name}", answer)
    return server


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    running = Workers()
    yield running
    await running.close()
