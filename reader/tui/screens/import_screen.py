"""A list of subscriptions before it is taken in: what is new, what is there, what is refused and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar, Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from reader.interchange import Offered
from reader.interchange.preview import State
from reader.model import Subscription
from reader.tui.cells import SEPARATOR, clipped, fitted
from reader.tui.dialog import Dialog
from reader.tui.literal import TITLE_LIMIT, literal_line, shown
from reader.tui.widgets.row_list import RowList

WORDS: Final[Mapping[State, str]] = MappingProxyType(
    {"new": "new", "completes": "completed", "known": "there already"}
)


LONGEST_ROW = 4_000
"""Characters of a row that are shown below the list."""


class ImportList(RowList):
    """What is offered, each with a box to tick, then what is refused."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"import-list--dim", "import-list--refused"}
    DEFAULT_CSS = """
    ImportList { height: 1fr; background: $surface; }
    ImportList > .import-list--dim { color: $dim-color; }
    ImportList > .import-list--refused { color: $text-error; }
    """

    def __init__(self, offered: Sequence[Offered], refused: Sequence[str], *, id: str) -> None:
        super().__init__(id=id)
        self._offered = list(offered)
        self._refused = list(refused)
        self.chosen = {place for place, one in enumerate(offered) if one.state != "known"}
        """Places of what is ticked."""

    def on_mount(self) -> None:
        """Take the rows."""
        self.set_row_count(len(self._offered) + len(self._refused))

    def tick(self) -> None:
        """Tick the row under the cursor, or not any more, and go on to the next one."""
        self.click_row(self.cursor)
        self.cursor += 1

    def click_row(self, row: int) -> None:
        """Tick the row, or not any more."""
        if row < len(self._offered) and self._offered[row].state != "known":
            self.chosen ^= {row}
            self.refresh_row(row)

    def tick_all(self) -> None:
        """Tick all that would change anything, or nothing where all of it is ticked."""
        wanted = {place for place, one in enumerate(self._offered) if one.state != "known"}
        self.chosen = set() if self.chosen == wanted else wanted
        self.refresh()

    @property
    def whole_row(self) -> str:
        """All that is known of the row under the cursor."""
        if self.cursor < len(self._offered):
            offered = self._offered[self.cursor]
            return SEPARATOR.join(filter(None, (_title(offered), _address(offered), WORDS[offered.state])))
        refused = self._refused[self.cursor - len(self._offered) :]
        return refused[0] if refused else ""

    def row_segments(self, row: int, width: int) -> list[Segment]:
        """Return box, title, folders and what importing it does; or why it is refused."""
        if row >= len(self._offered):
            style = self.get_component_rich_style("import-list--refused", partial=True)
            why = shown(self._refused[row - len(self._offered)][:TITLE_LIMIT])
            return [Segment(clipped(f"  ! {why}", width), style)]
        offered = self._offered[row]
        box = "   " if offered.state == "known" else "[x]" if row in self.chosen else "[ ]"
        words = f" {WORDS[offered.state]}"
        dim = self.get_component_rich_style("import-list--dim", partial=True)
        room = max(1, width - cell_len(box) - 1 - cell_len(words))
        title = fitted(shown(_title(offered)[:TITLE_LIMIT]), room)
        return [
            Segment(f"{box} "),
            Segment(title, dim if offered.state == "known" else Style()),
            Segment(words, dim),
        ]


def _title(offered: Offered) -> str:
    what = offered.what
    if not isinstance(what, Subscription):
        return f"search {what.name}: {what.query}"
    folders = ", ".join("/".join(path) for path in what.folders if path)
    tags = "".join(f" #{tag}" for tag in what.tags)
    return f"{what.title or what.url}{f'  in {folders}' if folders else ''}{tags}"


def _address(offered: Offered) -> str:
    """Return the address, where the title is something else."""
    what = offered.what
    return what.url if isinstance(what, Subscription) and what.title else ""


class ImportScreen(Dialog[list[int] | None]):
    """Ends with the places of what is to be taken in, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h", "dismiss(None)", "Cancel"),
        Binding("space,x", "tick", "Tick"),
        Binding("a", "tick_all", "All or none"),
    ]

    def __init__(self, name: str, offered: Sequence[Offered], refused: Sequence[str]) -> None:
        """Make the screen.

        Args:
            name: The file.
            offered: What it holds.
            refused: One sentence for each line that is not taken.
        """
        super().__init__()
        self._name = name
        self._offered = list(offered)
        self._refused = list(refused)

    def compose(self) -> ComposeResult:
        """Make the rows with what they come to above them."""
        with Vertical(classes="dialog wide tall"):
            yield Static(literal_line(f"Import {self._name}"), classes="dialog-title", markup=False)
            yield Static(literal_line(self._summary()), classes="dialog-head", markup=False)
            yield ImportList(self._offered, self._refused, id="offered")
            yield Static(id="whole-row", classes="dialog-note", markup=False)
            yield Static(
                "Space tick · a all or none · Enter import · Esc cancel", classes="dialog-keys", markup=False
            )

    def _summary(self) -> str:
        states = [one.state for one in self._offered]
        parts = [f"{states.count(state):,} {WORDS[state]}" for state in WORDS if state in states]
        parts += [f"{len(self._refused):,} refused"] if self._refused else []
        return ", ".join(parts)

    @property
    def _list(self) -> ImportList:
        return self.query_one(ImportList)

    def on_mount(self) -> None:
        """Show all of the first row."""
        self.on_row_list_highlighted()

    def on_row_list_highlighted(self) -> None:
        """Show all of the row under the cursor, which in the list is cut where it is long."""
        self.query_one("#whole-row", Static).update(literal_line(self._list.whole_row, limit=LONGEST_ROW))

    def action_tick(self) -> None:
        """Tick the row under the cursor, or not any more."""
        self._list.tick()

    def action_tick_all(self) -> None:
        """Tick all or nothing."""
        self._list.tick_all()

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """End with what is ticked."""
        self.dismiss(sorted(self._list.chosen))
