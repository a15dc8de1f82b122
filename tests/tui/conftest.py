"""A reader on a library of its own, with a clock that stands still."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reader.config import Config
from reader.library import Library
from reader.paths import Folders, bundled, folders
from reader.preferences import PreferenceFile
from reader.tui.app import PullquoteApp
from reader.tui.theme import ThemeFolders
from tests.conftest import NOW
from tests.tui.hands import Hands
from tests.tui.support import BRIDGE, FERRY, HARVEST, Open, Reader


@pytest.fixture
def user_folders() -> Folders:
    return folders(os.environ)


@pytest.fixture
def library(user_folders: Folders) -> Iterator[Library]:
    config = Config(samples=False, fetch_spacing_milliseconds=0)
    opened = Library.open(user_folders, config, lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def inbox(library: Library) -> Path:
    library.inbox.mkdir(parents=True)
    return library.inbox


@pytest.fixture
def open_reader(library: Library, user_folders: Folders, tmp_path: Path) -> Open:
    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (140, 44),
        config: Config | None = None,
        ids: list[int] | None = None,
        on: Library | None = None,
        dark: bool | None = None,
    ) -> AsyncIterator[Reader]:
        config = config or Config(samples=False, save_folder=tmp_path / "saved", refresh_automatic=False)
        app = PullquoteApp(
            on or library,
            config,
            PreferenceFile(user_folders.data / "state.json", config),
            ThemeFolders(bundled("themes"), user_folders.themes),
            dark=dark,
            opened=ids or [],
        )
        async with app.run_test(size=size, notifications=True):
            reader = Reader(app, Hands(app))
            await reader.settle()
            yield reader

    return opened


@pytest.fixture
def three_articles(inbox: Path) -> list[str]:
    """Put three articles into the drop-in folder; returns their titles in list order."""
    for number, text in enumerate((FERRY, BRIDGE, HARVEST), 1):
        (inbox / f"{number}.txt").write_text(text, encoding="utf-8")
    return [text.splitlines()[0] for text in (FERRY, BRIDGE, HARVEST)]
