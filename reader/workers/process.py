"""The worker process as its parent sees it: how it is started, asked and ended."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from types import MappingProxyType

from reader.errors import PullquoteError, WorkerError
from reader.workers.wire import ERRORS, LENGTH, JsonObject, frame, to_json

MAX_FRAME = 64 * 1024**2
"""Bytes of one part of a result; a document of 10 MiB makes less."""

_INHERITED = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_ONE_THREAD = MappingProxyType({"OPENBLAS_NUM_THREADS": "1"})
"""numpy's library reserves address space for each of its threads, more than there is on large machines."""

_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from reader.workers.child import serve; serve(*map(int, sys.argv[2:]))"
)
"""What the child runs: it takes modules from where this process does, never from the current folder."""


async def start(memory_bytes: int, processor_seconds: int) -> Process:
    """Start a child that does jobs under limits.

    Raises:
        WorkerError: The system does not start one.
    """
    arguments = ["-I", "-c", _START, json.dumps(sys.path), str(memory_bytes), str(processor_seconds)]
    try:
        # In a session of its own, so that Ctrl+C in the terminal is the parent's alone.
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            start_new_session=True,
            env=_environment(),
        )
    except OSError as error:
        raise WorkerError(f"The process that reads documents cannot be started: {error}.") from error


async def end(process: Process, grace_seconds: float) -> None:
    """End a child, by itself if it does so in time, and wait until it is gone, also when cancelled."""
    try:
        await _end(process, grace_seconds)
    except asyncio.CancelledError:
        kill(process)
        await process.wait()
        raise


async def _end(process: Process, grace_seconds: float) -> None:
    if process.stdin is None or process.stdout is None:
        return
    if not grace_seconds:
        kill(process)
    process.stdin.close()
    try:
        async with asyncio.timeout(grace_seconds or None):
            await process.wait()
    except TimeoutError:
        kill(process)
    await process.stdout.read()
    await process.wait()
    with suppress(ConnectionError):
        await process.stdin.wait_closed()


def _environment() -> dict[str, str]:
    """Return what the child gets of the environment: not the passwords in it."""
    return {name: os.environ[name] for name in _INHERITED if name in os.environ} | dict(_ONE_THREAD)


async def exchange(
    process: Process, request: JsonObject, body: bytes
) -> tuple[PullquoteError | None, list[bytes]]:
    """Send a job and return the error it ended with, or the parts of its result."""
    if process.stdin is None or process.stdout is None:
        raise EOFError
    process.stdin.write(frame(to_json(request)))
    process.stdin.write(frame(body))
    await process.stdin.drain()
    answer: JsonObject = json.loads(await _receive(process.stdout))
    if "error" in answer:
        return ERRORS[answer["error"]](str(answer["text"])), []
    return None, [await _receive(process.stdout) for _ in range(answer["parts"])]


async def _receive(stream: asyncio.StreamReader) -> bytes:
    (length,) = LENGTH.unpack(await stream.readexactly(LENGTH.size))
    if length > MAX_FRAME:
        raise ValueError(f"a frame of {length} bytes")
    return await stream.readexactly(length)


def has_ended(process: Process) -> bool:
    """Say whether a child is gone; its pipe tells so before its exit status arrives."""
    return process.returncode is not None or process.stdout is None or process.stdout.at_eof()


def kill(process: Process) -> None:
    """End a child at once, if it has not ended."""
    with suppress(ProcessLookupError):
        process.kill()
