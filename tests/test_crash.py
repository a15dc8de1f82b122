"""However the reader ends, the terminal comes back, and a fault of its own leaves a report."""

from __future__ import annotations

import os
import signal
import stat
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.crash import KEPT_REPORTS, crash_sentence, report, write_report
from reader.tui.guarded_app import FINISH_SECONDS
from tests.terminal import Terminal

NOW = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)

READER = (sys.executable, "-m", "reader")

FAULTY = """
import sys
from reader.cli import main
from reader.tui.screens.main import MainScreen

def fail(self):
    password = "SECRET-IN-A-VARIABLE"
    raise RuntimeError("https://ada:SECRET-IN-ADDRESS@news.example/ \\x1b]0;TITLE\\x07 \\x9b31m [/] broken")

MainScreen.action_messages = fail
sys.exit(main([]))
"""

GIVEN_BACK = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[8h")
"""The screen before, the cursor, no mouse reports, no bracketed paste, its own order of text."""


def failing() -> Exception:
    """Return an error as it looks after it was raised."""
    secret = "SECRET"  # noqa: F841
    try:
        raise ValueError("http://user:word@host.example/ \x1b[31m red")
    except ValueError as error:
        return error


def test_a_report_tells_where_and_no_values() -> None:
    text = report(failing(), NOW)
    assert "in failing" in text
    assert "ValueError" in text
    assert "user:word" not in text
    assert "SECRET" not in text.replace('secret = "SECRET"', "")
    assert "\x1b" not in text


@pytest.mark.parametrize("before", [200_000 - 250, 100])
@pytest.mark.parametrize("password", ["secretpass", "secret" * 200, "sec@ret"])
def test_a_cut_leaves_no_half_of_a_password(before: int, password: str) -> None:
    for place in range(before, before + 60):
        error = ValueError(f"{'x' * place} https://user:{password}@host.example/feed")
        assert "sec" not in report(error, NOW)
        error = ValueError(f"{'x' * (place + 160)} https://user:{password}@host.example/feed")
        assert "sec" not in crash_sentence(error, None)
        assert "ret@" not in crash_sentence(error, None)


def test_secrets_are_looked_for_in_one_go() -> None:
    began = time.process_time()
    report(ValueError("://" * 300_000 + "x" * 1_000_000), NOW)
    assert time.process_time() - began < 2  # quadratic work would take minutes


def test_a_report_is_private_and_old_ones_go(tmp_path: Path) -> None:
    folder = tmp_path / "crashes"
    for second in range(KEPT_REPORTS + 3):
        path = write_report(folder, failing(), NOW.replace(second=second))
        assert path is not None
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    kept = sorted(folder.iterdir())
    assert len(kept) == KEPT_REPORTS
    assert kept[-1] == path


def test_where_nothing_can_be_written_the_sentence_is_told_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("in the way", encoding="utf-8")
    assert write_report(tmp_path / "crashes", failing(), NOW) is None
    assert "ValueError" in crash_sentence(failing(), None)
    assert "user:word" not in crash_sentence(failing(), None)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_M6_a_signal_gives_the_terminal_back(number: signal.Signals) -> None:
    with Terminal(READER) as terminal:
        terminal.until("Sources")
        before = len(terminal.raw)
        os.kill(terminal.pid, number)
        assert terminal.until_end() == 128 + number
        for sequence in GIVEN_BACK:
            assert sequence in terminal.raw[before:], sequence


STUCK = """
import asyncio, sys
from reader.cli import main
from reader.tui.app import PullquoteApp

async def never_done(self):
    await asyncio.Event().wait()

PullquoteApp.finish_writing = never_done
sys.exit(main([]))
"""


def test_M6_what_never_reaches_the_disk_is_not_waited_for_more_than_two_seconds() -> None:
    with Terminal((sys.executable, "-c", STUCK)) as terminal:
        terminal.until("Port Ellery")
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.until_end() == 128 + signal.SIGTERM
    assert FINISH_SECONDS < 2


def test_a_window_that_is_closed_takes_the_reader_along() -> None:
    with Terminal(READER) as terminal:
        terminal.until("Port Ellery")
        terminal.close()
        assert terminal.until_end() == 128 + signal.SIGHUP


FLOODING = """
import sys
from pathlib import Path
from reader.cli import main
from reader.tui import guarded_app
from reader.tui.screens.main import MainScreen

def flood(self):
    Path(sys.argv[1]).touch()
    for _ in range(1_000):
        self.app._driver.write("x" * 1_000)

guarded_app.FINISH_SECONDS = 0.1
MainScreen.action_messages = flood
sys.exit(main([]))
"""


def test_a_window_that_took_nothing_any_more_takes_the_reader_along_too(tmp_path: Path) -> None:
    """As when a connection hangs and then breaks: what was drawn meanwhile waits for ever to be taken."""
    begun = tmp_path / "begun"
    with Terminal((sys.executable, "-c", FLOODING, str(begun))) as terminal:
        terminal.until("Port Ellery")
        terminal.send("!")
        terminal.until_there(begun)
        terminal.close()
        assert terminal.until_end() == 128 + signal.SIGHUP


def test_a_signal_waits_for_what_was_marked_last() -> None:
    with Terminal(READER) as terminal:
        terminal.until("Port Ellery")
        terminal.send("s")
        terminal.until("Starred.")
        os.kill(terminal.pid, signal.SIGTERM)
        terminal.until_end()
    with Terminal(READER) as terminal:
        terminal.until("★")
        terminal.send("q")
        assert terminal.until_end() == 0


def test_M5_a_fault_leaves_a_report_and_a_whole_terminal(own_home: Path) -> None:
    with Terminal((sys.executable, "-c", FAULTY)) as terminal:
        terminal.until("Sources")
        terminal.send("!")
        assert terminal.until_end() == 1
        told = bytes(terminal.raw)
    after = told[told.rindex(b"\x1b[?1049l") :]
    assert b"The reader ended by a fault of its own (RuntimeError" in after
    for secret in (b"SECRET-IN-A-VARIABLE", b"SECRET-IN-ADDRESS", b"\x1b]0;", b"\x9b", b"Traceback"):
        assert secret not in told, secret
    for sequence in GIVEN_BACK:
        assert sequence in told
    reports = list((own_home / "data" / "crashes").iterdir())
    assert len(reports) == 1
    text = reports[0].read_text(encoding="utf-8")
    assert "in fail" in text
    assert "SECRET-IN-ADDRESS" not in text
    assert stat.S_IMODE(reports[0].stat().st_mode) == 0o600
