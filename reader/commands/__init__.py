"""Every command of the reader, declared once, in a file for each group.

From one declaration come the key binding, the palette entry, the line in the help and the row of the
README's key table, so that these cannot disagree. This package imports nothing of Textual: the command
line and the configuration read it too.
"""

from __future__ import annotations

from collections.abc import Mapping

from reader.commands.declaration import BEST_FIRST, LONGEST_SUMMARY, PANES, Command, Group, PaneName, Where
from reader.commands.library import LIBRARY
from reader.commands.marking import MARKING
from reader.commands.moving import MOVING
from reader.commands.program import PROGRAM
from reader.commands.reading import READING
from reader.key_names import alternatives, key_label

__all__ = [
    "BEST_FIRST",
    "COMMANDS",
    "COMMANDS_BY_ID",
    "LONGEST_SUMMARY",
    "PANES",
    "Command",
    "Group",
    "PaneName",
    "Where",
    "first_key",
    "key_table",
]

COMMANDS: tuple[Command, ...] = (*MOVING, *READING, *MARKING, *LIBRARY, *PROGRAM)

COMMANDS_BY_ID = {command.id: command for command in COMMANDS}


def first_key(command_id: str, keymap: Mapping[str, str]) -> str:
    """Return the key to name in a hint for a command, as it is bound now; without one, what is typed."""
    command = COMMANDS_BY_ID[command_id]
    keys = alternatives(keymap.get(command_id, command.keys))
    return key_label(keys[0]) if keys else f":{command.typed}"


def key_table() -> str:
    """Return the README's key table in Markdown; a test holds the README against it."""
    rows = ["| key | does | command |", "| --- | --- | --- |"]
    for command in COMMANDS:
        keys = " ".join(_as_code(key_label(key)) for key in alternatives(command.keys))
        rows.append(f"| {keys} | {command.help} | `{command.shown}` |")
    return "\n".join(rows)


def _as_code(label: str) -> str:
    """Return a key for a Markdown table, where two characters have another meaning."""
    return f"`` {label} ``" if "`" in label else f"`{label}`".replace("|", "\\|")
