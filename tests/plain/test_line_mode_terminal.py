"""The line mode in a real pseudo-terminal and in a pipe, from the command to the exit status."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.plain.conversation import BRIDGE
from tests.terminal import Terminal

LINE_MODE = [sys.executable, "-m", "reader", "--plain"]


def _article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(f"Bridge closed for repairs\n\n{BRIDGE}", encoding="utf-8")
    return path


def _rows(*rows: str) -> str:
    """Return rows as a screen of 60 columns has them one below the other."""
    return "\n".join(f"{row:<60}" for row in rows)


def test_nothing_but_lines_reaches_the_terminal() -> None:
    """Not one control character comes but the ends of lines, also with history and completion at work."""
    with Terminal(LINE_MODE, size=(60, 40)) as terminal:
        terminal.until("articles> ")
        terminal.send("open 1\n")
        terminal.until("sentences> ")
        terminal.send("quo\t")
        terminal.until("> quotes")
        terminal.send("\n")
        terminal.until("quotes> ")
        terminal.send("sea\tunheard\n")
        terminal.until(_rows("Found for unheard: 0 articles.", "articles>"))
        terminal.send("\x10 of\n")  # the line before, and a word more
        terminal.until(_rows("Found for unheard of: 0 articles.", "articles>"))
        terminal.send("\x03")
        terminal.until(_rows("articles>", "articles>"))
        terminal.send("why 1\n")
        terminal.until("Rank ")
        terminal.send("\x04")
        assert terminal.until_end() == 0
        shown = bytes(terminal.raw).replace(b"\r\n", b"\n").replace(b"^C", b"")
        assert [byte for byte in shown if byte < 0x20 and byte != 0x0A] == []
        assert b"Traceback" not in shown


def test_lines_are_as_wide_as_the_terminal() -> None:
    with Terminal(LINE_MODE, size=(40, 40)) as terminal:
        terminal.until("articles> ")
        terminal.send("list\n")
        terminal.until("15. ")
        terminal.send("q\n")
        assert terminal.until_end() == 0
        lines = terminal.raw.decode().splitlines()
        assert 30 < max(map(len, lines)) <= 40


def test_ctrl_c_stops_what_goes_on_and_nothing_else() -> None:
    with Terminal(LINE_MODE, size=(80, 24)) as terminal:
        terminal.until("articles> ")
        terminal.send("people\n")
        terminal.until("Looking for quotes")
        terminal.send("\x03")
        terminal.until("> ")
        terminal.send("quit\n")
        assert terminal.until_end() == 0
        assert b"Traceback" not in terminal.raw


UNNOTICED = """
import signal, sys, threading
from reader.cli import main

threading.Thread(target=signal.pause, daemon=True).start()
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
sys.exit(main(["--plain"]))
"""
"""Ctrl+C wakes a thread that waits for nothing, and not the line that is being typed."""


IMPATIENT = """
import os, signal, sys
from reader.cli import main
from reader.plain.output import Output

break_line = Output.break_line

def interrupted(output):
    os.kill(os.getpid(), signal.SIGINT)
    break_line(output)

Output.break_line = interrupted
sys.exit(main(["--plain"]))
"""
"""Ctrl+C comes once more while the first one is being answered."""


@pytest.mark.parametrize("program", [UNNOTICED, IMPATIENT], ids=["unnoticed", "impatient"])
def test_ctrl_c_at_the_prompt_is_noticed_before_the_next_line_and_ends_nothing(program: str) -> None:
    with Terminal([sys.executable, "-c", program], size=(60, 40)) as terminal:
        terminal.until("articles> ")
        terminal.send("\x03")
        terminal.until(_rows("articles>", "articles>"))
        terminal.send("quit\n")
        assert terminal.until_end() == 0


def test_standard_input_is_the_article_and_the_terminal_gives_the_commands(tmp_path: Path) -> None:
    command = f"cat '{_article(tmp_path)}' | {sys.executable} -m reader --plain -"
    with Terminal(["bash", "-c", command]) as terminal:
        terminal.until("Article 1 of 1: Bridge closed for repairs.")
        terminal.send("quotes\n")
        terminal.until("Ines Ota, city engineer.")
        terminal.send("q\n")
        assert terminal.until_end() == 0


def _piped(script: bytes, *names: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*LINE_MODE, *names], input=script, capture_output=True, timeout=60, check=False)


def test_a_pipe_is_a_script(tmp_path: Path) -> None:
    done = _piped(b"summary 1\nquotes\n", str(_article(tmp_path)))
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert lines[0] == "Summary: 1 sentence, method pullquote."
    assert "1 quote, 1 speaker." in lines
    assert not any(line.endswith("> ") for line in lines)


def test_a_script_of_any_bytes_ends_well() -> None:
    done = _piped(b"\xff\xfe open\x00 1\nlist\n")
    assert done.returncode == 1
    assert done.stderr.startswith(b"pullquote: There is no command")
    assert done.stdout.startswith(b"Unread: 15 articles.\n")


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    done = _piped(b"", str(tmp_path / "none.txt"))
    assert done.returncode == 1
    assert done.stderr.startswith(b"pullquote: ")
    assert b"none.txt" in done.stderr
    assert b"Traceback" not in done.stderr


def test_who_reads_the_output_may_leave(tmp_path: Path) -> None:
    path = tmp_path / "script"
    path.write_text("list\n" * 200)
    command = f"set -o pipefail; {sys.executable} -m reader --plain < '{path}' | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60, check=False)
    assert done.stdout == b"Unread: 15 articles.\n"
    assert done.stderr == b""


def test_it_works_beside_a_running_reader() -> None:
    with Terminal([sys.executable, "-m", "reader"], size=(140, 40)) as terminal:
        terminal.until("Summary:")
        done = _piped(b"sources 1\nstar 2\nopen 3\nsources\n")
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"Starred.\n" in done.stdout
        terminal.send("q")
        assert terminal.until_end() == 0
    assert b"3. Starred: 1.\n" in _piped(b"sources\n").stdout
