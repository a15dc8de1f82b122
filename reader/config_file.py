"""The settings in the user's file: read, checked, and what is wrong with them in words.

The file is only ever read. Whatever is wrong with it becomes one sentence that names the file, the line, the
key and what is allowed; that key alone falls back to its default, and the reader starts all the same.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reader.config import KEYS_TABLE, SETTINGS_BY_NAME, Config
from reader.setting_kinds import Keys, shown_value
from reader.text.sanitize import clean_line

MAX_FILE_BYTES = 1024 * 1024
"""A larger file is no configuration that somebody wrote."""

MAX_PROBLEMS = 20
"""More sentences than this help nobody; the rest is counted."""


@dataclass(frozen=True, slots=True)
class LoadedConfig:
    """The settings of one file and what is wrong with it."""

    path: Path
    found: bool
    """Whether there is such a file at all."""
    config: Config
    problems: tuple[str, ...] = ()
    """One sentence each, for the user."""


def load_config(path: Path) -> LoadedConfig:
    """Read the settings; a missing file means the defaults, and a mistake never raises."""
    shown_path = clean_line(str(path))
    try:
        text = _read_text(path)
        table = {} if text is None else _parse(text)
    except _FileProblem as problem:
        return LoadedConfig(path, True, Config(), (f"{shown_path}{problem} The defaults are used.",))
    config, mistakes = _read_settings(table)
    config, wrong_keys = _with_valid_keys(config)
    said = [*((name, _mistake(name, value)) for name, value in mistakes[:MAX_PROBLEMS]), *wrong_keys]
    problems = _placed(said[:MAX_PROBLEMS], shown_path, text or "")
    if len(mistakes) + len(wrong_keys) > MAX_PROBLEMS:
        more = len(mistakes) + len(wrong_keys) - MAX_PROBLEMS
        problems.append(f"{shown_path}: there are {more} more problems.")
    return LoadedConfig(path, text is not None, config, tuple(problems))


def config_check(loaded: LoadedConfig) -> tuple[str, ...]:
    """Return what `pullquote config check` prints: the problems, or one line that there is none."""
    shown_path = clean_line(str(loaded.path))
    if not loaded.found:
        return (f"{shown_path}: there is no such file; the defaults are used.",)
    return loaded.problems or (f"{shown_path}: no problem found.",)


class _FileProblem(Exception):
    """Why a whole file cannot be used; its text follows the file's name."""


def _read_text(path: Path) -> str | None:
    """Return the file's text, or None where there is no file."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
            raise _FileProblem(" is not a file.")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _FileProblem(f" cannot be read ({error.strerror}).") from error
    if len(data) > MAX_FILE_BYTES:
        raise _FileProblem(" is larger than 1 MiB.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _FileProblem(f", line {line}: this is not UTF-8 text.") from error


def _parse(text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _FileProblem(_syntax_problem(str(error), text)) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; thousands of brackets
        raise _FileProblem(": this is not TOML that can be read.") from error


def _syntax_problem(message: str, text: str) -> str:
    """Say where the file is broken; tomllib tells it only in its message."""
    found = re.search(r" \(at (?:line (\d{1,9}), column \d{1,9}|end of document)\)\Z", message)
    reason = message[: found.start()] if found else message
    line = int(found[1]) if found and found[1] else text.rstrip().count("\n") + 1
    return f", line {line}: this is not valid TOML ({clean_line(reason, 200)})."


def _read_settings(table: dict[str, Any]) -> tuple[Config, list[tuple[str, object]]]:
    """Return the settings, and the names and values that are none."""
    values: dict[str, Any] = {}
    keys: dict[str, str] = {}
    mistakes: list[tuple[str, object]] = []
    for name, value in _flat(table):
        try:
            if name.startswith(KEYS_TABLE):
                keys[name.removeprefix(KEYS_TABLE)] = Keys().read(value)
            else:
                setting = SETTINGS_BY_NAME[name]
                values[setting.attribute] = setting.kind.read(value)
        except (KeyError, ValueError):
            mistakes.append((name, value))
    return Config(**values, keys=MappingProxyType(keys)), mistakes


def _with_valid_keys(config: Config) -> tuple[Config, list[tuple[str, str]]]:
    """Return the settings with those keys that can be given, and what is wrong with the others."""
    if not config.keys:
        return config, []
    from reader.keys import check_keys

    valid, problems = check_keys(config.keys, config.keymap)
    wrong = [(f"{KEYS_TABLE}{problem.name}", problem.sentence) for problem in problems]
    return replace(config, keys=MappingProxyType(valid)), wrong


def _placed(said: list[tuple[str, str]], shown_path: str, text: str) -> list[str]:
    """Return sentences about names with the place where each name stands, in the order of the file."""
    if not said:
        return []
    from reader.toml_lines import name_lines

    lines = name_lines(text)
    places = [(lines.get(name, 0), sentence) for name, sentence in said]
    return [
        f"{shown_path}{f', line {line}' if line else ''}: {sentence}"
        for line, sentence in sorted(places, key=lambda place: place[0])
    ]


def _flat(table: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """Yield full names and values; settings stand at most one table deep, so deeper tables are values."""
    for name, value in table.items():
        if isinstance(value, dict) and name not in SETTINGS_BY_NAME and (value or _group(name)):
            for inner_name, inner_value in value.items():
                yield f"{name}.{inner_name}", inner_value
        else:
            yield name, value


def _group(name: str) -> tuple[str, ...]:
    """Return the settings of one table of the file."""
    return tuple(setting for setting in SETTINGS_BY_NAME if setting.startswith(f"{name}."))


def _mistake(name: str, value: object) -> str:
    """Say what is wrong with one entry of the file, and what holds instead."""
    shown_name = clean_line(name, 60)
    setting = SETTINGS_BY_NAME.get(f"{KEYS_TABLE}COMMAND" if name.startswith(KEYS_TABLE) else name)
    if setting is not None:
        default = setting.kind.shown(getattr(Config(), setting.attribute))
        wrong = f"{shown_name} is {shown_value(value)}; it must be {setting.kind.allowed}."
        return f"{wrong} The default is used: {default}."
    if group := _group(name):
        return f"{shown_name} is a table; its settings are {', '.join(group)}."
    from difflib import get_close_matches

    near = get_close_matches(shown_name, SETTINGS_BY_NAME, 1)
    hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(SETTINGS_BY_NAME)}."
    return f"there is no setting {shown_name}; {hint}"
