"""The terminal's background, asked for at a real pseudo-terminal."""

from __future__ import annotations

import os
import pty
import termios
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from reader import terminal_questions
from reader.terminal_background import has_dark_background

ATTRIBUTES = b"\x1b[?62;22c"


class Pair(NamedTuple):
    """Both ends of a pseudo-terminal."""

    terminal: int
    """The terminal's own end."""
    program: int


@pytest.fixture
def ends() -> Iterator[Pair]:
    pair = Pair(*pty.openpty())
    yield pair
    for end in pair:
        os.close(end)


def asked(ends: Pair, answer: bytes, environ: dict[str, str] | None = None) -> bool | None:
    """Ask a terminal that has answered already: a line discipline keeps what comes early."""
    os.write(ends.terminal, answer)
    return has_dark_background(ends.program, ends.program, environ or {})


@pytest.mark.parametrize(
    ("colour", "dark"),
    [
        (b"rgb:0000/0000/0000", True),
        (b"rgb:1e1e/1e1e/2e2e", True),
        (b"rgb:ffff/ffff/ffff", False),
        (b"rgb:fd/f6/e3", False),
        (b"rgba:ffff/ffff/ffff/ffff", False),
        (b"rgb:0/0/f", True),
    ],
)
@pytest.mark.parametrize("end", [b"\x1b\\", b"\x07"])
def test_the_colour_tells(ends: Pair, colour: bytes, dark: bool, end: bytes) -> None:
    assert asked(ends, b"\x1b]11;" + colour + end + ATTRIBUTES) is dark


def test_both_questions_are_asked(ends: Pair) -> None:
    asked(ends, ATTRIBUTES)
    assert os.read(ends.terminal, 100).endswith(b"\x1b]11;?\x1b\\\x1b[c")


def test_a_terminal_that_knows_no_colours_says_nothing(ends: Pair) -> None:
    assert asked(ends, ATTRIBUTES) is None


@pytest.mark.parametrize(
    ("told", "dark"),
    [("15;0", True), ("0;15", False), ("0;default;15", False), ("0;default", None), ("", None)],
)
def test_the_environment_may_tell(ends: Pair, told: str, dark: bool | None) -> None:
    assert asked(ends, ATTRIBUTES, {"COLORFGBG": told}) is dark


def test_what_is_typed_meanwhile_does_no_harm(ends: Pair) -> None:
    assert asked(ends, b"jj\x1b]11;rgb:ffff/ffff/ffff\x1b\\q" + ATTRIBUTES) is False


def test_a_terminal_that_answers_nothing_is_not_waited_for_long(
    ends: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal_questions, "WAIT_SECONDS", 0.01)
    assert asked(ends, b"") is None
    monkeypatch.setattr(terminal_questions, "WAIT_SECONDS", 10.0)
    assert asked(ends, b"x" * 4_000 + b"\x1b[" + b"1;" * 100) is None


def test_the_terminal_is_as_it_was(ends: Pair) -> None:
    before = termios.tcgetattr(ends.program)
    asked(ends, ATTRIBUTES)
    assert termios.tcgetattr(ends.program) == before


def test_a_pipe_is_no_terminal() -> None:
    read, write = os.pipe()
    try:
        assert has_dark_background(read, write, {"COLORFGBG": "0;15"}) is False
    finally:
        os.close(read)
        os.close(write)
