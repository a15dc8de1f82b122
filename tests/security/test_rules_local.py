"""P7 and F2: a hostile file on the disk costs seconds and some hundred megabytes, also outside the worker.

Local files are parsed where they are read: a file is at most 10 MiB, markup is tamed before it is parsed, and
Markdown that would take long is read as plain text. A process of its own would cost every file 0.1 seconds.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import LocalFileError
from reader.sources.local import MAX_BYTES, read_file
from tests.conftest import NOW
from tests.security.test_rules_language import run_child

SECONDS = 20.0
"""Twice the processor time that a worker may take for a feed: half of it is for a machine that others use."""

MEMORY = 512 * 1024**2

MARKDOWN = 1024 * 1024 - 1
"""Characters that the Markdown parser takes."""


def filled(unit: str, head: str = "", tail: str = "", size: int = MAX_BYTES) -> str:
    times = (size - len(head) - len(tail)) // len(unit.encode())
    return f"{head}{unit * times}{tail}"


def hostile_files() -> Iterator[tuple[str, str]]:
    """Yield names and contents of files that cost a parser most."""
    mail = "From: a@b.example\nSubject: x\nMIME-Version: 1.0\n"
    yield "deep.html", filled("<div>")
    yield "attributes.html", filled(" b=1", head="<p", tail=">x</p>")
    yield "formatting.html", filled("<b><i><p>x")
    yield "tables.html", filled("<table><tr><td>x")
    yield "entities.html", filled("&amp;x ")
    yield "paragraphs.html", filled("<p>x")
    yield "hidden.html", filled('<p style="display:none">x</p>')
    yield "data.html", filled("[", head='<script type="application/ld+json">{"a":', tail="</script><p>x")
    yield "feed.html", filled("<item><title>x</title></item>", head="<rss><channel>")
    yield (
        "chain.html",
        "<!DOCTYPE a [" + "".join(f"<!ENTITY e{n} '&e{n - 1};'>" for n in range(1, 30_000)) + "]>",
    )
    yield "brackets.md", filled("![", size=MARKDOWN)
    yield "few-brackets.md", filled("![aaaaaaaaaaaaaaaa", size=MARKDOWN)
    yield "emphasis.md", filled("**a_b ", size=MARKDOWN)
    yield "ticks.md", filled("`a", size=MARKDOWN)
    yield "quotes.md", filled("> ", size=MARKDOWN)
    yield "references.md", filled("[a]: b\n", size=MARKDOWN)
    yield "large.md", filled("[")
    yield "aliases.md", "---\na: &a [x]\n" + "".join(f"b{n}: [*a, *a]\n" for n in range(2_000)) + "---\nx"
    yield "flow.md", f"---\na: {'[' * 100_000}\n---\nx"
    yield "fields.eml", filled("X: y\n", head=mail, tail="\nText.")
    yield "words.eml", filled("=?utf-8?q?x?= ", head="From: a@b.example\nSubject: ", tail="\n\nText.")
    yield "parts.eml", filled("--b\n", head=f"{mail}Content-Type: multipart/mixed; boundary=b\n\n")
    yield "within.eml", filled("Content-Type: message/rfc822\n\n", head=mail)
    yield "lines.txt", filled("a\n")
    yield "blanks.txt", filled("\n \n", tail="x")
    yield "one-word.txt", filled("x")


@pytest.mark.parametrize("name", [name for name, _ in hostile_files()])
def test_P7_a_hostile_file_is_read_or_refused_in_bounds(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(dict(hostile_files())[name])
    code = f"from tests.security.test_rules_local import cost; cost({str(path)!r})"
    seconds, memory = json.loads(run_child(code, 300))
    assert seconds < SECONDS
    assert memory < MEMORY


def cost(name: str) -> None:
    """Print the seconds and the memory that reading a file takes; runs in a child process."""
    started = time.process_time()
    try:
        read_file(Path(name), NOW)
    except LocalFileError as error:
        assert str(error).isprintable()
    taken = time.process_time() - started
    unit = 1 if sys.platform == "darwin" else 1024
    print(json.dumps([taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit]))
