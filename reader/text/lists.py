"""What stands before the items of lists: bullets and numbers (HTML standard, 4.4.5 and 4.4.8)."""

from __future__ import annotations

from dataclasses import dataclass

from reader.text.markup import attributes_of

_BULLETS = ("• ", "◦ ", "▪ ")
"""By depth, the last one for all that are deeper."""
_INDENT = "  "
_MAX_DEPTH = 8
"""Deeper items are not indented more."""
_MAX_NUMBER = 1_000_000
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MAX_ROMAN = 3_999


@dataclass(slots=True)
class List:
    """A numbered list that is being read."""

    upcoming: int = 1
    step: int = 1
    style: str = "1"
    """The `type`: 1, a, A, i or I."""


def read_list(written: str) -> List:
    """Return a numbered list by the attributes of its tag."""
    if not written:
        return List()
    given = attributes_of(written)
    step = -1 if "reversed" in given else 1
    return List(_number(given.get("start", ""), 1), step, given.get("type", "1"))


def item_marker(tag: str, written: str, numbered: List | None, depth: int) -> str:
    """Return what stands before an item, and count it.

    Args:
        tag: `li`, `dt` or `dd`.
        written: The attributes of the tag.
        numbered: The list it stands in, where that one is numbered.
        depth: How many lists are open around it.
    """
    if tag != "li":
        return _INDENT if tag == "dd" else ""
    indent = _INDENT * min(max(depth - 1, 0), _MAX_DEPTH)
    if numbered is None:
        return indent + _BULLETS[min(max(depth, 1), len(_BULLETS)) - 1]
    if ' value="' in written:
        numbered.upcoming = _number(attributes_of(written)["value"], numbered.upcoming)
    marker = f"{indent}{_written(numbered.upcoming, numbered.style)}. "
    numbered.upcoming += numbered.step
    return marker


def _number(text: str, default: int) -> int:
    text = text.strip()
    digits = text.removeprefix("-")
    is_number = digits.isascii() and digits.isdecimal() and len(digits) < len(str(_MAX_NUMBER))
    return int(text) if is_number else default


def _written(number: int, style: str) -> str:
    if style in {"a", "A"} and number > 0:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord(style) + rest) + letters
        return letters
    if style in {"i", "I"} and 0 < number <= _MAX_ROMAN:
        return _roman(number) if style == "i" else _roman(number).upper()
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        written += sign * times
    return written
