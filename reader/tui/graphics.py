"""Whether the terminal draws pixels: kitty's graphics protocol or sixel, through textual-image.

`textual-image` asks the terminal when it is imported, each question with a tenth of a second to answer. While
the app runs, the answers would be taken for keys, and over a slow line they come after that time and would be
too. So it is imported when it is first needed, while the app is suspended, and a last question that every
terminal answers follows: when its answer has come, all others have.
"""

from __future__ import annotations

import re
import sys
from importlib.util import find_spec
from typing import Literal

from textual.app import App, SuspendNotSupported
from textual.widget import Widget

from reader.model import Picture
from reader.terminal_questions import LAST_ANSWER, LAST_QUESTION, ask

Protocol = Literal["kitty", "sixel", "blocks"]

# A query of kitty's protocol about a picture of one pixel.
_QUESTION = b"\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\"
_KITTY = re.compile(rb"\x1b_Gi=31[^\x1b]{0,60};OK\x1b\\")
_QUIET_SECONDS = 0.02
"""What answers `textual-image` late comes without such a pause before ours."""


def find_protocol(app: App[None], wanted: str) -> Protocol:
    """Return how pictures can be drawn, after asking the terminal; the app is suspended for a moment.

    Args:
        app: The running app.
        wanted: The user's choice: a protocol, or `auto`.
    """
    if wanted == "blocks" or app.is_web or find_spec("textual_image") is None:
        return "blocks"
    try:
        with app.suspend():
            import textual_image.widget  # noqa: F401 - it asks the terminal about its cells

            known = _asked()
    except SuspendNotSupported:
        return "blocks"
    return "kitty" if wanted == "kitty" else "sixel" if wanted == "sixel" else known


def cell_pixels() -> tuple[int, int]:
    """Return the width and height of a cell in pixels, as the terminal told."""
    from textual_image._terminal import get_cell_size

    size = get_cell_size()
    return size.width, size.height


def graphics_widget(picture: Picture, protocol: Literal["kitty", "sixel"]) -> Widget:
    """Return a widget that draws a picture in pixels."""
    from PIL import Image
    from textual_image.widget import SixelImage, TGPImage

    image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)
    widget: Widget = TGPImage(image) if protocol == "kitty" else SixelImage(image)
    across, down = cell_pixels()
    widget.styles.width, widget.styles.height = -(-picture.width // across), -(-picture.height // down)
    return widget


def _asked() -> Protocol:
    """Ask the terminal, and take in every answer that is still on its way."""
    if sys.__stdin__ is None or sys.__stdout__ is None or not sys.__stdout__.isatty():
        return "blocks"
    keys, screen = sys.__stdin__.fileno(), sys.__stdout__.fileno()
    answer = ask(keys, screen, _QUESTION + LAST_QUESTION, LAST_ANSWER.search, _QUIET_SECONDS)
    attributes = LAST_ANSWER.findall(answer)
    if attributes and b"4" in attributes[-1].split(b";"):
        return "sixel"  # first: terminals that know both often draw kitty's placeholders as letters
    return "kitty" if _KITTY.search(answer) else "blocks"
