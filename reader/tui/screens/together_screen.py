"""Several articles as one summary: a line, where it comes from, and who else tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from reader.model import Article
from reader.tui.cells import clipped
from reader.tui.keymap import same_keys
from reader.tui.literal import literal_line
from reader.tui.screens.rows_screen import RowsScreen
from reader.tui.widgets.status_line import StatusLine
from reader.wording import counted

if TYPE_CHECKING:
    from reader.summary.together import TogetherLine, TogetherSummary

_LONGEST_LINE = 2_000
_LONGEST_TITLE = 80


class Joint(NamedTuple):
    """Several articles and what they tell together."""

    articles: Sequence[Article]
    summary: TogetherSummary
    """The longest that is shown; shorter ones are slices of it."""
    method: str
    beyond: int = 0
    """Articles that were meant too, and are left out because they are too many."""
    empty: int = 0
    """Articles that have nothing to summarize."""


class TogetherScreen(RowsScreen):
    """The lines of a joint summary; ends with the place of the one to be seen in its article."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *same_keys({"longer": "length(1)", "shorter": "length(-1)", "save": "write"}),
    ]

    KEYS = "Enter see it in its article · {length(1)} {length(-1)} length · {write} write · Esc close"

    def __init__(self, joint: Joint, length: int, write: Callable[[TogetherSummary], object]) -> None:
        """Make the screen.

        Args:
            joint: What is shown.
            length: How many lines at first.
            write: Writes a joint summary to disk.
        """
        self._joint = joint
        self._write = write
        self._shown = joint.summary.shortened(length)
        words = left_out(joint)
        note = literal_line(words, "$dim-color") if words else None
        super().__init__(self._heading(), self._contents(), note=note)

    def compose_below(self) -> ComposeResult:
        """Make a line for what was written, as the dialog covers that of the panes on small screens."""
        yield StatusLine()

    @property
    def lines(self) -> Sequence[TogetherLine]:
        """The lines that are shown, in their order."""
        return self._shown.lines

    def _heading(self) -> str:
        count, sources = len(self._joint.articles), len(self._shown.sources)
        said = f"{count:,} articles in {len(self.lines)} sentences"
        return f"{said}, taken from {sources} of them, by {self._joint.method}"

    def _contents(self) -> list[Content]:
        return [self._content(line) for line in self.lines]

    def _content(self, line: TogetherLine) -> Content:
        article = self._joint.articles[line.article]
        others = len({telling.article for telling in line.also} - {line.article})
        told = f", and {others} more tell it" if others else ""
        outlet = f" · {article.source}" if article.source else ""
        source = literal_line(f"{clipped(article.title, _LONGEST_TITLE)}{outlet}{told}", "$dim-color")
        sentence = literal_line(article.text[line.start : line.end], limit=_LONGEST_LINE)
        return Content.assemble(sentence, "\n  ", source)

    def action_length(self, step: int) -> None:
        """Show more or fewer lines."""
        length = max(1, min(len(self.lines) + step, len(self._joint.summary.lines)))
        self._shown = self._joint.summary.shortened(length)
        self.show_rows(self._heading(), self._contents())

    def action_write(self) -> None:
        """Write what is shown to disk."""
        self._write(self._shown)


def left_out(joint: Joint) -> str:
    """Say what a joint summary does not have of the articles that were meant, or "" where it has all."""
    parts = []
    if joint.beyond:
        parts.append(f"{counted(joint.beyond, 'article')} after the first {len(joint.articles):,}")
    if joint.empty:
        parts.append(f"{joint.empty:,} without a sentence to summarize")
    sentences = [f"Left out: {', '.join(parts)}."] if parts else []
    languages = Counter(article.language for article in joint.articles if article.language)
    others = languages.most_common()[1:]
    if others:
        told = ", ".join(f"{count:,} in {language}" for language, count in others)
        sentences.append(f"Beside the rest, in other languages: {told}.")
    return " ".join(sentences)
