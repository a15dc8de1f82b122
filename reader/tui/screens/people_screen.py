"""Who is quoted in the library: typing narrows the list, Enter shows what somebody said."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from reader.people import Person
from reader.tui.dialog import Dialog
from reader.tui.literal import literal_line
from reader.tui.messages import Notice
from reader.tui.screens.finding_screen import TYPING_SECONDS
from reader.tui.screens.people_actions import PeopleActions, PeoplePlace
from reader.tui.screens.person_screen import PersonScreen
from reader.tui.widgets.people_list import PEOPLE_HEADING, PeopleList
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.status_line import StatusLine


class PeopleScreen(Dialog[PeoplePlace | Person | None]):
    """Ends with a place to read at; where a person is to be chosen, with that one; or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Back"),
        Binding("down,ctrl+n", "move('cursor_down')", show=False),
        Binding("up,ctrl+p", "move('cursor_up')", show=False),
        Binding("pagedown", "move('page_down')", show=False),
        Binding("pageup", "move('page_up')", show=False),
    ]

    DEFAULT_CSS = """
    PeopleScreen { align: left top; background: $background; }
    PeopleScreen > Horizontal { height: 1; background: $panel; }
    PeopleScreen > Horizontal > Static { width: auto; padding: 0 1; text-style: bold; }
    PeopleScreen > Horizontal > Input { width: 1fr; }
    PeopleScreen > #heading { color: $dim-color; height: 1; }
    PeopleScreen > PeopleList { height: 1fr; }
    PeopleScreen > PeopleList > .row-list--cursor-blurred {
        background: $block-cursor-background;
        color: $block-cursor-foreground;
        text-style: $block-cursor-text-style;
    }
    PeopleScreen > #do { height: auto; padding: 0 1; color: $dim-color; }
    """

    def __init__(
        self,
        main: PeopleActions,
        place: PeoplePlace | None = None,
        *,
        narrowed: str = "",
        same_as: Person | None = None,
    ) -> None:
        """Make the screen.

        Args:
            main: The main screen, which has the library.
            place: Where to go on.
            narrowed: What the field holds at first, where that is nowhere.
            same_as: Whom to choose another name for; None: people are shown, not chosen.
        """
        super().__init__()
        self._main = main
        self._place = place
        self._typed_at_first = place.narrowed if place is not None else narrowed
        self._same_as = same_as
        self._looked_for = ""
        self._is_narrowed = self._is_submitted = False

    def compose(self) -> ComposeResult:
        """Make the field that narrows, the list and a line on what the keys do."""
        asked = f"Who is {self._same_as.name} too?" if self._same_as else "People"
        with Horizontal():
            yield Static(literal_line(asked), id="title", markup=False)
            yield Input(self._typed_at_first, placeholder="a name narrows", compact=True)
        yield Static(PEOPLE_HEADING, id="heading", markup=False)
        people = PeopleList(self._main.library.people_with_ids, self._main.library.clock, id="people")
        people.can_focus = False  # what is typed goes to the field
        yield people
        yield StatusLine()
        act = "is the same" if self._same_as else "what they said"
        yield Static(f"Type to narrow · ↑ ↓ · Enter {act} · Esc back", id="do", markup=False)

    def on_mount(self) -> None:
        """Show everybody, or the place where the user left."""
        self._field.focus()
        person = self._main.person_now(self._place.person) if self._place else None
        self._narrow(person.id if person else None)
        if person is not None:
            self._show(person, self._place)
        self._tell_of_more()

    @work(exit_on_error=False, group="counting")
    async def _tell_of_more(self) -> None:
        """Say that there are articles in which quotes were not looked for."""
        waiting = await asyncio.to_thread(self._main.read, self._main.library.articles_without_quotes, 0)
        if waiting:
            self._main.post_message(
                Notice(f"Quotes were not looked for yet in {waiting:,} articles; `pullquote people` does it.")
            )

    @property
    def _field(self) -> Input:
        return self.query_one(Input)

    @property
    def _people(self) -> PeopleList:
        return self.query_one(PeopleList)

    @on(Input.Changed)
    def _typed(self) -> None:
        if self._field.value != self._looked_for:  # the field tells of what it holds at first too
            self._narrow_from_here()

    def _narrow_from_here(self) -> None:
        current = self._people.current
        self._narrow(current.id if current is not None else None)

    def _narrow(self, keep: int | None) -> None:
        """Look for whom the field names, with the cursor on the person `keep` then."""
        self._looked_for = self._field.value
        self._is_narrowed = self._is_submitted = False
        self._look(self._looked_for, keep)

    @work(exit_on_error=False, group="looking", exclusive=True)
    async def _look(self, name: str, keep: int | None) -> None:
        await asyncio.sleep(TYPING_SECONDS)
        main = self._main
        ids = await asyncio.to_thread(main.read, lambda: main.library.person_ids(name), list[int]())
        if self._same_as is not None:
            ids = [number for number in ids if number != self._same_as.id]
        self._people.set_ids(ids, keep)
        self._is_narrowed = True
        if self._is_submitted:
            self._open()

    def action_move(self, action: str) -> None:
        """Move the cursor of the list while the field has the focus."""
        getattr(self._people, f"action_{action}")()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        """Open who is found, as soon as that is clear."""
        if self._is_narrowed:
            self._open()
        else:
            self._is_submitted = True

    @on(RowList.Opened)
    def _open(self) -> None:
        person = self._people.current
        if person is None:
            return
        if self._same_as is not None:
            self.dismiss(person)
        else:
            self._show(person)

    def _show(self, person: Person, place: PeoplePlace | None = None) -> None:
        screen = PersonScreen(self._main, person, place.said if place else None)
        self.app.push_screen(screen, self._left_person)

    def _left_person(self, place: PeoplePlace | None) -> None:
        """Go on to read what was opened; else show the list as it is now."""
        if self.is_over:
            return
        if place is None:
            self._field.select_all()  # what is typed now is another name
            self._narrow_from_here()
        else:
            self.dismiss(PeoplePlace(self._field.value, place.person, place.said))
