"""The verb about settings: config."""

from __future__ import annotations

import argparse

from reader.session import Session, say


def run_config(session: Session, args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Say where things live, or what is wrong."""
    if args.what == "path":
        say(str(session.folders.config_file))
        return 0
    if args.what == "folders":
        places = {
            "configuration": session.folders.config_file,
            "themes": session.folders.themes,
            "library": session.folders.library_file,
            "drop-in folder": session.folders.inbox,
            "saved summaries": session.config.saving_folder(),
        }
        for name, place in places.items():
            say(f"{name:<16} {place}")
        return 0
    if args.what == "keys":
        from reader.commands import COMMANDS, keys_label

        for command in COMMANDS:
            keys = session.config.keys.get(command.id, command.keys)
            say(f"{command.id:<16} {keys_label(keys):<14} {command.help}")
        return 0
    return _check_config(session)


def _check_config(session: Session) -> int:
    from reader.config import config_check
    from reader.keys import read_keymap
    from reader.paths import bundled
    from reader.tui.theme import ThemeFolders

    loaded = session.loaded_config
    _, key_problems = read_keymap(session.config.keys)
    mistakes = [f"{loaded.path}: {problem}" for problem in key_problems]
    mistakes.extend(ThemeFolders(bundled("themes"), session.folders.themes).read_all().problems)
    for line in (*(loaded.problems if mistakes else config_check(loaded)), *mistakes):
        say(line)
    return 1 if loaded.problems or mistakes else 0


def config_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what `config` takes."""
    parser.add_argument(
        "what",
        choices=("path", "check", "folders", "keys"),
        help="where the settings live, what is wrong with them, where files live, what commands are called",
    )
