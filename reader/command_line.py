"""The line after `:`: which command is meant, what it is told, and what the line may become.

A command is named by its id (with `-` or `_`), by its title or by another name of its declaration, and by
the beginning of a name where only one command has it. This module knows no screen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.arguments import Known
from reader.commands import COMMANDS, Command
from reader.errors import CommandError
from reader.text.sanitize import clean_line

MOST_COMPLETIONS = 200
"""What the line may become; more are not looked through by anybody."""

_BETWEEN = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class Typed:
    """A command and what it is told."""

    command: Command
    value: str | int | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """What the line may become."""

    line: str
    label: str
    """What the list shows of it."""
    command: Command | None = None
    """The command, where it is one and no word that a command takes."""


def read_line(line: str, known: Known) -> Typed:
    """Return the command that a line means.

    Raises:
        CommandError: There is no such command, or it takes something else; its text says what to do.
    """
    line = line.strip().removeprefix(":").strip()
    found = _meant(line)
    if found is None:
        raise CommandError(_unknown(line))
    command, rest = found
    argument = command.argument
    if argument is None:
        if rest:
            raise CommandError(f"{command.typed} takes nothing more: leave out {clean_line(rest, 40)!r}.")
        return Typed(command)
    if not rest:
        if argument.required:
            raise CommandError(f"Write what it is about: {command.typed} {argument.shown}.")
        return Typed(command)
    try:
        return Typed(command, argument.kind.read(rest, known))
    except ValueError as error:
        raise CommandError(str(error)) from error


def completions(line: str, known: Known) -> list[Completion]:
    """Return what a line may become: commands, and behind a command the words that it takes."""
    begin = line.lstrip().removeprefix(":").lstrip()
    found = _named(begin)
    if found is not None and found[0].argument is not None and _is_told(begin, found):
        argument, rest = found[0].argument, found[1]
        name = begin.rstrip().removesuffix(rest).rstrip()
        words = argument.kind.complete(rest, known)
        return [Completion(f"{name} {word}", word) for word in words[:MOST_COMPLETIONS]]
    return [
        Completion(_with_room(command), command.shown, command)
        for command in _matching_commands(_plain(begin))
    ]


def named_command(line: str) -> Command | None:
    """Return the command that a line names, for a word on what it takes."""
    found = _named(line.lstrip().removeprefix(":").lstrip())
    return found[0] if found is not None else None


def _names() -> dict[str, Command]:
    """Return every name of every command, without regard to case and to what stands between words."""
    names: dict[str, Command] = {}
    for command in COMMANDS:
        for name in (command.id, *command.names):
            names[_plain(name)] = command
    for command in COMMANDS:
        names.setdefault(_plain(command.title), command)
    return names


def _plain(text: str) -> str:
    return _BETWEEN.sub(" ", text.casefold()).strip().removesuffix("…")


_NAMES: Mapping[str, Command] = _names()
_MOST_WORDS = max(len(name.split()) for name in _NAMES)


def _named(line: str) -> tuple[Command, str] | None:
    """Return the command with the longest name that a line begins with, and what follows the name."""
    found = None
    for number, word in enumerate(re.finditer(r"\S+", line)):
        if number == _MOST_WORDS:
            break
        command = _NAMES.get(_plain(line[: word.end()]))
        if command is not None:
            found = command, line[word.end() :].strip()
    return found


def _meant(line: str) -> tuple[Command, str] | None:
    """Return the command that a line names or begins to name, and what follows the name."""
    named = _named(line)
    if named is not None and (named[0].argument is not None or not named[1]):
        return named
    first, _, rest = line.partition(" ")
    for name, follows in ((line, ""), (first, rest.strip())):
        commands = _beginning(_plain(name))
        if len(commands) == 1:
            return commands[0], follows
    return named


def _beginning(plain: str) -> list[Command]:
    """Return the commands of which a name begins so, each once."""
    if not plain:
        return []
    return list({command.id: command for name, command in _NAMES.items() if name.startswith(plain)}.values())


def _matching_commands(plain: str) -> list[Command]:
    """Return the commands that a line may begin: first those with a name that begins so."""
    begun = _beginning(plain) if plain else sorted(COMMANDS, key=lambda command: not command.palette)
    inside = {command.id: command for name, command in _NAMES.items() if plain and plain in name}
    return [*begun, *(command for command in inside.values() if command not in begun)]


def _is_told(line: str, found: tuple[Command, str]) -> bool:
    """Say whether the name is finished: something follows it, or at least a blank."""
    return bool(found[1]) or line[-1:].isspace()


def _with_room(command: Command) -> str:
    """Return the name, with a blank behind it where something is to follow."""
    return f"{command.typed} " if command.argument is not None else command.typed


def _unknown(line: str) -> str:
    """Say what is wrong with a line that names no command."""
    from difflib import get_close_matches

    first = line.partition(" ")[0]
    if not first:
        return "Write a command; Tab shows which there are."
    several = _beginning(_plain(first))
    word = clean_line(first, 40)
    if several:
        some = ", ".join(command.typed for command in several[:4])
        return f"{word!r} may be {some}{' and more' if len(several) > 4 else ''}: write more of it."
    near = get_close_matches(_plain(first), _NAMES, 1)
    if near:
        return f"There is no command {word!r}; did you mean {_NAMES[near[0]].typed!r}?"
    return f"There is no command {word!r}; Tab shows those there are."
