"""Alt with a key, and Esc with a key behind it: terminals send the same bytes for both.

Hands and slow lines bring an Esc and the key after it together. vim and what is made with ncurses take these
for two keys where Alt with that key means nothing. Textual takes them for Alt with a letter or digit, and
drops the Esc before any other key.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from textual import events
from textual._xterm_parser import XTermParser

ALT = "alt+"


@cache
def tell_alt() -> None:
    """Have Textual say of all keys that an Esc came right before them, from now on."""
    keys_of = XTermParser._sequence_to_key_events

    def told(parser: XTermParser, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        for event in keys_of(parser, sequence, alt):
            is_told = event.key.startswith(ALT) or not alt
            yield event if is_told else events.Key(f"{ALT}{event.key}", event.character)

    XTermParser._sequence_to_key_events = told  # type: ignore[assignment, method-assign]


def behind_escape(event: events.Key) -> events.Key | None:
    """Return the key that an Esc may have come right before; None where Alt was certainly held, or nothing.

    Terminals that tell Alt from Esc give no character with it.
    """
    if not event.key.startswith(ALT) or event.character is None:
        return None
    is_plain = event.character.isalnum()
    return events.Key(event.character if is_plain else event.key.removeprefix(ALT), event.character)
