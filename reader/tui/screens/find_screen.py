"""Finding a place in the open article: a line at the bottom, the places marked while one types."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from reader.commands import first_key
from reader.library import Library
from reader.model import Article, Span
from reader.tui.past_queries import PastQueries
from reader.tui.screens.finding_screen import FindingScreen, InBackground, Step
from reader.tui.screens.search_screen import Elsewhere
from reader.tui.widgets.query_input import QueryInput


class FindScreen(FindingScreen[str | Elsewhere | None]):
    """Ends with what was looked for, with what to search the library for, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close"),
        Binding("tab", "elsewhere", "In the library"),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
    ]

    def __init__(
        self,
        library: Library,
        article: Callable[[], Article | None],
        typed: str,
        past: PastQueries,
        in_background: InBackground,
        *,
        keymap: Mapping[str, str],
        show: Callable[[Article, Sequence[Span]], int],
        step: Callable[[Step], int],
    ) -> None:
        """Make the screen.

        Args:
            library: What finds.
            article: Tells where it is looked: the text may become another one under the prompt.
            typed: What the field holds at first.
            past: What was looked for before.
            in_background: Keeps the work out of the keys' way.
            keymap: Keys by command, for those that have others than their own.
            show: Marks places in an article and goes to the next one; returns its number, 0 without any.
            step: Goes on or back by one place; returns its number.
        """
        super().__init__(classes="prompt")
        self._library = library
        self._article = article
        self._typed = typed
        self._past = past
        self._in_background = in_background
        self._show = show
        self._step = step
        self._places: Sequence[Span] = ()
        self._looked_in: Article | None = None
        on, back = first_key("next_mark", keymap), first_key("previous_mark", keymap)
        self.key_hints = f"Enter to the article, then {on} {back} · ↑↓ step · Tab in the library · Esc clear"

    def compose(self) -> ComposeResult:
        """Make the field and a line on what the keys do."""
        with Vertical(classes="prompt-bar"):
            with Horizontal(classes="prompt-line"):
                yield Static("In the article", classes="prompt-label", markup=False)
                yield QueryInput(self._typed, self._past, placeholder="words, or /a pattern/", id="query")
                yield Static(classes="prompt-count", id="finding-count", markup=False)
            yield Static(self.key_hints, id="finding-keys", markup=False)

    async def look(self, typed: str) -> None:
        """Mark all places, and go to the first one from here on."""
        article = self._looked_in = self._article()
        self._places = ()
        if article is not None:
            self._places = await self._in_background(lambda: self._library.typed_places(typed, article))
            self._count(self._show(article, self._places))

    def submit(self, act: Callable[[], None]) -> None:
        """Do something once it is clear what was found in the text that is shown now."""
        if self._looked_in is not self._article():
            self.look_again()
        super().submit(act)

    def _count(self, number: int) -> None:
        words = f"{number} of {len(self._places):,}" if self._places else "nowhere"
        self.show_count(words if self.field.value.strip() else "")

    def finish(self) -> None:
        """End, and leave the places marked."""
        self.dismiss(self.field.value)

    def action_step(self, step: Step) -> None:
        """Go to the next place or the one before; with nothing typed, to a past query."""
        if self._places:
            self._count(self._step(step))
        else:
            self.take_past_query(step)

    def action_elsewhere(self) -> None:
        """Search the library instead."""
        self.dismiss(Elsewhere(self.field.value))
