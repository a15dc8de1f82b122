"""What is named on the command line and lies on the network: asked as politely as a refresh does."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import psutil
import pytest

from reader.config import Config
from reader.errors import FetchError
from reader.inputs import Inputs
from reader.library import Library
from reader.model import Article
from reader.network import Network
from reader.paths import folders
from reader.session import Session
from tests.conftest import NOW
from tests.servers import LoopbackServer, reply

PAGE = (
    b"<html><body><article><p>The ferry is late again, said the harbour office.</p></article></body></html>"
)


def html() -> bytes:
    return reply(PAGE, headers={"Content-Type": "text/html"})


def busy() -> bytes:
    return reply(status=429, headers={"Retry-After": "3600"})


def no_library() -> Library:
    raise AssertionError("no name asks for the library")


async def test_all_addresses_of_a_command_share_a_network_and_a_process(server: LoopbackServer) -> None:
    urls = [server.answers(f"/{number}", html()) for number in range(4)]
    opened: list[Network] = []

    def open_network() -> Network:
        opened.append(Network(Config(), lambda: NOW, {}))
        return opened[-1]

    def read() -> tuple[list[object], set[int]]:
        found: list[object] = []
        others = {child.pid for child in psutil.Process().children()}
        started: set[int] = set()
        for one in Inputs(lambda: NOW, open_network, no_library, print).articles(urls):
            found.append(one)
            started |= {child.pid for child in psutil.Process().children()} - others
        assert {child.pid for child in psutil.Process().children()} <= others, "it ends with the last one"
        return found, started

    found, started = await asyncio.to_thread(read)
    assert [type(one) for one in found] == [Article] * 4
    assert len(opened) == 1
    assert len(started) == 1


async def test_nothing_is_opened_for_files(tmp_path: Path) -> None:
    def no_network() -> Network:
        raise AssertionError("no name asks for the network")

    (tmp_path / "a.txt").write_text("The ferry is late.\n")
    inputs = Inputs(lambda: NOW, no_network, no_library, print)
    (found,) = inputs.articles([str(tmp_path / "a.txt")])
    assert isinstance(found, Article)


async def test_a_host_that_wants_to_be_left_alone_is_not_asked_by_the_next_command(
    server: LoopbackServer, own_home: Path
) -> None:
    Library.open(folders(os.environ), Config()).close()
    url = server.answers("/page", busy(), html())

    def read() -> list[object]:
        with Session(os.environ) as session:
            return list(session.inputs.articles([url, url]))

    first, second = await asyncio.to_thread(read), await asyncio.to_thread(read)
    assert all(isinstance(one, FetchError) for one in (*first, *second))
    assert len(server.hits) == 1
    assert "it was not asked" in str(second[0])


@pytest.mark.parametrize("library", ["none", "no library at all"])
async def test_an_address_is_read_without_a_library_too(
    server: LoopbackServer, own_home: Path, library: str
) -> None:
    file = folders(os.environ).library_file
    if library != "none":
        file.parent.mkdir(parents=True)
        file.write_bytes(b"of another program")
    url = server.answers("/page", html())

    def read() -> list[object]:
        with Session(os.environ) as session:
            return list(session.inputs.articles([url]))

    (found,) = await asyncio.to_thread(read)
    assert isinstance(found, Article)
    assert file.exists() == (library != "none")
