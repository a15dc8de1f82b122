"""What takes the library long is asked of it in a thread, so that keys are answered meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.errors import SourceError
from reader.library import Library
from reader.model import View
from tests.servers import LoopbackServer, reply
from tests.tui.support import BRIDGE, FERRY, Open

Watch = Callable[[object, str], list[bool]]


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Return what notes, for each call of a method, whether it is on the thread that answers keys."""
    keys = threading.get_ident()

    def begin(owner: object, name: str) -> list[bool]:
        act = getattr(owner, name)
        calls: list[bool] = []

        def noted(*args: Any, **kwargs: Any) -> Any:
            calls.append(threading.get_ident() == keys)
            return act(*args, **kwargs)

        monkeypatch.setattr(owner, name, noted)
        return calls

    return begin


@pytest.fixture
def quoted(inbox: Path, library: Library) -> Library:
    """A library of articles in which quotes were looked for."""
    for number, text in enumerate((FERRY, BRIDGE), 1):
        (inbox / f"{number}.txt").write_text(text, encoding="utf-8")
    library.sync_inbox()
    for entry_id in library.entry_ids(View("all")):
        library.quotes(library.article(entry_id))
    return library


async def test_people_are_looked_for_there(quoted: Library, open_reader: Open, watch: Watch) -> None:
    async with open_reader() as reader:
        calls = watch(quoted, "person_ids")
        await reader.press("P")
        assert calls == [False]
        await reader.press("o")
        assert calls == [False, False]


async def test_people_are_looked_for_once_where_the_user_comes_back(
    quoted: Library, open_reader: Open, watch: Watch
) -> None:
    async with open_reader() as reader:
        await reader.press("P", "o", "enter", "enter")
        calls = watch(quoted, "person_ids")
        await reader.press("P")
        assert calls == [False]


@pytest.mark.parametrize("key", ["c", "C", "e"])
async def test_a_quote_of_somebody_is_looked_for_there(
    quoted: Library, open_reader: Open, watch: Watch, key: str
) -> None:
    async with open_reader() as reader:
        await reader.press("P", "enter")
        calls = watch(quoted, "quotes")
        await reader.press(key)
        assert calls == [False]


async def test_what_is_due_is_looked_up_there(library: Library, open_reader: Open, watch: Watch) -> None:
    async with open_reader() as reader:
        calls = watch(library, "due_feeds")
        reader.main.refresh_due()
        await reader.settle()
        assert calls == [False]


@pytest.mark.parametrize(("key", "method"), [("x", "full_text"), ("X", "other_extractor")])
@pytest.mark.usefixtures("quoted")
async def test_a_full_text_is_looked_up_there(
    library: Library, open_reader: Open, watch: Watch, key: str, method: str
) -> None:
    async with open_reader() as reader:
        calls = watch(library, method)
        await reader.press(key)
        assert calls == [False]


async def test_the_feed_of_a_picture_is_looked_up_there(
    server: LoopbackServer, quoted: Library, watch: Watch
) -> None:
    url = server.answers("/picture", reply(b"no picture", status=404))
    article = quoted.article(quoted.entry_ids(View("all"))[0])
    calls = watch(quoted._store, "feed")
    async with quoted.network() as network:
        with pytest.raises(SourceError):
            await quoted.image(network, article, url, 10, 10)
    assert calls == [False]
