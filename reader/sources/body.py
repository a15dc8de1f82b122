"""Collecting a body under a limit, with a decoder that cannot be made to burst it."""

from __future__ import annotations

import asyncio
import zlib
from contextlib import ExitStack
from types import TracebackType
from typing import Final, Self

from reader.errors import FetchError, UnreachableError
from reader.text.sanitize import clean_line

LARGE_BYTES: Final = 1024 * 1024
"""A body of so many bytes is large: only a few such are collected at a time."""

STEP_BYTES: Final = 64 * 1024
"""What is decoded in one step, of which some pass before others get their turn on the event loop."""

MAX_MEMBERS: Final = 1_000
"""Parts of a gzip file; honest ones have one, or one for each 64 KiB, and each costs time even if empty."""

_MEMBER: Final = b"\x1f\x8b"
"""How each of them begins."""

_STEPS_AT_A_STRETCH: Final = 2


class BoundedBody:
    """Collects a body and decodes it, and holds both its sizes under a limit within each chunk.

    An asynchronous context manager: what it has taken of `large` it gives back at the end of the block, or,
    where the whole body was taken and is kept, with `kept`.

    Args:
        host: Who sends it, for sentences.
        content_encoding: The header field.
        max_bytes: The most bytes, as sent and decoded.
        large: The places for large bodies. Who gets none waits with what is there.
        kept: What closes when nobody holds the body any more; None: that is no concern of its reader.
        deadline: What ends the reading; a wait for a place does not count.

    Raises:
        FetchError: The coding is not one that was asked for.
    """

    def __init__(
        self,
        host: str,
        content_encoding: str,
        max_bytes: int,
        large: asyncio.Semaphore,
        *,
        kept: ExitStack | None = None,
        deadline: asyncio.Timeout | None = None,
    ) -> None:
        self._kept = kept
        self._deadline = deadline
        self._host = host
        self._max_bytes = max_bytes
        self._large = large
        self._has_place = False
        self._raw_bytes = 0
        self._parts: list[bytes] = []
        self._decoded_bytes = 0
        self._steps = 0
        self._coding = self._supported(content_encoding)
        self._inflate: zlib._Decompress | None = None
        self._members = 1
        self._is_over = False
        self._cut = b""
        """The first byte of what may be a member of a gzip file."""

    async def __aenter__(self) -> Self:
        """Begin."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of what was collected; an error that is kept would keep it too."""
        self._parts = []
        if self._has_place and self._kept is not None and error is None:
            self._kept.callback(self._large.release)
        elif self._has_place:
            self._large.release()

    def _supported(self, content_encoding: str) -> str:
        """Return the one coding of a body, or "" for none."""
        named = [name.strip().lower() for name in content_encoding.split(",")]
        codings = [name.removeprefix("x-") for name in named if name not in {"", "identity"}]
        if not codings:
            return ""
        if len(codings) > 1 or codings[0] not in {"gzip", "deflate"}:
            shown = clean_line(content_encoding, 40)
            raise FetchError(f"{self._host} answers in a compression that was not asked for ({shown}).")
        return codings[0]

    def check_size(self, size: int) -> None:
        """Raise `FetchError` if a size is over the limit."""
        if size > self._max_bytes:
            limit = self._max_bytes / (1024 * 1024)
            raise FetchError(f"{self._host} sends more than the limit of {limit:g} MiB; nothing was taken.")

    async def add(self, chunk: bytes) -> None:
        """Take the next bytes as they were sent.

        Raises:
            FetchError: They are too many, or they are when decoded.
            zlib.error: They cannot be decoded.
        """
        self._raw_bytes += len(chunk)
        self.check_size(self._raw_bytes)
        if not (self._coding and chunk):
            await self._keep(chunk)
            return
        chunk, self._cut = self._cut + chunk, b""
        if self._inflate is None:
            self._inflate = zlib.decompressobj(_window_bits(self._coding, chunk))
        while chunk:
            if self._inflate.eof:
                if not self._goes_on(chunk):
                    return
                self._inflate = zlib.decompressobj(_window_bits(self._coding, chunk))
            await self._keep(self._inflate.decompress(chunk, STEP_BYTES))
            chunk = self._inflate.unconsumed_tail or self._inflate.unused_data

    def _goes_on(self, chunk: bytes) -> bool:
        """Say whether what follows the end of a stream is the next member of a gzip file (RFC 1952, 2.2).

        Anything else is ignored to the end, as browsers do.
        """
        if self._coding != "gzip" or self._is_over:
            return False
        if chunk == _MEMBER[:1]:
            self._cut = chunk  # the next bytes will tell
            return False
        self._is_over = not chunk.startswith(_MEMBER)
        self._members += 1
        if self._members > MAX_MEMBERS:
            raise FetchError(f"{self._host} sends over {MAX_MEMBERS:,} pieces as one; nothing was taken.")
        return not self._is_over

    async def _keep(self, part: bytes) -> None:
        self._decoded_bytes += len(part)
        self.check_size(self._decoded_bytes)
        if self._decoded_bytes > LARGE_BYTES and not self._has_place:
            await self._take_place()
        self._parts.append(part)
        self._steps += 1
        if not self._steps % _STEPS_AT_A_STRETCH:
            await asyncio.sleep(0)  # a body of tiny chunks, or of much in little, must not hold up the keys

    async def _take_place(self) -> None:
        """Wait until another large body may be there."""
        loop = asyncio.get_running_loop()
        end = None if self._deadline is None else self._deadline.when()
        if self._deadline is None or end is None or not self._large.locked():
            await self._large.acquire()
        else:
            started = loop.time()
            self._deadline.reschedule(None)
            try:
                await self._large.acquire()
            finally:
                self._deadline.reschedule(end + loop.time() - started)
        self._has_place = True

    def finish(self) -> bytes:
        """Return the whole body."""
        if self._inflate is not None and not self._inflate.eof:
            raise UnreachableError(f"{self._host} broke off in the middle of its answer; try again later.")
        return b"".join(self._parts)


def _window_bits(coding: str, start: bytes) -> int:
    """Return what zlib wants to know of a coding.

    `deflate` means the zlib format (RFC 9110, section 8.4.1.2), but some servers send the bare stream;
    a zlib header is a multiple of 31 (RFC 1950, section 2.2).
    """
    if coding == "gzip":
        return 16 + zlib.MAX_WBITS
    has_header = start[0] & 0x0F == 8 and (len(start) < 2 or (start[0] << 8 | start[1]) % 31 == 0)
    return zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS
