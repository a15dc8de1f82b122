"""From command declarations to Textual bindings."""

from __future__ import annotations

from collections.abc import Mapping

from textual.binding import Binding

from reader.commands import COMMANDS, COMMANDS_BY_ID, Command, Where

_UNBOUND = "unbound-"


def bindings(where: Where) -> list[Binding]:
    """Return the bindings of the commands that belong to one kind of place."""
    return [
        Binding(
            _bound(command.id, command.keys),
            _action(command),
            command.title,
            id=command.id,
            tooltip=command.help,
        )
        for command in COMMANDS
        if command.where == where
    ]


def same_keys(actions: Mapping[str, str]) -> list[Binding]:
    """Return the keys of commands for what a dialog does in their place, so that hands find them there too.

    Args:
        actions: The dialog's action for each command's id.
    """
    return [
        Binding(COMMANDS_BY_ID[command_id].keys, action, show=False, id=command_id)
        for command_id, action in actions.items()
    ]


def bound_keys(keymap: Mapping[str, str]) -> dict[str, str]:
    """Return a keymap as Textual takes it: there a command without a key does not exist."""
    return {command_id: _bound(command_id, keys) for command_id, keys in keymap.items()}


def is_no_key(key: str) -> bool:
    """Return whether a key is only the name that a command without keys is bound to."""
    return key.startswith(_UNBOUND)


def _bound(command_id: str, keys: str) -> str:
    """Return the keys of a command, or for one that has none a name that no keyboard sends."""
    return keys or f"{_UNBOUND}{command_id}"


def _action(command: Command) -> str:
    """Return what a command's key does: one that means nothing alone asks for what it takes."""
    asks = command.argument is not None and command.argument.required
    return f"app.ask_argument('{command.id}')" if asks else command.id
