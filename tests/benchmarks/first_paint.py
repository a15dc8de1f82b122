"""Measures the time from exec to the cached list on the screen, beside an empty Textual app.

    python -m tests.benchmarks.first_paint [--entries 1000] [--runs 7]

Both programs run in turn in a pseudo-terminal, so that a noisy machine is noisy for both; quote the ratio
of the medians. The target is a ratio below 2.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.changes import FetchResult, Insert
from reader.model import Document, Paragraph, ParsedEntry
from reader.paths import folders
from reader.store import Store
from tests.terminal import Terminal

EMPTY_APP = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("ready to read")
    def on_mount(self):
        self.set_interval(60, lambda: None)
Empty().run()
"""


def fill(home: Path, entries: int) -> None:
    """Make a library of `entries` short articles below `home`."""
    now = datetime(2026, 11, 1, tzinfo=UTC)
    text = "The council met on Monday. “We will rebuild the bridge,” said Mara Lund, the mayor."
    store = Store.open(folders({"PULLQUOTE_HOME": str(home)}).library_file)
    feed = store.add_feed("https://example.org/feed.xml", kind="feed", title="Example", now=now)
    for start in range(0, entries, 500):
        intents = [
            Insert(
                ParsedEntry(
                    guid=f"g{number}",
                    title=f"Cached entry {number:06d}",
                    document=Document(text, (Paragraph(0, len(text)),)),
                    url=f"https://example.org/{number}",
                    published=now - timedelta(minutes=number),
                )
            )
            for number in range(start, min(entries, start + 500))
        ]
        store.apply(feed.id, intents, fetched=FetchResult(title="Example"), now=now)
    store.close()


def time_to(text: str, command: list[str], home: str) -> float:
    """Return the milliseconds from exec until `text` is on the screen."""
    with Terminal(command, {"PULLQUOTE_HOME": home}) as terminal:
        return 1000 * terminal.until(text)


def main() -> None:
    """Run both programs in turn and print medians and their ratio."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        fill(Path(home), options.entries)
        empty: list[float] = []
        ours: list[float] = []
        for _ in range(options.runs + 1):
            empty.append(time_to("ready to read", [sys.executable, "-c", EMPTY_APP], home))
            ours.append(time_to("Cached entry 000000", [sys.executable, "-m", "reader"], home))
    result = {
        "entries": options.entries,
        "runs": options.runs,
        "empty_app_ms": round(statistics.median(empty[1:])),
        "pullquote_ms": round(statistics.median(ours[1:])),
        "ratio": round(statistics.median(ours[1:]) / statistics.median(empty[1:]), 2),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
