"""The keys as they are: the commands' own, those of a preset, and the user's on top of both.

Needs no screen, so that the command line checks what is wrong with them too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.commands import COMMANDS, COMMANDS_BY_ID
from reader.key_names import alternatives, key_label, read_keys
from reader.presets import DEFAULT_PRESET, PRESETS
from reader.text.sanitize import clean_line


@dataclass(frozen=True, slots=True)
class KeyProblem:
    """What is wrong with the user's keys for one command."""

    name: str
    """The name that stands in the file, whether there is such a command or not."""
    sentence: str


def read_keymap(
    keys: Mapping[str, str], preset: str = DEFAULT_PRESET
) -> tuple[dict[str, str], tuple[KeyProblem, ...]]:
    """Return the keys of every command that has others than its own, and what is wrong with the user's.

    A key that two commands share, or that begins a sequence of another one, is refused for the command that
    the user gave it to, so that no command becomes unreachable in silence.

    Args:
        keys: The user's own keys by command.
        preset: The keymap they go on top of.

    """
    accepted, problems = check_keys(keys, preset)
    return {**preset_keys(preset), **accepted}, problems


def preset_keys(preset: str) -> dict[str, str]:
    """Return what a preset declares about commands that there are."""
    return {name: keys for name, keys in PRESETS[preset].items() if name in COMMANDS_BY_ID}


def check_keys(
    keys: Mapping[str, str], preset: str = DEFAULT_PRESET
) -> tuple[dict[str, str], tuple[KeyProblem, ...]]:
    """Return the valid part of the user's keys, each key under its one name, and the mistakes in the rest."""
    accepted: dict[str, str] = {}
    written: dict[str, str] = {}
    problems: list[KeyProblem] = []
    for name, value in keys.items():
        command_id = name.replace("-", "_")
        if command_id not in COMMANDS_BY_ID:
            problems.append(KeyProblem(name, _unknown(name)))
            continue
        try:
            accepted[command_id] = read_keys(value)
        except ValueError as error:
            problems.append(KeyProblem(name, _no_key(name, str(error))))
        written[command_id] = name
    while clash := _clash(accepted, preset_keys(preset)):
        command_id, why = clash
        name = written[command_id]
        problems.append(KeyProblem(name, f"keys.{name}: {why}; the default stays."))
        del accepted[command_id]
    return accepted, tuple(problems)


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.replace("_", "-"), [command.typed for command in COMMANDS], 1)
    hint = f"; did you mean {near[0]!r}?" if near else "; `pullquote config keys` lists them."
    return f"keys: there is no command {clean_line(name, 40)!r}{hint}"


def _no_key(name: str, word: str) -> str:
    return (
        f"keys.{clean_line(name, 40)}: {clean_line(word, 40)!r} is not a key; write a character, a name such "
        "as pagedown, a combination such as ctrl+s, or a sequence of them such as g g."
    )


def _clash(accepted: Mapping[str, str], preset: Mapping[str, str]) -> tuple[str, str] | None:
    """Return one of the user's commands that cannot have its keys, and why; None where all is well.

    All commands share one name space: panes, main screen and app are active at the same time. A command
    whose keys were refused has its default keys again, so this is asked until nothing clashes.
    """
    taken: dict[str, str] = {}
    begun: dict[str, str] = {}
    own = {command_id: alternatives(keys) for command_id, keys in accepted.items()}
    others = {
        command.id: alternatives(preset.get(command.id, command.keys))
        for command in COMMANDS
        if command.id not in own
    }
    for command_id, sequences in {**others, **own}.items():
        for sequence in sequences:
            why = _in_the_way(sequence, command_id, taken, begun)
            if why and command_id in own:
                return command_id, why
            taken.setdefault(sequence, command_id)
            for beginning in _beginnings(sequence):
                begun.setdefault(beginning, sequence)
    return None


def _in_the_way(sequence: str, command_id: str, taken: Mapping[str, str], begun: Mapping[str, str]) -> str:
    """Say what keeps a command from having a key; empty where nothing does."""
    label = key_label(sequence)
    owner = taken.get(sequence, command_id)
    if owner != command_id:
        return f"{label} is the key of {_typed(owner)!r}"
    if sequence in begun:
        longer = begun[sequence]
        return f"{label} begins {key_label(longer)}, the keys of {_typed(taken[longer])!r}"
    shorter = next((beginning for beginning in _beginnings(sequence) if beginning in taken), None)
    if shorter is not None:
        return f"{label} begins with {key_label(shorter)}, the key of {_typed(taken[shorter])!r}"
    return ""


def _typed(command_id: str) -> str:
    return COMMANDS_BY_ID[command_id].typed


def _beginnings(sequence: str) -> Iterator[str]:
    """Yield the sequences that a longer one begins with."""
    strokes = sequence.split()
    for length in range(1, len(strokes)):
        yield " ".join(strokes[:length])
