"""What every test gets: no network beyond this machine, and no folder of the person who runs it."""

from __future__ import annotations

import gc
import socket
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.servers import LoopbackServer

# How long an example takes tells more about the machine, and what else runs there, than about the reader.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
"""What the clock says in every test."""


def pytest_collection_finish() -> None:
    """Set the thousands of tests aside for Python's search for garbage, which would go through all of them anew."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(
            ("127.", "::1")
        ):
            raise AssertionError(f"a test dialled {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("PULLQUOTE_HOME", str(home))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "documents"))
    monkeypatch.setenv("BROWSER", "true")  # a program that is everywhere, takes any address, does nothing
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    for name in ("TERM_PROGRAM", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "VTE_VERSION"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
async def server() -> AsyncIterator[LoopbackServer]:
    async with LoopbackServer() as running:
        yield running
