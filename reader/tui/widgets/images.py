"""The pictures of an article between its lines: loaded when they come into sight, drawn in half blocks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from reader.model import Article, Paragraph, Picture
from reader.tui.blocks import Blocks, shades
from reader.tui.layout import Row, row_of
from reader.tui.widgets.directed_text import DirectedText
from reader.tui.widgets.text_scroll import GUTTER

MOST_ROWS = 20
"""Rows of a picture at most; it is never higher than the pane either."""

LEAST_ROWS = 6
"""So high a picture may be in the lowest pane; less shows nothing."""


class ImagePlace(NamedTuple):
    """A picture and where it stands."""

    url: str
    offset: int
    """The character of the text that it stands above, or the end of the paragraph that it stands below."""
    stands: Literal["above", "above its words", "below"]
    words: str
    """Its alternative text, or empty."""


class Bounds(NamedTuple):
    """The most cells that a picture may take."""

    width: int
    rows: int


@dataclass(frozen=True, slots=True)
class ImageRow(Row):
    """A row of a picture, above or below text."""

    url: str = ""
    number: int = 0


class PicturedText(DirectedText):
    """Base of the article's pane: makes room for pictures; what loads them is told which are in sight."""

    class ImagesWanted(Message):
        """Pictures came into sight that are not there yet."""

    def __init__(self, *, measure: int, id: str) -> None:
        super().__init__(measure=measure, id=id)
        self._places: Sequence[ImagePlace] = ()
        self._blocks: dict[str, Blocks] = {}
        self._asked: set[str] = set()
        self._failed: set[str] = set()
        self._bounds = Bounds(0, 0)

    def show(self, article: Article | None) -> None:
        """Show another article from its beginning, without pictures."""
        self._places = ()
        self._blocks, self._asked, self._failed = {}, set(), set()
        super().show(article)

    @property
    def has_images(self) -> bool:
        """Whether pictures are shown, or would be if they could be loaded."""
        return bool(self._places)

    def show_images(self, lead: str, numbers: Sequence[int]) -> None:
        """Show the pictures of the article.

        Args:
            lead: The address of the one on top; empty: none.
            numbers: Links of the article, for those at their places in the text.
        """
        article = self._article
        if article is None:
            return
        places = [_place(article, number) for number in numbers]
        self._places = [_lead_place(article, lead), *places] if lead else places
        self._failed.clear()
        self._lay_out_again()

    def hide_images(self) -> None:
        """Show the alternative texts alone."""
        self._places = ()
        self._blocks, self._asked = {}, set()
        self._lay_out_again()

    def take_wanted(self) -> tuple[Article, str, Bounds] | None:
        """Return a picture that is in sight and not there, and count it as asked for."""
        wanted = self._wanted()
        if self._article is None or not wanted:
            return None
        self._asked.add(wanted[0])
        return self._article, wanted[0], self._bounds

    def put_image(self, article: Article, url: str, bounds: Bounds, picture: Picture | None) -> None:
        """Show a picture that was asked for; None: it cannot be had, and its alternative text stays."""
        if article is not self._article or not self._places:
            return
        if picture is None:
            self._failed.add(url)
        elif bounds == self._bounds:
            has_colours, is_dark = not self.app.no_color, self.app.current_theme.dark
            self._blocks[url] = Blocks(picture, shades(has_colours, is_dark))
            self._lay_out_again()

    def images_in_order(self) -> tuple[Sequence[ImagePlace], int]:
        """Return all pictures, and which of them is the first one in sight or below."""
        last_rows = {row.url: index for index, row in enumerate(self._rows) if isinstance(row, ImageRow)}
        for number, place in enumerate(self._places):
            if last_rows.get(place.url, row_of(self._rows, place.offset)) >= self.scroll_offset.y:
                return self._places, number
        return self._places, max(0, len(self._places) - 1)

    # Rows

    def _make_rows(self, article: Article, measure: int) -> list[Row]:
        rows = super()._make_rows(article, measure)
        if not self._places:
            return rows
        if measure != self._bounds.width:  # not for each change of the height: panels come and go
            self._bounds = Bounds(measure, max(LEAST_ROWS, min(self.size.height - 2, MOST_ROWS)))
            self._blocks, self._asked = {}, set()
        added: dict[int, list[Row]] = {}
        for place in self._places:
            if place.url in self._blocks:
                added.setdefault(_row_after(rows, place), []).extend(self._image_rows(place))
        for index in sorted(added, reverse=True):
            rows[index:index] = added[index]
        return rows

    def _image_rows(self, place: ImagePlace) -> list[Row]:
        """Return the rows of a picture, and an empty one between it and text that is not its own."""
        at = place.offset
        height = self._blocks[place.url].height
        image = [ImageRow(at, at, "image", url=place.url, number=number) for number in range(height)]
        empty = [] if place.stands == "above its words" else [Row(at, at)]
        return [*empty, *image] if place.stands == "below" else [*image, *empty]

    def _lay_out_again(self) -> None:
        self._lay_out()
        self._scroll_to_anchor()
        self._ask_for_images()

    def on_resize(self) -> None:
        """Lay the text out for the new width, and load its pictures anew."""
        super().on_resize()
        self._ask_for_images()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Load what comes into sight."""
        super().watch_scroll_y(old_value, new_value)
        self._ask_for_images()

    def _ask_for_images(self) -> None:
        if self._places and self._wanted():
            self.post_message(self.ImagesWanted())

    def _wanted(self) -> list[str]:
        top = self.scroll_offset.y
        seen = range(top, top + self.size.height)
        return [
            place.url
            for place in self._places
            if place.url not in self._asked
            and place.url not in self._failed
            and (row_of(self._rows, place.offset) if place.offset else 0) in seen
        ]

    def image_strip(self, row: ImageRow) -> Strip:
        """Return a row of a picture as it is drawn."""
        gutter = Strip([Segment(" " * GUTTER)])
        blocks = self._blocks.get(row.url)
        return Strip.join([gutter, blocks.row(row.number)]) if blocks is not None else gutter


def _place(article: Article, number: int) -> ImagePlace:
    """Return where a picture stands: above its words, or below the paragraph it has no words in."""
    link = article.links[number]
    words = article.text[link.start : link.end]
    index = bisect_right(article.paragraphs, link.start, key=_start) - 1
    if index < 0:
        return ImagePlace(link.url, 0, "above", words)
    paragraph = article.paragraphs[index]
    if paragraph.kind == "image":
        return ImagePlace(link.url, paragraph.start, "above its words", words)
    if link.start == paragraph.start:
        return ImagePlace(link.url, paragraph.start, "above", words)
    return ImagePlace(link.url, paragraph.end, "below", words)


def _lead_place(article: Article, url: str) -> ImagePlace:
    """Return the place above all text, of a picture of the text or one that only goes with it."""
    link = next((link for link in article.links if link.url == url and link.kind == "image"), None)
    if link is None or link.start == link.end:
        return ImagePlace(url, 0, "above", article.title)
    is_first = bool(article.paragraphs) and link.start == article.paragraphs[0].start
    return ImagePlace(url, 0, "above its words" if is_first else "above", article.text[link.start : link.end])


def _start(paragraph: Paragraph) -> int:
    return paragraph.start


def _row_after(rows: Sequence[Row], place: ImagePlace) -> int:
    """Return the index of the row that a picture stands before; that of the lead is the first."""
    if not place.offset:
        return 0
    return row_of(rows, place.offset - 1) + 1 if place.stands == "below" else row_of(rows, place.offset)
