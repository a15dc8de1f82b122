"""What the user chose in the reader itself and finds again at the next start.

The configuration file is the user's and is never written. A choice made with a key is kept beside the
library together with the configured value it replaced: once that value is changed in the configuration,
the newer word counts and the choice is dropped.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from reader.config import SETTINGS, Config

Name = Literal["theme", "summary_method", "summary_length", "quotes_by_speaker", "list_previews"]


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices in force: those remembered, and the configured values for the rest."""

    theme: str
    summary_method: str
    summary_length: int
    quotes_by_speaker: bool
    list_previews: bool


class PreferenceFile:
    """Reads and writes the choices."""

    def __init__(self, path: Path, config: Config) -> None:
        self._path = path
        self._config = config
        self.preferences = self._read()

    def choose(self, name: Name, value: str | int) -> None:
        """Take a choice; it holds at once, and `save` keeps it."""
        changes: dict[str, Any] = {name: value}
        self.preferences = replace(self.preferences, **changes)

    def save(self) -> None:
        """Write the choices that differ from the configuration.

        Raises:
            SaveError: The file cannot be written; the choices hold until the reader ends.
        """
        from reader.files import write_atomic

        chosen = self.preferences
        kept = {
            name: {"chosen": getattr(chosen, name), "configured": getattr(self._config, name)}
            for name in get_args(Name)
            if getattr(chosen, name) != getattr(self._config, name)
        }
        write_atomic(self._path, json.dumps(kept, indent=1) + "\n", "What you chose holds until the end.")

    def _read(self) -> Preferences:
        values: dict[str, Any] = {name: getattr(self._config, name) for name in get_args(Name)}
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            kept = {}  # nothing was chosen yet, or the file was damaged: the configuration stands
        for setting in SETTINGS:
            choice = kept.get(setting.attribute) if isinstance(kept, dict) else None
            if setting.attribute not in values or not isinstance(choice, dict):
                continue
            if choice.get("configured") == values[setting.attribute]:
                with suppress(ValueError):  # not a value that this release allows
                    values[setting.attribute] = setting.kind.read(choice.get("chosen"))
        return Preferences(**values)
