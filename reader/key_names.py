"""Names of keys: which there are, how they are written in the configuration and how people read them.

Keys have Textual's names. A sequence is several keys with blanks between them (`g g`), alternatives have
commas between them (`g g,home`).
"""

from __future__ import annotations

import re
from types import MappingProxyType

PUNCTUATION = MappingProxyType(
    {
        "plus": "+",
        "minus": "-",
        "equals_sign": "=",
        "underscore": "_",
        "asterisk": "*",
        "slash": "/",
        "backslash": "\\",
        "vertical_line": "|",
        "full_stop": ".",
        "comma": ",",
        "colon": ":",
        "semicolon": ";",
        "question_mark": "?",
        "exclamation_mark": "!",
        "at": "@",
        "number_sign": "#",
        "dollar_sign": "$",
        "percent_sign": "%",
        "ampersand": "&",
        "tilde": "~",
        "grave_accent": "`",
        "circumflex_accent": "^",
        "apostrophe": "'",
        "quotation_mark": '"',
        "less_than_sign": "<",
        "greater_than_sign": ">",
        "left_square_bracket": "[",
        "right_square_bracket": "]",
        "left_parenthesis": "(",
        "right_parenthesis": ")",
        "left_curly_bracket": "{",
        "right_curly_bracket": "}",
    }
)
"""The characters whose keys have a name, by that name."""

_NAMES = MappingProxyType({character: name for name, character in PUNCTUATION.items()})

_LABELS = MappingProxyType(
    {
        "up": "↑",
        "down": "↓",
        "left": "←",
        "right": "→",
        "home": "Home",
        "end": "End",
        "pageup": "PgUp",
        "pagedown": "PgDn",
        "insert": "Ins",
        "delete": "Del",
        "enter": "Enter",
        "escape": "Esc",
        "space": "Space",
        "tab": "Tab",
        "backspace": "Backspace",
    }
)
"""The other keys that have a name, and what people call them."""

_MODIFIERS = re.compile(r"(?:ctrl\+|shift\+|alt\+)+")

MOST_STROKES = 4
"""Keys of one sequence; nobody remembers more."""


def is_key(name: str) -> bool:
    """Say whether `name` is a key that a terminal can send, in Textual's notation.

    Textual accepts any word and then never matches it, so we check ourselves.
    """
    _, bare = _parted(name)
    return (
        (len(bare) == 1 and bare.isprintable() and bare != " ")
        or bare in PUNCTUATION
        or bare in _LABELS
        or bool(re.fullmatch(r"f(?:[1-9]|1\d|2[0-4])", bare))
    )


def read_keys(text: str) -> str:
    """Return the keys of a command with each key under the one name that Textual has for it.

    Args:
        text: Alternatives with commas between them, each a key or a sequence; empty for no key at all.

    Raises:
        ValueError: A word in it is no key, or a sequence is too long; the error's text is that word.
    """
    alternatives = [alternative.split() for alternative in text.split(",")] if text.strip() else []
    for strokes in alternatives:
        wrong = next((stroke for stroke in strokes or [""] if not is_key(stroke)), None)
        if wrong is not None:
            raise ValueError(wrong)
        if len(strokes) > MOST_STROKES:
            raise ValueError(" ".join(strokes))
    return ",".join(" ".join(map(_one_name, strokes)) for strokes in alternatives)


def _one_name(key: str) -> str:
    """Return the name under which Textual reports a key: `?` is `question_mark`, `shift+a` is `A`."""
    modifiers, bare = _parted(key)
    if len(bare) == 1 and bare.isalpha() and modifiers:
        if modifiers == {"shift"}:
            return bare.upper()
        if bare.isupper() and "alt" in modifiers:  # with Ctrl a terminal does not tell S from s
            modifiers.add("shift")
        bare = bare.lower()
    elif modifiers != {"ctrl"} or bare != "@":  # Ctrl+Space arrives under this name
        bare = _NAMES.get(bare, bare)
    return "+".join([*sorted(modifiers), bare])


def _parted(key: str) -> tuple[set[str], str]:
    """Return the modifiers of a key, and the key without them."""
    found = _MODIFIERS.match(key)
    return (set(found[0].split("+")[:-1]), key[found.end() :]) if found else (set(), key)


def alternatives(keys: str) -> list[str]:
    """Return the keys and sequences of a command one by one."""
    return keys.split(",") if keys else []


def key_label(keys: str) -> str:
    """Return a key or sequence as people write it: `question_mark` is `?`, `g g` is `gg`."""
    labels = [_stroke_label(stroke) for stroke in keys.split()]
    between = "" if all(len(label) == 1 for label in labels) else " "
    return between.join(labels)


def _stroke_label(key: str) -> str:
    modifiers, bare = _parted(key)
    label = (
        PUNCTUATION.get(bare) or _LABELS.get(bare) or (bare.upper() if len(bare) > 1 or modifiers else bare)
    )
    return "+".join([*(modifier.capitalize() for modifier in sorted(modifiers)), label])


def keys_label(keys: str) -> str:
    """Return all keys of a command as people write them."""
    return " ".join(key_label(key) for key in alternatives(keys))
