"""Asking the terminal something, and taking in all that it answers.

Not every terminal knows every question, so the last one should be one that each of them answers: `CSI c`, the
primary device attributes of the VT100. Answers come in the order of the questions; when the last has come,
nothing is left to wait for, and nothing is left over that the reader would take for keys.
"""

from __future__ import annotations

import os
import re
import select
import time
from collections.abc import Callable
from contextlib import suppress

WAIT_SECONDS = 1.0
"""How long a terminal that answers nothing is waited for; others answer within a round trip."""

LAST_QUESTION = b"\x1b[c"
LAST_ANSWER = re.compile(rb"\x1b\[\?([0-9;]{0,60})c")

_MOST_BYTES = 4_096
"""More than this is no answer; somebody holds down a key."""


def ask(
    keys: int, screen: int, questions: bytes, is_whole: Callable[[bytes], object], quiet: float = 0.0
) -> bytes:
    """Put questions to a terminal and return what came; nothing where there is no terminal.

    Args:
        keys: A file descriptor that the terminal's answers come from.
        screen: One that what is written to it reaches the terminal by.
        questions: What is written.
        is_whole: Says of what has come whether it holds the last answer.
        quiet: Seconds in which nothing more may come after that, where others asked before.
    """
    try:
        import termios
        import tty

        before = termios.tcgetattr(keys)
    except (ImportError, OSError):  # not a terminal, or a system without termios
        return b""
    except termios.error:
        return b""
    try:
        tty.setcbreak(keys, termios.TCSADRAIN)
        os.write(screen, questions)
        return _answer(keys, is_whole, quiet)
    except OSError:
        return b""
    finally:
        with suppress(termios.error):  # it is gone
            termios.tcsetattr(keys, termios.TCSADRAIN, before)


def _answer(keys: int, is_whole: Callable[[bytes], object], quiet: float) -> bytes:
    answer = b""
    end = time.monotonic() + WAIT_SECONDS
    while len(answer) < _MOST_BYTES:
        left = end - time.monotonic()
        if is_whole(answer):
            left = min(left, quiet)
        if left <= 0 or not select.select([keys], [], [], left)[0]:
            break
        piece = os.read(keys, 1_024)
        if not piece:  # the terminal is gone
            break
        answer += piece
    return answer
