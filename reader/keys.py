"""The user's own keys, and what is wrong with them; needs no screen, so that the command line checks too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from reader.commands import COMMANDS, COMMANDS_BY_ID, keys_label
from reader.text.sanitize import clean_line

_NAMED_KEYS = frozenset(
    (
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete"),
        *("enter", "escape", "space", "tab", "backspace", "plus", "minus", "equals_sign", "question_mark"),
        *("exclamation_mark", "colon", "semicolon", "comma", "full_stop", "slash", "backslash", "at"),
        *("number_sign", "dollar_sign", "percent_sign", "ampersand", "asterisk", "underscore", "tilde"),
        *("circumflex_accent", "grave_accent", "vertical_line", "apostrophe", "quotation_mark"),
        *("less_than_sign", "greater_than_sign", "left_square_bracket", "right_square_bracket"),
        *("left_parenthesis", "right_parenthesis", "left_curly_bracket", "right_curly_bracket"),
    )
)
_MODIFIER = re.compile(r"(?:ctrl\+|shift\+|alt\+)+")


def is_key(name: str) -> bool:
    """Say whether `name` is a key that a terminal can send, in Textual's notation.

    Textual accepts any word and then never matches it, so we check ourselves.
    """
    bare = _MODIFIER.sub("", name, count=1) if name.count("+") else name
    return (
        (len(bare) == 1 and bare.isprintable())
        or bare in _NAMED_KEYS
        or bool(re.fullmatch(r"f\d{1,2}", bare))
    )


def read_keymap(keys: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the valid part of the user's keys, and one sentence for each mistake in them.

    A key that two commands of the same screen share is refused for the command that was
    remapped to it, so that no command becomes unreachable in silence.
    """
    accepted: dict[str, str] = {}
    problems: list[str] = []
    for command_id, value in keys.items():
        shown = clean_line(command_id, 40)
        if command_id not in COMMANDS_BY_ID:
            near = get_close_matches(command_id, COMMANDS_BY_ID, 1)
            hint = f"; did you mean {near[0]!r}?" if near else "; `pullquote config keys` lists them."
            problems.append(f"keys: there is no command {shown!r}{hint}")
            continue
        names = [name.strip() for name in value.split(",")]
        wrong = [name for name in names if not is_key(name)]
        if wrong:
            problems.append(
                f"keys.{shown}: {clean_line(wrong[0], 40)!r} is not a key; write a character, a name such as "
                "pagedown, or a combination such as ctrl+s."
            )
            continue
        accepted[command_id] = ",".join(names)
    while clash := _clash(accepted):
        command_id, other, key = clash
        problems.append(f"keys.{command_id}: {keys_label(key)} is the key of {other!r}; the default stays.")
        del accepted[command_id]
    return accepted, tuple(problems)


def _clash(accepted: Mapping[str, str]) -> tuple[str, str, str] | None:
    """Return a remapped command, the command in its way and the key, or None where all is well.

    All commands share one name space: panes, main screen and app are active at the same time. A command
    whose remapping was refused has its default keys again, so this is asked until nothing clashes.
    """
    owner = {
        key: command.id
        for command in COMMANDS
        if command.id not in accepted
        for key in command.keys.split(",")
    }
    for command_id, keys in accepted.items():
        for key in keys.split(","):
            if owner.setdefault(key, command_id) != command_id:
                return command_id, owner[key], key
    return None
