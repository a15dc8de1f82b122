"""The main screen: sources, entries and the article, and what the keys do there."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from reader.commands import first_key
from reader.config import Config
from reader.errors import PullquoteError
from reader.library import Library
from reader.model import Entry, View
from reader.preferences import PreferenceFile
from reader.tui.keymap import bindings
from reader.tui.messages import Analysed, ArticleChanged, LibraryChanged, Marked, Notice
from reader.tui.screens.article_actions import ArticleActions
from reader.tui.screens.finding_actions import FindingActions
from reader.tui.screens.flow_actions import FlowActions
from reader.tui.screens.goto_actions import GotoActions
from reader.tui.screens.image_actions import ImageActions
from reader.tui.screens.library_screen import INBOX_SECONDS
from reader.tui.screens.list_screen import ACTS
from reader.tui.screens.log_screen import LogScreen, Said
from reader.tui.screens.marking_actions import MarkingActions
from reader.tui.screens.moving_actions import MovingActions
from reader.tui.screens.people_actions import PeopleActions
from reader.tui.screens.reading_actions import ReadingActions
from reader.tui.screens.refresh_screen import DUE_SECONDS, INDEX_SECONDS
from reader.tui.screens.source_actions import SourceActions
from reader.tui.screens.summary_actions import SummaryActions
from reader.tui.source_rows import Source
from reader.tui.widgets.entry_list import EntryList
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.previewed_list import PreviewedList
from reader.tui.widgets.reading_pane import ReadingPane
from reader.tui.widgets.source_list import SourceList
from reader.tui.widgets.status_line import StatusLine

MOST_MESSAGES = 1_000
"""Messages that `!` shows."""


class MainScreen(
    FlowActions,
    ReadingActions,
    MarkingActions,
    PeopleActions,
    FindingActions,
    SummaryActions,
    ImageActions,
    ArticleActions,
    SourceActions,
    GotoActions,
    MovingActions,
):
    """Three panes; which of them are seen depends on the width and on where the focus is."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("main")]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-one-pane"),
        (80, "-two-panes"),
        (120, "-three-panes"),
    ]

    def __init__(
        self,
        library: Library,
        config: Config,
        preferences: PreferenceFile,
        *,
        keymap: Mapping[str, str],
        opened: Sequence[int] = (),
        notices: Sequence[Notice] = (),
    ) -> None:
        """Make the screen.

        Args:
            library: The user's articles.
            config: The settings.
            preferences: What was chosen in the reader itself.
            keymap: The user's own keys by command, for hints.
            opened: Entries that the command line names: the list begins with just these.
            notices: What there is to say at the start, such as a mistake in the configuration.

        """
        super().__init__(library, config, preferences)
        self.keymap = keymap
        self._opened = list(opened)
        self._notices = list(notices)
        self._said: deque[Said] = deque(maxlen=MOST_MESSAGES)
        self._extent = (0, 0, 0)
        self._library_problem = ""
        """Why the library could not be looked at last; empty where it could."""
        self._styled_place = "-at-entries"
        self.add_class(self._styled_place)
        self.view = View("all")

    def compose(self) -> ComposeResult:
        """Make the panes and the lines below them."""
        with Horizontal(id="panes"):
            with Vertical(id="left"):
                yield SourceList(id="sources")
                add, help_key = first_key("add_feed", self.keymap), first_key("help", self.keymap)
                yield Static(Content(f"{add}  add a feed\n{help_key}  help"), id="hint", markup=False)
            yield PreviewedList(
                self.library.entries,
                self.library.clock,
                previews=self.preferences.preferences.list_previews,
                rows=self.config.list_rows,
                id="entries",
            )
            yield ReadingPane(
                length=self.preferences.preferences.summary_length,
                measure=self.config.reading_width,
                by_speaker=self.preferences.preferences.quotes_by_speaker,
                keymap=self.keymap,
                id="reading",
            )
        yield StatusLine(id="status")
        yield KeyLine(self.keymap, id="keys")

    def on_mount(self) -> None:
        """Show what the library holds, then look what is new in the folders."""
        self.source_list.border_title = Content("Sources")
        self.entry_list.border_title = Content("Articles")
        self.read_closed_folders()
        self._read_sources()
        feeds = self.subscriptions()
        if self._opened:
            self._show_opened(self._opened, "Opened files")
        else:
            left = self._read_places()
            self.view = View("unread") if any(feed.unread for feed in feeds) else View("all")
            if left is not None and left in [row.view for row in self.source_list.rows]:
                self.view = left
            self.source_list.select(self.view)
            self._show_view()
        self.entry_list.focus()
        if not feeds:
            add = first_key("add_feed", self.keymap)
            self.post_message(
                Notice(f"No feeds yet: press {add} to add one by its address or from a starter list.")
            )
        for notice in self._notices:
            self.post_message(notice)
        self.call_after_refresh(self._begin_work)

    def _begin_work(self) -> None:
        self.look_through_folders(first_start=not self.entry_list.ids)
        self.set_interval(INBOX_SECONDS, self.watch_inbox)
        self.set_interval(INBOX_SECONDS, self._watch_library)
        self.set_timer(INDEX_SECONDS, self.index_quotes)
        if self.config.refresh_automatic:
            self.set_interval(DUE_SECONDS, self.refresh_due)
        if self.config.refresh_on_start:
            self.refresh_feeds(self.subscriptions())
        elif self.config.refresh_automatic:
            self.refresh_due()

    def _watch_library(self) -> None:
        """Show what another program brought into the library, such as `fetch` on a schedule."""
        if self._look_at_library() != self._extent:
            self.post_message(LibraryChanged())

    def _look_at_library(self) -> tuple[int, int, int]:
        """Return what tells whether the library has changed; what is wrong with it is said once."""
        try:
            extent, problem = self.library.extent(), ""
        except PullquoteError as error:
            extent, problem = self._extent, str(error)
        if problem and problem != self._library_problem:  # it is looked at again and again
            self.post_message(Notice(problem, error=True))
        self._library_problem = problem
        return extent

    # What is shown

    def _read_sources(self) -> None:
        self._extent = self._look_at_library()
        self.read_sources()

    def show_work(self, words: str) -> None:
        """Say on the right of the status line what goes on."""
        self.query_one(StatusLine).show_work(words)

    def show_no_analysis(self) -> None:
        """Show that there is no summary; the status line says why."""
        self.reading.show_placeholder("Not there: the last line says why.")

    # What happens

    @on(EntryList.Highlighted, "#entries")
    def _entry_highlighted(self) -> None:
        self.let_draw()
        self.draw_at_once(self.entry_list)
        if not self._is_shown():
            self.hold()
            self._show_current()

    @on(ReadingPane.Complete)
    def _article_complete(self) -> None:
        self.let_draw()

    @on(EntryList.Opened, "#entries")
    def _entry_opened(self) -> None:
        self._open_current()

    @on(SourceList.Highlighted, "#sources")
    def _source_highlighted(self) -> None:
        source = self.source_list.source
        if source is not None and source.view != self.view:
            self._show_source(source)

    @on(SourceList.Opened, "#sources")
    def _source_opened(self) -> None:
        source = self.source_list.source
        if source is not None:
            self._show_source(source)
            self.entry_list.focus()

    def _show_source(self, source: Source) -> None:
        self._go_to_view(source.view)
        self.say_health(source)

    def on_analysed(self, event: Analysed) -> None:
        """Show a summary and quotes, if their article is still on the screen."""
        if event.article is self.reading.article:
            self.reading.show_analysis(event.ranking, event.quotes)

    def on_article_changed(self, event: ArticleChanged) -> None:
        """Show the new text of the article on the screen, and in the list what is most important of it."""
        self.entry_list.forget_preview(event.entry_id)
        article = self.reading.article
        if article is None or article.entry_id != event.entry_id:
            return
        now = self.read(lambda: self.library.article(event.entry_id), article)
        if now == article:  # only what is said of its quotes is other
            self.analyse(article, self.preferences.preferences.summary_method)
        else:
            self._show_article(self.entry_list.entry)

    def on_library_changed(self, event: LibraryChanged) -> None:
        """Read the lists again without moving what is being read."""
        self._read_sources()
        if event.show is not None:
            self.workers.cancel_group(self, ACTS)
            self._choose(event.show)
        elif self.view.kind != "query" and self.view not in [row.view for row in self.source_list.rows]:
            # What was shown is gone or has another name: the cursor stays where it was, not on everything.
            near = self.source_list.source
            is_source = near is not None and near.view.kind in ("feed", "folder", "tag")
            self.view = near.view if near is not None and is_source else View("all")
        self.source_list.select(self.view)
        if self._opened and not event.select_first:
            return
        begin = event.select_first or event.show is not None
        if begin:
            self._show_view()
        else:
            entry = self.entry_list.entry
            self._read_again(entry.id if entry is not None else None)

    def on_marked(self, event: Marked) -> None:
        """Show new marks where they stand; what was just read stays in the list."""
        seen = self.entry_list.seen(event.ids)
        done = [entry_id for entry_id in seen if not self.is_being_marked(entry_id)]
        self.entry_list.update(self.read(lambda: self.library.entries(done), list[Entry]()))
        self._read_sources()
        if event.words:
            self.post_message(Notice(event.words))

    def on_notice(self, event: Notice) -> None:
        """Say it in the status line, and keep it for `!`."""
        self._said.append(Said(self.library.clock().astimezone(), event))
        self.query_one(StatusLine).say(event.text, error=event.error, about=event.about)
        if self.app.screen is not self:
            for line in self.app.screen.query(StatusLine):
                line.say(event.text, error=event.error)

    def action_messages(self) -> None:
        """Show what was said before."""
        self.app.push_screen(LogScreen(list(self._said)))

    def on_descendant_focus(self) -> None:
        """Tell the style sheet where the focus is: narrow screens show the pane that has it.

        The article is alone no longer where another pane has it: keys must not act on what is not seen.
        """
        if self.has_class("-alone") and self.focused is not None and self._place() != "article":
            self.action_article_alone()
        before, self._styled_place = self._styled_place, f"-at-{self._place()}"
        if self._styled_place != before:
            self.remove_class(before)
            self.add_class(self._styled_place)
            self.query_one(KeyLine).show_pane(self._place())
