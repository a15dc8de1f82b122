"""The shapes of Arabic letters: how each looks beside its neighbours.

A terminal draws cell by cell, most of them each letter as if it stood alone, which no one can read with
ease. Unicode has the shapes as characters of their own (the presentation forms), and the standard library
knows which letter each one is a shape of; that gives Arabic, Persian, Urdu and their neighbours. Letters
without such characters, some of Kurdish and of African languages, stay as they are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from functools import cache
from itertools import pairwise
from typing import NamedTuple

_SHAPES = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD))
"""Where Unicode has the shapes of letters."""

JOINERS = "\u200c\u200d"
"""Keep letters apart, and join them; neither is seen."""

_JOINS_ALWAYS = frozenset("\u0640\u200d")
"""The stroke that makes words longer, and the invisible joiner."""
_LAM = "\u0644"


class _Shapes(NamedTuple):
    """A letter on its own, at the beginning, in the middle and at the end; empty: it has no such shape."""

    isolated: str = ""
    initial: str = ""
    medial: str = ""
    final: str = ""


@cache
def _shapes() -> dict[str, _Shapes]:
    """Return the shapes of letters, and of lam with alef, which are drawn as one."""
    found: dict[str, dict[str, str]] = {}
    for code in _SHAPES:
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        letter = "".join(chr(int(one, 16)) for one in letters)
        if kind in ("<isolated>", "<initial>", "<medial>", "<final>") and _is_drawn_as_one(letter):
            found.setdefault(letter, {}).setdefault(kind.strip("<>"), chr(code))
    return {letter: _Shapes(**shapes) for letter, shapes in found.items()}


def _is_drawn_as_one(letters: str) -> bool:
    """Say whether it is one letter, or lam with any alef: other ligatures are a matter of taste."""
    return len(letters) == 1 or (
        len(letters) == 2 and letters[0] == _LAM and letters[1] in "\u0622\u0623\u0625\u0627"
    )


def joined(text: str, apart: Collection[int] = ()) -> list[str]:
    """Return what is drawn for each character of a text, each letter in the shape it has between the others.

    Args:
        text: In the order in which it is read.
        apart: Characters that are not drawn as one with what stands before them; they join it all the same.

    Returns:
        For lam before alef the sign for both, and for that alef nothing; nothing for invisible characters
        that joined letters or kept them apart; for anything else one character.
    """
    shapes = _shapes()
    drawn = list(text)
    letters = _letters(text, apart, drawn)
    joins_before = False
    for (place, letter), (_, following) in pairwise([*letters, (len(text), "")]):
        joins_after = _joins_onward(letter) and _joins_back(following)
        if letter in shapes:
            drawn[place] = _shape(shapes[letter], joins_before, joins_after) or letter
        joins_before = joins_after
    return drawn


def _letters(text: str, apart: Collection[int], drawn: list[str]) -> list[tuple[int, str]]:
    """Return where which letter stands, lam with its alef as one, and draw nothing for what is invisible."""
    shapes = _shapes()
    letters: list[tuple[int, str]] = []
    for place, character in enumerate(text):
        if _is_passed_over(character):
            continue
        before = letters[-1][1] if letters else ""
        if before == _LAM and before + character in shapes and place not in apart:
            letters[-1] = letters[-1][0], before + character
            drawn[place] = ""
            continue
        if character in JOINERS and before in shapes:
            drawn[place] = ""
        letters.append((place, character))
    return letters


def _shape(shapes: _Shapes, before: bool, after: bool) -> str:
    if before:
        return shapes.medial if after else shapes.final
    return shapes.initial if after else shapes.isolated


def _joins_onward(letter: str) -> bool:
    return letter in _JOINS_ALWAYS or bool(_shapes().get(letter, _Shapes()).initial)


def _joins_back(letter: str) -> bool:
    return letter in _JOINS_ALWAYS or bool(_shapes().get(letter, _Shapes()).final)


def _is_passed_over(character: str) -> bool:
    """Say whether letters join past a character: marks above and below them."""
    return unicodedata.category(character) in ("Mn", "Me")
