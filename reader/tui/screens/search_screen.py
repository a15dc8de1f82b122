"""Searching the library: the best hits with the words around them, while one types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from reader.library import Library
from reader.query.completion import as_typed
from reader.tui.literal import literal_line
from reader.tui.past_queries import PastQueries
from reader.tui.screens.finding_screen import FindingScreen, InBackground
from reader.tui.widgets.hit_list import Hit, HitList
from reader.tui.widgets.query_input import QueryInput

MOST_HITS = 50
"""Hits that are shown; another word says more about what is wanted than a longer list."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A hit that is to be opened."""

    query: str
    """What found it."""
    typed: str
    """What was typed for that."""
    hit: Hit


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What is typed is to be looked for in the other scope: in the article, or in the library."""

    typed: str


class SearchScreen(FindingScreen[Chosen | Elsewhere | None]):
    """Ends with a hit to open, with what to look for in the article, or with None."""

    key_hints = "Enter open · ↑↓ choose · Tab in the article · Ctrl+S keep · Esc close"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Close"),
        Binding("tab", "elsewhere", "In the article"),
        Binding("ctrl+s", "keep", "Keep"),
        Binding("down", "down", show=False),
        Binding("up", "up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("pageup", "page_up", show=False),
    ]

    def __init__(
        self, library: Library, past: PastQueries, in_background: InBackground, *, last: Chosen | str
    ) -> None:
        """Make the screen.

        Args:
            library: What is searched.
            past: What was looked for before.
            in_background: Keeps the search out of the keys' way.
            last: What to begin with: a query, or the hit opened last with its query.
        """
        super().__init__()
        self._library = library
        self._past = past
        self._in_background = in_background
        self._typed = last if isinstance(last, str) else last.typed
        self._opened = None if isinstance(last, str) else last.hit.entry.id
        self._query = ""

    def compose(self) -> ComposeResult:
        """Make the field, the hits and a line on what the keys do."""
        hint = "words, “words in a row”, feed:…, person:…, newer:2d"
        with Vertical(classes="dialog search"):
            with Horizontal(id="search-line"):
                yield Static("Search", id="search-label", markup=False)
                yield QueryInput(self._typed, self._past, placeholder=hint, id="query")
                yield Static(id="finding-count", markup=False)
            yield HitList(self._library.clock, id="hits")
            yield Static(self.key_hints, id="finding-keys", classes="dialog-keys", markup=False)

    def on_mount(self) -> None:
        """Leave the keys to the field."""
        self._list.can_focus = False
        self.learn(self._library, self._in_background)

    @property
    def _list(self) -> HitList:
        return self.query_one(HitList)

    async def look(self, typed: str) -> None:
        """Search, and show the hits; an empty field shows none."""
        query = as_typed(typed)
        hits: Sequence[Hit] = ()
        notice = ""
        if query.strip():
            hits, notice = await self._in_background(lambda: self._find(query))
        self._query = query
        self._list.show(hits, self._opened)
        self._opened = None
        counted = f"the best {len(hits)}" if len(hits) == MOST_HITS else f"{len(hits) or 'nothing'}"
        self.show_count(counted if query.strip() else "")
        self._list.border_subtitle = literal_line(notice)

    def _find(self, query: str) -> tuple[list[Hit], str]:
        result = self._library.search(query, MOST_HITS)
        found = {hit.entry_id: hit for hit in result.hits}
        return [Hit(entry, found[entry.id]) for entry in self._library.entries(list(found))], result.notice

    def finish(self) -> None:
        """End with the hit under the cursor."""
        hit = self._list.hit
        if hit is not None:
            self.dismiss(Chosen(self._query, self.field.value, hit))

    @on(HitList.Opened)
    def _clicked(self) -> None:
        self.finish()

    def action_elsewhere(self) -> None:
        """Look in the article instead."""
        self.dismiss(Elsewhere(self.field.value))

    def action_keep(self) -> None:
        """Keep the query under a name, in the sources."""
        self.submit(self._keep)

    def _keep(self) -> None:
        from reader.tui.screens.keep_screen import ask_name

        ask_name(self, self._query)

    def action_down(self) -> None:
        """Go to the next hit; without any, to the query after."""
        if self._list.hits:
            self._list.action_cursor_down()
        else:
            self.take_past_query(1)

    def action_up(self) -> None:
        """Go to the hit before; from the first one, to the query before."""
        if self._list.cursor:
            self._list.action_cursor_up()
        else:
            self.take_past_query(-1)

    def action_page_down(self) -> None:
        """Go one page of hits down."""
        self._list.action_page_down()

    def action_page_up(self) -> None:
        """Go one page of hits up."""
        self._list.action_page_up()
