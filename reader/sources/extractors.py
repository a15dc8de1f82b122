"""The two extractors of full text that come with trafilatura: its own, and its fork of readability-lxml.

Both are only asked which words of a page belong to the article; the text itself comes from the walk over
the page that feeds and files get as well. Neither fetches anything. Meant for the worker process: they
take a third of a second to load, and a crafted page costs them minutes.
"""

from __future__ import annotations

import logging
from typing import Any

from reader.text.markup import parse_html
from reader.text.visible import visible
from reader.text.walker import Walker


def readability_lines(html: str) -> tuple[str, ...]:
    """Return the paragraphs that readability's algorithm takes for the article, none where it fails."""
    _quiet()
    from trafilatura.readability_lxml import Document

    root = _tree(html)
    if root is None:
        return ()
    try:
        summary = Document(root).summary()
    except MemoryError:  # the limit of the process, and no fault of the page
        raise
    except Exception:  # lxml and the algorithm raise anything at all on odd trees
        return ()
    return tuple(block.text for block in Walker(visible(parse_html(summary)), "").blocks)


def trafilatura_lines(html: str) -> tuple[str, ...]:
    """Return the paragraphs that trafilatura takes for the article, none where it fails."""
    _quiet()
    from trafilatura import bare_extraction

    root = _tree(html)
    if root is None:
        return ()
    try:
        found = bare_extraction(root, fast=True, include_comments=False, include_tables=True)
    except MemoryError:
        raise
    except Exception:
        return ()
    text = getattr(found, "text", None) or ""
    return tuple(line for line in text.split("\n") if line.strip())


def _tree(html: str) -> Any:
    from lxml.etree import ParserError, XMLSyntaxError
    from lxml.html import HTMLParser, document_fromstring

    try:
        parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
        return document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (ParserError, XMLSyntaxError, ValueError):
        return None


def _quiet() -> None:
    """Keep trafilatura's log out of the output of the program that runs it."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
