"""The links of a text: underlined, hyperlinks of the terminal, and letters on them to choose one by."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.model import Article
from reader.text.sanitize import clean_url
from reader.tui.layout import Row, row_of
from reader.tui.link_spans import Hint, LinkSpan, hint_codes, link_spans
from reader.tui.literal import shown
from reader.tui.messages import Notice
from reader.tui.widgets.images import PicturedText
from reader.tui.widgets.text_scroll import GUTTER
from reader.wording import counted

OPENING = "Type a link's letters to open it; y: to copy it instead; Esc ends."
COPYING = "Type a link's letters to copy it; y: to open it instead; Esc ends."


class LinkedText(PicturedText):
    """Base of the article's pane: styles links, and while hints are shown takes every key."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"linked-text--link", "linked-text--hint"}
    """Words of a link; the letters on it."""

    DEFAULT_CSS = """
    LinkedText > .linked-text--link { text-style: underline; }
    LinkedText > .linked-text--hint { text-style: bold reverse; }
    """

    hyperlinks: bool = True
    """Whether links are hyperlinks of the terminal (OSC 8) as well."""

    @dataclass
    class Followed(Message):
        """A link was chosen by its letters or with the mouse."""

        url: str
        copy: bool = False
        """Whether it is to be copied, not opened."""

    def __init__(self, *, measure: int, id: str) -> None:
        super().__init__(measure=measure, id=id)
        self._link_spans: list[LinkSpan] = []
        self._addresses: dict[int, Style] = {}
        self._hints: Sequence[Hint] = ()
        self._typed = ""
        self._is_copying = False
        self._waits_for_room = False

    def show(self, article: Article | None) -> None:
        """Show another article from its beginning, without hints."""
        self._link_spans = link_spans(article.links) if article is not None else []
        self._addresses.clear()
        self._hints = ()
        self._waits_for_room = False
        super().show(article)

    # How links look

    def links_in(self, row: Row) -> Sequence[LinkSpan]:
        """Return the stretches of links that touch a row."""
        first = bisect_right(self._link_spans, row.start, key=_end)
        last = bisect_left(self._link_spans, row.end, key=_start)
        return self._link_spans[first:last] if row.start < row.end else ()

    def hyperlink_style(self, span: LinkSpan) -> Style:
        """Return how the words of a link look, with the address for terminals that can open it."""
        look = self.get_component_rich_style("linked-text--link", partial=True)
        if not self.hyperlinks or self._article is None:
            return look
        address = self._addresses.get(span.number)
        if address is None:  # one style for a link, so that its pieces on several lines are one link
            url = clean_url(self._article.links[span.number].url)
            address = self._addresses[span.number] = Style(link=url or None)
        return look + address

    # Hints

    @property
    def hints(self) -> Sequence[Hint]:
        """The links to choose from by letters; none while no hints are shown."""
        return self._hints

    def on_resize(self) -> None:
        """Show the hints that had to wait, once the text has its new rows."""
        if self._waits_for_room:
            self.call_later(self.show_hints)

    def show_hints(self) -> None:
        """Show letters on the links that are in sight, once the pane is; says so where there are none."""
        self._waits_for_room = self._article is not None and not self.size.height
        if self._waits_for_room:
            return
        places = self._links_in_sight()
        codes = hint_codes(len(places))
        self._hints = [Hint(code, *place) for code, place in zip(codes, places, strict=True)]
        self._typed, self._is_copying = "", False
        self.refresh()
        self.post_message(Notice(OPENING if self._hints else self._no_hints()))

    def _no_hints(self) -> str:
        links = self._article.links if self._article is not None else ()
        count = sum(bool(clean_url(link.url)) for link in links)
        elsewhere = f"; the article has {counted(count, 'link')}, further up or down" if count else ""
        return f"No link is in sight{elsewhere}."

    def _links_in_sight(self) -> list[tuple[int, int]]:
        """Return the links whose words, or whose place where they have none, are on the screen."""
        top = self.scroll_offset.y
        rows = self._rows[top : top + self.size.height]
        if not rows or self._article is None:
            return []
        first, last = rows[0].start, rows[-1].end
        return [
            (number, max(link.start, first))
            for number, link in enumerate(self._article.links)
            if link.start <= last and (link.end > first or link.start >= first) and clean_url(link.url)
        ]

    def _end_hints(self, words: str = "") -> None:
        self._hints = ()
        self.refresh()
        if words:
            self.post_message(Notice(words))

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Keep every key while hints are shown: letters mean links then."""
        return bool(self._hints)

    def on_key(self, event: events.Key) -> None:
        """Take the letters of a link."""
        if not self._hints:
            return
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self._end_hints("No link was chosen.")
        elif event.key == "backspace":
            self._narrow(self._typed[:-1])
        elif event.key == "y":
            self._is_copying = not self._is_copying
            self.post_message(Notice(COPYING if self._is_copying else OPENING))
        elif event.character:
            self._narrow(self._typed + event.character.lower())

    def on_blur(self) -> None:
        """Show no hints any more: the keys go elsewhere."""
        if self._hints:
            self._end_hints()

    def _narrow(self, typed: str) -> None:
        """Keep the hints that begin with what was typed; follow the link that it names in full."""
        left = [hint for hint in self._hints if hint.code.startswith(typed)]
        if not left:
            self.post_message(Notice(f"No link has the letters {shown(typed)}."))
        elif left[0].code == typed and self._article is not None:
            self.post_message(self.Followed(self._article.links[left[0].number].url, self._is_copying))
            self._end_hints()
        else:
            self._typed = typed
            self.refresh()

    def with_hints(self, strip: Strip, index: int, width: int) -> Strip:
        """Return a row with the letters over the beginnings of its links.

        They lie on the text and move nothing. Letters that would cover others stand behind them; where the
        row is too short for that, they are left out, and the link is reached by the list of links.
        """
        if not self._hints or self._article is None:
            return strip
        row, style = self._rows[index], self.get_component_rich_style("linked-text--hint", partial=True)
        on_row = (hint for hint in self._hints if row_of(self._rows, hint.offset) == index)
        places = ((GUTTER + self.cell_of_label(row, one.offset, len(one.code)), one) for one in on_row)
        free = 0
        for wanted, hint in sorted(places, key=_column):
            column = max(free, wanted)
            letters = hint.code[len(self._typed) :] if hint.code.startswith(self._typed) else ""
            free = column + len(hint.code)
            if letters and free <= width:
                label = Strip([Segment(letters, style)])
                strip = Strip.join([strip.crop(0, column), label, strip.crop(column + len(letters), width)])
        return strip

    def on_click(self, event: events.Click) -> None:
        """Open a link that is clicked at."""
        place = event.get_content_offset(self)
        if self._article is None or place is None:  # the border was clicked
            return
        row_index = place.y + self.scroll_offset.y
        if row_index >= len(self._rows):
            return
        row = self._rows[row_index]
        offset = self.offset_at(row, place.x - GUTTER)
        if offset is None:
            return
        for span in self.links_in(row):
            if span.start <= offset < span.end:
                self.post_message(self.Followed(self._article.links[span.number].url))


def _column(place: tuple[int, Hint]) -> int:
    return place[0]


def _start(span: LinkSpan) -> int:
    return span.start


def _end(span: LinkSpan) -> int:
    return span.end
