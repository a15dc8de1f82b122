"""Documents of 100 MB, a hostile one of each kind: what reading one takes of the processor and of memory.

    python -m tests.security.large_feeds [--megabytes 100] [KIND ...]

Each is given to a worker process of its own, past the limit of what is downloaded. One that is read is as
good as one that is refused with a sentence. Ends with status 1 where a document takes more than ten seconds of
the processor's time or 512 MiB.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType

import psutil

from reader.errors import PullquoteError
from reader.workers import Workers
from tests.conftest import NOW

MOST_SECONDS = 10
MOST_BYTES = 512 * 1024**2
LOOKS_EVERY_SECONDS = 0.02

_HEAD = b"<?xml version='1.0'?><rss version='2.0'><channel><title>Gazette</title>"
_TEXT = _HEAD + b"<item><title>Ferry</title><description>"
_ITEM = b"<item><title>The ferry was sold</title><guid>%d</guid><description>It is old.</description></item>"
_JSON = b'{"version":"https://jsonfeed.org/version/1.1","title":"Gazette","items":['
_JSON_ITEM = b'{"id":"%d","content_text":"It is old."}'


def _filled(head: bytes, filling: bytes, tail: bytes = b"") -> Callable[[int], bytes]:
    """Return what makes a document with the same filling all through."""
    return lambda size: head + filling * (size // len(filling)) + tail


def _counted(head: bytes, part: bytes, tail: bytes, between: bytes = b"") -> Callable[[int], bytes]:
    """Return what makes a document whose parts have each a number of their own."""
    return lambda size: head + between.join(part % n for n in range(size // (len(part) + 6))) + tail


def _chained_entities(size: int) -> bytes:
    entities = b"".join(b"<!ENTITY e%d '&e%d;'>" % (n + 1, n) for n in range(size // 28))
    return b"<!DOCTYPE rss [" + entities + b"]>" + _HEAD


DOCUMENTS = MappingProxyType(
    {
        "one-text": _filled(_TEXT, b"word ", b"</description></item></channel></rss>"),
        "items": _counted(_HEAD, _ITEM, b"</channel></rss>"),
        "less-than-signs": _filled(_TEXT, b"<"),
        "ampersands": _filled(_HEAD + b"<item><title>", b"&"),
        "nested": _filled(_HEAD, b"<a>"),
        "open-cdata": _filled(_HEAD + b"<item><title><![CDATA[", b"]]"),
        "chained-entities": _chained_entities,
        "comments": _filled(_HEAD, b"<!-- - -->", b"<item><title>Ferry</title></item></channel></rss>"),
        "attributes": _counted(_HEAD + b"<item ", b"a%d='b' ", b"/></channel></rss>"),
        "escaped-markup": _filled(_TEXT, b"&amp;lt;b&amp;gt;", b"</description></item></channel></rss>"),
        "no-markup": _filled(b"", b"x"),
        "json-brackets": _filled(_JSON, b"["),
        "json-items": _counted(_JSON, _JSON_ITEM, b"]}", b","),
    }
)
"""Every kind of document, as what makes one of so many bytes."""


@dataclass(slots=True)
class Cost:
    """What a document took of its worker process."""

    seconds: float = 0
    """Of the processor."""
    memory: int = 0
    """Bytes of memory at the worst."""
    end: str = ""
    """What became of the document."""

    def look(self, process: psutil.Process) -> None:
        """Take down what a process has taken up to now; one that has ended tells nothing more."""
        with suppress(psutil.Error):
            times = process.cpu_times()
            self.seconds = max(self.seconds, times.user + times.system)
            self.memory = max(self.memory, process.memory_info().rss)

    def is_too_much(self) -> bool:
        return self.seconds > MOST_SECONDS or self.memory > MOST_BYTES


async def cost_of(body: bytes) -> Cost:
    """Give a document to a worker process of its own."""
    workers, cost = Workers(), Cost()
    parsing = asyncio.create_task(workers.parse_feed(body, "", "https://news.example/feed", NOW))
    while not parsing.done():
        await asyncio.wait([parsing], timeout=LOOKS_EVERY_SECONDS)
        for process in psutil.Process().children():
            cost.look(process)
    try:
        cost.end = f"{len(parsing.result().entries)} entries"
    except PullquoteError as error:
        cost.end = str(error)
    await workers.close()
    return cost


def main() -> int:
    """Measure the documents and say which take too much."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="of: " + ", ".join(DOCUMENTS))
    parser.add_argument("--megabytes", type=float, default=100)
    options = parser.parse_args()
    failed = False
    for kind in options.kinds or DOCUMENTS:
        cost = asyncio.run(cost_of(DOCUMENTS[kind](round(options.megabytes * 1_000_000))))
        failed = failed or cost.is_too_much()
        print(
            f"{'FAILED' if cost.is_too_much() else 'ok':7}{kind:18}{cost.seconds:6.2f} s of the processor"
            f"{cost.memory / 1024**2:6.0f} MiB  {cost.end}",
            flush=True,
        )
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
