"""What the user does to the marks of articles, behind the three panes, and taking acts back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import work
from textual.worker import Worker

from reader.commands import first_key
from reader.config import Config
from reader.errors import PullquoteError
from reader.library import Library
from reader.preferences import PreferenceFile
from reader.tui.messages import ArticleChanged, LibraryChanged, Marked, Notice
from reader.tui.screens.library_screen import LibraryScreen
from reader.undo import Change
from reader.wording import counted


class _Lasting(NamedTuple):
    """An act that is not taken back."""

    words: str
    """What was done, at the beginning of a sentence."""
    before: Change | None
    """The last act before it that can be; where another one is the last, that came later."""


class MarkingScreen(LibraryScreen):
    """Marks entries in the library, in the order of the keys, and takes acts back."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        self.touched: set[int] = set()
        """Entries that were marked since the list was chosen: they stay in it."""
        self._being_marked: list[frozenset[int]] = []
        """Entries of the marks that are on their way into the library, an act each."""
        self._lasting: _Lasting | None = None

    @property
    def undo_hint(self) -> str:
        """How to take back what was just done."""
        return f"{first_key('undo', self.keymap)} takes it back."

    def mark_read(self, ids: Sequence[int], read: bool, words: str = "") -> None:
        """Mark entries read or unread."""
        self._mark(lambda: self.library.mark_read(ids, read), ids, words)

    def mark_starred(self, ids: Sequence[int], starred: bool, words: str = "") -> None:
        """Star entries or take the star away."""
        self._mark(lambda: self.library.mark_starred(ids, starred), ids, words)

    def mark_many_read(self, ids: Sequence[int], which: str = "") -> Worker[None]:
        """Mark entries read and say how many there were.

        Args:
            ids: The entries.
            which: What they are, as it follows "articles", such as `above`; empty: the whole list.
        """
        words = " ".join(filter(None, ("{articles}", which, "marked read;", self.undo_hint)))
        nothing = f"No article {which or 'here'} is unread."
        return self._mark(lambda: self.library.mark_read(ids, True, which), ids, words, nothing)

    def is_being_marked(self, entry_id: int) -> bool:
        """Whether the list shows of an entry what the library does not have yet."""
        return any(entry_id in ids for ids in self._being_marked)

    def _mark(
        self, act: Callable[[], list[int]], shown: Sequence[int], words: str, nothing: str = ""
    ) -> Worker[None]:
        """Mark in the library what the list shows already; where that fails, the list shows it no more.

        Args:
            act: Marks; returns what it changed.
            shown: The entries that the list shows as marked.
            words: What to say when it is done, with `{articles}` for those that were changed.
            nothing: What to say where nothing was to be changed.
        """
        ids = frozenset(shown)
        self.touched |= ids
        self._being_marked.append(ids)
        return self._mark_in_library(act, ids, words, nothing)

    # With a description: Textual would write out all the numbers otherwise.

    @work(exit_on_error=False, group="marking", description="marks")
    async def _mark_in_library(
        self, act: Callable[[], list[int]], shown: frozenset[int], words: str, nothing: str
    ) -> None:
        try:
            changed = await self._in_writer(act)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            self.post_message(Marked(tuple(shown)))
            return
        finally:
            self._being_marked.remove(shown)
        if changed:
            articles = counted(len(changed), "article")
            self.post_message(Marked(changed, words.replace("{articles}", articles)))
        elif nothing:
            self.post_message(Notice(nothing))

    @work(exit_on_error=False, group="marking")
    async def take_back(self) -> None:
        """Undo the user's last act, or say that it is one that is not taken back."""
        try:
            last = await self._in_writer(lambda: self.library.last_change)
            if self._lasting is not None and self._lasting.before is last:
                self._say_lasting(self._lasting)
                self._lasting = None
                return
            change = await self._in_writer(self.library.undo)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        if change is None:
            self.post_message(Notice("There is nothing to take back."))
            return
        words = f"Taken back: {change.words}."
        if change.marks is not None:
            self.post_message(Marked(change.marks.ids, words))
            return
        if change.entry_id is not None:
            self.post_message(ArticleChanged(change.entry_id))
        else:
            self.post_message(LibraryChanged(show=change.show))
        self.post_message(Notice(words))

    def note_lasting(self, words: str) -> None:
        """Note that something was done that is not taken back: what was done before must not be in its place.

        Args:
            words: What was done, such as `The import`.
        """
        self._lasting = _Lasting(words, self.library.last_change)

    def _say_lasting(self, act: _Lasting) -> None:
        key = first_key("undo", self.keymap)
        hint = f"; {key} again takes back what was done before it" if act.before is not None else ""
        self.post_message(Notice(f"{act.words} cannot be taken back{hint}."))
