"""The words that the command line completes, as the running reader knows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from reader.query.completion import Vocabulary
from reader.tui.source_rows import Source


class KnownWords:
    """Gathers each kind of word when it is first asked for; lives as long as one command line."""

    vocabulary: Vocabulary = Vocabulary()
    """What queries can ask for by name, once that was found out."""

    def __init__(self, rows: Sequence[Source], read_themes: Callable[[], Sequence[str]]) -> None:
        """Make the words.

        Args:
            rows: The list of sources.
            read_themes: Returns the names of all themes; it reads their files.
        """
        self._rows = rows
        self._read_themes = read_themes

    @cached_property
    def methods(self) -> Sequence[str]:
        """Methods of ranking sentences."""
        from reader.summary import METHODS

        return METHODS

    @cached_property
    def formats(self) -> Sequence[str]:
        """Formats that summaries are saved in."""
        from reader.export import FORMATS

        return FORMATS

    @cached_property
    def themes(self) -> Sequence[str]:
        """Themes."""
        return self._read_themes()

    @cached_property
    def sources(self) -> Sequence[str]:
        """Titles of the rows of the list of sources; a feed in two folders has two rows."""
        return list(dict.fromkeys(row.title for row in self._rows))
