"""The commonplace file: one Markdown file to which kept quotes are added, one after the other."""

from __future__ import annotations

import fcntl
import os
import stat
from pathlib import Path

from reader.errors import SaveError
from reader.text.sanitize import clean_line

FILE_NAME = "quotes.md"


def append_block(path: Path, block: str, known: str = "") -> bool:
    """Add a block of Markdown at the end of a file, which is made where there is none.

    What is in the file stays as it is, whoever wrote it. The block is added as a whole or not at all: the
    file is locked against a second reader, and cut back to its old length where the disk refuses.

    Args:
        path: The file.
        block: What is added.
        known: The lines by which the block is known again; empty: it is added in any case.

    Returns:
        False where those lines are in the file already; then nothing is added.

    Raises:
        SaveError: The file cannot be written; it is as it was.

    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o666)
        with os.fdopen(descriptor, "r+b", buffering=0):
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise SaveError(f"Cannot keep the quote: {clean_line(str(path))} is not a file.")
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            if known and _holds(descriptor, known):
                return False
            _append(descriptor, block)
            return True
    except OSError as error:
        reason = (error.strerror or "the system refused").lower()
        raise SaveError(
            f"Cannot keep the quote in {clean_line(str(path))}: {reason}; nothing was changed."
        ) from error


def _holds(descriptor: int, lines: str) -> bool:
    text = os.pread(descriptor, os.fstat(descriptor).st_size, 0)
    return b"\n%b\n" % lines.encode(errors="replace") in b"\n%b\n" % text


def _append(descriptor: int, block: str) -> None:
    length = os.fstat(descriptor).st_size
    end = os.pread(descriptor, 2, max(0, length - 2))
    gap = b"" if not length or end == b"\n\n" else b"\n" if end.endswith(b"\n") else b"\n\n"
    rest = gap + block.encode(errors="replace")
    try:
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    except OSError:
        os.ftruncate(descriptor, length)
        raise
