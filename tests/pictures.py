"""Makes the README's pictures from the real reader on the sample articles:  python -m tests.pictures

Needs `rsvg-convert` and a Japanese font (Debian's librsvg2-bin and fonts-vlgothic) beside the test dependencies.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.config import Config
from reader.library import Library
from reader.paths import bundled, folders
from reader.preferences import PreferenceFile
from reader.tui.app import PullquoteApp
from reader.tui.theme import ThemeFolders

PICTURES = Path(__file__).resolve().parent.parent / ".github" / "pictures"

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Picture:
    """What the reader shows after some keys."""

    name: str
    keys: Sequence[str]
    size: tuple[int, int] = (120, 36)
    theme: str = "pullquote-dark"


SHOWN = (
    Picture("reader", ["Q", "enter"], (140, 42)),
    Picture("quotes", ["B", "enter", "Q"], (100, 34), "moss"),
    Picture("compare", ["vertical_line", "n", "n"], theme="linen"),
    Picture("together", ["v", "j", "v", "j", "v", "Z"], theme="dusk"),
    Picture("search", ["slash", *"ferry"], (100, 28), "fjord"),
    Picture("people", ["P"], (100, 28), "paper"),
    Picture("previews", ["p", "j", "j"], theme="sepia"),
    Picture("command-line", ["colon", *"mark"], (100, 28), "graphite"),
)


async def take(picture: Picture) -> None:
    """Start a reader in an empty home, press keys, and keep what it shows as a PNG file."""
    with tempfile.TemporaryDirectory() as home:
        places = folders({"PULLQUOTE_HOME": home})
        config = Config(theme=picture.theme)
        library = Library.open(places, config, lambda: NOW)
        app = PullquoteApp(
            library,
            config,
            PreferenceFile(places.data / "state.json", config),
            ThemeFolders(bundled("themes"), places.themes),
        )
        async with app.run_test(size=picture.size, notifications=True) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause(6)  # quotes are looked for in all articles meanwhile
            for key in picture.keys:
                await pilot.press(key)
                await pilot.pause(0.4)
            await pilot.pause(1)
            svg = app.export_screenshot(title="pullquote")
        library.close()
    PICTURES.mkdir(parents=True, exist_ok=True)
    command = ["rsvg-convert", "--width", "1100", "--output", str(PICTURES / f"{picture.name}.png")]
    subprocess.run(command, input=svg.encode(), check=True)


if __name__ == "__main__":
    os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    for shown in SHOWN:
        asyncio.run(take(shown))
