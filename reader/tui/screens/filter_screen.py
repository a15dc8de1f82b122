"""The filter: a query that narrows the list behind it while one types."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from reader.errors import QueryError
from reader.library import Library
from reader.model import View
from reader.query import joined
from reader.query.completion import Completion, Vocabulary, as_typed, complete
from reader.tui.literal import literal_line
from reader.tui.past_queries import PastQueries
from reader.tui.screens.finding_screen import FindingScreen, InBackground, Step
from reader.tui.widgets.query_input import QueryInput

_MOST_SHOWN = 12
"""Ways to go on that the line has room for at most."""
_FEW = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list shows: a view, and a query that narrows it."""

    view: View
    narrowed_by: str = ""


class FilterScreen(FindingScreen[Listed | None]):
    """Ends with what is to be listed, or with None for what was listed before."""

    key_hints = "Tab complete · Ctrl+T scope · Ctrl+S keep · Esc cancel"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel"),
        Binding("tab", "complete", "Complete"),
        Binding("down", "choose(1)", show=False),
        Binding("up", "choose(-1)", show=False),
        Binding("ctrl+t", "scope", "Scope"),
        Binding("ctrl+s", "keep", "Keep"),
    ]

    def __init__(
        self,
        library: Library,
        past: PastQueries,
        in_background: InBackground,
        *,
        typed: str,
        here: View,
        title: str,
        everywhere: bool,
        show: Callable[[Listed], Awaitable[int]],
        query_of: Callable[[View], str],
    ) -> None:
        """Make the screen.

        Args:
            library: What is filtered.
            past: What was looked for before.
            in_background: Keeps the work out of the keys' way.
            typed: What the field holds at first.
            here: The view that is narrowed.
            title: What that view is called.
            everywhere: Whether the whole library is looked through at first, and not that view.
            show: Lists what is found; returns how many entries that are.
            query_of: Says a view in the query language.
        """
        super().__init__(classes="prompt")
        self._library = library
        self._typed = typed
        self._here = here
        self._title = title
        self._past = past
        self._in_background = in_background
        self._everywhere = everywhere
        self._show = show
        self._query_of = query_of
        self._vocabulary = Vocabulary()
        self._completion = Completion(0, 0, ())
        self._choice = 0
        self._listed = Listed(here)

    def compose(self) -> ComposeResult:
        """Make the field, the ways to go on, and a line on what the keys do."""
        hint = "unread starred feed:… tag:… newer:2d “words” -word /pattern/"
        with Vertical(classes="prompt-bar"):
            with Horizontal(classes="prompt-line"):
                yield Static(classes="prompt-label", markup=False)
                yield QueryInput(self._typed, self._past, placeholder=hint, id="query")
                yield Static(classes="prompt-count", id="finding-count", markup=False)
            yield Static(id="choices", markup=False)
            yield Static(self.key_hints, id="finding-keys", markup=False)

    def on_mount(self) -> None:
        """Learn what there is to ask for."""
        self._show_scope()
        self.learn(self._library, self._in_background)

    def take_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Complete with what there is to ask for."""
        self._vocabulary = vocabulary
        self._complete()

    @property
    def is_helping(self) -> bool:
        """Whether there are words to go on with."""
        return bool(self._completion.choices)

    def look_again(self) -> None:
        """Show how the query may go on, and what it finds now."""
        self._complete()
        super().look_again()

    async def look(self, typed: str) -> None:
        """List what the query finds."""
        query = as_typed(typed).strip()
        if self._everywhere:
            listed = Listed(View("query", query=query) if query else View("all"))
        else:
            listed = Listed(self._here, query)
        count = await self._show(listed)
        self._listed = listed
        self.show_count(f"{count:,}")

    def finish(self) -> None:
        """End with what the list shows now."""
        self._past.add(self.field.value)
        self.dismiss(self._listed)

    # Completion

    def _complete(self) -> None:
        field = self.field
        self._completion = complete(field.value, field.cursor_position, self._vocabulary)
        self._choice = 0
        self._show_choices()

    def _show_choices(self) -> None:
        choices = self._completion.choices
        first = max(0, self._choice - 2)
        parts: list[Content] = [
            literal_line(choice.text, "reverse" if number == self._choice else "", limit=40)
            for number, choice in enumerate(choices[first : first + _MOST_SHOWN], first)
        ]
        if 0 < len(choices) <= _FEW:  # there is room for what the chosen one means
            parts.append(literal_line(choices[self._choice].help, "$dim-color"))
        self.query_one("#choices", Static).update(Content("  ").join(parts), layout=False)

    def action_complete(self) -> None:
        """Go on with the chosen word."""
        if self._completion.choices:
            choice = self._completion.choices[self._choice]
            self.field.put(*self._completion.applied(self.field.value, choice))

    def action_choose(self, step: Step) -> None:
        """Choose another way to go on; where nothing is typed, take a past query."""
        choices = self._completion.choices
        if choices and self.field.value:
            self._choice = (self._choice + step) % len(choices)
            self._show_choices()
        else:
            self.take_past_query(step)

    # Scope and keeping

    def _show_scope(self) -> None:
        scope = "Everywhere" if self._everywhere else f"In {self._title}"
        self.query_one(".prompt-label", Static).update(literal_line(scope, limit=30))

    def action_scope(self) -> None:
        """Look through the whole library, or again through what was listed."""
        self._everywhere = not self._everywhere
        self._show_scope()
        self.look_again()

    def action_keep(self) -> None:
        """Keep under a name what is found, in the sources."""
        self.submit(self._keep)

    def _keep(self) -> None:
        from reader.tui.screens.keep_screen import ask_name

        try:
            query = joined(self._query_of(self._listed.view), self._listed.narrowed_by)
        except QueryError as error:
            self.say_problem(str(error))
        else:
            ask_name(self, query.text, self._listed)
