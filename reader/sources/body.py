"""Collecting a body under a limit, with a decoder that cannot be made to burst it."""

from __future__ import annotations

import zlib

from reader.errors import FetchError, UnreachableError
from reader.text.sanitize import clean_line


class BoundedBody:
    """Collects a body and decodes it, and holds both its sizes under a limit within each chunk."""

    def __init__(self, host: str, content_encoding: str, max_bytes: int) -> None:
        self._host = host
        self._max_bytes = max_bytes
        self._raw_bytes = 0
        self._parts: list[bytes] = []
        self._decoded_bytes = 0
        self._coding = self._supported(content_encoding)
        self._inflate: zlib._Decompress | None = None

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

    def add(self, chunk: bytes) -> None:
        """Take the next bytes as they were sent."""
        self._raw_bytes += len(chunk)
        self.check_size(self._raw_bytes)
        part = self._decoded(chunk) if self._coding and chunk else chunk
        self._decoded_bytes += len(part)
        self.check_size(self._decoded_bytes)
        self._parts.append(part)

    def _decoded(self, chunk: bytes) -> bytes:
        """Return at most one byte more than the limit allows: enough to see that it is passed."""
        if self._inflate is None:
            self._inflate = zlib.decompressobj(_window_bits(self._coding, chunk))
        if self._inflate.eof:
            return b""  # what follows the end of a compressed body is ignored, as browsers do
        return self._inflate.decompress(chunk, self._max_bytes - self._decoded_bytes + 1)

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
