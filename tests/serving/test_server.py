"""The reader in a browser: a real server on loopback and a real reader behind it."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psutil
import pytest
from aiohttp import ClientResponse, ClientSession, WSMsgType, WSServerHandshakeError, web

from reader.cli import main
from reader.serving import server as serving
from reader.serving.guard import HEADERS, Guard
from reader.serving.server import ReaderServer
from tests.clocks import HANGS_AFTER_SECONDS


@asynccontextmanager
async def served() -> AsyncIterator[tuple[Guard, ClientSession]]:
    with serving._listening(0) as listener:
        guard = Guard.for_port(listener.getsockname()[1])
        runner = web.AppRunner(await ReaderServer(guard).make_application())
        await runner.setup()
        await web.SockSite(runner, listener).start()
        async with ClientSession() as client:
            yield guard, client
        await runner.cleanup()


async def status(response: ClientResponse) -> int:
    await response.read()
    return response.status


async def test_nothing_is_there_without_the_secret() -> None:
    async with served() as (guard, client):
        for path in ("/", "/ws", "/static/js/textual.js", "/download/1234", f"/{guard.token[:-1]}/", "//"):
            async with client.get(guard.origin + path) as response:
                assert await status(response) == 404, path


async def test_the_page_is_whole_and_its_own() -> None:
    async with served() as (guard, client):
        async with client.get(guard.address) as response:
            page = await response.text()
            assert response.status == 200
            assert {name: response.headers[name] for name in HEADERS} == dict(HEADERS)
        addresses = [part.split('"')[0] for part in page.split("://")[1:]]
        assert addresses
        assert all(address.startswith(f"127.0.0.1:{guard.port}/{guard.token}/") for address in addresses)
        async with client.get(f"{guard.address}static/js/textual.js") as response:
            assert await status(response) == 200


async def test_another_name_or_page_is_turned_away() -> None:
    async with served() as (guard, client):
        for headers in ({"Host": "rebound.example"}, {"Origin": "http://evil.example"}):
            async with client.get(guard.address, headers=headers) as response:
                assert await status(response) == 403
        for headers in ({}, {"Origin": "http://evil.example"}):
            with pytest.raises(WSServerHandshakeError) as refused:
                await client.ws_connect(f"{guard.address}ws", headers=headers)
            assert refused.value.status == 403


def readers() -> list[psutil.Process]:
    """Return the readers that run for tabs of this test."""
    return [
        child
        for child in psutil.Process().children(recursive=True)
        if child.is_running() and child.cmdline()[1:3] == ["-m", "reader"]
    ]


async def test_a_tab_runs_a_reader_and_takes_it_along() -> None:
    async with served() as (guard, client):
        origin = {"Origin": guard.origin}
        tab = await client.ws_connect(f"{guard.address}ws?width=100&height=30", headers=origin)
        shown = b""
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while b"Sources" not in shown:
                message = await tab.receive()
                assert message.type is WSMsgType.BINARY
                shown += message.data
        assert len(readers()) == 1
        left = readers()
        await tab.close()
        _, alive = await asyncio.to_thread(psutil.wait_procs, left, HANGS_AFTER_SECONDS)
        assert not alive


async def test_a_tab_that_talks_nonsense_is_closed() -> None:
    async with served() as (guard, client):
        for nonsense in ("[", '{"a": 1}', "[]", '["stdin"]', '["stdin", 5]', '["resize", {}]'):
            tab = await client.ws_connect(f"{guard.address}ws", headers={"Origin": guard.origin})
            await tab.send_str(nonsense)
            async with asyncio.timeout(HANGS_AFTER_SECONDS):
                while (await tab.receive()).type is not WSMsgType.CLOSE:
                    pass
            assert tab.close_code == 1002
            await tab.close()


async def test_a_fault_of_our_own_is_not_taken_for_nonsense(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(self: object, data: bytes) -> bool:
        raise LookupError("a fault of our own")

    monkeypatch.setattr(serving.ReaderProcess, "send_bytes", fail)
    async with served() as (guard, client):
        tab = await client.ws_connect(f"{guard.address}ws", headers={"Origin": guard.origin})
        await tab.send_str('["stdin", "q"]')
        async with asyncio.timeout(HANGS_AFTER_SECONDS):
            while (await tab.receive()).type is not WSMsgType.CLOSED:
                pass
        assert tab.close_code != 1002
        await tab.close()
    assert "a fault of our own" in caplog.text


async def test_there_is_an_end_to_tabs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "MOST_TABS", 0)
    async with served() as (guard, client):
        with pytest.raises(WSServerHandshakeError) as refused:
            await client.ws_connect(f"{guard.address}ws", headers={"Origin": guard.origin})
        assert refused.value.status == 503


def test_a_port_that_is_taken_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 1
    assert f"Port {port} cannot be used" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["x", "-1", "65536"])
def test_what_is_no_port_is_wrong_usage(port: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", f"--port={port}"])
    assert ended.value.code == 2


def test_a_missing_package_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "reader.serving.server")
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    assert main(["serve"]) == 1
    assert "pullquote[serve]" in capsys.readouterr().err
