"""The door out for the command line: what a terminal or a pipe may get.

Everything in the library was cleaned when it came in; this second cleaning is for what did not come
through that door, such as a file's name in an error message.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from reader.errors import OutputError
from reader.text.sanitize import clean_text


def printable(text: str) -> str:
    """Return a text as it may be written to stdout or stderr: nothing in it can act on a terminal."""
    return clean_text(text)


@contextmanager
def printing() -> Iterator[None]:
    """Tell what keeps standard output from being written from whatever else the system refuses.

    Raises:
        BrokenPipeError: Who read it has left.
        OutputError: It cannot be written.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"The output cannot be written: {error.strerror}.") from error
