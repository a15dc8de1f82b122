"""The walk over tags and texts that makes blocks of them: one for feeds, pages and files alike.

It keeps what a reader sees, once and in order: paragraphs, items with their bullets or numbers, quotes,
code with its white space, the rows of tables, headings, captions, and for a picture its alternative text.
Links are ranges of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType

from reader.model import ParagraphKind
from reader.text.blocks import Block, Place, letters
from reader.text.embeds import embed_address
from reader.text.images import read_image
from reader.text.lists import List, item_marker, read_list
from reader.text.markup import Markup, Token, unescape
from reader.text.pieces import Pieces
from reader.text.tables import data_tables
from reader.text.tags import BREAKING

_KINDS: dict[str, ParagraphKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    "blockquote": "quote",
    "pre": "code",
    "figcaption": "image",
}
_HREF = re.compile(r' href="([^"]*+)"')
_SPACE = re.compile(r"[ \t\n\f\r]+")
_LINE_ENDING = BREAKING | {"table", "thead", "tbody", "tfoot", "colgroup"}


class Walker:
    """One walk; `blocks` is its result."""

    def __init__(self, markup: Markup, base_url: str) -> None:
        """Walk over markup.

        Args:
            markup: The tags and texts that can be seen.
            base_url: What relative links are relative to, or "".
        """
        self._base_url = base_url
        self._collapsed = markup.is_collapsed
        self._data_tables = data_tables(markup.tokens) if markup.has_tables else frozenset()
        self._at = 0
        self._kinds: list[tuple[str, ParagraphKind]] = [("", "text")]
        self._tables: list[bool] = []
        self._lists: list[List | None] = []
        self._markers: list[str] = []
        self._pieces = Pieces(base_url, is_clean=markup.is_clean)
        self._cell = -1
        """How many cells of a row of data were begun; -1 outside of one."""
        self._breaks = 0
        self._is_plain = self._collapsed
        """Whether text may be added as it is: no line break comes before it, all its blanks are single."""
        self._waiting: list[Block] = []
        """Pictures of the paragraph that is being read; they come after it."""
        self._begin = 0
        """Where the current paragraph begins in the tokens."""
        self.raw: list[Block] = []
        """The blocks as they stand in the markup."""
        self.spans: list[tuple[int, int]] = []
        """For each of `raw` the range of tokens whose texts it is made of."""
        self._walk(markup.tokens)
        self.blocks = _without_repeated_captions(self.raw)
        self.loose = () if self.blocks else self._pieces.loose
        """The addresses of links without words where there are no blocks to hold them."""

    def _walk(self, tokens: Sequence[Token]) -> None:
        add_words = self._pieces.add_words
        for self._at, (tag, attributes, tail) in enumerate(tokens):
            if action := _ACTIONS.get(tag):
                action(self, tag, attributes)
            if tail:
                if self._is_plain and "&" not in tail:
                    add_words(tail)
                else:
                    self._text(unescape(tail))
        self._at = len(tokens)
        self._flush()
        self.raw = self._pieces.with_loose(self.raw)

    def _text(self, text: str) -> None:
        """Add text where white space or line breaks need care."""
        if self._kinds[-1][1] == "code" and self._cell < 0:
            self._pieces.add(text.replace("\t", "    "))
            return
        if not self._collapsed:
            text = _SPACE.sub(" ", text)
        if self._breaks:
            if text.isspace():
                return
            if self._breaks > 1 and self._cell < 0:
                self._flush()
            self._pieces.add_blank()
            self._breaks = 0
            self._is_plain = self._collapsed
        self._pieces.add_words(text)

    def _flush(self) -> None:
        """End the current paragraph."""
        if self._breaks:
            self._breaks = 0
            self._is_plain = self._collapsed
        if self._pieces.is_empty and not self._waiting:
            return
        kind = self._kinds[-1][1] if self._cell < 0 else "table"
        text, links = self._pieces.take(kind)
        if text:
            marker = ""
            if self._markers and kind not in {"code", "table", "image"}:
                marker, self._markers[-1] = self._markers[-1], " " * len(self._markers[-1])
            self.raw.append(Block(kind, text, links, marker))
            self.spans.append((self._begin, self._at))
        self._begin = self._at
        if self._waiting:
            self.raw += self._waiting
            self.spans += [(self._at, self._at)] * len(self._waiting)
            self._waiting = []

    def _block_start(self, tag: str, attributes: str) -> None:
        if self._cell >= 0:
            self._pieces.add_blank()
            return
        if self._kinds[-1][1] == "code":
            self._pieces.add_line_break()
            return
        self._flush()
        if kind := _KINDS.get(tag):
            self._kinds.append((tag, kind))
            if kind == "item":
                self._item_start(tag, attributes)

    def _block_end(self, tag: str, attributes: str) -> None:
        if self._cell >= 0:
            self._pieces.add_blank()
        elif self._kinds[-1][1] == "code" and tag != "/pre":
            self._pieces.add_line_break()
        else:
            self._flush()
            if self._kinds[-1][0] == tag[1:] and self._kinds.pop()[1] == "item" and self._markers:
                self._markers.pop()

    def _list_start(self, tag: str, attributes: str) -> None:
        self._block_start(tag, attributes)
        self._lists.append(read_list(attributes) if tag == "ol" else None)

    def _list_end(self, tag: str, attributes: str) -> None:
        self._block_end(tag, attributes)
        if self._lists:
            self._lists.pop()

    def _item_start(self, tag: str, attributes: str) -> None:
        own = self._lists[-1] if self._lists and tag == "li" else None
        self._markers.append(item_marker(tag, attributes, own, depth=len(self._lists)))

    def _break(self, tag: str, attributes: str) -> None:
        if self._kinds[-1][1] == "code" and self._cell < 0:
            self._pieces.add("\n")
        else:
            self._breaks += 1
            self._is_plain = False

    def _link_start(self, tag: str, attributes: str) -> None:
        if found := _HREF.search(attributes):
            self._pieces.open_link(unescape(found[1]))

    def _link_end(self, tag: str, attributes: str) -> None:
        if address := self._pieces.close_link():
            pictures = self._waiting or self.raw
            around: Place = (0, len(pictures[-1].text), address, "link")
            pictures[-1] = pictures[-1]._replace(links=[around, *pictures[-1].links])

    def _image(self, tag: str, attributes: str) -> None:
        image = read_image(attributes, self._base_url)
        if image is None:
            return
        if image.in_text or self._cell >= 0:
            if image.words:
                self._pieces.add_words(image.words)
        elif not image.words:
            self._pieces.add_picture(image.url)
        else:
            self._pieces.note_telling_picture()
            source: list[Place] = [(0, len(image.words), image.url, "image")] if image.url else []
            self._waiting.append(Block("image", image.words, source))
            if self._pieces.is_empty:
                self._flush()

    def _embed(self, tag: str, attributes: str) -> None:
        self._pieces.add_embed(embed_address(attributes, self._base_url))

    def _table_start(self, tag: str, attributes: str) -> None:
        self._block_start(tag, attributes)
        self._tables.append(self._at in self._data_tables)

    def _table_end(self, tag: str, attributes: str) -> None:
        self._block_end(tag, attributes)
        if self._tables:
            self._tables.pop()

    def _row_start(self, tag: str, attributes: str) -> None:
        if self._cell < 0:
            self._block_start(tag, attributes)
            self._cell = 0 if self._tables and self._tables[-1] else -1

    def _row_end(self, tag: str, attributes: str) -> None:
        self._flush()
        self._cell = -1

    def _cell_start(self, tag: str, attributes: str) -> None:
        if self._cell < 0:
            self._block_start(tag, attributes)
            return
        if self._cell:
            self._pieces.add_separator()
        self._cell += 1

    def _quotation_start(self, tag: str, attributes: str) -> None:
        self._text("“")

    def _quotation_end(self, tag: str, attributes: str) -> None:
        self._text("”")


def _without_repeated_captions(blocks: list[Block]) -> list[Block]:
    """Return blocks without what says of a picture again what stands beside it."""
    kept: list[Block] = []
    for block in blocks:
        is_next = bool(kept) and block.kind == kept[-1].kind == "image"
        if is_next and letters(block.text) in letters(kept[-1].text):
            kept[-1] = _with_links(kept[-1], block.links)
        elif is_next and letters(kept[-1].text) in letters(block.text):
            kept[-1] = _with_links(block, kept[-1].links)
        else:
            kept.append(block)
    return kept


def _with_links(block: Block, links: Sequence[Place]) -> Block:
    """Return a block that leads also to where another one for the same picture does."""
    known = {url for _, _, url, _ in block.links}
    moved: list[Place] = [(0, len(block.text), url, kind) for _, _, url, kind in links if url not in known]
    return block._replace(links=sorted((*moved, *block.links), key=itemgetter(0)))


Action = Callable[[Walker, str, str], None]

_ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        **dict.fromkeys(_LINE_ENDING, Walker._block_start),
        **dict.fromkeys((f"/{tag}" for tag in _LINE_ENDING), Walker._block_end),
        **dict.fromkeys(("ol", "ul", "menu"), Walker._list_start),
        **dict.fromkeys(("/ol", "/ul", "/menu"), Walker._list_end),
        **dict.fromkeys(("td", "th"), Walker._cell_start),
        **dict.fromkeys(("/td", "/th"), Walker._block_end),
        **dict.fromkeys(("img", "amp-img"), Walker._image),
        "embed": Walker._embed,
        "table": Walker._table_start,
        "/table": Walker._table_end,
        "tr": Walker._row_start,
        "/tr": Walker._row_end,
        "br": Walker._break,
        "a": Walker._link_start,
        "/a": Walker._link_end,
        "q": Walker._quotation_start,
        "/q": Walker._quotation_end,
    }
)
"""What is done at a tag."""
