"""The one door from outside text to a widget.

Textual and Rich parse markup in most strings they are given and let escape sequences through to the
terminal: a headline of `[/]` ends the app, one with ESC in it writes to the clipboard. So every string
that is not a constant of ours goes through a function of this module on its way to a widget.
"""

from __future__ import annotations

from itertools import chain

import rich.control
import textual.content
from textual.content import Content

from reader.text.sanitize import clean_line, clean_text

TITLE_LIMIT = 500
"""Characters of a one-line field that a widget is given; longer ones cost time and show no more."""


def literal(text: str, style: str = "") -> Content:
    """Return `text` as content that shows as what it is, on several lines where it has them."""
    return Content.styled(clean_text(text), style) if style else Content(clean_text(text))


def literal_line(text: str, style: str = "", limit: int = TITLE_LIMIT) -> Content:
    """Return `text` as one line of content that shows as what it is."""
    line = clean_line(text, limit)
    return Content.styled(line, style) if style else Content(line)


def shown(text: str) -> str:
    """Return `text` as it may stand in a `Segment` or `Strip`, where nothing parses markup."""
    return clean_line(text, len(text)) if "\n" in text else clean_text(text)


def harden_output() -> None:
    """Let Textual and Rich drop what a terminal might obey, as a second line of defence.

    Both have a table of characters that they strip from everything they draw; it names five. The tables
    are private: a test fails when they move.
    """
    ranges = (
        *((0x00, 0x09), (0x0B, 0x20), (0x7F, 0xA0), (0xAD, 0xAE), (0x061C, 0x061D), (0x200B, 0x200C)),
        *((0x200E, 0x2010), (0x2028, 0x202F), (0x2060, 0x2070), (0xFDD0, 0xFDF0), (0xFEFF, 0xFF00)),
        *((0xFFF0, 0xFFFC), (0x1BCA0, 0x1BCA4), (0x1D173, 0x1D17B), (0xE0000, 0xE0100), (0xE01F0, 0xE1000)),
        *((plane + 0xFFFE, plane + 0x10000) for plane in range(0, 0x110000, 0x10000)),
    )
    unwanted = dict.fromkeys(chain.from_iterable(range(*bounds) for bounds in ranges))
    for module in (rich.control, textual.content):
        module._CONTROL_STRIP_TRANSLATE.update(unwanted)
