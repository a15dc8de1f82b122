"""What of a page or a fragment can be seen and read at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.text.embeds import stand_in
from reader.text.markup import Markup, Token
from reader.text.tags import DROPPED, VOID

MIN_FORM_PARAGRAPHS = 3
"""A form with so many paragraphs is not a form but wrapped around the whole page."""

_HIDING = re.compile(
    r' (?:hidden=|aria-hidden="true"'
    r'|style="[^"]*?(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden|font-size\s*+:\s*+0(?![.\d]))'
    r'|role="(?:navigation|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tooltip)"'
    # What only screen readers speak ("Image source"), and the signs that lead to a heading itself.
    r'|class="(?:[^"]*? )??(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|headerlink|anchorjs-link'
    r'|heading-anchor|hash-link|mw-editsection)[ "])',
    re.IGNORECASE,
)


def visible(markup: Markup) -> Markup:
    """Return markup with only what a reader sees.

    Left out are scripts, controls, what the markup itself hides, and forms to be filled in. Of what is
    embedded, only the address is left, as that of an `embed`.
    """
    kept: list[Token] = []
    skipped, depth, begin, hides = "", 0, 0, False
    for at, token in enumerate(markup.tokens):
        tag, attributes, tail = token
        if skipped:
            if tag.removeprefix("/") == skipped:
                depth += -1 if tag[0] == "/" else 1
                if not depth:
                    skipped = ""
                    kept.append(("", "", tail) if hides else stand_in(markup.tokens[begin:at], tail))
            continue
        hides = attributes != "" and _HIDING.search(attributes) is not None
        if not (hides or tag in DROPPED or (tag == "form" and not _wraps_page(markup.tokens, at))):
            kept.append(token)
        elif tag in VOID:
            kept.append(("", "", tail) if hides else stand_in([token], tail))
        else:
            skipped, depth, begin = tag, 1, at
    return replace(markup, tokens=kept)


def _wraps_page(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a form is wrapped around a page; the parser ends each before the next begins."""
    paragraphs = 0
    for at in range(start, len(tokens)):
        tag = tokens[at][0]
        paragraphs += tag == "p"
        if tag in {"article", "main"} or paragraphs >= MIN_FORM_PARAGRAPHS:
            return True
        if tag == "/form":
            break
    return False
