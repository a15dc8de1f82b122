"""The field a query is typed into: shows what is wrong in its place, suggests, remembers."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar

from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.suggester import Suggester
from textual.widgets import Input

from reader.query import FIELDS
from reader.query.completion import Vocabulary, complete
from reader.text.sanitize import clean_line
from reader.tui.past_queries import PastQueries

_WORDS_OF_THE_LANGUAGE = re.compile(
    rf"(?<![^\s(-])(?:(?:{'|'.join(form.name for form in FIELDS)}):|(?:AND|OR|NOT)(?=\s|$))"
)
_MOST_STYLED = 2_000
"""Characters that are looked at for words of the language; a query is not longer."""


class QueryInput(Input):
    """One line of text in the query language, or of words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+p", "older", show=False),
        Binding("ctrl+n", "newer", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"query-input--problem"}
    """The character that a problem is about."""

    DEFAULT_CSS = """
    QueryInput > .query-input--problem { color: $text-error; text-style: bold underline; }
    """

    def __init__(self, value: str, past: PastQueries, *, placeholder: str, id: str) -> None:
        """Make the field.

        Args:
            value: What it holds at first.
            past: What was looked for before.
            placeholder: What an empty field says.
            id: The widget's id.
        """
        self._emphasis = _Emphasis(
            lambda: self.get_component_rich_style("query-input--problem", partial=True)
        )
        super().__init__(value, placeholder, self._emphasis, compact=True, select_on_focus=True, id=id)
        self._walk = past.walk()

    def suggest_from(self, vocabulary: Vocabulary) -> None:
        """Suggest, in the line itself, how a word may go on; the right arrow takes it."""
        self.suggester = _QuerySuggester(vocabulary)

    def point_at(self, position: int | None) -> None:
        """Mark the character that a problem is about; None for no problem."""
        if position != self._emphasis.position:
            self._emphasis.position = position
            self.refresh()

    def put(self, text: str, position: int) -> None:
        """Put another text into the field, and the cursor to a place in it."""
        self.value = text
        self.cursor_position = position

    def action_older(self) -> None:
        """Take the query before."""
        self._take(self._walk.older(self.value))

    def action_newer(self) -> None:
        """Take the query after."""
        self._take(self._walk.newer(self.value))

    def _take(self, query: str) -> None:
        self.put(query, len(query))

    def on_paste(self, event: events.Paste) -> None:
        """Put what is pasted in place of what is selected: one line, without what a terminal might obey."""
        event.prevent_default()
        event.stop()
        self.replace(clean_line(event.text, len(event.text)), *sorted(self.selection))


class _Emphasis(Highlighter):
    """Shows the words of the language in bold, and the character that a problem is about."""

    def __init__(self, problem_style: Callable[[], Style]) -> None:
        self._problem_style = problem_style
        self.position: int | None = None

    def highlight(self, text: Text) -> None:
        """Style a query in its place."""
        for found in _WORDS_OF_THE_LANGUAGE.finditer(text.plain[:_MOST_STYLED]):
            text.stylize("bold", *found.span())
        if self.position is not None and len(text):
            at = min(self.position, len(text) - 1)
            text.stylize(self._problem_style(), at, at + 1)


class _QuerySuggester(Suggester):
    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._vocabulary = vocabulary

    async def get_suggestion(self, value: str) -> str | None:
        """Return the query with its last word completed, where the word is the beginning of what is known."""
        completion = complete(value, len(value), self._vocabulary)
        if completion.start == completion.end:
            return None
        suggestions = (completion.applied(value, choice)[0].rstrip() for choice in completion.choices)
        return next((one for one in suggestions if one.startswith(value)), None)
