"""Textual's web server with a guard before it and a page of our own.

textual-serve by itself asks nobody who they are, starts the app through a shell, and its page loads a font
from elsewhere.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import socket
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.server import Server, to_int

from reader.errors import PullquoteError
from reader.serving.guard import HEADERS, LOOPBACK, Guard

COMMAND = (sys.executable, "-m", "reader")
"""What runs in each tab."""

MOST_TABS = 8
"""Each is a process of some 100 MB."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ReaderProcess(AppService):
    """The reader of one tab, started without a shell."""

    async def _open_app_process(self, width: int = 80, height: int = 24) -> asyncio.subprocess.Process:
        pipe = asyncio.subprocess.PIPE
        self._process = process = await asyncio.create_subprocess_exec(
            *COMMAND, stdin=pipe, stdout=pipe, stderr=pipe, env=self._build_environment(width, height)
        )
        self._stdin = process.stdin
        return process

    async def stop(self) -> None:
        """End the reader of a tab that was closed; one that does not end by itself is killed."""
        process = self._process
        try:
            async with asyncio.timeout(10):
                await super().stop()
        except TimeoutError:
            if process is not None and process.returncode is None:
                process.kill()
        if process is not None:
            await process.wait()


class ReaderServer(Server):
    """Serves the reader to whoever knows the address with the secret."""

    def __init__(self, guard: Guard) -> None:
        """Make the server; it listens at the guard's port once it is run."""
        super().__init__(
            " ".join(COMMAND),
            host=LOOPBACK,
            port=guard.port,
            title="Pullquote",
            public_url=guard.origin,
            templates_path=Path(__file__).parent,
        )
        self._guard = guard
        self._tabs = 0

    async def make_application(self) -> web.Application:
        """Return what answers requests: everything below the secret, and nothing else.

        The browser asks for downloads outside it, because Textual's page looks for them there; the key of a
        download is a secret by itself and is good for one.
        """
        outer = web.Application(middlewares=[self._guarded], client_max_size=1024)
        outer.add_subapp(f"/{self._guard.token}/", await self._make_app())
        outer.add_routes([web.get("/download/{key}", self.handle_download)])
        outer.on_response_prepare.append(_add_headers)
        return outer

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the verb says where the reader is."""

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        is_socket = request.headers.get("Upgrade", "").lower() == "websocket"
        refusal = self._guard.refusal(request.headers, needs_origin=is_socket)
        if refusal:
            raise web.HTTPForbidden(text=refusal)
        return await handler(request)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run a reader for a tab until either of them ends."""
        if self._tabs >= MOST_TABS:
            raise web.HTTPServiceUnavailable(text="Too many tabs are open.")
        websocket = web.WebSocketResponse(heartbeat=15, max_msg_size=1024 * 1024)
        await websocket.prepare(request)

        async def close() -> None:
            await websocket.close()

        process = ReaderProcess(
            self.command,
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=close,
            download_manager=self.download_manager,
        )
        self._tabs += 1
        try:
            await process.start(
                to_int(request.query.get("width", ""), 80), to_int(request.query.get("height", ""), 24)
            )
            await self._process_messages(websocket, process)
        finally:
            self._tabs -= 1
            await process.stop()
        return websocket

    async def _process_messages(self, websocket: web.WebSocketResponse, app_service: AppService) -> None:
        """Pass on what the page of a tab says; a tab that says something else is closed."""
        async for message in websocket:
            if message.type is not WSMsgType.TEXT:
                continue
            match _said(message.data):
                case ["stdin", str(keys)]:
                    await app_service.send_bytes(keys.encode(errors="replace"))
                case ["resize", {"width": int(width), "height": int(height)}]:
                    await app_service.set_terminal_size(width, height)
                case ["ping", data]:
                    with suppress(ConnectionError):  # the tab is gone
                        await websocket.send_json(["pong", data])
                case ["blur", *_]:
                    await app_service.blur()
                case ["focus", *_]:
                    await app_service.focus()
                case _:
                    await websocket.close(code=1002)


def _said(message: str) -> object:
    """Return what a message of a page says, None where it is none."""
    try:
        said: object = json.loads(message)
    except (ValueError, RecursionError):
        return None
    return said


async def _add_headers(request: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)


def serve(port: int, ready: Callable[[str], None]) -> None:
    """Serve the reader until Ctrl+C.

    Args:
        port: Where; 0 takes one that is free.
        ready: Is told the address once the server listens.

    Raises:
        PullquoteError: The port is taken.
    """
    logging.getLogger("textual-serve").setLevel(logging.CRITICAL)
    with _listening(port) as listener:
        guard = Guard.for_port(listener.getsockname()[1])
        ready(guard.address)
        web.run_app(ReaderServer(guard).make_application(), sock=listener, print=None, access_log=None)


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise PullquoteError(
            f"Port {port} cannot be used: {error.strerror}; choose another with --port."
        ) from error
    return listener
