"""A few fields to fill in, each on a line: what a source is called, where it stands, what is set for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from reader.text.sanitize import clean_line
from reader.tui.dialog import Dialog
from reader.tui.literal import literal_line

LONGEST_VALUE = 8_000
"""Characters of a field; the longest address that is taken."""


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a form."""

    id: str
    label: str
    value: str | bool = ""
    """What is there now; a yes or no makes a box to tick."""
    placeholder: str = ""
    """What an empty field stands for."""
    words: tuple[str, ...] = ()
    """What the field offers to complete."""


Values = Mapping[str, str | bool]


class Box(Static, can_focus=True):
    """A yes or no: ticked or not, which colour alone does not say."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space,x", "tick", show=False)]

    value: reactive[bool] = reactive(False)

    def __init__(self, label: str, value: bool, *, id: str) -> None:
        super().__init__(id=id, markup=False)
        self._label = label
        self.set_reactive(Box.value, value)

    def render(self) -> Content:
        """Draw box and label."""
        return Content(f"[{'x' if self.value else ' '}] ") + literal_line(self._label)

    def action_tick(self) -> None:
        """Tick the box, or take the tick away."""
        self.value = not self.value

    def on_click(self) -> None:
        """Do what the key does."""
        self.action_tick()


class FormScreen(Dialog[Values | None]):
    """Ends with the fields that were changed, by their id, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel"),
        Binding("enter,ctrl+s", "finish", "Save"),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, title: str, fields: Sequence[Field], check: Callable[[Values], str]) -> None:
        """Make the screen.

        Args:
            title: What is changed.
            fields: From top to bottom.
            check: Is given the fields that were changed; returns what is wrong with them, or nothing.
        """
        super().__init__()
        self._title = title
        self._fields = list(fields)
        self._check = check

    def compose(self) -> ComposeResult:
        """Make a line for each field."""
        with Vertical(classes="dialog wide form"):
            yield Static(literal_line(self._title), classes="dialog-title", markup=False)
            with VerticalScroll(classes="form-lines", can_focus=False):
                for field in self._fields:
                    with Horizontal(classes="form-line"):
                        yield Static(literal_line(field.label), classes="form-label", markup=False)
                        yield _widget(field)
            yield Static(id="problem", classes="dialog-problem", markup=False)
            yield Static(
                "Enter save · ↓ next field · Space ticks · Esc cancel",
                classes="dialog-keys",
                markup=False,
            )

    def on_mount(self) -> None:
        """Begin in the first field."""
        self.query_one(f"#{self._fields[0].id}").focus()

    def on_input_submitted(self) -> None:
        """Save."""
        self.action_finish()

    def action_finish(self) -> None:
        """End with what was changed, if nothing is wrong with it."""
        values = {field.id: self._value(field) for field in self._fields}
        changed = {field.id: values[field.id] for field in self._fields if values[field.id] != _before(field)}
        problem = self._check(changed)
        if problem:
            self.query_one("#problem", Static).update(literal_line(problem))
        else:
            self.dismiss(changed)

    def _value(self, field: Field) -> str | bool:
        if isinstance(field.value, bool):
            return self.query_one(f"#{field.id}", Box).value
        return clean_line(self.query_one(f"#{field.id}", Input).value, LONGEST_VALUE)


def _before(field: Field) -> str | bool:
    """Return what a field holds that nobody touches."""
    return field.value if isinstance(field.value, bool) else clean_line(field.value, LONGEST_VALUE)


def _widget(field: Field) -> Input | Box:
    if isinstance(field.value, bool):
        return Box(field.placeholder, field.value, id=field.id)
    return Input(
        str(_before(field)),
        placeholder=clean_line(field.placeholder, 200),
        suggester=SuggestFromList(field.words, case_sensitive=False) if field.words else None,
        max_length=LONGEST_VALUE,
        select_on_focus=False,
        compact=True,
        id=field.id,
    )
