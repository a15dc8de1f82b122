"""What the line mode says: clean text in lines that fit, and errors where a script looks for them."""

from __future__ import annotations

import os
from typing import TextIO

from reader.plain.wrapping import wrapped
from reader.text.sanitize import clean_line
from reader.text.terminal import printable

WIDTH = 72
"""Columns where the output is no terminal."""

NARROWEST = 20

LONGEST_ERROR = 1_000
"""Characters of an error on its own stream: it is one line, whatever its width."""


def columns(stream: TextIO) -> int:
    """Return how wide the terminal behind a stream is now, or `WIDTH` where there is none."""
    try:
        found = os.get_terminal_size(stream.fileno()).columns
    except OSError:  # no terminal, or no file at all
        return WIDTH
    return max(NARROWEST, found or WIDTH)


class Output:
    """Says things.

    Args:
        stream: Where all goes that was asked for.
        errors: Where errors go, marked as ours; None: among the rest, for somebody who listens.
    """

    def __init__(self, stream: TextIO, errors: TextIO | None = None) -> None:
        self._stream = stream
        self._errors = errors
        self.complaints = 0
        """How many errors were said."""

    def say(self, text: str) -> None:
        """Say something; lines without any words are left out."""
        self._write(self._stream, text)

    def complain(self, sentence: str) -> None:
        """Say what went wrong."""
        self.complaints += 1
        if self._errors is None:
            self._write(self._stream, sentence)
        else:
            self._errors.write(f"pullquote: {clean_line(sentence, LONGEST_ERROR)}\n")
            self._errors.flush()

    def break_line(self) -> None:
        """End the line of a prompt that was not answered."""
        self._stream.write("\n")
        self._stream.flush()

    @staticmethod
    def _write(stream: TextIO, text: str) -> None:
        width = columns(stream)
        for line in printable(text).split("\n"):
            if line.strip():
                stream.writelines(f"{piece}\n" for piece in wrapped(line.strip(), width))
        stream.flush()
