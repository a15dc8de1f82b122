"""Nothing that a terminal obeys leaves through the command line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import OutputError
from reader.text.terminal import printable, printing


def test_a_hostile_file_name_in_a_message_is_harmless() -> None:
    assert printable("\x1b]0;owned\x07notes\u202etxt.md: is empty") == "notestxt.md: is empty"


@given(st.text())
def test_no_control_character_is_printed(text: str) -> None:
    assert all(
        char == "\n" or not (ord(char) < 0x20 or 0x7F <= ord(char) <= 0x9F) for char in printable(text)
    )


def test_what_keeps_the_output_from_being_written_is_told() -> None:
    with pytest.raises(OutputError) as told, printing():
        raise OSError(28, "No space left on device")
    assert str(told.value) == "The output cannot be written: No space left on device."
    with pytest.raises(BrokenPipeError), printing():
        raise BrokenPipeError
    with printing():
        written = True
    assert written
