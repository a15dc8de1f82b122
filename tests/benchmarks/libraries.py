"""Large libraries for the benchmarks, ours and newsboat's, made once for a folder."""

from __future__ import annotations

from pathlib import Path

from reader.model import View
from reader.store import Store
from tests.benchmarks.common import BenchmarkError, ServerProcess
from tests.benchmarks.library_maker import ARTICLE_CHARACTERS, make_library
from tests.benchmarks.programs import Newsboat, Pullquote

MOST_FEEDS = 500
TITLE_CELLS = 24
"""As much of a title as the list has room for."""


def first_title(library_file: Path) -> str:
    """Return the beginning of the title that the list shows first."""
    with Store.open(library_file) as store:
        return store.entries(store.entry_ids(View("all"))[:1])[0].title[:TITLE_CELLS]


def made_library(folder: Path, entries: int, feeds: int | None = None) -> Pullquote:
    """Return our reader on a library of so many entries, made now if it is not there yet."""
    ours = Pullquote(folder / f"pullquote-{entries}")
    ready = folder / f"pullquote-{entries}.ready"
    if not ready.exists():
        print(f"making a library of {entries:,} entries", flush=True)
        ours.library_file.unlink(missing_ok=True)
        ours.library_file.parent.mkdir(parents=True, exist_ok=True)
        make_library(ours.library_file, entries, feeds=feeds or _feeds(entries))
        ready.touch()
    return ours


def made_newsboat(folder: Path, entries: int) -> Newsboat:
    """Return newsboat on a database of so many entries, made now if it is not there yet."""
    newsboat = Newsboat(folder / f"newsboat-{entries}")
    ready = folder / f"newsboat-{entries}.ready"
    if not ready.exists():
        print(f"making newsboat's database of {entries:,} entries", flush=True)
        feeds = _feeds(entries)
        with ServerProcess(
            feeds=feeds,
            hosts=min(feeds, 250),
            entries=entries // feeds,
            entry_bytes=ARTICLE_CHARACTERS,
            on_demand=True,
        ) as server:
            # Statistics of a few feeds first: without any, the reload itself is quadratic.
            for addresses in (server.addresses()[:5], server.addresses()):
                newsboat.subscribe(addresses)
                newsboat.refresh()
                newsboat.analyze()
        ready.touch()
    if newsboat.stored() != entries:
        raise BenchmarkError(f"newsboat holds {newsboat.stored():,} entries in the place of {entries:,}.")
    return newsboat


def _feeds(entries: int) -> int:
    return min(MOST_FEEDS, entries // 10)
