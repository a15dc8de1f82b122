"""Asking the terminal whether its background is dark.

The question is xterm's `OSC 11 ; ?` (ctlseqs, "Operating System Commands"). Not every terminal knows it, so
a second question that every terminal answers follows: `CSI c`, the primary device attributes of the VT100.
Answers come in the order of the questions; when the second has come, nothing is left to wait for, and
nothing is left over that the reader would take for keys.
"""

from __future__ import annotations

import os
import re
import select
import time
from collections.abc import Mapping

WAIT_SECONDS = 1.0
"""How long a terminal that answers nothing is waited for; others answer within a round trip."""

_QUESTIONS = b"\x1b]11;?\x1b\\\x1b[c"
_COLOUR = re.compile(rb"\x1b\]11;rgba?:([0-9A-Fa-f]{1,4})/([0-9A-Fa-f]{1,4})/([0-9A-Fa-f]{1,4})")
_ATTRIBUTES = re.compile(rb"\x1b\[\?[0-9;]{0,60}c")
_MOST_BYTES = 4_096
"""More than this is no answer; somebody holds down a key."""


def has_dark_background(keys: int, screen: int, environ: Mapping[str, str]) -> bool | None:
    """Say whether a terminal shows light text on a dark ground; None where it does not tell.

    Args:
        keys: A file descriptor that the terminal's answers come from.
        screen: One that what is written to it reaches the terminal by.
        environ: The environment: some terminals tell their colours in `COLORFGBG`.
    """
    answer = _asked(keys, screen)
    found = _COLOUR.search(answer)
    if found:
        red, green, blue = (int(part, 16) / float(16 ** len(part) - 1) for part in found.groups())
        brightness: float = 0.2126 * red + 0.7152 * green + 0.0722 * blue
        return brightness < 0.5
    return _from_environ(environ)


def _asked(keys: int, screen: int) -> bytes:
    """Put both questions and return what came until the second was answered."""
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
        os.write(screen, _QUESTIONS)
        return _answer(keys)
    except OSError:
        return b""
    finally:
        termios.tcsetattr(keys, termios.TCSADRAIN, before)


def _answer(keys: int) -> bytes:
    answer = b""
    end = time.monotonic() + WAIT_SECONDS
    while not _ATTRIBUTES.search(answer) and len(answer) < _MOST_BYTES:
        left = end - time.monotonic()
        if left <= 0 or not select.select([keys], [], [], left)[0]:
            break
        piece = os.read(keys, 1_024)
        if not piece:
            break
        answer += piece
    return answer


def _from_environ(environ: Mapping[str, str]) -> bool | None:
    """Read `COLORFGBG`, such as `15;0`: the last number is the background among the sixteen colours."""
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    if not re.fullmatch(r"\d{1,2}", background, re.ASCII):
        return None
    return int(background) not in (7, 15)
