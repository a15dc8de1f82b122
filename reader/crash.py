"""What is kept of a fault of the reader's own: a report on the disk, and one sentence for the user."""

from __future__ import annotations

import os
import platform
import re
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from reader import __version__
from reader.text.terminal import printable

KEPT_REPORTS = 5
"""The newest ones; older ones are removed."""

_LONGEST_REPORT = 200_000
"""Characters; a recursion repeats itself."""

_SECRETS = re.compile(r"(?<=://)[^/\s]+@")
"""User and password in an address; they are blanked before anything is cut, lest half of one is left."""


def write_report(folder: Path, error: BaseException, now: datetime) -> Path | None:
    """Write where an error came from to a new file that only the user can read; returns where it is.

    It holds the message of the error, which may name a feed or a file, but no values of variables, and no
    user or password of an address: reports are sent to others.

    Returns:
        None where it cannot be written; the user hears of the error all the same.
    """
    path = folder / f"crash-{now:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(file, "w", encoding="utf-8", errors="replace") as stream:
            stream.write(report(error, now))
    except OSError:
        return None
    with suppress(OSError):
        for old in sorted(folder.glob("crash-*.txt"))[:-KEPT_REPORTS]:
            old.unlink()
    return path


def report(error: BaseException, now: datetime) -> str:
    """Return a report as text: versions, and the way to the error by lines of code and its message."""
    told = "".join(traceback.TracebackException.from_exception(error, capture_locals=False).format())
    head = (
        f"Pullquote {__version__}, Python {platform.python_version()}, {sys.platform}, {now:%Y-%m-%d %H:%M}"
    )
    return printable(_SECRETS.sub("…@", f"{head}\n\n{told}")[:_LONGEST_REPORT])


def crash_sentence(error: BaseException, path: Path | None) -> str:
    """Return what to tell the user about a fault that ended the reader."""
    what = _SECRETS.sub("…@", f"{type(error).__name__}: {error}")[:300]
    where = f"; what is known of it is in {path}" if path is not None else ""
    return f"The reader ended by a fault of its own ({what}){where}. Nothing that was marked is lost."
