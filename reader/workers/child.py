"""The other side of `reader.workers`: what the worker process runs."""

from __future__ import annotations

import gc
import json
import math
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import BinaryIO
from urllib.parse import urlsplit

from reader.errors import SourceError
from reader.workers.wire import (
    LENGTH,
    JsonObject,
    article_from_bytes,
    entry_to_bytes,
    feed_to_bytes,
    found_to_bytes,
    frame,
    frames_in,
    full_text_to_bytes,
    picture_to_bytes,
    to_json,
)

BEHIND_KEYS = 5
"""How much further back in the line for a processor than the process that somebody may sit at."""

_ORPHAN_SECONDS = 60
"""A job that nobody has stopped by then has lost its parent, whose own limit is far below."""


def serve(memory_bytes: int, processor_seconds: int) -> None:
    """Do the jobs that come in on standard input until it ends, as it does when the parent dies.

    Args:
        memory_bytes: Limit of the address space.
        processor_seconds: How much of the processor's time one job may take; more ends the process.
    """
    requests, answers = sys.stdin.buffer, _claim_standard_output()
    _limit(resource.RLIMIT_AS, memory_bytes)
    _limit(resource.RLIMIT_CORE, 0)
    os.nice(BEHIND_KEYS)
    # What a job makes lives until its end; looking through it for garbage costs time and finds none.
    gc.set_threshold(50_000)
    while (request := _receive(requests)) is not None:
        body = _receive(requests)
        if body is None:
            return
        signal.alarm(_ORPHAN_SECONDS)
        _limit(resource.RLIMIT_CPU, math.ceil(time.process_time()) + processor_seconds)
        answer = _answer(json.loads(request), body)
        signal.alarm(0)
        answers.write(answer)
        answers.flush()


def _claim_standard_output() -> BinaryIO:
    """Keep standard output for answers: what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _limit(kind: int, most: int) -> None:
    """Set a limit of this process, where the system has it; what it may be raised to later stays."""
    try:
        resource.setrlimit(kind, (most, resource.getrlimit(kind)[1]))
    except (OSError, ValueError):
        # macOS refuses a limit of the address space; the time limit still holds.
        return


def _receive(stream: BinaryIO) -> bytes | None:
    """Return the next frame, or None at the end of the stream."""
    header = stream.read(LENGTH.size)
    if len(header) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(header)
    content = stream.read(length)
    return content if len(content) == length else None


def _answer(request: JsonObject, body: bytes) -> bytes:
    """Do a job and return the frames of its answer."""
    where = urlsplit(request["url"]).hostname or "this source"
    try:
        parts = list(_JOBS[request["job"]](request, body))
    except SourceError as error:
        return _failure(type(error).__name__, str(error))
    except MemoryError:
        return _failure("WorkerError", f"The document of {where} needs more memory than it may have.")
    except Exception as error:
        return _failure("WorkerError", f"The document of {where} cannot be read ({type(error).__name__}).")
    return b"".join(map(frame, [to_json({"parts": len(parts)}), *parts]))


def _failure(kind: str, text: str) -> bytes:
    return frame(to_json({"error": kind, "text": text}))


def _parse_feed(request: JsonObject, body: bytes) -> Iterable[bytes]:
    from reader.sources.feed import parse_feed

    now = datetime.fromisoformat(request["now"])
    return feed_to_bytes(
        parse_feed(body, request["content_type"], request["url"], now, request["max_entries"])
    )


def _find_feeds(request: JsonObject, body: bytes) -> Iterable[bytes]:
    from reader.sources.discover import find_feeds

    return map(found_to_bytes, find_feeds(body, request["content_type"], request["url"]))


def _extract(request: JsonObject, body: bytes) -> Iterable[bytes]:
    from reader.sources.fulltext import extract

    full = extract(body, request["content_type"], request["url"], request["extractor"])
    return [full_text_to_bytes(full)]


def _parse_page(request: JsonObject, body: bytes) -> Iterable[bytes]:
    from reader.sources.page import parse_page

    now = datetime.fromisoformat(request["now"])
    return [entry_to_bytes(parse_page(body, request["content_type"], request["url"], now))]


def _decode_image(request: JsonObject, body: bytes) -> Iterable[bytes]:
    from reader.sources.images import decode_image

    return [picture_to_bytes(decode_image(body, request["width"], request["height"]))]


def _find_quotes(_request: JsonObject, body: bytes) -> Iterable[bytes]:
    from reader.analysis import quotes_in, quotes_to_json

    for content in frames_in(body):
        yield quotes_to_json(quotes_in(article_from_bytes(content))).encode()


_JOBS: Mapping[str, Callable[[JsonObject, bytes], Iterable[bytes]]] = MappingProxyType(
    {
        "parse_feed": _parse_feed,
        "parse_page": _parse_page,
        "find_feeds": _find_feeds,
        "extract": _extract,
        "find_quotes": _find_quotes,
        "decode_image": _decode_image,
    }
)
