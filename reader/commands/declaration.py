"""What the declaration of a command says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from reader.arguments import Argument

Where = Literal["app", "main", "pane"]
"""`app`: on every screen; `main`: on the three panes; `pane`: in the pane that has the focus."""

Group = Literal["Moving", "Reading", "Marking", "Library", "Reader"]

PaneName = Literal["sources", "entries", "article", "summary", "quotes"]

PANES: Mapping[PaneName, str] = MappingProxyType(
    {
        "sources": "Sources: views, searches, folders and feeds; the cursor chooses what is listed.",
        "entries": "Articles: a title each; the article under the cursor is shown beside or opened.",
        "summary": "Summary: sentences of the article, the best ones, in its order.",
        "article": "Article: the text, with the summary's sentences and the quotes marked.",
        "quotes": "Quotes: who said what, each at its place in the article.",
    }
)
"""The panes, and one sentence on what each one is."""

LONGEST_SUMMARY = 1_000
"""Sentences; most articles are shorter, so that the dial goes from one line to the whole text."""

BEST_FIRST = "best"
"""The order that only what a search found can have."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do; its `id` is also the name of the action that does it."""

    id: str
    keys: str
    """Default keys in Textual's notation: alternatives with commas between them, the keys of a sequence
    with blanks; empty where the command has none."""
    title: str
    """A few words, for the line of keys and the palette."""
    help: str
    """One sentence, for the help and the README."""
    group: Group
    where: Where = "main"
    palette: bool = True
    """Whether the palette offers it; movements make no sense there."""
    argument: Argument | None = None
    """What may follow its name on the command line."""
    names: tuple[str, ...] = ()
    """Other names on the command line; that with dashes and the title are names anyway."""
    panes: tuple[PaneName, ...] = ()
    """Panes whose help begins with it; a command that does its work in the focused pane is in all."""

    @property
    def typed(self) -> str:
        """Its name as everybody reads and writes it, such as `save-as`."""
        return self.id.replace("_", "-")

    @property
    def shown(self) -> str:
        """Its name with what it takes."""
        return f"{self.typed} {self.argument.shown}" if self.argument is not None else self.typed
