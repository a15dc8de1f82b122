"""The line at the bottom of a dialog: what its keys do, by the names of the keys as they are bound now."""

from __future__ import annotations

import re
from typing import Any, Final

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from reader.key_names import key_label
from reader.tui.keymap import is_no_key

STEP: Final = " · "
"""What stands between two things that can be done."""

_ACTION: Final = re.compile(r"{([^{}]+)}")


class DialogKeys(Static):
    """Says what the keys do, such as `{copy} copy · Esc close`: an action in braces stands for its key."""

    def __init__(self, words: str, *, id: str | None = None, classes: str = "dialog-keys") -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._words = words

    def on_mount(self) -> None:
        """Name the keys."""
        self.update(Content(with_keys(self.screen, self._words)))


def with_keys(screen: Screen[Any], words: str) -> str:
    """Return the words with the first key of each action in its place; what has no key is left out."""
    keys: dict[str, str] = {}
    for key, active in screen.active_bindings.items():
        if not is_no_key(key):
            keys.setdefault(active.binding.action, key_label(key))
    steps = [step for step in words.split(STEP) if keys.keys() >= set(_ACTION.findall(step))]
    return STEP.join(_ACTION.sub(lambda action: keys[action[1]], step) for step in steps)
