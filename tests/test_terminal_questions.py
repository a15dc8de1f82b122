"""Questions to a terminal that goes away meanwhile, or answers to somebody else first."""

from __future__ import annotations

import os
import pty
import threading
import time

import pytest

from reader import terminal_questions
from reader.terminal_questions import LAST_ANSWER, LAST_QUESTION, ask


def test_a_terminal_that_goes_away_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal_questions, "WAIT_SECONDS", 20.0)
    terminal, program = pty.openpty()
    calls = 0

    def goes_away(answer: bytes) -> bool:
        nonlocal calls
        calls += 1
        if calls == 1:
            os.close(terminal)
        return False

    began = time.monotonic()
    try:
        assert ask(program, program, LAST_QUESTION, goes_away) == b""
    finally:
        os.close(program)
    assert time.monotonic() - began < 10
    assert calls <= 2


def test_what_follows_the_last_answer_is_taken_in_too() -> None:
    terminal, program = pty.openpty()
    os.write(terminal, b"\x1b[?62;22c")
    later = threading.Timer(0.05, os.write, (terminal, b"\x1b[?62;4c"))
    later.start()
    try:
        answer = ask(program, program, LAST_QUESTION, LAST_ANSWER.search, quiet=5 if later.is_alive() else 1)
    finally:
        later.join()
        os.close(program)
        os.close(terminal)
    assert LAST_ANSWER.findall(answer) == [b"62;22", b"62;4"]
