"""What the user chose in the reader itself and finds again at the next start.

The configuration file is the user's and is never written. A choice made with a key is kept beside the
library together with the configured value it replaced: once that value is changed in the configuration,
the newer word counts and the choice is dropped.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, cast

from reader.config import Config

Name = Literal["theme", "summary_method", "summary_length"]

_NAMES: tuple[Name, ...] = ("theme", "summary_method", "summary_length")


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices in force: those remembered, and the configured values for the rest."""

    theme: str
    summary_method: str
    summary_length: int


class PreferenceFile:
    """Reads and writes the choices."""

    def __init__(self, path: Path, config: Config) -> None:
        self._path = path
        self._config = config
        self.preferences = self._read()

    def choose(self, name: Name, value: str | int) -> None:
        """Remember a choice.

        Raises:
            SaveError: The file cannot be written; the choice holds until the reader ends.

        """
        from reader.files import write_atomic

        changes: dict[str, Any] = {name: value}
        self.preferences = replace(self.preferences, **changes)
        kept = {
            key: {"chosen": getattr(self.preferences, key), "configured": getattr(self._config, key)}
            for key in _NAMES
            if getattr(self.preferences, key) != getattr(self._config, key)
        }
        write_atomic(self._path, json.dumps(kept, indent=1) + "\n")

    def _read(self) -> Preferences:
        configured = {name: getattr(self._config, name) for name in _NAMES}
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            kept = {}  # nothing was chosen yet, or the file was damaged: the configuration stands
        for name in _NAMES:
            choice = kept.get(name) if isinstance(kept, dict) else None
            if isinstance(choice, dict) and choice.get("configured") == configured[name]:
                chosen = choice.get("chosen")
                if type(chosen) is type(configured[name]) and _allowed(name, chosen):
                    configured[name] = chosen
        return Preferences(**cast("Any", configured))


def _allowed(name: Name, value: object) -> bool:
    if name == "summary_length":
        return isinstance(value, int) and 1 <= value <= 50
    if name == "summary_method":
        from reader.summary import METHODS

        return value in METHODS
    return True
