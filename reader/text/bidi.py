"""The order in which the characters of a line are drawn: the Unicode Bidirectional Algorithm (UAX #9).

Texts have no bidirectional controls (`reader.text.sanitize`), so the rules about embeddings and isolates
never apply and a paragraph is one run of one level: what is left are the paragraph's direction, numbers,
brackets and neutral characters. The types of a text are a string with a letter for each character, which
the rules rewrite; each rule takes time linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby

_TYPES = {
    "L": "L",
    "R": "R",
    "AL": "A",
    "EN": "E",
    "ES": "S",
    "ET": "T",
    "AN": "N",
    "CS": "C",
    "NSM": "M",
    "BN": "M",  # what is invisible goes with what it follows, as a mark does
}
"""A letter for each type of character; O, for all others, is neutral."""
_NEUTRAL = "O"

_MOST_OPEN = 63
"""Brackets that can be open at once (BD16)."""

_ARABIC_SCOPE = re.compile("A[^LR]*")
_LEFT_SCOPE = re.compile("L[^R]*")
_LEFT_SCOPE_FROM_START = re.compile("(?:^|L)[^R]*")
_AFTER_MARKED = re.compile("(.)M+")
_BETWEEN_NUMBERS = re.compile("(?<=E)[SC](?=E)|(?<=N)C(?=N)")
_BESIDE_NUMBER = re.compile("(?<!T)T++(?=E)|(?<=E)T++")
_SEPARATORS = re.compile("[STC]")
_NEUTRALS = re.compile("O+")
_RIGHT_OR_NUMBER = re.compile("[REN]")
_EMBEDDED = {"L": "L", "R": "R", "E": "R", "N": "R"}
"""The direction that a character gives to what stands beside it: numbers count as right to left."""


def levels(text: str, *, rtl: bool) -> bytes:
    """Return the level of each character of a paragraph: even ones run left to right, odd ones right to left.

    Args:
        text: A paragraph without bidirectional controls.
        rtl: Whether the paragraph runs from right to left.
    """
    base = "R" if rtl else "L"
    original = text.translate({ord(one): _type(one) for one in set(text)})
    types = _resolve_weak(original, base)
    types = _resolve_brackets(text, original, types, base)
    types = _resolve_neutral(types, base)
    return types.encode().translate(_LEVELS_RTL if rtl else _LEVELS_LTR)


_LEVELS_LTR = bytes.maketrans(b"LREN", bytes((0, 1, 2, 2)))
_LEVELS_RTL = bytes.maketrans(b"LREN", bytes((2, 1, 2, 2)))
"""The level of each type that is left in the end (I1, I2)."""


def visual_order(line: Sequence[int]) -> list[int]:
    """Return which character of a line, by its levels, is drawn where, from the left (L2)."""
    order = list(range(len(line)))
    lowest_odd = min((level for level in line if level % 2), default=0)
    for level in range(max(line, default=0), max(lowest_odd, 1) - 1, -1):
        turned: list[int] = []
        for reaches, run in groupby(order, key=lambda index: line[index] >= level):
            indices = list(run)
            turned.extend(reversed(indices) if reaches else indices)
        order = turned
    return order


def mirrored(character: str) -> str:
    """Return what a character looks like where text runs from right to left (L4): `(` for `)`."""
    if not unicodedata.mirrored(character):
        return character
    name = unicodedata.name(character, "")
    for word, other in _OPPOSITES:
        if word in name:
            return _character_named(name.replace(word, other)) or character
    return character


_OPPOSITES = (
    ("LEFT", "RIGHT"),
    ("RIGHT", "LEFT"),
    ("LESS-THAN", "GREATER-THAN"),
    ("GREATER-THAN", "LESS-THAN"),
)
"""Words in the names of characters that are each other's mirror images."""


def _character_named(name: str) -> str:
    try:
        return unicodedata.lookup(name)
    except KeyError:
        return ""


def _type(character: str) -> str:
    return _TYPES.get(unicodedata.bidirectional(character), _NEUTRAL)


def _resolve_weak(types: str, base: str) -> str:
    """Resolve marks and what stands between and beside numbers (W1 to W7)."""
    marks = len(types) - len(types.lstrip("M"))
    types = base * marks + types[marks:]
    types = _AFTER_MARKED.sub(lambda found: found[1] * len(found[0]), types)
    types = _ARABIC_SCOPE.sub(lambda found: found[0].replace("E", "N"), types).replace("A", "R")
    types = _BETWEEN_NUMBERS.sub(_between, types)
    types = _BESIDE_NUMBER.sub(lambda found: "E" * len(found[0]), types)
    types = _SEPARATORS.sub(_NEUTRAL, types)
    scope = _LEFT_SCOPE_FROM_START if base == "L" else _LEFT_SCOPE
    return scope.sub(lambda found: found[0].replace("E", "L"), types)


def _between(found: re.Match[str]) -> str:
    """Return the type of the numbers on both sides of a separator."""
    return found.string[found.start() - 1]


def _resolve_brackets(text: str, original: str, types: str, base: str) -> str:
    """Give both brackets of a pair one direction, from what stands in them and before them (N0)."""
    pairs = _bracket_pairs(text, types)
    if not pairs:
        return types
    other = "L" if base == "R" else "R"
    resolved = list(types)
    before, seen = base, 0
    for start, end in pairs:
        for kind in resolved[seen:start]:
            before = _EMBEDDED.get(kind, before)
        seen = start
        has_left = types.find("L", start, end) >= 0
        has_right = _RIGHT_OR_NUMBER.search(types, start, end) is not None
        if has_left if base == "L" else has_right:
            direction = base
        elif has_left or has_right:
            direction = other if before == other else base
        else:
            continue
        for bracket in (start, end):
            resolved[bracket] = direction
            for mark in range(bracket + 1, len(resolved)):
                if original[mark] != "M":
                    break
                resolved[mark] = direction
    return "".join(resolved)


def _bracket_pairs(text: str, types: str) -> list[tuple[int, int]]:
    """Return where the brackets are that belong together, by their beginnings (BD16)."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    brackets = {one for one in set(text) if _is_bracket(one)}
    for place, character in enumerate(text) if brackets else ():
        if character not in brackets or types[place] != _NEUTRAL:
            continue
        if unicodedata.category(character) == "Ps":
            if len(opened) == _MOST_OPEN:
                return []
            opened.append((_closing(character), place))
            continue
        for index in range(len(opened) - 1, -1, -1):
            if opened[index][0] == _canonical(character):
                pairs.append((opened[index][1], place))
                del opened[index:]
                break
    return sorted(pairs)


def _is_bracket(character: str) -> bool:
    return unicodedata.mirrored(character) == 1 and unicodedata.category(character) in ("Ps", "Pe")


def _closing(opening: str) -> str:
    return _canonical(mirrored(opening))


def _canonical(bracket: str) -> str:
    """Return a bracket, or the one that it is another code for."""
    return unicodedata.normalize("NFC", bracket)


def _resolve_neutral(types: str, base: str) -> str:
    """Give neutrals the direction of their neighbours where these agree, or the paragraph's (N1, N2)."""

    def direction(found: re.Match[str]) -> str:
        start, end = found.span()
        before = _EMBEDDED[types[start - 1]] if start else base
        after = _EMBEDDED[types[end]] if end < len(types) else base
        return (before if before == after else base) * (end - start)

    return _NEUTRALS.sub(direction, types)
