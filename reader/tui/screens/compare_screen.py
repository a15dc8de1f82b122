"""One article, summarized by two methods side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from reader.errors import PullquoteError
from reader.model import Article, Ranking
from reader.tui.dialog import Dialog
from reader.tui.keymap import same_keys
from reader.tui.literal import literal_line
from reader.tui.widgets.dialog_keys import DialogKeys

_LONGEST_LINE = 2_000


class Compared(NamedTuple):
    """What is compared."""

    article: Article
    rank: Callable[[Article, str], Ranking]
    """Ranks the article's sentences by a method; takes its time, and runs in a thread."""
    methods: Sequence[str]
    """All there are."""


class CompareScreen(Dialog[str | None]):
    """Two columns, on narrow screens one at a time; ends with the method of the chosen one, or with None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Close"),
        Binding("tab,h,l,left,right", "other_column", "Other column"),
        Binding("n,j,down", "method(1)", "Next method"),
        Binding("p,k,up", "method(-1)", "Method before"),
        *same_keys({"longer": "length(1)", "shorter": "length(-1)"}),
        Binding("pagedown,space", "page(1)", "Page down"),
        Binding("pageup", "page(-1)", "Page up"),
        Binding("enter", "take", "Use this method"),
    ]

    def __init__(self, compared: Compared, first: str, second: str, length: int) -> None:
        """Make the screen.

        Args:
            compared: The article and what ranks it.
            first: The method on the left.
            second: The method on the right.
            length: Lines of each summary.
        """
        super().__init__()
        self._compared = compared
        self._names = [first, second]
        self._length = length
        self._column = 1
        self._rankings: dict[str, Ranking | str] = {}

    def compose(self) -> ComposeResult:
        """Make the two columns and a line on what the keys do."""
        with Vertical(classes="dialog widest tall"):
            yield Static(literal_line(self._compared.article.title), classes="dialog-title", markup=False)
            with Horizontal(id="columns"):
                for number in range(2):
                    with VerticalScroll(id=f"column-{number}", classes="column", can_focus=False):
                        yield Static(classes="lines", markup=False)
            yield DialogKeys(
                "Tab other column · {method(1)} {method(-1)} method · {length(1)} {length(-1)} length"
                " · Space page · Enter use it · Esc close"
            )

    def on_mount(self) -> None:
        """Rank by both methods."""
        self._show()

    def _show(self) -> None:
        for number in range(2):
            column = self.query_one(f"#column-{number}", VerticalScroll)
            column.border_title = Content(self._names[number])
            column.border_subtitle = Content(f"{number + 1} of 2")
            column.set_class(number == self._column, "-chosen")
            column.query_one(Static).update(self._content(number))
        missing = [name for name in self._names if name not in self._rankings]
        if missing:
            self._rank(missing)

    @work(exit_on_error=False, group="compare", exclusive=True)
    async def _rank(self, names: Sequence[str]) -> None:
        for name in names:
            try:
                ranking = await asyncio.to_thread(self._compared.rank, self._compared.article, name)
            except PullquoteError as error:
                self._rankings[name] = str(error)
            else:
                self._rankings[name] = ranking
        self._show()

    @on(Worker.StateChanged)
    def _show_what_failed(self, event: Worker.StateChanged) -> None:
        """Show in place of a summary that there will be none."""
        if event.state is WorkerState.ERROR:
            for name in self._names:
                self._rankings.setdefault(name, "Not there: the messages say why.")
            self._show()

    def _lines(self, number: int) -> list[tuple[int, int]]:
        ranking = self._rankings.get(self._names[number])
        if not isinstance(ranking, Ranking):
            return []
        return [(line.start, line.end) for line in ranking.summary(self._length)]

    def _content(self, number: int) -> Content:
        """Return a column's lines; those that stand in the other too are marked and in its colour."""
        ranking = self._rankings.get(self._names[number], "Reading…")
        if isinstance(ranking, str):
            return literal_line(ranking, "$dim-color")
        text, others = self._compared.article.text, self._lines(1 - number)
        lines = [
            Content.assemble(
                ("= " if span in others else "  ", "$speaker-color"),
                literal_line(text[slice(*span)], "$speaker-color" if span in others else "", _LONGEST_LINE),
            )
            for span in self._lines(number)
        ]
        shared = sum(span in others for span in self._lines(number))
        count = f"{len(lines)} of {len(ranking.sentences)} sentences, {shared} in both"
        notice = [literal_line(ranking.notice, "$dim-color")] if ranking.notice else []
        return Content("\n\n").join([Content.styled(count, "$dim-color"), *notice, *lines])

    def action_other_column(self) -> None:
        """Choose the other column."""
        self._column = 1 - self._column
        self._show()

    def action_method(self, step: int) -> None:
        """Show another method in the chosen column, never that of the other."""
        methods = [name for name in self._compared.methods if name != self._names[1 - self._column]]
        place = methods.index(self._names[self._column])
        self._names[self._column] = methods[(place + step) % len(methods)]
        self._show()

    def action_length(self, step: int) -> None:
        """Make both summaries longer or shorter."""
        longest = max(
            (len(one.order) for one in self._rankings.values() if isinstance(one, Ranking)), default=1
        )
        self._length = max(1, min(self._length + step, longest))
        self._show()

    def action_page(self, step: int) -> None:
        """Turn a page of the chosen column."""
        column = self.query_one(f"#column-{self._column}", VerticalScroll)
        column.scroll_relative(y=step * max(1, column.size.height - 1), animate=False)

    def action_take(self) -> None:
        """End with the method of the chosen column."""
        self.dismiss(self._names[self._column])
