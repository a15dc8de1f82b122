"""What work in the background wants to show waits where the user has gone elsewhere meanwhile."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest

from reader.library import Library
from reader.tui.screens.import_screen import ImportScreen
from reader.tui.screens.search_screen import SearchScreen
from reader.tui.screens.together_screen import TogetherScreen
from tests.clocks import HANGS_AFTER_SECONDS
from tests.tui.hands import NAP_SECONDS
from tests.tui.support import Open, Reader


async def until_said(reader: Reader, words: str) -> None:
    async with asyncio.timeout(HANGS_AFTER_SECONDS):
        while reader.said != words:
            await reader.pilot.pause(NAP_SECONDS)


@pytest.mark.usefixtures("three_articles")
async def test_a_joint_summary_does_not_open_above_a_search(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    go_on, together = threading.Event(), library.together
    computed: list[object] = []

    def slow(*args: Any) -> object:
        assert go_on.wait(HANGS_AFTER_SECONDS)
        computed.append(args)
        return together(*args)

    monkeypatch.setattr(library, "together", slow)
    async with open_reader() as reader:
        await reader.pilot.press("Z", "slash")
        go_on.set()
        await until_said(reader, "The joint summary is ready; Ctrl+O shows it.")
        assert isinstance(reader.app.screen, SearchScreen)
        await reader.pilot.press("w")
        assert not (tmp_path / "saved").exists()
        await reader.pilot.press("escape", "ctrl+o")
        await reader.wait_for_screen(TogetherScreen)
        assert len(computed) == 1
        await reader.press("escape")
        await reader.press("ctrl+o")
        assert reader.said == "Nothing waits to be shown."


async def test_a_list_of_feeds_does_not_open_above_a_search(
    library: Library, open_reader: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path, go_on, preview = tmp_path / "urls.txt", threading.Event(), library.preview_import
    path.write_text("https://a.example/1\n", encoding="utf-8")

    def slow(path: Path) -> object:
        assert go_on.wait(HANGS_AFTER_SECONDS)
        return preview(path)

    monkeypatch.setattr(library, "preview_import", slow)
    async with open_reader() as reader:
        reader.main.action_import_file(str(path))
        await reader.pilot.press("slash")
        go_on.set()
        await until_said(reader, "What urls.txt would add is ready; Ctrl+O shows it.")
        await reader.pilot.press("enter")
        assert isinstance(reader.app.screen, SearchScreen)
        await reader.pilot.press("escape", "ctrl+o")
        await reader.wait_for_screen(ImportScreen)
        await reader.press("escape")
    assert not library.subscriptions()
