"""The verb about settings: config."""

from __future__ import annotations

import argparse
import re

from reader.session import Session, say, say_json
from reader.verbs.arguments import json_flag


def run_config(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Say where things live, or what is wrong."""
    match args.what:
        case "path":
            return _say_path(session, as_json=args.json)
        case "folders":
            return _say_folders(session, as_json=args.json)
        case "keys":
            return _say_keys(session, as_json=args.json)
        case "repair":
            if args.json:
                parser.error("repair has no --json: it answers in a sentence")
            return _repair(session)
        case _:
            return _check_config(session, as_json=args.json)


def _say_path(session: Session, *, as_json: bool) -> int:
    path = str(session.folders.config_file)
    if as_json:
        say_json({"configuration": path})
    else:
        say(path)
    return 0


def _say_folders(session: Session, *, as_json: bool) -> int:
    """Print where the user's files are."""
    from reader.safekeeping import copy_of

    places = {
        "configuration": session.folders.config_file,
        "themes": session.folders.themes,
        "library": session.folders.library_file,
        "backup copy": copy_of(session.folders.library_file),
        "drop-in folder": session.folders.inbox,
        "saved summaries": session.config.saving_folder(),
    }
    if as_json:
        say_json({re.sub("[ -]", "_", name): str(place) for name, place in places.items()})
        return 0
    for name, place in places.items():
        say(f"{name:<16} {place}")
    return 0


def _repair(session: Session) -> int:
    """Look through the library and mend it; it must not be open anywhere."""
    from reader.library import utc_now
    from reader.safekeeping import repair

    say(repair(session.folders.library_file, utc_now()))
    return 0


def _say_keys(session: Session, *, as_json: bool) -> int:
    """Print every command with its keys as they are now, those of the preset and the user's."""
    from reader.commands import COMMANDS
    from reader.key_names import alternatives, keys_label
    from reader.keys import read_keymap

    keymap, _ = read_keymap(session.config.keys, session.config.keymap)
    bound = {command.typed: keymap.get(command.id, command.keys) for command in COMMANDS}
    if as_json:
        for command in COMMANDS:
            argument = command.argument.shown if command.argument else None
            keys = alternatives(bound[command.typed])
            say_json({"id": command.typed, "keys": keys, "argument": argument, "help": command.help})
        return 0
    widths = [max(map(len, bound)), max(len(keys_label(keys)) for keys in bound.values())]
    for command in COMMANDS:
        label = keys_label(bound[command.typed]) or "(none)"
        say(f"{command.typed:<{widths[0]}}  {label:<{widths[1]}}  {command.help}")
    return 0


def _check_config(session: Session, *, as_json: bool) -> int:
    from reader.config_file import config_check, load_config
    from reader.paths import bundled, too_open
    from reader.tui.theme import ThemeFolders

    loaded = load_config(session.folders.config_file)  # not the session's, which would tell it once more
    mistakes = ThemeFolders(bundled("themes"), session.folders.themes).read_all().problems
    readable = too_open(session.folders)
    problems = (*loaded.problems, *mistakes, *readable)
    if as_json:
        say_json({"configuration": str(loaded.path), "found": loaded.found, "problems": list(problems)})
    else:
        for line in (*(loaded.problems if mistakes else config_check(loaded)), *mistakes, *readable):
            say(line)
    return 1 if problems else 0


def config_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `config` takes."""
    parser.add_argument(
        "what",
        choices=("path", "check", "folders", "keys", "repair"),
        help=(
            "where the settings live, what is wrong with them, where files live, what the keys do; "
            "repair looks through the library and mends it"
        ),
    )
    json_flag(parser)
