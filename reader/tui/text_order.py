"""Who turns text round that runs from right to left, the reader or the terminal, and telling the latter.

Most terminals draw characters from left to right as they are sent. Some turn whole lines round by
themselves, borders of panes and all. Those that follow ECMA-48 can be told not to
(https://terminal-wg.pages.freedesktop.org/bidi/): VTE, mintty. The others are left to their ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from textual._context import active_app
from textual.app import App
from textual.driver import Driver

from reader.config import RightToLeft

TextOrder = Literal["reader", "words", "terminal"]
"""Who turns text round: the reader; the reader the words of a line and the terminal the letters of a word;
the terminal."""

EXPLICIT_MODE = "\x1b[8l"
"""Tells a terminal to draw characters where they are sent (ECMA-48, BDSM)."""
IMPLICIT_MODE = "\x1b[8h"
"""Gives a terminal its own ways back."""

_OWN_WAYS = ("konsole", "mlterm", "putty")
"""Names of terminals, as TERM has them, that turn lines round and cannot be told not to."""
_MULTIPLEXERS = ("screen", "tmux")
"""What keeps such words from the terminal around it."""


def text_order(setting: RightToLeft, environment: Mapping[str, str]) -> TextOrder:
    """Return who turns text round.

    Args:
        setting: What is configured.
        environment: The variables of the process, which tell what terminal it is.
    """
    if setting != "auto":
        return setting
    if "web_driver" in environment.get("TEXTUAL_DRIVER", ""):  # a browser, wherever the server was started
        return "reader"
    term = environment.get("TERM", "")
    is_told_in_vain = term.startswith(_MULTIPLEXERS) and "VTE_VERSION" in environment
    is_apple = environment.get("TERM_PROGRAM") == "Apple_Terminal"
    if is_told_in_vain or is_apple or term.startswith(_OWN_WAYS) or "KONSOLE_VERSION" in environment:
        return "terminal"
    return "words" if term == "xterm-kitty" or "KITTY_WINDOW_ID" in environment else "reader"


class OrderingApp(App[None]):
    """Base of the app: knows who turns text round, and tells the terminal as long as the app has it."""

    text_order: TextOrder = "terminal"

    def get_driver_class(self) -> type[Driver]:
        """Return what speaks to the terminal."""
        return _telling(super().get_driver_class())


def order_in_force() -> TextOrder:
    """Return who turns text round in the app that runs."""
    app = active_app.get(None)
    return app.text_order if isinstance(app, OrderingApp) else "terminal"


@cache
def _telling(driver: type[Driver]) -> type[Driver]:
    """Return a driver that tells the terminal whenever the app takes it, and whenever it gives it back.

    The app gives it back at its end, after a fault of its own, and while it is suspended.
    """

    class TellingDriver(driver):  # type: ignore[misc, valid-type]
        def start_application_mode(self) -> None:
            super().start_application_mode()
            self._say(EXPLICIT_MODE)

        def stop_application_mode(self) -> None:
            self._say(IMPLICIT_MODE)
            super().stop_application_mode()

        def _say(self, sequence: str) -> None:
            if isinstance(self._app, OrderingApp) and self._app.text_order != "terminal":
                self.write(sequence)
                self.flush()

    return TellingDriver
