"""Copying to the clipboard of the terminal, which also works over ssh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.sanitize import clean_line
from reader.tui.messages import Notice

if TYPE_CHECKING:
    from textual.app import App

MAX_BYTES = 56_000
"""Terminals drop a longer OSC 52 in silence: some take 75,000 bytes of Base64."""


def copy_text(app: App[None], text: str, words: str = "") -> Notice:
    """Copy a text and say so.

    Args:
        app: The app.
        text: What is copied.
        words: What it is, for the sentence; empty: the text itself.
    """
    if len(text.encode(errors="replace")) > MAX_BYTES:
        return Notice("That is more than terminals take into the clipboard; nothing was copied.", error=True)
    app.copy_to_clipboard(text)
    return Notice(f"Copied {clean_line(words or text, 300)}")
