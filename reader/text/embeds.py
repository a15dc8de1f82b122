"""What a page plays or shows in a frame of its own: films, recordings, posts of other sites.

None of it is text, but an article can consist of nothing else; so its address is kept as a link.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.text.images import is_unseen
from reader.text.links import link_address
from reader.text.markup import Token, attributes_of
from reader.text.tags import names

EMBEDS = names("iframe object embed audio video")
_SOURCES = EMBEDS | {"source"}
"""What names the address, in such an element or as one."""
_ADDRESSES = ("data-src", "src", "data")
_ADDRESS = re.compile(r' (?:(?:data-)?src|data)="[^"]')


def stand_in(tokens: Sequence[Token], tail: str) -> Token:
    """Return what is read instead of an element: the address of what it embeds, if it gives one, and a text.

    Args:
        tokens: The element, with all that is inside.
        tail: The text after it.
    """
    if tokens[0][0] in EMBEDS:
        for tag, attributes, _ in tokens:
            if tag in _SOURCES and _ADDRESS.search(attributes):
                return "embed", attributes, tail
    return "", "", tail


def embed_address(written: str, base_url: str) -> str:
    """Return where something embedded comes from, or "" where that is no address or nobody sees it.

    Args:
        written: The attributes of the tag.
        base_url: What relative addresses are relative to.
    """
    given = attributes_of(written)
    sources = (given[name].strip() for name in _ADDRESSES if name in given)
    source = next((one for one in sources if one and one != "about:blank"), "")
    return "" if not source or is_unseen(given, source) else link_address(source, base_url)
