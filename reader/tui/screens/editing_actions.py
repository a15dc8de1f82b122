"""What the keys do to change a source: a form for a feed, a folder, a tag or a saved search."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import work

from reader.commands import first_key
from reader.errors import PullquoteError
from reader.feed_fields import read_folder, read_tags
from reader.model import Feed, View
from reader.text.sanitize import clean_line
from reader.tui.messages import LibraryChanged, Notice
from reader.tui.screens.form_screen import Field, FormScreen, Values
from reader.tui.screens.keep_screen import LONGEST_NAME
from reader.tui.screens.sources_screen import SourcesScreen
from reader.tui.source_fields import feed_changes, feed_form
from reader.tui.source_rows import Source


class EditingActions(SourcesScreen):
    """The part of the main screen's actions that changes what is set of sources."""

    def action_edit_source(self) -> None:
        """Change what is set of the selected source."""
        source = self._chosen_source()
        feeds = self.subscriptions()
        feed = None if source is None else next((one for one in feeds if one.id == source.view.feed_id), None)
        if feed is not None:
            self._edit_feed(feed, feeds)
        elif source is not None and source.kind == "search":
            self._edit_search(source)
        elif source is not None and source.kind == "folder":
            self._edit_folder(source)
        elif source is not None and source.view.tag:
            self._edit_tag(source.view.tag)
        else:
            self.post_message(
                Notice("Feeds, folders, tags and saved searches can be changed; choose one in the sources.")
            )

    def _edit_feed(self, feed: Feed, feeds: Sequence[Feed]) -> None:
        def check(values: Values) -> str:
            return _problem(lambda: feed_changes(feed, values))

        def ended(values: Values | None) -> None:
            if not values:
                return
            changes = feed_changes(feed, values)
            self._change(
                lambda: self.library.edit_feed(
                    feed.id,
                    title=changes.title,
                    folders=changes.folders,
                    tags=changes.tags,
                    settings=changes.settings,
                    address=changes.address,
                ),
                feed.title,
            )

        self.app.push_screen(FormScreen(feed.title, feed_form(feed, feeds), check), ended)

    def _edit_folder(self, source: Source) -> None:
        folder = source.view.folder
        remove = first_key("remove_feed", self.keymap)
        fields = [Field("folder", "Folder", "/".join(folder))]

        def check(values: Values) -> str:
            new = read_folder(str(values.get("folder", "/")))
            return f"A folder needs a name; {remove} dissolves it." if "folder" in values and not new else ""

        def ended(values: Values | None) -> None:
            if values:
                new = read_folder(str(values["folder"]))
                # The cursor and what is listed go with it.
                show = View("folder", folder=new)
                self._change(lambda: self.library.rename_folder(folder, new), source.title, show)

        self.app.push_screen(FormScreen(f"The folder {source.title}", fields, check), ended)

    def _edit_tag(self, tag: str) -> None:
        remove = first_key("remove_feed", self.keymap)

        def check(values: Values) -> str:
            new = read_tags(str(values.get("tag", tag)))
            return "" if new else f"A tag needs a name; {remove} takes it from its feeds."

        def ended(values: Values | None) -> None:
            if values:
                new = read_tags(str(values["tag"]))
                self._change(lambda: self.library.rename_tag(tag, new), tag, View("tag", tag=new[0]))

        self.app.push_screen(FormScreen(f"The tag {tag}", [Field("tag", "Tag", tag)], check), ended)

    def _edit_search(self, source: Source) -> None:
        name, query = source.title, source.view.query
        remove = first_key("remove_feed", self.keymap)
        fields = [Field("name", "Name", name), Field("query", "Query", query)]

        def wanted(values: Values) -> tuple[str, str]:
            return clean_line(str(values.get("name", name)), LONGEST_NAME), str(values.get("query", query))

        def check(values: Values) -> str:
            new, asked = wanted(values)
            if not new or not asked:
                return f"It needs a name and a query; {remove} removes it."
            return _problem(lambda: self.library.check_query(asked))

        def ended(values: Values | None) -> None:
            if values:
                new, asked = wanted(values)
                show = View("query", query=asked)
                self._change(lambda: self.library.edit_search(name, new, asked), name, show)

        self.app.push_screen(FormScreen(f"The search {name}", fields, check), ended)

    @work(exit_on_error=False, group="subscribing")
    async def _change(self, act: Callable[[], object], title: str, show: View | None = None) -> None:
        """Change a source, and show it where it has become another view."""
        try:
            await self._in_writer(act)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        self.post_message(LibraryChanged(show=show))
        self.post_message(Notice(f"{title}: changed; {self.undo_hint}"))


def _problem(act: Callable[[], object]) -> str:
    try:
        act()
    except PullquoteError as error:
        return str(error)
    return ""
