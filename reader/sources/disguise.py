"""What a document is given as to feedparser where that would read it wrongly, and how that is undone.

Only its text tells what feedparser does not: it gives an address that was joined like one that was written.
"""

from __future__ import annotations

import re

# feedparser takes it for a description of the entry, and it is the caption of a picture more often.
_MEDIA_DESCRIPTION = re.compile(r"<(/?)media:description(?:\s[^<>]*?)?(/?)>")
_CAPTION = r"<\1media:caption\2>"

_BEGIN = r"<(?:[\w.-]{{1,40}}:)?(?:{names})(?:\s[^<>]{{0,500}})?>(?:\s{{0,100}}<!--[^<>]{{0,200}}-->)?"
# It takes lines of authors apart by a pattern for addresses, which knows no long domains ("design") and but
# one person; so it sees no address in them.
_AUTHOR = re.compile(
    f"({_BEGIN.format(names='author|creator|managingeditor')})"
    r"(\s{0,100}<!\[CDATA\[[^\]]{0,2000}|[^<]{1,2000})",
    re.IGNORECASE,
)
_AT_SIGN = "{at-sign}"
# It makes an address of every identifier ("17" becomes https://news.example/17), which then is the link of
# the entry; so what is none is marked.
_IDENTIFIER = re.compile(
    f"({_BEGIN.format(names='guid|id')}" + r"\s{0,100}(?:<!\[CDATA\[)?\s{0,100})"
    r"(?!https?://)([^<\]\s](?:[^<\]]{0,2000}[^<\]\s])?)",
    re.IGNORECASE,
)
_NO_ADDRESS = "{no-address}"


def disguised(markup: str) -> str:
    """Return a document as feedparser is to see it."""
    markup = _MEDIA_DESCRIPTION.sub(_CAPTION, markup)
    markup = _AUTHOR.sub(lambda author: author[1] + author[2].replace("@", _AT_SIGN), markup)
    return _IDENTIFIER.sub(rf"\1\2{_NO_ADDRESS}", markup)


def undisguised(text: str) -> str:
    """Return a text that feedparser gives as the document has it."""
    return text.replace(_AT_SIGN, "@").replace(_NO_ADDRESS, "") if "{" in text else text


def is_no_address(link: str) -> bool:
    """Tell whether a link that feedparser gives was an identifier, and no address."""
    return _NO_ADDRESS in link
