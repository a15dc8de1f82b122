"""The full texts that a refresh fetches of feeds that give no more than teasers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from reader.config import Config
from reader.library import Library
from reader.paths import folders
from tests.conftest import NOW
from tests.servers import LoopbackServer, reply


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(
        folders(os.environ), Config(samples=False, fetch_spacing_milliseconds=0), lambda: NOW
    )
    yield opened
    opened.close()


async def test_progress_counts_what_is_done(server: LoopbackServer, library: Library) -> None:
    page = (
        b"<html><body><article><p>The council met on Monday and heard the mayor.</p></article></body></html>"
    )
    pages = [
        server.answers(f"/{number}", reply(page, headers={"Content-Type": "text/html"}))
        for number in range(3)
    ]
    items = "".join(
        f"<item><guid>{url}</guid><title>Story</title><link>{url}</link><description>Monday</description></item>"
        for url in pages
    )
    body = f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'.encode()
    feed = library.add_feed(server.answers("/feed", reply(body)))
    library.edit_feed(feed.id, settings=replace(feed.settings, full_text=True))
    told: list[tuple[int, int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total, sum(path != "/feed" for path in server.paths())))

    async with library.network() as network:
        await library.refresh(
            network, library.subscriptions(), lambda _outcome: None, full_texts=report, patient=True
        )
    assert [(done, total) for done, total, _ in told] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert all(done <= asked for done, _, asked in told)
