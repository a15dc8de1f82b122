"""Asking the terminal whether its background is dark.

The question is xterm's `OSC 11 ; ?` (ctlseqs, "Operating System Commands").
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.terminal_questions import LAST_ANSWER, LAST_QUESTION, ask

_QUESTION = b"\x1b]11;?\x1b\\"
_COLOUR = re.compile(rb"\x1b\]11;rgba?:([0-9A-Fa-f]{1,4})/([0-9A-Fa-f]{1,4})/([0-9A-Fa-f]{1,4})")


def has_dark_background(keys: int, screen: int, environ: Mapping[str, str]) -> bool | None:
    """Say whether a terminal shows light text on a dark ground; None where it does not tell.

    Args:
        keys: A file descriptor that the terminal's answers come from.
        screen: One that what is written to it reaches the terminal by.
        environ: The environment: some terminals tell their colours in `COLORFGBG`.
    """
    found = _COLOUR.search(ask(keys, screen, _QUESTION + LAST_QUESTION, LAST_ANSWER.search))
    if found:
        red, green, blue = (int(part, 16) / float(16 ** len(part) - 1) for part in found.groups())
        brightness: float = 0.2126 * red + 0.7152 * green + 0.0722 * blue
        return brightness < 0.5
    return _from_environ(environ)


def _from_environ(environ: Mapping[str, str]) -> bool | None:
    """Read `COLORFGBG`, such as `15;0`: the last number is the background among the sixteen colours."""
    background = environ.get("COLORFGBG", "").rpartition(";")[2]
    if not re.fullmatch(r"\d{1,2}", background, re.ASCII):
        return None
    return int(background) not in (7, 15)
