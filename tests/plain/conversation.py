"""A conversation with the line mode: what somebody types, and all that a terminal would show of it."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.config import Config
from reader.library import Library
from reader.model import ParsedEntry
from reader.paths import folders
from reader.plain.desk import Desk
from reader.plain.loop import converse
from reader.plain.output import Output
from reader.preferences import PreferenceFile
from reader.text.paragraphs import plain_document

MORNING = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)

CTRL_C = "\x03"

BRIDGE = """The old bridge over the Aura will be closed for three weeks from Monday. Engineers found cracks in two of its five piers.

"It is safe today, but it would not be safe next winter," said Ines Ota, the city engineer.

Buses will take the northern road. Cyclists may use the railway bridge.
"""

FERRY = """The council of Lindholm voted on Tuesday to buy the ferry. The vote was nine to four.

Olof Brandt, a fisherman, said that the price was too high.
"""


@dataclass
class Typed:
    """Lines as a terminal gives them: the prompt and what is typed show up in the output."""

    lines: list[str]
    stream: io.StringIO
    asks = True

    def read(self, prompt: str) -> str:
        self.stream.write(prompt)
        if not self.lines:
            raise EOFError
        line = self.lines.pop(0)
        if line == CTRL_C:
            raise KeyboardInterrupt
        self.stream.write(f"{line}\n")
        return line


def entry(title: str, text: str, *, day: int = 20) -> ParsedEntry:
    """Return an article of a day in November 2026."""
    return ParsedEntry(
        guid=title,
        title=title,
        document=plain_document(text),
        url=f"https://news.example/{title.split(maxsplit=1)[0].lower()}",
        outlet="The Aura Post",
        published=datetime(2026, 11, day, tzinfo=UTC),
        language="en",
    )


ARTICLES = (
    entry("Bridge closed for repairs", BRIDGE),
    entry("Town buys its ferry", FERRY, day=19),
)


def open_library(home: Path, articles: Sequence[ParsedEntry] = ARTICLES) -> Library:
    """Open a library without samples, with some articles in it."""
    environ = {**os.environ, "PULLQUOTE_HOME": str(home)}
    config = Config(samples=False, fetch_spacing_milliseconds=0)
    library = Library.open(folders(environ), config, lambda: MORNING, environ)
    if articles:
        library.keep_opened(articles)
    return library


def talk(library: Library, *typed: str, opened: Sequence[int] = (), problems: Sequence[str] = ()) -> str:
    """Type lines and return all that is on the terminal then, up to the prompt before the end."""
    stream = io.StringIO()
    config = Config(samples=False, summary_length=2, save_folder=library.inbox.parent / "saved")
    preferences = PreferenceFile(library.inbox.parent / "state.json", config)
    desk = Desk(library, config, preferences, Output(stream), Typed(list(typed), stream))
    assert converse(desk, opened, problems) == 0
    return stream.getvalue()


def answers(library: Library, *typed: str) -> str:
    """Type lines, with all articles listed, and return what was said to the last one."""
    return talk(library, "sources 1", *typed).rpartition(f"> {typed[-1]}\n")[2].rsplit("\n", 2)[0]


def readme_session() -> str:
    """Return the session that the README shows."""
    with tempfile.TemporaryDirectory() as home:
        library = open_library(Path(home))
        said = talk(library, "sources", "4", "1", "quotes", "why quote 1", "star", "text 4", "next", "q")
        library.close()
    return f"```\n$ pullquote --plain\n{said}```\n"
