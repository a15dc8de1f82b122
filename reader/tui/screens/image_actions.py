"""What the keys do with the pictures of an article: fetch them as they come into sight, show one large."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work

from reader.commands import first_key
from reader.config import Config
from reader.errors import PullquoteError
from reader.library import Library
from reader.model import Article, Entry, Picture
from reader.preferences import PreferenceFile
from reader.tui.messages import Notice
from reader.tui.screens.link_actions import LinkActions

if TYPE_CHECKING:
    from reader.tui.graphics import Protocol

LOADING = "pictures"
"""The group of the workers that fetch them."""

LOADERS = 3
"""Pictures that are fetched at a time; one worker process decodes them one after the other."""


class ImageActions(LinkActions):
    """The part of the main screen's actions that shows pictures; without being asked it fetches none."""

    def __init__(self, library: Library, config: Config, preferences: PreferenceFile) -> None:
        super().__init__(library, config, preferences)
        self._images_of: int | None = None
        self._protocol: Protocol | None = None

    def _show_article(self, entry: Entry | None) -> None:
        self.workers.cancel_group(self, LOADING)  # a server that does not answer holds up the next article
        super()._show_article(entry)
        article = self.reading.article
        if article is None:
            return
        if self.config.reading_images or (entry is not None and entry.id == self._images_of):
            self._show_images(article, asked=False)

    def action_images(self, state: str = "") -> None:
        """Show the pictures of the article, or hide them; where they are shown, one of them large."""
        article, view = self.reading.article, self.reading.view
        if article is None:
            self.post_message(Notice("There is no article to show pictures of."))
        elif state == "off":
            self._hide_images()
        elif state == "on" or not view.has_images:
            self._show_images(article, asked=True)
        else:
            self._show_large(article)

    def _show_images(self, article: Article, *, asked: bool) -> None:
        try:
            lead, numbers = self.library.images(article)
        except PullquoteError as error:
            self.post_message(Notice(str(error), error=True))
            return
        if lead:
            self._images_of = article.entry_id
            self.reading.view.show_images(lead, numbers)
        if asked:
            count = "1 picture" if not numbers else f"{len(numbers) + 1} pictures"
            key = first_key("images", self.keymap)
            shown = f"{count}, fetched when in sight; {key} again shows one large."
            self.post_message(Notice(shown if lead else "This article has no pictures."))

    def _hide_images(self) -> None:
        self._images_of = None
        self.reading.view.hide_images()
        self.post_message(Notice("The pictures are hidden."))

    # Loading

    def on_pictured_text_images_wanted(self) -> None:
        """Fetch what came into sight."""
        at_work = [worker for worker in self.workers if worker.group == LOADING and not worker.is_finished]
        if len(at_work) < LOADERS:
            self._load_images()

    @work(exit_on_error=False, group=LOADING)
    async def _load_images(self) -> None:
        view = self.reading.view
        while (wanted := view.take_wanted()) is not None:
            article, url, bounds = wanted
            try:
                picture = await self._image(article, url, bounds.width, 2 * bounds.rows)
            except PullquoteError as error:
                view.put_image(article, url, bounds, None)
                self.post_message(Notice(f"A picture is not shown: {error}", error=True))
            else:
                view.put_image(article, url, bounds, picture)

    async def _image(self, article: Article, url: str, width: int, height: int) -> Picture:
        return await self.with_network(
            partial(self.library.image, article=article, url=url, width=width, height=height)
        )

    # One at a time

    def _show_large(self, article: Article) -> None:
        from reader.tui.graphics import find_protocol
        from reader.tui.screens.image_screen import Act, ImageScreen

        def ended(result: tuple[Act, str] | None) -> None:
            if result is None:
                return
            act, url = result
            if act == "hide":
                self._hide_images()
            else:
                self._follow(url, copy=act == "copy")

        places, number = self.reading.view.images_in_order()
        if self._protocol is None:
            self._protocol = find_protocol(self.app, self.config.reading_image_protocol)
        load = partial(self._image, article)
        self.app.push_screen(ImageScreen(places, number, self._protocol, load), ended)
