"""A program in a real pseudo-terminal: its screen as a terminal would show it, and every byte it wrote."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from tests.clocks import HANGS_AFTER_SECONDS

ANSWERS = (
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),
)
"""What a terminal answers to the questions a program asks it."""

UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<=>?][0-9;]*[um]|\x1b\[\?[0-9;]*\$p|\x1b_[^\x1b]*\x1b\\|\x1bP[^\x1b]*\x1b\\"
)


LOOK_SECONDS = 0.02
"""How long to wait for output until something else is looked at."""


class Terminal:
    """Runs a program until the block ends; then it is killed if it still lives."""

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str] | None = None,
        size: tuple[int, int] = (120, 40),
    ) -> None:
        self._is_closed = False
        self.raw = bytearray()
        self.status: int | None = None
        """The exit status once the program has ended by itself; negative: the signal that ended it."""
        settings = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environ or {})}
        settings.pop("COLUMNS", None)
        settings.pop("LINES", None)
        self.started = time.perf_counter()
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], list(command), settings)
        self.resize(size)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        if not self._is_closed:
            os.close(self._file)

    def close(self) -> None:
        """Close the terminal under the program, as when its window is closed."""
        self._is_closed = True
        os.close(self._file)

    def resize(self, size: tuple[int, int]) -> None:
        """Change the size of the terminal; the program draws it anew."""
        self.columns, self.lines = size
        self._screen = pyte.Screen(self.columns, self.lines)
        self._stream = pyte.ByteStream(self._screen)
        self._undrawn = bytearray()
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", self.lines, self.columns, 0, 0))

    @property
    def text(self) -> str:
        """What is on the screen."""
        self._draw()
        # pyte's own `display` fails where one half of a wide character was written over.
        lines = (self._screen.buffer[number] for number in range(self.lines))
        return "\n".join("".join(line[column].data for column in range(self.columns)) for line in lines)

    def send(self, keys: str) -> None:
        """Type keys."""
        os.write(self._file, keys.encode())

    def until(self, text: str, seconds: float = HANGS_AFTER_SECONDS) -> float:
        """Wait until a text is on the screen; returns the seconds since the program was started."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if text in self.text:
                return time.perf_counter() - self.started
            if not self._read():
                break
        raise AssertionError(f"{text!r} never came; the screen is:\n{self.text}")

    def wait(self, seconds: float) -> None:
        """Take in what the program writes for so long."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self._read()

    def until_written(self, seconds: float = HANGS_AFTER_SECONDS) -> None:
        """Wait until the program has written something, and take nothing of it."""
        assert select.select([self._file], [], [], seconds)[0], "it never wrote anything"

    def has_ended(self, seconds: float) -> bool:
        """Take in what the program writes for so long, and say whether it has ended by then."""
        end = time.perf_counter() + seconds
        while self.status is None:
            if not self._read():
                time.sleep(LOOK_SECONDS)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            elif time.perf_counter() >= end:
                return False
        return True

    def until_there(self, path: Path, seconds: float = HANGS_AFTER_SECONDS) -> None:
        """Wait until the program has made a file; nothing of what it writes is taken meanwhile."""
        end = time.perf_counter() + seconds
        while not path.exists():
            assert time.perf_counter() < end, f"it never made {path}"
            time.sleep(LOOK_SECONDS)

    def until_end(self, seconds: float = HANGS_AFTER_SECONDS) -> int:
        """Wait until the program has ended by itself; returns its exit status."""
        if self.has_ended(seconds) and self.status is not None:
            return self.status
        raise AssertionError(f"it did not end; the screen is:\n{self.text}")

    def _read(self) -> bool:
        """Take in what the program writes; False when it has closed the terminal."""
        if self._is_closed:
            time.sleep(LOOK_SECONDS)
            return True
        if not select.select([self._file], [], [], LOOK_SECONDS)[0]:
            return True
        try:
            data = os.read(self._file, 65536)
        except OSError:
            return False
        if not data:
            return False
        self.raw += data
        for question, answer in ANSWERS:
            for _ in question.findall(data):
                os.write(self._file, answer)
        self._undrawn += data
        return True

    def _draw(self) -> None:
        """Bring the screen up to date: only where it is looked at, as it takes longer than writing did."""
        data, self._undrawn = bytes(self._undrawn), bytearray()
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data))
