"""A picture as text: two pixels in each cell, which every terminal can show."""

from __future__ import annotations

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.model import Picture

_SHADES = " ░▒▓█"
"""From dark to bright, for terminals without colours."""


class Blocks:
    """A picture in rows of cells; a row is made when it is first drawn.

    Args:
        picture: Of as many pixels across as there are cells, and two for each row down.
        shades: What stands for brightness where there are no colours, from dark to bright; empty: colours.
    """

    def __init__(self, picture: Picture, shades: str = "") -> None:
        self._picture = picture
        self._shades = shades
        self.width = picture.width
        self.height = (picture.height + 1) // 2
        self._rows: dict[int, Strip] = {}

    def row(self, number: int) -> Strip:
        """Return one row, counted from 0."""
        made = self._rows.get(number)
        if made is None:
            cell = self._shade if self._shades else _half_block
            pixels = ((self._pixel(x, 2 * number), self._pixel(x, 2 * number + 1)) for x in range(self.width))
            made = self._rows[number] = Strip([cell(*both) for both in pixels], self.width)
        return made

    def _pixel(self, x: int, y: int) -> tuple[int, int, int]:
        """Return a pixel; below the last row, the last one again."""
        at = 3 * (min(y, self._picture.height - 1) * self._picture.width + x)
        red, green, blue = self._picture.pixels[at : at + 3]
        return red, green, blue

    def _shade(self, upper: tuple[int, int, int], lower: tuple[int, int, int]) -> Segment:
        bright = sum(0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in (upper, lower)) / 2
        return Segment(self._shades[min(int(bright * len(self._shades) / 256), len(self._shades) - 1)])


def shades(has_colours: bool, is_dark: bool) -> str:
    """Return what stands for brightness, from dark to bright; "" where there are colours."""
    if has_colours:
        return ""
    return _SHADES if is_dark else _SHADES[::-1]


def _half_block(upper: tuple[int, int, int], lower: tuple[int, int, int]) -> Segment:
    return Segment("▀", Style(color=Color.from_rgb(*upper), bgcolor=Color.from_rgb(*lower)))
