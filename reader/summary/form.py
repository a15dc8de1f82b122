"""Tells how far an article can be trusted to say the most important thing first.

A news report does; an interview, a live blog, a list and a long read do not. It is told from the form of the
paragraphs alone, because no name of an outlet or a section says it reliably.
"""

from __future__ import annotations

import re
from typing import Final

from reader.model import Article

_CLOCK: Final = re.compile(
    r"\s*(?:\[?\(?\d{1,2}[:.h]\d{2}\b|\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m\b|\d{1,3} (?:min|minutes|hours?) ago)",
    re.IGNORECASE,
)
_TURN: Final = re.compile(r"\s*(?:[QA]|[^\W\d_][\w.’' -]{1,30}): ?\S")
_QUESTION: Final = ("?", "？", "؟", "?”", '?"', "? »")

LONG_READ: Final = 150
"""Sentences from which on a text is a long read: its first lines set a scene."""
_FORMLESS: Final = 0.3
"""What is left of the lead's weight where the form speaks against one."""


def _share(hits: int, total: int) -> float:
    return hits / total if total > 4 else 0.0


def lead_strength(article: Article, sentence_count: int) -> float:
    """Return how much a sentence's place says about its weight: 1 for a report, down to 0.3."""
    blocks = [block for block in article.paragraphs if block.kind not in ("heading", "code")]
    starts = [article.text[block.start : min(block.end, block.start + 80)] for block in blocks]
    ends = [article.text[max(block.start, block.end - 4) : block.end].rstrip() for block in blocks]
    timed = _share(sum(bool(_CLOCK.match(start)) for start in starts), len(blocks))
    turns = _share(sum(bool(_TURN.match(start)) for start in starts), len(blocks))
    asked = _share(sum(end.endswith(_QUESTION) for end in ends), len(blocks))
    items = _share(sum(block.kind == "item" for block in blocks), len(blocks))
    if timed >= 0.2 or turns >= 0.4 or asked >= 0.25 or items >= 0.5:
        return _FORMLESS
    return 1.0 if sentence_count <= LONG_READ else max(_FORMLESS, LONG_READ / sentence_count)
