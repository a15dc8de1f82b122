"""The text of one paragraph while it is read, with the places of its links."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from types import MappingProxyType
from typing import Literal

from reader.model import LinkKind, ParagraphKind
from reader.text.blocks import Block, Place
from reader.text.images import is_picture_file
from reader.text.links import link_address
from reader.text.sanitize import clean_with_offsets

_EDGES: Mapping[ParagraphKind, str] = MappingProxyType({"code": "\n", "table": " |"})
"""What is stripped off a paragraph where it is not all white space."""
SEPARATOR = " | "
"""Between the cells of a row."""


@dataclass(slots=True)
class _Anchor:
    """A link that is being read."""

    start: int
    """Where its words begin in the paragraph."""
    href: str
    picture: Literal["none", "silent", "telling"] = "none"
    """Whether a picture stands in it, and one with words."""
    is_done: bool = False
    """Whether words of it stand in a paragraph that is finished: one link, one place."""


class Pieces:
    """What is there of the current paragraph.

    White space is normalised while it comes in, so that an offset is the length of what was there before.
    """

    def __init__(self, base_url: str, *, is_clean: bool) -> None:
        """Begin an empty paragraph.

        Args:
            base_url: What relative links are relative to, or "".
            is_clean: Whether the markup holds nothing that `sanitize` would change.
        """
        self._base_url = base_url
        self._is_clean = is_clean
        self._pieces: list[str] = []
        self._length = 0
        self._ends_blank = True
        self._links: list[Place] = []
        self._anchor: _Anchor | None = None
        self._loose: list[tuple[str, LinkKind]] = []
        """Links without words that came before any text: the next paragraph begins with them."""

    @property
    def loose(self) -> Sequence[tuple[str, LinkKind]]:
        """The addresses and kinds of links without words that no paragraph has taken."""
        return self._loose

    @property
    def is_empty(self) -> bool:
        """Whether nothing is there but perhaps a blank."""
        return not self._length

    def add(self, text: str) -> None:
        """Add text as it is."""
        self._pieces.append(text)
        self._length += len(text)
        self._ends_blank = text.endswith((" ", "\n"))

    def add_words(self, text: str) -> None:
        """Add text whose white space is normalised; no blank follows another one."""
        if self._ends_blank and text[0] == " ":
            text = text[1:]
            if not text:
                return
        self._pieces.append(text)
        self._length += len(text)
        self._ends_blank = text[-1] == " "

    def add_blank(self) -> None:
        """Add a blank where none is."""
        if not self._ends_blank:
            self.add(" ")

    def add_line_break(self) -> None:
        """Begin a new line of code, unless one has just begun."""
        if self._pieces and not self._pieces[-1].endswith("\n"):
            self.add("\n")

    def add_separator(self) -> None:
        """Begin the next cell of a row."""
        self.add(SEPARATOR.removeprefix(" ") if self._ends_blank and self._length else SEPARATOR)

    def open_link(self, href: str) -> None:
        """Begin a link; what follows are its words."""
        self._anchor = _Anchor(self._length, href)

    def close_link(self) -> str:
        """End the link that was begun; return its address where only a picture with words stands in it."""
        anchor, self._anchor = self._anchor, None
        if anchor is None or anchor.is_done:
            return ""
        if self._length - self._ends_blank > anchor.start:
            self._add_link(anchor)
            return ""
        if anchor.picture == "none":
            return ""
        address = link_address(anchor.href, self._base_url)
        if is_picture_file(address):
            return ""
        if anchor.picture == "telling":
            return address
        self._add_wordless(address, "link")
        return ""

    def add_picture(self, url: str) -> None:
        """Add a picture without words, as a link without words."""
        self._add_wordless(url, "image")
        if self._anchor is not None and self._anchor.picture == "none":
            self._anchor.picture = "silent"

    def add_embed(self, url: str) -> None:
        """Add something embedded, as a link without words."""
        self._add_wordless(url, "link")

    def note_telling_picture(self) -> None:
        """Remember that a picture with words, which has a paragraph of its own, stands in the link."""
        if self._anchor is not None:
            self._anchor.picture = "telling"

    def take(self, kind: ParagraphKind) -> tuple[str, Sequence[Place]]:
        """Return the text of the paragraph with its links, and begin the next one."""
        raw = "".join(self._pieces)
        if self._anchor is not None:
            self._cut_link(self._anchor)
        links, self._links = self._links, []
        self._pieces, self._length, self._ends_blank = [], 0, True
        if not self._is_clean:
            raw, links = _cleaned(raw, links, keeps_lines=kind == "code")
        text = raw.strip(_EDGES.get(kind))
        if not text or text.isspace():
            self._loose.extend((url, which) for start, end, url, which in links if start == end)
            return "", ()
        if not (links or self._loose):
            return text, ()
        loose, self._loose = self._loose, []
        placed: list[Place] = [(0, 0, url, which) for url, which in loose]
        placed.extend(_placed(links, text, lead=raw.index(text)))
        placed.sort(key=itemgetter(0))
        return text, placed

    def with_loose(self, blocks: list[Block]) -> list[Block]:
        """Return blocks with the links without words that came after the last one."""
        if not blocks or not self._loose:
            return blocks
        last, end = blocks[-1], len(blocks[-1].text)
        loose: list[Place] = [(end, end, url, kind) for url, kind in self._loose]
        return [*blocks[:-1], last._replace(links=[*last.links, *loose])]

    def _cut_link(self, anchor: _Anchor) -> None:
        """End a link at the end of the paragraph, unless words of it come only later."""
        if not anchor.is_done and self._length - self._ends_blank > anchor.start:
            self._add_link(anchor)
            anchor.is_done = True
        anchor.start = 0

    def _add_wordless(self, url: str, kind: LinkKind) -> None:
        if url and self._length:
            self._links.append((self._length, self._length, url, kind))
        elif url:
            self._loose.append((url, kind))

    def _add_link(self, anchor: _Anchor) -> None:
        if address := link_address(anchor.href, self._base_url):
            self._links.append((anchor.start, self._length, address, "link"))


def _placed(links: Sequence[Place], text: str, lead: int) -> Iterator[Place]:
    """Yield links at their places in a stripped text, without the blanks at their ends."""
    length = len(text)
    for raw_start, raw_end, url, kind in links:
        start, end = max(0, raw_start - lead), max(0, min(raw_end - lead, length))
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end or raw_start == raw_end:
            yield min(start, end), end, url, kind


def _cleaned(raw: str, links: Sequence[Place], *, keeps_lines: bool) -> tuple[str, list[Place]]:
    """Return a cleaned text, and its links at their new places."""
    cleaned = clean_with_offsets(raw)
    origin = range(len(raw)) if cleaned.origin is None else cleaned.origin
    kept: list[int] = []
    for at, char in enumerate(cleaned.text):
        if keeps_lines or char not in " \n" or not kept or cleaned.text[kept[-1]] not in " \n":
            kept.append(at)
    text = "".join(cleaned.text[at] for at in kept)
    places = [origin[at] for at in kept]
    moved: list[Place] = []
    for raw_start, raw_end, url, kind in links:
        start, end = bisect_left(places, raw_start), bisect_left(places, raw_end)
        if start < end or raw_start == raw_end:
            moved.append((start, end, url, kind))
    return text if keeps_lines else text.replace("\n", " "), moved
