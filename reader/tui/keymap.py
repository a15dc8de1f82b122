"""From command declarations to Textual bindings."""

from __future__ import annotations

from textual.binding import Binding

from reader.commands import COMMANDS, Where, key_label


def bindings(where: Where) -> list[Binding]:
    """Return the bindings of the commands that belong to one kind of place."""
    return [
        Binding(
            command.keys,
            command.id,
            command.title,
            show=command.footer,
            key_display=key_label(command.keys.split(",")[0]),
            id=command.id,
            tooltip=command.help,
        )
        for command in COMMANDS
        if command.where == where
    ]
