"""Keys at random, in a pseudo-terminal, on a library that is hostile in every field and fed by hostile servers.

    python -m tests.security.random_keys [--minutes 15] [--seed 1]

Letters, movements, commands by name, clicks, pasted payloads and changes of size, the same ones for the same
seed. What is written to the terminal is looked at all the while, and the terminal has to be as it was
whenever the reader ends; then it is started again, on the same library. Ends with status 1 at the first
fault and prints the last keys; what was written before it is kept in `build/random-keys.raw`.
"""

from __future__ import annotations

import argparse
import base64
import re
import sys
import tempfile
import termios
import time
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import chdir, suppress
from itertools import count
from pathlib import Path
from random import Random

import psutil

from reader.commands import COMMANDS
from reader.config import Config
from reader.library import Library
from reader.paths import folders
from tests.security.at_once import hostile_server
from tests.security.hostile import ANSWERS
from tests.security.hostile_library import arrange, find_all_quotes, store_entry
from tests.security.payloads import PAYLOADS, SURROGATES, forbidden_in, found_on_terminal
from tests.terminal import Terminal

SIZES = ((120, 40), (80, 24), (200, 60), (60, 20), (44, 14), (20, 5))
MOVEMENTS = ("\r", "\x1b", "\t", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F",
             "\x7f", "\x1b[Z", "\x1bOP", "\x1b[15~")  # fmt: skip
_LOOKED_FOR = ("b3duZWQ", "]8;;https://evil.example")
PASTES = [
    one
    for one in PAYLOADS
    if one not in SURROGATES and len(one) < 2_000 and not any(words in one for words in _LOOKED_FOR)
]
"""Not what `found_on_terminal` looks for, and not what no terminal can send."""
SINGLE_KEYS: Mapping[str, Sequence[str]] = {
    "letter": [chr(code) for code in range(0x20, 0x7F) if chr(code) not in "qQ"],
    "movement": MOVEMENTS,
    "control": [chr(code) for code in range(1, 27) if chr(code) not in "\x11\x1a"],  # one quits, one suspends
    "raw": PASTES,
    "leaving": ("q", "Q", "\x11"),
}
KINDS = {
    "letter": 55.0,
    "movement": 25.0,
    "control": 5.0,
    "command": 3.0,
    "click": 6.0,
    "paste": 2.0,
    "raw": 1.0,
    "leaving": 0.15,
}
"""What is typed, and how often."""

MOST_MEGABYTES = 1_000
HANGS_AFTER_SECONDS = 120
KEYS_AT_ONCE = 8
KEYS_BETWEEN_LOOKS = 50
PAUSE_SECONDS = 0.02
QUIET_SECONDS = 0.3
"""What was typed counts as answered when nothing is drawn for so long."""
MOVES_FOR_SECONDS = 10
"""Something moves by itself, such as the bar of a refresh, where it is never quiet."""

_ROOT = Path(__file__).resolve().parents[2]
_LAST_WRITTEN = _ROOT / "build" / "random-keys.raw"
_END_OF_PICTURE = b"\x1b[?2026l"
_CLIPBOARD = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)")
_MODE = re.compile(rb"\x1b\[(\??[0-9;]+)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[>[0-9]+u")
_KEYBOARD_BACK = re.compile(rb"\x1b\[<[0-9]*u")
_ON_BY_THEMSELVES = {b"?25", b"?7", b"8"}
"""Modes of a terminal that nobody uses: the cursor is shown, lines are wrapped, words from right to left ordered."""


class BlindTerminal(Terminal):
    """A terminal that only keeps what is written, and draws nothing.

    What is typed when the reader has ended comes to nothing: it is not written back, and Ctrl+C ends nobody.
    """

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str] | None = None,
        size: tuple[int, int] = SIZES[0],
    ) -> None:
        super().__init__(command, environ, size)
        modes = termios.tcgetattr(self._file)
        modes[3] &= ~(termios.ECHO | termios.ISIG)
        termios.tcsetattr(self._file, termios.TCSANOW, modes)

    @property
    def text(self) -> str:
        return self.raw.decode(errors="replace")

    def _read(self) -> bool:
        is_open = super()._read()
        self._undrawn.clear()
        return is_open


class Hands:
    """What types, and remembers what it typed.

    Args:
        seed: Whence the keys come.
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self.typed = 0
        self.last: deque[str] = deque(maxlen=60)

    def press(self, terminal: Terminal) -> None:
        """Type a few keys, click, paste, or change the size."""
        choice = self._random.random()
        if choice < 0.01:
            size = self._random.choice(SIZES)
            self.last.append(f"{size}")
            terminal.resize(size)
            return
        for _ in range(self._random.randint(1, KEYS_AT_ONCE)):
            keys = self._keys(terminal)
            self.last.append(keys)
            self.typed += 1
            terminal.send(keys)

    def _keys(self, terminal: Terminal) -> str:
        kind = self._random.choices([*KINDS], [*KINDS.values()])[0]
        if kind == "command":
            return f"\x1b\x1b:{self._random.choice(COMMANDS).typed} \r"
        if kind == "click":
            button = self._random.choice((0, 0, 2, 64, 65))
            column, row = self._random.randint(1, terminal.columns), self._random.randint(1, terminal.lines)
            return f"\x1b[<{button};{column};{row}M\x1b[<{button};{column};{row}m"
        if kind == "paste":
            return f"\x1b[200~{self._random.choice(PASTES)}\x1b[201~"
        return self._random.choice(SINGLE_KEYS[kind])


class Watch:
    """Looks at what one run of the reader writes, a piece at a time."""

    def __init__(self) -> None:
        self.bytes_seen = 0
        self.piece = b""
        """What was looked at last."""
        self._modes: dict[bytes, bytes] = {}
        """The modes of the terminal, each with the letter that switched it last."""
        self._keyboards = 0
        """How often the keyboard's protocol was changed and not changed back."""

    def look(self, terminal: Terminal, *, ended: bool = False) -> list[str]:
        """Return what should not have been written, of what was written since the last look."""
        raw = bytes(terminal.raw)
        last = raw.rfind(_END_OF_PICTURE)
        end = len(raw) if ended else last + len(_END_OF_PICTURE) if last >= 0 else 0
        self.piece = piece = raw[:end]
        del terminal.raw[:end]
        self.bytes_seen += end
        for match in _MODE.finditer(piece):
            self._modes |= dict.fromkeys(match[1].split(b";"), match[2])
        self._keyboards += len(_KEYBOARD.findall(piece)) - len(_KEYBOARD_BACK.findall(piece))
        copied = [base64.b64decode(match[1]).decode() for match in _CLIPBOARD.finditer(piece)]
        found = [f"copied: {bad}" for text in copied if (bad := forbidden_in(text))]
        found += found_on_terminal(_CLIPBOARD.sub(b"", piece))
        _, traceback, told = piece.partition(b"Traceback (most recent")
        return found + ([f"a traceback: {told[-4_000:].decode(errors='replace')}"] if traceback else [])

    def not_given_back(self) -> list[str]:
        """Return what the terminal was left with."""
        left = [
            f"mode {mode.decode()}"
            for mode, letter in self._modes.items()
            if letter != (b"h" if mode in _ON_BY_THEMSELVES else b"l")
        ]
        return left + ["the keyboard's protocol"] * (self._keyboards > 0)


class Session:
    """Types until the time is over, starting the reader again whenever it was left.

    Args:
        home: The folder of the library.
        seed: Whence the keys come.
        until: When to stop, by `time.monotonic`.
    """

    def __init__(self, home: Path, seed: int, until: float) -> None:
        self._home = home
        self._until = until
        self.hands = Hands(seed)
        self.starts = self.bytes_seen = 0
        self.most_megabytes = 0.0
        self.last_piece = b""
        """What was written before the first fault."""

    def run(self) -> list[str]:
        """Type; returns the first fault, or nothing."""
        command = [sys.executable, "-m", "reader"]
        environ = {
            "PULLQUOTE_HOME": str(self._home),
            "XDG_DOCUMENTS_DIR": str(self._home / "documents"),
            "PYTHONPATH": str(_ROOT),
            "BROWSER": "true",
        }
        while time.monotonic() < self._until:
            self.starts += 1
            watch = Watch()
            with BlindTerminal(command, environ) as terminal:
                terminal.until("Unread", HANGS_AFTER_SECONDS)
                faults = self._type(terminal, watch) or self._leave(terminal, watch)
            self.bytes_seen += watch.bytes_seen
            if faults:
                self.last_piece = watch.piece
                return faults
        return []

    def _type(self, terminal: Terminal, watch: Watch) -> list[str]:
        """Press keys until the time is over or the reader was left."""
        process = psutil.Process(terminal.pid)
        for number in count():
            if time.monotonic() > self._until:
                return []
            with suppress(OSError):  # it was left, which the next line sees
                self.hands.press(terminal)
            if terminal.has_ended(PAUSE_SECONDS):
                return []
            if number % KEYS_BETWEEN_LOOKS == 0:
                with suppress(psutil.NoSuchProcess):
                    self.most_megabytes = max(self.most_megabytes, process.memory_info().rss / 1e6)
                if faults := self._watched(terminal, watch):
                    return faults
        raise AssertionError("there is always another key")

    def _watched(self, terminal: Terminal, watch: Watch) -> list[str]:
        """Look at what was written, have everything drawn anew, and wait until all that was typed is answered.

        Keys that are typed faster than that would only gather in the reader's memory.
        """
        if faults := watch.look(terminal):
            return faults
        terminal.resize((terminal.columns, terminal.lines - 1))
        terminal.resize((terminal.columns, terminal.lines + 1))
        start = time.monotonic()
        written = -1
        while len(terminal.raw) > written or _END_OF_PICTURE not in terminal.raw:
            waited = time.monotonic() - start
            if waited > HANGS_AFTER_SECONDS:
                return [f"it draws nothing for {HANGS_AFTER_SECONDS} seconds"]
            if waited > MOVES_FOR_SECONDS and _END_OF_PICTURE in terminal.raw:
                break
            written = len(terminal.raw)
            if terminal.has_ended(QUIET_SECONDS):
                return []
        if self.most_megabytes > MOST_MEGABYTES:
            return [f"{self.most_megabytes:.0f} MB"]
        return []

    def _leave(self, terminal: Terminal, watch: Watch) -> list[str]:
        """End the reader, if it has not ended, and look at what it left."""
        end = time.monotonic() + HANGS_AFTER_SECONDS
        while terminal.status is None:
            if time.monotonic() > end:
                return ["it does not end"]
            with suppress(OSError):
                terminal.send("\x1b" if self.hands.typed % 2 else "\x11")
            self.hands.typed += 1
            terminal.has_ended(10 * PAUSE_SECONDS)
        faults = watch.look(terminal, ended=True) + watch.not_given_back()
        faults += [] if terminal.status == 0 else [f"exit status {terminal.status}"]
        reports = folders({"PULLQUOTE_HOME": str(self._home)}).crashes
        return faults + [report.read_text("utf-8") for report in reports.glob("*.txt")]


def fill(home: Path, port: int) -> None:
    """Make a library of all payloads, each in a feed of its own at the hostile server."""
    library = Library.open(folders({"PULLQUOTE_HOME": str(home)}), Config(samples=False))
    site = f"http://127.0.0.1:{port}"
    for number, (payload, answer) in enumerate(zip(PAYLOADS, ANSWERS, strict=False)):
        store_entry(library, payload, number, site)
        arrange(library, number, payload, site)
        library.add_feed(f"{site}/{answer}", title=payload)
    find_all_quotes(library)
    library.close()


def main() -> int:
    """Type at random, and say what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--minutes", type=float, default=15)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, hostile_server() as port, chdir(folder):
        home = Path(folder, "home")
        fill(home, port)
        session = Session(home, options.seed, time.monotonic() + options.minutes * 60)
        faults = session.run()
    print(
        f"{session.hands.typed:,} keys in {session.starts} runs of the reader, {session.bytes_seen:,} bytes "
        f"on the terminal, at most {session.most_megabytes:.0f} MB: {len(faults)} faults"
    )
    if faults:
        _LAST_WRITTEN.parent.mkdir(exist_ok=True)
        _LAST_WRITTEN.write_bytes(session.last_piece)
        print(*faults, f"the last keys: {[*session.hands.last]}", f"written last: {_LAST_WRITTEN}", sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
