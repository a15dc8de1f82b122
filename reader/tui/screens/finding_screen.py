"""The base of the screens that look for something while it is typed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, Literal, Protocol, TypeVar

from textual import work
from textual.await_complete import AwaitComplete
from textual.content import Content
from textual.screen import ScreenResultType
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerState

from reader.errors import PullquoteError, QueryError
from reader.library import Library
from reader.query.completion import Vocabulary
from reader.text.sanitize import clean_line
from reader.tui.dialog import Dialog
from reader.tui.literal import literal_line
from reader.tui.widgets.query_input import QueryInput

TYPING_SECONDS = 0.02
"""How long after a key it is waited for the next one before anything is looked for."""

T = TypeVar("T")

Step = Literal[1, -1]
"""On or back, by one."""


class InBackground(Protocol):
    """Does something in a thread, so that keys are answered meanwhile."""

    async def __call__(self, act: Callable[[], T]) -> T:
        """Return what it returns, raise what it raises."""


class FindingScreen(Dialog[ScreenResultType], Generic[ScreenResultType]):
    """Looks for what is in its field after each key; what was typed last wins.

    A subclass has a `QueryInput`, a `Static` of the id `finding-count` that shows how much is found, and one
    of the id `finding-keys` that shows its `key_hints`, or what is wrong with the query; it says how to look
    (`look`) and what Enter does (`finish`).
    """

    key_hints = ""
    """What the keys do, in one line."""

    def __init__(self, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._is_current = False
        self._is_submitted = False
        self._submit = self.finish
        self._problem: tuple[str, int | None] = "", None
        self._said = ""

    @property
    def is_helping(self) -> bool:
        """Whether one is being helped to go on; what is wrong so far is then said at Enter only."""
        return False

    @property
    def field(self) -> QueryInput:
        """Where one types."""
        return self.query_one(QueryInput)

    def on_mount(self) -> None:
        """Look for what the field holds at first."""
        self.look_again()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what is typed."""
        self.look_again()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """End as soon as it is clear what was found."""
        self.submit(self.finish)

    def submit(self, act: Callable[[], None]) -> None:
        """Do something as soon as it is clear what was found; where that is not to be, say why."""
        self._is_submitted = True
        self._submit = act
        if self._is_current:
            act()
        else:
            self._show_problem()

    def look_again(self) -> None:
        """Look for what is typed now."""
        self._is_current = self._is_submitted = False
        self._problem = "", None
        self._look()

    @work(exit_on_error=False, group="looking", exclusive=True)
    async def _look(self) -> None:
        await asyncio.sleep(TYPING_SECONDS)
        try:
            await self.look(self.field.value)
        except QueryError as error:
            self._problem = str(error), error.position
        except PullquoteError as error:
            self._problem = str(error), None
        else:
            self._is_current = True
        if not self._is_current:
            self.show_count("")  # that of another query
        self._show_problem()
        if self._is_current and self._is_submitted:
            self._submit()

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """End, and what is still being looked for with it: it would come after one has given it up."""
        if self.is_active:
            self.workers.cancel_group(self, "looking")
        return super().dismiss(result)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that something unforeseen went wrong."""
        error = event.worker.error
        if event.state is WorkerState.ERROR and error is not None:
            self.say_problem(clean_line(f"{type(error).__name__}: {error}", 300))

    def show_count(self, words: str) -> None:
        """Show how much is found."""
        self.query_one("#finding-count", Static).update(literal_line(words), layout=False)

    def say_problem(self, sentence: str) -> None:
        """Say what is wrong, whatever one is being helped with."""
        self._problem, self._is_submitted = (sentence, None), True
        self._show_problem()

    def _show_problem(self) -> None:
        sentence, position = self._problem
        if self.is_helping and not self._is_submitted:
            sentence, position = "", None
        self.field.point_at(position)
        if sentence == self._said:
            return  # each update lays the whole screen out anew
        self._said = sentence
        keys = self.query_one("#finding-keys", Static)
        keys.update(literal_line(sentence) if sentence else Content(self.key_hints))
        keys.set_class(bool(sentence), "-problem")

    @work(exit_on_error=False, group="learning")
    async def learn(self, library: Library, in_background: InBackground) -> None:
        """Find out what there is to ask for."""
        self.take_vocabulary(await in_background(library.vocabulary))

    def take_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Suggest of what there is to ask for."""
        self.field.suggest_from(vocabulary)

    def take_past_query(self, step: Step) -> None:
        """Put a past query into the field: the one after, or the one before."""
        if step == 1:
            self.field.action_newer()
        else:
            self.field.action_older()

    async def look(self, typed: str) -> None:
        """Find what is typed and show it.

        Raises:
            PullquoteError: It cannot be found, such as `QueryError`.
        """
        raise NotImplementedError

    def finish(self) -> None:
        """End with what was found."""
        raise NotImplementedError
