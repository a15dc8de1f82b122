"""Makes the README's pictures from the real reader on the sample articles:  python -m tests.pictures

Needs `rsvg-convert` and a Japanese font (Debian's librsvg2-bin and fonts-vlgothic) beside the test dependencies.
"""

from __future__ import annotations

import asyncio
import subprocess
import tempfile
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


async def take(name: str, keys: list[str], size: tuple[int, int], theme: str) -> None:
    """Start a reader in an empty home, press keys, and keep what it shows as a PNG file."""
    with tempfile.TemporaryDirectory() as home:
        places = folders({"PULLQUOTE_HOME": home})
        config = Config(theme=theme)
        library = Library.open(places, config, lambda: NOW)
        app = PullquoteApp(
            library,
            config,
            PreferenceFile(places.data / "state.json", config),
            ThemeFolders(bundled("themes"), places.themes),
        )
        async with app.run_test(size=size, notifications=True) as pilot:
            for key in [*keys, ""]:
                await app.workers.wait_for_complete()
                await pilot.pause(0.2)
                if key:
                    await pilot.press(key)
            svg = app.export_screenshot(title="pullquote")
        library.close()
    PICTURES.mkdir(parents=True, exist_ok=True)
    command = ["rsvg-convert", "--width", "1400", "--output", str(PICTURES / f"{name}.png")]
    subprocess.run(command, input=svg.encode(), check=True)


if __name__ == "__main__":
    asyncio.run(take("reader", ["Q", "enter"], (140, 42), "pullquote-dark"))
