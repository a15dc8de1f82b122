"""The reader in a real pseudo-terminal, from the command to the exit status."""

from __future__ import annotations

import asyncio
import os
import re
import shlex
import signal
import sys
from pathlib import Path

from reader.cli import main
from tests.security.payloads import found_on_terminal
from tests.servers import LoopbackServer, stall
from tests.terminal import Terminal
from tests.tui.support import FERRY

READER = [sys.executable, "-m", "reader"]

ESCAPES_OF_OURS = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]"  # styles, moves, modes
    rb"|\x1b\]11;\?\x1b\\"  # the question for the background
    rb"|\x1b\]22;[^\x07\x1b]*(?:\x07|\x1b\\)"  # Textual sets the shape of the pointer
    rb"|\x1b[78=>]"
)


def test_it_opens_on_the_samples_and_ends_with_q() -> None:
    with Terminal(READER) as terminal:
        terminal.until("Summary:")
        terminal.until("Quotes:")
        terminal.until("No feeds yet")
        terminal.send("j")
        terminal.send("\r")
        terminal.send("q")
        assert terminal.until_end() == 0
        assert b"\x1b[?1049l" in terminal.raw
        assert b"Traceback" not in terminal.raw


def test_a_second_start_is_offline_and_remembers() -> None:
    with Terminal(READER) as terminal:
        terminal.until("Summary:")
        terminal.send("sq")
        assert terminal.until_end() == 0
    with Terminal(READER) as terminal:
        terminal.until("★")
        terminal.send("q")
        assert terminal.until_end() == 0


def test_standard_input_is_the_article_and_the_terminal_the_keyboard(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(FERRY, encoding="utf-8")
    with Terminal(["bash", "-c", f"cat '{path}' | {sys.executable} -m reader -"]) as terminal:
        terminal.until("Opened files: 1")
        terminal.until("Mara Lund")
        terminal.send("q")
        assert terminal.until_end() == 0


def test_a_storm_of_sizes_leaves_it_alive() -> None:
    with Terminal(READER) as terminal:
        terminal.until("Summary:")
        for size in ((80, 24), (40, 10), (200, 60), (20, 5), (61, 21), (130, 42)):
            terminal.resize(size)
            os.kill(terminal.pid, signal.SIGWINCH)
            terminal.send("j")
        terminal.until("Summary:")
        terminal.send("q")
        assert terminal.until_end() == 0


def test_pictures_are_written_whole_where_python_runs_without_buffers() -> None:
    """Of a write that a signal cuts short Python drops the rest then (python/cpython#85393)."""
    large = (500, 200)  # more than a terminal takes before it is read
    with Terminal(READER, {"PYTHONUNBUFFERED": "1"}) as terminal:
        terminal.until("Summary:")
        for columns in range(20):
            terminal.resize((large[0] + columns, large[1]))
            for _ in range(8):
                terminal.until_written()
                for _ in range(50):
                    os.kill(terminal.pid, signal.SIGWINCH)
                assert not terminal.has_ended(0)
        terminal.send("q")
        assert terminal.until_end() == 0
        assert found_on_terminal(bytes(terminal.raw)) == []


def test_nothing_of_a_hostile_file_reaches_the_terminal(tmp_path: Path) -> None:
    payload = (
        "\x1b]52;c;cHduZWQ=\x1b\\ \x1b[2J\x9b31m \x1b]0;title\x07 \u202e [/] [@click=app.quit]x[/] \u200b"
    )
    path = tmp_path / "hostile.txt"
    path.write_text(
        f"{payload} title\n\n“We {payload} will,” said {payload} Mara Lund. It {payload} rained.\n"
    )
    with Terminal([*READER, str(path)]) as terminal:
        terminal.until("Summary:")
        terminal.send("\r")
        terminal.send("Q")
        terminal.send("i")
        terminal.send("?")
        terminal.until("j k scroll")
        terminal.send("q")
        terminal.until("[@click=app.quit]x[/]")
        terminal.send("q")
        assert terminal.until_end() == 0
        text = ESCAPES_OF_OURS.sub(b"", bytes(terminal.raw)).decode("utf-8")
        assert re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202e]", text) is None
        assert b"cHduZWQ" not in terminal.raw


def test_no_color_is_honoured() -> None:
    with Terminal(READER, {"NO_COLOR": "1"}) as terminal:
        terminal.until("Summary:")
        terminal.send("q")
        assert terminal.until_end() == 0
        colours = {
            match.group(1) for match in re.finditer(rb"\x1b\[[0-9;]*38;2;([0-9;]+)m", bytes(terminal.raw))
        }
        assert all(len(set(colour.split(b";")[:3])) == 1 for colour in colours)


def test_it_is_suspended_and_comes_back() -> None:
    with Terminal(READER) as terminal:
        terminal.until("Summary:")
        os.kill(terminal.pid, signal.SIGTSTP)
        while b"\x1b[?1049l" not in terminal.raw:  # the screen of the shell is there again
            terminal.wait(0.01)
        assert os.WIFSTOPPED(os.waitpid(terminal.pid, os.WUNTRACED)[1])
        before = len(terminal.raw)
        os.kill(terminal.pid, signal.SIGCONT)
        while b"\x1b[?1049h" not in terminal.raw[before:]:
            terminal.wait(0.01)
        terminal.until("Summary:")
        terminal.send("s")
        terminal.until("★")
        terminal.send("q")
        assert terminal.until_end() == 0


async def test_it_quits_while_feeds_are_fetched(server: LoopbackServer) -> None:
    urls = [server.answers(f"/{number}", stall) for number in range(3)]

    def session() -> int:
        assert main(["add", "--unseen", *urls]) == 0
        with Terminal(READER) as terminal:
            terminal.until("Sources")
            terminal.send("R")
            terminal.until("0 of 3 feeds")
            terminal.send("q")
            return terminal.until_end()

    assert await asyncio.to_thread(session) == 0


def test_output_that_would_be_drawn_into_a_file_is_not_begun(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with Terminal(["sh", "-c", f"{shlex.join(READER)} 2>{shlex.quote(str(log))}"]) as terminal:
        terminal.until("leave out `2>`")
        assert terminal.until_end() == 1
    assert log.read_text() == ""
